import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** `from 10.2 kW to 8.7 kW`, 从 24 台到 30 台: between the two values of one thing. */
const TO =
  /^ ?(?:[台张个块]?[\u3400-\u9fff]{0,3}(?:[降升减增扩缩压提]?[到至为成])|(?:[a-z]{3,12} )?(?:down |up )?to|→|->) ?$/i;
const FROM = /(?:[从由]|\bfrom)[^\d，,。；;]{0,10}$/i;
/** What says that the result is what they differ by. */
const DIFFERS =
  /省|腾出|释放|多|少|增加|减少|降低|差|\b(?:saves?|saving|adds?|adding|frees?|freeing|cuts?|costs? (?:us )?(?:an extra|another)|removes?|more|less|extra)\b/i;
/** One of them is of each. */
const EACH = /每|单|各|\b(?:each|per|apiece|every|an? (?:GPU|card|node|server|replica))\b|@/i;
const OTHERWISE =
  /其中|PUE|折|约|%|另外|平均|实测|\b(?:of which|about|after|plus|measured|average|discount|total|now (?:costs?|draws?))\b/i;
const TOLERANCE = 0.02;
const NEAR = 5;

/**
 * `40 nodes from 10.2 kW to 8.7 kW each saves 80 kW`, `from 24 to 30 nodes at $14 an hour each adds $114`: what two values of
 * one thing differ by, times how many there are or what each of them takes.
 */
export function wrongDifferencesOfSeveral(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !DIFFERS.test(text)) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence);
    if (own.length !== 4 || !own.every(isExact) || OTHERWISE.test(sentence.text) || !EACH.test(sentence.text))
      return [];
    return judged(passage, own as [Quantity, Quantity, Quantity, Quantity]);
  });
}

function judged(passage: Passage, own: readonly [Quantity, Quantity, Quantity, Quantity]): Miss[] {
  const { text } = passage;
  const result = own[3];
  const at = [0, 1].find((index) => isChange(text, own[index]!, own[index + 1]!));
  const other = at === undefined ? undefined : own[at === 0 ? 2 : 0];
  if (at === undefined || other === undefined || !DIFFERS.test(text.slice(own[2].end, result.start))) return [];
  const [old, now] = [own[at]!, own[at + 1]!];
  const unit = old.unit ?? now.unit;
  const [each, isOfCounts] = unit === undefined ? [other, true] : [now, false];
  const count = isOfCounts ? now : other;
  if (count.unit !== undefined || count.decimals > 0 || !isLike(each, result)) return [];
  const factor = (each.unit?.factor ?? 1) / (result.unit?.factor ?? 1);
  const difference = Math.abs(now.value - old.value);
  const expected = difference * other.value * (isMoney(each) ? 1 : factor);
  const room =
    TOLERANCE * expected +
    result.step / 2 +
    ((old.unit === undefined && old.decimals === 0 ? 0 : old.step) * other.value * factor) / 2;
  const isOfOne = Math.abs(result.value - difference * factor) <= result.step / 2 + TOLERANCE * difference * factor;
  if (Math.abs(result.value - expected) <= room || (isOfOne && !isOfCounts)) return [];
  if (result.value / expected > NEAR || expected / result.value > NEAR) return [];
  const [greater, less] = old.value > now.value ? [old, now] : [now, old];
  const from = `(${passage.quote(greater.number)} - ${passage.quote(less.number)}) × ${passage.quote(other)}`;
  return [{ passage, quantity: result, expected, from, probable: true }];
}

/** The first may leave its unit to the second. */
function isChange(text: string, a: Quantity, b: Quantity): boolean {
  const isOfOne = a.unit === undefined || (b.unit !== undefined && comparable(a.unit, b.unit));
  return isOfOne && a.value !== b.value && FROM.test(text.slice(0, a.start)) && TO.test(text.slice(a.end, b.start));
}

const isMoney = ({ unit }: Quantity): boolean => unit?.dimensions.money === 1;

/** Money of one currency and one period, or what is measured alike. */
function isLike(each: Quantity, result: Quantity): boolean {
  if (each.unit === undefined || result.unit === undefined) return false;
  if (isMoney(each) !== isMoney(result)) return false;
  return isMoney(each)
    ? each.unit.currency === result.unit.currency && each.unit.factor === result.unit.factor
    : each.unit.family === result.unit.family;
}
