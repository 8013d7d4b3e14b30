import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import type { Unit } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';

/** The one number of a cell, with the unit that the cell, the header or the row's label gives. */
export interface CellNumber {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
}

/** Numbers that stand in one column, or in one row of a table whose rows are indicators. */
export interface Series {
  readonly cells: readonly (CellNumber | undefined)[];
  /** The values of `cells` in canonical units; not a number where there is none. */
  readonly amounts: readonly number[];
}

/** The label of a row that adds up the rows above it. */
const TOTAL =
  /^(?:合计|总计|总和|总共|共计|小计|总量|全部|整机(?:合计)?|total|totals|sum|grand total|overall total|all(?! (?:the )?(?:others?|rest|else))(?: [a-z]{1,14}){0,3}|together|altogether|(?:whole|entire) [a-z]{1,14})\b/i;
const TOTAL_HAN =
  /^(?:合计|总计|总和|总共|共计|小计|全部|整机|汇总|累计|(?:[两三四五六七八九十各]?[项者笔个样])?(?:全?加起来|加总|相加|之和)|全体|全(?:课|程|场|套|机|年|天|部|价|额)|整(?:场|套|机|体)|总[\u3400-\u9fff]{1,4}|(?:三|四|五|六|七|八|各)[\u3400-\u9fff]合计)$/;
/** 首 token 合计, `Node total`. */
const TOTAL_LAST = /^[\u3400-\u9fffA-Za-z ]{1,12}(?:合计|总计)$|^(?!(?:running|cumulative) )[A-Za-z]{2,14} total$/i;
/** The label of a row that is part of the one above it. */
const WITHIN = /^ ?(?:[-–—·└] ?)?(?:其中|内含|含|包括|包含|of which|incl(?:uding|\.)|thereof)/i;

/** Whether a row with `label` is in another row already. */
export const isWithin = (label: string): boolean => WITHIN.test(label);

/** Whether `label` names the sum of what stands above it. */
export function isTotal(label: string): boolean {
  const text = label.split('(')[0]!.trim();
  return TOTAL_HAN.test(text) || TOTAL_LAST.test(text) || (!/[\u3400-\u9fff]/.test(text) && TOTAL.test(text));
}

/** Whether a row says of itself that it is one of totals, in the first of its cells that says anything: `| | Total | 26 slides | 34 |`. */
export function isTotalRow(row: readonly Passage[]): boolean {
  return isTotal(row.find(({ text }) => text.trim() !== '')?.text ?? '');
}

/** The columns of a table after the first, without rows of totals. */
export function columnSeries({ header, rows }: TableReading): Series[] {
  const body = rows.filter((row) => !isTotalRow(row));
  return header
    .slice(1)
    .map((cell, index) => seriesOf(body.map((row) => cellNumber(row[index + 1], cell.labelUnit?.unit))));
}

/** The rows of a table, each a series over the columns. */
export function rowSeries({ rows }: TableReading): Series[] {
  return rows.map((row) => seriesOf(row.slice(1).map((cell) => cellNumber(cell, row[0]?.labelUnit?.unit))));
}

function seriesOf(cells: Series['cells']): Series {
  const amounts = cells.map((cell) => (cell === undefined ? Number.NaN : canonicalValue(cell.quantity)));
  return { cells, amounts };
}

const APART = /^[ (]?(?:[≈~约$¥€£]|US)?[ $¥€£]?$/;

/** The number of a cell that holds one exact number and hardly anything else. */
export function cellNumber(passage: Passage | undefined, inherited: Unit | undefined): CellNumber | undefined {
  const [quantity, ...more] = passage?.quantities ?? [];
  if (passage === undefined || quantity === undefined || more.length > 0) return undefined;
  if (quantity.bound !== undefined || quantity.high !== quantity.value || quantity.unit?.ambiguous) return undefined;
  if (
    !APART.test(passage.text.slice(0, quantity.start)) ||
    /[×÷=*/+]/.test(passage.text.replace(/\/ ?[A-Za-z\u3400-\u9fff]/g, ''))
  ) {
    return undefined;
  }
  return { passage, quantity, unit: quantity.unit ?? inherited };
}
