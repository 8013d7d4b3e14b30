import type { Box } from '../../scene/geometry';
import type { SceneNode, ShapeNode } from '../../scene/node';
import type { Span } from '../../source/span';
import type { DiagramContext } from '../diagram-kind';
import type { NodeContent } from '../graph/graph';
import { type LabelStyle, labelBody, labelSize } from './label';
import type { Paint } from './palette';

/** A box that is divided into a head and parts under it, each with lines of text in columns. */
export interface Compartments {
  readonly head: readonly HeadLine[];
  readonly parts: readonly Part[];
  readonly paint: Paint;
  readonly headPaint: Pick<Paint, 'fill' | 'text'>;
  readonly span: Span;
}

export interface HeadLine {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Rows of one or more columns, all rows of a part with the same number. */
export type Part = readonly (readonly Cell[])[];

export interface Cell {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly isQuiet?: boolean;
}

const PAD_X = 10;
const PAD_Y = 5;
const COLUMN_GAP = 10;
const LEAST_WIDTH = 5.5;
const EMPTY_PART = 6;
/** Em; longer cells are wrapped. */
const WIDEST_CELL = 22;
const HAIRLINE = 0.75;

interface Measured {
  readonly width: number;
  readonly headHeight: number;
  /** Widths of the columns of each part, and heights of its rows. */
  readonly columns: readonly (readonly number[])[];
  readonly rows: readonly (readonly number[])[];
  readonly height: number;
}

/** The content of a graph's box that is so divided. */
export function compartments(given: Compartments, context: DiagramContext): NodeContent {
  return {
    sizeAt: (size) => {
      const { width, height } = measured(given, size, context);
      return { width, height };
    },
    paint: (box, size) => painted(given, box, size, context),
  };
}

function styleOf(
  cell: Cell | HeadLine,
  size: number,
  color: LabelStyle['color'],
  align: LabelStyle['align'],
): LabelStyle {
  return {
    size,
    color,
    ...(align ? { align } : {}),
    ...(cell.bold ? { bold: true } : {}),
    ...(cell.italic ? { italic: true } : {}),
  };
}

function measured({ head, parts }: Compartments, size: number, { theme }: DiagramContext): Measured {
  const most = WIDEST_CELL * size;
  const sizeOf = (cell: Cell | HeadLine) =>
    labelSize({ text: cell.text }, styleOf(cell, size, 'text', 'left'), theme, most);
  const heads = head.map(sizeOf);
  const sizes = parts.map((part) => part.map((row) => row.map(sizeOf)));
  const columns = sizes.map((rows) =>
    Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
      Math.max(0, ...rows.map((row) => row[column]?.width ?? 0)),
    ),
  );
  const rows = sizes.map((part) => part.map((row) => Math.max(0, ...row.map((cell) => cell.height))));
  const partWidth = (widths: readonly number[]): number => sum(widths) + Math.max(0, widths.length - 1) * COLUMN_GAP;
  const inner = Math.max(LEAST_WIDTH * size, ...heads.map(({ width }) => width), ...columns.map(partWidth));
  const headHeight = sum(heads.map(({ height }) => height)) + 2 * PAD_Y;
  const partHeights = rows.map(partHeight);
  return {
    width: Math.ceil(inner + 2 * PAD_X),
    headHeight,
    columns,
    rows,
    height: Math.ceil(headHeight + sum(partHeights)),
  };
}

function partHeight(rows: readonly number[]): number {
  return rows.length === 0 ? EMPTY_PART : sum(rows) + 2 * PAD_Y;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function painted(given: Compartments, box: Box, size: number, context: DiagramContext): SceneNode[] {
  const { head, parts, paint, headPaint, span } = given;
  const { headHeight, columns, rows } = measured(given, size, context);
  const nodes: ShapeNode[] = [];
  const add = (name: string, at: Box, more: Partial<ShapeNode>): void => {
    nodes.push({ kind: 'shape', id: 0, name, geometry: 'rect', box: at, ...(more.text ? {} : { alt: '' }), ...more });
  };
  const text = (
    name: string,
    at: Box,
    cell: Cell | HeadLine,
    color: LabelStyle['color'],
    align: LabelStyle['align'],
  ): void => {
    const body = labelBody({ text: cell.text }, styleOf(cell, size, color, align), {
      width: at.width,
      theme: context.theme,
      span,
    });
    const isUnderlined = 'underline' in cell && cell.underline;
    add(name, at, { text: isUnderlined ? underlined(body) : body, span });
  };
  add('Head', { ...box, height: headHeight }, { fill: { color: headPaint.fill } });
  let y = box.y + PAD_Y;
  for (const line of head) {
    const { height } = labelSize(
      { text: line.text },
      styleOf(line, size, 'text', 'left'),
      context.theme,
      WIDEST_CELL * size,
    );
    text('Name', { x: box.x + PAD_X / 2, y, width: box.width - PAD_X, height }, line, headPaint.text, 'center');
    y += height;
  }
  let top = box.y + headHeight;
  for (const [index, part] of parts.entries()) {
    if (index > 0)
      add(
        'Rule',
        { x: box.x, y: top - HAIRLINE / 2, width: box.width, height: HAIRLINE },
        { fill: { color: paint.stroke } },
      );
    let rowTop = top + PAD_Y;
    for (const [at, row] of part.entries()) {
      let x = box.x + PAD_X;
      for (const [column, cell] of row.entries()) {
        const isLast = column === row.length - 1;
        const width = isLast
          ? Math.max(1, box.x + box.width - PAD_X / 2 - x)
          : columns[index]![column]! + COLUMN_GAP / 2;
        const color = cell.isQuiet ? context.ink.quiet : paint.text;
        if (cell.text !== '') text('Member', { x, y: rowTop, width, height: rows[index]![at]! }, cell, color, 'left');
        x += columns[index]![column]! + COLUMN_GAP;
      }
      rowTop += rows[index]![at]!;
    }
    top += partHeight(rows[index]!);
  }
  return nodes;
}

function underlined(body: NonNullable<ShapeNode['text']>): NonNullable<ShapeNode['text']> {
  const paragraphs = body.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, style: { ...run.style, underline: true } })),
  }));
  return { ...body, paragraphs };
}
