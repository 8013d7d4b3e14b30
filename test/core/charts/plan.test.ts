import { describe, expect, it } from 'vitest';
import { type ChartSpec, chartAlt, planChart } from '../../../src/core/charts';
import { barBox, sectorsOf } from '../../../src/core/charts/geometry';
import { chartMarks } from '../../../src/core/charts/marks';
import type { ChartDrawing, ChartText } from '../../../src/core/scene/chart';
import { THEMES } from '../../../src/core/themes';
import { specOf } from './chart-block';

const BOX = { width: 800, height: 360 };
const LOOK = {
  theme: THEMES[0]!,
  lang: 'en',
  ink: { text: 'text', quiet: 'quiet', rule: '#D5DEE8', ground: 'ground' },
} as const;

function plan(spec: ChartSpec | string, box = BOX): ChartDrawing {
  return planChart(typeof spec === 'string' ? specOf(spec) : spec, box, LOOK);
}

function texts(chart: ChartDrawing, role: ChartText['role']): string[] {
  return chart.texts.filter((text) => text.role === role).map(({ text }) => text);
}

const BARS = 'categories: [a, b, c]\nseries: {GPU: [38, 55, 81], CPU: [7, 9, 12]}\n';

describe('scales', () => {
  it('are shown unless labels say every value', () => {
    const bare = plan(BARS);
    expect(bare.value).toMatchObject({ hidden: true, min: 0 });
    expect(texts(bare, 'tick')).toEqual([]);
    expect(texts(bare, 'label')).toEqual(['38', '55', '81', '7', '9', '12']);
    const shown = plan(`${BARS}labels: none`);
    expect(shown.value).toMatchObject({ min: 0, max: 100, step: 20, format: '0' });
    expect(texts(shown, 'tick')).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  it('hold sums of stacks, and shares', () => {
    expect(plan(`${BARS}stacked: true`).value).toMatchObject({ min: 0, max: 100, step: 20 });
    const shares = plan(`${BARS}stacked: percent`);
    expect(shares.value).toMatchObject({ min: 0, max: 1, step: 0.2, format: '0%' });
    expect(texts(shares, 'tick')).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });

  it('end at nothing where the author’s end is too small for any scale, and where the values do if it is too great', () => {
    expect(plan(`${BARS}labels: none\ny: { min: -1e-300 }`).value).toMatchObject({ min: 0, max: 100, step: 20 });
    expect(plan(`${BARS}labels: none\ny: { max: 1e200 }`).value).toMatchObject({ min: 0, max: 100, step: 20 });
  });

  it('hold targets, and room for labels', () => {
    expect(plan(`${BARS}labels: none\ntarget: 130`).value!.max).toBeGreaterThanOrEqual(130);
    const lines = plan('type: line\ncategories: [a, b]\nseries: {A: [10, 100]}');
    expect(texts(lines, 'label')).toEqual(['10', '100']);
    expect(lines.value).toMatchObject({ min: 0, max: 120 });
  });

  it('share their grid where there are two', () => {
    const chart = plan('type: combo\ncategories: [a, b]\nseries: {A: [1200, 3900], B: [6.2, 7.4]}');
    const steps = ({ min, max, step }: NonNullable<ChartDrawing['value']>) => Math.round((max - min) / step);
    expect(steps(chart.second!)).toBe(steps(chart.value!));
    expect(chart.second).toMatchObject({ min: 0, max: 8, step: 2 });
  });
});

describe('the title', () => {
  const LONG = 'Estimate: Qwen3-8B, BF16, A100, input 1,000, output 250 tokens';

  it.each([
    ['is larger than the other texts', 'Use of cards', 16, 'Use of cards'],
    ['is smaller where it would be broken into two lines', LONG, 13, LONG],
    ['is cut where that is not enough', `${LONG} for each of 800 cards`, 12, /^Estimate: .*…$/],
  ])('%s', (_, title, size, text) => {
    const box = { width: 480, height: 360 };
    const shown = plan({ ...specOf(BARS), title }, box).title!;
    expect(shown.size).toBe(size);
    expect(shown.text).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
    expect(shown.width).toBeLessThanOrEqual(0.75 * box.width);
  });
});

it.each(['left', 'right'])('a legend %s of a circle that fills its width stays inside', (legend) => {
  const box = { width: 406, height: 376 };
  const { texts: all, legend: drawn } = plan(`type: doughnut\nlegend: ${legend}\ndata: {Cache: 56, Weights: 15}`, box);
  expect(drawn!.box.x).toBeGreaterThanOrEqual(0);
  expect(drawn!.box.x + drawn!.box.width).toBeLessThanOrEqual(box.width);
  for (const { x, width } of all) expect([x >= 0, x + width <= box.width]).toEqual([true, true]);
});

it('a target keeps clear of the numbers of a second axis', () => {
  const text = 'type: combo\ncategories: [a, b]\nseries: {A: [1000, 4000], B: [6, 7]}\ntarget: 3000';
  const chart = plan(text);
  const [label] = chart.lines.map((line) => line.label);
  expect(label!.x + label!.width).toBeLessThan(chart.plot.x + chart.plot.width);
  expect(label!.baseline).toBeLessThan(chart.lines[0]!.pieces[0]!.from.y);
});

it('a line lets the numbers in its way through', () => {
  const chart = plan('type: bar\nlabels: true\ndata: {a: 1200, b: 1100, c: 3000}\nbaseline: 1200');
  const [line] = chart.lines;
  const y = line!.pieces[0]!.from.y;
  const crossed = chart.texts.filter(
    ({ role, baseline, size }) => role === 'label' && Math.abs(baseline - 0.34 * size - y) < size / 2,
  );
  expect(crossed.map(({ text }) => text)).toEqual(['1,100']);
  const { x, width } = crossed[0]!;
  expect(line!.pieces.map(({ from, to }) => [from.x, to.x])).toEqual([
    [chart.plot.x, x - 4],
    [x + width + 4, chart.plot.x + chart.plot.width],
  ]);
});

it('a target among series in the colour of alarm has the colour of text', () => {
  const colorWith = (color: string) =>
    plan(`type: bar\ncategories: [a, b]\nseries: [{name: A, data: [1, 2], color: ${color}}]\ntarget: 2`).lines[0]!
      .color;
  expect(colorWith('accent1')).toBe('accent5');
  expect(colorWith('accent5')).toBe('text');
});

it('a target of a chart with two axes has its label where no bars are, if there is such an end', () => {
  const labelOf = (a: string) => {
    const chart = plan(`type: combo\ncategories: [a, b, c]\nseries: {A: ${a}, B: [6, 7, 6]}\ntarget: 2000`);
    const { x, width } = chart.lines[0]!.label;
    return (x + width / 2 - chart.plot.x) / chart.plot.width;
  };
  expect(labelOf('[4000, 3000, 500]')).toBeGreaterThan(0.7);
  expect(labelOf('[500, 3000, 4000]')).toBeLessThan(0.3);
});

describe('texts', () => {
  it('name axes once, with units that are no signs', () => {
    const chart = plan(`${BARS}x: Stage\ny: {title: Use, unit: ms}`);
    expect(texts(chart, 'axis').sort()).toEqual(['Stage', 'Use (ms)']);
    expect(texts(plan(`${BARS}unit: "%"`), 'label')[0]).toBe('38%');
    expect(texts(plan('unit: "%"\nseries: {GPU use: [1]}'), 'axis')).toEqual(['GPU use']);
  });

  it('name the unit at the axis where a format keeps it from the numbers', () => {
    const captions = (y: string) => texts(plan(`y: ${y}\ndata: {a: 99.2, b: 99.5}`), 'axis');
    expect(captions('{title: Availability, unit: "%", format: "0.0"}')).toEqual(['Availability (%)']);
    expect(captions('{title: Cost, unit: "$", format: "$0.00"}')).toEqual(['Cost']);
  });

  it('wrap names, and leave some out where even words are too wide', () => {
    const long = plan('data: {Topology aware placement of jobs: 1, Slices for small models: 2}', {
      width: 300,
      height: 200,
    });
    expect(texts(long, 'category').length).toBeGreaterThan(2);
    expect(long.category!.every).toBe(1);
    const many = plan(`data:\n${Array.from({ length: 60 }, (_, index) => `  Week${index}: ${index}`).join('\n')}`);
    expect(many.category!.every).toBeGreaterThan(1);
    expect(texts(many, 'category').length).toBeLessThan(30);
  });

  it('are in the deck’s language', () => {
    const zh = planChart(specOf(`${BARS}target: 50`), BOX, { ...LOOK, lang: 'zh-CN' });
    expect(texts(zh, 'line')).toEqual(['目标 50']);
    expect(texts(plan(`${BARS}baseline: 38`), 'line')).toEqual(['Baseline 38']);
  });

  it('stand inside the chart at any size', () => {
    for (const width of [120, 200, 420, 900]) {
      for (const text of [
        BARS,
        `${BARS}horizontal: true`,
        `${BARS}type: pie`.replace(', CPU: [7, 9, 12]', ''),
        `${BARS}type: radar`,
      ]) {
        for (const one of plan(text, { width, height: 160 }).texts.filter(({ role }) => role !== 'center')) {
          expect([text, width, one.text, one.x >= -1 && one.x + one.width <= width + 1]).toEqual([
            text,
            width,
            one.text,
            true,
          ]);
        }
      }
    }
  });
});

describe('marks', () => {
  it('bars reach from zero to their values', () => {
    const chart = plan(`${BARS}labels: none`);
    const box = barBox(chart.series[0]!, 1, chart)!;
    expect(box.y + box.height).toBeCloseTo(chart.plot.y + chart.plot.height);
    expect(box.height).toBeCloseTo(chart.plot.height * 0.55);
    const other = barBox(chart.series[1]!, 1, chart)!;
    expect(other.x - (box.x + box.width)).toBeCloseTo(box.width * 0.06);
  });

  it('stacks stand on one another', () => {
    const chart = plan(`${BARS}stacked: true\nlabels: none`);
    const [below, above] = chart.series.map((one) => barBox(one, 0, chart)!);
    expect(above!.y + above!.height).toBeCloseTo(below!.y);
  });

  it('lines break at gaps', () => {
    const chart = plan('type: line\nlabels: none\nseries: {A: [1, 2, null, 3, 4]}');
    const lines = chartMarks(chart).filter((mark) => mark.kind === 'line' && mark.line.width === 2.5);
    expect(lines).toHaveLength(2);
  });

  it('sectors make a whole circle', () => {
    const sectors = sectorsOf({ values: [1, null, -2, 3] });
    expect(sectors.map((sector) => sector?.share)).toEqual([0.25, undefined, undefined, 0.75]);
    expect(sectors[3]!.to).toBeCloseTo(2 * Math.PI);
  });

  it('what is highlighted is in the accent, the rest quiet', () => {
    const chart = plan('highlight: b\ndata: {a: 1, b: 2}');
    expect(chart.series[0]).toMatchObject({
      fill: { color: 'accent1' },
      points: [{ index: 0, fill: { color: 'accent6' } }],
    });
    const lines = plan(`type: line\nhighlight: CPU\n${BARS}`);
    expect(lines.series.map(({ fill }) => fill.color)).toEqual(['accent6', 'accent1']);
    const more = plan(
      'type: line\nhighlight: B\ncategories: [x, y]\nseries: {A: [1, 2], B: [2, 3], C: [3, 4], D: [4, 5]}',
    );
    expect(more.series.map(({ fill }) => fill.color)).toEqual(['accent6', 'accent1', '#96A6B9', '#B6C1CF']);
  });
});

describe('the alternative text', () => {
  it('says what the chart says', () => {
    const spec = specOf(`title: Use\nunit: "%"\n${BARS}`);
    expect(chartAlt(spec, 'en')).toBe('Bar chart: Use. GPU: a 38%, b 55%, c 81%. CPU: a 7%, b 9%, c 12%');
    expect(chartAlt(spec, 'zh-CN')).toBe('柱状图：Use。GPU：a 38%、b 55%、c 81%。CPU：a 7%、b 9%、c 12%');
    const many = specOf(`type: line\nseries: {A: [${Array.from({ length: 40 }, (_, index) => index).join()}]}`);
    expect(chartAlt(many, 'en')).toBe('Line chart: A. 0 to 39');
  });
});

/** A place that is no number, or a text that says so. */
function badNumber(chart: ChartDrawing): string | undefined {
  const places = JSON.stringify([chart, chartMarks(chart)]);
  const found = /"(?:x|y|width|height|baseline|min|max|step|from|to)":null/.exec(places)?.[0];
  return found ?? texts(chart, 'label').find((text) => /NaN|Infinity|e\+/.test(text));
}

describe('hostile charts', () => {
  const NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308, 5e-324, 0, -0, 1e15, null];
  const TYPES = ['bar', 'line', 'area', 'pie', 'doughnut', 'scatter', 'radar'] as const;

  it.each(TYPES)('%s are drawn without a fault in any number', (type) => {
    for (const stacking of [undefined, 'stacked', 'percent'] as const) {
      for (const horizontal of [false, true]) {
        const spec: ChartSpec = {
          type,
          horizontal,
          ...(stacking && { stacking }),
          categories: NUMBERS.map(String),
          series: [
            { name: '', values: NUMBERS, x: NUMBERS },
            { name: '\u0000<&>'.repeat(50), values: [1], axis: 'second' },
            { name: 'none', values: [] },
          ],
          lines: [
            { value: Number.NaN, kind: 'target' },
            { value: 1e300, kind: 'target' },
          ],
          title: 'x'.repeat(500),
        };
        for (const box of [BOX, { width: 1, height: 1 }, { width: 60, height: 20 }]) {
          const chart = plan(spec, box);
          expect(badNumber(chart)).toBeUndefined();
        }
        expect(plan({ ...spec, series: [] }, BOX).texts.length).toBeGreaterThan(0);
        expect(plan({ ...spec, categories: [] }, BOX).texts.length).toBeGreaterThan(0);
      }
    }
  });
});
