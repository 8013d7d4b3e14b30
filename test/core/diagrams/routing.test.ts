import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageInk } from '../../../src/core/blocks/ink';
import { readFlowchart } from '../../../src/core/diagrams/flowchart/read';
import { drawGraph } from '../../../src/core/diagrams/graph/draw';
import { crosses } from '../../../src/core/diagrams/graph/edge-labels';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { type Box, grown } from '../../../src/core/scene/geometry';
import type { ConnectorNode, Point, SceneNode, ShapeNode } from '../../../src/core/scene/node';
import { THEMES } from '../../../src/core/themes';

const FRAME: Box = { x: 54, y: 114, width: 852, height: 376 };

interface Line {
  /** Texts of the boxes that it joins. */
  readonly from: string;
  readonly to: string;
  readonly connector: ConnectorNode;
  readonly isLabelled: boolean;
}

const lettersOf = (shape: SceneNode | undefined): string =>
  shape?.kind === 'shape' && shape.text
    ? shape.text.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')
    : '';

/** On a slide, names are numbered. */
const isNamed = (node: SceneNode, name: string): boolean => node.name.replace(/ \d+$/, '') === name;

/** The lines of a drawing of boxes; a label is that of the line that it stands nearest to, of those of its statement. */
function linesOf(nodes: readonly SceneNode[]): Line[] {
  const shapes = new Map(nodes.flatMap((node) => (node.kind === 'shape' && node.id > 0 ? [[node.id, node]] : [])));
  const connectors = nodes.filter(
    (node): node is ConnectorNode => node.kind === 'connector' && isNamed(node, 'Connector'),
  );
  const labelled = nodes
    .filter((node) => isNamed(node, 'Label'))
    .map(({ box, span }) => {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const own = connectors.filter((one) => one.span?.start === span?.start && one.span?.end === span?.end);
      return own.sort((a, b) => distance(a.points, middle) - distance(b.points, middle))[0];
    });
  return connectors.map((connector) => ({
    from: lettersOf(shapes.get(connector.from!.node)),
    to: lettersOf(shapes.get(connector.to!.node)),
    connector,
    isLabelled: labelled.includes(connector),
  }));
}

function distance(points: readonly Point[], { x, y }: Point): number {
  const sides = points.slice(1).map((to, index) => {
    const from = points[index]!;
    const off = (at: number, a: number, b: number) => Math.max(0, Math.min(a, b) - at, at - Math.max(a, b));
    return Math.hypot(off(x, from.x, to.x), off(y, from.y, to.y));
  });
  return Math.min(...sides);
}

const drawn = (text: string, frame = FRAME): readonly SceneNode[] =>
  drawGraph(readFlowchart(text).model, frame, { theme: THEMES[0]!, ink: pageInk(THEMES[0]!), lang: 'en' }).nodes;

/** Whether two lines may lie on one another. */
function areAlike(a: Line, b: Line): boolean {
  if (a.isLabelled || b.isLabelled) return false;
  const look = ({ connector: { stroke, startEnd, endEnd } }: Line) => JSON.stringify([stroke, startEnd, endEnd]);
  const sameFrom = a.connector.from!.node === b.connector.from!.node;
  return look(a) === look(b) && sameFrom !== (a.connector.to!.node === b.connector.to!.node);
}

interface Side {
  readonly isLevel: boolean;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

function sidesOf(points: readonly Point[]): Side[] {
  return points.slice(1).map((to, index): Side => {
    const from = points[index]!;
    const isLevel = Math.abs(to.y - from.y) < Math.abs(to.x - from.x);
    const [a, b] = isLevel ? [from.x, to.x] : [from.y, to.y];
    return { isLevel, at: isLevel ? from.y : from.x, start: Math.min(a, b), end: Math.max(a, b) };
  });
}

/** How far two parallel sides run beside each other; nothing where they are not parallel. */
function together(a: Side, b: Side): number {
  return a.isLevel === b.isLevel ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

const nameOf = ({ from, to }: Line): string => `${from} → ${to}`;

/** Pairs of lines that must not share their way but do, or that run closer than a lane beside each other. */
function crowded(lines: readonly Line[], lane: number): string[] {
  return lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b) => {
      const pairs = sidesOf(a.connector.points).flatMap((one) =>
        sidesOf(b.connector.points)
          .filter((other) => together(one, other) > 1)
          .map((other) => Math.abs(one.at - other.at)),
      );
      const isShared = !areAlike(a, b) && pairs.some((far) => far < 0.5);
      const isClose = pairs.some((far) => far >= 0.5 && far < lane);
      return isShared || isClose
        ? [`${nameOf(a)} and ${nameOf(b)} ${isShared ? 'share their way' : 'are too close'}`]
        : [];
    }),
  );
}

/** Places where one line begins and another ends. */
function opposed(lines: readonly Line[]): string[] {
  return lines.flatMap((a) =>
    lines
      .filter((b) => a.connector.from!.node === b.connector.to!.node && a.connector.from!.site === b.connector.to!.site)
      .map((b) => `${nameOf(a)} begins where ${nameOf(b)} ends`),
  );
}

/** Lines over the heads of others' arrows, or over where they begin. */
function overEnds(lines: readonly Line[], far: number): string[] {
  return lines.flatMap((a) =>
    lines.flatMap((b) => {
      const ends = [a.connector.points.slice(0, 2), a.connector.points.slice(-2).reverse()];
      const isOver = ends.some(([tip, next]) => {
        const length = Math.hypot(next!.x - tip!.x, next!.y - tip!.y);
        const [dx, dy] = [(next!.x - tip!.x) / length, (next!.y - tip!.y) / length];
        const at = { x: tip!.x + dx * far, y: tip!.y + dy * far };
        const [head] = sidesOf([tip!, at]);
        return sidesOf(b.connector.points).some(
          (one) =>
            one.isLevel !== head!.isLevel &&
            one.at > head!.start + 0.5 &&
            one.at < head!.end - 0.5 &&
            one.start < head!.at - 0.5 &&
            one.end > head!.at + 0.5,
        );
      });
      return a !== b && isOver ? [`${nameOf(b)} runs over an end of ${nameOf(a)}`] : [];
    }),
  );
}

/** Lines through or right beside texts that stand on none of the lines of their statement. */
function throughTexts(nodes: readonly SceneNode[], lines: readonly Line[]): string[] {
  return nodes
    .filter((node) => isNamed(node, 'Label'))
    .flatMap((label) =>
      lines
        .filter(
          ({ connector: { points, span } }) =>
            span?.start !== label.span?.start && crosses(points, grown(label.box, 2)),
        )
        .map((line) => `${nameOf(line)} touches ${lettersOf(label)}`),
    );
}

/** Lines along the border of a frame. */
function alongFrames(nodes: readonly SceneNode[], lines: readonly Line[], far: number): string[] {
  const frames = nodes.filter((node): node is ShapeNode => node.kind === 'shape' && isNamed(node, 'Frame'));
  return lines.flatMap((line) =>
    frames.flatMap((frame) => {
      const { x, y, width, height } = frame.box;
      const corners = [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
        { x, y },
      ];
      const runs = sidesOf(line.connector.points).some((one) =>
        sidesOf(corners).some((border) => Math.abs(one.at - border.at) < far && together(one, border) > 1),
      );
      return runs ? [`${nameOf(line)} runs along ${lettersOf(frame)}`] : [];
    }),
  );
}

const EXAMPLES = [
  'gallery',
  'gpu-efficiency.en',
  'gpu-efficiency.zh-CN',
  'stage2-orchestration.zh-CN',
  'lecture.zh-CN',
];
const THEMED = EXAMPLES.flatMap((name) => ['cloud-native', 'paper'].map((theme) => [name, theme] as const));

/** The drawings of boxes and lines in an example, by page. */
function diagramsIn(name: string, theme: string): { page: number; nodes: readonly SceneNode[]; lines: Line[] }[] {
  const file = path.join(import.meta.dirname, '../../../examples', `${name}.md`);
  const text = readFileSync(file, 'utf8').replace(/^theme: .*$/m, `theme: ${theme}`);
  return layoutDeck(parseDeck(text)).slides.flatMap((slide, index) =>
    slide.nodes.flatMap((node) => {
      if (node.kind !== 'group' || !isNamed(node, 'Diagram')) return [];
      return [{ page: index + 1, nodes: node.nodes, lines: linesOf(node.nodes) }];
    }),
  );
}

describe.each(THEMED)('lines in %s, theme %s', (name, theme) => {
  const diagrams = diagramsIn(name, theme);
  const found = (check: (one: (typeof diagrams)[number]) => string[]): string[] =>
    diagrams.flatMap((one) => check(one).map((fault) => `p${one.page}: ${fault}`));

  it('are found', () => {
    expect(diagrams.flatMap(({ lines }) => lines).length).toBeGreaterThanOrEqual(10);
  });

  it('share neither their way with others nor run close beside them', () => {
    expect(found(({ lines }) => crowded(lines, 6))).toEqual([]);
  });

  it('do not begin where others end', () => {
    expect(found(({ lines }) => opposed(lines))).toEqual([]);
  });

  it('do not run over the ends of others', () => {
    expect(found(({ lines }) => overEnds(lines, 8))).toEqual([]);
  });

  it('touch no text of others', () => {
    expect(found(({ nodes, lines }) => throughTexts(nodes, lines))).toEqual([]);
  });

  it('keep off the borders of frames', () => {
    expect(found(({ nodes, lines }) => alongFrames(nodes, lines, 5))).toEqual([]);
  });
});

/** Sides of rectangles and the like as DrawingML numbers them. */
const SIDES = ['top', 'left', 'bottom', 'right'];

/** Each line with the sides that it leaves and arrives by, and how many corners it has. */
function told(nodes: readonly SceneNode[]): string[] {
  return linesOf(nodes).map(({ from, to, connector }) => {
    const corners = connector.points.length - 2;
    return `${from} ${SIDES[connector.from!.site]} → ${to} ${SIDES[connector.to!.site]}, ${corners}`;
  });
}

describe('lines of one box', () => {
  it('leave together where they look the same and have no texts', () => {
    expect(told(drawn('flowchart LR\nA --> B\nA --> C'))).toEqual(['A right → B left, 2', 'A right → C left, 2']);
  });

  it('leave by sides of their own where they have texts', () => {
    expect(told(drawn('flowchart LR\nA -->|yes| B\nA -->|no| C'))).toEqual([
      'A right → B left, 0',
      'A bottom → C left, 1',
    ]);
  });

  it('leave by sides of their own where they look different', () => {
    expect(told(drawn('flowchart LR\nA --> B\nA -.-> C'))).toEqual(['A right → B left, 0', 'A bottom → C left, 1']);
  });

  it('do not leave where the next box is too near', () => {
    const text = 'flowchart TB\nA --> B\nB --> D\nA -.->|next| C';
    expect(told(drawn(text)).at(-1)).toBe('A right → C top, 1');
  });

  it('do not leave where another arrives', () => {
    expect(told(drawn('flowchart LR\nA --> B\nB --> A'))).toEqual(['A right → B left, 0', 'B bottom → A bottom, 2']);
  });
});

describe('lines into frames', () => {
  const frame = (text: string) => told(drawn(text));

  it('are straight: the frame moves', () => {
    const text = 'flowchart LR\nuser((U)) --> gate\nsubgraph edge [Edge]\ngate[G] --> limit[L]\nend';
    expect(frame(text).map((line) => line.split(', ')[1])).toEqual(['0', '0']);
  });

  it('are straight one by one: boxes stand opposite to each other, and the title makes way', () => {
    const text = `flowchart TB
    subgraph a [Logical]
        a0[Block 0]
        a1[Block 1]
    end
    subgraph pool [A pool of blocks]
        p7[7]
        p2[2]
        free[free for others]
    end
    a0 --> p7
    a1 --> p2`;
    const nodes = drawn(text);
    expect(told(nodes)).toEqual(['Block 0 bottom → 7 top, 0', 'Block 1 bottom → 2 top, 0']);
  });
});

describe('texts on lines', () => {
  it('keep off the borders of frames', () => {
    const text = 'flowchart LR\njob[Job] -.->|too few| n1\nsubgraph c [Cluster]\nn1[Node 1]\nend';
    const nodes = drawn(text);
    const [label] = nodes.filter(({ name }) => name === 'Label').map(({ box }) => box);
    const [frame] = nodes.filter(({ name }) => name === 'Frame').map(({ box }) => box);
    expect(frame!.x - (label!.x + label!.width)).toBeGreaterThanOrEqual(6);
  });

  it('have the ground of the panel that the diagram stands on', () => {
    const ink = { ...pageInk(THEMES[0]!), ground: 'panel' as const };
    const { model } = readFlowchart('flowchart LR\nA -->|DMA| B');
    const { nodes } = drawGraph(model, FRAME, { theme: THEMES[0]!, ink, lang: 'en' });
    const fills = nodes.flatMap((node) => (node.kind === 'shape' && node.name === 'Label' ? [node.fill] : []));
    expect(fills).toEqual([{ color: 'panel' }]);
  });
});

describe('text between bars', () => {
  it('keeps off them', () => {
    const [box] = drawn('flowchart LR\nA[[Admission queue]]').filter(
      (node): node is ShapeNode => node.kind === 'shape',
    );
    const { left, right } = box!.text!.insets;
    const bar = box!.box.width / 8;
    expect(Math.min(left, right) - bar).toBeGreaterThan(8);
  });
});
