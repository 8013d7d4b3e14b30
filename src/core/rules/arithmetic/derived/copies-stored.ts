import { writtenCount } from '../../../numbers/number-words';
import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Right before what so many copies take, of which one was told before: 三副本就是, `three copies make`. */
const COPIES =
  /(?<![第\d一二三四五六七八九十])(\d|[二两三四五]) ?个?副本[^\d，,。；;:：]{0,6}$|\b(\d|two|three|four|five)(?: full| complete)? (?:copies|replicas) (?:of (?:it|them|that) )?(?:are|is|make|makes|take|takes|need|needs|come to|that is|hold)(?: about)? $/i;
/** What makes it another number. */
const OTHERWISE = /压缩|纠删|去重|编码|\b(?:compress\w{0,4}|erasure|dedup\w{0,8}|encod\w{1,3})\b/i;
const REACH = 48;
const TOLERANCE = 0.015;

/** `单份 27.8 TB；三副本就是 55.5 TB`: the sizes of so many copies that are not so many times that of one. */
export function wrongCopiesStored(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || OTHERWISE.test(text)) return [];
  return quantities.flatMap((all, index): Miss[] => {
    const match = COPIES.exec(text.slice(Math.max(0, all.start - REACH), all.start));
    const one = quantities.slice(0, index).findLast(isSize);
    if (match === null || one === undefined || !isSize(all)) return [];
    const between = text.slice(one.end, all.start);
    if (between.length > REACH || endsSentence(between.replace(/[；;]/g, ','))) return [];
    const count = writtenCount((match[1] ?? match[2])!.toLowerCase());
    const expected = (canonicalValue(one) * count) / all.unit!.factor;
    const room = TOLERANCE + one.step / 2 / one.value + all.step / 2 / all.value;
    if (Math.abs(expected / all.value - 1) <= room) return [];
    return [{ passage, quantity: all, expected, from: `${passage.quote(one)} × ${count}` }];
  });
}

/** Whether a size is told to be that of several copies, which nothing but their number and the size of one give. */
export const isOfCopies = ({ text }: Passage, { start }: Quantity): boolean =>
  COPIES.test(text.slice(Math.max(0, start - REACH), start));

const isSize = (one: Quantity): boolean => one.unit?.family === 'memory' && one.value > 0 && isExact(one);
