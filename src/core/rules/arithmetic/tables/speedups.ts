import { agreeing, overlaps, rounded } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { middle, quotient, scaled } from '../interval';
import type { Miss } from '../miss';

const SPEEDUP =
  /加速比|提升比例|提升倍数|倍数|相对|speed-?up|\bvs\.?\b|\bversus\b|relative|\bscaling\b|\bgain\b|normali[sz]ed|compared/i;
const BASE = /^ *(?:1(?:\.0+)? ?(?:x|×|倍)|基线|基准|baseline|-|—) *$/i;

/** A speed-up column that follows from none of the table's columns, when there is only one it can follow from. */
export function wrongSpeedups(table: TableReading): Miss[] {
  const column = table.header.findIndex(({ text }, index) => index > 0 && SPEEDUP.test(text));
  const base = column < 0 ? undefined : table.rows.find((row) => BASE.test(row[column]?.text ?? ''));
  if (base === undefined) return [];
  const candidates = base.flatMap((_, index) =>
    index > 0 && index !== column && isMeasured(table, index) ? [index] : [],
  );
  const others = table.rows.filter((row) => row !== base);
  const judged = candidates.map((source) => others.flatMap((row) => wrongSpeedup(row, base, column, source)));
  if (judged.length < 2) return judged.flat();
  // Of several columns it follows from that which all rows but one, and two at least, follow from.
  const told = others.filter((row) => row[column]?.quantities[0]?.unit?.family === 'factor').length;
  if (judged.some((misses) => misses.length === 0) || told < 3) return [];
  const [only, ...more] = judged.filter((misses) => misses.length === 1);
  return only !== undefined && more.length === 0 ? only : [];
}

function isMeasured({ rows }: TableReading, column: number): boolean {
  return rows.every(
    (row) => row[column]?.quantities.length === 1 && row[column]!.quantities[0]!.unit?.family !== 'ratio',
  );
}

function wrongSpeedup(row: readonly Passage[], base: readonly Passage[], column: number, source: number): Miss[] {
  const passage = row[column];
  const [factor, ...more] = passage?.quantities ?? [];
  const [now, before] = [row[source]!.quantities[0]!, base[source]!.quantities[0]!];
  if (passage === undefined || factor?.unit?.family !== 'factor' || more.length > 0) return [];
  if (now.unit?.family !== before.unit?.family || now.value <= 0 || before.value <= 0) return [];
  const ratio = quotient(
    scaled(rounded(now), now.unit?.factor ?? 1),
    scaled(rounded(before), before.unit?.factor ?? 1),
  );
  const inverse = { low: 1 / ratio.high, high: 1 / ratio.low };
  const said = agreeing(factor);
  if (overlaps(said, ratio) || overlaps(said, inverse)) return [];
  const best = ratio.low >= 1 ? ratio : inverse;
  const from = `${row[source]!.quote(now)} ÷ ${base[source]!.quote(before)}`;
  return [{ passage, quantity: factor, expected: middle(best), from }];
}
