import type { Quantity } from '../../numbers/quantity';
import { firstSentence, isCut } from '../../numbers/sentences';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { OTHER_MEDIUM } from './links';

/** A rate that gives another one in other words, and is off by a byte's eight bits. */
export interface OffByEight {
  readonly quantity: Quantity;
  /** The other rate as written, with what it is multiplied by. */
  readonly written: string;
  /** What the number should be. */
  readonly right: number;
}

/**
 * The conversions of `passage` that are off by eight: `400 Gb/s (400 GB/s)`, `8 × 400 Gb/s = 3,200 GB/s`. `above` is the item or
 * paragraph before it, which a first rate may take up.
 */
export function conversionsOffByEight(passage: Passage, above: Passage | undefined): OffByEight[] {
  return passage.quantities.flatMap((quantity, index) => {
    if (quantity.unit?.family !== 'bandwidth') return [];
    const source =
      convertedFrom(passage, quantity, index) ??
      carriedBy(passage, quantity, index) ??
      (above === undefined
        ? undefined
        : (concludedFrom(above, passage, quantity) ?? summedFrom(above, passage, quantity)));
    if (
      source === undefined ||
      isSetApart(passage, quantity) ||
      Boolean(source.unit.bits) === Boolean(quantity.unit.bits)
    )
      return [];
    const ratio = (source.value * source.unit.factor) / (quantity.value * quantity.unit.factor);
    const isSlip = isAbout(ratio, 1 / 8) || isAbout(ratio, 8) || isAbout(ratio, 1 / 64) || isAbout(ratio, 64);
    const isTens = TENS.some((ten) => isAbout(ratio, ten)) && isConverted(passage, quantity);
    const isByTen = isAbout(ratio, BY_TEN) && isConverted(passage, quantity) && !OTHER_RATE.test(passage.text);
    const isOff = isDivided(passage, quantity) && Math.abs(ratio - 1) > ROUNDED;
    if (!isSlip && !isTens && !isByTen && !isOff && !isMisdivided(passage, quantity, index, ratio)) return [];
    const right = (source.value * source.unit.factor) / quantity.unit.factor;
    return [{ quantity, written: source.written, right }];
  });
}

/** `是指 3.2 Tb/s，别念成 3.2 TB/s`, `not to be read as`: the second is what the first is not. */
export const isSetApart = ({ text }: Passage, { start }: Quantity): boolean =>
  /(?:[别勿]|不[要能会]|不是|并非|而非|≠|!=)[^，,。；;\d]{0,8}$|\b(?:not|never|rather than|instead of|don't|do not|isn't)(?: [a-z]{2,8}){0,4} $/i.test(
    text.slice(Math.max(0, start - 40), start),
  );

/** A decimal point that slipped. */
const TENS = [0.1, 10, 0.01, 100];
/** Divided by ten, where a byte has eight bits. */
const BY_TEN = 10 / 8;

/** `换算成字节是`, `in bytes that is`: the rate is meant to be the one before it, whatever else is said. */
const isConverted = ({ text }: Passage, { start }: Quantity): boolean =>
  /(?:换[算成]|折[算合]|化)[^，,。；;\d]{0,10}$|\b(?:in|as|into) (?:(?:giga)?(?:bytes|bits)|(?:link|line|network|wire) (?:terms|units|rate))[^,.;\d]{0,16}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );

const BY_EIGHT = /\b(?:divided?|dividing) (?:it )?by (?:8|eight)\b|除以 ?[8八]/gi;
const BY_EIGHT_REACH = 24;

/** `除以 8，每口就是`: the author works it out. */
function isDivided({ text }: Passage, { start, bound }: Quantity): boolean {
  const last = [...text.slice(0, start).matchAll(BY_EIGHT)].at(-1);
  const between = last === undefined ? undefined : text.slice(last.index + last[0].length, start);
  return (
    bound === undefined && between !== undefined && between.length <= BY_EIGHT_REACH && !/[.;。；\d]/.test(between)
  );
}
const ROUNDED = 0.1;

/** Right behind a rate, nothing but that it is the same. */
const THE_SAME =
  /^(?: (?:ports?|links?|NICs?|InfiniBand|Ethernet|IB|RoCE|NDR|HDR|网卡|网?口|端口|接口|链路|[单每]口|per (?:GPU|card|port|node|link|server|host|machine)|each)){0,3} ?(?:\(|=|[,，;；]? ?(?:也就是|即|等于|相当于|折合|合|or|i\.e\.,?|that is|that's|which is|which makes|in other words|equals)) ?(?:[每单]口 ?)?$/i;
/** Whether nothing but that it is the same stands between two rates. */
export const isTheSame = (between: string): boolean => THE_SAME.test(between);

/** What is left of it after overhead, both ways, or of several links. */
const OTHER_RATE =
  /实测|有效|可用|净|双向|开销|协议|聚合|合计|共|绑定|\b(?:usable|effective|measured|net|goodput|payload|achiev\w{1,5}|real(?:istic)?|practice|overhead|bidirectional|both (?:ways|directions)|full[- ]duplex|aggregate|together|total|bonded|dual|after|sustained)\b/i;
/** Before the first rate it is said of both. */
const SUM = /聚合|合计|共|绑定|\b(?:aggregate|together|total|bonded|dual)\b/gi;
/** What goes on says when it is so. */
const ENDS =
  /^ ?(?:$|[,，.。;；)]|in (?:each|either|one) direction|(?:per|each|every|a) (?:port|link|GPU|card|node|way|direction)\b|每|单向)/i;
/** Divided by ten, or slipped: far from right, and no number of links. */
const MISDIVIDED = 0.15;
const MOST_OFF = 5;

/** `400 Gb/s, that is 40 GB/s`: the same rate again, in the other letter, by another divisor than eight. */
function isMisdivided({ text, quantities }: Passage, quantity: Quantity, index: number, ratio: number): boolean {
  const before = quantities[index - 1];
  if (before?.unit?.family !== 'bandwidth' || quantity.approximate || quantity.bound !== undefined) return false;
  if (!THE_SAME.test(text.slice(before.end, quantity.start)) || !ENDS.test(text.slice(quantity.end))) return false;
  const around = text.slice(before.start, quantity.end + 24);
  const lead = text.slice(Math.max(0, before.start - 32), before.start).replace(SUM, ' ');
  const off = Math.max(ratio, 1 / ratio);
  const isOfSeveral = Math.abs(off - Math.round(off)) < ROUNDED && Math.round(off) > 1;
  return off > 1 + MISDIVIDED && off < MOST_OFF && !isOfSeveral && !OTHER_RATE.test(lead + around);
}

/** Eight links carry eight times the bits: the letters and the sum cannot be told apart. */
export const EIGHT_LINKS =
  /(?<![\d.])(?:8(?!\d)|八|eight) ?(?:[×x*张个口条块路轨]|(?:[\w-]{1,12} |\d{2,3} ?[GT]b\/s )?(?:ports?|NICs?|cards?|links?|rails?|adapters?))/i;

/** A rate in gigabytes a second. */
export const gigabytes = ({ value, unit }: Quantity): number => value * unit!.factor;

interface Source {
  readonly value: number;
  readonly unit: Unit;
  readonly written: string;
}

const TIMES_BEFORE =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})?|\d{4,6}|[两二三四八]|two|four|eight) ?(?:(?:[张个口条根块路] ?)?[×x*]|[张个口条根块路]|(?:[A-Za-z][\w-]{1,11} ){0,2}(?:ports?|NICs?|links?|adapters?|rails?) (?:of|at|with)\b|(?<=two|four|eight)) ?(?:(?:[NHX]DR|InfiniBand|IB|RoCE|Ethernet|(?:ConnectX|CX)-?\d|网卡|端口) ?){0,2}$/i;
const NUMERALS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 八: 8, two: 2, four: 4, eight: 8 };
/** What says that a rate is given again: a bracket, an equals sign, 也就是, a sum over the links. */
const AGAIN =
  /^ ?[^，,。；;:=()\d]{0,8}[,，]? ?(?:\(|=|≈|即|或|也就是|换句话说|换言之|相当于|折合|[单每][口条端]?[^，,。；;\d]{0,4}换算|换算|折算|等于|合计|总共|一共|总计|\b(?:or|i\.e\.|that is|in other words|equivalently|equals?|(?:which|that|this) (?:is|gives|makes|means|yields|comes to|adds up to|amounts to)|together|in total|for a total of|(?:bonded|aggregated|combined)(?: they)?(?: give| make| yield)?|giving|making)\b|绑定|聚合|加起来|合起来)[^，,。；;=()\d]{0,16}$/i;

/** `8 × 400 Gb/s InfiniBand，单节点合计`, `8 × 400 Gb/s RoCE, a total of`: what the links of a machine come to, after the name of the network; of a counted link `so` is enough. */
const SUMMED =
  /^ ?(?:(?:NDR|HDR|XDR|EDR|InfiniBand|IB|RoCE(?:v2)?|Ethernet|以太网|(?:ConnectX|CX)-?\d|[\u3400-\u9fff]{1,6}|ports?|links?|NICs?|rails?|adapters?) ?){0,3}[,，;；:：] ?(?:(?:[单每整一]?(?:台|个)?(?:节点|机器?|服务器|台)(?:的)?)?(?:出口|对外|网络)?(?:合计|总计|共计|一共|总共|共|总带宽|带宽合计|聚合)[为是达约到]{0,2}|(?:(?:so |for |which (?:is|makes|gives) |making |giving )?(?:a total of|an aggregate of|in total|altogether|together|(?:per node )?(?:totals?|totall?ing)|(?:the |each |a |one )?(?:node|server|machine|host)(?:'s)? (?:gets|has|totals|total is|totals to|reaches|aggregate is))|so|thus|hence|for|所以|就是))[: ]{0,2}(?:about |only )?$/i;

/** `eight 400 Gb/s adapters, 3.2 TB/s altogether`: that it is the sum stands behind it. */
const ALTOGETHER =
  /^ ?(?:altogether|in (?:all|total|aggregate)|together|combined|aggregate|per (?:node|server|host|machine))\b/i;
const OF_THEM =
  /^ ?(?:(?:InfiniBand|IB|RoCE|Ethernet|网卡|ports?|links?|NICs?|rails?|adapters?|cards?) ?){0,2}[,，] ?(?:or |for |so )?$/i;

const isSummed = (between: string, after: string): boolean =>
  SUMMED.test(between) || (OF_THEM.test(between) && ALTOGETHER.test(after));

/** How many links a rate is multiplied by, as written before it: `8 × `. */
interface Factor {
  readonly times: number;
  readonly text: string;
}

function factorBefore({ text }: Passage, { start }: Quantity): Factor | undefined {
  const match = TIMES_BEFORE.exec(text.slice(Math.max(0, start - 48), start));
  if (match === null) return undefined;
  return { times: NUMERALS[match[1]!.toLowerCase()] ?? Number(match[1]!.replace(',', '')), text: match[0] };
}

/** The second rate is that of one of the links. */
const EACH_PORT = /[单每] ?(?:[口条端张块个]|网?卡)|\b(?:per|each|one|a single) (?:port|link|NIC|card|adapter)\b/i;
const EACH_PORT_AFTER =
  /^ ?(?:each\b|apiece\b|(?:per|a|\/) ?(?:port|link|NIC|card|adapter)\b|(?:每|\/ ?)(?:[口条端张块]|网?卡))/i;

/** The rate that `quantity` gives in other words: the one before it, times the links it is multiplied by. */
function convertedFrom(passage: Passage, quantity: Quantity, index: number): Source | undefined {
  const { text, quantities } = passage;
  const last = quantities[index - 1];
  // `200 Gb/s, divided by 8, is`: the eight is no rate.
  const before = last !== undefined && last.unit === undefined && last.value === 8 ? quantities[index - 2] : last;
  if (before === undefined) return undefined;
  const between = text.slice(before.end, quantity.start);
  if (
    !AGAIN.test(between) &&
    !(isSummed(between, text.slice(quantity.end)) && factorBefore(passage, before) !== undefined) &&
    !THE_SAME.test(between) &&
    !(between.length < 48 && !isCut(between) && (isConverted(passage, quantity) || isDivided(passage, quantity)))
  )
    return undefined;
  const isOfEach = EACH_PORT.test(between) || EACH_PORT_AFTER.test(text.slice(quantity.end));
  const factor = isOfEach ? undefined : factorBefore(passage, before);
  // `每张 400 Gb/s，… 8 × 400 = 3,200 GB/s`: the factor's unit was given before.
  const said =
    before.unit === undefined && factor !== undefined
      ? quantities
          .slice(0, index - 1)
          .findLast(({ unit, value }) => unit?.family === 'bandwidth' && value === before.value)
      : before;
  return sourceOf(passage, before, said, factor);
}

function sourceOf(
  passage: Passage,
  before: Quantity,
  said: Quantity | undefined,
  factor: Factor | undefined,
): Source | undefined {
  if (said?.unit?.family !== 'bandwidth') return undefined;
  const { times, text } = factor ?? { times: 1, text: '' };
  return { value: before.value * times, unit: said.unit, written: text + passage.quote(before) };
}

/** What a link does with data: `40 Gbps 的链路每秒可写 40 GB`. */
const CARRIES =
  /[能可][以够]?|搬|传|写|读|拉|灌|同步|复制|吞下|\b(?:mov(?:es?|ing)|carr(?:y|ies)|push(?:es)?|writ(?:es?|ing)|reads?|cop(?:y|ies)|transfers?|ships?|pulls?|takes?|handles?|sustains?|delivers?|gives?|lets?|allows?|means|can)\b/i;
/** What sums over links or leaves the link aside. */
export const OVER_LINKS =
  /[总合共]|每节点|整机|集群|\b(?:all|together|total|aggregate|combined|each|per (?:node|host|server))\b/i;

/** A link of so many bits that is said to carry the same number of bytes. */
function carriedBy(passage: Passage, quantity: Quantity, index: number): Source | undefined {
  const before = passage.quantities.slice(0, index).findLast(({ unit }) => unit?.family === 'bandwidth');
  if (before === undefined || before !== passage.quantities[index - 1]) return undefined;
  const between = passage.text.slice(before.end, quantity.start);
  if (between.length > 48 || isCut(between) || !CARRIES.test(between)) return undefined;
  // `feeds a cache that reads at 100 GB/s from local NVMe`: the link is not what moves them.
  if (OTHER_MEDIUM.test(between + firstSentence(passage.text.slice(quantity.end)))) return undefined;
  return sameDigits(passage, before, passage, quantity);
}

/** `10GE 专线，一秒钟能走 10 GB`, `the 25 Gbit/s uplink ships 25 GB every second`: as many gigabytes in a second as the link has gigabits. */
const LINK_RATE = /(?<![\d.×x*] ?)(\d{1,4}) ?(?:GE|GbE|Gb\/s|Gbit\/s|Gbps)\b/g;
const IN_SECOND = /(?:[一每] ?秒钟?|一秒)[^\d。，,；;]{0,8}$/;
const OF_SECOND = /^ ?GB (?:every|each|a|per|in a|in one) second\b/;
const SEVERAL = /[×x*] ?\d|总|合计|共|total|together|each/;
const LINK_REACH = 64;

export function gigabytesOfGigabits({ text, quantities }: Passage): Quantity[] {
  if (!/GB/.test(text) || !/秒|second/.test(text) || EIGHT_LINKS.test(text) || OVER_LINKS.test(text)) return [];
  return [...text.matchAll(LINK_RATE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const next = quantities.find(({ start }) => start >= end);
    if (next === undefined || next.start - end > LINK_REACH || next.value !== Number(match[1])) return [];
    const between = text.slice(end, next.start);
    if (/[。；;!！?？\n]/.test(between) || SEVERAL.test(text.slice(end, end + LINK_REACH))) return [];
    if (TIMES_BEFORE.test(text.slice(Math.max(0, match.index - 14), match.index))) return [];
    const after = text.slice(next.number.end, next.number.end + 24);
    const isRate = OF_SECOND.test(after) || (IN_SECOND.test(between) && /^ ?GB(?![/\w])/.test(after));
    return isRate ? [next] : [];
  });
}

/** What takes up the item before: `也就是每秒能搬`, `So we can plan for`. */
const CONCLUDES =
  /^ ?(?:也就是|就是说|也即|即|所以|因此|因而|于是|那么|这样|相当于|换算|折算|换句话说|换言之|等于|(?:so|that is|that means|that gives|that makes|this means|this gives|which|thus|hence|therefore|meaning|i\.e|in other words|in bytes|enough for)\b)[^。；;!！?？\n:]{0,60}$/i;

function concludedFrom(above: Passage, passage: Passage, quantity: Quantity): Source | undefined {
  if (passage.context.join() !== above.context.join()) return undefined;
  const before = above.quantities.findLast(({ unit }) => unit?.family === 'bandwidth');
  if (before === undefined) return undefined;
  if (isConverted(passage, quantity) && !OVER_LINKS.test(passage.text) && before.unit!.bits)
    return sourceOf(above, before, before, undefined);
  return CONCLUDES.test(passage.text.slice(0, quantity.start))
    ? sameDigits(above, before, passage, quantity)
    : undefined;
}

/** So many links, of which the item before gives the rate: `8 口同时打满`. */
const LINKS =
  /(?<![\d.,])(\d{1,2}|[两二四八]|two|four|eight) ?(?:[个张]?(?:网?口|网卡|端口)|(?:ports|NICs|links|rails)\b)/i;

/** `每口 400 Gb/s`, then `8 口合计 3,200 GB/s`: so many times the digits of the rate above, in the other letter. */
function summedFrom(above: Passage, passage: Passage, quantity: Quantity): Source | undefined {
  const links = LINKS.exec(passage.text.slice(0, quantity.start))?.[1];
  const before = above.quantities.find(({ unit }) => unit?.family === 'bandwidth' && unit.bits === true);
  if (links === undefined || before === undefined || quantity.unit?.bits === true) return undefined;
  if (passage.context.join() !== above.context.join() || !OVER_LINKS.test(passage.text)) return undefined;
  const times = NUMERALS[links.toLowerCase()] ?? Number(links);
  const source = sourceOf(above, before, before, { times, text: `${links} × ` });
  return source !== undefined && isAbout(gigabytes(quantity), source.value * source.unit.factor * 8)
    ? source
    : undefined;
}

/** `before` as the source of a rate in bytes with its very digits, times the links it is multiplied by; eight links explain it. */
function sameDigits(above: Passage, before: Quantity, passage: Passage, quantity: Quantity): Source | undefined {
  if (before.unit?.bits !== true || quantity.unit?.bits === true || before.high !== before.value) return undefined;
  const texts = `${above.text}\n${passage.text}`;
  if (EIGHT_LINKS.test(texts) || OVER_LINKS.test(passage.text)) return undefined;
  const source = sourceOf(above, before, before, factorBefore(above, before));
  if (source === undefined) return undefined;
  const ratio = gigabytes(quantity) / gigabytes({ ...before, value: source.value });
  // Taken for bytes, or multiplied by eight instead of divided.
  return isAbout(ratio, 8) || isAbout(ratio, 64) ? source : undefined;
}

/** Whether `value` is `target` but for rounding. */
export const isAbout = (value: number, target: number): boolean => Math.abs(value / target - 1) < 0.03;
