import { describe, expect, it } from 'vitest';
import { aligned } from '../../../src/core/diagrams/graph/align';
import type { GraphGroup } from '../../../src/core/diagrams/graph/graph';
import { opposite } from '../../../src/core/diagrams/graph/opposite';
import type { ItemLink } from '../../../src/core/diagrams/graph/place';
import { titlesOf } from '../../../src/core/diagrams/graph/titles';
import type { Box } from '../../../src/core/scene/geometry';

const box = (x: number, y: number, width = 40, height = 20): Box => ({ x, y, width, height });
const link = (from: string, to: string, more: Partial<ItemLink> = {}): ItemLink => ({ from, to, length: 1, ...more });
const GAP = 10;

/** Where each box begins down the page, the flow running to the right. */
function tops(boxes: Record<string, Box>, links: readonly ItemLink[]): Record<string, number> {
  return Object.fromEntries(aligned(Object.entries(boxes), links, true, GAP).map(([id, { y }]) => [id, y]));
}

describe('boxes nearly in line', () => {
  it('are set in line', () => {
    expect(tops({ a: box(0, 0), b: box(100, 7) }, [link('a', 'b')])).toEqual({ a: 0, b: 0 });
  });

  it('bring with them what stands straight with them', () => {
    const boxes = { a: box(0, 0), b: box(100, 7), c: box(200, 7) };
    expect(tops(boxes, [link('a', 'b'), link('b', 'c')])).toEqual({ a: 0, b: 0, c: 0 });
  });

  it('push others aside', () => {
    const boxes = { a: box(0, 0), b: box(100, 7), c: box(100, -20), d: box(0, -90) };
    expect(tops(boxes, [link('a', 'b')])).toEqual({ a: 0, b: 0, c: -30, d: -90 });
  });

  it('go by where the line ends in them', () => {
    const boxes = { a: box(0, 0), frame: box(100, -10, 80, 50) };
    expect(tops(boxes, [link('a', 'frame', { toAt: 8 })])).toEqual({ a: 0, frame: -23 });
  });

  it('stay where two lines that may share their way part evenly', () => {
    const boxes = { a: box(0, 25), b: box(100, 0), c: box(100, 50) };
    const lines = [link('a', 'b', { kind: 'plain' }), link('a', 'c', { kind: 'plain' })];
    expect(tops(boxes, lines)).toEqual({ a: 25, b: 0, c: 50 });
  });

  it('follow the line that is written first', () => {
    const boxes = { a: box(0, 0), b: box(0, 40), c: box(100, 20) };
    expect(tops(boxes, [link('a', 'c'), link('b', 'c')])).toEqual({ a: 0, b: 40, c: 0 });
    expect(tops(boxes, [link('b', 'c'), link('a', 'c')])).toEqual({ a: 0, b: 40, c: 40 });
  });

  it('stay where they stand far apart', () => {
    const boxes = { a: box(0, 0), b: box(100, 90) };
    expect(tops(boxes, [link('a', 'b')])).toEqual({ a: 0, b: 90 });
  });
});

describe('boxes opposite to others', () => {
  it('stand where they wish, in their order and apart', () => {
    const boxes: [string, Box][] = [
      ['a', box(0, 0)],
      ['b', box(50, 0)],
      ['c', box(100, 0)],
      ['d', box(150, 0)],
    ];
    const wished = new Map([
      ['a', 20],
      ['b', 120],
      ['c', 130],
    ]);
    expect(opposite(boxes, wished, false, GAP).map(([id, { x }]) => [id, x])).toEqual([
      ['a', 0],
      ['b', 100],
      ['c', 150],
      ['d', 200],
    ]);
  });
});

describe('titles of frames', () => {
  const span = { start: 0, end: 0 };
  const group: GraphGroup = { id: 'g', label: { text: 'Title' }, style: {}, span };
  const node = (id: string, inside: boolean) => ({
    id,
    label: { text: id },
    shape: 'rect',
    style: {},
    span,
    ...(inside ? { group: 'g' } : {}),
  });
  const edge = {
    from: 'above',
    to: 'inner',
    startEnd: 'none',
    endEnd: 'arrow',
    stroke: 'normal',
    length: 1,
    style: {},
    span,
  } as const;
  const graph = {
    direction: 'TB',
    nodes: [node('above', false), node('inner', true)],
    edges: [edge],
    groups: [group],
  } as const;
  const sizes = new Map([['g', { width: 50, height: 14 }]]);
  const titleOver = (x: number) =>
    titlesOf(
      graph,
      new Map([
        ['above', box(x, 0)],
        ['inner', box(x, 140)],
        ['g', box(0, 100, 200, 80)],
      ]),
      sizes,
    ).get('g')!;

  it('stand at the left', () => {
    expect(titleOver(100)).toEqual({ box: { x: 8, y: 102, width: 50, height: 14 }, align: 'left' });
  });

  it('stand at the right where a line comes down at the left', () => {
    expect(titleOver(16)).toEqual({ box: { x: 142, y: 102, width: 50, height: 14 }, align: 'right' });
  });
});
