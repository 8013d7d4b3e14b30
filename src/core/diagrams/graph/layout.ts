import type { Box } from '../../scene/geometry';
import { type Direction, type Graph, type GraphGroup, hasEndTexts, lookOf } from './graph';
import type { Ranking } from './layered';
import type { Wishes } from './opposite';
import { type Flow, foldedInto, type Item, lengthOfRanks, type Placed, placeItems } from './place';

/** Where everything stands, from the drawing's own top left corner. Points. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly groups: ReadonlyMap<string, Box>;
  /** How each line between two of them flows: the direction of the frame that holds both. */
  readonly flows: readonly Direction[];
}

export interface Sizes {
  readonly node: (id: string) => { readonly width: number; readonly height: number };
  /** Of the line above a frame's content. */
  readonly title: (id: string) => { readonly width: number; readonly height: number };
  /** Of what stands on a line; undefined for nothing. */
  readonly label: (edge: number) => { readonly width: number; readonly height: number } | undefined;
  /** Scale of all distances. */
  readonly unit: number;
  /** What was placed in these sizes before, for layouts that differ in their bands alone. */
  readonly placed: Map<string, Placed>;
  /** What is known of the boxes in each frame, whatever their sizes. The outermost has no name. */
  readonly rankings: Map<string | undefined, Ranking>;
}

const PADDING = 16;
const NO_WISHES: Wishes = new Map();

/**
 * Lays out frame by frame, from the innermost: each is a box in the frame around it, so that it may have a direction of its
 * own, and lines to what is in it count as lines to it. `flow` says how the outermost boxes run.
 */
export function layoutGraph(graph: Graph, sizes: Sizes, flow: Flow, wishes: Wishes = NO_WISHES): Layout {
  return new Levels(graph, sizes, flow, wishes).layout();
}

/**
 * At least how long the drawing gets along the flow, once a layout in another size or direction has told the ranks: much
 * quicker than a layout. Only for one band.
 */
export function leastLength(graph: Graph, sizes: Sizes, flow: Flow): number {
  return new Levels(graph, sizes, flow, NO_WISHES).leastLength();
}

interface Inner {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Box>;
}

class Levels {
  readonly #parents = new Map<string, string | undefined>();
  readonly #groups: ReadonlyMap<string, GraphGroup>;
  readonly #inners = new Map<string, Inner>();
  readonly #flows: Direction[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly sizes: Sizes,
    private readonly flow: Flow,
    private readonly wishes: Wishes,
  ) {
    this.#groups = new Map(graph.groups.map((group) => [group.id, group]));
    for (const { id, group } of graph.nodes) this.#parents.set(id, group);
    for (const { id, parent } of graph.groups) this.#parents.set(id, parent);
  }

  layout(): Layout {
    const outer = this.#level(undefined, this.flow.direction);
    const nodes = new Map<string, Box>();
    const groups = new Map<string, Box>();
    const settle = (inner: Inner, dx: number, dy: number): void => {
      for (const [id, box] of inner.places) {
        const moved = { ...box, x: box.x + dx, y: box.y + dy };
        const content = this.#inners.get(id);
        (content ? groups : nodes).set(id, moved);
        if (content) settle(content, moved.x, moved.y);
      }
    };
    settle(outer, 0, 0);
    const flows = this.flow.bands > 1 ? this.#turnedFlows(new Map([...groups, ...nodes])) : this.#flows;
    return { width: outer.width, height: outer.height, nodes, groups, flows };
  }

  leastLength(): number {
    const { direction, spacing } = this.flow;
    const { ranks } = this.#ranking(undefined);
    return ranks ? lengthOfRanks(this.#items(undefined, direction), ranks, direction, spacing, this.sizes.unit) : 0;
  }

  /** In a chain that turns, lines flow as their ends stand to each other. */
  #turnedFlows(boxes: ReadonlyMap<string, Box>): Direction[] {
    return this.graph.edges.map(({ from, to }, index) => {
      const [a, b] = [boxes.get(from), boxes.get(to)];
      if (!a || !b) return this.#flows[index] ?? this.flow.direction;
      if (b.x >= a.x + a.width) return 'LR';
      if (b.x + b.width <= a.x) return 'RL';
      return b.y >= a.y ? 'TB' : 'BT';
    });
  }

  /** Places what stands directly in a frame, its inner frames laid out before. */
  #level(group: string | undefined, direction: Direction): Inner {
    const items = this.#items(group, direction);
    const flow: Flow = group === undefined ? this.flow : { direction, bands: 1, spacing: this.flow.spacing };
    const links = this.#links(group, direction);
    const key = `${group === undefined ? '' : `:${group}`}|${direction}|${flow.spacing}`;
    const wished = group === undefined ? undefined : this.wishes.get(group);
    // What was placed before knows nothing of wishes.
    const hasWishes = this.wishes.size > 0;
    const { unit } = this.sizes;
    const known = hasWishes ? undefined : this.sizes.placed.get(key);
    const placed = known ?? placeItems(items, links, flow, unit, this.#ranking(group), wished);
    if (!hasWishes) this.sizes.placed.set(key, placed);
    return foldedInto(placed, links, flow, unit);
  }

  #items(group: string | undefined, direction: Direction): Item[] {
    const children = [...this.#parents].filter(([, parent]) => parent === group).map(([id]) => id);
    return children.map((id): Item => {
      const frame = this.#groups.get(id);
      return { id, ...(frame ? this.#frame(frame, direction) : this.sizes.node(id)) };
    });
  }

  #ranking(group: string | undefined): Ranking {
    const known = this.sizes.rankings.get(group) ?? {};
    this.sizes.rankings.set(group, known);
    return known;
  }

  #frame(group: GraphGroup, outer: Direction): { width: number; height: number } {
    const content = this.#level(group.id, group.direction ?? outer);
    const title = this.sizes.title(group.id);
    const padding = PADDING * this.sizes.unit;
    const width = Math.max(content.width, title.width) + 2 * padding;
    const [dx, dy] = [(width - content.width) / 2, title.height + padding * (title.height > 0 ? 0.75 : 1)];
    const places = new Map([...content.places].map(([id, box]) => [id, { ...box, x: box.x + dx, y: box.y + dy }]));
    const inner = { width, height: dy + content.height + padding, places };
    this.#inners.set(group.id, inner);
    return inner;
  }

  /** Lines whose ends stand in different boxes of this frame, as lines between these boxes. */
  #links(group: string | undefined, direction: Direction) {
    return this.graph.edges.flatMap((edge, index) => {
      const from = this.#boxIn(edge.from, group);
      const to = this.#boxIn(edge.to, group);
      if (from === undefined || to === undefined) return [];
      if (from === to && edge.from !== edge.to) return [];
      this.#flows[index] = direction;
      if (from === to) return [];
      const label = this.sizes.label(index);
      const fromAt = this.#offMiddle(edge.from, from, direction);
      const toAt = this.#offMiddle(edge.to, to, direction);
      const ends = { from, to, length: edge.length, fromAt, toAt };
      return [{ ...ends, ...(label ? { label } : hasEndTexts(edge) ? {} : { kind: lookOf(edge) }) }];
    });
  }

  /** How far the middle of a box is from that of the frame around it, across the flow. */
  #offMiddle(id: string, outer: string, direction: Direction): number {
    const isLevel = direction === 'LR' || direction === 'RL';
    let off = 0;
    for (let at = id; at !== outer; at = this.#parents.get(at)!) {
      const frame = this.#inners.get(this.#parents.get(at)!)!;
      const box = frame.places.get(at)!;
      off += isLevel ? box.y + box.height / 2 - frame.height / 2 : box.x + box.width / 2 - frame.width / 2;
    }
    return off;
  }

  /** The box directly in `group` that is `id` or holds it. */
  #boxIn(id: string, group: string | undefined): string | undefined {
    let at: string | undefined = id;
    for (let depth = 0; at !== undefined && depth <= this.#groups.size; depth++) {
      if (!this.#parents.has(at)) return undefined;
      const parent: string | undefined = this.#parents.get(at);
      if (parent === group) return at;
      at = parent;
    }
    return undefined;
  }
}
