import type { SlideBody } from '../../deck/deck';
import { findMentions, type Mention } from '../../indicators/mentions';
import type { Quantity } from '../../numbers/quantity';
import { labelUnit } from './label-unit';
import { listedFrom } from './listed-values';
import type { Passage } from './passage';
import { ListPerBody } from './per-body';
import { piecesOfTotals } from './pieces-of-total';
import { isChange, type Reading } from './reading';
import { hasValueBefore, indicatorReadings, isYear } from './readings';
import { readSlide } from './slide-reading';
import { endsValue } from './standing';
import {
  asideIn,
  isCountedIn,
  isGoal,
  isLabel,
  isLooseTie,
  isTie,
  LEADS_TO,
  statesValue,
  takenUpIn,
  withoutStatistic,
} from './ties';

const known = new ListPerBody((body): readonly Reading[] => {
  const close = withoutPieces(body, indicatorReadings(body));
  const taken = new Set(close.map(({ quantity }) => quantity));
  const more = readSlide(body).texts.flatMap((passage) => {
    const free = passage.quantities.filter((quantity) => !taken.has(quantity) && !isYear(passage, quantity));
    if (passage.mentions.length === 0) return free.flatMap((quantity) => inherited(passage, quantity));
    const close = free.flatMap((quantity) => loose(passage, quantity));
    return free.length === close.length ? close : [...close, ...listed(passage, free, close)];
  });
  return more.length === 0 ? close : [...close, ...more];
});

/** A ratio without a unit, such as PUE, adds up from pieces that are no such ratios. */
function withoutPieces(body: SlideBody, readings: readonly Reading[]): readonly Reading[] {
  const mayBePiece = ({ passage, mention }: Reading): boolean =>
    passage.place === 'cell' && mention.indicator.families.length === 0;
  if (!readings.some(mayBePiece)) return readings;
  const pieces = new Set(readSlide(body).tables.flatMap(piecesOfTotals));
  return readings.filter((reading) => !mayBePiece(reading) || !pieces.has(reading.passage));
}

/**
 * The values that a slide states of indicators: those that stand close to their name, and those that a clause, a label
 * or the item above ties to it (`bond` tells how). Fit for rules that look at one value; comparing such values is not safe.
 */
export const statedReadings = (body: SlideBody): readonly Reading[] => known.of(body);

/** `Output throughput per H100 at peak load went up to 1,900`, `Token throughput, all 64 cards: 73,600`. */
function loose(passage: Passage, quantity: Quantity): Reading[] {
  const mention = passage.mentions.findLast(({ end }) => end <= quantity.start);
  if (mention === undefined || !endsValue(passage, quantity) || isCondition(passage, mention)) return [];
  if (hasValueBefore(passage, mention) || isDistance(passage, quantity)) return [];
  if (isCountedIn(passage.text.slice(0, mention.start))) return [];
  if (isCalculated(passage.text.slice(mention.end, quantity.start)))
    return [reading(passage, quantity, mention, 'label', ': ')];
  const next = takenUpIn(passage.text.slice(mention.end, quantity.start));
  if (
    next !== '' &&
    !/^ ?(?:before|after|ago|later|earlier|into|since|[之以]?[前后])/i.test(passage.text.slice(quantity.end)) &&
    isTie(passage.text.slice(mention.end + next.length, quantity.start))
  )
    return [reading(passage, quantity, mention, 'listed', '')];
  const aside = asideIn(passage.text.slice(mention.end, quantity.start));
  // `Throughput (tok/s)`: the unit is no remark.
  const from = mention.end + (!aside.includes('(') || labelUnit(aside) === undefined ? aside.length : 0);
  const tie = withoutLead(passage.text.slice(from, quantity.start));
  // `a p99 latency of 200 ms: 1,250 tok/s`: the name has its value, and the label ends after it.
  const isTaken = ({ unit, start, end }: Quantity): boolean =>
    unit?.family !== undefined &&
    !(unit.family === 'requests' && OVER_ALL.test(passage.text.slice(from, start))) &&
    start >= from &&
    end <= quantity.start &&
    !leadsTo(passage, end, quantity);
  if (passage.quantities.some(isTaken)) return [];
  if (from > mention.end && isTie(withoutNumbers(tie))) return [reading(passage, quantity, mention, 'label', tie)];
  // A count in a label is a scope: `all 64 cards:`.
  const isLoose = isLooseTie(isLabel(tie) ? tie.replace(/\d{1,6}(?![\d.%])/g, '') : tie);
  if (!isLoose && !isStated(passage, quantity, mention, tie)) return [];
  return [reading(passage, quantity, mention, isLabel(tie) ? 'label' : 'loose', tie)];
}

/** `Request throughput: 17,280 ÷ 1,200 s =`: the name, and how its value comes about. */
const CALCULATION = /^ ?[:=] ?[\d(][^:=≈。；;]{2,64}[=≈] ?(?:约 ?|about )?$/;
const OPERATOR = /[×÷*/+−] ?[\d(]/;
const isCalculated = (tie: string): boolean => CALCULATION.test(tie) && OPERATOR.test(tie);

/** `stayed within 5 ms of the baseline`: how far from another value, not the value. */
const isDistance = ({ text }: Passage, { start, end }: Quantity): boolean =>
  /\bwithin (?:about )?$/i.test(text.slice(Math.max(0, start - 14), start)) &&
  /^ ?(?:of|from)\b/i.test(text.slice(end));

/** `over all 2,000 requests held at`: of how many the value is. */
const OVER_ALL = /\b(?:over|across|of|for) (?:all |the )?$/i;

/** `for RAG requests sat at`: the name is what is spoken of, and no other quantity is named before the number. */
const isStated = ({ nouns, text }: Passage, { start }: Quantity, mention: Mention, tie: string): boolean =>
  statesValue(tie) &&
  !PREPOSITION.test(text.slice(0, mention.start)) &&
  !nouns.some((noun) => noun.start >= mention.end && noun.end <= start);

const PREPOSITION =
  /(?:\b(?:of|in|on|with|for|under|at|by|to|above|below|than|per|from|into|over|against|within|beyond)(?: (?:the|an?|its|our|this|that|each))?|[在当按对把用比与和及]) ?$/i;

/** `从 31% 提升到 62 GB`: the value before, at whose `end` the words lead to this one. */
const leadsTo = ({ text }: Passage, end: number, { start }: Quantity): boolean => LEADS_TO.test(text.slice(end, start));

/** `at that rate: P95 of`: after its colon a label may say which statistic it gives. */
const withoutLead = (tie: string): string =>
  tie.includes(':')
    ? withoutStatistic(tie).replace(
        /: {0,8}(?:median|mean|average|max|中位数?|均值|平均)? ?(?:of|is|was|at|about|around|约|为)? {0,2}$/i,
        ': ',
      )
    : tie;

const withoutNumbers = (tie: string): string => tie.replace(/\d[\d.,]{0,12} ?(?:%|[a-zA-Z/]{1,10})?/g, ' ');

/** `ITL at a request rate of …`: the name tells under what the value of another was measured. */
function isCondition({ text, mentions }: Passage, mention: Mention): boolean {
  if (mentions[0] === mention) return false;
  return /(?:\b(?:at|under|with|for|given|by|of|in)(?: an?| the| fixed| same)? |[在当按以] ?)$/i.test(
    text.slice(0, mention.start),
  );
}

/** `PUE：夏季 1.38，冬季 0.98`: the values of a list under its name; one in another unit among several that fit. */
function listed(passage: Passage, free: readonly Quantity[], taken: readonly Reading[]): Reading[] {
  return passage.mentions.flatMap((mention) => {
    // `TTFT P99 1.53 s、TPOT P99 31.0 ms`: the list of one ends where another is named.
    const next = passage.mentions.find(
      ({ start, indicator }) => start >= mention.end && indicator !== mention.indicator,
    );
    const until = next?.start ?? Number.POSITIVE_INFINITY;
    const items = listedFrom(passage, mention.end).filter(({ quantity }) => quantity.start < until);
    const fits = ({ unit, decimals }: Quantity): boolean =>
      unit === undefined
        ? mention.families.length === 0 && decimals > 0
        : unit.family !== undefined && mention.families.includes(unit.family);
    const good = items.filter(({ quantity }) => fits(quantity));
    const isList = good.length === items.length || (good.length > 1 && good.length === items.length - 1);
    const last = items.at(-1);
    if (!isList || items.length < 2 || last === undefined || !fits(last.quantity)) return [];
    return items
      .filter(({ quantity }) => free.includes(quantity) && !taken.some((one) => one.quantity === quantity))
      .map(({ quantity }) => reading(passage, quantity, mention, 'listed', ''));
  });
}

/** A count, a change or a thing of its own has its own name in an item. */
const OWN_NAME =
  /[数量比增减涨跌费价]|带宽|耗时|延迟|时延|时长|功率|功耗|能耗|容量|显存|内存|收入|配额|超分|目标|cpu|growth|change|increase|gain|count|number|quota|cost|price|share|revenue|load|power|energy|bandwidth|latency|memory|vs\b|than|relative|baseline/i;
const ITEM =
  /^ ?((?:\d{1,4} ?)?[^\d%。；;!！?？:]{1,60}(?:\d{1,4}[^\d%。；;!！?？:]{1,40})?): ?(?:about |约 ?|[~≈<>≤≥] ?)?$/;

/** `week 6, the record: 101.2%` under `Effective training time ratio by week`: the text above names it. */
function inherited(passage: Passage, quantity: Quantity): Reading[] {
  if (passage.place !== 'text' || passage.context.length === 0 || !passage.text.includes(':')) return [];
  if (!endsValue(passage, quantity)) return [];
  const label = ITEM.exec(passage.text.slice(0, quantity.start))?.[1];
  const above = label === undefined || OWN_NAME.test(label) ? undefined : passage.context.at(-1);
  const [mention, ...others] = above === undefined ? [] : findMentions(above);
  if (mention === undefined || others.some(({ indicator }) => indicator !== mention.indicator)) return [];
  if (/变化|增长|提升|对比|达成|change|growth|gain|relative|\bvs\b|than/i.test(above!)) return [];
  const { unit, decimals } = quantity;
  const isItsOwn =
    unit?.family === undefined
      ? unit === undefined && mention.families.length === 0 && decimals > 0
      : mention.families.includes(unit.family);
  return isItsOwn ? [reading(passage, quantity, mention, 'inherited', '')] : [];
}

function reading(
  passage: Passage,
  quantity: Quantity,
  mention: Mention,
  bond: NonNullable<Reading['bond']>,
  tie: string,
): Reading {
  const role = isChange(passage, quantity) ? 'change' : 'level';
  return {
    mention,
    quantity,
    passage,
    role,
    goal: isGoal(tie),
    tie,
    sources: [],
    unit: quantity.unit ?? mention.unit,
    bond,
  };
}
