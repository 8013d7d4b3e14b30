import type { Quantity } from '../../numbers/quantity';
import { firstSentence, isCut, lastSentence } from '../../numbers/sentences';
import type { Unit, UnitFamily } from '../../numbers/units';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isTie } from '../reading/ties';
import type { KnownRange } from './known-range';
import { KNOWN_RANGES } from './known-ranges';

/** A value that is far from what is known of one thing of its kind. */
export interface OffKnownRange {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly name: KnownRange['name'];
  readonly shown: KnownRange['shown'];
}

const BY_FAMILY = new Map<UnitFamily, readonly KnownRange[]>();
for (const range of KNOWN_RANGES) BY_FAMILY.set(range.family, [...(BY_FAMILY.get(range.family) ?? []), range]);

/** The values of `passages` and `tables` that nothing of their kind comes near. The number is compared first: hardly any is out of range. */
export function offKnownRanges(passages: readonly Passage[], tables: readonly TableReading[]): OffKnownRange[] {
  return [...foundIn(passages, inSentences), ...foundIn(tables, inCells)];
}

function inCells({ header, rows }: TableReading): OffKnownRange[] {
  // `| 台数 | 单价 |`: what stands beside a count of machines is of one of those.
  const machines = header.flatMap(({ text }) => (MACHINES.test(text) ? text : [])).join(' ');
  const isBill = header.some(({ text }) => SUM.test(text));
  // `| GPUs | $ per hour |`: what all of them cost.
  const isOfPools =
    header.some(({ text }) => COUNTED.test(text)) || rows.some(([label]) => COUNTED_ROW.test(label?.text ?? ''));
  const hasCardHour = header.some(({ text }) => OF_CARD_HOUR.test(text));
  return rows.flatMap((row) =>
    row.slice(1).flatMap((cell, index) => {
      if (SEVERAL_THINGS.test(row[0]!.text)) return [];
      const head = header[index + 1];
      if (hasCardHour && !OF_CARD_HOUR.test(head?.text ?? '')) return [];
      const off = judged(cell, head, () => {
        const said = `${row[0]!.text} ${head?.text ?? ''} ${cell.text}`;
        return { said, all: `${header[0]?.text ?? ''} ${said} ${machines}` };
      });
      // `| Bill at $0.09/kWh | $29,900 |`: what a sum was reckoned with.
      const isOfCard = [head, row[0]].some((label) => OF_CARD.test(label?.text ?? ''));
      const isSummed = (isBill && !OF_ONE.test(head?.text ?? '')) || (isOfPools && !isOfCard);
      return off.filter(
        ({ quantity: { unit } }) =>
          !(isMoney(unit ?? head?.labelUnit?.unit) && (isSummed || [row[0]!, head].some(hasPrice))),
      );
    }),
  );
}

/** `网络（交换机、光模块、线缆）`, `Network (switches, optics and cables)`: what all of them come to is of none alone. */
const SEVERAL_THINGS =
  /[^\d(（]、|[(（][^()（）]{1,24}(?:[,，+/&]|\band\b|[与和及])[^()（）]{1,40}[)）]|[^\d] [+&] ?[^\d]/i;
/** `| Stage | H200 ($/h) | L4 ($/h) | Sum |`: what is summed up in a row is what all cards of a kind cost. */
const SUM = /合计|总计|小计|总价|\b(?:sum|total|altogether|all)\b/i;
const OF_ONE = /单价|每|单|\b(?:per|each|one|unit|price|rate)\b|[/／](?:卡|张|GPU|card)/i;
/** `| GPUs | $ per GPU-hour | $ per hour |`: beside the price of one card's hour another one is that of all. */
const OF_CARD_HOUR = /卡时|[每单]卡[^|]{0,6}小?时|\b(?:GPU|card)[- ]h(?:our|r)?\b/i;
const COUNTED = /^ ?(?:GPUs?|cards?|卡数?|张数|数量|count|number) ?$/i;
/** `| Cards in whole servers | 32 | 44 |` beside `| Rental per hour |`. */
const COUNTED_ROW =
  /^ ?(?:GPUs?|cards?|nodes|servers|machines|instances)\b(?! (?:per|price|cost|hours?)\b)|^ ?(?:GPU ?)?(?:卡|张|台|节点|机器|实例)(?:总)?数/i;
const OF_CARD = /单价|[每单]张?(?:卡|GPU)|\b(?:per|each) (?:GPU|card)|卡时|GPU-hour|[/／](?:卡|张|GPU|card)/i;
const MACHINES = /台数|节点|服务器|整机|\b(?:nodes|servers|machines|boxes|systems|hosts)\b/i;
const isMoney = (unit: Unit | undefined): boolean => unit?.dimensions.money !== undefined;
const hasPrice = (label: Passage | undefined): boolean => label?.quantities.some(({ unit }) => isMoney(unit)) ?? false;

function inSentences(passage: Passage): OffKnownRange[] {
  const found = judged(passage, undefined, (quantity) => tiedText(passage, quantity));
  return found.length === 0 || passage.place === 'cell' ? [] : found;
}

/** The words that may say what a value is of, and all of its sentence. */
interface Around {
  readonly said: string;
  readonly all: string;
}

function judged(passage: Passage, head: Passage | undefined, around: (quantity: Quantity) => Around): OffKnownRange[] {
  return passage.quantities.flatMap((quantity) => {
    const unit = quantity.unit ?? head?.labelUnit?.unit;
    const isOfEnergy = unit?.dimensions.money === 1 && unit.dimensions.joule === -1 && unit.family === undefined;
    const family = isOfEnergy ? 'money' : unit?.family;
    const ranges = family === undefined ? undefined : BY_FAMILY.get(familyOf(family));
    // Hours of cards add up over all of them.
    if (unit?.family === 'time' && unit.scope !== undefined) return [];
    if (unit === undefined || ranges === undefined || quantity.sign !== undefined || quantity.value === 0) return [];
    const value = quantity.value * unit.factor * (isOfEnergy ? KWH : unit.family === 'money_rate' ? 3600 : 1);
    const off = ranges.filter(
      ({ low, high, currency }) =>
        (value < low || value > high) && (currency === undefined || currency === unit.currency),
    );
    if (off.length === 0 || (MONEY.has(unit.family) && isOneOfPrices(passage, quantity))) return [];
    if (isOfNumber(passage, quantity)) return [];
    const { said, all } = around(quantity);
    const found = off.find((range) => isSaidOf(range, said) && !range.not?.test(all));
    return found === undefined ? [] : [{ passage, quantity, name: found.name, shown: found.shown }];
  });
}

const isSaidOf = ({ said, notTied }: KnownRange, text: string): boolean =>
  said.every((pattern) => pattern.test(text)) && !notTied?.test(text);

/** `KV cache per token (BF16, 2 bytes)`: what one number takes. */
const isOfNumber = ({ text }: Passage, { start, end }: Quantity): boolean =>
  FORMAT_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ||
  /^ ?(?:per|each|a) (?:number|value|element)|^ ?[/每] ?(?:元素|数值)/i.test(text.slice(end, end + 16));
const FORMAT_BEFORE = /\b(?:BF16|[FT]F\d{1,2}|[FM]P\d{1,2}|INT\d{1,2})(?:[,，:=(（]| is| takes)? ?$/i;

/** Energy is sold by the kilowatt-hour. */
const KWH = 3.6e6;

const MONEY: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>(['money', 'money_rate']);

/** `At $0.08 per kWh that is $113,000`: where two sums stand together, one is what the other comes to. */
function isOneOfPrices({ text, quantities }: Passage, { start, end }: Quantity): boolean {
  return quantities.some((one) => {
    if (one.start === start || !isMoney(one.unit)) return false;
    const between = one.start < start ? text.slice(one.end, start) : text.slice(end, one.start);
    return !isCut(between);
  });
}

/** Money by the hour is money, with the hour in its unit. */
const familyOf = (family: UnitFamily): UnitFamily => (family === 'money_rate' ? 'money' : family);

const CLAUSE_MARK = /[，,、:：()（）]|(?: (?:and|but|so|while|whereas|then|with|plus) )/;
/** What a clause may say of a value without naming another thing that has it. */
const PREDICATE =
  /不?含税|[单每一][只块张台个片]|单价|报价单?|价格|标价|售价|采购价|成交价|结算价|每个?(?:小时|月|年)|每时|满载|满负荷|功率|功耗|取电|耗电|用电|负荷|电费|耗时|延迟|时延|用时|写的|单次|检索|查询|读取|中位|只?需要?|仅需|只要|那|下来|账单|上|里|时|\b(?:listed|quoted|billed|priced|prices?|costs?|it|and|draws?|drew|power|load|takes?|took|full|per|a|an|hour|month|latency|meter|said|we|were|pays?|paid)\b/gi;

/**
 * The words that are tied to a value: its own clause where another value of its kind stands in the sentence or the
 * clause names things of its own, else all of the sentence.
 */
function tiedText({ text, quantities }: Passage, quantity: Quantity): Around {
  const { start, end, unit } = quantity;
  const left = lastSentence(text.slice(0, start));
  const right = firstSentence(text.slice(end));
  const from = start - left.length;
  const to = end + right.length;
  const all = text.slice(from, to);
  const lead = left.split(CLAUSE_MARK).at(-1)!;
  const clause = lead + text.slice(start, end) + right.split(CLAUSE_MARK)[0]!;
  const isAmong = quantities.some(
    (one) =>
      one.start !== start &&
      one.start >= from &&
      one.end <= to &&
      one.unit?.family !== undefined &&
      familyOf(one.unit.family) === familyOf(unit?.family ?? one.unit.family),
  );
  return { said: !isAmong && isTie(lead.replace(PREDICATE, ' ')) ? all : clause, all };
}
