/** A text with `\n` line ends, and the way back to the original's offsets. */
export interface NormalText {
  readonly text: string;
  /** Offset in `text` to offset in the original. */
  readonly toOriginal: (offset: number) => number;
}

const same = (offset: number): number => offset;

/** Line ends as `\n` and no NUL, as CommonMark asks. A text that is already so is returned as it is. */
export function normalize(original: string): NormalText {
  const text = original.includes('\0') ? original.replaceAll('\0', '\uFFFD') : original;
  if (!text.includes('\r')) return { text, toOriginal: same };
  const removed: number[] = [];
  for (let i = text.indexOf('\r\n'); i >= 0; i = text.indexOf('\r\n', i + 2)) removed.push(i - removed.length);
  return {
    text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    toOriginal: (offset) => offset + countBelow(removed, offset),
  };
}

/** How many numbers of an ascending list are smaller than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
