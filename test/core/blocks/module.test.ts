import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { ConnectorNode, GroupNode, SceneNode, ShapeNode } from '../../../src/core/scene/node';
import { formatMessage } from '../../../src/core/source/message';

const DATA = `metrics:
  baseline: { gpu_utilization_percent: 28, ttft_milliseconds: 850 }
  stage2: { gpu_utilization_percent: 62, ttft_milliseconds: 310 }`;

const MODULE = `name: Scheduler
stage: 2
key_technologies: [Bin packing, Batching]
implementation_details:
  Plugin: score and reserve
integration_points: [Kubernetes, HAMi, Prometheus]`;

function lay(block: string, data = DATA) {
  const text = `---\nlang: en\n${data}\n---\n\n## T\n\n\`\`\`module\n${block}\n\`\`\`\n`;
  const deck = parseDeck(text);
  const [slide] = layoutDeck(deck).slides;
  const offset = deck.slides[0]!.offset;
  return {
    nodes: slide!.nodes,
    problems: slide!.problems.map(({ message, span }) => [
      formatMessage(message),
      text.slice(span.start + offset, span.end + offset),
    ]),
  };
}

const groups = (nodes: readonly SceneNode[]) => nodes.filter((node): node is GroupNode => node.kind === 'group');
const shapes = ({ nodes }: GroupNode) => nodes.filter((node): node is ShapeNode => node.kind === 'shape');
const lines = ({ text }: ShapeNode) =>
  (text?.paragraphs ?? []).map(({ runs }) =>
    runs
      .map((run) => run.text)
      .join('')
      .replaceAll('\u00a0', ' '),
  );

describe('a module block', () => {
  it('draws technologies, details and integration points as one group', () => {
    const { nodes, problems } = lay(MODULE);
    expect(problems).toEqual([]);
    const [figure] = groups(nodes);
    expect(shapes(figure!).map(lines)).toEqual([
      [],
      ['Stage 2   Scheduler'],
      ['Key technologies', 'Bin packing', 'Batching'],
      ['Implementation', 'Plugin: score and reserve'],
      ['Kubernetes'],
      ['HAMi'],
      ['Prometheus'],
    ]);
    expect(figure!.alt).toBe('Scheduler; Bin packing, Batching; Kubernetes, HAMi, Prometheus');
  });

  it('glues every integration point to the module', () => {
    const [figure] = groups(lay(MODULE).nodes);
    const connectors = figure!.nodes.filter((node): node is ConnectorNode => node.kind === 'connector');
    const byId = new Map(shapes(figure!).map((node) => [node.id, node]));
    expect(connectors.map(({ from, to }) => [byId.get(from!.node)!.alt, lines(byId.get(to!.node)!)[0]])).toEqual([
      ['Scheduler', 'Kubernetes'],
      ['Scheduler', 'HAMi'],
      ['Scheduler', 'Prometheus'],
    ]);
    for (const { from, to, points } of connectors) {
      const [start, end] = [byId.get(from!.node)!.box, byId.get(to!.node)!.box];
      expect(points[0]!.x).toBeCloseTo(start.x + start.width);
      expect(points[0]!.y).toBeCloseTo(start.y + start.height / 2);
      expect(points.at(-1)!.x).toBeCloseTo(end.x);
      expect(points.at(-1)!.y).toBeCloseTo(end.y + end.height / 2);
    }
  });

  it('shows the numbers of its stage, those it names, or its own', () => {
    const cards = (more: string) =>
      groups(lay(`${MODULE}\n${more}`).nodes.slice(1)).map((card) => lines(shapes(card)[0]!));
    expect(cards('').slice(1)).toEqual([
      ['Time To First Token', '310 ms', '▼ −64%  from 850 ms'],
      ['GPU utilization', '62%', '▲ +34 pp  from 28%'],
    ]);
    expect(
      cards('performance_impact: [gpu_utilization]')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['GPU utilization']);
    expect(cards('performance_impact: { ttft_milliseconds: 400 }').slice(1)).toEqual([
      ['Time To First Token', '400 ms', '▼ −53%  from 850 ms'],
    ]);
  });

  it('says what it cannot use, and shows its source without a name', () => {
    expect(lay('nme: x\nkey_technologies: {a: b}').problems).toEqual([
      ['Unknown key "nme": did you mean "name"?', 'nme'],
      ['"key_technologies" wants a text, or a list of texts.', '{a: b}'],
      ['The module has no "name".', ''],
    ]);
    expect(JSON.stringify(lay('nme: x').nodes)).toContain('nme');
    expect(lay('name: A\nstage: 2\nperformance_impact: [nps]').problems[0]![0]).toBe(
      'The metrics data has no "nps". It has: ttft_milliseconds, gpu_utilization_percent.',
    );
  });

  it.each([
    '- 1',
    '',
    'name: [a, b]',
    'name: {a: b}',
    'stage: [2]\nname: x',
    'name: x\nimplementation_details: [[1]]',
    'name: x\nperformance_impact: 3',
    `name: x\nintegration_points: [${Array.from({ length: 400 }, (_, i) => `p${i}`).join(', ')}]`,
    `name: ${'长'.repeat(3000)}`,
    '{'.repeat(80),
  ])('is drawn from hostile text without an error: %.30s', (block) => {
    for (const node of lay(block).nodes) expect(Number.isFinite(node.box.height)).toBe(true);
  });
});
