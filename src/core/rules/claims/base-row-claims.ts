import { namesOf, normalized, placeOf } from '../reading/names';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { claimOf, goesItsWay, judgeCells, operand } from './cell-claims';
import type { JudgedClaim } from './judged-claims';

/** More columns and rows than a table that compares has. */
const MOST = 24;
const IS_BASE = /^(?:[-–—/]|基线|基准|baseline|base|(?:1(?:\.0{1,2})?|1(?:\.0{1,2})? ?[x×倍]|[+±]?0 ?%|100 ?%))?$/i;

/** A header that says against what each row is measured: the one before. */
const STEPWISE =
  /环比|[较比](?:上一?[月季周期行版步]|前一)|\b(?:MoM|QoQ|WoW)\b|\b(?:month|quarter|week)[ -](?:on|over|by)[ -](?:month|quarter|week)\b|\b(?:vs\.?|versus|over|on|from) (?:the )?(?:previous|prior|last|row above)\b/i;

/** Or the first one, which is called so. */
const BASE_NAMED = /基线|基准|\bbaseline\b/i;

/**
 * The claims of a column that measures each row against a base row, or against the row before: `3.8×` beside 1,360
 * tok/s, where the first row has 410. Which column and which base is meant shows by most rows coming out right.
 */
export function claimsOfBaseRow(table: TableReading, column: number, changes: readonly number[]): JudgedClaim[] {
  if (table.rows.length === 2) return ofTwoRows(table, column, changes);
  if (table.rows.length < 3 || table.rows.length > MOST || table.header.length > MOST) return [];
  if (isNominal(table, column)) return [];
  const values = table.header.flatMap((_, at) => (at > 0 && !changes.includes(at) ? [at] : []));
  const base = baseRow(table, column);
  const header = table.header[column]?.text ?? '';
  if (values.length === 1 && (STEPWISE.test(header) || BASE_NAMED.test(header))) {
    const isStepwise = STEPWISE.test(header);
    const { right, wrong } = scored(table, column, values[0]!, (at) => (isStepwise ? table.rows[at - 1] : base));
    if (right > 0 && right >= wrong.length) return [...wrong];
  }
  const readings = values.flatMap((value) => [
    scored(table, column, value, () => base),
    scored(table, column, value, (index) => table.rows[index - 1]),
  ]);
  const [best, ...rest] = readings.sort((a, b) => b.right - a.right || a.wrong.length - b.wrong.length);
  if (best === undefined || best.right < 2 || best.right <= best.wrong.length) return [];
  const equals = rest.filter(({ right, wrong }) => right === best.right && wrong.length === best.wrong.length);
  // Another reading that is as good may explain the row.
  return best.wrong.filter(({ passage }) =>
    equals.every((one) => one.wrong.some((other) => other.passage === passage)),
  );
}

/** `| 基准年 | 96 吨 | — |` above `| 今年 | 72 吨 | -35% |`: with one column of values there is nothing else to compare. */
function ofTwoRows(table: TableReading, column: number, changes: readonly number[]): JudgedClaim[] {
  const [base, row] = table.rows as [readonly Passage[], readonly Passage[]];
  const values = table.header.flatMap((_, at) =>
    at > 0 && row[at]?.quantities.length && !changes.includes(at) ? [at] : [],
  );
  const [value, ...more] = values;
  const cell = row[column];
  const claim = cell === undefined ? undefined : claimOf(cell);
  const isBase = /^(?:[-–—/]|基线|基准|baseline|base|[+±]?0 ?%)$/i.test(base[column]?.text.trim() ?? '');
  if (value === undefined || more.length > 0 || !isBase || cell === undefined || claim === undefined) return [];
  if (claim.quantity.sign === undefined) return [];
  return judgeCells(cell, claim, operand(table, base, value), operand(table, row, value)).filter(goesItsWay);
}

/** 1x, 2x, 4x, 8x: whole multiples are what a maker says of a kind, not what the numbers beside them gave. */
function isNominal({ rows }: TableReading, column: number): boolean {
  const all = rows.flatMap((row) => row[column]?.quantities ?? []);
  return all.every(({ unit, decimals }) => unit?.family === 'factor' && decimals === 0);
}

interface Score {
  readonly right: number;
  readonly wrong: readonly JudgedClaim[];
}

const isRightWay = (one: JudgedClaim | undefined): boolean => one?.verdict.kind === 'right' && goesItsWay(one);

/** `| 三步合计 | 310 | +19.2% |` below `| 分块预填充 | 310 | +4.7% |`: what all steps together did, held against the first row. */
const IS_RECAP =
  /[合总累]计|加起来|合起来|全程|整体|总[体变提]|起点到终点|\b(?:total(?:ly)?|overall|altogether|in all|all|together|cumulative|combined|net|start to (?:end|finish)|sum)\b/i;

/** Undefined where the last row is a step like the others; none where it counts something else. */
function recapOf(
  table: TableReading,
  row: readonly Passage[],
  value: number,
  ofAll: JudgedClaim[],
): JudgedClaim[] | undefined {
  const [last, own] = [table.rows.at(-2)!, row].map((one) => operand(table, one, value)?.quantity.value);
  const isNamed = IS_RECAP.test(row[0]?.text ?? '');
  if (isNamed) return own === last ? ofAll : [];
  return own === last && isRightWay(ofAll[0]) ? ofAll : undefined;
}

function scored(
  table: TableReading,
  column: number,
  value: number,
  baseOf: (index: number) => readonly Passage[] | undefined,
): Score {
  const judged = table.rows.flatMap((row, index): JudgedClaim[] => {
    const [cell, base] = [row[column], baseOf(index)];
    const claim = cell === undefined ? undefined : claimOf(cell);
    if (cell === undefined || claim === undefined || base === undefined || base === row) return [];
    const judgedBy = (from: readonly Passage[]): JudgedClaim[] =>
      judgeCells(cell, claim, operand(table, from, value), operand(table, row, value));
    const own = judgedBy(base);
    if (index < 2 || index + 1 < table.rows.length || base !== table.rows[index - 1] || isRightWay(own[0])) return own;
    return recapOf(table, row, value, judgedBy(table.rows[0]!)) ?? own;
  });
  const right = judged.filter((one) => one.verdict.kind === 'right' && goesItsWay(one)).length;
  return { right, wrong: judged.filter(({ verdict }) => verdict.kind !== 'right' && verdict.kind !== 'multiple') };
}

/** The row that the header names (`vs. batch 8`), or whose own cell says so (1.0×, –); else the first. */
function baseRow({ header, rows }: TableReading, column: number): readonly Passage[] | undefined {
  const name = normalized(header[column]?.text ?? '');
  const named = rows.filter((row) => row[0] !== undefined && namesOf(row[0]).some((one) => placeOf(one, name)));
  if (named.length === 1) return named[0];
  return rows.find((row) => IS_BASE.test(row[column]?.text.trim() ?? '')) ?? rows[0];
}
