import type { TableCell, TableRow } from '../deck/block';
import { plainText } from '../deck/plain-text';

/** What a cell says that belongs to the cell above it (as MultiMarkdown's extensions write it). */
const UP = '^^';

interface Spans {
  columns: number;
  rows: number;
  covered: boolean;
}

/**
 * Merged cells: nothing between two pipes (`||`) joins a cell to the one on its left, `^^` to the one above. Marks that have no
 * cell to join stay what they are. The header is the first row; no cell of the body joins it.
 */
export function mergeCells(rows: readonly TableRow[], joined: readonly (readonly boolean[])[]): TableRow[] {
  const spans = rows.map((row) => row.cells.map((): Spans => ({ columns: 1, rows: 1, covered: false })));
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (joined[rowIndex]![column] && column > 0) joinLeft(spans, rowIndex, column);
      else if (rowIndex > 1 && plainText(cell.inlines).text === UP) joinUp(spans, rowIndex, column);
    });
  });
  return rows.map((row, rowIndex) => ({
    ...row,
    cells: row.cells.map((cell, column) => withSpans(cell, spans[rowIndex]![column]!)),
  }));
}

function joinLeft(spans: readonly Spans[][], row: number, column: number): void {
  const cells = spans[row]!;
  let origin = column - 1;
  while (origin > 0 && cells[origin]!.covered) origin--;
  if (cells[origin]!.covered) return;
  cells[origin]!.columns = column - origin + 1;
  cells[column]!.covered = true;
}

function joinUp(spans: readonly Spans[][], row: number, column: number): void {
  let origin = row - 1;
  while (origin > 1 && spans[origin]?.[column]?.covered) origin--;
  const above = spans[origin]?.[column];
  if (!above || above.covered || above.columns > 1) return;
  above.rows = row - origin + 1;
  spans[row]![column]!.covered = true;
}

function withSpans(cell: TableCell, { columns, rows, covered }: Spans): TableCell {
  if (covered) return { inlines: [], span: cell.span, covered };
  return { ...cell, ...(columns > 1 && { columnSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
}
