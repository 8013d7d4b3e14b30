import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { saysTheSame } from '../../reading/same-in-other-words';
import type { Miss } from '../miss';

/** Between a rate in bytes and the same in bits. */
const AGAIN = /^ ?(?:[,，] ?(?:折|合|即|约合|or)|\(|[,，] ?i\.e\.,?|=) ?(?:约 ?|about |~|≈)?$/i;
const TOLERANCE = 0.02;
/** Further off it is another letter or another rate: those are judged by themselves. */
const FAR = 1.9;

/** `17.69 GB/s，折 114.6 Gb/s`: a rate in bytes, and what it is in bits, or the other way round. */
export function wrongRatesInBits(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((again, index): Miss[] => {
    const from = quantities[index - 1];
    if (from === undefined || !isRate(from) || !isRate(again) || from.unit!.bits === again.unit!.bits) return [];
    const between = text.slice(from.end, again.start);
    if (!AGAIN.test(between) && !saysTheSame(between)) return [];
    const expected = (from.value * from.unit!.factor) / again.unit!.factor;
    const off = Math.max(expected / again.value, again.value / expected);
    const room = TOLERANCE + from.step / 2 / from.value + again.step / 2 / again.value;
    if (off - 1 <= room || off > FAR) return [];
    return [{ passage, quantity: again, expected, from: passage.quote(from) }];
  });
}

const isRate = (one: Quantity): boolean => one.unit?.family === 'bandwidth' && one.value > 0 && isExact(one);
