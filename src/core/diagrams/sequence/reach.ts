import type { Columns } from './columns';
import type { Fragment, SequenceDiagram, SequenceItem } from './model';

const INSET = 12;
/** What an outer frame reaches further than one in it. */
const STEP = 7;
const DEEPEST_STEP = 3;
/** Room for a condition beside the operator, where the frame would be narrower. */
const LEAST_LABEL = 60;

/** From a lifeline to the next one on its right, or to the drawing's edge. */
export function roomRightOf(columns: Columns, center: number): number {
  const next = [...columns.centers.values()].filter((other) => other > center + 1);
  return (next.length > 0 ? Math.min(...next) : columns.width) - center;
}

/** The same on its left. */
export function roomLeftOf(columns: Columns, center: number): number {
  return center - Math.max(0, ...[...columns.centers.values()].filter((other) => other < center - 1));
}

/** How far frames reach across: around all participants in them, and their texts beside them. */
export class FrameReach {
  constructor(
    private readonly diagram: SequenceDiagram,
    private readonly columns: Columns,
  ) {}

  /** `depth` is the number of frames around it, `tag` the width of its operator. */
  of(fragment: Fragment, depth: number, tag: number): { left: number; right: number } {
    const items = fragment.parts.flatMap((part) => part.items);
    const ids = this.#involved(items);
    const all = ids.length > 0 ? ids : this.diagram.participants.map(({ id }) => id);
    const centers = all.map((id) => this.#center(id));
    const inset = INSET + Math.max(0, DEEPEST_STEP - depth) * STEP;
    const last = Math.max(0, ...centers);
    const besides = this.#hasTextBeside(items, last);
    const right = besides ? last + roomRightOf(this.columns, last) - STEP : last + inset;
    const left = Math.max(depth * DEEPEST_STEP, Math.min(this.columns.width, ...centers) - inset);
    const most = this.columns.width - depth * DEEPEST_STEP;
    return { left, right: Math.max(left + 1, Math.min(most, Math.max(right, left + tag + LEAST_LABEL))) };
  }

  #center(id: string): number {
    return this.columns.centers.get(id)!;
  }

  #hasTextBeside(items: readonly SequenceItem[], center: number): boolean {
    return items.some((item) => {
      if (item.kind === 'fragment') return item.parts.some((part) => this.#hasTextBeside(part.items, center));
      if (item.kind === 'message') return item.from === item.to && this.#center(item.from) === center;
      return item.kind === 'note' && item.place !== 'left' && this.#center(item.participants.at(-1)!) === center;
    });
  }

  #involved(items: readonly SequenceItem[]): string[] {
    return items.flatMap((item) => {
      if (item.kind === 'fragment') return item.parts.flatMap((part) => this.#involved(part.items));
      if (item.kind === 'message') return [item.from, item.to];
      return item.kind === 'note' ? item.participants : [];
    });
  }
}
