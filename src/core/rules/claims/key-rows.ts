import type { Claim } from '../../numbers/change';
import type { Quantity, Range } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import { comparable } from '../../numbers/units';
import { normalized } from '../reading/names';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { JudgedClaim } from './judged-claims';
import { claimOfRows, goesAsSaid, judgeRows, type Rows, transposed } from './row-claims';
import { namesItsOwn, ownClause } from './settings';
import type { Operands } from './verdict';

/**
 * `700 → 600 W：吞吐少 2.9%，功率少 8.6%` under a table with the rows 700 and 600: the two values name the rows, so a claim
 * behind them is of the column that it names. Those that can be held against it.
 */
export function claimsOfKeys(passage: Passage, tables: readonly TableReading[]): JudgedClaim[] {
  if (tables.length === 0 || passage.pairs.length === 0 || passage.claims.length === 0) return [];
  return passage.claims.flatMap((claim) => {
    const pair = passage.pairs.findLast(({ end }) => end <= claim.phrase.start);
    if (pair === undefined || endsSentence(passage.text.slice(pair.end, claim.phrase.start))) return [];
    const found = keyedIn(tables, pair).flatMap((keyed) => inColumns(passage, claim, pair.end, keyed) ?? []);
    return found.length === 1 ? found : [];
  });
}

/** Whether the values that a claim was held against name two rows of a table, and the claim is of something that it names. */
export function isOfKeys(judged: JudgedClaim, tables: readonly TableReading[]): boolean {
  const { passage, claim, from, to } = judged;
  const end = Math.max(from.quantity.end, to.quantity.end);
  if (judged.verdict.kind === 'right' || from.passage !== passage || claim.phrase.start < end) return false;
  const keyed = keyedIn(tables, { from: from.quantity, to: to.quantity });
  if (keyed.length === 0) return false;
  if (keyed.some((one) => inColumns(passage, claim, end, one) !== undefined)) return true;
  const words = wordsOf(passage, ownClause(passage, claim, end));
  return namesItsOwn(passage, claim, end) && !keyed.some(({ table }) => isOfKey(table, words));
}

const wordsOf = ({ text }: Passage, { start, end }: Range): string => normalized(text.slice(start, end));

function inColumns(passage: Passage, claim: Claim, end: number, { table, rows }: Keyed): JudgedClaim | undefined {
  const own = ownClause(passage, claim, end);
  const name = wordsOf(passage, { start: own.start, end: Math.max(own.start, claim.phrase.start) }).trim();
  const column = columnOf(name, table);
  const found = column === undefined ? undefined : judgeRows(passage, claim, table, rows, column);
  if (found !== undefined && goesAsSaid(found)) return found;
  return claimOfRows(passage, claim, wordsOf(passage, own), table, rows);
}

/** The only column whose header has `name` in it: 吞吐 of 输出吞吐（tok/s）. */
function columnOf(name: string, { header }: TableReading): number | undefined {
  if (name.length < 2) return undefined;
  const named = header.flatMap(({ text }, at) => (at > 0 && normalized(text).includes(name) ? [at] : []));
  return named.length === 1 ? named[0] : undefined;
}

interface Keyed {
  readonly table: TableReading;
  readonly rows: Rows;
}

/** The rows of `tables`, or the columns, that begin with the two values. */
function keyedIn(tables: readonly TableReading[], { from, to }: Operands): Keyed[] {
  return tables
    .flatMap((table) => [table, transposed(table)])
    .flatMap((table) => {
      const [old, now] = [from, to].map((value) => table.rows.find(([key]) => isKey(key, table, value)));
      return old === undefined || now === undefined || old === now ? [] : [{ table, rows: { from: old, to: now } }];
    });
}

function isKey(cell: Passage | undefined, { header }: TableReading, { value, unit }: Quantity): boolean {
  const [own, ...more] = cell?.quantities ?? [];
  if (own === undefined || more.length > 0) return false;
  const of = own.unit ?? header[0]?.labelUnit?.unit;
  if (of === undefined || unit === undefined) return own.value === value;
  return comparable(of, unit) && own.value * of.factor === value * unit.factor;
}

/** Whether the claim's own words name the keys themselves, as their header does. */
function isOfKey({ header }: TableReading, words: string): boolean {
  const names = normalized(header[0]?.text ?? '').match(/[a-z]{3,}|[\u3400-\u9fff]{2,}/g) ?? [];
  return names.some((name) => words.includes(name));
}
