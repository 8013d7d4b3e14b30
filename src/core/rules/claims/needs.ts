import type { Quantity, Range } from '../../numbers/quantity';
import { comparable, type UnitFamily } from '../../numbers/units';
import { against } from '../reading/limits';
import type { Passage } from '../reading/passage';

/** What something needs, what there is of it, and the words that say it is enough though it is less. */
export interface UnmetNeed {
  readonly need: Quantity;
  readonly supply: Quantity;
  /** The words: `covered`, 够用. */
  readonly said: Range;
}

const NEEDS =
  /需要|需求|要求|所需|至少要|(?<![主重只还不])要(?![是么点素求])|\b(?:needs?|needed|requires?|required|requirement|demands?|asks? for|wants?|must have)\b/i;
const SUPPLIES =
  /提供|给出|跑[到出]|实测|交付|供给|供应|能力|带宽[为是有]|容量[为是有]|总共有|只?有(?![效关时人些没])|能给|可达|可用|\b(?:delivers?|delivered|provides?|provided|supplies|supplied|offers?|offered|has|have|sustains?|gives?|measured|available|achieves?|reaches|can do|holds)\b/i;
const ENOUGH =
  /够用|足够|(?<![不没未])够了|绰绰有余|(?:能|可以?|完全)满足|满足(?:了)?(?:需求|要求)|有富余|有余量|有裕量|[放装]得下|撑得住|扛得住|\b(?:(?:everything|it|that|they|all of it|the model) (?:still |just |easily )?fits?|covered|enough|sufficient|suffices|satisfied|is met|are met|is fulfilled|more than (?:we|it) needs?|meets (?:the|this|that) (?:need|demand|requirement)|with (?:room|headroom) to spare|leaves (?:headroom|room)|(?:there is|there's|we have|leaving|with) (?:still |some |enough |plenty of ){0,2}(?:headroom|room))\b/gi;
const NEGATED =
  /(?:不|没|未|非|才|无法|难以|并不|不太|远不)[^,，。；;]{0,4}$|\b(?:not|n['’]t|never|hardly|barely|nearly|almost|far from|nowhere near|if|unless|until|is it|be|nothing) (?:[a-z]{1,10} ){0,2}$/i;
/** How many of them there are, what helps besides, and what is only thought of. */
const OTHERWISE =
  /每[台张块个节卡]|各[^,，。；;]{0,4}$|[两三四五六八双] ?[台张块个条]|[×x*] ?\d|\d ?[×x*]|扩容|升级|新增|加[了上入]|如果|假如|只要|压缩|缓存|量化|分摊|共用|叠加|再加|\b(?:each|per (?!second)|apiece|every|two|three|four|six|eight|both|pair|together|combined|if|would|compress(?:ed|ion)?|cache[sd]?|caching|quanti[sz]ed|plus|until|after|once|add(?:s|ed|ing)?|upgrad(?:e|ed|ing)|paper|another|half|only \d|of (?:it|that|which))\b/i;
/** Families of which more is better to have. */
const FAMILIES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'bandwidth',
  'memory',
  'power',
  'token_rate',
  'request_rate',
  'item_rate',
  'compute',
]);

/** The needs of `passage` that are said to be covered by less than they are: `needs 38 GB/s; the filer delivers 32 GB/s, so it is covered`. */
export function unmetNeeds(passage: Passage): UnmetNeed[] {
  const { text, quantities } = passage;
  if (quantities.length < 2) return [];
  return [...text.matchAll(ENOUGH)].flatMap((match) => {
    const said = { start: match.index, end: match.index + match[0].length };
    if (NEGATED.test(text.slice(Math.max(0, said.start - 24), said.start))) return [];
    const start = sentenceStart(passage, said.start);
    const levels = quantities.filter((one) => one.start >= start && one.end <= said.start && isLevel(one));
    const [first, second, ...more] = levels;
    if (first === undefined || second === undefined || more.length > 0 || !comparable(first.unit, second.unit))
      return [];
    if (OTHERWISE.test(text.slice(start, said.start).replace(/(?<=\d ?[A-Za-z]{1,6})\/s/g, ''))) return [];
    const lead = text.slice(start, first.start);
    const between = text.slice(first.end, second.start);
    const isNeedFirst = NEEDS.test(lead) && SUPPLIES.test(between) && !NEEDS.test(between);
    const isSupplyFirst = SUPPLIES.test(lead) && NEEDS.test(between) && !NEEDS.test(lead);
    if (isNeedFirst === isSupplyFirst) return [];
    const [need, supply] = isNeedFirst ? [first, second] : [second, first];
    return against(supply, need) === -1 ? [{ need, supply, said }] : [];
  });
}

function isLevel({ unit, sign, bound, high, value, approximate }: Quantity): boolean {
  if (sign !== undefined || bound !== undefined || high !== value || approximate) return false;
  return unit?.family !== undefined && FAMILIES.has(unit.family);
}

/** Where the sentence begins; a semicolon parts the need from what covers it. One number alone goes with the sentence before. */
function sentenceStart({ text, quantities }: Passage, at: number): number {
  const ends = [...text.slice(0, at).matchAll(/[。!！?？\n]|\.(?= )/g)].map(({ index }) => index + 1);
  const own = ends.at(-1) ?? 0;
  const levels = quantities.filter((one) => one.start >= own && one.end <= at && isLevel(one));
  return levels.length > 1 ? own : (ends.at(-2) ?? 0);
}
