import { describe, expect, it } from 'vitest';
import { planChart, readChart } from '../../../src/core/charts';
import { chartMarks } from '../../../src/core/charts/marks';
import { parseDeck } from '../../../src/core/parse';
import { THEMES } from '../../../src/core/themes';
import { chartBlock } from './chart-block';

const LOOK = {
  theme: THEMES[0]!,
  lang: 'en',
  ink: { text: 'text', quiet: 'quiet', rule: '#D5DEE8', ground: 'ground' },
} as const;

/** Reads and lays out; every place that is reported lies in the block. */
function tryAll(text: string, info = ''): void {
  const block = chartBlock(text, info);
  const { spec, problems } = readChart(block);
  for (const { span } of problems) {
    expect([text, span.start >= 0 && span.end <= block.span.end && span.start <= span.end]).toEqual([text, true]);
  }
  expect([text, spec !== undefined || problems.length > 0]).toEqual([text, true]);
  if (spec) chartMarks(planChart(spec, { width: 400, height: 200 }, LOOK));
}

const YAML = `type: combo
title: "Use {of} GPUs"
x: Stage
y: { title: GPU, unit: "%", min: 0, max: 100, format: "0.0" }
y2: Power
categories: [a, b, c]
series:
  A: [1, 2, null]
  B: { values: [3, 4, 5], type: line, axis: right, color: accent3 }
target: [80, { value: 90, label: x }]
highlight: [b, A]
sort: descending
`;
const TABLE = 'Stage,GPU,"CPU ""x"""\n# note\nA,38%,1\nB,"1,000",n/a\n';
/** What breaks readers: brackets, quotes, anchors, separators, tags, signs. */
const BREAKERS = [
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&a',
  '*a',
  '|',
  '\t',
  '!!map',
  '- ',
  '? ',
  ': ',
  '\n',
  '\u0000',
  '~',
  '1e999',
  '-',
];

describe('no text of a chart', () => {
  it('cut off anywhere makes the reader fail', () => {
    for (const text of [YAML, TABLE]) for (let end = 0; end <= text.length; end += 3) tryAll(text.slice(0, end));
  }, 30_000);

  it('with anything put into it makes the reader fail', () => {
    for (const text of [YAML, TABLE])
      for (let at = 0; at < text.length; at += 29)
        for (const breaker of BREAKERS) tryAll(text.slice(0, at) + breaker + text.slice(at));
  }, 30_000);

  it('as any value of any key makes the reader fail', () => {
    const keys = [...YAML.matchAll(/^(\w+):/gm)].map((found) => found[1]!);
    const values = [
      '',
      '~',
      '1',
      'x',
      'true',
      '[]',
      '{}',
      '[[]]',
      '[{}]',
      '{a: }',
      '{a: {}}',
      '[1, [2], {b: 3}]',
      '|\n  a,b\n  1,2',
      '*x',
    ];
    for (const key of keys) for (const value of values) tryAll(`${key}: ${value}\ndata: {a: 1}`);
  });

  it('or of its fence makes the reader fail', () => {
    for (const info of [
      '=',
      'title=',
      '"',
      "title='",
      'bar bar line',
      'x'.repeat(5000),
      'toString constructor __proto__',
      '{.x}',
    ])
      tryAll('a,1', info);
  });
});

describe('a fault inside other blocks', () => {
  it.each([
    ['a list', '- item\n\n  ```chart\n  data:\n    a: wrong\n    b: 1\n  ```\n'],
    ['a quote', '> ```chart bar\n> Stage,V\n> A,wrong\n> B,1\n> ```\n'],
    ['lines that end as in Windows', '```chart\r\ndata:\r\n  a: wrong\r\n  b: 1\r\n```\r\n'],
  ])('%s', (_what, markdown) => {
    const { body } = parseDeck(`## T\n\n${markdown}`).slides[0]!;
    const found = body.blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
      return block.kind === 'quote' ? block.blocks : [block];
    });
    const chart = found.find((block) => block.kind === 'chart')!;
    if (chart.kind !== 'chart') throw new Error('no chart');
    expect(readChart(chart).problems.map(({ span }) => body.text.slice(span.start, span.end))).toEqual(['wrong']);
  });
});
