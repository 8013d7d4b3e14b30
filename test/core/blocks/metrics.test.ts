import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { GroupNode, SceneNode, ShapeNode, TableNode } from '../../../src/core/scene/node';
import type { TextBody } from '../../../src/core/scene/text';
import { formatMessage } from '../../../src/core/source/message';
import { cloudNative } from '../../../src/core/themes/cloud-native';

const DATA = `metrics:
  baseline: { gpu_utilization_percent: 28, throughput_tokens_per_sec: 1200, memory_overhead_gb: 6.4 }
  stage1: { gpu_utilization_percent: 45, throughput_tokens_per_sec: { value: 1850.5, estimated: true } }
  stage2: { gpu_utilization_percent: 62, throughput_tokens_per_sec: 4104, memory_overhead_gb: { value: 7.8, percentile: 95 } }`;

function lay(block: string, { lang = 'en', data = DATA } = {}) {
  const text = `---\nlang: ${lang}\n${data}\n---\n\n## T\n\n\`\`\`metrics\n${block}\n\`\`\`\n`;
  const deck = parseDeck(text);
  const [slide] = layoutDeck(deck).slides;
  const offset = deck.slides[0]!.offset;
  return {
    nodes: slide!.nodes,
    problems: slide!.problems.map(({ code, severity, message, span }) => [
      code,
      severity,
      formatMessage(message),
      text.slice(span.start + offset, span.end + offset),
    ]),
  };
}

const isGroup = (node: SceneNode): node is GroupNode => node.kind === 'group';
const lines = (text: TextBody): string[] =>
  text.paragraphs.map(({ runs }) =>
    runs
      .map((run) => run.text)
      .join('')
      .replaceAll('\u00a0', ' '),
  );
const cardsOf = (nodes: readonly SceneNode[]) =>
  nodes.filter(isGroup).map((group) => lines((group.nodes[0] as ShapeNode).text!));

describe('a metrics block', () => {
  it('shows the last stage as cards with changes against the baseline', () => {
    const { nodes, problems } = lay('show: cards');
    expect(problems).toEqual([]);
    expect(cardsOf(nodes)).toEqual([
      ['Throughput', '4,104 tok/s', '▲ 3.4×  from 1,200 tok/s'],
      ['GPU utilization', '62%', '▲ +34 pp  from 28%'],
      ['Memory overhead', '7.8 GB', '▲ +22%  from 6.4 GB', 'P95'],
    ]);
    expect(nodes.filter(isGroup).map(({ alt }) => alt!.replaceAll('\u00a0', ' '))).toEqual([
      'Throughput, Stage 2: 4,104 tok/s, +242%',
      'GPU utilization, Stage 2: 62%, +34 pp',
      'Memory overhead, Stage 2: 7.8 GB, +22%',
    ]);
  });

  it('colours a change by what it means for the indicator', () => {
    const { nodes } = lay('indicators: [gpu_utilization, memory_overhead]');
    const colors = nodes
      .filter(isGroup)
      .map((group) => (group.nodes[0] as ShapeNode).text!.paragraphs[2]!.runs[0]!.style.color);
    expect(colors).toEqual([cloudNative.meaning.good, cloudNative.meaning.bad]);
  });

  it('takes stages, indicators and the comparison that it is told', () => {
    const { nodes } = lay('stages: stage1, stage2\nindicators: throughput_tokens_per_sec\ncompare: previous');
    expect(cardsOf(nodes)).toEqual([
      ['Throughput · Stage 1', '≈1,850.5 tok/s', '▲ +54%  from 1,200 tok/s', 'estimated'],
      ['Throughput · Stage 2', '4,104 tok/s', '▲ 2.2×  from ≈1,850.5 tok/s'],
    ]);
    expect(cardsOf(lay('indicators: gpu_utilization\ncompare: none').nodes)).toEqual([['GPU utilization', '62%']]);
  });

  it('speaks the language of the deck', () => {
    const { nodes } = lay('indicators: gpu_utilization', { lang: 'zh-CN' });
    expect(cardsOf(nodes)).toEqual([['GPU 利用率', '62%', '▲ +34 个百分点  原为 28%']]);
  });

  it('sets cards side by side in rows of one length, all of one size', () => {
    const { nodes } = lay('stages: [baseline, stage1, stage2]\nindicators: [gpu_utilization, throughput]');
    const boxes = nodes.filter(isGroup).map(({ box }) => box);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(2);
    expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(3);
    expect(new Set(boxes.map(({ width, height }) => `${width}|${height}`)).size).toBe(1);
  });

  it('is a real table with equal decimals and coloured changes', () => {
    const { nodes, problems } = lay('show: table');
    expect(problems).toEqual([]);
    const table = nodes.find((node): node is TableNode => node.kind === 'table')!;
    const cells = table.rows.map((row) => row.cells.map(({ text }) => lines(text).join('/')));
    expect(cells).toEqual([
      ['Indicator', 'Baseline', 'Stage 1', 'Stage 2', 'Change'],
      ['Throughput (tok/s)', '1,200.0', '≈1,850.5', '4,104.0', '+242%'],
      ['GPU utilization (%)', '28', '45', '62', '+34 pp'],
      ['Memory overhead (GB)', '6.4', '—', '7.8', '+22%'],
    ]);
    const last = table.rows.map(({ cells: all }) => all.at(-1)!.text.paragraphs[0]!.runs[0]?.style.color);
    expect(last.slice(1)).toEqual([cloudNative.meaning.good, cloudNative.meaning.good, cloudNative.meaning.bad]);
  });

  it('is a native chart for each unit, with the baseline as a line where it is not among the stages', () => {
    const charts = (block: string) => lay(`show: chart\n${block}`).nodes.filter((node) => node.kind === 'chart');
    const all = charts('');
    expect(all.map(({ alt }) => /Throughput|GPU utilization|Memory overhead/.exec(alt!)?.[0])).toEqual([
      'Throughput',
      'GPU utilization',
      'Memory overhead',
    ]);
    expect(new Set(all.map(({ box }) => `${box.y}|${Math.round(box.width)}|${box.height}`)).size).toBe(1);
    const [one] = charts('stages: [stage1, stage2]\nindicators: gpu_utilization');
    const drawn = JSON.stringify(one!.chart);
    for (const text of ['"Stage 1"', '"Stage 2"', '"Baseline"', '[45,62]']) expect(drawn).toContain(text);
  });

  it('marks the stages of a chart whose numbers were estimated', () => {
    const [throughput, utilization] = lay('show: chart').nodes.filter((node) => node.kind === 'chart');
    expect(throughput!.chart.categories).toEqual(['Baseline', '≈ Stage 1', 'Stage 2']);
    expect(utilization!.chart.categories).toEqual(['Baseline', 'Stage 1', 'Stage 2']);
  });

  it('says what it cannot use, and where', () => {
    const { problems, nodes } = lay('show: crads\nstages: [stage2, stage9]\nindicators: nps\ncolumns: 0\ncolour: red');
    expect(problems).toEqual([
      ['metrics-block', 'warning', '"show" wants one of: cards, table, chart.', 'crads'],
      ['metrics-block', 'warning', '"columns" wants a number from 1 to 6.', '0'],
      [
        'metrics-block',
        'warning',
        'Unknown key "colour". Known keys here: show, stages, indicators, compare, title, columns, type, icons.',
        'colour',
      ],
      ['metric-unknown', 'warning', 'The metrics data has no "stage9": did you mean "stage1"?', 'stage9'],
      [
        'metric-unknown',
        'warning',
        'The metrics data has no "nps". It has: throughput_tokens_per_sec, gpu_utilization_percent, memory_overhead_gb.',
        'nps',
      ],
    ]);
    // Nothing disappears: the source is shown.
    expect(JSON.stringify(nodes)).toContain('crads');
  });

  it('shows a place for a number that is still to come', () => {
    const { nodes, problems } = lay('stages: stage1\nindicators: memory_overhead');
    expect(cardsOf(nodes)).toEqual([['Memory overhead', '?']]);
    expect(problems.map(([code, , text]) => [code, text])).toEqual([
      ['metric-missing', 'The metrics data has no "Memory overhead" for "stage1" yet.'],
    ]);
  });

  it('shows its source in a deck without numbers', () => {
    const { nodes, problems } = lay('show: cards', { data: 'title: x' });
    expect(problems.map(([code, severity]) => [code, severity])).toEqual([['metric-unknown', 'warning']]);
    expect(JSON.stringify(nodes)).toContain('cards');
  });

  it('is laid out again when a number in it changes, and only then', () => {
    const text = (value: number, other = 1) =>
      `---\nmetrics: { baseline: { ttft_milliseconds: ${other} }, stage1: { gpu_utilization_percent: ${value} } }\n---\n\n\`\`\`metrics\n\`\`\`\n\n---\n\n## B\n`;
    const first = parseDeck(text(40));
    const before = layoutDeck(first);
    const second = parseDeck(text(41), first);
    const after = layoutDeck(second);
    const last = layoutDeck(parseDeck(text(41, 2), second));
    expect(last.slides[0]).toBe(after.slides[0]);
    expect(after.slides.map((slide, index) => slide === before.slides[index])).toEqual([false, true]);
    expect(after.slides[0]!.key).not.toBe(before.slides[0]!.key);
    expect(cardsOf(after.slides[0]!.nodes)).toEqual([['GPU utilization', '41%']]);
  });

  it.each([
    '- 1',
    '3',
    'show: [a]',
    'stages: {a: b}',
    'indicators: [[1]]',
    'title: {a: b}',
    `${'['.repeat(90)}`,
    'show: cards\nshow: table',
    'columns: 1e9',
    'stages: __proto__',
    `title: ${'x'.repeat(4000)}`,
    `indicators: [${Array.from({ length: 500 }, () => 'gpu_utilization').join(', ')}]`,
  ])('is drawn from hostile options without an error: %.30s', (block) => {
    for (const node of lay(block).nodes) expect(Number.isFinite(node.box.height)).toBe(true);
  });
});
