import type { Quantity } from '../../numbers/quantity';
import { against, oneUnit, TARGET, type Way, wayNamed, wayOfShare } from '../reading/limits';
import type { Passage } from '../reading/passage';
import { polarityOf } from '../reading/polarity';
import type { TableReading } from '../reading/slide-reading';

/** A row whose verdict is not what its numbers say. */
export interface BrokenVerdict {
  readonly value: Quantity;
  readonly cell: Passage;
  readonly target: Quantity;
  readonly targetCell: Passage;
  readonly verdict: Passage;
  /** The target's own sign says which side is good; else only what is measured does. */
  readonly isBound: boolean;
}

type Said = 'met' | 'missed' | 'above' | 'below';

const IS_TARGET = new RegExp(TARGET, 'i');
const IS_MEASURED =
  /实测|实际|当前|现状|测得|结果|本[月周季年]|actual|measured|observed|current|result|achieved|today|now/i;
const UNTOLD = /^(?:未[测定知验]|不适用|待|无|no data|n\/?a|not (?:measured|applicable|tested|run|yet)|tbd)/i;
const MISSED =
  /^(?:[✗✘❌☒🔴]|×$|(?:尚|还|仍)?未|没|不|超标|超限|超预算|劣于|差于|违约|失败|miss|fail|not |breach|violat|red\b|over budget|out of|below par)/iu;
const ABOVE = /^(?:已?(?:高于|超过|超出)|above|over\b|exceed)/i;
const BELOW = /^(?:已?(?:低于|不足|不到)|below|under\b)/i;
const MET =
  /^(?:[✓✔✅☑√🟢]|已?(?:达标(?!率)|达成(?!率)|达到|满足|符合|通过|合格|优于|好于)|met\b|meets?\b|pass|ok\b|achieved|on target|in budget|within|inside|green\b|hit\b|satisf|compliant|better than|beats?\b)/iu;
/** 是, no: an answer to the question in the header. */
const YES = /^(?:是|yes\b|y$)/i;
const NO = /^(?:否|no\b|n$)/i;
const QUESTION = /达标|达成|满足|合格|达到|\b(?:met|meets|pass|within|ok|achieved|hit)\b/i;

/** The rows of `| 指标 | 目标 | 实测 | 结论 |` whose verdict contradicts their numbers. */
export function brokenVerdicts(table: TableReading): BrokenVerdict[] {
  const columns = table.header.length || (table.rows[0]?.length ?? 0);
  const indices = [...Array(columns).keys()];
  const verdicts = indices.find((column) => column > 0 && isVerdictColumn(table, column));
  const target = indices.find((column) => isTargetColumn(table, column));
  return table.rows.flatMap((row) => brokenRow(table, row, target, verdicts) ?? []);
}

function isVerdictColumn(table: TableReading, column: number): boolean {
  const told = table.rows.filter((row) => saidBy(table, row, column) !== undefined);
  return told.length > 0 && told.length * 2 >= table.rows.length;
}

/** A column called so, or one of bounds. The label of a row may hold the bound too: `TPOT P95（≤ 50 ms）`. */
function isTargetColumn({ header, rows }: TableReading, column: number): boolean {
  const name = header[column]?.text ?? '';
  const bounded = rows.filter((row) => row[column]?.quantities[0]?.bound !== undefined);
  if (column > 0 && IS_TARGET.test(name) && !QUESTION.test(name))
    return rows.some((row) => row[column]?.quantities.length === 1);
  return bounded.length > 0 && bounded.length * 2 > rows.length;
}

function saidBy({ header }: TableReading, row: readonly Passage[], column: number): Said | undefined {
  const cell = row[column];
  if (cell === undefined || cell.quantities.length > 0) return undefined;
  return saidIn(cell.text, QUESTION.test(header[column]?.text ?? ''));
}

function saidIn(words: string, isAnswer: boolean): Said | undefined {
  const text = words.replace(/^[\s,，:()*]+/, '');
  if (text === '' || UNTOLD.test(text)) return undefined;
  if (MISSED.test(text) || (isAnswer && NO.test(text))) return 'missed';
  if (ABOVE.test(text)) return 'above';
  if (BELOW.test(text)) return 'below';
  return MET.test(text) || (isAnswer && YES.test(text)) ? 'met' : undefined;
}

function brokenRow(
  table: TableReading,
  row: readonly Passage[],
  targetColumn: number | undefined,
  verdictColumn: number | undefined,
): BrokenVerdict | undefined {
  if (targetColumn === undefined) return undefined;
  // Of several values nobody knows which was judged: then the verdict must be wrong about each.
  const columns = valueColumns(table, row, targetColumn, verdictColumn);
  const broken = columns.map((column) => brokenCell(table, row, [targetColumn, column, verdictColumn]));
  return broken.includes(undefined) ? undefined : broken.at(-1);
}

type Columns = readonly [target: number, value: number, verdict: number | undefined];

function brokenCell(
  table: TableReading,
  row: readonly Passage[],
  [targetColumn, column, verdictColumn]: Columns,
): BrokenVerdict | undefined {
  const [targetCell, cell] = [row[targetColumn], row[column]];
  const [target, value] = [targetCell, cell].map((one) => (one === undefined ? undefined : only(one)));
  if (targetCell === undefined || target === undefined || cell === undefined || value === undefined) return undefined;
  if (value.bound !== undefined || value.sign !== undefined || target.high !== target.value) return undefined;
  const verdict = verdictColumn === undefined ? cell : row[verdictColumn];
  const said =
    verdictColumn === undefined ? saidIn(cell.text.slice(value.end), false) : saidBy(table, row, verdictColumn);
  if (verdict === undefined || said === undefined) return undefined;
  const measured = withUnit(table, row, column, value, target);
  const limit = withUnit(table, row, targetColumn, target, value);
  if (!oneUnit([measured, cell.text], [limit, targetCell.text])) return undefined;
  if (!isFalse(said, against(measured, limit), wayOf(table, row, [targetColumn, column], limit))) return undefined;
  return { value, cell, target, targetCell, verdict, isBound: target.bound !== undefined };
}

function only({ quantities }: Passage): Quantity | undefined {
  return quantities.length === 1 ? quantities[0] : undefined;
}

/** The columns that may hold the row's value: those called measured, or named over the verdict; else all with numbers. */
function valueColumns(
  { header }: TableReading,
  row: readonly Passage[],
  target: number,
  verdict: number | undefined,
): number[] {
  const numeric = row.flatMap((cell, column) =>
    column > 0 && column !== target && column !== verdict && cell.quantities.length > 0 ? [column] : [],
  );
  const question = verdict === undefined ? '' : (header[verdict]?.text ?? '');
  const named = numeric.filter((column) => isNamedIn(question, header[column]?.text ?? ''));
  const measured = numeric.filter((column) => IS_MEASURED.test(header[column]?.text ?? ''));
  if (named.length === 1) return named;
  return measured.length === 1 ? measured : numeric;
}

const isNamedIn = (question: string, name: string): boolean => name.trim() !== '' && question.includes(name.trim());

/** A bare number is counted in the unit of its header or label, else in that of the number it is held against. */
function withUnit(
  { header }: TableReading,
  row: readonly Passage[],
  column: number,
  quantity: Quantity,
  other: Quantity,
): Quantity {
  const unit = quantity.unit ?? header[column]?.labelUnit?.unit ?? row[0]?.labelUnit?.unit ?? other.unit;
  return { ...quantity, unit };
}

/** The bound of the target tells, else what the row or the column of the value measures, else the target's name. */
function wayOf(
  { header }: TableReading,
  row: readonly Passage[],
  [column, value]: readonly [target: number, value: number],
  target: Quantity,
): Way | undefined {
  if (target.bound !== undefined) return target.bound;
  const named = [row[0], header[value]].flatMap((one) =>
    one === undefined ? [] : (polarityOf(one, 0, one.text.length) ?? []),
  );
  const better = named[0] ?? polarityOf(row[0]!, 0, row[0]!.text.length, target.unit?.family);
  if (better !== undefined) return better === 'lower' ? 'atMost' : 'atLeast';
  return wayNamed(`${header[column]?.text ?? ''} ${row[column]!.text}`) ?? wayOfShare(target);
}

function isFalse(said: Said, at: -1 | 0 | 1, way: Way | undefined): boolean {
  if (at === 0) return false;
  if (said === 'above') return at === -1;
  if (said === 'below') return at === 1;
  if (way === undefined) return false;
  const isKept = at === (way === 'atMost' ? -1 : 1);
  return isKept === (said === 'missed');
}
