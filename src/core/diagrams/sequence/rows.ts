import type { Box } from '../../scene/geometry';
import type { Theme } from '../../scene/theme';
import { labelSize } from '../draw/label';
import { type Columns, HEAD_PADDING, LOOP_WIDTH, MESSAGE_MARGIN, NOTE_GAP, NOTE_PADDING } from './columns';
import type {
  Activation,
  Fragment,
  FragmentPart,
  SequenceDiagram,
  SequenceItem,
  SequenceMessage,
  SequenceNote,
} from './model';
import { FrameReach, roomLeftOf, roomRightOf } from './reach';

/** Everything in its place, from the drawing's top left corner. */
export interface Arranged {
  readonly height: number;
  readonly lifelines: readonly Lifeline[];
  readonly messages: readonly PlacedMessage[];
  readonly notes: readonly { readonly note: SequenceNote; readonly box: Box }[];
  readonly bars: readonly Box[];
  /** Outer ones first. */
  readonly frames: readonly PlacedFrame[];
}

export interface Lifeline {
  readonly id: string;
  readonly head: Box;
  readonly bottom: number;
  /** Ends in a cross. */
  readonly isDestroyed: boolean;
}

export interface PlacedMessage {
  readonly message: SequenceMessage;
  /** Ends of the line; of a message to oneself `to` is lower. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly text: Box;
}

export interface PlacedFrame {
  readonly fragment: Fragment;
  readonly box: Box;
  readonly parts: readonly { readonly part: FragmentPart; readonly y: number; readonly height: number }[];
}

/** Distances down the page, in points. */
export interface Pace {
  readonly size: number;
  /** Over each row. */
  readonly gap: number;
}

export const BAR_WIDTH = 8;
const BAR_STEP = 4;
const TEXT_OVER_LINE = 3;
const LOOP_HEIGHT = 16;
export const TAG_PADDING = 6;
const CROSS = 8;

/** Stacks heads, messages, notes and frames from the top; no text is wider than the room between its lifelines. */
export function arrange(diagram: SequenceDiagram, columns: Columns, pace: Pace, theme: Theme): Arranged {
  return new Arranger(diagram, columns, pace, theme).arrange();
}

class Arranger {
  readonly #heads = new Map<string, Box>();
  readonly #ends = new Map<string, number>();
  readonly #messages: PlacedMessage[] = [];
  readonly #notes: { note: SequenceNote; box: Box }[] = [];
  readonly #bars: Box[] = [];
  readonly #frames: PlacedFrame[] = [];
  /** Where the open bars of each participant began. */
  readonly #active = new Map<string, number[]>();
  readonly #headHeight: number;
  readonly #reach: FrameReach;
  #y = 0;
  #last = 0;

  constructor(
    private readonly diagram: SequenceDiagram,
    private readonly columns: Columns,
    private readonly pace: Pace,
    private readonly theme: Theme,
  ) {
    this.#reach = new FrameReach(diagram, columns);
    const heights = diagram.participants.map(({ id, label, shape }) =>
      this.#height(label, columns.heads.get(id)! - 2 * HEAD_PADDING - (shape === 'actor' ? 22 : 0) + 1, true),
    );
    this.#headHeight = Math.max(0, ...heights) + pace.size;
  }

  arrange(): Arranged {
    const created = new Set(this.#created(this.diagram.items));
    const top = this.diagram.boxes.some(({ label }) => label !== '') ? this.pace.size * 1.2 + 12 : this.#boxTop();
    for (const { id } of this.diagram.participants) if (!created.has(id)) this.#heads.set(id, this.#headAt(id, top));
    this.#y = top + this.#headHeight;
    this.#last = this.#y;
    this.#items(this.diagram.items, 0);
    const bottom = this.#y + this.pace.gap + 6;
    for (const [id, starts] of this.#active)
      for (const start of starts) this.#bar(id, starts.indexOf(start), start, bottom - 6);
    const lifelines = this.diagram.participants.map(({ id }): Lifeline => {
      const head = this.#heads.get(id) ?? this.#headAt(id, top);
      const end = this.#ends.get(id);
      return { id, head, bottom: end ?? bottom, isDestroyed: end !== undefined };
    });
    const frames = [...this.#frames].reverse();
    return { height: bottom, lifelines, messages: this.#messages, notes: this.#notes, bars: this.#bars, frames };
  }

  #boxTop(): number {
    return this.diagram.boxes.length > 0 ? 8 : 0;
  }

  #created(items: readonly SequenceItem[]): string[] {
    return items.flatMap((item) => {
      if (item.kind === 'fragment') return item.parts.flatMap((part) => this.#created(part.items));
      return item.kind === 'message' && item.creates !== undefined ? [item.creates] : [];
    });
  }

  #headAt(id: string, y: number): Box {
    const width = this.columns.heads.get(id)!;
    return { x: this.#center(id) - width / 2, y, width, height: this.#headHeight };
  }

  #center(id: string): number {
    return this.columns.centers.get(id)!;
  }

  #height(text: string, width: number, bold = false): number {
    if (text === '') return 0;
    return labelSize({ text }, { size: this.pace.size, color: 'text', bold }, this.theme, Math.max(1, width)).height;
  }

  #items(items: readonly SequenceItem[], depth: number): void {
    items.forEach((item, index) => {
      if (item.kind === 'message') {
        const starting = this.#starting(items, index);
        if (item.from === item.to) this.#toOneself(item, starting);
        else this.#placeMessage(item, starting);
      } else if (item.kind === 'note') this.#note(item);
      else if (item.kind === 'fragment') this.#fragment(item, depth);
      else this.#activation(item);
    });
  }

  /** Whom a message makes active as it arrives: its arrow ends at the new bar. */
  #starting(items: readonly SequenceItem[], index: number): ReadonlySet<string> {
    const starting = new Set<string>();
    for (const item of items.slice(index + 1)) {
      if (item.kind !== 'activate' && item.kind !== 'deactivate') break;
      if (item.kind === 'activate') starting.add(item.participant);
    }
    return starting;
  }

  #placeMessage(message: SequenceMessage, starting: ReadonlySet<string>): void {
    const [from, to] = [this.#center(message.from), this.#center(message.to)];
    const isRightward = to > from;
    const badge = message.number === undefined ? 0 : this.pace.size;
    const margin = MESSAGE_MARGIN / 2 + badge;
    const width = Math.max(20, Math.abs(to - from) - 2 * margin - this.#headRoom(message));
    const height = this.#height(message.text, width);
    this.#y += this.pace.gap + Math.max(0, badge / 2 - height);
    const line = this.#y + height + TEXT_OVER_LINE;
    const left = Math.min(from, to) + margin + (isRightward ? 0 : this.#headRoom(message));
    const text = { x: left, y: this.#y, width, height };
    const end = { x: this.#edge(message.to, !isRightward, starting.has(message.to)), y: line };
    if (message.destroys === message.to) end.x = to + (isRightward ? -CROSS - 1 : CROSS + 1);
    if (message.creates !== undefined) end.x = this.#create(message.creates, line, isRightward);
    const start = { x: this.#edge(message.from, isRightward, false), y: line };
    this.#messages.push({ message, from: start, to: end, text });
    this.#y = Math.max(line + 2, message.creates === undefined ? 0 : this.#y);
    this.#last = line;
    if (message.creates !== undefined) this.#y = Math.max(this.#y, line + this.#headHeight / 2);
    this.#destroy(message, line);
  }

  /** A message that makes a participant ends at its head, not at its lifeline. */
  #headRoom({ creates }: SequenceMessage): number {
    return creates === undefined ? 0 : this.columns.heads.get(creates)! / 2;
  }

  #create(id: string, line: number, isRightward: boolean): number {
    const head = this.#headAt(id, line - this.#headHeight / 2);
    this.#heads.set(id, head);
    return isRightward ? head.x : head.x + head.width;
  }

  #destroy({ destroys }: SequenceMessage, line: number): void {
    if (destroys === undefined) return;
    const starts = this.#active.get(destroys) ?? [];
    for (const [level, start] of starts.entries()) this.#bar(destroys, level, start, line);
    this.#active.delete(destroys);
    this.#ends.set(destroys, line + CROSS);
    this.#y = Math.max(this.#y, line + 2 * CROSS);
  }

  #toOneself(message: SequenceMessage, starting: ReadonlySet<string>): void {
    const center = this.#center(message.from);
    const edge = this.#edge(message.from, true, false);
    const left = edge + LOOP_WIDTH + 4;
    const width = Math.max(30, roomRightOf(this.columns, center) - (left - center) - 4);
    const height = this.#height(message.text, width);
    this.#y += this.pace.gap;
    const top = this.#y + 4;
    const loop = Math.max(LOOP_HEIGHT, height - 8);
    const text = { x: left, y: top + loop / 2 - height / 2, width, height };
    const end = { x: this.#edge(message.from, true, starting.has(message.from)), y: top + loop };
    this.#messages.push({ message, from: { x: edge, y: top }, to: end, text });
    this.#y = top + loop + 4;
    this.#last = top + loop;
    this.#destroy(message, top + loop);
  }

  /** Where a line meets a participant on that side: its lifeline, or the outermost bar on it. */
  #edge(id: string, isRight: boolean, isStarting: boolean): number {
    const level = (this.#active.get(id)?.length ?? 0) + (isStarting ? 1 : 0);
    if (level === 0) return this.#center(id);
    return this.#center(id) + (isRight ? BAR_WIDTH / 2 + BAR_STEP * (level - 1) : -BAR_WIDTH / 2);
  }

  #note(note: SequenceNote): void {
    const [first, last] = [note.participants[0]!, note.participants.at(-1)!].map((id) => this.#center(id));
    const [left, right] = [Math.min(first!, last!), Math.max(first!, last!)];
    const most = this.#noteWidth(note, left, right);
    const natural = labelSize(
      { text: note.text },
      { size: this.pace.size, color: 'text' },
      this.theme,
      most - 2 * NOTE_PADDING,
    );
    const width = right > left ? most : Math.min(most, natural.width + 2 * NOTE_PADDING);
    const height = natural.height + 8;
    this.#y += this.pace.gap;
    const middle = (left + right) / 2 - width / 2;
    const x = note.place === 'over' ? middle : note.place === 'right' ? left + NOTE_GAP : left - NOTE_GAP - width;
    this.#notes.push({ note, box: { x, y: this.#y, width, height } });
    this.#y += height;
    this.#last = this.#y;
  }

  #noteWidth({ place }: SequenceNote, left: number, right: number): number {
    if (place === 'right') return Math.max(40, roomRightOf(this.columns, left) - 2 * NOTE_GAP);
    if (place === 'left') return Math.max(40, roomLeftOf(this.columns, left) - 2 * NOTE_GAP);
    if (right > left) return right - left + 2 * NOTE_GAP;
    return Math.max(40, 2 * (Math.min(roomLeftOf(this.columns, left), roomRightOf(this.columns, left)) - NOTE_GAP / 2));
  }

  #activation({ kind, participant }: Activation): void {
    const starts = this.#active.get(participant) ?? [];
    if (kind === 'activate') starts.push(this.#last);
    else if (starts.length > 0) {
      const start = starts.pop()!;
      this.#bar(participant, starts.length, start, this.#last);
    }
    this.#active.set(participant, starts);
  }

  #bar(id: string, level: number, from: number, to: number): void {
    const x = this.#center(id) - BAR_WIDTH / 2 + level * BAR_STEP;
    const height = Math.max(6, to - from);
    this.#bars.push({ x, y: from, width: BAR_WIDTH, height });
    this.#bars.sort((a, b) => a.x - b.x || a.y - b.y);
  }

  #fragment(fragment: Fragment, depth: number): void {
    const { left, right } = this.#reach.of(fragment, depth, this.#tagWidth(fragment.operator));
    const top = this.#y + this.pace.gap;
    const parts: { part: FragmentPart; y: number; height: number }[] = [];
    fragment.parts.forEach((part, index) => {
      this.#y = index === 0 ? top : this.#y + this.pace.gap;
      const isBare = fragment.operator === 'rect';
      const height = isBare ? 0 : this.#guardHeight(fragment, part, index, right - left);
      parts.push({ part, y: this.#y, height });
      this.#y += height;
      this.#items(part.items, depth + 1);
    });
    this.#y += this.pace.gap / 2 + 4;
    this.#frames.push({ fragment, box: { x: left, y: top, width: right - left, height: this.#y - top }, parts });
  }

  #guardHeight({ operator }: Fragment, part: FragmentPart, index: number, width: number): number {
    const tag = index === 0 ? this.#tagWidth(operator) : 0;
    return Math.max(this.pace.size * 1.5, this.#height(part.label, width - tag - 3 * TAG_PADDING) + 4);
  }

  #tagWidth(operator: string): number {
    return (
      labelSize({ text: operator }, { size: this.pace.size, color: 'text', bold: true }, this.theme).width +
      2 * TAG_PADDING
    );
  }
}
