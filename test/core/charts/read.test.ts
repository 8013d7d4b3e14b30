import { describe, expect, it } from 'vitest';
import { readChart, TYPE_NAMES } from '../../../src/core/charts';
import { chartBlock, faults, specOf } from './chart-block';

const DATA = 'data: {a: 1, b: 2}';

describe('data in YAML', () => {
  const wanted = {
    categories: ['a', 'b'],
    series: [
      { name: 'GPU', values: [1, 2] },
      { name: 'CPU', values: [3, null] },
    ],
  };

  it.each([
    ['series by name', 'categories: [a, b]\nseries:\n  GPU: [1, 2]\n  CPU: [3, null]'],
    [
      'a list of series',
      'categories: [a, b]\nseries:\n  - {name: GPU, values: [1, 2]}\n  - {name: CPU, values: [3, ~]}',
    ],
    [
      "Obsidian's charts",
      'labels: [a, b]\nseries:\n  - title: GPU\n    data: [1, 2]\n  - title: CPU\n    data: [3, null]',
    ],
    ['categories with numbers by name', 'data:\n  a: {GPU: 1, CPU: 3}\n  b: {GPU: 2}'],
    ['categories with lists', 'series: [GPU, CPU]\ndata:\n  a: [1, 3]\n  b: [2]'],
    ['rows', 'data:\n  - [stage, GPU, CPU]\n  - [a, 1, 3]\n  - [b, 2, n/a]'],
    ['records', 'data:\n  - {stage: a, GPU: 1, CPU: 3}\n  - {stage: b, GPU: 2}'],
    ['separated values', 'data: |\n  stage, GPU, CPU\n  a, 1, 3\n  b, 2,'],
  ])('%s', (_what, text) => {
    expect(specOf(text)).toEqual({ type: 'bar', ...wanted });
  });

  it('is one series where there are only numbers', () => {
    expect(specOf(DATA).series).toEqual([{ name: '', values: [1, 2] }]);
    expect(specOf('series: [4, 5]')).toEqual({
      type: 'bar',
      categories: ['1', '2'],
      series: [{ name: '', values: [4, 5] }],
    });
  });

  it('is points for scatter', () => {
    const points = { name: 'A', values: [2, 4], x: [1, 3] };
    expect(specOf('type: scatter\nseries:\n  A: [[1, 2], [3, 4]]').series).toEqual([points]);
    expect(specOf('type: scatter\nseries:\n  A: [{x: 1, y: 2}, {x: 3, y: 4}]').series).toEqual([points]);
    expect(specOf('type: scatter\ndata: [[1, 2], [3, 4]]').series).toEqual([{ ...points, name: '' }]);
  });
});

describe('data as separated values', () => {
  it.each([
    ['commas', 'Stage,GPU,CPU\nA,1,2\nB,3,4'],
    ['tabs', 'Stage\tGPU\tCPU\nA\t1\t2\nB\t3\t4'],
    ['semicolons', 'Stage;GPU;CPU\nA;1;2\nB;3;4'],
    ['Chinese commas', 'Stage，GPU，CPU\nA，1，2\nB，3，4'],
    ['a Markdown table', '| Stage | GPU | CPU |\n|---|--:|---|\n| A | 1 | 2 |\n| B | 3 | 4 |'],
    ['empty lines and comments', '# measured in May\nStage,GPU,CPU\n\nA,1,2\nB,3,4\n'],
  ])('%s', (_what, text) => {
    expect(specOf(text)).toEqual({
      type: 'bar',
      categories: ['A', 'B'],
      series: [
        { name: 'GPU', values: [1, 3] },
        { name: 'CPU', values: [2, 4] },
      ],
    });
  });

  it('takes options from the line of the fence', () => {
    const spec = specOf('Stage,GPU\nA,38%\nB,"1,055%"', 'line title="Use of GPUs" legend=none highlight=B');
    expect(spec).toEqual({
      type: 'line',
      title: 'Use of GPUs',
      legend: 'none',
      highlight: { category: 1 },
      valueAxis: { unit: '%' },
      categories: ['A', 'B'],
      series: [{ name: 'GPU', values: [38, 1055] }],
    });
  });

  it('needs no head, and no names', () => {
    expect(specOf('A,1\nB,2').series).toEqual([{ name: '', values: [1, 2] }]);
    expect(specOf('1,2\n3,4', 'scatter')).toEqual({
      type: 'scatter',
      categories: [],
      series: [{ name: '', values: [2, 4], x: [1, 3] }],
    });
    expect(specOf('n,x,y\nP,1,2\nQ,3,4', 'scatter').categories).toEqual(['P', 'Q']);
  });
});

describe('options', () => {
  it.each(Object.entries(TYPE_NAMES).filter(([name]) => name !== 'combo' && name !== 'scatter'))(
    'type %s, in all its words',
    (name, { type, horizontal, stacking, also }) => {
      for (const word of [name, ...also]) {
        const spec = specOf(`type: ${word}\n${DATA}`);
        expect([spec.type, spec.horizontal, spec.stacking]).toEqual([type, horizontal, stacking]);
      }
    },
  );

  it('a combination puts its last series on a line, with an axis of its own where it needs one', () => {
    const text = 'type: combo\ncategories: [a, b]\nseries: {Throughput: [1000, 2000], Power: [6, 7]}';
    expect(specOf(text).series[1]).toEqual({ name: 'Power', values: [6, 7], type: 'line', axis: 'second' });
    expect(specOf(text.replace('[6, 7]', '[600, 700]')).series[1]).toEqual({
      name: 'Power',
      values: [600, 700],
      type: 'line',
    });
  });

  it('of series', () => {
    const text =
      'categories: [a]\nseries:\n  A: {values: [1], type: line, axis: right, color: accent3}\n  B: {values: [2], colour: "#f00"}';
    expect(specOf(text).series).toEqual([
      { name: 'A', values: [1], type: 'line', axis: 'second', color: 'accent3' },
      { name: 'B', values: [2], color: '#FF0000' },
    ]);
  });

  it('of axes, in full and in short', () => {
    const spec = specOf(
      `x: Stage\ny: {title: Speed, unit: ms, min: 0, max: 10, format: "0.0"}\ny2: {title: Power}\n${DATA}`,
    );
    expect(spec.categoryAxis).toEqual({ title: 'Stage' });
    expect(spec.valueAxis).toEqual({ title: 'Speed', unit: 'ms', min: 0, max: 10, format: '0.0' });
    expect(spec.secondAxis).toEqual({ title: 'Power' });
    expect(specOf(`unit: ms\nmin: 1\nmax: 9\nformat: "0"\n${DATA}`).valueAxis).toEqual({
      unit: 'ms',
      min: 1,
      max: 9,
      format: '0',
    });
  });

  it('of everything else', () => {
    const spec = specOf(
      `title: T\nhorizontal: true\nstacked: percent\nlabels: none\nlegend: right\nsort: descending\nhighlight: b\n${DATA}`,
    );
    expect(spec).toEqual({
      type: 'bar',
      title: 'T',
      horizontal: true,
      stacking: 'percent',
      labels: 'none',
      legend: 'right',
      highlight: { category: 0 },
      categories: ['b', 'a'],
      series: [{ name: '', values: [2, 1] }],
    });
    expect(specOf(`type: donut\ncenter: 81%\nlabels: true\nlegend: false\n${DATA}`)).toMatchObject({
      center: '81%',
      labels: 'value',
      legend: 'none',
    });
  });

  it('of lines to compare with', () => {
    const text = `target: 5\nbaseline:\n  - {value: 1, label: Before}\n  - {value: 2, axis: right}\n${DATA}`;
    expect(specOf(text).lines).toEqual([
      { kind: 'target', value: 5 },
      { kind: 'baseline', value: 1, label: 'Before' },
      { kind: 'baseline', value: 2, axis: 'second' },
    ]);
  });
});

describe('faults stand where they are written', () => {
  it.each([
    ['an unknown key', `titel: x\n${DATA}`, ['chart-key@1: titel']],
    ['an unknown key of an axis', `${DATA}\ny:\n  unti: ms`, ['chart-key@3: unti']],
    ['an unknown type', `type: pei\n${DATA}`, ['chart-type@1: pei']],
    ['no number', 'data:\n  a: 1\n  b: many', ['chart-number@3: many']],
    ['no number in a table', 'Stage,GPU\nA,1\nB,lots', ['chart-number@3: lots']],
    ['no number in a table inside YAML', 'type: bar\ndata: |\n  Stage,GPU\n  A,1\n  B,lots', ['chart-number@5: lots']],
    ['too few values', 'categories: [a, b]\nseries:\n  GPU: [1]', ['chart-length@3: GPU']],
    ['too many values', 'categories: [a]\nseries:\n  GPU: [1,\n    2]', ['chart-length@4: 2']],
    ['a row that is too long', 'Stage,GPU\nA,1,2,3', ['chart-length@2: 2,3']],
    ['two units', 'Stage,GPU\nA,1 ms\nB,2 s', ['chart-unit@3: 2 s']],
    ['a colour', 'categories: [a]\nseries:\n  A: {values: [1], color: bleu}', ['chart-color@3: bleu']],
    ['a series type', 'categories: [a]\nseries:\n  A: {values: [1], type: pie}', ['chart-value@3: pie']],
    ['a side', 'categories: [a]\nseries:\n  A: {values: [1], axis: above}', ['chart-value@3: above']],
    ['a format', `format: "yyyy-mm"\n${DATA}`, ['chart-format@1: "yyyy-mm"']],
    ['an end that is no number', `min: low\n${DATA}`, ['chart-value@1: low']],
    ['ends that are turned round', `y:\n  min: 5\n  max: 5\n${DATA}`, ['chart-value@3: 5']],
    ['a place of the legend', `legend: middle\n${DATA}`, ['chart-value@1: middle']],
    ['labels', `labels: big\n${DATA}`, ['chart-value@1: big']],
    ['an order', `sort: random\n${DATA}`, ['chart-value@1: random']],
    ['a switch', `horizontal: maybe\n${DATA}`, ['chart-value@1: maybe']],
    ['a target', `target: high\n${DATA}`, ['chart-value@1: high']],
    ['an axis that is a list', `y: [a]\n${DATA}`, ['chart-value@1: [a]']],
    ['nothing of that name to highlight', `highlight: c\n${DATA}`, ['chart-highlight@1: c']],
    ['a point without y', 'type: scatter\nseries:\n  A: [[1, 2], 3]', ['chart-value@3: 3']],
    ['several series of a pie', 'type: pie\ncategories: [a]\nseries:\n  A: [1]\n  B: [2]', ['chart-pie@5: B']],
    ['less than nothing in a pie', 'type: pie\ndata:\n  a: 1\n  b: -2', ['chart-pie@4: -2']],
    ['stacked lines', `type: line\nstacked: true\n${DATA}`, ['chart-option@2: true']],
    ['lying lines', `type: line\nhorizontal: true\n${DATA}`, ['chart-option@2: true']],
    ['a target of a pie', `type: pie\ntarget: 3\n${DATA}`, ['chart-option@2: 3']],
    [
      'a second axis of lying bars',
      'type: hbar\ncategories: [a]\nseries:\n  A: {values: [1], axis: right}',
      ['chart-option@4: A'],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(faults(text)).toEqual(wanted);
    expect(readChart(chartBlock(text)).spec).toBeDefined();
  });

  it.each([
    ['nothing', ''],
    ['a title only', 'title: x'],
    ['words only', 'data: {a: x}'],
    ['a head only', 'Stage,GPU'],
  ])('%s is no chart', (_what, text) => {
    expect(faults(text).at(-1)).toBe('chart-empty@0: ```chart');
    expect(readChart(chartBlock(text)).spec).toBeUndefined();
  });

  it('what YAML cannot read', () => {
    const [first] = faults('type: bar\ntitle: [\n');
    expect(first).toMatch(/^chart-yaml@[23]/);
  });

  it('too much of everything', () => {
    const many = Array.from({ length: 600 }, (_, index) => `c${index},1`).join('\n');
    expect(faults(`n,v\n${many}`)).toEqual(['chart-size@0: ```chart']);
    const wide = Array.from({ length: 30 }, (_, index) => index).join(',');
    expect(faults(`n,${wide.replace(/\d+/g, 's$&')}\na,${wide}`)).toEqual(['chart-size@0: ```chart']);
  });
});

it('is read once for each block', () => {
  const block = chartBlock(DATA);
  expect(readChart(block)).toBe(readChart(block));
});
