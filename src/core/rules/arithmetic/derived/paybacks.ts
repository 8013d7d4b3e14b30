import { canonicalValue, isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Right before the time in which money comes back. */
const PAID_BACK =
  /(?:\b(?:(?:pa(?:id|ys?) (?:itself |themselves )?(?:back|off)|recouped|recovered|earned back|payback|breaks? even)(?: (?:period|time))?(?: (?:in|within|after|of|is|takes?)){0,2}(?: about)?)|(?:回本|收回|回收期?|回收成本|回收周期|收回投资)(?:周期|时间|期)?(?:约|大约|只?要|需要?|是|为|在| ){0,3}|(?:约|大约|只?要|需要?|用) ?)[ :]?$/i;
const BACK_AFTER = /^ ?个?月?(?:就|即|便|内|后)?(?:可|能)?(?:以)?(?:回本|收回|回收)/;
const PAYS =
  /回本|收回|回收|\b(?:pa(?:id|ys?|y)(?: itself| themselves)? (?:back|off)|payback|recoup|recover|earn\w* back|break\w* even)/i;
/** What is saved in each month, before or behind the amount. */
const SAVES = /省|节[约省]|收益|\b(?:sav(?:es?|ing|ings)|gains?|earns?|brings?)\b/i;
const MONTHLY_BEFORE =
  /(?:每个?月|(?<!人)月均?)[^\d,，。；;]{0,8}$|\b(?:monthly|each month|every month)[^\d,.;]{0,20}$/i;
const MONTHLY_AFTER = /^[^\d,，。；;.]{0,24}?(?:\b(?:an?|per|each|every) month\b|\/ ?(?:month|月)|每月)/i;
const LESS =
  /折旧|利息|电费|运维|税|托管|扣除|\b(?:costs?|hosting|depreciation|interest|net of|minus|after tax|discounted)\b/i;
const OFF = 0.06;

/** `It saves $50,000 a month, so the $200,000 are paid back in 7 months`: what is spent once over what each month saves. */
export function wrongPaybacks(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !PAYS.test(text) || !SAVES.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    const time = own.find((one) => isPaybackTime(text, one));
    const [monthly, ...others] = own.filter((one) => isMoney(one) && isMonthly(text, one));
    const [once, ...more] = own.filter((one) => isMoney(one) && one !== monthly);
    if (time === undefined || monthly === undefined || once === undefined || others.length + more.length > 0) return [];
    if (monthly.unit?.currency !== once.unit?.currency || LESS.test(sentence.text)) return [];
    const expected = canonicalValue({ ...once }) / canonicalValue({ ...monthly, unit: once.unit });
    const off = Math.abs(time.value / expected - 1);
    if (off <= Math.max(OFF, (1.01 * time.step) / time.value)) return [];
    const from = `${passage.quote(once)} ÷ ${passage.quote(monthly)}`;
    return [{ passage, quantity: time, expected, from }];
  });
}

/** In months. */
const isPaybackTime = (text: string, one: Quantity): boolean =>
  isExact(one) &&
  /^ ?(?:个月|months?\b)/.test(text.slice(one.number.end, one.number.end + 8)) &&
  (PAID_BACK.test(text.slice(Math.max(0, one.start - 40), one.start)) ||
    BACK_AFTER.test(text.slice(one.end, one.end + 12)));

const isMoney = (one: Quantity): boolean => isExact(one) && one.unit?.dimensions.money === 1;

const isMonthly = (text: string, { start, end, unit }: Quantity): boolean =>
  /(?:\/|每|per|an?) ?(?:月|month)$/i.test(unit?.text ?? '') ||
  MONTHLY_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
  MONTHLY_AFTER.test(text.slice(end, end + 36));
