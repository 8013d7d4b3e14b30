import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { unitUnder } from '../arithmetic/header-units';
import { foundIn } from './found-in';
import type { Passage } from './passage';
import { isChange } from './reading';
import { RECAP_NAME } from './recaps';
import { readSlide, type TableReading } from './slide-reading';
import { CHANGE } from './table-readings';
import { isGoal } from './ties';
import { isTelling, tellingWords, weightOf } from './wording';

/** A value in its passage. */
interface Placed {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** What a sentence says of a row and a column, and the cell that says otherwise. */
export interface Retold {
  readonly inText: Placed & { readonly slide: Slide };
  readonly inCell: Placed & { readonly slide: Slide };
}

/** The values of cells that sentences of their own section, or of a recap, give with another value. */
export function cellsRetold({ slides }: Deck): Retold[] {
  const recaps = slides.filter(({ body }) => statementsOf(body).some(({ isRecap }) => isRecap));
  const own = slides.flatMap((slide) => pairsOf(slide, slide));
  return [
    ...own,
    ...recaps.flatMap((recap) => slides.flatMap((slide) => (slide === recap ? [] : pairsOf(recap, slide)))),
  ];
}

const known = new WeakMap<SlideBody, WeakMap<SlideBody, readonly Match[]>>();

interface Match {
  readonly statement: Statement;
  readonly cell: Cell;
}

function pairsOf(text: Slide, table: Slide): Retold[] {
  let ofText = known.get(text.body);
  if (ofText === undefined) {
    ofText = new WeakMap();
    known.set(text.body, ofText);
  }
  let matches = ofText.get(table.body);
  if (matches === undefined) {
    const isOwn = text.body === table.body;
    matches = statementsOf(text.body).flatMap((statement) =>
      isOwn || statement.isRecap ? contradicted(statement, cellsOf(table.body), isOwn) : [],
    );
    ofText.set(table.body, matches);
  }
  return matches.map(({ statement, cell }) => ({
    inText: { ...statement, slide: text },
    inCell: { ...cell, slide: table },
  }));
}

/** A value of running text with the words that it stands among. */
interface Statement extends Placed {
  readonly words: ReadonlySet<string>;
  readonly isRecap: boolean;
}

const statements = new WeakMap<SlideBody, readonly Statement[]>();

function statementsOf(body: SlideBody): readonly Statement[] {
  let found = statements.get(body);
  if (found === undefined) {
    found = foundIn(readSlide(body).texts, statementsIn);
    statements.set(body, found);
  }
  return found;
}

const SENTENCE = /[。；;!！?？\n]|\. /;
/** Another case, a supposition, a comparison, a calculation: the words belong to something else as well. */
const OTHER_CASE =
  /如果|假如|假设|预计|预期|计划|将[会要到达]|争取|此前|原来|原先|曾经|相比|对比|比|较|[=×÷≈]|\b(?:if|would|will|could|assum|expect|plan|aim|instead|than|versus|vs|previously|originally|formerly|before|allowed|budget|another|other)\b/i;

function statementsIn(passage: Passage): Statement[] {
  const { text, quantities, pairs } = passage;
  const found = quantities.flatMap((quantity): Statement[] => {
    if (!isPlain(quantity) || quantity.unit === undefined || quantity.approximate || isChange(passage, quantity))
      return [];
    if (pairs.some(({ from, to }) => from.start === quantity.start || to.start === quantity.start)) return [];
    const lead = text.slice(0, quantity.start).split(SENTENCE).at(-1)!;
    const rest = text.slice(quantity.end).split(/[，,。；;!?\n]|\. /)[0]!;
    const said = `${clauseOf(passage, quantity, lead)} ${rest}`;
    if (said.length > LONGEST || isGoal(lead + rest) || OTHER_CASE.test(lead + rest)) return [];
    if (
      quantities.some(
        (one) => one.start > quantity.end && one.end <= quantity.end + rest.length && one.unit !== undefined,
      )
    )
      return [];
    return [{ passage, quantity, words: namesIn(said), isRecap: false }];
  });
  if (found.length === 0 || passage.place !== 'text') return [];
  const isRecap = passage.context.some((heading) => RECAP_NAME.test(heading));
  return isRecap ? found.map((one) => ({ ...one, isRecap })) : found;
}

/** Verbs, what everything is, and what an indicator is called beside its name. */
const SAYS_LITTLE =
  /首字|首包|吐字|出字|模型|服务|系统|线上|整体|结果|数据|实测|测得|测出|现在|目前|我们|可以|能够|的时候|时候|达到|做到|稳定|保持|\b(?:now|currently|today|models?|services?|systems?|values?|figures?|numbers?|results?|delivers?|delivered|gives?|gave|makes?|made|measured|shows?|showed|runs?|ran|gets?|got|charges?|charged|asks?|bills?|offers?|sits?|sees?|saw)\b/gi;
const namesIn = (text: string): ReadonlySet<string> => tellingWords(text.replace(SAYS_LITTLE, ' '));

/** Words of a longer clause say more than a cell. */
const LONGEST = 90;

/** The words before a number back to the number of its kind before, or all of its sentence. */
function clauseOf({ quantities }: Passage, own: Quantity, lead: string): string {
  const from = own.start - lead.length;
  const before = quantities.findLast(
    ({ start, end, unit }) =>
      start >= from && end <= own.start && unit !== undefined && unit.family === own.unit?.family,
  );
  return before === undefined ? lead : lead.slice(before.end - from);
}

function isPlain({ value, high, sign, bound }: Quantity): boolean {
  return value === high && sign === undefined && bound === undefined && value !== 0;
}

/** A value of a table with what names it. */
interface Cell extends Placed {
  readonly unit: Unit;
  readonly row: ReadonlySet<string>;
  readonly column: ReadonlySet<string>;
  /** Words over the table, and those of its corner. */
  readonly over: ReadonlySet<string>;
  readonly headings: readonly string[];
  readonly table: TableReading;
}

const cells = new WeakMap<SlideBody, readonly Cell[]>();

function cellsOf(body: SlideBody): readonly Cell[] {
  let found = cells.get(body);
  if (found === undefined) {
    found = foundIn(readSlide(body).tables, cellsIn);
    cells.set(body, found);
  }
  return found;
}

/** Columns that hold the values and say nothing of them. */
const GENERIC =
  /^ ?(?:数值|取值|值|结果|实测值?|当前值?|现状|value|result|now|current|measured|figure)s? ?$|^ ?[$¥€] ?\//i;
const withoutUnit = (text: string): string => text.replace(/\([^()]{0,24}\)/g, '');

function cellsIn(table: TableReading): Cell[] {
  const { header, rows } = table;
  const corner = namesIn(header[0]?.text ?? '');
  const columns = header.map(({ text }) => namesIn(GENERIC.test(text) ? '' : withoutUnit(text)));
  const found = rows.flatMap((row) => {
    const label = row[0];
    if (label === undefined || isGoal(label.text) || CHANGE.test(label.text)) return [];
    const words = namesIn(withoutUnit(label.text));
    if (words.size === 0) return [];
    // A bare number is told by what the corner calls it.
    const named = /^ ?[\d.,]+ ?$/.test(label.text) ? new Set([...words, ...corner]) : words;
    return row.flatMap((passage, at) => {
      const quantity = at === 0 ? undefined : onlyValue(passage);
      const read = unitUnder(header[at], quantity?.unit) ?? label.labelUnit?.unit;
      const unit = read && { ...read, tokens: read.tokens ?? tokensIn(header[at]?.text ?? '') };
      if (quantity === undefined || unit === undefined || isGoal(header[at]!.text) || CHANGE.test(header[at]!.text))
        return [];
      return [{ passage, quantity, unit, row: named, column: columns[at]!, table }];
    });
  });
  if (found.length === 0) return [];
  const over = new Set([...corner, ...table.context.flatMap((text) => [...namesIn(text)])]);
  return found.map((one) => ({ ...one, over, headings: table.context }));
}

function tokensIn(text: string): Unit['tokens'] {
  return /output|输出/i.test(text) ? 'output' : /input|输入|prompt/i.test(text) ? 'input' : undefined;
}

function onlyValue(cell: Passage): Quantity | undefined {
  const [quantity, ...more] = cell.quantities;
  return quantity === undefined || more.length > 0 || !isPlain(quantity) || isGoal(cell.text) ? undefined : quantity;
}

/** The one cell that a statement names by its row and column, if no cell that it may mean has its value. */
function contradicted(statement: Statement, all: readonly Cell[], isOwn: boolean): Match[] {
  const { quantity, words } = statement;
  const rows = all.filter((cell) => isOfKind(cell.unit, quantity.unit!) && isWithin(cell.row, words));
  if (rows.length === 0 || rows.some((cell) => isSame(cell, quantity))) return [];
  const inSection = rows.filter((cell) => !isOwn || statement.isRecap || isOneSection(statement, cell));
  const named = inSection.filter((cell) => isNamedBy(cell, statement, rows));
  const [cell, ...more] = named.length > 0 ? named : inSection.filter((one) => isSlipOf(one, statement));
  return cell === undefined || more.length > 0 ? [] : [{ statement, cell }];
}

const isWithin = (words: ReadonlySet<string>, by: ReadonlySet<string>): boolean =>
  [...words].every((word) => by.has(word));

/** Whether a statement and a table stand under the same headings. */
function isOneSection({ passage }: Statement, { headings }: Cell): boolean {
  const own = passage.context;
  return headings.length > 0 && own.length > 0 && own.at(-1) === headings[own.length - 1];
}

/** The statement says nothing but the cell's row and column, and what stands over the table. */
function isNamedBy(cell: Cell, { words }: Statement, rows: readonly Cell[]): boolean {
  const { row, column, over } = cell;
  const inRow = rows.filter((one) => one.table === cell.table && one.row === row);
  const isColumn = isWithin(column, words) || (inRow.length === 1 && [...column].some((word) => words.has(word)));
  if (!isColumn || (column.size === 0 && weightOf(row) < LEAST_ROW)) return false;
  const left = [...words].filter((word) => !row.has(word) && !column.has(word) && !over.has(word));
  return weightOf(left) <= LEFT && !left.some(isTelling);
}

/** A label that names a value by itself. */
const LEAST_ROW = 4;
/** One character may be said beside the names: 池, 组. */
const LEFT = 1;
const LEFT_BY_SLIP = 8;

/** Two digits that changed places: the row alone tells which cell is meant. */
function isSlipOf(
  { quantity: cell, passage, row, over }: Cell,
  { quantity, passage: text, words }: Statement,
): boolean {
  const digits = (at: Quantity, of: Passage): string =>
    of.text.slice(at.number.start, at.number.end).replace(/[^\d.]/g, '');
  const [a, b] = [digits(cell, passage), digits(quantity, text)];
  if (a.length !== b.length || a.length < 3) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  if (at < 0 || a[at] !== b[at + 1] || a[at + 1] !== b[at] || a.slice(at + 2) !== b.slice(at + 2)) return false;
  const left = [...words].filter((word) => !row.has(word) && !over.has(word));
  return weightOf(left) <= LEFT_BY_SLIP && !left.some(isTelling);
}

function isOfKind(a: Unit, b: Unit): boolean {
  if (a.family === 'factor' || a.family === 'points') return false;
  if (a.tokens !== undefined && b.tokens !== undefined && a.tokens !== b.tokens) return false;
  return a.family === b.family && a.currency === b.currency && (a.scope ?? '') === (b.scope ?? '');
}

/** Said less exactly it is the same number; of shares every digit counts. */
const SLACK = 0.005;

function isSame({ quantity, unit }: Cell, told: Quantity): boolean {
  const interval = (one: Quantity, factor: number): { low: number; high: number } => {
    const { low, high } = rounded(one);
    const slack = unit.family === 'ratio' ? 0 : SLACK;
    return { low: low * factor * (1 - slack), high: high * factor * (1 + slack) };
  };
  return overlaps(interval(quantity, unit.factor), interval(told, told.unit!.factor));
}
