import type { Deck, Slide, SlideBody } from '../../deck/deck';
import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { isSwapped } from '../reading/digits';
import { foundIn } from '../reading/found-in';
import { unitUnder } from '../reading/header-units';
import { isOfKind, isSame, type Measure, measureOf } from '../reading/measure';
import { type Passage, standUnder } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { isChange } from '../reading/reading';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { RECAP_LEAD, RECAP_NAME } from './recap-names';
import { isTelling, namesIn, weightOf } from './wording';

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
  const withCells = cells.on(slides).map(({ slide }) => slide);
  return statements.on(slides).flatMap(({ slide, found: statements }) => {
    const tables = statements.some((one) => one.isRecap) ? withCells : [slide];
    const meant = tables.flatMap((table) => meantBy(slide.body, table.body).map((one) => ({ ...one, slide: table })));
    return statements.flatMap((statement): Retold[] => {
      const [first, ...more] = meant.filter((one) => one.statement === statement);
      // Of two cells with different values another condition tells which is meant.
      if (first?.cell === undefined || more.some(({ cell }) => cell === undefined || !isSame(cell, first.cell!)))
        return [];
      if (first.slide !== slide && isSaidElsewhere(statement, slides, slide)) return [];
      return [{ inText: { ...statement, slide }, inCell: { ...first.cell, slide: first.slide } }];
    });
  });
}

/** Whether another slide has the value: a recap may repeat that one. */
function isSaidElsewhere(statement: Statement, slides: readonly Slide[], own: Slide): boolean {
  return slides.some(
    (slide) =>
      slide !== own &&
      readSlide(slide.body).passages.some((passage) =>
        passage.quantities.some((quantity) => {
          if (quantity.bound !== undefined) return false;
          const measure = measureOf(quantity.unit, passage);
          // Who repeats a value may round it, and does not make it more exact.
          return (
            measure?.kind === statement.measure.kind &&
            quantity.step * measure.factor <= statement.quantity.step * statement.measure.factor * SAME_STEP &&
            isSame({ quantity, measure }, statement)
          );
        }),
      ),
  );
}

const SAME_STEP = 1.01;

/** The cell that a statement means and contradicts; none where one that it may mean has its value. */
interface Meant {
  readonly statement: Statement;
  readonly cell: Cell | undefined;
}

const known = new WeakMap<SlideBody, WeakMap<SlideBody, readonly Meant[]>>();

/** What the statements of one slide mean of the tables of another, or of its own. */
function meantBy(text: SlideBody, table: SlideBody): readonly Meant[] {
  let ofText = known.get(text);
  if (ofText === undefined) {
    ofText = new WeakMap();
    known.set(text, ofText);
  }
  let found = ofText.get(table);
  if (found === undefined) {
    const isOwn = text === table;
    found = statementsOf(text).flatMap((statement) =>
      isOwn || statement.isRecap ? meantOf(statement, cellsOf(table), isOwn) : [],
    );
    ofText.set(table, found);
  }
  return found;
}

/** A value of running text with the words that it stands among. */
interface Statement extends Placed {
  readonly measure: Measure;
  readonly words: ReadonlySet<string>;
  readonly isRecap: boolean;
}

const statements = new ListPerBody((body): readonly Statement[] => {
  const { texts, tables } = readSlide(body);
  // Elsewhere there is no cell that a sentence could mean.
  const mayMean = tables.length > 0 || standUnder(texts, RECAP_NAME) || texts.some(({ text }) => RECAP_LEAD.test(text));
  return mayMean ? foundIn(texts, statementsIn) : [];
});

const statementsOf = (body: SlideBody): readonly Statement[] => statements.of(body);

const SENTENCE = /[。；;!！?？\n]|\. /;
/** Another case, a supposition, a comparison, a calculation: the words belong to something else as well. */
const OTHER_CASE =
  /如果|假如|假设|假定|若(?!干)|要是|倘|预计|预期|计划|预算|将[会要到达]|争取|此前|原来|原先|曾经|相比|对比|比|较|[=×÷≈]|\b(?:if|would|will|could|assum|expect|plan|aim|instead|than|versus|vs|previously|originally|formerly|before|allowed|budget|another|other|reserved|committed|discount\w*)\b|包年|包月|预留价|折扣|打折/i;

function statementsIn(passage: Passage): Statement[] {
  const { text, quantities, pairs } = passage;
  const found = quantities.flatMap((quantity): Statement[] => {
    if (!isPlain(quantity) || quantity.approximate || isChange(passage, quantity)) return [];
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
    const measure = measureOf(quantity.unit, {
      mentions: passage.mentions.filter(({ end }) => end <= quantity.start && end > quantity.start - NEAR),
    });
    if (measure === undefined) return [];
    return [{ passage, quantity, measure, words: namesIn(said.replace(RECAP_LEAD, '')), isRecap: false }];
  });
  if (found.length === 0 || passage.place !== 'text') return [];
  const isRecap = RECAP_LEAD.test(text) || passage.context.some((heading) => RECAP_NAME.test(heading));
  return isRecap ? found.map((one) => ({ ...one, isRecap })) : found;
}

/** Between the name of an indicator without unit and its value. */
const NEAR = 8;
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
  readonly measure: Measure;
  /** Its row bears the name of an indicator. */
  readonly isIndicator: boolean;
  readonly row: ReadonlySet<string>;
  /** What the brackets of its label say, `FP8 weights (1.3)`: a sentence may leave it out. */
  readonly beside: ReadonlySet<string>;
  readonly column: ReadonlySet<string>;
  /** Words over the table, and those of its corner. */
  readonly over: ReadonlySet<string>;
  readonly headings: readonly string[];
  readonly table: TableReading;
}

const cells = new ListPerBody((body): readonly Cell[] => foundIn(readSlide(body).tables, cellsIn));

const cellsOf = (body: SlideBody): readonly Cell[] => cells.of(body);

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
    const beside = namesIn(label.text);
    return row.flatMap((passage, at) => {
      const head = header[at];
      const quantity = at === 0 ? undefined : onlyValue(passage);
      // The whole of a column of shares is no value that anything tells.
      if (quantity?.value === 100 && quantity.unit?.family === 'ratio') return [];
      // A row may have more cells than the header.
      if (head === undefined || quantity === undefined || isGoal(head.text) || CHANGE.test(head.text)) return [];
      const read = unitUnder(head, quantity.unit) ?? label.labelUnit?.unit;
      const unit = read && { ...read, tokens: read.tokens ?? tokensIn(head.text) };
      const measure = measureOf(unit, label.mentions.length > 0 ? label : head);
      if (measure === undefined) return [];
      const isIndicator = label.mentions.length > 0;
      return [{ passage, quantity, measure, isIndicator, row: named, beside, column: columns[at]!, table }];
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

/** The one cell that a statement names by its row and column, or the fact that a cell in such a row has its value. */
function meantOf(statement: Statement, all: readonly Cell[], isOwn: boolean): Meant[] {
  const { words } = statement;
  const rows = all.filter((cell) => isOfKind(cell.measure, statement.measure) && isWithin(cell.row, words));
  if (rows.length === 0) return [];
  if (rows.some((cell) => isSame(cell, statement))) return [{ statement, cell: undefined }];
  const inSection = rows.filter((cell) => !isOwn || statement.isRecap || isOneSection(statement, cell));
  const named = inSection.filter((cell) => isNamedBy(cell, statement, rows) && (isOwn || !isOfOneTest(cell)));
  const [cell, ...more] = named.length > 0 ? named : inSection.filter((one) => isSlipOf(one, statement));
  return cell === undefined || more.length > 0 ? [] : [{ statement, cell }];
}

/** What was measured under conditions of its own. */
const TEST =
  /压测|测试|实验|并发|单[机卡]|[空满]载|离线|夜|长|短|对比|\b(?:load|tests?|bench\w*|concurren\w*|idle|single|batch|long|short|offline|experiments?|versus|vs)\b|\d/i;

/** A column that only holds values leaves it to the headings and the corner to say of what. */
const isOfOneTest = ({ column, table: { context, header } }: Cell): boolean =>
  column.size === 0 && [...context, header[0]?.text ?? ''].some((text) => TEST.test(text));

const isWithin = (words: ReadonlySet<string>, by: ReadonlySet<string>): boolean =>
  [...words].every((word) => by.has(word));

/** Whether a statement and a table stand under the same headings. */
function isOneSection({ passage }: Statement, { headings }: Cell): boolean {
  const own = passage.context;
  return headings.length > 0 && own.length > 0 && own.at(-1) === headings[own.length - 1];
}

/** The statement says nothing but the cell's row and column, and what stands over the table. */
function isNamedBy(cell: Cell, { words }: Statement, rows: readonly Cell[]): boolean {
  const { row, column, over, beside } = cell;
  const inRow = rows.filter((one) => one.table === cell.table && one.row === row);
  const isColumn = isWithin(column, words) || (inRow.length === 1 && [...column].some((word) => words.has(word)));
  if (!isColumn || (column.size === 0 && weightOf(row) < LEAST_ROW && !cell.isIndicator)) return false;
  const left = [...words].filter((word) => !row.has(word) && !column.has(word) && !over.has(word) && !beside.has(word));
  return weightOf(left) <= LEFT && !left.some(isTelling);
}

/** A label that names a value by itself. */
const LEAST_ROW = 4;
/** One character may be said beside the names: 池, 组. */
const LEFT = 1;
const LEFT_BY_SLIP = 8;

const LEAST_DIGITS = 3;

/** Two digits that changed places: the row alone tells which cell is meant. */
function isSlipOf(
  { quantity: cell, passage, row, over }: Cell,
  { quantity, passage: text, words }: Statement,
): boolean {
  const digits = (at: Quantity, of: Passage): string =>
    of.text.slice(at.number.start, at.number.end).replace(/[^\d.]/g, '');
  const [a, b] = [digits(cell, passage), digits(quantity, text)];
  if (a.length < LEAST_DIGITS || !isSwapped(a, b)) return false;
  const left = [...words].filter((word) => !row.has(word) && !over.has(word));
  return weightOf(left) <= LEFT_BY_SLIP && !left.some(isTelling);
}
