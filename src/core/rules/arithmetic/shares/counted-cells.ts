import { overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { exactly, middle, quotient, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { cellNumber } from '../tables/columns';

/** A cell with a count and its share: `12 (0.24%)`. */
interface CountedCell {
  readonly passage: Passage;
  readonly amount: Quantity;
  readonly share: Quantity;
}

/** `Failed, of 5,000 requests`, 失败（共 8,000 次）, `Share (n = 200)`: how many all of them are. */
const WHOLE_SAID = /(?:\bof (?:the |all |our )?|\bn ?= ?|共 ?|总数 ?|总计 ?)$/i;
/** Of several rows so many must fit before one that does not can be wrong. */
const FIT_AT_LEAST = 2;

/** The shares in brackets that a table's counts do not give, of a whole in the label, in another column, or of all rows. */
export function wrongCountedCells(table: TableReading): Miss[] {
  const { header, rows } = table;
  const cells = rows.map((row) => row.map(countedCell));
  if (!cells.some((row) => row.some((cell) => cell !== undefined))) return [];
  const ofLabels = [
    ...cells.flatMap((row, index) => ofLabel(row, rows[index]![0]!)),
    ...header.flatMap((head, column) =>
      ofLabel(
        cells.map((row) => row[column]),
        head,
      ),
    ),
  ];
  return ofLabels.length > 0 ? ofLabels : header.flatMap((_, column) => ofColumns(table, cells, column));
}

function countedCell(passage: Passage): CountedCell | undefined {
  const { quantities, text } = passage;
  const [amount, share, ...more] = quantities;
  if (amount === undefined || share?.unit?.family !== 'ratio' || more.length > 0) return undefined;
  const isPlain = [amount, share].every(
    (one) => one.bound === undefined && one.sign === undefined && one.high === one.value,
  );
  const isCount = (amount.unit === undefined || amount.unit.family === 'requests') && amount.step >= 1;
  const isBracket =
    /^[^\d()%]{0,10}\( ?$/.test(text.slice(amount.end, share.start)) && /^ ?\) ?$/.test(text.slice(share.end));
  return isPlain && isCount && isBracket && /^\W{0,2}$/.test(text.slice(0, amount.start))
    ? { passage, amount, share }
    : undefined;
}

/** Against the whole that a row's or a column's label gives. */
function ofLabel(cells: readonly (CountedCell | undefined)[], label: Passage): Miss[] {
  const whole = label.quantities.find(({ start }) => WHOLE_SAID.test(label.text.slice(0, start)));
  if (whole === undefined) return [];
  return cells.flatMap((cell) => {
    if (cell === undefined || cell.amount.value > whole.value || fits(cell, whole.value)) return [];
    return [missOf(cell, whole.value)];
  });
}

/** Against another column of the same rows, or the sum of the column itself. */
function ofColumns(
  { header, rows }: TableReading,
  cells: readonly (readonly (CountedCell | undefined)[])[],
  column: number,
): Miss[] {
  const own = cells.flatMap((row, index) =>
    row[column] === undefined || isTotal(rows[index]![0]?.text ?? '')
      ? []
      : [{ cell: row[column], row: rows[index]!, inRow: inAll(row) }],
  );
  if (own.length <= FIT_AT_LEAST) return [];
  const sum = own.reduce((all, { cell }) => all + cell.amount.value, 0);
  const wholes = [
    ...header.flatMap((head, other) => {
      const values = own.map(({ row }) => cellNumber(row[other], head.labelUnit?.unit)?.quantity.value);
      return other === column || other === 0 || values.some((value) => value === undefined) ? [] : [values as number[]];
    }),
    own.map(() => sum),
    // `480 (96%) | 20 (4%)`: all that a row counts.
    ...(own.every(({ inRow, cell }) => inRow > cell.amount.value) ? [own.map(({ inRow }) => inRow)] : []),
  ];
  const judged = wholes.map((values) =>
    own.flatMap(({ cell }, index) => (fits(cell, values[index]!) ? [] : [{ cell, whole: values[index]! }])),
  );
  const best = judged.reduce((a, b) => (b.length < a.length ? b : a));
  const [wrong, ...more] = best;
  return wrong === undefined || more.length > 0 ? [] : [missOf(wrong.cell, wrong.whole)];
}

const inAll = (row: readonly (CountedCell | undefined)[]): number =>
  row.reduce((all, cell) => all + (cell?.amount.value ?? 0), 0);

function fits({ amount, share }: CountedCell, whole: number): boolean {
  return overlaps(widened(exactly(share.value), 0.005, share.step), percentOf(amount, whole));
}

const percentOf = (amount: Quantity, whole: number): { low: number; high: number } =>
  scaled(quotient(rounded(amount), exactly(whole)), 100);

function missOf({ passage, amount, share }: CountedCell, whole: number): Miss {
  const from = `${passage.quote(amount.number)} ÷ ${Number(whole.toPrecision(8))}`;
  return { passage, quantity: share, expected: middle(percentOf(amount, whole)), from };
}
