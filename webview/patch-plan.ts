/** Which slide on the page becomes which slide of the update. */
export interface PatchPlan {
  /** For each new slide, the index of the old one whose place on the page it takes; undefined means a new element. */
  readonly from: readonly (number | undefined)[];
  /** Old slides that nothing takes. */
  readonly removed: readonly number[];
}

/**
 * Matches slides by key, so that what did not change keeps its drawing; then, between the matched ones, changed slides
 * in order, so that an edited slide keeps its element, its focus and its place under the reader's eyes.
 */
export function planPatch(before: readonly string[], after: readonly string[]): PatchPlan {
  const from = matchEqual(before, after);
  const free = freeIndices(before.length, from);
  let previous = -1;
  for (let index = 0; index < after.length; index++) {
    const known = from[index];
    if (known !== undefined) {
      previous = known;
      continue;
    }
    const next = nextKnown(from, index);
    const candidate = free.find((old) => old > previous && old < next);
    if (candidate === undefined) continue;
    free.splice(free.indexOf(candidate), 1);
    from[index] = candidate;
    previous = candidate;
  }
  return { from, removed: free };
}

/** Equal keys pair up in order, so that the second of two equal slides takes the second old one. */
function matchEqual(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const waiting = new Map<string, number[]>();
  before.forEach((key, index) => {
    const indices = waiting.get(key);
    if (indices) indices.push(index);
    else waiting.set(key, [index]);
  });
  return after.map((key) => waiting.get(key)?.shift());
}

function freeIndices(count: number, from: readonly (number | undefined)[]): number[] {
  const taken = new Set(from);
  return Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index));
}

function nextKnown(from: readonly (number | undefined)[], index: number): number {
  for (let i = index + 1; i < from.length; i++) if (from[i] !== undefined) return from[i]!;
  return Number.POSITIVE_INFINITY;
}
