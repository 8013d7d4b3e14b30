import type { SlideBody } from '../../deck/deck';
import { type Quantity, rounded } from '../../numbers/quantity';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import { betterOf } from '../reading/polarity';
import { readSlide, type TableReading } from '../reading/slide-reading';

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

const STEP = '期|步|波|年|月|季|周|代|轮|次|版|批|级|阶段|个?版本|个?阶段|个?里程碑';
const UP_HAN = '走高|升高|上升|攀升|提升|提高|上涨|上扬|增长|增加|变多|变大|[更]?高|[更]?多|[更]?大|看涨';
const DOWN_HAN = '走低|下降|降低|下跌|下滑|缩短|减少|变少|变短|变小|回落|[更]?低|[更]?少|[更]?短|[更]?小';
const BETTER_HAN = '改善|改进|变好|优化|进步|[更]?好|[更]?优|[更]?强|[更]?稳|[更]?顺';
const WAYS_HAN = `(?:(${UP_HAN})|(${DOWN_HAN})|(${BETTER_HAN}))`;
const CLAIMS: readonly RegExp[] = [
  new RegExp(
    `(?:步步|节节|一路|稳步|持续|连续|逐(?:${STEP})|不断|[一每](?:${STEP})(?:都)?比(?:前?一|上)(?:${STEP})(?:都|更|要)?|每(?:[扩推走升上过做]?一|一个?)?(?:${STEP})(?:下来)?都(?=更)|越往后[^。；;]{0,12}越|越来越)${WAYS_HAN}`,
  ),
  /\b(?:every|each) (?:phase|stage|wave|step|release|version|quarter|month|week|round|sprint|milestone)\b[^.;]{0,24}?\b(?:(more|higher|faster|larger|greater|up)|(less|lower|fewer|shorter|smaller|down)|(better(?:ed)?|beats?|outdid|topped|surpass(?:es|ed)|improve[sd]? (?:on|over)))\b(?! (?:or|and))/i,
  /\b(?:steadily|consistently|monotonically|continuously|step by step|without (?:exception|a break)|(?:phase|stage|month|quarter|week|release) (?:by|after|over|on) (?:phase|stage|month|quarter|week|release))[ ,](?:[a-z]{1,12} ){0,2}?(?:(r[oi]s(?:e|es|ing)|grew|grow(?:s|ing)|climb(?:s|ed|ing)|increas(?:e|es|ed|ing)|up|higher)|(f[ae]ll(?:s|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?|down|lower)|(improv(?:e|es|ed|ing)|better))\b/i,
  /\b(?:(r[oi]s(?:e|es|ing)|grew|grow(?:s|ing)|climb(?:s|ed|ing)|up)|(f[ae]ll(?:s|ing)?|dropp?(?:s|ed|ing)|declin(?:e|es|ed|ing)|down)|(improv(?:e|es|ed|ing)|better)) (?:steadily|at every (?:step|stage|phase)|with (?:every|each) (?:phase|stage|step|wave|release|round))\b/i,
];
/** Looked for in a whole slide first. */
const HINT =
  /步步|节节|一路|稳步|持续|连续|逐|不断|每|比[前上一]|越往后|越来越|\b(?:every|each|step by|by (?:phase|stage|month|quarter|week|release)|steadily|consistently|monotonically|continuously|without)\b/i;
/** Not all of it, or not so. */
const NOT_ALL =
  /[除但]|不是|并非|没有|未能|多数|大部分|总体|整体|基本|大致|有起伏|\b(?:except|but|not|almost|mostly|overall|nearly|on the whole|until|if|should|will|may|must|would)\b|目标|计划|预计|要求|希望/i;
const LEAST = 3;

/** The values on a slide that are against `步步走高`, `every phase served more than the one before`. */
export const againstClaims = (body: SlideBody): AgainstClaim[] => (HINT.test(body.text) ? read(body) : []);

function read(body: SlideBody): AgainstClaim[] {
  const { texts, tables } = readSlide(body);
  return texts.flatMap((passage) => {
    const claim = claimIn(passage);
    if (claim === undefined) return [];
    const own = seriesIn(passage);
    // A number of its own makes it a statement for itself: `each month 120% more tickets`.
    if (own.length < LEAST && passage.quantities.length > 0) return [];
    const others = tables.length === 1 ? columnsOf(tables[0]!, passage) : [itemsOf(texts, passage)];
    const series = own.length >= LEAST ? [own] : others;
    const [values, ...more] = series;
    return values === undefined || more.length > 0 || values.length < LEAST ? [] : judged(values, claim, passage);
  });
}

interface MonotoneClaim {
  readonly way: Way;
  readonly said: string;
}

function claimIn({ text, place }: Passage): MonotoneClaim | undefined {
  if (place === 'title' || place === 'heading') return undefined;
  for (const pattern of CLAIMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const start = Math.max(...['。', '；', ';', '\n', '. '].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
    if (NOT_ALL.test(text.slice(start, match.index + match[0].length + 12).split(/[。；;\n]|\. /)[0]!))
      return undefined;
    return { way: match[1] !== undefined ? 'up' : match[2] !== undefined ? 'down' : 'better', said: match[0].trim() };
  }
  return undefined;
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
  return (largest ?? []).map((quantity) => ({ passage, quantity }));
}

/** Counts with and without what is counted are one kind: `3.1 万次请求`, `4.6 万次`. */
const kindOf = (family: string | undefined): string =>
  family === 'request_rate' || family === 'requests' ? 'requests' : (family ?? '');

/** The columns of a table with a value of one unit in every row; those that the claim names, if it names any. */
function columnsOf({ header, rows }: TableReading, { text }: Passage): ToldValue[][] {
  const columns = header.flatMap((cell, column) => {
    if (column === 0) return [];
    const values = rows.flatMap((row) => {
      const passage = row[column];
      const [quantity, ...more] = passage?.quantities ?? [];
      return passage === undefined || quantity === undefined || more.length > 0 || !isLevel(quantity)
        ? []
        : [{ passage, quantity }];
    });
    return values.length === rows.length ? [{ name: cell.text.split('(')[0]!.trim(), values }] : [];
  });
  const named = columns.filter(({ name }) => name.length > 1 && text.toLowerCase().includes(name.toLowerCase()));
  return (named.length > 0 ? named : columns).map(({ values }) => values);
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
  const better = way === 'better' ? betterOf(passage) : undefined;
  const factor = ({ quantity: { unit } }: ToldValue): number => unit?.factor ?? first!.quantity.unit?.factor ?? 1;
  const sizes = values.map((value) => value.quantity.value * factor(value));
  // Whichever way is better, a series that rises and falls does not get better all along.
  if (way === 'better' && better === undefined && !turns(sizes)) return [];
  const isUp = way === 'up' || (way === 'better' && better !== 'lower');
  return values.slice(1).flatMap((later, index) => {
    const earlier = values[index]!;
    const [a, b] = [rounded(earlier.quantity), rounded(later.quantity)];
    const isAgainst = isUp
      ? b.high * factor(later) < a.low * factor(earlier)
      : b.low * factor(later) > a.high * factor(earlier);
    return isAgainst ? [{ earlier, later, said }] : [];
  });
}
