import { inPartsOf } from '../../../numbers/compound-times';
import { canonicalValue, isExact, type Quantity, written } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { UnitFamily } from '../../../numbers/units';
import { digitsOf, significant, slipBetween } from '../../reading/digits';
import type { Passage } from '../../reading/passage';
import { saysTheSame } from '../../reading/same-in-other-words';
import type { Miss } from '../miss';
import { isSameByCalendar } from '../periods';
import { operandsOf } from './operands';

/** Rates of links have their bits and bytes: they are judged by themselves. */
const FAMILIES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'time',
  'power',
  'energy',
  'compute',
  'time_per_token',
  'energy_per_token',
  'tokens_per_energy',
  'token_rate',
  'request_rate',
]);
/** What gives a value once more; what an equals sign joins is reckoned. */
const AGAIN =
  /^ ?(?:\(|[,，] ?(?:即|也就是说?|相当于|折合|约合|换算[成为]?|or|或者?)|(?:即|也就是说?|等于|相当于|折合|or|或者?)|,? ?(?:i\.e\.,?|that is,?|that's|which is|in other words,?|equals)) ?(?:about |just |only |约 ?|~|≈ ?|= ?)?$/i;
/** `In joules, those 1,000 kWh are 3.6 GJ`. */
const IS =
  /^(?: of [a-z]{2,12})? (?:is|are|makes?|equals?|comes? to) (?:about |just |only )?$|^ ?(?:就是|等于|合|是) ?$/;
/** `2 × 80 × 8 × 128 × 2 bytes = 327,680 bytes, 320 KiB`: what an equation gives, and the same once more. */
const GIVEN = /= ?$/;
const IN_BINARY = /^[KMGT]iB(?: per token|\/tok(?:en)?)?$/;
/** Sizes in powers of ten; those of two are for others, and a letter too many is no slip of the point. */
const IN_TENS = /^(?:[KkMGTP]?B|(?:kilo|mega|giga|tera)?bytes?|字节)$/;
/** Rates told over two periods: 86,400 seconds make a day, whatever the digits. */
const RATES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>(['token_rate', 'request_rate']);
const FAR = 20;
const EXACT = 0.03;

/** A value that is given again in another unit of its kind, with another size: `0.031 s (3.1 ms)`, `64,000 s or 15.8 hours`. */
export function wrongRestatedUnits(passage: Passage): Miss[] {
  const { quantities, text } = passage;
  return quantities.flatMap((quantity, index) => {
    const from = quantities[index - 1];
    if (from === undefined || !isPlain(from) || !isPlain(quantity) || !isOtherUnit(from, quantity)) return [];
    const between = text.slice(from.end, quantity.start);
    const right = (from.value * from.unit!.factor) / quantity.unit!.factor;
    const again: Again = { passage, from, quantity, between, right, isSaid: saysTheSame(between) };
    if (!isOff(again) || !isClosed(again) || OPERATOR.test(text.slice(0, from.start))) return [];
    if (isSameByCalendar(from, quantity) || isMadeUp(again)) return [];
    return [{ passage, quantity, expected: right, from: passage.quote(from) }];
  });
}

/** A value, and what it may be once more. */
interface Again {
  readonly passage: Passage;
  readonly from: Quantity;
  readonly quantity: Quantity;
  /** The words between the two. */
  readonly between: string;
  /** What `from` is in the unit of `quantity`. */
  readonly right: number;
  /** The words between say that the two are the same. */
  readonly isSaid: boolean;
}

function isOff(again: Again): boolean {
  const { quantity, right, between, isSaid } = again;
  const isAgain =
    isSaid || AGAIN.test(between) || (quantity.unit!.family === 'energy' && IS.test(between)) || isGivenAgain(again);
  // A size in brackets is of something else.
  if (isAgain && (isSaid || !IN_TENS.test(quantity.unit!.text)) && isSlip(quantity.value / right)) return true;
  return (isAgain && isOffRate(quantity, right)) || isOffBeside(again) || isMisprint(again);
}

const isGivenAgain = ({ passage: { text }, from, quantity: { unit }, between }: Again): boolean =>
  IN_BINARY.test(unit!.text) && GIVEN.test(text.slice(0, from.start)) && /^[,，] ?$/.test(between);

const offBy = (value: number, right: number): number => Math.max(value / right, right / value);

function isOffRate({ unit, value, approximate }: Quantity, right: number): boolean {
  const off = offBy(value, right);
  return RATES.has(unit?.family) && off > (approximate ? 1 + 2 * EXACT : 1 + EXACT) && off < FAR;
}

/** `400 s, or 8.7 min`: what is nearly the same in a larger unit is meant to be the same. */
function isOffBeside({ quantity, right, between, isSaid, passage, from }: Again): boolean {
  const { unit, value, step, approximate } = quantity;
  const isBracketed = ASIDE.test(between) && (isCompound(passage, from) || isCompound(passage, quantity));
  if (!PLAIN.has(unit?.family)) return false;
  const off = offBy(value, right);
  // `= 684 分钟（14.1 小时）`: a result, and the same in brackets.
  const isResult = GIVEN.test(passage.text.slice(0, from.start)) && /^ ?\($/.test(between);
  if (isResult && off > 1 + (approximate ? 2 : 1) * EXACT && off < FAR && Math.abs(value - right) > WHOLE * step)
    return true;
  // `52,700 分钟，约 878 小时`: three digits have been reckoned.
  const isAside =
    ASIDE.test(between) &&
    !between.includes('(') &&
    unit!.factor > from.unit!.factor &&
    significant(digitsOf(passage, quantity)).length >= LEAST_DIGITS;
  if (!(isSaid || CLAUSE.test(between) || isBracketed || isAside)) return false;
  // About 2,000 hours are 1,500 at least.
  const rough = approximate ? 0.6 * lastPlace(passage, quantity) : 0;
  return (
    off > 1 + (approximate ? 2 : 1) * EXACT && off < NEARLY && Math.abs(value - right) > Math.max(WHOLE * step, rough)
  );
}

const PLAIN: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>([
  'time',
  'power',
  'energy',
  'tokens_per_energy',
]);
const CLAUSE =
  /^ ?[,，(] ?(?:or|i\.e\.,?|that is,?|which is|in other words,?|即|也就是|相当于|折合|合|约合) ?(?:about |约 ?)?$/i;
/** A time in two units has been reckoned: `260 s (4 min 20 s)`. */
const ASIDE = /^ ?(?:\(|[,，] ?(?:about|roughly|around|约|大约|差不多)) ?$/i;
const NEARLY = 1.6;
/** A step that was cut off is less than one. */
const WHOLE = 0.999;

/** One unit of the last digit that is no closing zero. */
function lastPlace(passage: Passage, quantity: Quantity): number {
  const digits = digitsOf(passage, quantity);
  const zeros = digits.includes('.') ? 0 : (/0{0,12}$/.exec(digits)?.[0].length ?? 0);
  return quantity.step * 10 ** zeros;
}

const isCompound = (passage: Passage, { number }: Quantity): boolean =>
  inPartsOf(passage.quote(number), 0) !== undefined;

/** `64,000 s or 15.8 hours`, `1,350 minutes (25.5 h)`: one digit is another, or two have changed places; two times of two things differ in more. */
function isMisprint(again: Again): boolean {
  const { passage, from, quantity, between, right, isSaid } = again;
  if (!PLAIN.has(quantity.unit?.family) || !(isSaid || BESIDE.test(between)) || offBy(quantity.value, right) > NEARLY)
    return false;
  const [is, should] = [digitsOf(passage, quantity), digitsOfRight(passage, quantity, right)];
  const told = quantity.approximate ? significant(is) : is.replace('.', '');
  const isLong =
    told.length >= LEAST_DIGITS || (told.length > 1 && significant(digitsOf(passage, from)).length >= LEAST_DIGITS);
  const slip = isLong ? slipBetween(is, should) : undefined;
  if (slip === undefined || slip === 'shifted' || offBy(quantity.value, right) < 1 + EXACT) return false;
  const sentence = sentencesIn(passage.text).find(({ end }) => end >= quantity.end)!;
  const size = canonicalValue(from);
  const others = passage.quantities.filter(
    (one) =>
      canonicalValue(one) !== size &&
      one !== quantity &&
      one.unit?.family === from.unit!.family &&
      one.start >= sentence.start &&
      one.end <= sentence.end,
  );
  return others.length === 0 && !TWO_THINGS.test([sentence.text, ...passage.context].join('\n'));
}

/** Right beside a value, with nothing that says that it is another one. */
const BESIDE =
  /^ ?(?:[(,，:：—–]|or\b|或者?|约)[ ,，]{0,2}(?:(?:or|about|roughly|around|some|或|约|大约|差不多|共|~|≈) ?){0,2}$/i;
/** Values that stand beside one another and are not one. */
const TWO_THINGS =
  /\bT?P ?\d\d\b|分位|中位|平均|均值|最[长短高低大小快慢]|上限|超时|分别|依次|取决|谁先|不等|\b(?:depending|either|whichever|percentiles?|median|mean|average|time-?outs?|limits?|respectively|worst|best|max(?:imum)?|minimum|versus|vs|instead|than|between)\b/i;
const LEAST_DIGITS = 3;

/** The digits that `right` has where it is written like `quantity`. */
function digitsOfRight(passage: Passage, quantity: Quantity, right: number): string {
  const inParts = inPartsOf(passage.quote(quantity.number), right * quantity.unit!.factor);
  if (inParts !== undefined) return inParts.replace(/[^\d.]/g, '');
  const scale = quantity.value / Number(digitsOf(passage, quantity)) || 1;
  return written(right / scale, quantity.decimals);
}

/** `10 × 700 W, i.e. 7 kW`: the value before is an operand. */
const OPERATOR = /(?:[×x*÷/+−–-]|[乘加减])以? ?$/i;

const isPlain = (quantity: Quantity): boolean =>
  isExact(quantity) && quantity.unit !== undefined && !quantity.unit.ambiguous;

function isOtherUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (a?.family === undefined || b === undefined || Math.abs(a.factor / b.factor - 1) <= EXACT) return false;
  if (IN_BINARY.test(b.text)) return a.family === 'memory';
  if (IN_TENS.test(b.text)) return IN_TENS.test(a.text);
  return a.family === b.family && a.scope === b.scope && FAMILIES.has(a.family);
}

/** A bracket or a clause holds nothing but the value. */
const isClosed = ({ passage: { text }, quantity: { end }, between }: Again): boolean =>
  between.includes('(')
    ? /^ ?\)/.test(text.slice(end))
    : /^(?: of [a-z]{3,14})?(?: (?:per|an?|each|every) [a-z]{3,8})?(?: ?(?:in (?:all|total)|altogether|long|straight|左右|上下|整))? ?(?:[,，.。;；)]|$)/.test(
        text.slice(end),
      );

/** Whether two values differ by a power of ten, or of sixty. */
function isSlip(ratio: number): boolean {
  const tens = Math.log10(ratio);
  const isTens = Math.abs(10 ** (tens - Math.round(tens)) - 1) < EXACT && Math.round(tens) !== 0;
  return isTens || [60, 3600, 1 / 60, 1 / 3600].some((one) => Math.abs(ratio / one - 1) < EXACT);
}

/** `100 cards of 700 W, that is 70 kW`: another number of the sentence makes up for it. */
function isMadeUp({ passage, quantity, from, right }: Again): boolean {
  const ratio = quantity.value / right;
  const sentence = operandsOf(passage).find((own) => own.some((one) => one.quantity.end >= quantity.end)) ?? [];
  return sentence.some(
    ({ quantity: one, value, isCount }) =>
      isCount &&
      one.end <= from.start &&
      value !== 1 &&
      [ratio * value, ratio / value].some((off) => Math.abs(off - 1) <= EXACT),
  );
}
