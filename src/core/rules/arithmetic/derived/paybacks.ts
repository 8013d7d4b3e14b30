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

/** What is put in, right before the amount. */
const PUT_IN =
  /(?:投入|投资|改造费?|花费?|造价|成本|一次性)[^\d，,。；;]{0,6}$|\b(?:invest\w{0,6}|costs?|spent|outlay)(?: of| was| is)? ?[$€£¥]?$/i;
const YEARLY = /[一每]年|全年|年[省节]|\b(?:a|per|each|every) year\b|\b(?:annual|yearly)/i;
const YEARS_BACK = /^ ?年(?:左右|多)?(?:就|即|便|可|能|内){0,3}(?:收回|回本)/i;
const YEARS_BEFORE =
  /(?:回本|收回|回收期)(?:周期|时间|期)?(?:约|大约|只?要|需要?|是|为|在| ){0,3}$|\b(?:pa(?:id|ys?) (?:itself |themselves )?back|payback)(?: (?:in|within|after|is|takes?|of|period)){1,3}(?: about)? $/i;
/** What a year saves need not be all of it. */
const LESS_A_YEAR = /折旧|利息|税|扣除|维护费|\b(?:depreciation|interest|net of|after tax|discounted|upkeep)\b/i;

/** `改造投入 48 万元。一年省 19.9 万 kWh，合 12.3 万元，约 2.9 年收回`: what is put in over what each year saves. */
export function wrongYearlyPaybacks(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!PAYS.test(text) || !SAVES.test(text) || !YEARLY.test(text) || LESS_A_YEAR.test(text)) return [];
  return quantities.flatMap((time, index): Miss[] => {
    if (!isExact(time) || !isInYears(text, time)) return [];
    const [once, yearly, ...more] = quantities.slice(0, index).filter(isMoney);
    if (once === undefined || yearly === undefined || more.length > 0) return [];
    if (!PUT_IN.test(text.slice(Math.max(0, once.start - 24), once.start))) return [];
    if (!YEARLY.test(text.slice(once.end, yearly.end + 12)) || once.unit?.currency !== yearly.unit?.currency) return [];
    const expected = canonicalValue({ ...once }) / canonicalValue({ ...yearly, unit: once.unit });
    const off = Math.abs(time.value / expected - 1);
    if (off <= Math.max(OFF, (1.01 * time.step) / time.value)) return [];
    return [{ passage, quantity: time, expected, from: `${passage.quote(once)} ÷ ${passage.quote(yearly)}` }];
  });
}

const isInYears = (text: string, { start, end, number }: Quantity): boolean =>
  YEARS_BACK.test(text.slice(number.end, number.end + 16)) ||
  (/^ ?(?:年|years?\b)/.test(text.slice(number.end, end + 6)) &&
    YEARS_BEFORE.test(text.slice(Math.max(0, start - 32), start)));
