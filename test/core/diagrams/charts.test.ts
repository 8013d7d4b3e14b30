import { describe, expect, it } from 'vitest';
import { readJourney } from '../../../src/core/diagrams/journey/read';
import { pieChart } from '../../../src/core/diagrams/pie';
import { readPie } from '../../../src/core/diagrams/pie/read';
import { readQuadrants } from '../../../src/core/diagrams/quadrant/read';
import { xySpec } from '../../../src/core/diagrams/xychart';
import { readXyChart } from '../../../src/core/diagrams/xychart/read';
import { allNodes, connectorsOf, diagramScene, drawingFaults, fixtureDiagrams, textsOf } from './drawing-checks';

const EXAMPLES = fixtureDiagrams('charts');
const [PETS, ELEMENTS, SALES, PLAIN, BOOKS, REACH, URGENT, STYLED, DAY] = EXAMPLES as [string, ...string[]];

/** The texts at the places of the problems. */
function wrong(
  { problems }: { problems: readonly { span: { start: number; end: number } }[] },
  text: string,
): string[] {
  return problems.map(({ span }) => text.slice(span.start, span.end));
}

describe('pies', () => {
  it('reads slices, values and titles', () => {
    expect(pieChart(readPie(PETS).model)).toMatchObject({
      type: 'pie',
      title: 'Pets adopted by volunteers',
      categories: ['Dogs', 'Cats', 'Rats'],
      series: [{ values: [386, 85, 15] }],
      labels: 'percent',
    });
    expect(pieChart(readPie(ELEMENTS!).model)).toMatchObject({ title: 'Key elements in Product X', labels: 'value' });
  });

  it('says where a slice is wrong, and that a pie has none', () => {
    const text = 'pie\n  "A" : 3\n  B : 4\n  "C" : -1';
    expect(wrong(readPie(text), text)).toEqual(['B : 4', '"C" : -1']);
    expect(wrong(readPie('pie'), 'pie')).toEqual(['pie']);
  });
});

describe('charts with axes', () => {
  it('reads bars with a line, categories and a range', () => {
    const spec = xySpec(readXyChart(SALES!).model, 'en');
    expect(spec).toMatchObject({
      type: 'bar',
      title: 'Sales Revenue',
      valueAxis: { title: 'Revenue (in $)', min: 4000, max: 11000 },
      legend: 'none',
    });
    expect(spec.categories).toHaveLength(12);
    expect(spec.series.map(({ name, type, values }) => [name, type, values[1]])).toEqual([
      ['Bar 1', undefined, 6000],
      ['Line 2', 'line', 6000],
    ]);
  });

  it('reads numbers with signs and without a leading zero, quoted categories, and settings', () => {
    expect(xySpec(readXyChart(PLAIN!).model, 'en')).toMatchObject({
      type: 'line',
      categories: ['1', '2', '3', '4'],
      series: [{ values: [1.3, 0.6, 2.4, -0.34] }],
    });
    const books = xySpec(readXyChart(BOOKS!).model, 'en');
    expect(books.categories[4]).toBe('non fiction');
    expect(books.labels).toBe('value');
    expect(xySpec(readXyChart('xychart horizontal\nx-axis t 0 --> 10\nbar [1,2,3]').model, 'zh-CN')).toMatchObject({
      horizontal: true,
      categories: ['0', '5', '10'],
      series: [{ name: '柱 1' }],
    });
  });

  it('says where values are wrong', () => {
    const text = 'xychart\n  bar [1, two]\n  pillar [1]';
    expect(wrong(readXyChart(text), text)).toEqual(['bar [1, two]', 'pillar [1]']);
  });

  it('becomes one native chart', () => {
    expect(allNodes(diagramScene(SALES!)).filter(({ kind }) => kind === 'chart')).toHaveLength(1);
  });
});

describe('quadrants', () => {
  it('reads axes, names and points', () => {
    const { model, problems } = readQuadrants(REACH!);
    expect(problems).toEqual([]);
    expect(model.x).toEqual({ low: 'Low Reach', high: 'High Reach' });
    expect(model.names).toEqual(['We should expand', 'Need to promote', 'Re-evaluate', 'May be improved']);
    expect(model.points.map(({ label, x, y }) => `${label} ${x} ${y}`)[1]).toBe('Campaign B 0.45 0.23');
    expect(readQuadrants(URGENT!).model.y.high).toBe('Important ❤');
  });

  it('reads styles and classes', () => {
    const { points } = readQuadrants(STYLED!).model;
    expect(points.map(({ radius, color, stroke }) => [radius, color, stroke])).toEqual([
      [12, undefined, undefined],
      [10, '#FF3300', '#310085'],
      [25, '#00FF33', '#10F0F0'],
    ]);
  });

  it('says that a point is outside', () => {
    const text = 'quadrantChart\nA: [2, 0]\nB: [0.5, x]';
    expect(wrong(readQuadrants(text), text)).toEqual(['A: [2, 0]', 'B: [0.5, x]']);
  });
});

describe('journeys', () => {
  it('reads sections, steps with scores, and who takes part', () => {
    const { model, problems } = readJourney(DAY!);
    expect(problems).toEqual([]);
    expect(model.actors).toEqual(['Me', 'Cat']);
    expect(
      model.sections.map(({ name, tasks }) => [name, ...tasks.map((task) => `${task.name} ${task.score}`)]),
    ).toEqual([
      ['Go to work', 'Make tea 5', 'Go upstairs 3', 'Do work 1'],
      ['Go home', 'Go downstairs 5', 'Sit down 5'],
    ]);
  });

  it('draws a line from step to step', () => {
    expect(connectorsOf(diagramScene(DAY!))).toHaveLength(4);
  });

  it('says what a step lacks, and keeps scores in bounds', () => {
    const text = 'journey\n  Walk\n  Run: 9: Me';
    const reading = readJourney(text);
    expect(wrong(reading, text)).toEqual(['Walk', 'Run: 9: Me']);
    expect(reading.model.sections[0]!.tasks[0]!.score).toBe(5);
  });
});

describe('drawing them', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('draws example %i without a fault', (_index, text) => {
    expect(drawingFaults(diagramScene(text))).toEqual([]);
  });

  it('keeps names of points that stand close together apart', () => {
    const points = Array.from(
      { length: 14 },
      (_, index) => `Point number ${index}: [0.5${index % 3}, 0.5${index % 5}]`,
    );
    const scene = diagramScene(['quadrantChart', 'quadrant-1 Best', ...points].join('\n'));
    expect(drawingFaults(scene)).toEqual([]);
    expect(textsOf(scene).filter((text) => text.startsWith('Point number'))).toHaveLength(14);
  });
});
