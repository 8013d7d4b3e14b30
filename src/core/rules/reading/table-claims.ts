import type { Claim } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { JudgedClaim, Operand } from './judged-claims';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';
import { judge } from './verdict';

const BEFORE =
  /(?:优化|改造|升级|部署|课|之|以)前|^(?:基线|基准|原有|原来|原始|旧版?|传统|现状|默认|未优化)|^(?:before|baseline|old|original|default|without)\b/i;
const AFTER = /(?:优化|改造|升级|部署|课|之|以)后|^(?:新版?|after|new|optimi[sz]ed|with)\b/i;
const CHANGE =
  /提升|改善|变化|增幅|降幅|涨幅|下降|降低|节省|加速比|对比|相比|较基线|\bvs\b|improve|change|gain|speed-?up|delta|Δ|reduction|saving|increase|decrease/i;

/**
 * The claims in a table's change column, judged against the row's numbers: the columns before and after where the
 * headers say which they are; else, for a signed percentage, any two percentages whose difference it is.
 */
export function judgedCells(table: TableReading): JudgedClaim[] {
  const changes = columnsOf(table, CHANGE);
  if (changes.length === 0) return [];
  const [before] = columnsOf(table, BEFORE);
  const after = before === undefined ? undefined : afterColumn(table, before, changes);
  return table.rows.flatMap((row) =>
    changes.flatMap((column) => {
      const cell = row[column];
      const claim = cell === undefined ? undefined : claimOf(cell);
      if (cell === undefined || claim === undefined) return [];
      if (before === undefined || after === undefined) return asDifference(row, column, cell, claim);
      return judgeCells(cell, claim, operand(table, row, before), operand(table, row, after));
    }),
  );
}

/** The column of new values: named so, or the only one with numbers besides the old values and the changes. */
function afterColumn(table: TableReading, before: number, changes: readonly number[]): number | undefined {
  const [named] = columnsOf(table, AFTER);
  if (named !== undefined) return named;
  const rest = table.header.flatMap((_, column) => {
    const isOther = column > 0 && column !== before && !changes.includes(column);
    return isOther && table.rows.some((row) => row[column]?.quantities.length) ? [column] : [];
  });
  return rest.length === 1 ? rest[0] : undefined;
}

function columnsOf({ header }: TableReading, pattern: RegExp): number[] {
  return header.flatMap(({ text }, column) => (column > 0 && pattern.test(text.trim()) ? [column] : []));
}

/** The cell's number as a claim; a change column needs no word beside it. */
function claimOf(cell: Passage): Claim | undefined {
  const [quantity, ...more] = cell.quantities;
  if (quantity === undefined || more.length > 0) return undefined;
  const [stated] = cell.claims;
  if (stated !== undefined) return stated;
  if (quantity.unit?.family !== 'ratio' || quantity.bound !== undefined) return undefined;
  return { quantity, kind: 'percent', mode: 'by', phrase: quantity };
}

function judgeCells(passage: Passage, claim: Claim, from: Operand | undefined, to: Operand | undefined): JudgedClaim[] {
  if (from === undefined || to === undefined || !comparable(from.quantity.unit, to.quantity.unit)) return [];
  const verdict = judge({ from: from.quantity, to: to.quantity }, claim);
  return verdict === undefined ? [] : [{ claim, passage, from, to, verdict }];
}

/** The one number of a cell, in the unit of the cell or of its column. */
function operand(table: TableReading, row: readonly Passage[], column: number): Operand | undefined {
  const passage = row[column];
  if (passage === undefined || passage.quantities.length !== 1) return undefined;
  const [quantity] = passage.quantities as [Quantity];
  if (quantity.sign !== undefined || quantity.unit?.family === 'factor') return undefined;
  const unit = quantity.unit ?? table.header[column]?.labelUnit?.unit ?? row[0]?.labelUnit?.unit;
  return { passage, quantity: { ...quantity, unit } };
}

/** `| 76.6% | 90.2% | +13.6% |`: the only sure reading of a signed percentage in a row of percentages. */
function asDifference(row: readonly Passage[], column: number, cell: Passage, claim: Claim): JudgedClaim[] {
  if (claim.kind !== 'percent' || claim.quantity.sign === undefined) return [];
  const shares = row.flatMap((passage, index): Operand[] => {
    const [quantity, ...more] = index === 0 || index === column ? [] : passage.quantities;
    return quantity?.unit?.family === 'ratio' && more.length === 0 ? [{ passage, quantity }] : [];
  });
  const verdicts = shares.flatMap((from) =>
    shares.flatMap((to) => (from === to || !isDirection(from, to, claim) ? [] : judgeCells(cell, claim, from, to))),
  );
  if (verdicts.some(({ verdict }) => verdict.kind === 'right')) return [];
  return verdicts.filter(({ verdict }) => verdict.kind === 'points').slice(0, 1);
}

function isDirection(from: Operand, to: Operand, { quantity }: Claim): boolean {
  return quantity.sign === '+' ? to.quantity.value > from.quantity.value : to.quantity.value < from.quantity.value;
}
