import type { Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { comparable, type Unit, type UnitFamily } from '../../numbers/units';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isCalledWrong } from '../reading/standing';
import { onlyValue } from './only-value';

/** A value with the digits of those beside it and another prefix or multiplier. */
export interface PrefixSlip {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** One of the others. */
  readonly other: Labelled;
}

/** A value of a row, an item or a clause, and what tells it from the others. */
interface Labelled {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly label: string;
}

/** What things of one kind have to within a small factor. */
const FAMILIES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily>([
  'power',
  'energy',
  'memory',
  'bandwidth',
  'compute',
  'time',
  'money',
  'tokens_per_energy',
  'energy_per_token',
  'tokens_per_money',
]);
const LEAST = 3;
/** The usual values lie within this of each other, and the digits of the odd one lie this near to theirs. */
const SPREAD = 3;
const NEAR = 1.6;
/** Prefixes are thousands apart, 万 and 亿 ten thousands. */
const APART = 900;
/** What would make one of them odd for a reason. */
const REASON =
  /坏|故障|异常|闲|空载|下线|停|待机|离线|慢|掉|关|备用|只|仅|[(（]|\b(?:fault\w{0,3}|broken|idle|drained|off|standby|spare|slow|stuck|hung|dead|only|outlier|lost|straggler|cold)\b/i;

/** Numbered or lettered, and still of different kinds. */
const DIFFERENT =
  /组件|部件|部分|模块|阶段|步|层|级|[项类种档]|\b(?:components?|parts?|modules?|items?|types?|class(?:es)?|stages?|steps?|phases?|layers?|levels?|tiers?)\b/i;

/** A number or a letter that tells one thing of a kind from the next: n01 and n02, 甲 and 乙, `Pool A` and `Pool B`. */
const COUNTER =
  /\d{1,6}(?:\.\d{1,4})?|(?<![A-Za-z])[A-Z](?![A-Za-z])|[一二三四五六七八九十甲乙丙丁]|[东西南北](?=[区厅侧楼园片厂])|\b(?:[Ee]ast|[Ww]est|[Nn]orth|[Ss]outh)\b/g;
/** Months and weekdays are of one series. */
const DATES =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

/** What is left of a label without what counts. */
const kindOf = (label: string): string => label.replace(DATES, '#').replace(COUNTER, '#').trim();

/** The values in rows, items and clauses of one kind that have another prefix than all others. */
export const prefixSlips = (texts: readonly Passage[], tables: readonly TableReading[]): PrefixSlip[] => [
  ...foundIn(tables, inTable),
  ...foundIn(texts, inSentences),
  ...inItems(texts),
];

/** `5.7 W` after 5.6 kW and 5.8 kW in the rows n01, n02 and n03. */
function inTable({ header, rows }: TableReading): PrefixSlip[] {
  return header.flatMap((_, column) =>
    column === 0 ? [] : slipIn(rows.flatMap((row) => cellOf(row[column], row[0]!.text))),
  );
}

function cellOf(passage: Passage | undefined, label: string): Labelled[] {
  const quantity = passage === undefined ? undefined : onlyValue(passage);
  return quantity === undefined ? [] : labelled(passage!, quantity, label, passage!.text);
}

const LONGEST_LABEL = 40;

/** `甲机房 2.9 token/s/W，乙机房 3.3 token/s/W，丙机房 3.1 token/s/kW`. */
function inSentences(passage: Passage): PrefixSlip[] {
  const { text, quantities } = passage;
  if (quantities.length < LEAST) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const values = own.flatMap((quantity, index) => {
      const from = own[index - 1]?.end ?? Math.max(sentence.start, quantity.start - LONGEST_LABEL);
      const label = text
        .slice(from, quantity.start)
        .split(':')
        .at(-1)!
        .replace(/^[,，、 ]{1,3}(?:and )?/, '');
      return labelled(passage, quantity, label, label);
    });
    return values.length === own.length ? slipIn(values) : [];
  });
}

const LABEL_BEFORE = /^[^:。；;]{1,40}(?:: ?|(?<=[月日号]) ?[\u3400-\u9fff]{0,6} ?)(?:about |约 ?)?$/;

/** `- n03: 5.7 W`: items that stand under each other, each with one value. */
function inItems(texts: readonly Passage[]): PrefixSlip[] {
  const lists: Labelled[][] = [[]];
  for (const passage of texts) {
    const values = passage.quantities.filter(
      ({ unit, start }) => unit?.family !== undefined && !isMonth(passage, start),
    );
    const [quantity] = values;
    const before = quantity === undefined ? '' : passage.text.slice(0, quantity.start);
    const isItem = values.length === 1 && LABEL_BEFORE.test(before);
    const item = isItem ? labelled(passage, quantity!, before, passage.text) : [];
    const last = lists.at(-1)!.at(-1);
    const isNext = last !== undefined && last.passage.context.join() === passage.context.join();
    if (item.length > 0 && (isNext || last === undefined)) lists.at(-1)!.push(...item);
    else lists.push([...item]);
  }
  return lists.flatMap(slipIn);
}

/** `3 月电费`: a month that the label begins with. */
const isMonth = ({ text }: Passage, start: number): boolean =>
  /^\d{1,2} ?月(?!内|里|后|前)/.test(text.slice(start)) && start <= 2;

/** `said`: where a reason would stand. */
function labelled(passage: Passage, quantity: Quantity, label: string, said: string): Labelled[] {
  const { unit, value, high, sign, bound } = quantity;
  if (unit === undefined || unit.ambiguous || !FAMILIES.has(unit.family)) return [];
  if (!(value > 0) || value !== high || sign !== undefined || bound !== undefined) return [];
  return DIFFERENT.test(label) || REASON.test(label) || REASON.test(said) || isCalledWrong(passage, quantity)
    ? []
    : [{ passage, quantity, unit, label }];
}

function slipIn(values: readonly Labelled[]): PrefixSlip[] {
  if (values.length < LEAST || !areOfOneKind(values.map(({ label }) => label))) return [];
  if (values.some(({ unit }) => !comparable(unit, values[0]!.unit))) return [];
  const odd = values.filter((value) =>
    isSlip(
      value,
      values.filter((one) => one !== value),
    ),
  );
  const [slip] = odd;
  return slip === undefined || odd.length > 1 ? [] : [{ ...slip, other: values.find((one) => one !== slip)! }];
}

/** Whether labels differ by their number or letter alone. */
function areOfOneKind(labels: readonly string[]): boolean {
  const kinds = new Set(labels.map(kindOf));
  return kinds.size === 1 && [...kinds][0]!.includes('#') && new Set(labels).size === labels.length;
}

function isSlip(slip: Labelled, others: readonly Labelled[]): boolean {
  const scale = scaleOf(others[0]!);
  if (others.some((one) => scaleOf(one) !== scale)) return false;
  const ratio = scaleOf(slip) / scale;
  const values = others.map(digitsOf);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (Math.max(ratio, 1 / ratio) < APART || most > SPREAD * least) return false;
  return digitsOf(slip) > least / NEAR && digitsOf(slip) < most * NEAR;
}

/** The number as printed, without 万 or `million`. */
const digitsOf = ({ passage, quantity }: Labelled): number =>
  Number(/\d[\d,]{0,24}(?:\.\d{1,12})?/.exec(passage.quote(quantity.number))?.[0].replaceAll(',', '') ?? Number.NaN);

/** What the printed digits are multiplied by, but for rounding. */
const scaleOf = (value: Labelled): number =>
  Number(((value.quantity.value * value.unit.factor) / digitsOf(value)).toPrecision(6));
