import type { SlideBody } from '../../deck/deck';
import type { Mention } from '../../indicators/mentions';
import type { Quantity } from '../../numbers/quantity';
import { foundIn } from './found-in';
import { type LabelUnit, labelUnit } from './label-unit';
import type { Passage } from './passage';
import { ListPerBody } from './per-body';
import { isChange, type Reading } from './reading';
import { readSlide } from './slide-reading';
import { tableReadings } from './table-readings';
import { isCountedIn, isGoal, isTie, LEADS_TO, withoutStatistic } from './ties';

const readings = new ListPerBody((body): readonly Reading[] => {
  const slide = readSlide(body);
  return [...foundIn(slide.passages, proseReadings), ...foundIn(slide.tables, tableReadings)];
});

/** The values of indicators on a slide, in prose and in tables. */
export const indicatorReadings = (body: SlideBody): readonly Reading[] => readings.of(body);

function proseReadings(passage: Passage): Reading[] {
  if (passage.mentions.length === 0) return [];
  return passage.quantities.flatMap((quantity) => {
    if (isYear(passage, quantity)) return [];
    const reading = readingBefore(passage, quantity) ?? readingAfter(passage, quantity);
    return reading === undefined ? [] : [reading];
  });
}

/** `(Uptime, 2025)`, `the mean of 2025:`, `2024 年`: a bare number that dates something. */
export function isYear({ text }: Passage, { unit, decimals, value, number }: Quantity): boolean {
  if (unit !== undefined || decimals > 0 || value < 1990 || value > 2039) return false;
  if (text.slice(number.start, number.end).includes(',')) return false;
  const before = text.slice(Math.max(0, number.start - 8), number.start);
  // `Availability: 2025 as measured`
  if (/[:：] ?$/.test(before) && YEAR_OF.test(text.slice(number.end))) return true;
  return (
    /(?:[,，(]|\b(?:of|in|since|by|until|for|from|during|year|FY)) ?$/i.test(before) ||
    /^ ?年/.test(text.slice(number.end, number.end + 2))
  );
}

const YEAR_OF =
  /^ ?(?:as (?:measured|reported)|in (?:review|figures|numbers)|figures|results|review|实测|回顾|复盘|总结)/i;

/** How far a value may stand from its name: further on it is another statement. */
const REACH = 160;

/** `吞吐量达到 2450`, `TTFT (ms): 180`, `GPU 利用率从 60% 提升到 75%`: the name stands first. */
function readingBefore(passage: Passage, quantity: Quantity): Reading | undefined {
  const mention = passage.mentions.filter((one) => one.end <= quantity.start).at(-1);
  if (mention === undefined || quantity.start - mention.end > REACH) return undefined;
  if (isCountedIn(passage.text.slice(0, mention.start)) || hasValueBefore(passage, mention)) return undefined;
  const label = labelAfter(passage.text, mention.end, quantity.start);
  const from = label?.end ?? mention.end;
  const tie = withoutQuantities(passage, from, quantity.start);
  if (isInBrackets(passage, mention, quantity)) return undefined;
  if (!isTie(tie) || isOfAnother(passage, mention, quantity)) return undefined;
  return complete(passage, mention, quantity, tie, label?.unit);
}

/** `239 × 25 ms（平均 TPOT）= 6.525 s`: a name in brackets is of the value before them. */
function isInBrackets({ quantities, text }: Passage, mention: Mention, quantity: Quantity): boolean {
  if (!/^ ?\)/.test(text.slice(mention.end, quantity.start))) return false;
  const open = text.lastIndexOf('(', mention.start);
  const family = quantities.find(({ end }) => end === open || end === open - 1)?.unit?.family;
  return open >= mention.start - LONGEST_REMARK && family !== undefined && mention.families.includes(family);
}

const LONGEST_REMARK = 12;

/** `Goodput at 200 ms TTFT: 6.2 req/s`: the name closes the value before it. */
export function hasValueBefore({ quantities, text }: Passage, { start, families }: Mention): boolean {
  const before = quantities.findLast(({ end }) => end <= start);
  const family = before?.unit?.family;
  if (before === undefined || family === undefined || !families.includes(family)) return false;
  const left = text.slice(Math.max(0, before.start - 10), before.start);
  // `19,200 tok/s × 25 ms mean TPOT = 480`: what the product comes to is no time.
  if (/[×x*÷] ?$/.test(left) && OF_STATISTIC.test(text.slice(before.end, start))) return true;
  if (!/^ ?的? ?$/.test(text.slice(before.end, start))) return false;
  return /(?:\b(?:at|under|within|below|with|for)(?: an?)?|[在当按以]) ?$/i.test(left);
}

const OF_STATISTIC = /^ ?(?:的? ?(?:平均|均值|中位)|mean|median|average|P\d{2})? ?的? ?$/i;

/** `a request rate of 6 req/s drops from 41 ms`, `可用性 99.95%，30 天`: the name has its value, and this is of another kind. */
function isOfAnother({ quantities, text }: Passage, mention: Mention, quantity: Quantity): boolean {
  // A bare number with decimals is the value of a ratio that has no unit, as PUE.
  const fits = ({ unit, decimals }: Quantity): boolean =>
    unit === undefined
      ? mention.families.length === 0 && decimals > 0
      : unit.family !== undefined && mention.families.includes(unit.family);
  const earlier = quantities.filter(({ start, end }) => start >= mention.end && end <= quantity.start);
  const last = earlier.at(-1);
  if (earlier.some(fits) && IN_ALL.test(text.slice(quantity.end))) return true;
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  if (RECKONED_WITH.test(before) || (earlier.some(fits) && SET_AGAINST.test(before))) return true;
  if (last === undefined || fits(quantity) || !earlier.some(fits)) return false;
  const join = text.slice(last.end, quantity.start);
  if (quantity.unit === undefined) return /[,，;；]/.test(join);
  return !fits(last) || !LEADS_TO.test(join);
}

/** `P99 TTFT plus 299 times P99 TBT gives 24.8 s`: what a calculation with the indicator comes to. */
const RECKONED_WITH =
  /(?:\b(?:plus|times|minus|multiplied by|divided by)|[+×*÷−]|加上?|乘以?|减去?|除以)(?: (?:the|its|our))?(?: ?(?:mean|median|average|平均|均值|P\d{2}(?:\.\d)?)(?: ?的)?)? ?$/i;
/** `Set against a P99 TTFT of 520 ms, 5.2 ms is 1.0%`: what the value of the indicator measures. */
const SET_AGAINST =
  /(?:\b(?:against|compared (?:to|with)|next to|beside|relative to|versus|out of)(?: (?:an?|the|its|our))?|(?:^|[,，。；;:：])(?:对比|相比|相对于?|[与跟和比]))(?: ?(?:mean|median|average|平均|均值|P\d{2}(?:\.\d)?)(?: ?的)?)? ?$/i;

/** `TTFT 1.53 s, TPOT 31 ms, 17.37 s in all`: what the values before come to. */
const IN_ALL = /^ ?(?:in (?:all|total|sum)\b|altogether\b|all told\b|together\b|end[- ]to[- ]end\b)/i;

/** `93% GPU utilization`, `2,450 tok/s 的吞吐`: the name follows at once. */
function readingAfter(passage: Passage, quantity: Quantity): Reading | undefined {
  const mention = passage.mentions.find((one) => one.start >= quantity.end);
  if (mention === undefined || quantity.unit === undefined) return undefined;
  if (!/^ ?(?:的|of )? ?$/.test(passage.text.slice(quantity.end, mention.start))) return undefined;
  if (isSupposed(passage, quantity)) return undefined;
  // `10 GB 的 MIG 实例`: the size of the thing that is named.
  if (quantity.unit.family === 'memory' && /实例|切片|slices?$|instances?$/i.test(mention.text)) return undefined;
  return complete(passage, mention, quantity, '', undefined);
}

/** `Ceiling at 100% MFU`, 按 100% 利用率算: what would be at the most. */
const isSupposed = ({ text }: Passage, { unit, value, start }: Quantity): boolean =>
  unit?.family === 'ratio' && value === 100 && SUPPOSES.test(text.slice(Math.max(0, start - 12), start));

const SUPPOSES = /(?:\b(?:at|assuming|with|if)|按|以|假[设如]) ?$/i;

function complete(
  passage: Passage,
  mention: Mention,
  quantity: Quantity,
  tie: string,
  label: LabelUnit | undefined,
): Reading {
  const unit = quantity.unit ?? label?.unit ?? mention.unit;
  const fromLabel = quantity.unit === undefined && label !== undefined;
  return {
    mention,
    quantity,
    passage,
    role: isChange(passage, quantity) ? 'change' : 'level',
    goal: isGoal(tie + passage.text.slice(Math.max(0, mention.start - 8), mention.start)),
    tie,
    sources: [],
    unit,
    unitAt: fromLabel ? { passage, range: label.range } : undefined,
  };
}

/** The unit in brackets right after a name, with the end of the brackets. */
function labelAfter(text: string, from: number, to: number): { unit: LabelUnit; end: number } | undefined {
  if (!/[([]/.test(text.slice(from, to))) return undefined;
  const match = /^ {0,12}[([][^()[\]]{1,24}[)\]]/.exec(withoutStatistic(text.slice(from, to)));
  const found = match === null ? undefined : labelUnit(match[0]);
  if (match === null || found === undefined) return undefined;
  const range = { start: from + found.range.start, end: from + found.range.end };
  return { unit: { unit: found.unit, range }, end: from + match[0].length };
}

/** The text from `from` to `to` with the quantities in it blanked. */
function withoutQuantities(passage: Passage, from: number, to: number): string {
  let text = passage.text.slice(from, to);
  for (const q of passage.quantities) {
    if (q.start < from || q.end > to) continue;
    text = text.slice(0, q.start - from) + ' '.repeat(q.end - q.start) + text.slice(q.end - from);
  }
  return text;
}
