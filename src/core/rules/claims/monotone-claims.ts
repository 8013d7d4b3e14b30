import type { SlideBody } from '../../deck/deck';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import { PerText } from '../reading/per-text';
import { betterOf } from '../reading/polarity';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isUnderOneHeading } from './under-heading';

/** A value of a series that goes against what a sentence says of all of it. */
export interface AgainstClaim {
  readonly earlier: ToldValue;
  readonly later: ToldValue;
  /** The words, as written. */
  readonly said: string;
}

export interface ToldValue {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

type Way = 'up' | 'down' | 'better';

const STEP = '期|步|波|年|月|季|周|天|代|轮|次|版|批|级|阶段|季度|个?季度|个?月|个?版本|个?阶段|个?里程碑';
const UP_HAN = '走高|升高|上升|攀升|提升|提高|上涨|上扬|增长|增加|变多|变大|看涨|[爬涨升高多大]';
const DOWN_HAN = '走低|下降|降低|下跌|下滑|缩短|减少|变少|变短|变小|回落|[降跌低少短小]';
const BETTER_HAN = '改善|改进|变好|优化|进步|提速|变快|[好优强稳顺快]';
const WAYS_HAN = `(?:(${UP_HAN})|(${DOWN_HAN})|(${BETTER_HAN}))`;
/** What says that each value differs from the one before in the same way. */
const ALL_HAN = `步步|节节|一路|稳步|持续|连续|逐(?:${STEP})|月月|年年|季季|周周|天天|不断|一直|始终|每(?:[扩推走升上过做]?一|一个?)?(?:${STEP})(?:下来)?都|[一每](?:${STEP})(?:都)?比(?:前?一|上一?)(?:${STEP})|都?比(?:前|上)一(?:${STEP})|越往后[^。；;]{0,12}越|越来越`;
const EACH_EN =
  '(?:phase|stage|wave|step|release|version|quarter|month|week|day|year|season|round|sprint|milestone|iteration|revision|drill|rehearsal)';
const UP_EN =
  'more|higher|larger|greater|longer|up|r[oi]s(?:e|es|en|ing)|grew|grow(?:s|n|ing)|climb(?:s|ed|ing)|increas(?:e|es|ed|ing)';
const DOWN_EN =
  'less|lower|fewer|shorter|smaller|cheaper|down|f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?';
const BETTER_EN = 'better(?:ed)?|faster|beats?|outdid|topped|surpass(?:es|ed)|improv(?:e|es|ed|ing)';
const WAYS_EN = `\\b(?:(${UP_EN})|(${DOWN_EN})|(${BETTER_EN}))\\b`;
const ALL_EN = `\\b(?:every|each) (?:single )?${EACH_EN}|\\bsteadily|\\bconsistently|\\bmonotonically|\\bcontinuously|\\bstep by step|\\bwithout (?:exception|a break|interruption|a pause)|\\b${EACH_EN} (?:by|after|over|on|to) ${EACH_EN}|\\b(?:kept|keeps)(?: on)?`;
/** What may follow the words: nothing that they do something to, as in `kept improving the scheduler`. */
const ENDS_HAN = '(?=(?:了|的|中|着|态势|趋势)?(?:[ 　]?[，,。；;:()（）、—\\n]|$))';
const ENDS_EN =
  '(?=(?:(?: [a-z]{2,14}){0,2} than)?(?: (?:on|over|upon))?(?: (?:the|its|any))?(?: (?:one|last|previous|prior|former|preceding|predecessors?|before|it|that|version|release|quarter|month|week|phase|stage|step|wave|round)){0,4}(?: (?:so far|too|again|in turn))?(?: without (?:a single |any |one )?[a-z]{3,12})? ?(?:[,.;:()—\\n]|$))';
const CLAIMS: readonly RegExp[] = [
  /(?:(只[增升涨]不[减降跌])|(只[减降跌]不[增升涨]))/g,
  new RegExp(`(?:${ALL_HAN})[^\\d。；;，,:]{0,4}?${WAYS_HAN}${ENDS_HAN}`, 'g'),
  new RegExp(`(?:${ALL_EN})\\b[^.;\\d:]{0,24}?${WAYS_EN}${ENDS_EN}`, 'gi'),
  new RegExp(`${WAYS_EN}[^.;\\d:]{0,16}?(?:${ALL_EN})\\b${ENDS_EN}`, 'gi'),
];
/** Looked for in a whole slide first, then in each text. */
const HINT =
  /步步|节节|一路|稳步|持续|连续|逐|不断|一直|始终|每|月月|年年|季季|周周|天天|只[增升涨减降跌]不|比[前上一]|越往后|越来越|\b(?:every|each|step by|steadily|consistently|monotonically|continuously|without|kept|keeps|(?:phase|stage|wave|round|version|day|year|season|step|month|quarter|week|release|iteration|drill|rehearsal) (?:by|after|over|on|to))\b/i;
/** Not all of it, or not so. */
const NOT_ALL =
  /[除但]|不是|并非|并不|不见得|没有|未能|多数|大部分|总体|整体|基本|大致|有起伏|\b(?:except|but|not|most|some|many|almost|mostly|overall|nearly|on the whole|until|if|should|will|may|must|would|targets?|goals?|aims?|planned|expect(?:ed|s)?|supposed)\b|目标|计划|预计|要求|希望|各|[两三四五六七八九十\d] ?个?(?:机房|区域|地区|可用区|团队|小组|集群|业务|模型|租户|客户|节点|队列|产品|部门)|\b(?:regions?|teams?|clusters?|tenants?|customers?|sites?|queues?|products?)\b/i;
/** Says the same once more: 没有一次回落. */
const NOT_ONCE =
  /(?:没有|无|未有)(?:过)?(?:任何)?一?[次个]?(?:例外|回落|反复|倒退|回升|中断)?|从未|\bwithout (?:a single |any |one )?(?:exceptions?|dips?|setbacks?|breaks?|pause|interruptions?)\b|\bnot once\b/gi;
const LEAST = 3;

/** The values on a slide that are against `步步走高`, `every phase served more than the one before`. */
export const againstClaims = (body: SlideBody): AgainstClaim[] => (HINT.test(body.text) ? read(body) : []);

function read(body: SlideBody): AgainstClaim[] {
  const { texts, tables } = readSlide(body);
  return texts.flatMap((passage) =>
    passage.place === 'title' || passage.place === 'heading'
      ? []
      : claims.of(passage).flatMap((claim) => againstClaim(passage, claim, texts, tables)),
  );
}

function againstClaim(
  passage: Passage,
  claim: MonotoneClaim,
  texts: readonly Passage[],
  tables: readonly TableReading[],
): AgainstClaim[] {
  const own = seriesIn(passage);
  // A number of its own makes it a statement for itself: `each month 120% more tickets`.
  if (own.length < LEAST && hasNumbers(passage, claim)) return [];
  const near = tablesOf(tables, passage, texts);
  const others = near.length === 0 ? [itemsOf(texts, passage)] : linesOf(near, passage, claim);
  if (own.length >= LEAST && !isOfSeries(passage.text, claim, own)) return [];
  const series = own.length >= LEAST ? [own] : others;
  const [values, ...more] = series;
  return values === undefined || more.length > 0 || values.length < LEAST ? [] : judged(values, claim, passage);
}

/** The only table on the slide, or those under the heading that the claim stands under. */
const tablesOf = (tables: readonly TableReading[], passage: Passage, texts: readonly Passage[]) =>
  tables.length < 2 ? tables : tables.filter((one) => isUnderOneHeading(one, passage, texts));

/** Whether the sentence of a claim has a number of its own. */
function hasNumbers({ text, quantities }: Passage, { start, end }: MonotoneClaim): boolean {
  const sentence = sentencesIn(text).find((one) => one.start <= start && start < one.end);
  const [from, to] = [sentence?.start ?? 0, Math.max(end, sentence?.end ?? text.length)];
  return quantities.some((one) => one.start >= from && one.end <= to);
}

interface MonotoneClaim {
  readonly way: Way;
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** `It grew every quarter; the regions brought …`: what the next statement lists is another series. */
function isOfSeries(text: string, { start, end }: MonotoneClaim, values: readonly ToldValue[]): boolean {
  const [first, last] = [values[0]!.quantity, values.at(-1)!.quantity];
  const between = end <= first.start ? text.slice(end, first.start) : text.slice(last.end, Math.max(last.end, start));
  return !/[;；]/.test(between);
}

const claims = new PerText(({ text }): readonly MonotoneClaim[] => (HINT.test(text) ? claimsIn(text) : []));

function claimsIn(text: string): MonotoneClaim[] {
  const found: MonotoneClaim[] = [];
  for (const pattern of CLAIMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end) || isOfSome(text, start, end)) continue;
      const way = match[1] !== undefined ? 'up' : match[2] !== undefined ? 'down' : 'better';
      found.push({ way, said: match[0].trim(), start, end });
    }
  }
  return found;
}

/** Whether the sentence speaks of some of the values only, or of what is wished. */
function isOfSome(text: string, at: number, end: number): boolean {
  const start = Math.max(...['。', '；', ';', '\n', '. '].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const said = text.slice(start, end + 12).split(/[。；;\n]|\. /)[0]!;
  return NOT_ALL.test(said.replace(NOT_ONCE, ' '));
}

const isLevel = ({ sign, bound, high, value }: Quantity): boolean =>
  sign === undefined && bound === undefined && high === value;

/** The values of one kind in a passage, in their order; another number without a unit between them ends it. */
function seriesIn(passage: Passage): ToldValue[] {
  const levels = passage.quantities.filter(
    (one) => isLevel(one) && one.unit?.family !== 'points' && one.unit?.family !== 'factor',
  );
  const kinds = grouped(levels, ({ unit }) => kindOf(unit?.family));
  const [largest] = [...kinds.values()].sort((a, b) => b.length - a.length);
  return isOneRun(passage, largest ?? []) ? largest!.map((quantity) => ({ passage, quantity })) : [];
}

/** Values that are listed one after the other, not told in texts of their own. */
const isOneRun = ({ text }: Passage, values: readonly Quantity[]): boolean =>
  values.length > 0 &&
  values
    .slice(1)
    .every(({ start }, at) => start - values[at]!.end <= FAR && !text.slice(values[at]!.end, start).includes('\n'));

const FAR = 64;

/** Counts with and without what is counted are one kind: `3.1 万次请求`, `4.6 万次`. */
const kindOf = (family: string | undefined): string =>
  family === 'request_rate' || family === 'requests' ? 'requests' : (family ?? '');

/** The columns of the only table that a claim may speak of, or the rows and columns of several that it names. */
function linesOf(tables: readonly TableReading[], { text }: Passage, { start, end }: MonotoneClaim): ToldValue[][] {
  const clause = `${text
    .slice(0, start)
    .split(/[，,。；;:：]|\. /)
    .at(-1)!}${text.slice(start, end)}`;
  const [columns, rows] = [tables.flatMap(columnsOf), tables.flatMap(rowsOf)];
  const lines = [...columns, ...rows];
  const called = lines.filter(({ name }) => isCalledIn(clause, name)).map(({ values }) => values);
  const named = [namedIn(clause, lines), called, namedIn(text, lines)].find(({ length }) => length > 0);
  if (named !== undefined) return named;
  return tables.length > 1 ? [] : columns.map(({ values }) => values);
}

interface Line {
  readonly name: string;
  readonly values: ToldValue[];
}

/** The lines whose names are in `said`; 占用 is not named where 带宽占用 is. */
function namedIn(said: string, lines: readonly Line[]): ToldValue[][] {
  const named = lines.filter(({ name }) => name.length > 1 && said.toLowerCase().includes(name.toLowerCase()));
  const isWithin = ({ name }: Line): boolean =>
    named.some((other) => other.name.length > name.length && other.name.toLowerCase().includes(name.toLowerCase()));
  return named.filter((line) => !isWithin(line)).map(({ values }) => values);
}

/** `The cache hit rate` for `Prefix cache hit rate, by tokens`, 缓存命中率 for 前缀缓存命中率: the end of a longer name. */
function isCalledIn(said: string, name: string): boolean {
  const whole = name.split(/[,，]/)[0]!.trim().toLowerCase();
  const words = whole.split(' ');
  const ends = /[\u3400-\u9fff]{5}$/.test(whole)
    ? [2, 3, 4].map((cut) => whole.slice(cut)).filter((end) => end.length >= LEAST_HAN)
    : [0, 1, 2].map((cut) => words.slice(cut)).flatMap((end) => (end.length < 2 ? [] : end.join(' ')));
  return ends.some((end) => said.toLowerCase().includes(end));
}

const LEAST_HAN = 3;

const nameOf = (cell: Passage | undefined): string => (cell?.text ?? '').split('(')[0]!.trim();

/** Those with a value of one unit in every row. */
function columnsOf({ header, rows }: TableReading): Line[] {
  return header.flatMap((cell, column) => {
    const values = column === 0 ? [] : rows.flatMap((row) => levelOf(row[column]));
    return column > 0 && values.length === rows.length ? [{ name: nameOf(cell), values }] : [];
  });
}

/** Those with a value in every column; none where a column is no step. */
function rowsOf({ header, rows }: TableReading): Line[] {
  if (header.length <= LEAST || header.some(({ text }) => NO_STEP.test(text))) return [];
  return rows.flatMap((row) => {
    const values = row.slice(1).flatMap(levelOf);
    return values.length === header.length - 1 ? [{ name: nameOf(row[0]), values }] : [];
  });
}

const NO_STEP = /目标|变化|差|合计|总计|平均|上限|\b(?:targets?|goals?|change|diff|total|mean|average|limits?)\b/i;

function levelOf(passage: Passage | undefined): ToldValue[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  const isOne = passage !== undefined && quantity !== undefined && more.length === 0 && isLevel(quantity);
  return isOne ? [{ passage, quantity }] : [];
}

/** The items over the claim that are a label and a value each: `January: 41 ms`. */
function itemsOf(texts: readonly Passage[], claim: Passage): ToldValue[] {
  const before = texts.slice(0, texts.indexOf(claim)).filter(({ place }) => place === 'text');
  const items = before.map((passage): ToldValue | undefined => {
    const [quantity, ...more] = passage.quantities.filter((one) => one.unit !== undefined);
    if (quantity === undefined || more.length > 0 || !isLevel(quantity)) return undefined;
    return LABEL.test(passage.text.slice(0, quantity.start)) ? { passage, quantity } : undefined;
  });
  const values = items.filter((one) => one !== undefined);
  return values.length === items.length ? values : [];
}

const LABEL = /^[^:。；;]{1,24}: ?$/;

/** Whether a series both rises and falls. */
function turns(sizes: readonly number[]): boolean {
  const steps = sizes.slice(1).map((size, at) => size - sizes[at]!);
  return steps.some((step) => step > 0) && steps.some((step) => step < 0);
}

function judged(values: readonly ToldValue[], { way, said }: MonotoneClaim, passage: Passage): AgainstClaim[] {
  const [first] = values;
  const families = new Set(values.map(({ quantity }) => kindOf(quantity.unit?.family)));
  if (families.size > 1) return [];
  const better = way === 'better' ? (betterOf(passage) ?? (families.has('time') ? 'lower' : undefined)) : undefined;
  const factor = ({ quantity: { unit } }: ToldValue): number => unit?.factor ?? first!.quantity.unit?.factor ?? 1;
  const sizes = values.map((value) => value.quantity.value * factor(value));
  // Whichever way is better, a series that rises and falls does not get better all along.
  if (way === 'better' && better === undefined && !turns(sizes)) return [];
  const isUp = way === 'up' || (way === 'better' && better !== 'lower');
  return values.slice(1).flatMap((later, index) => {
    const earlier = values[index]!;
    // Of two numbers rounded alike the less one is less.
    const isAlike = earlier.quantity.step === later.quantity.step && !earlier.quantity.approximate;
    const [a, b] = [earlier, later].map(({ quantity }) =>
      isAlike ? { low: quantity.value, high: quantity.value } : rounded(quantity),
    ) as [Interval, Interval];
    const isAgainst = isUp
      ? b.high * factor(later) < a.low * factor(earlier)
      : b.low * factor(later) > a.high * factor(earlier);
    return isAgainst ? [{ earlier, later, said }] : [];
  });
}
