import { describe, expect, it } from 'vitest';
import { readFlowchart } from '../../../src/core/diagrams/flowchart/read';
import type { GraphEdge } from '../../../src/core/diagrams/graph/graph';

const read = (text: string) => readFlowchart(text);
const nodes = (text: string) => read(text).model.nodes.map(({ id, label, shape }) => [id, label.text, shape]);
const edges = (text: string) =>
  read(text).model.edges.map((one) => [one.from, one.to, one.label?.text ?? '', ends(one), one.stroke, one.length]);
const ends = ({ startEnd, endEnd }: GraphEdge) => `${startEnd}-${endEnd}`;
const problems = (text: string) => read(text).problems;

describe('nodes', () => {
  it('have every classic shape', () => {
    const text =
      'graph TD\na[a]\nb(b)\nc([c])\nd[[d]]\ne[(e)]\nf((f))\ng>g]\nh{h}\ni{{i}}\nj[/j/]\nk[\\k\\]\nl[/l\\]\nm[\\m/]\nn(((n)))\no(-o-)';
    expect(problems(text)).toEqual([]);
    expect(nodes(text).map(([, , shape]) => shape)).toEqual([
      'square',
      'round',
      'stadium',
      'subroutine',
      'cylinder',
      'circle',
      'odd',
      'diamond',
      'hexagon',
      'lean_right',
      'lean_left',
      'trapezoid',
      'inv_trapezoid',
      'doublecircle',
      'ellipse',
    ]);
  });

  it('have the new shapes as data', () => {
    const text =
      'flowchart RL\nA@{ shape: manual-file, label: "File Handling"}\nB@{ shape: docs,\n label: "Many } docs" }\nA --> B';
    expect(problems(text)).toEqual([]);
    expect(nodes(text)).toEqual([
      ['A', 'File Handling', 'manual-file'],
      ['B', 'Many } docs', 'docs'],
    ]);
  });

  it('may be Chinese, and have punctuation', () => {
    expect(nodes('flowchart LR\n基准线["性能：基准 (v1)"] --> 阶段一{是否达标？}')).toEqual([
      ['基准线', '性能：基准 (v1)', 'square'],
      ['阶段一', '是否达标？', 'diamond'],
    ]);
  });

  it('keep quotes, entities, breaks and Markdown', () => {
    const { model } = read(
      'flowchart LR\na["A double quote:#quot; and #9829;"]\nb["one<br/>two"]\nc["`The **cat**\n in the hat`"]',
    );
    expect(model.nodes.map(({ label }) => label)).toEqual([
      { text: 'A double quote:" and ♥' },
      { text: 'one\ntwo' },
      { text: 'The **cat**\nin the hat', markdown: true },
    ]);
  });

  it('take their last text, and keep it when it is not said again', () => {
    expect(nodes('graph TD\na[one]-->b\na(two)\na-->b')[0]).toEqual(['a', 'two', 'round']);
  });
});

describe('edges', () => {
  it('have every stroke, end and length', () => {
    const text =
      'graph LR\na-->b\na---b\na-.->b\na==>b\na~~~b\na--ob\na--xb\na<-->b\na o--o b\na x--x b\na---->b\na-...->b\na====>b';
    expect(edges(text).map(([, , , end, stroke, length]) => `${end} ${stroke} ${length}`)).toEqual([
      'none-arrow normal 1',
      'none-none normal 1',
      'none-arrow dotted 1',
      'none-arrow thick 1',
      'none-none invisible 1',
      'none-circle normal 1',
      'none-cross normal 1',
      'arrow-arrow normal 1',
      'circle-circle normal 1',
      'cross-cross normal 1',
      'none-arrow normal 3',
      'none-arrow dotted 3',
      'none-arrow thick 3',
    ]);
  });

  it('carry labels both ways, with quotes', () => {
    const text =
      'graph LR\nA-- This is the text! ---B\nA---|This is the text|B\nA-. text .-> B\nA == text ==> B\nA -- "a -- b" --> B';
    expect(edges(text).map(([, , label]) => label)).toEqual([
      'This is the text!',
      'This is the text',
      'text',
      'text',
      'a -- b',
    ]);
  });

  it('are chained and fanned out', () => {
    expect(edges('graph LR\na --> b & c--> d').map(([from, to]) => `${from}${to}`)).toEqual(['ab', 'ac', 'bd', 'cd']);
    expect(edges('flowchart TB\nA & B--> C & D').map(([from, to]) => `${from}${to}`)).toEqual(['AC', 'AD', 'BC', 'BD']);
  });

  it('may have ids, which mean nothing', () => {
    const text = 'flowchart LR\nA e1@==> B\ne1@{ animate: true }';
    expect(edges(text)).toEqual([['A', 'B', '', 'none-arrow', 'thick', 1]]);
    expect(nodes(text).map(([id]) => id)).toEqual(['A', 'B']);
  });

  it('may have data over several lines', () => {
    expect(nodes('flowchart LR\nA@{\n  shape: doc\n  label: "two\n  lines"\n}')).toEqual([['A', 'two\nlines', 'doc']]);
  });
});

describe('subgraphs', () => {
  const text = `flowchart LR
  subgraph TOP
    direction TB
    subgraph B1 [内层]
        direction RL
        i1 -->f1
    end
    subgraph "Two words"
        i2 -->f2
    end
  end
  A --> TOP --> B
  B1 --> B`;

  it('are nested, with titles and directions', () => {
    expect(problems(text)).toEqual([]);
    expect(
      read(text).model.groups.map(({ id, label, parent, direction }) => [id, label.text, parent, direction]),
    ).toEqual([
      ['TOP', 'TOP', undefined, 'TB'],
      ['B1', '内层', 'TOP', 'RL'],
      ['subGraph1', 'Two words', 'TOP', undefined],
    ]);
  });

  it('hold their nodes, and are no nodes themselves', () => {
    const { model } = read(text);
    expect(model.nodes.map(({ id, group }) => [id, group])).toEqual([
      ['i1', 'B1'],
      ['f1', 'B1'],
      ['i2', 'subGraph1'],
      ['f2', 'subGraph1'],
      ['A', undefined],
      ['B', undefined],
    ]);
  });
});

describe('everything else', () => {
  it('is passed over where it has no meaning on a slide', () => {
    const text =
      '---\ntitle: T\nconfig:\n  theme: dark\n---\n%%{init: {"flowchart": {"htmlLabels": false}} }%%\nflowchart LR;\n%% a comment A --> X\nA-->B; B-->C\nclick A "https://example.org" "tip" _blank\nclick B call callback()\naccTitle: t\n';
    expect(problems(text)).toEqual([]);
    expect(edges(text)).toHaveLength(2);
  });

  it('paints nodes, subgraphs and lines', () => {
    const { model } = read(
      'graph LR\nclassDef hot,warm fill:#f96,stroke:#333,stroke-width:4px;\nclassDef default color:#123456\nA:::hot --> B\nclass B warm\nstyle B stroke:red\nlinkStyle 0 stroke:#ff3,stroke-width:4px,color:red;',
    );
    expect(model.nodes[0]!.style).toMatchObject({
      fill: '#FF9966',
      stroke: '#333333',
      color: '#123456',
      strokeWidth: 3,
    });
    expect(model.nodes[1]!.style).toMatchObject({ fill: '#FF9966', stroke: '#FF0000' });
    expect(model.edges[0]!.style).toMatchObject({ stroke: '#FFFF33', color: '#FF0000' });
  });

  it('runs in every direction', () => {
    const directions = ['TB', 'TD', 'BT', 'LR', 'RL', '>', '<', '^', 'v'].map(
      (one) => read(`graph ${one}\nA`).model.direction,
    );
    expect(directions).toEqual(['TB', 'TB', 'BT', 'LR', 'RL', 'LR', 'RL', 'BT', 'TB']);
    expect(read('flowchart\nA-->B').model.direction).toBe('TB');
  });
});

describe('mistakes', () => {
  it.each([
    ['graph LR\nA --> [b]', 'A --> [b]'],
    ['graph LR\nA[b --> c', '[b --> c'],
    ['graph LR\nA -->', 'A -->'],
    ['graph LR\nend', 'end'],
    ['graph LR\nsubgraph x\nA', 'subgraph x'],
  ])('%s', (text, place) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'diagram-syntax', severity: 'error' });
    const { start, end } = found[0]!.span;
    expect(place).toContain(text.slice(start, end).trim());
  });

  it('of too many boxes are told at once', () => {
    const many = `graph LR\n${Array.from({ length: 5000 }, (_, index) => `a${index} --> b${index}`).join('\n')}`;
    expect(problems(many).map(({ code }) => code)).toEqual(['diagram-too-large']);
    const fan = Array.from({ length: 120 }, (_, index) => `n${index}`).join(' & ');
    expect(problems(`graph LR\n${fan} --> ${fan}`).map(({ code }) => code)).toEqual(['diagram-too-large']);
  });

  const HOSTILE = [
    '[',
    '((',
    '"',
    '@{',
    '-- ',
    'a-->',
    'a & ',
    'subgraph x\n',
    'end\n',
    '|',
    ':::',
    '%%{',
    '---\n',
    'A["',
    'A@{shape:',
    'a@',
    '=',
    '~~~',
  ];
  it.each(HOSTILE)('a thousand times %j neither throws nor takes long', (part) => {
    const started = performance.now();
    for (const text of [`graph LR\n${part.repeat(1000)}`, `graph LR\nA${part.repeat(20_000)}`, part.repeat(1000)]) {
      for (const { span } of problems(text)) expect(span.end).toBeLessThanOrEqual(text.length);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
