import { isExact, type Quantity } from '../../../numbers/quantity';
import { isCut } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** `$0.25 divided by 0.4`, `把 0.25 美元除以 0.4`. */
const DIVIDED = /^[\u3400-\u9fff ]{0,6}(?:再?除以|\bdivided by|\/ ?the) ?(?:the )?$/i;
/** `Dividing $0.25 by 0.4`. */
const BY = /^ by (?:the )?$/i;
const DIVIDING = /\b(?:dividing|divide|divides) (?:the )?$/i;
const GIVES =
  /^ ?[,，]? ?(?:and )?(?:就?等于|得到?|就是|也就是|结果是|算出来是?|约为?|是|为|=|≈|it |that |this |you |we |which |then ){0,3}(?:等于|得到?|就是|也就是|结果是|是|为|=|≈|gives?|giving|makes?|making|is|equals|get|yields?|comes to)(?: ?(?:约|about |roughly |only |每[^\d,，。；;]{1,12}|us |you )){0,3}[ :]?$/i;

/** The quotients that a sentence divides in words, by a bare number: `0.25 美元除以 0.4，等于每百万 token 0.10 美元`. */
export function wrongWordedSteps(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((result, index): Miss[] => {
    const [by, whole] = [quantities[index - 1], quantities[index - 2]];
    if (by === undefined || whole === undefined || !isExact(result) || !isExact(by) || !isExact(whole)) return [];
    if (isCut(text.slice(whole.start, result.start)) || !GIVES.test(text.slice(by.end, result.start))) return [];
    const between = text.slice(whole.end, by.start);
    const isSaid =
      DIVIDED.test(between) ||
      (BY.test(between) && DIVIDING.test(text.slice(Math.max(0, whole.start - 16), whole.start)));
    if (!isSaid || by.unit !== undefined || !isOfOneUnit(whole, result)) return [];
    const expected = whole.value / by.value;
    const room = result.step / 2 + expected * 0.02;
    if (Math.abs(expected - result.value) <= room) return [];
    return [{ passage, quantity: result, expected, from: `${passage.quote(whole)} ÷ ${passage.quote(by)}` }];
  });
}

/** Sums of one currency, or values in one unit. */
const isOfOneUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit !== undefined &&
  b.unit !== undefined &&
  (a.unit.currency === undefined ? a.unit.text === b.unit.text : a.unit.currency === b.unit.currency);
