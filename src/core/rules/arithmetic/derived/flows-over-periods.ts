import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import { saysTheSame } from '../../reading/same-in-other-words';
import { isMistyped, type Miss } from '../miss';
import { type Seconds, secondsOf } from '../periods';

const BEHIND =
  /^ ?(?:(?:an?|per|each|every) (minute|hour|day|week|month)\b|\/ ?(h|hour|day)\b|[每/一](个?小时|分钟|[天日周]|个?月))/i;
const BEFORE =
  /(?:[每一]|\b(?:an?|each|every|one|per) )(个?小时|个?钟头|分钟|[天日周]|个?月|minute|hour|day|week|month)(?:就|便|要|会|能|共|合|写|产生|就是|是|有|约| |is|are|makes?|comes? to|about){0,4}$/i;
/** Between two ways to tell one flow. */
const AGAIN = /^ ?(?:[,，] ?(?:or|即|合|折合|也就是)|or|\(|[=≈]) ?(?:about |约 ?|~ ?|≈ ?)?$/i;
/** The amount is of something else, or of other hours. */
const OTHER_CASE =
  /压缩|去重|副本|峰|谷|均|实际|白天|夜|高峰|只|其中|保留|[比若]|\b(?:compress\w{0,3}|dedup\w{0,9}|replica\w{0,4}|cop(?:y|ies)|peak|average|mean|actual\w{0,2}|night|busy|only|of which|if|than|but|while|kept|after)\b/i;
const REACH = 32;
const TOLERANCE = 0.03;
/** Further apart they are of other things. */
const FAR = 1500;

/**
 * `146.9 GB an hour or 408 MB/s`, `写入 275.2 kB/s，一天 2.38 GB`: what a flow of data comes to over a period, or the other way round. Where
 * nothing says that the two are one only a slip of the fingers is told.
 */
export function wrongFlows(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((later, index): Miss[] => {
    const first = quantities[index - 1];
    if (first === undefined || !isExact(first) || !isExact(later)) return [];
    const [flow, amount] = first.unit?.family === 'bandwidth' ? [first, later] : [later, first];
    if (flow.unit?.family !== 'bandwidth' || amount.unit?.family !== 'memory') return [];
    const seconds = periodOf(text, amount);
    if (seconds === undefined) return [];
    const between = text.slice(first.end, later.start);
    const isSame = AGAIN.test(withoutPeriod(between)) || saysTheSame(withoutPeriod(between));
    const isLoose = flow === first && between.length <= REACH && !endsSentence(between) && !OTHER_CASE.test(between);
    if (!isSame && !isLoose) return [];
    return judged({ passage, flow, amount, later, seconds, isSame });
  });
}

/** ` an hour or ` is ` or `: the period belongs to the amount before. */
const withoutPeriod = (between: string): string => between.replace(BEHIND, '');

function periodOf(text: string, { start, end }: Quantity): Seconds | undefined {
  const behind = BEHIND.exec(text.slice(end, end + 20));
  const word =
    behind?.slice(1).find((one) => one !== undefined) ?? BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word === undefined ? undefined : secondsOf(word);
}

interface Told {
  readonly passage: Passage;
  readonly flow: Quantity;
  readonly amount: Quantity;
  /** The one that stands behind the other. */
  readonly later: Quantity;
  readonly seconds: Seconds;
  /** Words say that the two are the same. */
  readonly isSame: boolean;
}

function judged({ passage, flow, amount, later, seconds: [least, usual, most], isSame }: Told): Miss[] {
  const [each, all] = [canonicalValue(flow), canonicalValue(amount)];
  const room = 1 + TOLERANCE + (flow.step / flow.value + amount.step / amount.value) / 2;
  if (all * room >= each * least && all <= each * most * room) return [];
  const off = all / (each * usual);
  if (Math.max(off, 1 / off) > FAR) return [];
  const [expected, other, by] =
    later === amount ? ([later.value / off, flow, '×'] as const) : ([later.value * off, amount, '÷'] as const);
  const miss = { passage, quantity: later, expected, from: `${passage.quote(other)} ${by} ${usual} s` };
  return isSame || isMistyped(miss) ? [miss] : [];
}
