import type { Box } from '../../scene/geometry';
import { aligned } from './align';
import type { Direction } from './graph';
import { type Gaps, layered, type Ranking } from './layered';
import { opposite } from './opposite';
import { straight } from './straight';

export interface Item {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface ItemLink {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly label?: { readonly width: number; readonly height: number };
  /** How far from the middles of the boxes the line ends, across the flow: it may end at a box in them. */
  readonly fromAt?: number;
  readonly toAt?: number;
  /** Lines that may share their way have the same. */
  readonly kind?: string;
}

/** Which way boxes run, and in how many rows or columns: every second one runs back, so that a chain turns. */
export interface Flow {
  readonly direction: Direction;
  readonly bands: number;
  /** Factor on the distances between boxes. */
  readonly spacing: number;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Box>;
}

/** Points at the largest size of text. */
const RANK_GAP = 34;
/** Two stubs and an arrow need this much. */
const LEAST_RANK_GAP = 26;
const NODE_GAP = 22;
const BAND_GAP = 44;
const EDGE_GAP = 12;
const LABEL_GAP = 16;

/** Places boxes in ranks along the flow, in one band. `ranking` is what earlier calls found out of the same boxes and lines. */
export function placeItems(
  items: readonly Item[],
  links: readonly ItemLink[],
  flow: Flow,
  unit: number,
  ranking: Ranking = {},
  wished?: ReadonlyMap<string, number>,
): Placed {
  if (items.length === 0) return { width: 0, height: 0, places: new Map() };
  return ranked(items, links, flow, unit, ranking, wished);
}

/** How long boxes get along the flow that have these ranks: labels on lines between them may make it longer. */
export function lengthOfRanks(
  items: readonly Item[],
  ranks: ReadonlyMap<string, number>,
  direction: Direction,
  spacing: number,
  unit: number,
): number {
  const thickness = new Map<number, number>();
  for (const { id, width, height } of items) {
    const own = direction === 'LR' || direction === 'RL' ? width : height;
    const rank = ranks.get(id) ?? 0;
    thickness.set(rank, Math.max(thickness.get(rank) ?? 0, own));
  }
  const boxes = [...thickness.values()].reduce((sum, own) => sum + own, 0);
  const known = [...thickness.keys()];
  // Half ranks lie between the ranks, for labels.
  const gaps = (Math.max(...known) - Math.min(...known)) / 2;
  return boxes + gaps * rankGap(spacing, unit);
}

function rankGap(spacing: number, unit: number): number {
  return Math.max(RANK_GAP * spacing, LEAST_RANK_GAP) * unit;
}

/** Ranks of one band folded into several. */
export function foldedInto(placed: Placed, links: readonly ItemLink[], flow: Flow, unit: number): Placed {
  if (flow.bands <= 1 || placed.places.size === 0) return placed;
  const level = flow.direction === 'LR' || flow.direction === 'RL';
  const runsBack = flow.direction === 'RL' || flow.direction === 'BT';
  const ahead = folded(runsBack ? mirrored(placed, level) : placed, links, level, flow, unit);
  return runsBack ? mirrored(ahead, level) : ahead;
}

function mirrored({ places, width, height }: Placed, level: boolean): Placed {
  const turned = [...places].map(([id, box]): [string, Box] => [
    id,
    level ? { ...box, x: width - box.x - box.width } : { ...box, y: height - box.y - box.height },
  ]);
  return { width, height, places: new Map(turned) };
}

function ranked(
  items: readonly Item[],
  links: readonly ItemLink[],
  { direction, spacing }: Flow,
  unit: number,
  ranking: Ranking,
  wished: ReadonlyMap<string, number> | undefined,
): Placed {
  const gaps = {
    rank: rankGap(spacing, unit),
    node: NODE_GAP * spacing * unit,
    edge: EDGE_GAP * unit,
    label: LABEL_GAP * unit,
  };
  const boxes = boxesOf(items, links, direction, gaps, ranking);
  const level = direction === 'LR' || direction === 'RL';
  const ordered = inOrder(boxes, level);
  if (wished) return fromCorner(opposite(ordered, wished, level, gaps.node));
  return fromCorner(aligned(ordered, links, level, gaps.node * 0.6));
}

function boxesOf(
  items: readonly Item[],
  links: readonly ItemLink[],
  direction: Direction,
  gaps: Gaps,
  ranking: Ranking,
): readonly [string, Box][] {
  const simple = straight(items, links, direction, gaps);
  if (!simple) return layered(items, links, direction, gaps, ranking);
  ranking.ranks ??= simple.ranks;
  return simple.boxes;
}

/** Turned over where most boxes of a rank would stand against the order that they are written in. */
function inOrder(boxes: readonly [string, Box][], level: boolean): readonly [string, Box][] {
  let votes = 0;
  boxes.forEach(([, a], index) => {
    for (const [, b] of boxes.slice(index + 1)) {
      const isSameRank = level
        ? a.x < b.x + b.width && b.x < a.x + a.width
        : a.y < b.y + b.height && b.y < a.y + a.height;
      if (isSameRank) votes += Math.sign(level ? b.y - a.y : b.x - a.x);
    }
  });
  if (votes >= 0) return boxes;
  return boxes.map(([id, box]) => [id, level ? { ...box, y: -box.y - box.height } : { ...box, x: -box.x - box.width }]);
}

/** Moved so that the outermost boxes touch the axes: dagre leaves room for lines that are routed anew. */
function fromCorner(boxes: readonly (readonly [string, Box])[]): Placed {
  const left = Math.min(...boxes.map(([, box]) => box.x));
  const top = Math.min(...boxes.map(([, box]) => box.y));
  const places = new Map(boxes.map(([id, box]) => [id, { ...box, x: box.x - left, y: box.y - top }]));
  const all = [...places.values()];
  return {
    width: Math.max(...all.map((box) => box.x + box.width)),
    height: Math.max(...all.map((box) => box.y + box.height)),
    places,
  };
}

interface Band {
  readonly boxes: readonly (readonly [string, Box])[];
  /** Along the flow. */
  readonly start: number;
  readonly end: number;
}

function folded(
  placed: Placed,
  links: readonly ItemLink[],
  level: boolean,
  { bands, spacing }: Flow,
  unit: number,
): Placed {
  const parts = bandsOf(placed, bands, level);
  const longest = Math.max(...parts.map(({ start, end }) => end - start));
  let across = 0;
  let turn: number | undefined;
  const boxes = parts.flatMap(({ boxes: own, start }, index) => {
    const near = Math.min(...own.map(([, box]) => (level ? box.y : box.x)));
    const far = Math.max(...own.map(([, box]) => (level ? box.y + box.height : box.x + box.width)));
    const length = (box: Box): number => (level ? box.width : box.height);
    const ahead = (box: Box): number => {
      const along = (level ? box.x : box.y) - start;
      return index % 2 === 1 ? longest - along - length(box) : along;
    };
    const middle = ([, box]: readonly [string, Box]): number => ahead(box) + length(box) / 2;
    // The first box of a band stands under the last one of the band before, so that the chain turns in a straight line.
    const shift = turn === undefined ? 0 : turn - middle(own[0]!);
    const moved = own.map(([id, box]): [string, Box] => {
      const beside = across + (level ? box.y : box.x) - near;
      const on = ahead(box) + shift;
      return [id, level ? { ...box, x: on, y: beside } : { ...box, x: beside, y: on }];
    });
    turn = middle(own.at(-1)!) + shift;
    across += far - near + BAND_GAP * Math.max(1, spacing) * unit;
    return moved;
  });
  const bandOf = new Map(parts.flatMap(({ boxes: own }, band) => own.map(([id]) => [id, band])));
  // Frames' lines end somewhere in them, and where along the flow is not known.
  const between = links.filter(({ from, to, fromAt, toAt }) => !fromAt && !toAt && bandOf.get(from) !== bandOf.get(to));
  return fromCorner(aligned(boxes, between, !level, rankGap(spacing, unit), 0));
}

/** Cuts between ranks into parts of about the same length, never through a box. */
function bandsOf({ places, width, height }: Placed, bands: number, level: boolean): Band[] {
  const boxes = [...places].sort(([, a], [, b]) => (level ? a.x - b.x : a.y - b.y));
  const total = level ? width : height;
  const parts: { boxes: (readonly [string, Box])[]; start: number; end: number }[] = [];
  for (const entry of boxes) {
    const [, box] = entry;
    const [start, end] = level ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
    const last = parts.at(-1);
    const isFull = last && parts.length < bands && (start + end) / 2 > (total / bands) * parts.length;
    if (!last || (isFull && start >= last.end)) parts.push({ boxes: [entry], start, end });
    else {
      last.boxes.push(entry);
      last.end = Math.max(last.end, end);
    }
  }
  return parts;
}
