import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { isMisfit, nounBefore, type QuantityKind, type QuantityNoun } from '../reading/quantity-nouns';
import { isYear } from '../reading/readings';
import { endsValue, isListNumber, isRatioSide } from '../reading/standing';
import { isLabel, isLooseTie, isTie } from '../reading/ties';

/** A number without a unit under a name that needs one: `总线带宽是 338`, `Power draw at noon: 38`. */
export interface BareQuantity {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly noun: QuantityNoun;
}

/** Counts and operations have no unit, and a share may be written from 0 to 1. */
const NEEDS_UNIT: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['bandwidth', 'time', 'power', 'energy', 'memory']);
const REACH = 60;
/** `KV cache per sequence is`: whose it is, and a verb. */
const OF_TIE =
  /^ ?(?:of|for|per|on) [a-z -]{1,24} (?:is|was|are|were|reached|averages|(?:rose|fell|climbed|dropped|went) to) $/i;

/**
 * The numbers without a unit in running text that a noun of the language names, not an indicator of the catalogue; none where
 * the passage gives a fitting unit with any of its numbers.
 */
export function bareQuantities(passage: Passage): BareQuantity[] {
  const bare = passage.quantities.filter(({ unit, sign }) => unit === undefined && sign === undefined);
  const found = bare.flatMap((quantity) => {
    const noun = nounBefore(passage.nouns, quantity.start, REACH);
    if (noun === undefined || !NEEDS_UNIT.has(noun.kind) || isMeasured(passage, noun)) return [];
    return isItsValue(passage, noun, quantity) ? [{ passage, quantity, noun }] : [];
  });
  if (found.length === 0 || /单位/.test(passage.text)) return [];
  return passage.place === 'text' || passage.place === 'note' ? found : [];
}

/** Whether the catalogue has the name, or a number of the passage has a unit that fits it. */
function isMeasured({ mentions, quantities }: Passage, { kind, start, end }: QuantityNoun): boolean {
  return (
    mentions.some((mention) => mention.start < end && start < mention.end) ||
    quantities.some(({ unit }) => unit !== undefined && unit.family !== 'ratio' && !isMisfit(kind, unit.family))
  );
}

function isItsValue(passage: Passage, noun: QuantityNoun, quantity: Quantity): boolean {
  const { text, quantities } = passage;
  const between = quantities.filter(({ start, end }) => start >= noun.end && end <= quantity.start);
  if (between.some(({ unit }) => unit !== undefined) || between.length > 1) return false;
  const [old] = between;
  const tie =
    old === undefined
      ? text.slice(noun.end, quantity.start)
      : `${text.slice(noun.end, old.start)} ${text.slice(old.end, quantity.start)}`;
  // `Bandwidth at 9 in the morning`, `Power draw: 3 of the racks`.
  if (/^ ?(?:at|in|on) $/i.test(tie) || /^ ?(?:out )?of\b/i.test(text.slice(quantity.end))) return false;
  if (/[,，、()]/.test(tie) || !(isTie(tie) || OF_TIE.test(tie) || (isLooseTie(tie) && isLabel(tie)))) return false;
  if (isYear(passage, quantity) || isListNumber(passage, quantity) || isRatioSide(passage, quantity)) return false;
  return endsValue(passage, quantity);
}
