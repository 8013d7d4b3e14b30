import { isExact, type Quantity } from '../../numbers/quantity';
import { firstSentence, isCut, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { OTHER_MEDIUM } from './links';
import { EIGHT_LINKS, isAbout, type OffByEight } from './rate-conversions';

/** How far apart the two rates may stand. */
const REACH = 72;
/** Inside a machine rates are in bytes, and both letters may have the same digits. */
const INSIDE = /NVLink|NVSwitch|PCIe|HBM|DDR|机内|节点内|intra-?node|scale-?up/i;
/** Sums over links, both ways of one, and letters that are told apart. */
const NOT_ONE_LINK =
  /[总合共累]|每(?:台|节点)|整机|集群|聚合|多[口路条]|[双两][口路条张]|双(?:上联|网卡)|双向|来回|\b(?:all(?! (?:that|it|we|you|one)\b)|together|total|aggregate|combined|bonded|pair|dual|twin|two|nodes?|servers?|hosts?|racks?|cluster|bidirectional|both (?:ways|directions)|full[- ]duplex|in and out)\b/i;
/** Links whose number is not told; one of them is meant where each card has its own. */
const LINKS = /\b(?:ports|links|NICs|rails|adapters|uplinks)\b/i;
const OF_ONE = /\b(?:each|every|one|single|per|a|an)\b|[每单一]/i;
const TOLD_APART =
  /\bvs\b|\bversus\b|\bnot\b(?! (?:carry|move|give|do|exceed|go|pass|deliver))|n['’]t be\b|confus|mistak|instead of|rather than|区分|不要|不是|并非|而非|混淆|误|[写当看]成|≠/i;
/** The most that a link may carry, or its rate in the other letter: what is measured may be anything below. */
const IS_LIMIT =
  /最多|顶多|至多|撑死|上限|封顶|极限|理论|峰值|标称|不(?:会)?超过|只能|换算|折算|折合|字节|除以|\b(?:cannot|can't|at most|no more|maximum|max|limit(?:ed)?|ceiling|theoretical(?:ly)?|tops? out|caps?|capped|never more|nominal|bytes|divided?)\b/i;
const MEASURED =
  /实测|有效|可用|净|开销|协议|\b(?:usable|effective|measured|net|goodput|payload|achiev\w{1,5}|real(?:istic)?|practice|overhead|sustain\w{0,3}|after|observed)\b/i;
const TENTH = 10;

/**
 * Rates in bytes beside the link in bits that they are told of, with its very digits, or a tenth of them where the most it can
 * carry is meant: `25 GB/s is all that a 25 Gb/s uplink can give`. The order of the two is free.
 */
export function ratesBesideLinks(passage: Passage): OffByEight[] {
  const { text, quantities } = passage;
  const rates = quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  if (rates.length < 2 || EIGHT_LINKS.test(text)) return [];
  return rates.flatMap((second, index) => {
    const first = rates[index - 1];
    if (first === undefined || Boolean(first.unit!.bits) === Boolean(second.unit!.bits)) return [];
    const [bits, bytes] = first.unit!.bits ? [first, second] : [second, first];
    if (!isTold(passage, first, second) || bytes.sign !== undefined || !isExact(bits)) return [];
    // A third rate makes it a list of several links.
    const next = rates[index + 1];
    if (next !== undefined && !next.unit!.bits && !isCut(text.slice(second.end, next.start))) return [];
    if (isOfNamedLink(text, bytes)) return [];
    const right = (bits.value * bits.unit!.factor) / bytes.unit!.factor;
    const times = (bytes.value * bytes.unit!.factor) / (bits.value * bits.unit!.factor);
    const isSame = isAbout(times, 8);
    const isTenth = isAbout(times, 8 / TENTH) && isLimit(text, first, second);
    return isSame || isTenth ? [{ quantity: bytes, written: passage.quote(bits), right }] : [];
  });
}

/** `200G 网卡上限 25 GB/s，每个租户限 25 Gb/s`: the bytes are those of another link that is named. */
const isOfNamedLink = (text: string, { value, unit }: Quantity): boolean =>
  [...text.matchAll(/(?<![\d.])(\d{2,3}) ?G(?=[^\w/]|[bB]?E\b)/g)].some(([, rate]) =>
    isAbout(Number(rate), value * unit!.factor * BITS),
  );
const BITS = 8;

/** Whether the two are said of one link: near each other in one sentence, and nothing else is named that would carry the bytes. */
function isTold({ text }: Passage, first: Quantity, second: Quantity): boolean {
  const between = text.slice(first.end, second.start);
  if (between.length > REACH || isCut(between)) return false;
  const before = lastSentence(text.slice(0, first.start));
  const after = firstSentence(text.slice(second.end));
  const sentence = before + between + after;
  if (INSIDE.test(sentence) || NOT_ONE_LINK.test(sentence) || TOLD_APART.test(sentence)) return false;
  // Storage may be where the link leads to; behind it, it has a rate of its own.
  if (OTHER_MEDIUM.test(between + after) || (!first.unit!.bits && OTHER_MEDIUM.test(before))) return false;
  return !LINKS.test(sentence) || OF_ONE.test(between);
}

const isLimit = (text: string, first: Quantity, second: Quantity): boolean => {
  const around = `${lastSentence(text.slice(0, first.start))} ${text.slice(first.end, second.start)} ${firstSentence(text.slice(second.end))}`;
  return (IS_LIMIT.test(around) || second.bound === 'atMost') && !MEASURED.test(around);
};
