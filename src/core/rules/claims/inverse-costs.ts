import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { SlideReading, TableReading } from '../reading/slide-reading';

/** A cost and what a dollar buys, both as a share or multiple of the same thing: one is the inverse of the other. */
export interface SameInverse {
  readonly cost: Placed;
  readonly perDollar: Placed;
}

interface Placed {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

interface Named extends Placed {
  readonly noun: string;
  /** As a multiple. */
  readonly value: number;
}

const PER_DOLLAR =
  /\b([A-Za-z]{3,16}) ?(?:\/ ?[$¥]|per (?:US )?dollar\b|\/ ?(?:美元|元))|每(?:一)?(?:美元|元|块钱)(?:能|可|的|所|产出|生成|处理|得到){0,2}([A-Za-z]{3,16}|[\u3400-\u9fff]{1,4}?)(?:数量?|吞吐)?(?=[ :是为达|=]|$)/gi;
const COST_OF =
  /\b(?:costs?|price) ?(?:\/|per|of an?|of each) ?([A-Za-z]{3,16})|(?:每|单)(?:一)?(?:[张个次条幅])?(?:的)? ?([A-Za-z]{3,16}|[\u3400-\u9fff]{1,4}?) ?的?(?:成本|费用|价格)/gi;
/** Nothing but these stands between name and value: no verb of change. */
const IS =
  /^[ *]{0,3}(?:[:=|]|is|was|are|comes to|stands at|(?:has |have )?(?:rose|risen|grew|grown|climbed|went up|gone up|go(?:es)? up|increased|jumped|fell|fallen|dropped|went down|came down) to|是|为|达到?|等于|只有|仅|(?:也|则|又)?(?:提升|提高|上升|增加|增长|升|涨|增|降|下降|降低)[到至为])?[ *]{0,3}(?:only |just |about |now |约 ?|仅 ?)?$/i;
/** A change rather than what it is, or a share of another thing. */
const CHANGED =
  /^ ?(?:lower|less|cheaper|higher|more|better|worse|down|up|off|saving|cut|reduction|的?(?:下降|降低|减少|提升|提高|增长|节省|降幅|增幅)|(?:of|share of) (?:the )?(?:total|budget|revenue|price|bill))/i;

/** What a dollar buys is not told without one: a cheap look before names are searched for. */
const MONEY = /[$¥元]|块钱|dollar/i;

/** The pairs of a slide that give a cost and its inverse the same value other than one. */
export function sameInverses({ texts, tables, passages }: SlideReading): SameInverse[] {
  if (!passages.some(({ text }) => MONEY.test(text))) return [];
  const costs = [
    ...texts.flatMap((text) => namedBy(COST_OF, text)),
    ...tables.flatMap((table) => inRows(COST_OF, table)),
  ];
  if (costs.length === 0) return [];
  const perDollar = [
    ...texts.flatMap((text) => namedBy(PER_DOLLAR, text)),
    ...tables.flatMap((table) => inRows(PER_DOLLAR, table)),
  ];
  return costs.flatMap((cost) => {
    const other = perDollar.find(({ noun, value }) => noun === cost.noun && isSameSide(value, cost.value));
    return other === undefined ? [] : [{ cost, perDollar: other }];
  });
}

const NEAR = 0.05;
/** Near to one, a value and its inverse are hard to tell apart. */
const LEAST_APART = 0.1;

function isSameSide(a: number, b: number): boolean {
  return a > 0 && Math.abs(a - 1) > LEAST_APART && Math.abs(a / b - 1) < NEAR;
}

function namedBy(pattern: RegExp, passage: Passage): Named[] {
  const { text, quantities } = passage;
  if (quantities.length === 0) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const quantity = quantities.find(({ start }) => start >= end);
    if (quantity === undefined || !IS.test(text.slice(end, quantity.start))) return [];
    return named(match, { passage, quantity });
  });
}

/** A row whose label is the name: the value of each column, as long as it is the only one. */
function inRows(pattern: RegExp, { rows }: TableReading): Named[] {
  return rows.flatMap(([label, ...cells]) => {
    const [match] = label === undefined ? [] : [...label.text.matchAll(pattern)];
    const [cell, ...more] = cells.filter(({ quantities }) => quantities.length > 0);
    const [quantity] = cell?.quantities ?? [];
    return match === undefined || cell === undefined || quantity === undefined || more.length > 0
      ? []
      : named(match, { passage: cell, quantity });
  });
}

function named(match: RegExpMatchArray, { passage, quantity }: Placed): Named[] {
  const { unit, value, high, sign, end } = quantity;
  const isTimes = unit === undefined && /^ ?times\b/i.test(passage.text.slice(end, end + 8));
  const factor = isTimes ? 1 : unit?.family === 'ratio' ? 0.01 : unit?.family === 'factor' ? 1 : undefined;
  if (factor === undefined || sign !== undefined || high !== value || CHANGED.test(passage.text.slice(end, end + 24)))
    return [];
  return [{ passage, quantity, noun: nounOf(match[1] ?? match[2]!), value: value * factor }];
}

const nounOf = (written: string): string =>
  written
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/^图像$|^图片$/, '图');

/** A cell of a column of unit costs that holds the inverse of what its row gives. */
export interface InvertedCell extends Placed {
  /** What the column's formula gives for the row. */
  readonly right: number;
}

const UNIT_COST =
  /[$¥€元] ?\/ ?(?:1 ?)?(?:M\b|K\b|百万|千|tok)|\bper (?:million|thousand|1 ?[KM]|dollar|\$)|\/ ?[$¥]|每(?:百万|千|万|美元|元)|单(?:价|位成本)/i;
const AGREES = 0.02;

/** The cells that hold `b ÷ a` in a column of unit costs whose other rows hold `a ÷ b` of two of their cells. */
export function invertedCells({ header, rows }: TableReading): InvertedCell[] {
  return header.flatMap(({ text }, column) => {
    if (column === 0 || rows.length < 2 || !UNIT_COST.test(text)) return [];
    const values = rows.map((row) => row.map(onlyNumber));
    for (const [a, b] of pairsOf(header.length, column)) {
      const judged = values.map((row) => relation(row[column], row[a], row[b]));
      // Where two numbers are alike either way gives one.
      const isSure = judged.some((one, row) => one === 'quotient' && !isAlike(values[row]![a]!, values[row]![b]!));
      const odd = judged.flatMap((one, row) => (one === 'inverse' ? [row] : []));
      const isRest = isSure && judged.every((one) => one !== undefined);
      if (!isRest || odd.length !== 1) continue;
      const [row] = odd as [number];
      const passage = rows[row]![column]!;
      const right = values[row]![a]! / values[row]![b]!;
      return [{ passage, quantity: passage.quantities[0]!, right }];
    }
    return [];
  });
}

function pairsOf(width: number, column: number): [number, number][] {
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index > 0 && index !== column);
  return others.flatMap((a) => others.filter((b) => b !== a).map((b): [number, number] => [a, b]));
}

const isAlike = (a: number, b: number): boolean => Math.abs(a / b - 1) < 2 * AGREES;

function onlyNumber({ quantities }: Passage): number | undefined {
  const [quantity, ...more] = quantities;
  if (quantity === undefined || more.length > 0 || quantity.sign !== undefined) return undefined;
  return quantity.high === quantity.value && quantity.value > 0 ? quantity.value : undefined;
}

function relation(
  value: number | undefined,
  a: number | undefined,
  b: number | undefined,
): 'quotient' | 'inverse' | undefined {
  if (value === undefined || a === undefined || b === undefined) return undefined;
  const isAbout = (other: number): boolean => Math.abs(value / other - 1) < AGREES;
  if (isAbout(a / b)) return 'quotient';
  return isAbout(b / a) ? 'inverse' : undefined;
}
