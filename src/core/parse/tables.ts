import type { ColumnAlign, Table, TableCell, TableRow } from '../deck/block';
import { message } from '../source/message';
import type { Span } from '../source/span';
import type { TokenCursor } from './blocks';
import { readInlines } from './inlines';
import type { Piece, PlacedToken } from './markdown';
import { mergeCells } from './merged-cells';

import { placeOf, report } from './reading';

const PIPE = 0x7c;
const BACKSLASH = 0x5c;

/** Where a cell stands in its row, and how its content (`\|` read as `|`) leads back to it. */
interface CellPlace {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  /** Nothing at all between two pipes: the cell to the left reaches over it (MultiMarkdown). */
  readonly joined: boolean;
}

/** Reads a table whose opening token has been taken. */
export function readTable(cursor: TokenCursor, place: Span): Table {
  const rows: TableRow[] = [];
  const joins: boolean[][] = [];
  let align: ColumnAlign[] = [];
  while (cursor.current && cursor.current.type !== 'table_close') {
    const token = cursor.take();
    if (token.type !== 'tr_open') continue;
    const row = readRow(cursor, token);
    if (rows.length === 0) align = row.align;
    rows.push(row.row);
    joins.push(row.joined);
  }
  if (cursor.current) cursor.take();
  const [header = { cells: [], span: place }, ...body] = mergeCells(rows, joins);
  return { kind: 'table', align, header, rows: body, span: place };
}

function readRow(cursor: TokenCursor, row: PlacedToken): { row: TableRow; align: ColumnAlign[]; joined: boolean[] } {
  const { reading } = cursor;
  const places = splitRow(row.rowText ?? '');
  const cells: TableCell[] = [];
  const align: ColumnAlign[] = [];
  const end = row.to - row.from;
  while (cursor.current && cursor.current.type !== 'tr_close') {
    const token = cursor.take();
    if (token.type !== 'inline') {
      if (token.nesting === 1) align.push(alignOf(token));
      continue;
    }
    const cell = places[cells.length] ?? { from: end, to: end, pieces: [], joined: false };
    const pieces = cell.pieces.map((piece) => ({ ...piece, source: piece.source + row.from }));
    const inlines = readInlines(token.content, pieces, reading);
    cells.push({ inlines, span: placeOf(reading, row.from + cell.from, row.from + cell.to) });
  }
  if (cursor.current) cursor.take();
  const extra = places[cells.length];
  if (extra) {
    const text = message(
      'This row has {0} cells, the table has {1} columns; the rest is not shown.',
      places.length,
      cells.length,
    );
    report(reading, 'table-extra-cells', 'warning', text, placeOf(reading, row.from + extra.from, row.to));
  }
  const joined = cells.map((_, index) => places[index]?.joined ?? false);
  return { row: { cells, span: placeOf(reading, row.from, row.to) }, align, joined };
}

function alignOf(token: PlacedToken): ColumnAlign {
  const found = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''));
  return found ? (found[1] as 'left') : undefined;
}

/** Splits a row at its pipes as markdown-it does: a pipe after a backslash is text. */
export function splitRow(text: string): CellPlace[] {
  const cells: CellPlace[] = [];
  let start = 0;
  let escapes: number[] = [];
  let isEscaped = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === PIPE && isEscaped) escapes.push(i - 1);
    else if (code === PIPE) {
      cells.push(cellPlace(text, start, i, escapes));
      start = i + 1;
      escapes = [];
    }
    isEscaped = code === BACKSLASH;
  }
  cells.push(cellPlace(text, start, text.length, escapes));
  // The pipes at a row's ends stand outside of it.
  if (text.startsWith('|')) cells.shift();
  if (cells.length > 0 && start === text.length) cells.pop();
  return cells;
}

function cellPlace(text: string, start: number, end: number, escapes: readonly number[]): CellPlace {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = Math.max(from, start + raw.trimEnd().length);
  const pieces: Piece[] = [{ content: 0, source: from }];
  escapes.forEach((backslash, index) => {
    const content = backslash - from - index;
    pieces.push({ content, source: backslash, escaped: true }, { content: content + 1, source: backslash + 2 });
  });
  return { from, to, pieces, joined: start === end };
}
