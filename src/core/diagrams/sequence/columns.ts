import type { Theme } from '../../scene/theme';
import { labelSize } from '../draw/label';
import type { SequenceDiagram, SequenceItem } from './model';

/** Where participants stand across, in points from the drawing's left edge. */
export interface Columns {
  readonly width: number;
  /** Middle of each participant's lifeline, by id. */
  readonly centers: ReadonlyMap<string, number>;
  /** Widths of the boxes at the lifelines' heads. */
  readonly heads: ReadonlyMap<string, number>;
}

export const HEAD_PADDING = 10;
/** Between the letters of a message and the lifelines beside them. */
export const MESSAGE_MARGIN = 12;
/** How far a message to oneself reaches out. */
export const LOOP_WIDTH = 26;
export const NOTE_PADDING = 8;
/** Between a lifeline and a note beside it. */
export const NOTE_GAP = 12;
const HEAD_GAP = 18;
/** Texts are wrapped at the first of these widths at which everything fits across. */
const CAPS = [340, 260, 210, 170, 140, 115, 95, 80];
/** Room for marks in a head besides its name: the glyph of a person. */
export const GLYPH = 22;
const FRAME_MARGIN = 14;
/** A drawing narrower than its frame is spread, up to this distance between lifelines. */
const WIDEST_GAP = 230;

/** Finds room for all texts between lifelines; wraps them where the frame is too narrow. */
export function columnsOf(diagram: SequenceDiagram, size: number, theme: Theme, width: number): Columns {
  let needs: Needs | undefined;
  for (const cap of CAPS) {
    needs = needsOf(diagram, size, theme, cap);
    if (totalOf(needs) <= width) break;
  }
  return placed(diagram, needs!, width);
}

interface Needs {
  readonly heads: number[];
  /** Distances between neighbours. */
  readonly gaps: number[];
  left: number;
  right: number;
}

function totalOf({ left, gaps, right }: Needs): number {
  return left + right + gaps.reduce((sum, gap) => sum + gap, 0);
}

function needsOf(diagram: SequenceDiagram, size: number, theme: Theme, cap: number): Needs {
  const { participants } = diagram;
  const textWidth = (text: string): number => labelSize({ text }, { size, color: 'text' }, theme, cap).width;
  const heads = participants.map(({ label, shape }) => {
    const style = { size, color: 'text' as const, bold: true };
    return labelSize({ text: label }, style, theme, cap).width + 2 * HEAD_PADDING + (shape === 'actor' ? GLYPH : 0);
  });
  const gaps = heads.slice(1).map((head, index) => (head + heads[index]!) / 2 + HEAD_GAP);
  const edge = framesOf(diagram.items) > 0 || diagram.boxes.length > 0 ? FRAME_MARGIN : 0;
  const needs: Needs = { heads, gaps, left: (heads[0] ?? 0) / 2 + edge, right: (heads.at(-1) ?? 0) / 2 + edge };
  const places = new Map(participants.map(({ id }, index) => [id, index]));
  for (const wish of wishesOf(diagram.items, places, textWidth)) claim(wish, needs, edge);
  return needs;
}

/** Room that a text wants between two lifelines; -1 and the number of lifelines are the drawing's edges. */
interface Wish {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function wishesOf(
  items: readonly SequenceItem[],
  places: ReadonlyMap<string, number>,
  textWidth: (text: string) => number,
): Wish[] {
  const wishes = eventsOf(items).flatMap((item): Wish[] => {
    if (item.kind === 'message') {
      const [from, to] = [places.get(item.from)!, places.get(item.to)!];
      const width = textWidth(item.text) + 2 * MESSAGE_MARGIN + (item.number ? GLYPH : 0);
      if (from === to) return [{ from, to: from + 1, width: width + LOOP_WIDTH }];
      return [{ from: Math.min(from, to), to: Math.max(from, to), width }];
    }
    if (item.kind !== 'note') return [];
    const width = textWidth(item.text) + 2 * NOTE_PADDING;
    const at = places.get(item.participants[0]!)!;
    if (item.place === 'left') return [{ from: at - 1, to: at, width: width + 2 * NOTE_GAP }];
    if (item.place === 'right') return [{ from: at, to: at + 1, width: width + 2 * NOTE_GAP }];
    const other = places.get(item.participants.at(-1)!)!;
    if (other !== at) return [{ from: Math.min(at, other), to: Math.max(at, other), width: width - 2 * NOTE_GAP }];
    return [
      { from: at - 1, to: at, width: width / 2 + NOTE_GAP },
      { from: at, to: at + 1, width: width / 2 + NOTE_GAP },
    ];
  });
  return wishes.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** Widens the gaps that a text stretches over, all alike, until it has its room. */
function claim({ from, to, width }: Wish, needs: Needs, edge: number): void {
  if (from < 0) needs.left = Math.max(needs.left, width + edge);
  else if (to > needs.gaps.length) needs.right = Math.max(needs.right, width + edge);
  else {
    const room = needs.gaps.slice(from, to).reduce((sum, gap) => sum + gap, 0);
    const more = Math.max(0, width - room) / (to - from);
    for (let gap = from; gap < to; gap++) needs.gaps[gap]! += more;
  }
}

function placed({ participants }: SequenceDiagram, needs: Needs, width: number): Columns {
  const total = totalOf(needs);
  const squeeze = Math.min(1, width / total);
  const spare = Math.max(0, width - total) / Math.max(1, needs.gaps.length);
  const centers = new Map<string, number>();
  const heads = new Map<string, number>();
  let x = needs.left * squeeze;
  participants.forEach(({ id }, index) => {
    if (index > 0) {
      const gap = needs.gaps[index - 1]!;
      x += gap * squeeze + Math.max(0, Math.min(spare, WIDEST_GAP - gap));
    }
    centers.set(id, x);
    heads.set(id, needs.heads[index]! * squeeze);
  });
  return { width: x + needs.right * squeeze, centers, heads };
}

/** Messages, notes and activations in order, out of the fragments that they stand in. */
export function eventsOf(items: readonly SequenceItem[]): Exclude<SequenceItem, { kind: 'fragment' }>[] {
  return items.flatMap((item) =>
    item.kind === 'fragment' ? item.parts.flatMap((part) => eventsOf(part.items)) : [item],
  );
}

/** How deep fragments stand in one another. */
export function framesOf(items: readonly SequenceItem[]): number {
  return items.reduce((deepest, item) => {
    if (item.kind !== 'fragment') return deepest;
    return Math.max(deepest, 1 + Math.max(0, ...item.parts.map((part) => framesOf(part.items))));
  }, 0);
}
