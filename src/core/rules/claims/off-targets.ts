import { canonicalValue, type Quantity, type Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { BrokenClaim } from './target-claims';

const NOUN =
  '(?:budget|plan|target|goal|quota|limit|cap|forecast|estimate|allowance|ceiling)|(?:预算|计划|目标|上限|限额|配额|预测|预期)';
/** `3.5% under plan`, `4% above the budget`. */
const BEHIND = new RegExp(
  `^ (?:(under|below|less than|short of)|(over|above|more than|beyond))(?: (?:the|our|its|this))?(?: [a-z]{3,12})? (?:${NOUN})`,
  'i',
);
/** `under budget by 3.5%`, `exceeds the plan by 4%`, 低于预算 3.5%, 比计划多 4%, 超预算 4%. */
const BEFORE = new RegExp(
  `(?:(?:(\\bunder|\\bbelow|低于|少于)|(\\bover|\\babove|\\bexceed(?:s|ed|ing)?|高于|多于|超过|超出|超))(?:了)?(?: (?:the|our|its))?(?: [a-z]{3,12})? ?(?:${NOUN})(?: by)?|比(?:${NOUN})(?:还|要)?(?:(低|少|省)|(高|多|超)))(?:出)?(?:了|约| about| ){0,2}$`,
  'i',
);
/** A number that this names is what another one is held to. */
const IS_TARGET = new RegExp(`(?:${NOUN})(?:[值额是为]|(?: [a-z]{1,8}){0,3}|:| ){0,3}$`, 'i');
const IS_TARGET_AFTER = new RegExp(`^ ?(?:的 ?)?(?:[a-z]{3,12} )?(?:${NOUN})`, 'i');
/** How far before and after a number its words may stand. */
const REACH = 32;
/** In percent of the share itself. */
const ROUNDED = 0.02;

/** What a sentence says that a value is under or over its target by, in percent, where its two numbers say otherwise. */
export function wrongOffTargets(passage: Passage): BrokenClaim[] {
  const { text, quantities } = passage;
  if (quantities.length < 3) return [];
  return quantities.flatMap((share): BrokenClaim[] => {
    const told = share.unit?.family !== undefined && isExactly(share) ? toldBy(text, share) : undefined;
    const pair = told === undefined ? undefined : pairBefore(passage, share, told.said);
    if (pair !== undefined && share.unit?.family !== 'ratio' && !comparable(share.unit!, pair.target.unit!)) return [];
    if (told === undefined || pair === undefined || isTrue(pair, share, told.isOver)) return [];
    return [{ ...pair, said: told.said }];
  });
}

const isExactly = ({ sign, bound, value, high, approximate }: Quantity): boolean =>
  sign === undefined && bound === undefined && value === high && !approximate;

interface Told {
  readonly isOver: boolean;
  readonly said: Range;
}

function toldBy(text: string, { start, end }: Quantity): Told | undefined {
  const behind = BEHIND.exec(text.slice(end, end + REACH));
  if (behind !== null) return { isOver: behind[1] === undefined, said: { start, end: end + behind[0].length } };
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  if (before === null) return undefined;
  const isOver = before[1] === undefined && before[3] === undefined;
  return { isOver, said: { start: start - before[0].length, end } };
}

/** The only two numbers of one kind before the share in its sentence, of which one is the target. */
function pairBefore(
  { text, quantities }: Passage,
  share: Quantity,
  said: Range,
): Omit<BrokenClaim, 'said'> | undefined {
  const sentence = sentencesIn(text).find(({ start, end }) => start <= share.start && share.end <= end);
  const own = quantities.filter(
    (one) =>
      one.start >= (sentence?.start ?? 0) && one.end <= share.start && one.unit?.family !== 'ratio' && isExactly(one),
  );
  const isOfForecast = FORECAST.test(text.slice(said.start, said.end));
  const targets = own.filter((one) => isTarget(text, one, isOfForecast));
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const values = own.filter((one) => one !== target && one.unit !== undefined && comparable(one.unit, target.unit));
  const [value] = values;
  return value === undefined || values.length > 1 ? undefined : { value, target };
}

/** Where `the forecast is €2.71 million, 3.2% under budget`, the forecast is what is held to another number. */
function isTarget(text: string, { start, end }: Quantity, isOfForecast: boolean): boolean {
  const named = IS_TARGET.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  if (named !== '') return isOfForecast || !FORECAST.test(named);
  return IS_TARGET_AFTER.test(text.slice(end, end + REACH));
}

const FORECAST = /forecast|estimate|预测|预期|预计/i;

/** As a share of either of them. */
function isTrue({ value, target }: Omit<BrokenClaim, 'said'>, share: Quantity, isOver: boolean): boolean {
  const [a, b] = [value, target].map((one) => canonicalValue(one)) as [number, number];
  if (a === b || a > b !== isOver) return false;
  // `$0.4M under budget`: how much it is off by.
  if (share.unit?.family !== 'ratio')
    return Math.abs(Math.abs(a - b) / (share.value * share.unit!.factor) - 1) < ROUNDED;
  const steps = [value, target].reduce((sum, one) => sum + one.step / 2 / one.value, 0) * 100;
  const room = share.step / 2 + share.value * ROUNDED + steps;
  return [b, a].some((base) => Math.abs((100 * Math.abs(a - b)) / base - share.value) <= room);
}
