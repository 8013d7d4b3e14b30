/** What tells slides apart: `key` their drawing, `origin` the text that they came from. */
export interface Identity {
  readonly key: string;
  readonly origin: string;
}

/** Which slide on the page becomes which slide of the update. */
export interface PatchPlan {
  /** For each new slide, the index of the old one whose place on the page it takes; undefined means a new element. */
  readonly from: readonly (number | undefined)[];
  /** Old slides that nothing takes. */
  readonly removed: readonly number[];
}

/**
 * Matches slides by key, so that what did not change keeps its drawing; then by origin, so that a slide whose number
 * changed stays where it is under the reader's eyes; then, between the matched ones, changed slides in order, so that
 * an edited slide keeps its element and its focus.
 */
export function planPatch(before: readonly Identity[], after: readonly Identity[]): PatchPlan {
  const from: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  matchEqual(before, after, 'key', from, free);
  matchEqual(before, after, 'origin', from, free);
  matchInOrder(from, free);
  return { from, removed: [...free] };
}

/** Equal ones pair up in order, so that the second of two equal slides takes the second old one. */
function matchEqual(
  before: readonly Identity[],
  after: readonly Identity[],
  by: keyof Identity,
  from: (number | undefined)[],
  free: Set<number>,
): void {
  const waiting = new Map<string, number[]>();
  for (const index of free) {
    const same = waiting.get(before[index]![by]);
    if (same) same.push(index);
    else waiting.set(before[index]![by], [index]);
  }
  after.forEach((slide, index) => {
    from[index] ??= waiting.get(slide[by])?.shift();
    if (from[index] !== undefined) free.delete(from[index]);
  });
}

function matchInOrder(from: (number | undefined)[], free: Set<number>): void {
  const next = nextKnown(from);
  let previous = -1;
  from.forEach((known, index) => {
    const old = known ?? firstBetween(free, previous, next[index]!);
    if (old === undefined) return;
    from[index] = old;
    free.delete(old);
    previous = old;
  });
}

/** For each place, the old slide of the next place that has one. */
function nextKnown(from: readonly (number | undefined)[]): number[] {
  const next: number[] = [];
  let known = Number.POSITIVE_INFINITY;
  for (let index = from.length - 1; index >= 0; index--) {
    next[index] = known;
    known = from[index] ?? known;
  }
  return next;
}

/** `free` is in ascending order, because it only ever shrinks. */
function firstBetween(free: ReadonlySet<number>, low: number, high: number): number | undefined {
  for (const index of free) {
    if (index >= high) return undefined;
    if (index > low) return index;
  }
  return undefined;
}
