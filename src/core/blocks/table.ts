import type { ColumnAlign, Table, TableCell, TableRow } from '../deck/block';
import { plainText } from '../deck/plain-text';
import type { Insets } from '../scene/geometry';
import type { Fill, SceneCell, SceneRow, Stroke, TableNode } from '../scene/node';
import type { HorizontalAlign, Run } from '../scene/text';
import type { Theme } from '../scene/theme';
import {
  type BlockContext,
  type BlockDrawing,
  type Frame,
  type Halves,
  type Placed,
  piecesThatFit,
} from './block-kind';
import { columnWidths } from './column-widths';
import { compose, linePitch, minimalWidth, naturalWidth } from './compose';
import { runsOf } from './runs';
import { tableSize, textStyle } from './style';
import { isMark, markColor } from './table-marks';

const CELL_INSETS: Insets = { left: 8, top: 4, right: 8, bottom: 4 };
/** Rows are at least this many times as high as their text is large. */
const ROW_HEIGHT = 1.6;
const HEADER_RULE: Stroke = { color: 'accent1', width: 1.5 };
const ROW_RULE_WIDTH = 0.5;
/** The ground of a column to look at. */
const EMPHASIS: Fill = { color: 'accent1', opacity: 0.12 };
const NONE: ReadonlySet<number> = new Set();
/** Share of a column's cells that must be figures for the column to be aligned as one. */
const NUMERIC_SHARE = 0.6;
const STARTS_WITH_FIGURE = /^[\s~≈<>≤≥+\-−±约$¥€]*[\d０-９]/;
/** Longest text, in characters, that still counts as a figure. */
const LONGEST_FIGURE = 16;

interface CellDraft {
  readonly cell: TableCell;
  readonly runs: readonly Run[];
}

function place(table: Table, frame: Frame, context: BlockContext): Placed {
  const drawn = draw(table, frame.width, context);
  const height = drawn.rows.reduce((sum, row) => sum + row.height, 0);
  const node: TableNode = {
    kind: 'table',
    id: 0,
    name: 'Table',
    box: { x: frame.x, y: frame.y, width: frame.width, height },
    columns: drawn.widths,
    rows: drawn.rows,
    headerRow: true,
    firstColumn: true,
    alt: table.header.cells.map((cell) => plainText(cell.inlines).text).join(' · '),
    span: table.span,
  };
  return { height, nodes: [node], problems: [] };
}

interface Drawn {
  readonly widths: readonly number[];
  readonly rows: readonly SceneRow[];
}

function draw(table: Table, width: number, context: BlockContext): Drawn {
  const size = tableSize(context.theme, context.size);
  const { widths, aligns } = columnsOf(table.partOf ?? table, width, size, context);
  const header = draftRow(table.header, widths.length, headerRuns(size, context));
  const runs = bodyRuns(size, context);
  const rows = table.rows.map((row) => draftRow(row, widths.length, runs));
  const emphasised = emphasisedColumns(table);
  return {
    widths,
    rows: [
      drawRow(header, widths, aligns, size, context, { fill: { color: 'accent1' }, bottom: HEADER_RULE }),
      ...rows.map((row, index) =>
        drawRow(
          row,
          widths,
          aligns,
          size,
          context,
          {
            ...(index % 2 === 1 ? { fill: { color: context.ink.panel } } : {}),
            bottom: { color: context.ink.rule, width: ROW_RULE_WIDTH },
          },
          emphasised,
        ),
      ),
    ],
  };
}

interface ColumnPlan {
  readonly widths: readonly number[];
  readonly aligns: readonly HorizontalAlign[];
}

/** Column plans by table: the parts of a divided table ask for those of the whole again and again. */
const plans = new WeakMap<Table, Map<string, ColumnPlan>>();

function columnsOf(table: Table, width: number, size: number, context: BlockContext): ColumnPlan {
  const key = `${width}|${size}|${context.theme.name}`;
  const known = plans.get(table) ?? new Map<string, ColumnPlan>();
  plans.set(table, known);
  const found = known.get(key);
  if (found) return found;
  const count = Math.max(1, table.header.cells.length);
  const header = draftRow(table.header, count, headerRuns(size, context));
  const runs = bodyRuns(size, context);
  const rows = table.rows.map((row) => draftRow(row, count, runs));
  const plan: ColumnPlan = {
    widths: sharedWidths(table, count, width) ?? columnWidths(measure([header, ...rows], count, context.theme), width),
    aligns: Array.from({ length: count }, (_, column) => alignOf(table.align[column], rows, column)),
  };
  known.set(key, plan);
  return plan;
}

type RunsOfCell = (inlines: TableCell['inlines'], column: number) => readonly Run[];

function headerRuns(size: number, { ink }: BlockContext): RunsOfCell {
  const style = textStyle(size, 'ground', { bold: true });
  return (inlines) => runsOf(inlines, style, ink);
}

function bodyRuns(size: number, { ink, theme }: BlockContext): RunsOfCell {
  const [head, plain] = [textStyle(size, ink.text, { bold: true }), textStyle(size, ink.text)];
  return (inlines, column) => {
    const color = markColor({ inlines }, theme);
    const style = column === 0 ? head : plain;
    return runsOf(inlines, color ? { ...style, color } : style, ink);
  };
}

/** Divides between rows; both parts keep the header and the column widths of the whole. */
function split(table: Table, frame: Frame, context: BlockContext): Halves<Table> | undefined {
  // No row is lower than one line, so no more rows than this need to be measured.
  const most = Math.ceil(frame.height / (tableSize(context.theme, context.size) * ROW_HEIGHT)) + 2;
  const whole = table.partOf ?? table;
  const { rows } = draw({ ...table, rows: table.rows.slice(0, most), partOf: whole }, frame.width, context);
  let y = rows[0]!.height;
  const bottoms = rows.slice(1).map((row) => (y += row.height));
  const unseen = Array.from({ length: table.rows.length - bottoms.length }, () => Number.POSITIVE_INFINITY);
  const count = piecesThatFit([...bottoms, ...unseen], frame.height);
  if (count === 0) return undefined;
  const [head, tail] = [table.rows.slice(0, count), table.rows.slice(count)];
  return {
    head: { ...table, rows: head, partOf: whole, span: { start: table.span.start, end: head.at(-1)!.span.end } },
    tail: { ...table, rows: tail, partOf: whole, span: { start: tail[0]!.span.start, end: table.span.end } },
  };
}

function draftRow(row: TableRow, columns: number, runs: RunsOfCell): CellDraft[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = row.cells[column] ?? { inlines: [], span: { start: row.span.end, end: row.span.end } };
    return { cell, runs: runs(cell.inlines, column) };
  });
}

/** The widths that the author gave, if there is one for each column. */
function sharedWidths(table: Table, count: number, width: number): number[] | undefined {
  if (table.shares?.length !== count) return undefined;
  const total = table.shares.reduce((sum, share) => sum + share, 0);
  return table.shares.map((share) => (share * width) / total);
}

/** Columns whose head is bold as a whole are the ones to look at. */
function emphasisedColumns(table: Table): ReadonlySet<number> {
  const columns = new Set<number>();
  (table.partOf ?? table).header.cells.forEach(({ inlines }, column) => {
    if (inlines.length > 0 && inlines.every((inline) => inline.kind === 'strong')) columns.add(column);
  });
  return columns;
}

function measure(rows: readonly CellDraft[][], columns: number, theme: Theme) {
  const sides = CELL_INSETS.left + CELL_INSETS.right;
  return Array.from({ length: columns }, (_, column) => {
    let natural = 0;
    let minimal = 0;
    for (const row of rows) {
      const { cell, runs } = row[column]!;
      if (cell.columnSpan !== undefined) continue;
      natural = Math.max(natural, naturalWidth(runs, theme));
      minimal = Math.max(minimal, minimalWidth(runs, theme));
    }
    return { natural: natural + sides, minimal: minimal + sides };
  });
}

/** The author's alignment, else right for columns of figures, the middle for columns of ticks and stars, else left. */
function alignOf(given: ColumnAlign, rows: readonly CellDraft[][], column: number): HorizontalAlign {
  if (given) return given;
  if (column === 0) return 'left';
  const texts = rows.map((row) => plainText(row[column]!.cell.inlines).text.trim()).filter((text) => text !== '');
  const marks = rows.filter((row) => isMark(row[column]!.cell));
  if (marks.length > 0 && marks.length >= texts.length * NUMERIC_SHARE) return 'center';
  const figures = texts.filter((text) => STARTS_WITH_FIGURE.test(text) && text.length <= LONGEST_FIGURE);
  return texts.length > 0 && figures.length >= texts.length * NUMERIC_SHARE ? 'right' : 'left';
}

function drawRow(
  cells: readonly CellDraft[],
  widths: readonly number[],
  aligns: readonly HorizontalAlign[],
  size: number,
  { theme, spacing }: BlockContext,
  look: Pick<SceneCell, 'fill' | 'bottom'>,
  emphasised: ReadonlySet<number> = NONE,
): SceneRow {
  // On a slide with room to spare rows grow as the spaces between paragraphs do.
  const insets = { ...CELL_INSETS, top: CELL_INSETS.top * spacing, bottom: CELL_INSETS.bottom * spacing };
  const drawn = cells.map(({ cell, runs }, column): SceneCell => {
    const spanned = widths.slice(column, column + (cell.columnSpan ?? 1));
    const text = compose([{ runs, size, align: aligns[column]!, span: cell.span }], {
      width: spanned.reduce((sum, width) => sum + width, 0),
      theme,
      insets,
      anchor: 'middle',
    });
    const { columnSpan, rowSpan, covered } = cell;
    return {
      text,
      ...look,
      ...(emphasised.has(column) && { fill: EMPHASIS }),
      ...(columnSpan !== undefined && { columnSpan }),
      ...(rowSpan !== undefined && { rowSpan }),
      ...(covered && { covered }),
      span: cell.span,
    };
  });
  // A cell over several rows has room in all of them.
  const single = drawn.filter((cell) => cell.rowSpan === undefined);
  const tallest = single.reduce((max, cell) => Math.max(max, cell.text.height), linePitch(size, false));
  return { height: Math.max(size * ROW_HEIGHT, tallest + insets.top + insets.bottom), cells: drawn };
}

/** No row is lower than one line of the smallest text. */
function beginning(table: Table, height: number, theme: Theme): Table {
  const most = Math.ceil(height / (Math.min(...theme.sizes.table) * ROW_HEIGHT)) + 1;
  if (table.rows.length <= most) return table;
  return { ...table, rows: table.rows.slice(0, most), partOf: table.partOf ?? table };
}

export const table: BlockDrawing<Table> = { kind: 'table', place, split, beginning };
