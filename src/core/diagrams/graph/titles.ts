import type { Box } from '../../scene/geometry';
import type { Graph, GraphGroup } from './graph';

/** Where the title of a frame stands, at the left unless a line would have to run through it. */
export interface Title {
  readonly box: Box;
  readonly align: 'left' | 'right';
}

const ASIDE = 8;
const DOWN = 2;
/** Between a title and a line that runs straight down beside it, in points. */
const CLEAR = 6;
const STRAIGHT = 1;

/** What the titles of frames cover, by frame. */
export function titlesOf(
  graph: Graph,
  boxes: ReadonlyMap<string, Box>,
  sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>,
): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  for (const group of graph.groups) {
    const [box, size] = [boxes.get(group.id), sizes.get(group.id)];
    if (!box || !size || size.height === 0) continue;
    const at = (x: number): Box => ({ x, y: box.y + DOWN, width: size.width, height: size.height });
    const [left, right] = [at(box.x + ASIDE), at(box.x + box.width - ASIDE - size.width)];
    const lines = linesFromAbove(group, graph, boxes);
    const isCrossed = ({ x, width }: Box): boolean => lines.some((one) => one > x - CLEAR && one < x + width + CLEAR);
    const isAside = isCrossed(left) && !isCrossed(right);
    titles.set(group.id, isAside ? { box: right, align: 'right' } : { box: left, align: 'left' });
  }
  return titles;
}

/** Where lines from boxes above the frame come straight down to boxes in it, or go up. */
function linesFromAbove(group: GraphGroup, graph: Graph, boxes: ReadonlyMap<string, Box>): number[] {
  const frame = boxes.get(group.id)!;
  const members = new Set(graph.nodes.filter((node) => node.group === group.id).map(({ id }) => id));
  return graph.edges.flatMap(({ from, to }) => {
    if (members.has(from) === members.has(to)) return [];
    const [inner, outer] = members.has(from) ? [from, to] : [to, from];
    const [a, b] = [boxes.get(inner), boxes.get(outer)];
    if (!a || !b || b.y + b.height > frame.y) return [];
    const x = a.x + a.width / 2;
    return Math.abs(b.x + b.width / 2 - x) < STRAIGHT ? [x] : [];
  });
}
