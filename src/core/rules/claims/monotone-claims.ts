import type { SlideBody } from '../../deck/deck';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import { PerText } from '../reading/per-text';
import { betterOf } from '../reading/polarity';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isTotal } from '../reading/total-rows';
import { CLAIMS, HINT, NOT_ALL, NOT_ONCE, type Way } from './monotone-words';
import { isUnderOneHeading } from './under-heading';

/** A value of a series that goes against what a sentence says of all of it. */
export interface AgainstClaim {
  readonly earlier: ToldValue;
  readonly later: ToldValue;
  /** The words, as written. */
  readonly said: string;
}

export interface ToldValue {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

const LEAST = 3;

/** The values on a slide that are against `步步走高`, `every phase served more than the one before`. */
export const againstClaims = (body: SlideBody): AgainstClaim[] => (HINT.test(body.text) ? read(body) : []);

function read(body: SlideBody): AgainstClaim[] {
  const { texts, tables } = readSlide(body);
  return texts.flatMap((passage) =>
    passage.place === 'title' || passage.place === 'heading'
      ? []
      : claims.of(passage).flatMap((claim) => againstClaim(passage, claim, texts, tables)),
  );
}

function againstClaim(
  passage: Passage,
  claim: MonotoneClaim,
  texts: readonly Passage[],
  tables: readonly TableReading[],
): AgainstClaim[] {
  const own = seriesIn(passage);
  // A number of its own makes it a statement for itself: `each month 120% more tickets`.
  if (own.length < LEAST && hasNumbers(passage, claim)) return [];
  const near = tablesOf(tables, passage, texts);
  const others = near.length === 0 ? [itemsOf(texts, passage)] : linesOf(near, passage, claim);
  if (own.length >= LEAST && !isOfSeries(passage.text, claim, own)) return [];
  const series = own.length >= LEAST ? [own] : others;
  const [values, ...more] = series;
  return values === undefined || more.length > 0 || values.length < LEAST ? [] : judged(values, claim, passage);
}

/** The only table on the slide, or those under the heading that the claim stands under. */
const tablesOf = (tables: readonly TableReading[], passage: Passage, texts: readonly Passage[]) =>
  tables.length < 2 ? tables : tables.filter((one) => isUnderOneHeading(one, passage, texts));

/** Whether the sentence of a claim has a number of its own. */
function hasNumbers({ text, quantities }: Passage, { start, end }: MonotoneClaim): boolean {
  const sentence = sentencesIn(text).find((one) => one.start <= start && start < one.end);
  const [from, to] = [sentence?.start ?? 0, Math.max(end, sentence?.end ?? text.length)];
  return quantities.some((one) => one.start >= from && one.end <= to);
}

/** Words that say of all values of a series which way they go. */
export interface MonotoneClaim {
  readonly way: Way;
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** `It grew every quarter; the regions brought …`: what the next statement lists is another series. */
function isOfSeries(text: string, { start, end }: MonotoneClaim, values: readonly ToldValue[]): boolean {
  const [first, last] = [values[0]!.quantity, values.at(-1)!.quantity];
  const between = end <= first.start ? text.slice(end, first.start) : text.slice(last.end, Math.max(last.end, start));
  return !/[;；]/.test(between);
}

const claims = new PerText(({ text }): readonly MonotoneClaim[] => (HINT.test(text) ? claimsIn(text) : []));

/** What a text says of all values of a series. */
export const claimsOf = (passage: Passage): readonly MonotoneClaim[] => claims.of(passage);

function claimsIn(text: string): MonotoneClaim[] {
  const found: MonotoneClaim[] = [];
  for (const pattern of CLAIMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end) || isOfSome(text, start, end)) continue;
      const way = match[1] !== undefined ? 'up' : match[2] !== undefined ? 'down' : 'better';
      found.push({ way, said: match[0].trim(), start, end });
    }
  }
  return found;
}

/** Whether the sentence speaks of some of the values only, or of what is wished. */
function isOfSome(text: string, at: number, end: number): boolean {
  const start = Math.max(...['。', '；', ';', '\n', '. '].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const said = text.slice(start, end + 12).split(/[。；;\n]|\. /)[0]!;
  return NOT_ALL.test(said.replace(NOT_ONCE, ' '));
}

const isLevel = ({ sign, bound, high, value }: Quantity): boolean =>
  sign === undefined && bound === undefined && high === value;

/** The values of one kind in a passage, in their order; another number without a unit between them ends it. */
function seriesIn(passage: Passage): ToldValue[] {
  const levels = passage.quantities.filter(
    (one) => isLevel(one) && one.unit?.family !== 'points' && one.unit?.family !== 'factor',
  );
  const kinds = grouped(levels, ({ unit }) => kindOf(unit?.family));
  const [largest] = [...kinds.values()].sort((a, b) => b.length - a.length);
  return isOneRun(passage, largest ?? []) ? largest!.map((quantity) => ({ passage, quantity })) : [];
}

/** Values that are listed one after the other, not told in texts of their own. */
const isOneRun = ({ text }: Passage, values: readonly Quantity[]): boolean =>
  values.length > 0 &&
  values
    .slice(1)
    .every(({ start }, at) => start - values[at]!.end <= FAR && !text.slice(values[at]!.end, start).includes('\n'));

const FAR = 64;

/** Counts with and without what is counted are one kind: `3.1 万次请求`, `4.6 万次`. */
const kindOf = (family: string | undefined): string =>
  family === 'request_rate' || family === 'requests' ? 'requests' : (family ?? '');

/** The columns of the only table that a claim may speak of, or the rows and columns of several that it names. */
function linesOf(tables: readonly TableReading[], passage: Passage, { start, end }: MonotoneClaim): ToldValue[][] {
  // 六个阶段一路上升 does not name 阶段一.
  const text = passage.text.replaceAll('一路', '  ');
  const clause = `${text
    .slice(0, start)
    .split(/[，,。；;:：]|\. /)
    .at(-1)!}${text.slice(start, end)}`;
  const [columns, rows] = [tables.flatMap(columnsOf), tables.flatMap(rowsOf)];
  const lines = [...columns, ...rows];
  const called = lines.filter(({ name }) => isCalledIn(clause, name)).map(({ values }) => values);
  const inClause = [namedIn(clause, lines), called].find(({ length }) => length > 0);
  if (inClause !== undefined) return inClause;
  // The clause names a column that is no series: no other one is meant.
  if (tables.some(({ header }) => header.some((cell, at) => at > 0 && isNamedIn(clause, nameOf(cell))))) return [];
  const inText = namedIn(text, lines);
  if (inText.length > 0) return inText;
  return tables.length > 1 ? [] : columns.map(({ values }) => values);
}

const isNamedIn = (said: string, name: string): boolean =>
  name.length > 1 && said.toLowerCase().includes(name.toLowerCase());

interface Line {
  readonly name: string;
  readonly values: ToldValue[];
}

/** The lines whose names are in `said`; 占用 is not named where 带宽占用 is. */
function namedIn(said: string, lines: readonly Line[]): ToldValue[][] {
  const named = lines.filter(({ name }) => isNamedIn(said, name));
  const isWithin = ({ name }: Line): boolean =>
    named.some((other) => other.name.length > name.length && other.name.toLowerCase().includes(name.toLowerCase()));
  return named.filter((line) => !isWithin(line)).map(({ values }) => values);
}

/** `The cache hit rate` for `Prefix cache hit rate, by tokens`, 缓存命中率 for 前缀缓存命中率: the end of a longer name. */
function isCalledIn(said: string, name: string): boolean {
  const whole = name.split(/[,，]/)[0]!.trim().toLowerCase();
  const words = whole.split(' ');
  const ends = /[\u3400-\u9fff]{5}$/.test(whole)
    ? [2, 3, 4].map((cut) => whole.slice(cut)).filter((end) => end.length >= LEAST_HAN)
    : [0, 1, 2].map((cut) => words.slice(cut)).flatMap((end) => (end.length < 2 ? [] : end.join(' ')));
  return ends.some((end) => said.toLowerCase().includes(end));
}

const LEAST_HAN = 3;

const nameOf = (cell: Passage | undefined): string => (cell?.text ?? '').split('(')[0]!.trim();

/** Those with a value of one unit in every row. */
function columnsOf({ header, rows }: TableReading): Line[] {
  return header.flatMap((cell, column) => {
    const own = rows.filter(([label]) => !isTotal(label?.text ?? ''));
    const values = column === 0 ? [] : own.flatMap((row) => levelOf(row[column]));
    return column > 0 && values.length === own.length ? [{ name: nameOf(cell), values }] : [];
  });
}

/** Those with a value in every column; none where a column is no step. */
function rowsOf({ header, rows }: TableReading): Line[] {
  if (header.length <= LEAST || header.some(({ text }) => NO_STEP.test(text))) return [];
  return rows.flatMap((row) => {
    const values = row.slice(1).flatMap(levelOf);
    return values.length === header.length - 1 ? [{ name: nameOf(row[0]), values }] : [];
  });
}

const NO_STEP = /目标|变化|差|合计|总计|平均|上限|\b(?:targets?|goals?|change|diff|total|mean|average|limits?)\b/i;

function levelOf(passage: Passage | undefined): ToldValue[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  const isOne = passage !== undefined && quantity !== undefined && more.length === 0 && isLevel(quantity);
  return isOne ? [{ passage, quantity }] : [];
}

/** The items over the claim that are a label and a value each: `January: 41 ms`. */
function itemsOf(texts: readonly Passage[], claim: Passage): ToldValue[] {
  const before = texts.slice(0, texts.indexOf(claim)).filter(({ place }) => place === 'text');
  const items = before.map((passage): ToldValue | undefined => {
    const [quantity, ...more] = passage.quantities.filter((one) => one.unit !== undefined);
    if (quantity === undefined || more.length > 0 || !isLevel(quantity)) return undefined;
    return LABEL.test(passage.text.slice(0, quantity.start)) ? { passage, quantity } : undefined;
  });
  const values = items.filter((one) => one !== undefined);
  return values.length === items.length ? values : [];
}

const LABEL = /^[^:。；;]{1,24}: ?$/;

/** Whether a series both rises and falls. */
function turns(sizes: readonly number[]): boolean {
  const steps = sizes.slice(1).map((size, at) => size - sizes[at]!);
  return steps.some((step) => step > 0) && steps.some((step) => step < 0);
}

function judged(values: readonly ToldValue[], { way, said }: MonotoneClaim, passage: Passage): AgainstClaim[] {
  const [first] = values;
  const families = new Set(values.map(({ quantity }) => kindOf(quantity.unit?.family)));
  if (families.size > 1) return [];
  const better = way === 'better' ? (betterOf(passage) ?? (families.has('time') ? 'lower' : undefined)) : undefined;
  const factor = ({ quantity: { unit } }: ToldValue): number => unit?.factor ?? first!.quantity.unit?.factor ?? 1;
  const sizes = values.map((value) => value.quantity.value * factor(value));
  // Whichever way is better, a series that rises and falls does not get better all along.
  if (way === 'better' && better === undefined && !turns(sizes)) return [];
  const isUp = way === 'up' || (way === 'better' && better !== 'lower');
  return values.slice(1).flatMap((later, index) => {
    const earlier = values[index]!;
    // Of two numbers rounded alike the less one is less.
    const isAlike = earlier.quantity.step === later.quantity.step && !earlier.quantity.approximate;
    const [a, b] = [earlier, later].map(({ quantity }) =>
      isAlike ? { low: quantity.value, high: quantity.value } : rounded(quantity),
    ) as [Interval, Interval];
    const isAgainst = isUp
      ? b.high * factor(later) < a.low * factor(earlier)
      : b.low * factor(later) > a.high * factor(earlier);
    return isAgainst ? [{ earlier, later, said }] : [];
  });
}
