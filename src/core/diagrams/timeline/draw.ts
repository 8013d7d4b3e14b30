import type { Box } from '../../scene/geometry';
import type { Theme } from '../../scene/theme';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas, ELLIPSE_SITE, textSizes } from '../draw/canvas';
import { type LabelStyle, labelSize, labelWordWidth } from '../draw/label';
import { lettersOn, type Paint, seriesPaint } from '../draw/palette';
import type { Timeline, TimelinePeriod } from './read';

const COLUMN_GAP = 12;
/** Columns are not made narrower to have fewer rows. */
const LEAST_COLUMN = 84;
/** Narrower ones are avoided where more rows fit. */
const COMFORTABLE = 124;
const WIDEST_COLUMN = 230;
const DOT = 12;
const CARD_GAP = 6;
const ROW_GAP = 18;
const INSETS = { left: 8, right: 8, top: 5, bottom: 5 };
const PART_GAP = 7;

/** A period with what decides its look. */
interface Column {
  /** Undefined for a section without any period. */
  readonly period?: TimelinePeriod;
  readonly section: number;
}

interface Plan {
  readonly size: number;
  readonly perRow: number;
  readonly columnWidth: number;
  readonly rows: readonly Row[];
  readonly height: number;
}

interface Row {
  readonly columns: readonly Column[];
  readonly sectionHeight: number;
  readonly labelHeight: number;
  /** Heights of the cards of each column. */
  readonly cards: readonly (readonly number[])[];
  readonly height: number;
}

/** Periods on a line from left to right, their events as cards under them, sections as bands over them; long lines turn. */
export function drawTimeline(timeline: Timeline, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(timeline.title, frame);
  const room = { ...frame, y: frame.y + top, height: frame.height - top };
  const columns = timeline.sections.flatMap(({ periods }, section): Column[] =>
    periods.length > 0 ? periods.map((period) => ({ period, section })) : [{ section }],
  );
  if (columns.length > 0) {
    const plan = fitted(timeline, columns, room, context.theme);
    new TimelinePainter(timeline, plan, canvas, context).paint(room);
  }
  return canvas.drawn(frame);
}

/**
 * The largest size in which everything fits and no word is cut, in as few rows as leave comfortable columns; the lowest
 * drawing if nothing fits.
 */
function fitted(timeline: Timeline, columns: readonly Column[], room: Box, theme: Theme): Plan {
  const plans = textSizes(theme).flatMap((size) =>
    rowLengths(columns.length, room.width).map((perRow) => planned(timeline, columns, perRow, size, room, theme)),
  );
  const fitting = plans.filter(({ height }) => height <= room.height);
  const whole = fitting.filter(({ size, columnWidth }) => longestWord(timeline, size, theme) <= columnWidth);
  const comfortable = whole.find(({ size, columnWidth }) => size === whole[0]!.size && columnWidth >= COMFORTABLE);
  return comfortable ?? whole[0] ?? fitting[0] ?? plans.reduce((a, b) => (b.height < a.height ? b : a));
}

/** Width of a card around the longest word, in points. */
function longestWord({ sections }: Timeline, size: number, theme: Theme): number {
  const texts = sections.flatMap(({ periods }) => periods.flatMap(({ label, events }) => [label, ...events]));
  const widths = texts.map((text) => labelWordWidth({ text }, { size, color: 'text', bold: true }, theme));
  return Math.max(0, ...widths) + INSETS.left + INSETS.right;
}

/** Even rows: 7 periods stand as 7 or as 4 and 3, not as 6 and 1. */
function rowLengths(count: number, width: number): number[] {
  const most = Math.max(1, Math.floor((width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP)));
  const lengths: number[] = [];
  for (let rows = Math.ceil(count / most); rows <= Math.min(count, 4) || lengths.length === 0; rows++)
    lengths.push(Math.ceil(count / rows));
  return lengths;
}

function planned(
  { sections }: Timeline,
  columns: readonly Column[],
  perRow: number,
  size: number,
  room: Box,
  theme: Theme,
): Plan {
  const columnWidth = Math.min(WIDEST_COLUMN, (room.width + COLUMN_GAP) / perRow - COLUMN_GAP);
  const height = (text: string, width: number, bold: boolean): number =>
    text === '' ? 0 : labelSize({ text }, { size, color: 'text', bold }, theme, width).height;
  const rows: Row[] = [];
  for (let at = 0; at < columns.length; at += perRow) {
    const slice = columns.slice(at, at + perRow);
    const strips = stripsOf(slice).map(({ section, count }) => {
      const name = sections[section]!.name;
      const width = count * (columnWidth + COLUMN_GAP) - COLUMN_GAP - INSETS.left - INSETS.right;
      return name === '' ? 0 : height(name, width, true) + INSETS.top + INSETS.bottom;
    });
    const sectionHeight = Math.max(0, ...strips);
    const labelHeight = Math.max(0, ...slice.map(({ period }) => height(period?.label ?? '', columnWidth, true)));
    const cards = slice.map(({ period }) =>
      (period?.events ?? []).map(
        (event) => height(event, columnWidth - INSETS.left - INSETS.right, false) + INSETS.top + INSETS.bottom,
      ),
    );
    const highest = Math.max(0, ...cards.map((heights) => heights.reduce((sum, one) => sum + one + CARD_GAP, 0)));
    const head = sectionHeight === 0 ? 0 : sectionHeight + PART_GAP;
    rows.push({
      columns: slice,
      sectionHeight,
      labelHeight,
      cards,
      height: head + labelHeight + 4 + DOT + PART_GAP + highest,
    });
  }
  const total = rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * ROW_GAP;
  return { size, perRow, columnWidth, rows, height: total };
}

/** Columns of one section that stand side by side. */
function stripsOf(columns: readonly Column[]): { section: number; first: number; count: number }[] {
  const strips: { section: number; first: number; count: number }[] = [];
  for (const [index, { section }] of columns.entries()) {
    const last = strips.at(-1);
    if (last?.section === section) last.count++;
    else strips.push({ section, first: index, count: 1 });
  }
  return strips;
}

class TimelinePainter {
  /** The dot that the line goes on from. */
  #before: { node: number; x: number; y: number } | undefined;

  constructor(
    private readonly timeline: Timeline,
    private readonly plan: Plan,
    private readonly canvas: Canvas,
    private readonly context: DiagramContext,
  ) {}

  paint(room: Box): void {
    let { y } = room;
    for (const row of this.plan.rows) {
      this.#row(row, room.x, y);
      y += row.height + ROW_GAP;
    }
  }

  #row(row: Row, left: number, top: number): void {
    const { columnWidth } = this.plan;
    const step = columnWidth + COLUMN_GAP;
    for (const { section, first, count } of stripsOf(row.columns)) {
      if (row.sectionHeight === 0) continue;
      const box = { x: left + first * step, y: top, width: count * step - COLUMN_GAP, height: row.sectionHeight };
      this.#strip(section, box);
    }
    const labels = top + (row.sectionHeight === 0 ? 0 : row.sectionHeight + PART_GAP);
    const line = labels + row.labelHeight + 4 + DOT / 2;
    this.#before = undefined;
    for (const [index, column] of row.columns.entries()) {
      const x = left + index * step;
      if (column.period) this.#dot(column, { x, y: line });
    }
    for (const [index, column] of row.columns.entries()) {
      const { period } = column;
      if (!period) continue;
      const x = left + index * step;
      const style = this.#style({ bold: true, align: 'left' });
      const label = { x, y: labels, width: columnWidth, height: row.labelHeight };
      this.canvas.shape({
        name: 'Period',
        box: label,
        text: { label: period.label, style, anchor: 'bottom' },
        span: period.span,
      });
      this.#cards(column, row.cards[index]!, x, line + DOT / 2 + PART_GAP);
    }
  }

  #style(changes: Partial<LabelStyle>): LabelStyle {
    return { size: this.plan.size, color: this.context.ink.text, ...changes };
  }

  #paint(section: number): Paint {
    const isDivided = this.timeline.sections.length > 1;
    return seriesPaint(isDivided ? section : 0, this.context.theme, this.context.ink);
  }

  #strip(section: number, box: Box): void {
    const { name } = this.timeline.sections[section]!;
    if (name === '') return;
    const { stroke } = this.#paint(section);
    const style = this.#style({ bold: true, color: lettersOn(stroke, this.context.theme), align: 'left' });
    const text = { label: name, style, insets: INSETS };
    this.canvas.shape({ name: 'Section', geometry: 'roundRect', radius: 4, box, fill: { color: stroke }, text });
  }

  /** A dot on the line, and the line to it from the dot before. */
  #dot({ section }: Column, at: { x: number; y: number }): void {
    const { stroke } = this.#paint(section);
    const node = this.canvas.shape({
      name: 'Dot',
      geometry: 'ellipse',
      box: { x: at.x, y: at.y - DOT / 2, width: DOT, height: DOT },
      fill: { color: stroke },
    });
    const before = this.#before;
    if (before)
      this.canvas.connect({
        name: 'Line',
        from: { node: before.node, site: ELLIPSE_SITE.right },
        to: { node, site: ELLIPSE_SITE.left },
        points: [before, { x: at.x, y: at.y }],
        stroke: { color: this.context.ink.quiet, width: 1.5 },
      });
    this.#before = { node, x: at.x + DOT, y: at.y };
  }

  #cards({ period, section }: Column, heights: readonly number[], x: number, top: number): void {
    const { fill, stroke, text: color } = this.#paint(section);
    let y = top;
    for (const [index, event] of period!.events.entries()) {
      const box = { x, y, width: this.plan.columnWidth, height: heights[index]! };
      this.canvas.shape({
        name: 'Event',
        geometry: 'roundRect',
        radius: 4,
        box,
        fill: { color: fill },
        stroke: { color: stroke, width: 0.75 },
        text: { label: event, style: this.#style({ color, align: 'left' }), insets: INSETS },
        span: period!.span,
      });
      y += heights[index]! + CARD_GAP;
    }
  }
}
