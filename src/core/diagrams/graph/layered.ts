import { Graph as DagreGraph, layout as dagre } from '@dagrejs/dagre';
import type { Box } from '../../scene/geometry';
import type { Direction } from './graph';
import type { Item, ItemLink } from './place';

/**
 * What depends on boxes and lines alone, neither on their sizes nor on the direction: the rank of each box, and the order
 * within the ranks, lines that pass through them included. The first layout fills it in; finding it takes most of the time.
 */
export interface Ranking {
  ranks?: ReadonlyMap<string, number>;
  order?: readonly number[];
}

/** Distances in points. */
export interface Gaps {
  readonly rank: number;
  readonly node: number;
  readonly edge: number;
  readonly label: number;
}

/** So many boxes take the quicker way to their ranks. */
const MANY = 25;

/** Boxes in ranks, with few crossings between them. */
export function layered(
  items: readonly Item[],
  links: readonly ItemLink[],
  direction: Direction,
  gaps: Gaps,
  ranking: Ranking,
): [string, Box][] {
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({
    rankdir: direction,
    ...rankerFor(items, ranking),
    ranksep: gaps.rank,
    nodesep: gaps.node,
    edgesep: gaps.edge,
    marginx: 0,
    marginy: 0,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of items) {
    const rank = ranking.ranks?.get(id);
    graph.setNode(keyOf(id), { width, height, ...(rank === undefined ? {} : { rank }) });
  }
  links.forEach(({ from, to, length, label }, index) => {
    const size = label ? { width: label.width + gaps.label, height: label.height + gaps.label * 0.5 } : {};
    graph.setEdge(keyOf(from), keyOf(to), { minlen: length, ...size, labelpos: 'c' }, `e${index}`);
  });
  dagre(graph, { customOrder: (own, findOrder) => setOrder(own, () => findOrder(own), ranking) });
  ranking.ranks ??= new Map(items.map(({ id }) => [id, rankOf(graph.node(keyOf(id)))]));
  return items.map(({ id, width, height }): [string, Box] => {
    const { x, y } = graph.node(keyOf(id)) as { x: number; y: number };
    return [id, { x: x - width / 2, y: y - height / 2, width, height }];
  });
}

/** An id of the author's may be a name that all objects have of their own (`constructor`), which dagre trips over. */
function keyOf(id: string): string {
  return `#${id}`;
}

function rankerFor(items: readonly Item[], { ranks }: Ranking): { ranker?: string } {
  if (ranks) return { ranker: 'none' };
  return items.length > MANY ? { ranker: 'tight-tree' } : {};
}

interface Ranked {
  nodes(): string[];
  node(id: string): { order?: number };
}

/** Nodes come in the same order each time, those that stand for passing lines too; only their names differ. */
function setOrder(graph: Ranked, find: () => void, ranking: Ranking): void {
  const nodes = graph.nodes().map((id) => graph.node(id));
  if (ranking.order?.length === nodes.length) {
    for (const [index, order] of ranking.order.entries()) nodes[index]!.order = order;
    return;
  }
  find();
  ranking.order = nodes.map(({ order }) => order ?? 0);
}

function rankOf(node: { rank?: number }): number {
  return node.rank ?? 0;
}
