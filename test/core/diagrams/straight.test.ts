import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/core/diagrams/graph/graph';
import { type Gaps, layered } from '../../../src/core/diagrams/graph/layered';
import type { Item, ItemLink } from '../../../src/core/diagrams/graph/place';
import { straight } from '../../../src/core/diagrams/graph/straight';
import type { Box } from '../../../src/core/scene/geometry';

const GAPS: Gaps = { rank: 34, node: 22, edge: 12, label: 16 };
const DIRECTIONS: readonly Direction[] = ['TB', 'LR', 'BT', 'RL'];

const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    width: 40 + ((index * 37) % 61),
    height: 20 + ((index * 23) % 31),
  }));

/** Lines through all boxes, the boxes not in the order that they are written in. */
function chain(boxes: readonly Item[]): ItemLink[] {
  const order = [...boxes].sort((a, b) => ((a.width * 7) % 11) - ((b.width * 7) % 11) || a.width - b.width);
  return order.slice(1).map((item, index): ItemLink => {
    const label = index % 2 === 0 ? { label: { width: 30 + index * 9, height: 14 } } : {};
    return { from: order[index]!.id, to: item.id, length: index % 3 === 2 ? 2 : 1, ...label };
  });
}

/** By name, from the drawing's own corner, to a hundredth of a point. */
function places(boxes: readonly (readonly [string, Box])[]): Record<string, Box> {
  const left = Math.min(...boxes.map(([, box]) => box.x));
  const top = Math.min(...boxes.map(([, box]) => box.y));
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return Object.fromEntries(boxes.map(([id, box]) => [id, { ...box, x: round(box.x - left), y: round(box.y - top) }]));
}

describe.each(DIRECTIONS)('boxes that have one way to stand, %s', (direction) => {
  it.each([1, 2, 5, 12])('%i in a chain stand where a search puts them', (count) => {
    const boxes = items(count);
    const links = chain(boxes);
    const ranking = {};
    const searched = layered(boxes, links, direction, GAPS, ranking);
    const found = straight(boxes, links, direction, GAPS)!;
    expect(places(found.boxes)).toEqual(places(searched));
    expect({ ranks: new Map([...found.ranks].sort()) }).toMatchObject({
      ranks: new Map([...(ranking as { ranks: Map<string, number> }).ranks].sort()),
    });
  });

  it.each([1, 2, 5, 12])('%i without lines stand where a search puts them', (count) => {
    const searched = layered(items(count), [], direction, GAPS, {});
    expect(places(straight(items(count), [], direction, GAPS)!.boxes)).toEqual(places(searched));
  });
});

describe('boxes that need a search', () => {
  const link = (from: number, to: number): ItemLink => ({ from: `n${from}`, to: `n${to}`, length: 1 });

  it.each([
    ['two lines out of one', [link(0, 1), link(0, 2)]],
    ['two lines into one', [link(0, 2), link(1, 2)]],
    ['a circle', [link(0, 1), link(1, 2), link(2, 0)]],
    ['a circle beside a box', [link(0, 1), link(1, 0)]],
    ['a chain and a box beside it', [link(0, 1)]],
    ['one line twice', [link(0, 1), link(0, 1)]],
  ])('%s', (_, links) => {
    expect(straight(items(3), links, 'TB', GAPS)).toBeUndefined();
  });
});
