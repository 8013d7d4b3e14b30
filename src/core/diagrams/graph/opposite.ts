import type { Box } from '../../scene/geometry';
import type { Graph } from './graph';
import type { Layout } from './layout';

/** Where boxes in a frame would stand opposite to what they are joined to: the middles across the flow, by frame and box. */
export type Wishes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A frame whose boxes have no lines among themselves stands as its neighbours do, box by box, where the order is the same. */
export function wishesOf(graph: Graph, { nodes, groups }: Pick<Layout, 'nodes' | 'groups'>): Wishes {
  const frameOf = new Map(graph.nodes.map(({ id, group }) => [id, group]));
  const wishes = new Map<string, Map<string, number>>();
  const partners = new Set<string>();
  const bySize = graph.groups
    .map(({ id }) => ({ id, members: graph.nodes.filter(({ group }) => group === id).map((node) => node.id) }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.members.length - a.members.length);
  for (const { id, members } of bySize) {
    if (partners.has(id) || graph.groups.some(({ parent }) => parent === id)) continue;
    const wished = new Map<string, number>();
    const isRow = isLevelRow(members.map((one) => nodes.get(one)!));
    let isPlain = true;
    for (const member of members) {
      const lines = graph.edges.filter(({ from, to }) => (from === member) !== (to === member));
      const [line, ...more] = lines;
      const other = line && (line.from === member ? line.to : line.from);
      if (other !== undefined && (frameOf.get(other) === id || more.length > 0)) isPlain = false;
      const box = other === undefined || groups.has(other) ? undefined : nodes.get(other);
      if (box) wished.set(member, isRow ? box.x + box.width / 2 : box.y + box.height / 2);
    }
    const places = [...wished.values()];
    const isOrdered = places.every((place, index) => index === 0 || place > places[index - 1]!);
    if (!isPlain || places.length < 2 || !isOrdered || !wished.has(members[0]!)) continue;
    wishes.set(id, wished);
    for (const { from, to } of graph.edges) {
      for (const other of [wished.has(from) ? to : undefined, wished.has(to) ? from : undefined]) {
        const frame = other === undefined ? undefined : frameOf.get(other);
        if (frame !== undefined) partners.add(frame);
      }
    }
  }
  return wishes;
}

function isLevelRow(boxes: readonly Box[]): boolean {
  const [a, b] = boxes;
  return a !== undefined && b !== undefined && b.x >= a.x + a.width;
}

/** Boxes in a row or column with their middles where they wish to be, as far as there is room in their order. */
export function opposite(
  boxes: readonly (readonly [string, Box])[],
  wished: ReadonlyMap<string, number>,
  level: boolean,
  gap: number,
): [string, Box][] {
  let end: number | undefined;
  return boxes.map(([id, box]) => {
    const size = level ? box.height : box.width;
    const wish = wished.get(id);
    const least = end === undefined ? Number.NEGATIVE_INFINITY : end + gap;
    const at = wish === undefined ? (end ?? 0) + gap : Math.max(least, wish - size / 2);
    end = at + size;
    return [id, level ? { ...box, y: at } : { ...box, x: at }];
  });
}
