import { writtenCount } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isBitsAsBytes, isBytesAsBits, type Link, linksIn, OTHER_MEDIUM } from './links';
import { isPortCell, isPortInBytes } from './port-rates';
import { EIGHT_LINKS, isAbout, isTheSame } from './rate-conversions';

/** A rate whose letter cannot be right, and what its link counts. */
export interface WrongLetter {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly should: 'bits' | 'bytes';
}

const NETWORK = /InfiniBand|RoCE|Ethernet|以太网|\bIB\b|\b[NHX]DR\b|网卡|网口|\bNICs?\b|ConnectX/i;
const INSIDE = /NVLink|NVSwitch|\bHBM\d?e?\b/i;
/** Rates of networks that are no eighths of others; the same number of gigabytes a second is no coincidence. */
const LINK_RATES = new Set([40, 56, 100, 200, 400, 800, 1600]);
/** A sum over links may well be in bytes. */
const AGGREGATE =
  /聚合|合计|总计|总带宽|总线|\bbus ?(?:bandwidth|bw)|\balgbw|all-?reduce|每节点|单节点|整机|单机|多口|双口|bond|aggregate|total|together|combined|per node|\d ?[×*] ?\d|\d ?x ?(?!(?:16|8|4)\b)\d|(?<![\d.-])(?:[2-9]|\d{2,4}) ?(?:个|台|张|口|块|条|卡|节点|ports?\b|NICs?\b|cards?\b|links?\b|nodes?\b)|\b(?:two|three|four|six|eight|sixteen)(?: [\w/-]{1,12}){0,2} (?:ports|NICs|adapters|links|rails)\b/i;
const SUM_AFTER =
  /^ ?(?:in (?:total|all|aggregate)|together|combined|aggregate|per (?:node|server|host)|altogether)\b/i;
const SINGLE =
  /单口|每[张块](?=是|为|都| ?\d)|每[张块个](?:网卡|网口)|每[张块]?(?:卡|GPU) ?的 ?(?:InfiniBand|IB|RoCE|网卡|网口)|每口|单端口|每端口|每个端口|每张网卡|单流|单张|单条|一个[^，,。；;]{0,12}口|per port|each port|apiece|\beach (?:running|rated|at|with)\b|\b(?:ports?|NICs?|adapters?|links?) each\b|(?:a|one|single)(?: [\w/-]{1,12}){0,3} (?:port|link|flow|stream|NIC|card|adapter)\b/i;
/** `Each card has its own 400 GB/s port`, 每张卡都有自己的: one port for one. */
const ITS_OWN =
  /\b(?:has|have|gets?|got|with) (?:its|their) own (?:dedicated )?$|每[张块个]? ?(?:卡|GPU)(?:都|各)?(?:有|配|带)(?:有|了)?(?:自己的|独立的|专用的|一[个块张条])(?:一[个块张条])? ?$/i;
/** `400 GB/s each`, `per port`. */
const EACH_AFTER = /^ ?(?:each\b|apiece\b|(?:per|a|every|on each) (?:port|NIC|link)\b|[每一]口)/i;
const NETWORK_PORT = new RegExp(`${NETWORK.source}|端口|[上下]行|交换机|\\b(?:ports?|uplinks?|switch(?:es)?)\\b`, 'i');
/** What one of many wires carries is told in bits for every link. */
const LANE =
  /每条?(?:通道|引脚|lane)|单(?:通道|lane)|信号速率|SerDes|\b(?:per|each) (?:lane|pin)\b|GT\/s|[x×][1248]\b/i;
/** The same sentence turns to what lies outside the machine. */
const OUTSIDE =
  /机间|跨机|跨节点|跨卡柜|节点间|节点之间|机外|[出跨]域|对外|\b(?:inter-?node|scale-?out|outside|(?:across|between|among) (?:the )?(?:nodes?|servers?|hosts?|machines?|racks?|boxes))\b/i;
const NEAR = 20;
const OF_LINK = /^ ?(?:of|for|on|over|from|via|through|across|to|的|给|走|经) ?(?:the |our |its |each |one )?$/i;
/** How far from its link a rate may stand within a sentence. */
const REACH = 60;

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
    if (
      Boolean(first.unit!.bits) !== Boolean(second.unit!.bits) ||
      !isTheSame(passage.text.slice(first.end, second.start))
    )
      return [];
    const isEighth = isAbout((first.value * first.unit!.factor) / (second.value * second.unit!.factor), 8);
    if (!isEighth || EIGHTH.test(passage.text.slice(first.end, second.end + NEAR).split(/[；;。]/)[0]!)) return [];
    return first.unit!.bits
      ? [{ passage, quantity: second, should: 'bytes' }]
      : [{ passage, quantity: first, should: 'bits' }];
  });
}

/** The whole and what each of eight has of it. */
const EIGHTH = /[每单]|\b(?:each|every|per|one|a single|apiece)\b/i;

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
  if (isOneOfTheSum(passage, quantity, rates)) return [{ passage, quantity, should: 'bits' }];
  const isAdded = single && isSumOfThem(passage, all, quantity, rates);
  if (isAdded || isOneOfSo(quantity, left, all, rates)) return [{ passage, quantity, should: 'bits' }];
  if (isOwnPortToldInBits(rates, quantity, left) || isOfCounted(passage, quantity, left))
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

/** 每卡一个 200G 口，8 口合计 200 GB/s: the eighth of each, eight times. */
const isSumOfEight = (sentence: string, value: number): boolean =>
  EIGHT_LINKS.test(sentence) && IN_ALL.test(sentence) && LINK_RATES.has(value);

/** 网卡净速率按 40 GB/s 算: what is left of the line rate. */
const NET_RATE = /净|实测|有效|可用|持续|\b(?:net|effective|usable|measured|sustained|payload|goodput)\b/i;

/** `Each card has its own 400 GB/s port. Eight of these 400 Gb/s ports`: one port cannot have both. */
const isOwnPortToldInBits = (rates: readonly Quantity[], { value }: Quantity, left: string): boolean =>
  LINK_RATES.has(value) &&
  ITS_OWN.test(left.slice(-REACH)) &&
  rates.some((other) => other.unit!.bits === true && gigabitsOf(other) === value);

/** What follows the unit itself, which may have taken in what it is per: `400 GB/s per port`. */
const afterUnit = (text: string, { number }: Quantity): string =>
  text.slice(number.end, number.end + 40).replace(/^ ?[KMGT]?(?:bits?|bytes?|b)?(?:\/s|ps)/i, '');

const IN_ALL =
  /加起来|合起来|[合总共]计|总共|一共|总带宽|\b(?:total|together|altogether|in all|add(?:s|ing)? up|sum|combined|aggregate)\b/i;

/** Whether one port is spoken of since the rate before, if there is one. */
function isSingleSinceRate({ text, quantities }: Passage, { start, end }: Quantity, left: string): boolean {
  const before = quantities.findLast((one) => one.end <= start && one.unit?.family === 'bandwidth')?.end ?? 0;
  const since = text.slice(Math.max(before, start - Math.min(left.length, REACH)), start);
  return SINGLE.test(since) || EACH_AFTER.test(text.slice(end));
}

/** What stands behind a rate in its sentence, up to the next number that counts something: `(ConnectX-6)`. */
const behind = ({ text, quantities }: Passage, { end }: Quantity): string =>
  firstSentence(text.slice(end, quantities.find((one) => one.start >= end && one.unit !== undefined)?.start)).slice(
    0,
    40,
  );

/** `单口 400 GB/s，八个口加起来 3.2 Tb/s`, `400 GB/s per port, 3.2 Tb/s per node`: the sum in bits is that of so many of the same figure in bits. */
function isSumOfThem(
  { text }: Passage,
  sentence: string,
  { value, unit }: Quantity,
  rates: readonly Quantity[],
): boolean {
  const inBits = rates.filter((one) => one.unit!.bits);
  const bits = inBits.map(gigabitsOf);
  const isSum = IN_ALL.test(sentence) || inBits.some((one) => SUM_AFTER.test(afterUnit(text, one)));
  if (!isSum || !LINK_RATES.has(value) || bits.includes(value)) return false;
  const ports = bits.map((sum) => sum / (value * unit!.factor));
  return ports.some((one) => one > 1.5 && one <= 16 && isAbout(one, Math.round(one)));
}

/** `eight network cards at 400 GB/s, which makes 3,200 Gb/s`: so many times the same figure is the sum, in bits. */
function isOneOfTheSum(
  { text, quantities }: Passage,
  { value, start, end }: Quantity,
  rates: readonly Quantity[],
): boolean {
  if (!LINK_RATES.has(value)) return false;
  const next = quantities.find((one) => one.start >= end);
  if (next?.unit?.bits !== true || !rates.includes(next) || !MAKES.test(text.slice(end, next.start))) return false;
  const count = COUNT_OF_LINKS.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const links = gigabitsOf(next) / value;
  return (
    count !== undefined && writtenCount(count.toLowerCase()) > 1 && isAbout(links, writtenCount(count.toLowerCase()))
  );
}

const MAKES =
  /^,? ?(?:which |that |together |so |hence |and )?(?:makes?|is|are|gives?|adds? up to|comes? to|in all|in total|together)(?: a total of)? ?$|^[,，]? ?[八四两]?[块张个口条]?(?:合计|共|合|总共|一共|就是|即)[^\d，,。；;]{0,4}$/i;
const COUNT_OF_LINKS =
  /(?<![\d.,])(\d{1,2}|[两二四八]|\b(?:two|four|eight|sixteen)) ?[张个口块条]? ?(?:[A-Za-z]{2,12} )?(?:网卡|网口|端口|cards?|ports?|NICs?|adapters?|links?|rails?)[^。；;.]{0,24}$/i;

const COUNT_BEFORE =
  /(?<![\d.,])(\d{1,2}|[两二四八]|\b(?:two|four|eight|sixteen)) ?(?:[张个口块条路] ?|[×x*] ?)?(?:(?:[NHX]DR|InfiniBand|IB|RoCE|Ethernet) ?)?$/i;

/** `8 张 400 GB/s 的网卡，整机出口 3.2 Tb/s`: so many of the same figure in bits are the other rate. */
function isOneOfSo({ value }: Quantity, left: string, sentence: string, rates: readonly Quantity[]): boolean {
  const written =
    LINK_RATES.has(value) && NETWORK_PORT.test(sentence) ? COUNT_BEFORE.exec(left.slice(-NEAR))?.[1] : undefined;
  const count = written === undefined ? 0 : writtenCount(written);
  return count > 1 && rates.some((other) => other.unit!.bits === true && isAbout(gigabitsOf(other) / value, count));
}

/** `8 块 400 GB/s 的 InfiniBand 网卡`: so many of them, each of which is rated so. */
const isOfCounted = (passage: Passage, quantity: Quantity, left: string): boolean =>
  LINK_RATES.has(quantity.value) &&
  COUNT_BEFORE.test(left.slice(-NEAR)) &&
  NETWORK_BEHIND.test(behind(passage, quantity));

const NETWORK_BEHIND =
  /^ ?(?:的 ?)?(?:[NHX]DR|InfiniBand|IB|RoCE|Ethernet|以太网|ConnectX|网卡|NICs?|network (?:cards?|adapters?))(?![a-z])/i;

const gigabitsOf = ({ value, unit }: Quantity): number => (value * unit!.factor) / 0.125;

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
function linkBefore({ quantities }: Passage, quantity: Quantity, left: string): Link | undefined {
  const link = linksIn(left).at(-1);
  if (link === undefined || left.length - link.end > REACH) return undefined;
  const between = left.slice(link.end);
  const from = quantity.start - between.length;
  const other = quantities.some(
    ({ unit, start }) => unit?.family === 'bandwidth' && start >= from && start < quantity.start,
  );
  if (other || OTHER_MEDIUM.test(between)) return undefined;
  return link.counted === 'bytes' && OUTSIDE.test(between) ? undefined : link;
}

/** `GPUs talk over NVSwitch; every GPU gets 900 Gb/s`: the sentence before names the link, and no network has such a rate. */
function linkBeforeThat({ text, quantities }: Passage, quantity: Quantity, left: string): Link | undefined {
  if (LINK_RATES.has(gigabitsOf(quantity)) || linksIn(left).length > 0) return undefined;
  const before = text.slice(Math.max(0, quantity.start - 2 * REACH), quantity.start - left.length);
  const from = quantity.start - left.length - before.length;
  const isTaken = quantities.some(
    ({ unit, start }) => unit?.family === 'bandwidth' && start >= from && start < quantity.start,
  );
  const link = linksIn(before).at(-1);
  return isTaken || OTHER_MEDIUM.test(left) || OUTSIDE.test(left) || link?.isMemory ? undefined : link;
}

/** Whether `word` stands beside the quantity, with no other number or mark between. */
function isNear({ text }: Passage, { start, end }: Quantity, word: RegExp): boolean {
  const left = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[，,。；;:|)]/)
    .at(-1)!;
  const right = text.slice(end, end + NEAR).split(/[，,。；;:|(]/)[0]!;
  return word.test(left) || word.test(right.split(/\d/)[0]!);
}

/** `| NVLink 4 | 900 Gb/s |`, `| NDR InfiniBand | 400 |` under GB/s: the row names the link. */
export function wrongLettersInRows({ header, rows }: TableReading): WrongLetter[] {
  return rows.flatMap((row) => {
    const label = row[0]?.text ?? '';
    const cells = row.slice(1).flatMap((cell, index) => rateIn(cell, header[index + 1]));
    if (cells.length === 0) return [];
    // One cell converts the other.
    if (cells.some(({ unit }) => unit.bits) && cells.some(({ unit }) => !unit.bits)) return [];
    const byRow = linksIn(label);
    return cells.flatMap(({ cell, head, quantity, unit }): WrongLetter[] => {
      if (unit.factor === 1 && isPortCell(label, head, cell.text, quantity))
        return [{ passage: cell, quantity, should: 'bits' }];
      // `| H100 | 3.35 Tb/s |` under `Memory bandwidth`.
      const links = byRow.length > 0 ? byRow : memoryOf(label, head);
      const [link] = links;
      if (link === undefined || links.some(({ counted }) => counted !== link.counted) || AGGREGATE.test(label))
        return [];
      if ([cell.text, head].some((text) => AGGREGATE.test(text) || LANE.test(text))) return [];
      if (unit.bits) {
        const gigabits = (quantity.value * unit.factor) / 0.125;
        return isBytesAsBits(gigabits, link) ? [{ passage: cell, quantity, should: 'bytes' }] : [];
      }
      const rates = links.flatMap((one) => one.rates);
      const isWrong = link.counted === 'bits' && unit.factor === 1 && isBitsAsBytes(quantity.value, rates);
      return isWrong ? [{ passage: cell, quantity, should: 'bits' }] : [];
    });
  });
}

const CARD = /\b(?:T4|L4|A10|L20|L40S?|V100|[AH]100|[AH]800|H20|H200|B[23]00|MI\d{3}X?|910[BC])\b/;
const BANDWIDTH_OF_CARD = /^ ?(?:(?:memory|peak) )?(?:bandwidth|BW)\b|^ ?(?:峰值)?带宽/i;

/** The memory that a column gives the bandwidth of: by its name, or beside the name of a card. */
function memoryOf(label: string, head: string): readonly Link[] {
  const links = linksIn(head);
  if (links.length > 0 || !CARD.test(label) || !BANDWIDTH_OF_CARD.test(head))
    return links.filter(({ isMemory }) => isMemory);
  return [{ counted: 'bytes', start: 0, end: head.length, rates: [], isMemory: true }];
}

interface Rate {
  readonly cell: Passage;
  readonly head: string;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** The one rate in a cell, in its own unit or that of its column. */
function rateIn(cell: Passage, head: Passage | undefined): Rate[] {
  const [quantity, ...more] = cell.quantities.filter(({ end }) => !/^ ?[×x*]/i.test(cell.text.slice(end)));
  const unit = quantity?.unit ?? (quantity === undefined ? undefined : head?.labelUnit?.unit);
  if (quantity === undefined || more.length > 0 || unit?.family !== 'bandwidth') return [];
  if (linksIn(cell.text).length > 0) return [];
  return [{ cell, head: head?.text ?? '', quantity, unit }];
}
