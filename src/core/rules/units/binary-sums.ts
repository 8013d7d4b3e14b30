import { isExact, type Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';

/** A size in binary units that only its decimal namesake makes the sum right, or the other way round. */
export interface BinarySum {
  readonly quantity: Quantity;
  /** What the size is worked out from or divided by. */
  readonly from: Quantity;
  readonly to: Quantity;
  /** What the size would be in its own unit. */
  readonly right: number;
}

const BYTES = 1e9;
const TIMES = /^ ?(?:tokens?|tok|个 ?token|个|条|路|sessions?|requests?)? ?[×x*] ?$/i;
const DIVIDED = /^ ?(?:of KV(?: cache)?|KV)?[,，]? ?(?:÷|\/ ?(?=$)|除以|divided by) ?$/i;
const GIVES =
  /^ ?(?:per token|each|\/ ?token|每 ?token)? ?[)）]?[,，]? ?(?:[=≈]|[约]?[可能]放|[就即]?是|约?合|得|一条就?要|就?要|需要|takes?|is|makes?|gives?|holds?|needs?|comes to) ?(?:约|about |~)? ?(?:可放|放|holds? |room for )? ?(?:约|about |~)?$/i;
/** How near a sum is to be, and how far the other reading then is. */
const NEAR = 0.004;
const FAR = 0.02;
/** What GiB and MiB hold more than GB and MB. */
const MORE: Readonly<Record<string, number>> = { K: 1.024, M: 1.024 ** 2, G: 1.024 ** 3, T: 1.024 ** 4 };

/** `131,072 × 320 KiB = 42.95 GiB`, `134.0 GiB ÷ 327,680 B ≈ 408,900 tokens`: right by the digits, but for the letter in the unit. */
export const binarySums = ({ text, quantities }: Passage): BinarySum[] =>
  quantities.flatMap((second, index): BinarySum[] => {
    const [first, third] = [quantities[index - 1], quantities[index + 1]];
    if (first === undefined || third === undefined || !GIVES.test(text.slice(second.end, third.start))) return [];
    const tie = text.slice(first.end, second.start);
    if (!isMemory(second) || ![first, second, third].every(isExact)) return [];
    if (TIMES.test(tie) && isCount(first) && isMemory(third)) {
      const bytes = first.value * second.value * second.unit!.factor * BYTES;
      return isOtherLetter(third, bytes)
        ? [{ quantity: third, from: first, to: second, right: bytes / BYTES / third.unit!.factor }]
        : [];
    }
    if (!DIVIDED.test(tie) || !isMemory(first) || !isCount(third)) return [];
    const bytes = third.value * second.value * second.unit!.factor * BYTES;
    return isOtherLetter(first, bytes)
      ? [{ quantity: first, from: third, to: second, right: bytes / BYTES / first.unit!.factor }]
      : [];
  });

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous && unit.bits !== true;
const isCount = ({ unit }: Quantity): boolean => unit === undefined || unit.family === 'tokens';

/** Whether so many bytes are the digits of a size in the other kind of unit, and not in its own. */
function isOtherLetter({ value, unit }: Quantity, bytes: number): boolean {
  const more = moreOf(unit!);
  if (more === undefined) return false;
  const ratio = (value * unit!.factor * BYTES) / bytes;
  const other = /iB$/.test(unit!.text) ? ratio / more : ratio * more;
  return Math.abs(ratio - 1) > FAR && Math.abs(other - 1) < NEAR;
}

const moreOf = ({ text }: Unit): number | undefined => (/^[KMGT]i?B$/.test(text) ? MORE[text[0]!] : undefined);
