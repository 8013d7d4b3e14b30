import { writtenCount } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { afterUnit, behind, gigabitsOf, IN_ALL, LINK_RATES, NEAR, NETWORK_PORT, REACH, SUM_AFTER } from './link-words';
import { EIGHT_LINKS, isAbout } from './rate-conversions';

/** 每卡一个 200G 口，8 口合计 200 GB/s: the eighth of each, eight times. */
export const isSumOfEight = (sentence: string, value: number): boolean =>
  EIGHT_LINKS.test(sentence) && IN_ALL.test(sentence) && LINK_RATES.has(value);

/** A rate in bytes among others, with what its sentence says. */
export interface RateInText {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** All rates of the passage. */
  readonly rates: readonly Quantity[];
  /** Its sentence, and the part before it. */
  readonly all: string;
  readonly left: string;
  /** Whether one link is spoken of. */
  readonly single: boolean;
}

/**
 * Whether the figure of a rate in bytes is that of one of so many links in bits: what else is told of them says so. `8 张 400 GB/s
 * 的网卡，整机出口 3.2 Tb/s`.
 */
export const isOneOfSeveral = (rate: RateInText): boolean =>
  LINK_RATES.has(rate.quantity.value) && (isMakingNext(rate) || isSummedInBits(rate) || isCounted(rate));

/** `eight network cards at 400 GB/s, which makes 3,200 Gb/s`: so many times the same figure is the next rate. */
function isMakingNext({ passage: { text, quantities }, quantity: { value, start, end }, rates }: RateInText): boolean {
  const next = quantities.find((one) => one.start >= end);
  if (next?.unit?.bits !== true || !rates.includes(next) || !MAKES.test(text.slice(end, next.start))) return false;
  const count = countIn(COUNT_OF_LINKS, text.slice(Math.max(0, start - REACH), start));
  return count > 1 && isAbout(gigabitsOf(next) / value, count);
}

const MAKES =
  /^,? ?(?:which |that |together |so |hence |and )?(?:makes?|is|are|gives?|adds? up to|comes? to|in all|in total|together)(?: a total of)? ?$|^[,，]? ?[八四两]?[块张个口条]?(?:合计|共|合|总共|一共|就是|即)[^\d，,。；;]{0,4}$/i;
const COUNT_OF_LINKS =
  /(?<![\d.,])(\d{1,2}|[两二四八]|\b(?:two|four|eight|sixteen)) ?[张个口块条]? ?(?:[A-Za-z]{2,12} )?(?:网卡|网口|端口|cards?|ports?|NICs?|adapters?|links?|rails?)[^。；;.]{0,24}$/i;

/** `单口 400 GB/s，八个口加起来 3.2 Tb/s`, `400 GB/s per port, 3.2 Tb/s per node`: the sum is that of two to sixteen of them. */
function isSummedInBits({ passage, quantity: { value }, rates, all, single }: RateInText): boolean {
  const inBits = rates.filter(isInBits);
  const isSum = IN_ALL.test(all) || inBits.some((one) => SUM_AFTER.test(afterUnit(passage.text, one)));
  if (!single || !isSum) return false;
  const links = inBits.map((one) => gigabitsOf(one) / value);
  return !links.includes(1) && links.some((one) => one > 1.5 && one <= 16 && isAbout(one, Math.round(one)));
}

/** `8 块 400 GB/s 的 InfiniBand 网卡`; `8 张 400 GB/s`, and so many times as much in bits elsewhere. */
function isCounted({ passage, quantity, rates, all, left }: RateInText): boolean {
  const count = countIn(COUNT_BEFORE, left.slice(-NEAR));
  if (count > 0 && NETWORK_BEHIND.test(behind(passage, quantity))) return true;
  const isSum = (other: Quantity): boolean => isInBits(other) && isAbout(gigabitsOf(other) / quantity.value, count);
  return count > 1 && NETWORK_PORT.test(all) && rates.some(isSum);
}

const COUNT_BEFORE =
  /(?<![\d.,])(\d{1,2}|[两二四八]|\b(?:two|four|eight|sixteen)) ?(?:[张个口块条路] ?|[×x*] ?)?(?:(?:[NHX]DR|InfiniBand|IB|RoCE|Ethernet) ?)?$/i;
const NETWORK_BEHIND =
  /^ ?(?:的 ?)?(?:[NHX]DR|InfiniBand|IB|RoCE|Ethernet|以太网|ConnectX|网卡|NICs?|network (?:cards?|adapters?))(?![a-z])/i;

const isInBits = ({ unit }: Quantity): boolean => unit?.bits === true;

/** The number that the first group of `pattern` finds in `text`; 0 where it finds none. */
function countIn(pattern: RegExp, text: string): number {
  const written = pattern.exec(text)?.[1];
  return written === undefined ? 0 : writtenCount(written);
}
