import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isOneOfSeveral, isSumOfEight } from './link-sums';
import {
  AGGREGATE,
  afterUnit,
  behind,
  EACH_AFTER,
  gigabitsOf,
  INSIDE,
  ITS_OWN,
  LANE,
  LINK_RATES,
  NEAR,
  NETWORK,
  NETWORK_PORT,
  OUTSIDE,
  REACH,
  SINGLE,
  SUM_AFTER,
} from './link-words';
import { isBitsAsBytes, isBytesAsBits, type Link, linksIn, OTHER_MEDIUM } from './links';
import { isPortInBytes } from './port-rates';
import { isAbout, isTheSame } from './rate-conversions';

/** A rate whose letter cannot be right, and what its link counts. */
export interface WrongLetter {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly should: 'bits' | 'bytes';
}

/** The rates of a passage that are in bytes where their link counts bits, or the other way round. */
export function wrongLetters(passage: Passage): WrongLetter[] {
  const rates = passage.quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  const told = oneRateInOneLetter(passage, rates);
  return told.length > 0
    ? told
    : rates.flatMap((quantity) =>
        quantity.unit!.bits ? wrongBits(passage, quantity, rates) : wrongBytes(passage, quantity, rates),
      );
}

/** `每口 400 GB/s，也就是 50 GB/s`: the same rate again, an eighth of it in the same letter. */
function oneRateInOneLetter(passage: Passage, rates: readonly Quantity[]): WrongLetter[] {
  return rates.slice(1).flatMap((second, index): WrongLetter[] => {
    const first = rates[index]!;
    const between = passage.text.slice(first.end, second.start);
    if (Boolean(first.unit!.bits) !== Boolean(second.unit!.bits) || !(isTheSame(between) || LINE_RATE.test(between)))
      return [];
    const isEighth = isAbout((first.value * first.unit!.factor) / (second.value * second.unit!.factor), 8);
    if (!isEighth || EIGHTH.test(passage.text.slice(first.end, second.end + NEAR).split(/[；;。]/)[0]!)) return [];
    return first.unit!.bits
      ? [{ passage, quantity: second, should: 'bytes' }]
      : [{ passage, quantity: first, should: 'bits' }];
  });
}

/** `100 GB/s RDMA，线速 12.5 GB/s`: what the link carries, by its name. */
const LINE_RATE = /^[^\d,，。；;]{0,16}[,，] ?(?:线速|理论(?:值|带宽)?)(?:是|为|约| )?$/;

/** The whole and what each of eight has of it. */
const EIGHTH = /[每单]|\b(?:each|every|per|one|a single|apiece)\b/i;

/** What the rate before is of: `3.35 Tb/s of HBM3`. */
const OF_LINK = /^ ?(?:of|for|on|over|from|via|through|across|to|的|给|走|经) ?(?:the |our |its |each |one )?$/i;

/** `900 GB/s NVLink inside a node, eight ports of 400 Gb/s`: ports are those of a network. */
const PORTS_BEFORE = /\b(?:ports|NICs|uplinks|adapters) (?:of|at) $|(?:网口|端口|网卡)[，,]?(?:各|每个)? ?$/i;

function wrongBits(passage: Passage, quantity: Quantity, rates: readonly Quantity[]): WrongLetter[] {
  const { text } = passage;
  const { left, all } = sentenceAt(text, quantity);
  // `900 GB/s (7.2 Tb/s)` gives both, and a lane of any link has bits.
  if (rates.some((other) => isEightfold(quantity, other)) || LANE.test(all)) return [];
  const right = text
    .slice(quantity.end)
    .split(/[，,。；;:|()]/)[0]!
    .slice(0, NEAR);
  const [after] = linksIn(right);
  if (after?.counted === 'bits') return [];
  const gigabits = gigabitsOf(quantity);
  // `all 3.35 Tb/s of HBM3`: what the rate is of follows it.
  const isOfAfter = after !== undefined && OF_LINK.test(right.slice(0, after.start));
  if (isOfAfter && isBytesAsBits(gigabits, after)) return [{ passage, quantity, should: 'bytes' }];
  if (PORTS_BEFORE.test(left.slice(-NEAR))) return [];
  const link = linkBefore(passage, quantity, left) ?? linkBeforeThat(passage, quantity, left);
  if (link !== undefined && isBytesAsBits(gigabits, link)) return [{ passage, quantity, should: 'bytes' }];
  const isBeside = isNear(passage, quantity, INSIDE) && gigabits <= 2000 && !AGGREGATE.test(all);
  return isBeside && !rates.some(isInBytes) ? [{ passage, quantity, should: 'bytes' }] : [];
}

function wrongBytes(passage: Passage, quantity: Quantity, rates: readonly Quantity[]): WrongLetter[] {
  const { unit, value } = quantity;
  const { left, all } = sentenceAt(passage.text, quantity);
  const single =
    SINGLE.test(left.slice(-REACH)) ||
    ITS_OWN.test(left.slice(-REACH)) ||
    EACH_AFTER.test(afterUnit(passage.text, quantity));
  if (unit!.factor !== 1 || isSumOfEight(left, value)) return [];
  const isOneOfSome = isOneOfSeveral({ passage, quantity, rates, all, left, single });
  if (isOneOfSome || isOwnPortToldInBits(rates, quantity, left)) return [{ passage, quantity, should: 'bits' }];
  if (ONE_BEFORE.test(left) && isPortInBytes(passage, quantity) && isBehindPort(passage, quantity))
    return [{ passage, quantity, should: 'bits' }];
  if (isConversion(rates, quantity, single) || isDerated(passage, rates, quantity)) return [];
  const link = linkBefore(passage, quantity, left);
  if (isPortInBytes(passage, quantity) && !link?.rates.includes(value * 8))
    return [{ passage, quantity, should: 'bits' }];
  const isSum = AGGREGATE.test(all) || OTHER_MEDIUM.test(left);
  if ((isSum && !single) || SUM_AFTER.test(passage.text.slice(quantity.end))) return [];
  const isItsRate = linksIn(behind(passage, quantity)).some(
    ({ counted, rates: sold }) => counted === 'bits' && sold.includes(value),
  );
  const certain = isItsRate || (link?.counted === 'bits' && isBitsAsBytes(value, link.rates));
  const isOfOnePort =
    isSingleSinceRate(passage, quantity, left) && !OTHER_MEDIUM.test(all) && NETWORK_PORT.test(left.slice(-REACH));
  const likely =
    LINK_RATES.has(value) && !NET_RATE.test(left.slice(-NEAR)) && (isOfOnePort || isNear(passage, quantity, NETWORK));
  return certain || likely ? [{ passage, quantity, should: 'bits' }] : [];
}

/** `Each GPU owns one 400 GB/s InfiniBand port, so a node of eight has 3,200 Gb/s`: that of one, whatever all of them make. */
const isBehindPort = (passage: Passage, quantity: Quantity): boolean => A_PORT.test(behind(passage, quantity));
const ONE_BEFORE = /\b(?:one|an?|single|own) $|(?:一[个块张条]|单个) ?$/i;
const A_PORT = /^ ?的? ?(?:(?:InfiniBand|IB|RoCE|Ethernet|[NHX]DR|以太网) ?)?(?:ports?\b|NICs?\b|网口|网卡|端口)/i;

/** 网卡净速率按 40 GB/s 算: what is left of the line rate. */
const NET_RATE = /净|实测|有效|可用|持续|\b(?:net|effective|usable|measured|sustained|payload|goodput)\b/i;

/** `Each card has its own 400 GB/s port. Eight of these 400 Gb/s ports`: one port cannot have both. */
const isOwnPortToldInBits = (rates: readonly Quantity[], { value }: Quantity, left: string): boolean =>
  LINK_RATES.has(value) &&
  ITS_OWN.test(left.slice(-REACH)) &&
  rates.some((other) => other.unit!.bits === true && gigabitsOf(other) === value);

/** Whether one port is spoken of since the rate before, if there is one. */
function isSingleSinceRate({ text, quantities }: Passage, { start, end }: Quantity, left: string): boolean {
  const before = quantities.findLast((one) => one.end <= start && one.unit?.family === 'bandwidth')?.end ?? 0;
  const since = text.slice(Math.max(before, start - Math.min(left.length, REACH)), start);
  return SINGLE.test(since) || EACH_AFTER.test(text.slice(end));
}

/** Whether `other`, in bytes, is about what `bits` is in bits. */
function isEightfold(bits: Quantity, other: Quantity): boolean {
  return isInBytes(other) && isAbout((bits.value * bits.unit!.factor) / (other.value * other.unit!.factor), 1);
}

function isInBytes({ unit }: Quantity): boolean {
  return unit?.family === 'bandwidth' && !unit.bits;
}

/** `800 Gb/s (100 GB/s per GPU)`: so many bytes are an eighth of one or several links that the passage gives in bits. */
function isConversion(rates: readonly Quantity[], { value, unit }: Quantity, single: boolean): boolean {
  return rates.some((other) => {
    const links = (value * unit!.factor) / (other.value * other.unit!.factor);
    return (
      other.unit!.bits === true &&
      links >= 0.99 &&
      (!single || links < 1.5) &&
      Math.abs(links - Math.round(links)) < 0.02 * links
    );
  });
}

/** `一块 400 Gb/s 网卡按八成效率算 40 GB/s`: what is left of a rate in bits, in bytes. */
function isDerated({ text }: Passage, rates: readonly Quantity[], { value, unit, start }: Quantity): boolean {
  return rates.some((other) => {
    const share = (value * unit!.factor) / (other.value * other.unit!.factor);
    const isBits = other.unit!.bits === true && other.end <= start;
    return isBits && share > LEAST_LEFT && share < 1 && DERATED.test(text.slice(other.end, start));
  });
}

const LEAST_LEFT = 0.5;
const DERATED = /[成折]|效率|有效|实际|实测|净|利用率|%|\b(?:effective|efficien|usable|net|actual|measured|goodput)/i;

/** The sentence that `quantity` stands in, and its part before it. */
function sentenceAt(text: string, { start }: Quantity): { readonly left: string; readonly all: string } {
  const left = lastSentence(text.slice(0, start));
  return { left, all: left + firstSentence(text.slice(start)) };
}

/** The link named last before a quantity in its sentence, if no other rate or medium stands between. */
function linkBefore(passage: Passage, quantity: Quantity, left: string): Link | undefined {
  const link = linksIn(left).at(-1);
  if (link === undefined || left.length - link.end > REACH) return undefined;
  const between = left.slice(link.end);
  if (hasRate(passage, quantity.start - between.length, quantity.start) || OTHER_MEDIUM.test(between)) return undefined;
  return link.counted === 'bytes' && OUTSIDE.test(between) ? undefined : link;
}

/** `GPUs talk over NVSwitch; every GPU gets 900 Gb/s`: the sentence before names the link, and no network has such a rate. */
function linkBeforeThat(passage: Passage, quantity: Quantity, left: string): Link | undefined {
  if (LINK_RATES.has(gigabitsOf(quantity)) || linksIn(left).length > 0) return undefined;
  const end = quantity.start - left.length;
  const before = passage.text.slice(Math.max(0, quantity.start - 2 * REACH), end);
  if (hasRate(passage, end - before.length, quantity.start)) return undefined;
  const link = linksIn(before).at(-1);
  return OTHER_MEDIUM.test(left) || OUTSIDE.test(left) || link?.isMemory ? undefined : link;
}

/** Whether a rate begins in that part of the passage. */
const hasRate = ({ quantities }: Passage, from: number, end: number): boolean =>
  quantities.some(({ unit, start }) => unit?.family === 'bandwidth' && start >= from && start < end);

/** Whether `word` stands beside the quantity, with no other number or mark between. */
function isNear({ text }: Passage, { start, end }: Quantity, word: RegExp): boolean {
  const left = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[，,。；;:|)]/)
    .at(-1)!;
  const right = text.slice(end, end + NEAR).split(/[，,。；;:|(]/)[0]!;
  return word.test(left) || word.test(right.split(/\d/)[0]!);
}
