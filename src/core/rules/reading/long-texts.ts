import type { PlainText } from '../../deck/plain-text';

/** In letters. What rules put together grows with the square of a text; no sentence of this length is one. */
const LONGEST = 4000;
/** Where a long text is best cut, from the best place to the worst. */
const ENDS: readonly RegExp[] = [/[。！？!?\n]|\. /g, /[；;，,、]|\s/g];

/**
 * A text as it is read: whole, or, where it is longer than anybody would read at once, in pieces of whole sentences. `plain` is
 * cut and nothing of it is lost; each piece knows where it stands.
 */
export function piecesOf(plain: PlainText): PlainText[] {
  const { length } = plain.text;
  if (length <= LONGEST) return [plain];
  const pieces: PlainText[] = [];
  for (let from = 0; from < length; ) {
    const to = length - from <= LONGEST ? length : from + cutIn(plain.text.slice(from, from + LONGEST));
    pieces.push(plain.slice(from, to));
    from = to;
  }
  return pieces;
}

/** How much of `text` is the first piece: up to its last sentence, mark or space; all of it where there is none. */
function cutIn(text: string): number {
  for (const pattern of ENDS) {
    const last = [...text.matchAll(pattern)].at(-1);
    if (last !== undefined) return last.index + last[0].length;
  }
  return text.length;
}
