import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageInk } from '../../../src/core/blocks/ink';
import type { DiagramContext, DrawnDiagram } from '../../../src/core/diagrams/diagram-kind';
import { readFlowchart } from '../../../src/core/diagrams/flowchart/read';
import { drawGraph } from '../../../src/core/diagrams/graph/draw';
import { crosses } from '../../../src/core/diagrams/graph/edge-labels';
import { type Box, meet } from '../../../src/core/scene/geometry';
import type { ConnectorNode, SceneNode, ShapeNode } from '../../../src/core/scene/node';
import { PRESETS } from '../../../src/core/scene/presets';
import { THEMES } from '../../../src/core/themes';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/mermaid/flowcharts');
const FIXTURES = readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')] as const);

const FRAME: Box = { x: 54, y: 114, width: 852, height: 376 };
const CONTEXT: DiagramContext = {
  theme: THEMES[0]!,
  ink: pageInk(THEMES[0]!),
  lang: 'en',
};

const draw = (text: string, frame = FRAME): DrawnDiagram => drawGraph(readFlowchart(text).model, frame, CONTEXT);
const named = (nodes: readonly SceneNode[], name: string) =>
  nodes.filter((node): node is ShapeNode => node.kind === 'shape' && node.name === name);
const connectors = (nodes: readonly SceneNode[]) =>
  nodes.filter((node): node is ConnectorNode => node.kind === 'connector');
const inside = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});
const textSize = ({ nodes }: DrawnDiagram) =>
  Math.max(...named(nodes, 'Node').map((node) => node.text?.paragraphs[0]?.runs[0]?.style.size ?? 0));

/** Everything that is wrong with a drawing. */
function faults({ nodes, width, height }: DrawnDiagram, frame = FRAME): string[] {
  const shapes = new Map(nodes.flatMap((node) => (node.kind === 'shape' && node.id > 0 ? [[node.id, node]] : [])));
  const boxes = named(nodes, 'Node').filter(({ id }) => id > 0);
  const labels = named(nodes, 'Label');
  const found: string[] = [];
  if (width > frame.width + 0.5 || height > frame.height + 0.5) found.push(`${width} × ${height} is too large`);
  for (const line of connectors(nodes)) {
    for (const box of boxes) {
      if (box.id === line.from?.node || box.id === line.to?.node) continue;
      if (crosses(line.points, inside(box.box, 1)))
        found.push(`${line.from?.node}→${line.to?.node} runs through ${box.id}`);
    }
    for (const [glue, point] of [
      [line.from, line.points[0]],
      [line.to, line.points.at(-1)],
    ] as const) {
      const shape = shapes.get(glue?.node ?? 0);
      if (!glue || !point || !shape) found.push('a connector is not glued');
      else {
        const site = PRESETS[shape.geometry].sites(shape.box.width, shape.box.height)[glue.site];
        const x = shape.box.x + (shape.flip ? shape.box.width - site!.x : site!.x);
        if (Math.hypot(x - point.x, shape.box.y + site!.y - point.y) > 0.5)
          found.push('a connector is glued elsewhere');
      }
    }
  }
  labels.forEach((label, index) => {
    for (const box of boxes) if (meet(label.box, inside(box.box, 1))) found.push(`a label stands on ${box.id}`);
    for (const other of labels.slice(index + 1))
      if (meet(label.box, inside(other.box, 0.5))) found.push('two labels overlap');
  });
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1))
      if (meet(box.box, inside(other.box, 0.5))) found.push(`${box.id} on ${other.id}`);
  });
  return found;
}

describe('flowcharts that others wrote', () => {
  it.each(FIXTURES)('%s is drawn without a fault', (_name, text) => {
    expect(faults(draw(text))).toEqual([]);
  });
});

/** Graphs by a small generator: layers with lines on, back and across. */
function synthetic(seed: number): string {
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const count = 4 + next(12);
  const lines = [`flowchart ${['TB', 'LR', 'BT', 'RL'][next(4)]}`];
  const shapes = [
    (t: string) => `[${t}]`,
    (t: string) => `{${t}}`,
    (t: string) => `((${t}))`,
    (t: string) => `[(${t})]`,
  ];
  for (let index = 0; index < count; index++) lines.push(`n${index}${shapes[next(4)]!(`Step ${index}`)}`);
  for (let index = 1; index < count; index++) {
    lines.push(`n${next(index)} -->${next(3) === 0 ? `|label ${index}|` : ''} n${index}`);
    if (next(4) === 0) lines.push(`n${index} -.-> n${next(index)}`);
  }
  if (next(2) === 0) lines.push('subgraph G [Group]', 'n1', 'n2', 'end');
  return lines.join('\n');
}

describe('made-up graphs', () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))('number %d is drawn without a fault', (seed) => {
    expect(faults(draw(synthetic(seed))).filter((fault) => !fault.includes('too large'))).toEqual([]);
  });
});

describe('room', () => {
  const chain = (count: number, direction: string): string =>
    `flowchart ${direction}\n${Array.from({ length: count }, (_, index) => `n${index}[第 ${index + 1} 阶段的工作]`).join(' --> ')}`;

  it.each([
    [11, 'TB'],
    [11, 'LR'],
    [18, 'TD'],
    [24, 'LR'],
    [11, 'RL'],
    [11, 'BT'],
  ] as const)('a chain of %d turns rather than shrinks (%s)', (count, direction) => {
    const drawn = draw(chain(count, direction));
    expect(faults(drawn)).toEqual([]);
    expect(textSize(drawn)).toBeGreaterThanOrEqual(12);
    expect(drawn.problems).toEqual([]);
  });

  it('is used as the author wants where the diagram fits', () => {
    const [first, second] = named(draw('graph TB\nA --> B').nodes, 'Node');
    expect(second!.box.y).toBeGreaterThan(first!.box.y + first!.box.height);
    const [left, right] = named(draw('graph RL\nA --> B').nodes, 'Node');
    expect(right!.box.x).toBeLessThan(left!.box.x);
  });

  it('that is too small is reported', () => {
    const drawn = draw(chain(40, 'LR'), { x: 0, y: 0, width: 300, height: 100 });
    expect(drawn.problems.map(({ code }) => code)).toEqual(['diagram-small']);
  });
});

describe('lines between boxes that are hardly out of line', () => {
  const jogs = (nodes: readonly SceneNode[]): number[] =>
    connectors(nodes).flatMap(({ points }) =>
      points.slice(1).map((point, index) => Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y)),
    );

  it('are straight: boxes of two frames', () => {
    const text = `flowchart TB
    sp[Spine: non-blocking] === l1
    sp === l2
    sp === l8
    subgraph r1 [Rail 0]
        l1[Leaf switch 0] --- a1[A NIC 0]
        l1 --- b1[B NIC 0]
    end
    subgraph r2 [Rail 1]
        l2[Leaf switch 1] --- a2[A NIC 1]
        l2 --- b2[B NIC 1]
    end
    subgraph r8 [Rail 7]
        l8[Leaf switch 7] --- a8[A NIC 7]
        l8 --- b8[B NIC 7]
    end`;
    const { nodes } = draw(text, { x: 54, y: 222, width: 852, height: 268 });
    expect(Math.min(...jogs(nodes))).toBeGreaterThanOrEqual(1);
  });

  it.each(FIXTURES)('are straight: %s', (_, text) => {
    expect(jogs(draw(text).nodes).filter((length) => length > 0 && length < 1)).toEqual([]);
  });
});
