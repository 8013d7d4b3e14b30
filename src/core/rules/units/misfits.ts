import type { SlideBody } from '../../deck/deck';
import type { Quantity, Range } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { UnitFamily } from '../../numbers/units';
import { foundIn } from '../reading/found-in';
import { type ListedValue, listedFrom } from '../reading/listed-values';
import type { Passage } from '../reading/passage';
import { isMisfit, nounBefore, nounOfLabel, type QuantityKind, type QuantityNoun } from '../reading/quantity-nouns';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { endsValue } from '../reading/standing';
import { isAside } from '../reading/table-readings';
import {
  asideIn,
  givesCondition,
  isLooseTie,
  isTie,
  LEADS_TO,
  statesValue,
  tellsWhose,
  withoutStatistic,
} from '../reading/ties';
import { onlyValue } from './only-value';
import { ratesCutShort } from './rates-cut-short';
import { type CardMemory, isSizeAsRate, memoryOfCardAsRate, occupies, sizesAsRates } from './sizes-as-rates';

/** A number or a label in a unit that cannot measure what it is named: `写入带宽 | 215 s`, `耗时（GB/s）`. */
export interface Misfit {
  readonly passage: Passage;
  /** What to mark: the unit of a label, or the number. */
  readonly range: Range;
  readonly unit: Range;
  readonly quantity?: Quantity;
  /** The value before it, which it is said to have become. */
  readonly from?: Quantity;
  /** Absent where only the rest of the row tells that the unit is odd. */
  readonly noun?: QuantityNoun;
  readonly kind?: QuantityKind;
}

/** The misfits on a slide under names that the catalogue does not have. */
export function misfitsOn(body: SlideBody): Misfit[] {
  const { texts, tables } = readSlide(body);
  return [...foundIn(texts, inText), ...foundIn(tables, inTable)];
}

const inTable = (table: TableReading): Misfit[] => [
  ...inLabels(table),
  ...inCells(table),
  ...sizesAsRates(table).map(inCard),
];

const REACH = 64;

function inText(passage: Passage): Misfit[] {
  const close = passage.quantities.filter(isMeasured).flatMap((quantity) => {
    const family = quantity.unit?.family;
    const item = nounOfItem(passage.text, quantity.start);
    const noun = item ?? nounBefore(passage.nouns, quantity.start, REACH);
    if (noun === undefined || (item === undefined && isNamed(passage, noun))) return [];
    const isSize = isSizeAsRate(passage, noun, quantity);
    if (!isMisfit(noun.kind, family) && !isSize) return [];
    const tie = tieFrom(passage, noun, quantity);
    // A mark between them starts something else; 在 and "at" give a condition.
    const isWhose = (tellsWhose(tie) && isLooseTie(tie)) || statesValue(tie);
    if (
      (/[,，、()\d]/.test(withoutStatistic(tie)) && !statesValue(tie)) ||
      OTHER_SUBJECT.test(tie) ||
      !(isWhose || (isSize && occupies(tie)) || (isTie(tie) && !givesCondition(tie)))
    )
      return [];
    // `was 47 GB/s of 50 GB/s`, `17 GB in 6.7 ms`: the two numbers together are what was measured.
    if (
      /^ ?(?:(?:out )?of (?!(?:each|every|a|one) (?:card|GPU|replica|device|node))|\/ ?\d|in \d{1,5}(?:\.\d{1,3})? ?(?:[mμ]?s|seconds|min)\b)/i.test(
        passage.text.slice(quantity.end, quantity.end + 24),
      )
    )
      return [];
    // `从 48 GB 缩短到 9 GB`: a verb may follow the old value.
    const isOld = passage.pairs.some(({ from, to }) => from.start === quantity.start && to.unit?.family === family);
    return isOld || endsValue(passage, quantity) || OF_SPACE.test(passage.text.slice(quantity.end))
      ? [misfit(passage, quantity, noun)]
      : [];
  });
  const odd = [
    ...totalsOfRates(passage).map((one) => ({ ...one, passage })),
    ...oddInLists(passage),
    ...oddInPairs(passage),
    ...firstTokenAsRate(passage),
    ...[...memoryOfCardAsRate(passage), ...ratesCutShort(passage)].map(inCard),
  ];
  return [...close, ...odd.filter(({ quantity }) => !close.some((one) => one.quantity === quantity))];
}

/** `a P95 of 420 tok/s for the first token`: what the first token takes is a time. */
function firstTokenAsRate(passage: Passage): Misfit[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity) => {
    const name = quantity.unit?.family === 'token_rate' ? FOR_FIRST_TOKEN.exec(text.slice(quantity.end)) : null;
    if (name === null || !OF_STATISTIC.test(text.slice(Math.max(0, quantity.start - 24), quantity.start))) return [];
    const end = quantity.end + name[0].length;
    const noun: QuantityNoun = { kind: 'time', name: 'first token', start: end - 'first token'.length, end };
    return [misfit(passage, quantity, noun)];
  });
}

const FOR_FIRST_TOKEN = /^ (?:for|to|until|on) (?:the |its |a |our )?first token\b/i;
const OF_STATISTIC =
  /\b(?:T?P\d{2}|median|mean|average|latency|wait|time) (?:of|is|was|at|stays at|near) (?:about )?$/i;

/** `4.5 PB/s usable`: which amount of space it is. */
const OF_SPACE = /^ ?(?:usable|raw|net|gross|installed|free)\b|^ ?(?:可用|裸|净)/i;

const OF_TRANSFER = /带宽|吞吐|速率|\b(?:bandwidth|throughput)\b/gi;
/** What the clients do in a time gives an amount again. */
const IN_TIME = /[\d一] ?(?:秒|分钟|小时)|\b(?:seconds?|minutes?|hours?)\b|\d ?s\b/i;
const IN_ALL = /[总合共]|一起|加起来|\b(?:total|together|altogether|aggregate|combined|overall|in all)\b/i;
const SAME = 0.015;

/** `Read throughput: 64 clients at 2.2 GB/s, 141 GB in total`: so many times a rate is a rate. */
function totalsOfRates({ text, quantities }: Passage): Omit<Misfit, 'passage'>[] {
  if (!quantities.some(({ unit }) => unit?.family === 'bandwidth')) return [];
  return quantities.flatMap((total, index) => {
    const [count, rate] = [quantities[index - 2], quantities[index - 1]];
    if (count === undefined || total.unit?.family !== 'memory' || rate?.unit?.family !== 'bandwidth') return [];
    const before = lastSentence(text.slice(0, total.start));
    const name = [...before.matchAll(OF_TRANSFER)].at(-1);
    const said = before + firstSentence(text.slice(total.end));
    if (name === undefined || count.start < total.start - before.length || IN_TIME.test(said)) return [];
    const product = count.value * rate.value * rate.unit.factor;
    const isProduct = count.value > 1 && Math.abs((total.value * total.unit.factor) / product - 1) < SAME;
    if (!isProduct || !IN_ALL.test(text.slice(rate.end, total.end + 24))) return [];
    const start = total.start - before.length + name.index;
    const noun: QuantityNoun = { kind: 'bandwidth', name: name[0], start, end: start + name[0].length };
    return [{ range: total, unit: total.unitRange ?? total, quantity: total, noun, kind: 'bandwidth' as const }];
  });
}

/** Labels that only tell which value it is, so that one other value shows what the list is of. */
const STATISTIC =
  /^(?:平均|均值|中位数?|峰值|最[高大低小多少]|谷值|[高低]峰|T?P\d{2}|average|avg|mean|median|peak|max(?:imum)?|min(?:imum)?|highest|lowest)$/i;

/** `命中率：客服 68%、代码 54 ms、搜索 41%`: one value of a list is in a unit that the others do not have. */
function oddInLists(passage: Passage): Misfit[] {
  return passage.nouns.flatMap((noun) => {
    if (noun.isShared || isNamed(passage, noun)) return [];
    const items = listedFrom(passage, noun.end);
    const isOdd = ({ quantity }: ListedValue): boolean => {
      const family = quantity.unit?.family;
      return isMisfit(noun.kind, family) || (noun.kind === 'memory' && family === 'bandwidth');
    };
    const odd = items.filter(isOdd);
    const [first] = odd;
    if (first === undefined || odd.length > 1) return [];
    const isOne = items.every(({ quantity }) => quantity.unit?.family !== undefined);
    const isSure = STATISTIC.test(first.label) || (items.length > 2 && items.at(-1) !== first);
    return isOne && isSure ? [misfit(passage, first.quantity, noun)] : [];
  });
}

/** `climbed from 18,000 tok/s to 26,000 ms`, `承诺 45 ms，Q4 实测 42 tok/s`: the same thing is measured in two ways. */
function oddInPairs(passage: Passage): Misfit[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity, index) => {
    const before = quantities[index - 1];
    const [old, now] = [before?.unit?.family, quantity.unit?.family];
    if (before === undefined || old === undefined || now === undefined || old === now) return [];
    const isCutShort = CUT_SHORT[old] === now;
    if (!isCutShort && (!RATES.has(old) || !RATES.has(now))) return [];
    if (before.unit!.ambiguous || quantity.unit!.ambiguous) return [];
    // Power and energy are told apart by themselves.
    if ([old, now].every((one) => one === 'power' || one === 'energy')) return [];
    const lead = text.slice(Math.max(0, before.start - 16), before.start);
    const between = text.slice(before.end, quantity.start);
    const isOne = (FROM.test(lead) && LEADS_TO.test(between)) || (PROMISED.test(lead) && MEASURED_BEHIND.test(between));
    return isOne && endsValue(passage, quantity) ? [{ ...misfit(passage, quantity, undefined), from: before }] : [];
  });
}

/** `from 200 tok/s to 1,440 tokens per GPU`: what a rate cannot become. */
const CUT_SHORT: Readonly<Partial<Record<UnitFamily, UnitFamily>>> = { token_rate: 'tokens', request_rate: 'requests' };

const FROM = /(?:\bfrom|[从由自]) ?(?:about |约 ?)?$/i;
const PROMISED =
  /(?:承诺|目标|要求|预算|门限|门槛|红线|上限|\b(?:target|goal|SLO|SLA|promised?|budget|limit|objective))(?:值|是|为| is| was| of|:)? ?(?:[<>≤≥] ?)?(?:不超过 ?|不低于 ?)?$/i;
/** No other thing is named between a promise and what was measured. */
const MEASURED_BEHIND =
  /^ ?[,，;；、(（]? ?(?:(?:Q[1-4]|\d{1,2} ?月份?|[本上]个?[月季周]度?|今年|全年) ?)?(?:(?:实测|实际|现网|线上)(?:值|上)?(?:跑到|达到|做到|是|为|:)?|(?:and )?(?:we )?(?:measured|actual(?:ly)?|delivered|achieved|got|saw)(?: is| was|:)?) ?(?:约 ?|about )?$/i;

/** `memory bandwidth the ceiling is`, `the bandwidth ceiling is`: the value is that of another thing. */
const OTHER_SUBJECT =
  /^ ?(?:ceiling|bound|roof(?:line)?|wall|上限|天花板)|(?<!\b(?:of|for|in|on|at|per|over|with)) (?:the|a|an|its|our|that) [a-z]{3,14}(?: [a-z]{3,12})? (?:is|are|was|were|comes|sits|lies|stands|lands|works out|ends up)\b/i;

/** Whether it is a value in a unit that says what is measured. */
const isMeasured = ({ unit, sign }: Quantity): boolean =>
  unit?.family !== undefined && !unit.ambiguous && sign === undefined;

/** The words from name to number, without a remark in brackets and without the value before a `到` (`从 62 s 缩短到`). */
function tieFrom({ text, quantities }: Passage, noun: QuantityNoun, quantity: Quantity): string {
  const old = quantities.find(({ start, end }) => start >= noun.end && end <= quantity.start);
  const to = old === undefined ? '' : text.slice(old.end, quantity.start);
  const from = old !== undefined && LEADS_TO.test(to) && !isMisfit(noun.kind, old.unit?.family) ? old : quantity;
  const tie = text.slice(noun.end, from.start);
  const aside = asideIn(tie);
  const isValue = quantities.some(
    ({ unit, start }) => unit?.family !== undefined && start >= noun.end && start < noun.end + aside.length,
  );
  return isValue ? tie : tie.slice(aside.length);
}

/** `Idle power of the server: 2.6 ms`: what an item is called, up to its colon. */
function nounOfItem(text: string, start: number): QuantityNoun | undefined {
  if (text[start - 1] !== ':' && text[start - 2] !== ':') return undefined;
  const label = /^[^:。；;.!?]{1,60}(?=: ?$)/.exec(text.slice(0, start))?.[0];
  const noun = label === undefined ? undefined : nounOfLabel(label.split(/ (?:of|for|per|in|on|with) /i)[0]!);
  return noun === undefined ? undefined : { ...noun, end: label!.length };
}

const inCard = ({ passage, quantity, noun }: CardMemory): Misfit => misfit(passage, quantity, noun);

/** Whether the catalogue has the name, so that its indicator is judged instead. */
function isNamed({ mentions }: Passage, { start, end }: Range): boolean {
  return mentions.some((mention) => mention.start < end && start < mention.end);
}

function misfit(passage: Passage, quantity: Quantity, noun: QuantityNoun | undefined): Misfit {
  return { passage, range: quantity, unit: quantity.unitRange ?? quantity, quantity, noun, kind: noun?.kind };
}

/** `每步反量化耗时（GB/s）`: the label itself cannot be right. */
function inLabels({ header, rows }: TableReading): Misfit[] {
  return [...header, ...rows.flatMap((row) => row.slice(0, 1))].flatMap((passage) => {
    const label = passage.labelUnit;
    const noun = label === undefined ? undefined : ownNoun(passage);
    if (label === undefined || noun === undefined || label.unit.ambiguous) return [];
    if (!isMisfit(noun.kind, label.unit.family)) return [];
    return [{ passage, range: label.range, unit: label.range, noun, kind: noun.kind }];
  });
}

function ownNoun(passage: Passage): QuantityNoun | undefined {
  return passage.mentions.length > 0 ? undefined : nounOfLabel(passage.text);
}

function inCells({ header, rows }: TableReading): Misfit[] {
  const byHeader = header.map(ownNoun);
  return rows.flatMap((row) => {
    const [label] = row;
    const byRow = label === undefined ? undefined : ownNoun(label);
    const found = row.flatMap((cell, column) => {
      const quantity = column === 0 ? undefined : onlyValue(cell);
      const family = quantity?.unit?.family;
      if (quantity === undefined || family === undefined) return [];
      const head = header[column];
      if (head?.labelUnit !== undefined || isAside(head)) return [];
      const byColumn = byHeader[column];
      if (fitsSome(family, [byRow, byColumn]) || (head?.mentions.length ?? 0) + label!.mentions.length > 0) return [];
      const noun = byRow ?? byColumn;
      return noun !== undefined && isMisfit(noun.kind, family) ? [misfit(cell, quantity, noun)] : [];
    });
    return found.length > 0 ? found : oddInRow(row, header);
  });
}

/** Whether a name of the row or the column can be measured so. */
function fitsSome(family: UnitFamily, nouns: readonly (QuantityNoun | undefined)[]): boolean {
  return nouns.some((noun) => noun !== undefined && !isMisfit(noun.kind, family));
}

/** Columns that give one quantity at several times. */
const STATE =
  /[前后]$|^(?:基线|现状|现在|目前|当前|目标|对照组?|实验组?|优化|改造|阶段 ?\d?|上线|旧|新|实际|计划)|^(?:before|after|baseline|target|actual|old|new|control|treatment|then|now|stage|phase)\b/i;
const RATES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'time',
  'token_rate',
  'request_rate',
  'bandwidth',
  'power',
  'energy',
  'memory',
]);

/** `1,180 ms | 820 tok/s` before and after: one of them is in the wrong unit, whatever the row is about. */
function oddInRow(row: readonly Passage[], header: readonly Passage[]): Misfit[] {
  const values = row.flatMap((cell, column) => {
    const quantity = STATE.test(header[column]?.text.trim() ?? '') ? onlyValue(cell) : undefined;
    const family = quantity?.unit?.family;
    return quantity !== undefined && family !== undefined && RATES.has(family) ? [{ cell, quantity, family }] : [];
  });
  const families = [...new Set(values.map(({ family }) => family))];
  if (families.length !== 2 || row.some((cell) => cell.mentions.length > 0)) return [];
  if (row[0]!.quantities.length > 0) return [];
  const uses = (family: UnitFamily): number => values.filter((one) => one.family === family).length;
  const odd = uses(families[0]!) < uses(families[1]!) ? families[0] : families[1];
  const at = values.filter(({ family }) => family === odd);
  return at.length === 1 ? [misfit(at[0]!.cell, at[0]!.quantity, undefined)] : [];
}
