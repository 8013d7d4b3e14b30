import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** 一天 2.4 GB, `2.4 GB a day`. */
const A_DAY_BEFORE =
  /(?:[每一]天|每日|日增|\b(?:a|each|every|per) day(?:,| is| it is| comes to| adds)?)[^\d，,。；;]{0,6}$/i;
const A_DAY_BEHIND = /^ ?(?:(?:a|per|each|every) day\b|[/每一][天日]|\/ ?day\b)/i;
/** How long it is kept. */
const KEPT_BEFORE =
  /(?:保留|留存|留|存|保存|滚动)[^\d，,。；;]{0,6}$|\b(?:kept|keep|keeping|retain(?:ed|ing)?|stored|held) (?:it |them |all )?(?:for )?$/i;
const KEPT_BEHIND = /^ ?(?:的?(?:保留|留存|滚动))|^ (?:of )?retention\b/i;
/** What that comes to. */
const COMES_TO =
  /^[^\d。；;.]{0,12}(?:就是|共|合计|一共|总共|占|即|需要?|要|是|[=≈]|\b(?:that is|comes? to|makes?|takes?|is|are|needs?|or)\b)[^\d。；;.]{0,8}$/i;
const OTHERWISE =
  /压缩|副本|去重|份|[比若如]|至少|以上|\b(?:compress\w{0,3}|replica\w{0,4}|cop(?:y|ies)|dedup\w{0,9}|if|twice|three)\b/i;
const TOLERANCE = 0.015;
/** Further off it is of something else. */
const FAR = 12;

/** `每天 152.9 TB，保留 90 天，共 12.76 PB`: what so much a day comes to over the days that it is kept. */
export function wrongKept(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((total, index): Miss[] => {
    const [each, days] = [quantities[index - 2], quantities[index - 1]];
    if (each === undefined || days === undefined || ![each, days, total].every(isExact)) return [];
    if (total.unit?.family !== 'memory' || !isDays(days)) return [];
    const said = text.slice(each.end, total.start);
    if (endsSentence(said) || OTHERWISE.test(said) || !isKept(text, days)) return [];
    const aDay = perDay(text, each);
    if (aDay === undefined) return [];
    return COMES_TO.test(text.slice(days.end, total.start))
      ? judged(passage, each, aDay * days.value, days, total)
      : [];
  });
}

const DAY = 86_400;
const isDays = ({ unit, value, decimals }: Quantity): boolean =>
  unit?.family === 'time' && unit.factor === DAY && decimals === 0 && value > 1;

/** In the unit of its kind; 每天 2.4 TB is read as a rate. */
function perDay(text: string, each: Quantity): number | undefined {
  const { start, end, unit } = each;
  const isADay =
    A_DAY_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || A_DAY_BEHIND.test(text.slice(end, end + 12));
  if (unit?.family === 'memory') return isADay ? canonicalValue(each) : undefined;
  return unit?.family === 'bandwidth' && isPerDay(unit.factor) ? canonicalValue(each) * DAY : undefined;
}

/** Whether a unit of a rate is so many bytes a day: a power of ten then. */
function isPerDay(factor: number): boolean {
  const tens = Math.log10(factor * DAY);
  return Math.abs(tens - Math.round(tens)) < 1e-6;
}

const isKept = (text: string, { start, end }: Quantity): boolean =>
  KEPT_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || KEPT_BEHIND.test(text.slice(end, end + 16));

function judged(passage: Passage, each: Quantity, right: number, days: Quantity, total: Quantity): Miss[] {
  const told = canonicalValue(total);
  const room = TOLERANCE + (each.step / each.value + total.step / total.value) / 2;
  // Prefixes of 1,024 are told by another rule.
  const isRight = [1, 1.024, 1 / 1.024].some((by) => Math.abs(told / (right * by) - 1) <= room);
  const off = Math.max(told / right, right / told);
  if (isRight || off > FAR) return [];
  const from = `${passage.quote(each)} × ${passage.quote(days)}`;
  return [{ passage, quantity: total, expected: right / total.unit!.factor, from }];
}
