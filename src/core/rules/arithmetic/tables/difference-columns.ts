import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';

/** A row's difference and what share of the base it is said to be. */
interface Row {
  readonly cell: Passage;
  readonly share: Quantity;
  readonly of: Passage;
  readonly difference: Quantity;
}

const AGREE_AT_LEAST = 3;
const FAR = 5;

/** The one share of a column that the difference beside it does not give, where all others have one base: 较现网 44 台 +32, 增幅 +62.7%. */
export function wrongShareOfBase(table: TableReading): Miss[] {
  const columns = table.header.map((_, column) => table.rows.map((row) => signedIn(row[column])));
  const shares = columns.flatMap((cells, at) => (areAll(cells, isShare) ? [at] : []));
  const differences = columns.flatMap((cells, at) => (areAll(cells, isDifference) ? [at] : []));
  return shares.flatMap((share) =>
    differences.flatMap((difference) => {
      const rows = table.rows.flatMap((row, at): Row[] => {
        const [own, of] = [columns[share]![at], columns[difference]![at]];
        if (own === undefined || of === undefined || own.sign !== of.sign || of.value === 0 || own.value === 0)
          return [];
        return [{ cell: row[share]!, share: own, of: row[difference]!, difference: of }];
      });
      return judged(rows);
    }),
  );
}

/** The one number of a cell that has a sign. */
function signedIn(cell: Passage | undefined): Quantity | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  const isOne = quantity?.sign !== undefined && quantity.bound === undefined && !quantity.approximate;
  return isOne && more.length === 0 ? quantity : undefined;
}

const areAll = (cells: readonly (Quantity | undefined)[], is: (one: Quantity) => boolean): boolean => {
  const found = cells.filter((one) => one !== undefined);
  return found.length > AGREE_AT_LEAST && found.every(is);
};
const isShare = ({ unit }: Quantity): boolean => unit?.family === 'ratio';
const isDifference = ({ unit }: Quantity): boolean =>
  unit?.family !== 'ratio' && unit?.family !== 'points' && unit?.family !== 'factor';

function judged(rows: readonly Row[]): Miss[] {
  const bases = rows.map(({ share, difference }) => (100 * difference.value) / share.value).sort((a, b) => a - b);
  const middle = bases[Math.floor(bases.length / 2)]!;
  // A count is a whole number; the middle of the quotients has the rounding of its share in it.
  const base =
    Math.abs(middle) >= 10 && Math.abs(Math.round(middle) / middle - 1) < 0.005 ? Math.round(middle) : middle;
  const [only, ...more] = rows.filter((row) => !fits(row, base));
  const kept = rows.filter((row) => row !== only);
  if (only === undefined || more.length > 0 || kept.length < AGREE_AT_LEAST) return [];
  if (new Set(kept.map(({ difference }) => difference.value)).size < AGREE_AT_LEAST) return [];
  const expected = Math.abs((100 * only.difference.value) / base);
  const off = Math.max(expected / Math.abs(only.share.value), Math.abs(only.share.value) / expected);
  if (off > FAR) return [];
  const from = `${only.of.quote(only.difference)} ÷ ${Number(Math.abs(base).toPrecision(4))}`;
  return [{ passage: only.cell, quantity: only.share, expected, from, probable: true }];
}

function fits({ share, difference }: Row, base: number): boolean {
  const expected = (100 * difference.value) / base;
  const slack = share.step + (difference.decimals > 0 ? (50 * difference.step) / Math.abs(base) : 0);
  return Math.abs(share.value - expected) <= slack + Math.abs(expected) * 0.003;
}
