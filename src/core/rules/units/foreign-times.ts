import type { TableReading } from '../reading/slide-reading';
import { type Cell, cellOf, type MixedCell } from './mixed-cells';

/** So many cells of a column in one unit show which unit the column is in. */
const LEAST_USUAL = 3;

/**
 * `4 min` among `120 s`, `160 s` and `720 s`: the one cell of a column in another unit, though longer times of the same column
 * are in the usual one, and shorter ones too.
 */
export function foreignTimes({ header, rows }: TableReading): MixedCell[] {
  return header.flatMap((_, column) => {
    const cells = column === 0 ? [] : rows.flatMap((row) => cellOf(row[column]));
    if (cells.length <= LEAST_USUAL || cells.some(({ unit }) => unit.family !== 'time')) return [];
    const odd = cells.filter(({ unit }) => cells.filter((one) => one.unit.factor === unit.factor).length === 1);
    const [cell] = odd;
    const usual = cells.filter((one) => one !== cell);
    if (cell === undefined || usual.some(({ unit }) => unit.factor !== usual[0]!.unit.factor)) return [];
    const target = usual.find((one) => secondsOf(one) >= secondsOf(cell));
    return target !== undefined && usual.some((one) => secondsOf(one) < secondsOf(cell)) ? [{ cell, target }] : [];
  });
}

/** `| 权重加载 | 14 s | 2,500 ms |` among seconds: thousands of a unit that neither its row nor its column has. */
export function timesInThousands({ rows }: TableReading): MixedCell[] {
  return rows.flatMap((row) =>
    row.slice(1).flatMap((passage, index) =>
      cellOf(passage).flatMap((cell): MixedCell[] => {
        if (cell.unit.family !== 'time' || cell.quantity.value < THOUSAND || cell.unit.factor >= 1) return [];
        const inRow = row.slice(1).filter((one) => one !== passage);
        const inColumn = rows.filter((one) => one !== row).map((one) => one[index + 1]);
        const beside = [...inRow, ...inColumn].flatMap(cellOf);
        const [target] = beside;
        const isAlone = beside.every(({ unit }) => unit.family === 'time' && unit.factor === 1);
        return target !== undefined && isAlone && inRow.length > 0 && beside.length > LEAST_USUAL
          ? [{ cell, target }]
          : [];
      }),
    ),
  );
}

const THOUSAND = 1000;

const secondsOf = ({ quantity, unit }: Cell): number => quantity.value * unit.factor;
