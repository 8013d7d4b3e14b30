import type { Color } from '../../scene/color';
import { mix, resolveColor } from '../../scene/contrast';
import type { Box } from '../../scene/geometry';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas, textSizes } from '../draw/canvas';
import { type LabelStyle, labelSize } from '../draw/label';
import { type DiagramPalette, diagramPalette, lettersOn } from '../draw/palette';
import { type Tick, ticksOf } from './axis';
import { DAY, startOfDay } from './dates';
import { activeColor, type Look, legendOf, lookOf } from './looks';
import type { Gantt, GanttTask } from './model';
import { type GanttRow, type GanttRows, ganttRows, NAME_GAP } from './rows';

/** Names of sections and tasks on the left, bars on a calendar on the right. */
export function drawGantt(gantt: Gantt, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(gantt.title, frame);
  const legend = legendOf(gantt, context.lang);
  const foot = legend.length > 0 ? LEGEND_HEIGHT : 0;
  const room = { ...frame, y: frame.y + top, height: frame.height - top - foot };
  if (gantt.sections.length > 0 || gantt.markers.length > 0) {
    const rows = fitted(gantt, room, context);
    const painter = new GanttPainter(gantt, rows, room, canvas, context);
    painter.paint();
    if (foot > 0) painter.legend(legend, room.y + rows.height + LEGEND_HEIGHT - LEGEND_TEXT * 1.4);
  }
  return canvas.drawn(frame);
}

function fitted(gantt: Gantt, room: Box, { theme }: DiagramContext): GanttRows {
  let rows: GanttRows | undefined;
  for (const size of textSizes(theme)) {
    rows = ganttRows(gantt, size, room.width, room.height, theme);
    if (rows.height <= room.height + ROUNDING) break;
  }
  return rows!;
}

/** Rows that fill the room exactly may come out higher by less than this. */
const ROUNDING = 0.1;
const LEGEND_HEIGHT = 26;
const LEGEND_TEXT = 11;
const BAR_SHARE = 0.62;
const HAIRLINE = 0.75;
/** Bars are seen however short their tasks are. */
const LEAST_BAR = 3;
/** More shaded days are a pattern that says nothing. */
const MOST_SHADED = 400;
const LEAST_SHADED = 2.5;
/** Space between dates on the axis. */
const LABEL_GAP = 14;

class GanttPainter {
  readonly #palette: DiagramPalette;
  readonly #left: number;
  readonly #width: number;
  readonly #from: number;
  readonly #to: number;

  constructor(
    private readonly gantt: Gantt,
    private readonly rows: GanttRows,
    private readonly room: Box,
    private readonly canvas: Canvas,
    private readonly context: DiagramContext,
  ) {
    this.#palette = diagramPalette(context.theme, context.ink);
    this.#left = room.x + rows.sectionWidth + rows.nameWidth + NAME_GAP;
    this.#width = Math.max(1, room.x + room.width - this.#left - NAME_GAP);
    const tasks = [...gantt.sections.flatMap((section) => section.tasks), ...gantt.markers];
    this.#from = tasks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
    this.#to = Math.max(
      this.#from + 1,
      tasks.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY),
    );
  }

  paint(): void {
    const top = this.room.y + this.rows.axisHeight;
    const height = this.rows.height - this.rows.axisHeight;
    for (const [index, section] of this.rows.sections.entries()) this.#section(section, index, top);
    this.#shading(top, height);
    for (const tick of this.#ticks()) this.#tick(tick, top, height);
    for (const row of this.rows.rows) this.#row(row, top);
    for (const marker of this.gantt.markers) this.#marker(marker, top, height);
  }

  #x(time: number): number {
    return this.#left + ((time - this.#from) / (this.#to - this.#from)) * this.#width;
  }

  #style(changes: Partial<LabelStyle> = {}): LabelStyle {
    return { size: this.rows.size, color: this.context.ink.text, align: 'left', ...changes };
  }

  #section(section: GanttRows['sections'][number], index: number, top: number): void {
    const { room, rows } = this;
    const isStriped = index % 2 === 0 && rows.sections.length > 1;
    const box = { x: room.x, y: top + section.y, width: room.width, height: section.height };
    if (isStriped)
      this.canvas.shape({
        name: 'Band',
        geometry: 'roundRect',
        radius: 3,
        box,
        fill: { color: this.#palette.group.fill },
      });
    if (section.name === '') return;
    const text = {
      label: section.name,
      style: this.#style({ bold: true, color: this.context.ink.accent }),
      insets: INSETS,
    };
    this.canvas.shape({ name: 'Section', box: { ...box, width: rows.sectionWidth }, text });
  }

  /** Days on which nobody works, those in a row as one. */
  #shading(top: number, height: number): void {
    const days = (this.#to - this.#from) / DAY;
    if (days > MOST_SHADED || this.#width / Math.max(1, days) < LEAST_SHADED) return;
    let start: number | undefined;
    for (let day = startOfDay(this.#from); day <= this.#to + DAY; day += DAY) {
      const isOff = day < this.#to && this.gantt.isExcluded(day);
      if (isOff) start ??= day;
      else if (start !== undefined) {
        const left = this.#x(Math.max(start, this.#from));
        const width = this.#x(Math.min(day, this.#to)) - left;
        if (width > 0)
          this.#stripe('Days off', { x: left, y: top, width, height }, this.#tint(this.context.ink.quiet, 0.1));
        start = undefined;
      }
    }
  }

  #stripe(name: string, box: Box, color: Color): void {
    this.canvas.shape({ name, box, fill: { color } });
  }

  #tint(color: Color, share: number): Color {
    const { theme } = this.context;
    return mix(resolveColor('ground', theme), resolveColor(color, theme), share);
  }

  #ticks(): Tick[] {
    const { axisFormat, tick, weekStart } = this.gantt;
    const style = this.#style({ size: this.#axisSize() });
    return ticksOf({
      from: this.#from,
      to: this.#to,
      width: this.#width,
      ...(axisFormat ? { format: axisFormat } : {}),
      ...(tick ? { tick } : {}),
      weekStart,
      labelWidth: (text) => labelSize({ text }, style, this.context.theme).width + LABEL_GAP,
    });
  }

  #axisSize(): number {
    return Math.min(this.rows.size, 12);
  }

  /** A hairline down the plan and its date over it, kept within the plan at its ends. */
  #tick({ time, label }: Tick, top: number, height: number): void {
    const x = this.#x(time);
    this.#stripe('Grid line', { x: x - HAIRLINE / 2, y: top, width: HAIRLINE, height }, this.context.ink.rule);
    const style = this.#style({ size: this.#axisSize(), color: this.context.ink.quiet, align: 'center' });
    const { width } = labelSize({ text: label }, style, this.context.theme);
    const left = Math.min(x - width / 2, this.room.x + this.room.width - width);
    const box = { x: left, y: this.room.y, width, height: this.rows.axisHeight };
    this.canvas.shape({ name: 'Date', box, text: { label, style } });
  }

  #row(row: GanttRow, top: number): void {
    const y = top + row.y;
    const [first] = row.tasks;
    const left = this.room.x + this.rows.sectionWidth + (this.rows.sectionWidth === 0 ? 0 : 2);
    const box = { x: left, y, width: this.rows.nameWidth, height: row.height };
    if (row.label !== '')
      this.canvas.shape({ name: 'Task', box, text: { label: row.label, style: this.#style() }, span: first!.span });
    for (const task of row.tasks) {
      if (task.tags.has('milestone')) this.#milestone(task, y + row.height / 2);
      else this.#bar(task, y, row);
    }
  }

  #bar(task: GanttTask, y: number, { height, label }: GanttRow): void {
    const thick = label === '' ? height * 0.86 : height * BAR_SHARE;
    const x = Math.min(this.#x(task.start), this.#left + this.#width - LEAST_BAR);
    const width = Math.max(LEAST_BAR, this.#x(task.shownEnd) - x);
    const look = lookOf(task);
    const { fill, stroke } = this.#paint(look);
    const box = { x, y: y + (height - thick) / 2, width, height: thick };
    const style = this.#style({ color: lettersOn(fill, this.context.theme), size: this.rows.size, align: 'center' });
    const isInBar = label === '' && labelSize({ text: task.name }, style, this.context.theme).width + 4 <= width;
    this.canvas.shape({
      name: 'Bar',
      geometry: 'roundRect',
      radius: Math.min(4, width / 2),
      box,
      fill: { color: fill },
      stroke: { color: stroke, width: 1 },
      ...(isInBar ? { text: { label: task.name, style } } : {}),
      span: task.span,
    });
    if (label === '' && !isInBar) this.#beside(task, box);
  }

  /** A name that is longer than its bar stands after it, or before it at the right edge. */
  #beside(task: GanttTask, bar: Box): void {
    const style = this.#style();
    const { width, height } = labelSize({ text: task.name }, style, this.context.theme, this.#width);
    const right = bar.x + bar.width + 4;
    const x = right + width <= this.room.x + this.room.width ? right : Math.max(this.room.x, bar.x - 4 - width);
    const box = { x, y: bar.y + bar.height / 2 - height / 2, width, height };
    this.canvas.shape({ name: 'Task', box, text: { label: task.name, style }, span: task.span });
  }

  #alarm(): Color {
    return `#${this.context.theme.meaning.bad.slice(1)}`;
  }

  #paint(look: Look): { fill: Color; stroke: Color } {
    const { ink, theme } = this.context;
    switch (look) {
      case 'crit':
        return { fill: this.#alarm(), stroke: this.#alarm() };
      case 'active': {
        const active = activeColor(ink.accent, theme);
        return { fill: active, stroke: active };
      }
      case 'done':
        return { fill: this.#tint(ink.quiet, 0.35), stroke: this.#tint(ink.quiet, 0.5) };
      default:
        return { fill: this.#tint(ink.accent, 0.4), stroke: ink.accent };
    }
  }

  #milestone(task: GanttTask, y: number): void {
    const side = Math.min(18, this.rows.size * 1.15);
    const x = this.#x((task.start + task.end) / 2);
    const color: Color = task.tags.has('crit') ? this.#alarm() : 'accent3';
    const box = { x: x - side / 2, y: y - side / 2, width: side, height: side };
    this.canvas.shape({ name: 'Milestone', geometry: 'diamond', box, fill: { color }, span: task.span });
    if (this.gantt.isCompact) this.#beside(task, box);
  }

  #marker(marker: GanttTask, top: number, height: number): void {
    const x = this.#x((marker.start + marker.end) / 2);
    this.#stripe('Marker', { x: x - 0.75, y: top, width: 1.5, height }, this.#alarm());
    const style = this.#style({
      color: lettersOn(this.#alarm(), this.context.theme),
      align: 'center',
      size: this.#axisSize(),
    });
    const size = labelSize({ text: marker.name }, style, this.context.theme, this.#width / 3);
    const left = Math.min(Math.max(this.#left, x - size.width / 2 - 4), this.room.x + this.room.width - size.width - 8);
    const box = { x: left, y: top + height, width: size.width + 8, height: size.height + 4 };
    this.canvas.shape({
      name: 'Marker name',
      box,
      fill: { color: this.#alarm() },
      text: { label: marker.name, style },
      span: marker.span,
    });
  }

  /** Patches of colour with their meaning under the plan. */
  legend(entries: readonly { readonly look: Look; readonly name: string }[], y: number): void {
    const style = this.#style({ size: LEGEND_TEXT, color: this.context.ink.quiet });
    let x = this.#left;
    for (const { look, name } of entries) {
      const { fill, stroke } = this.#paint(look);
      const { width, height } = labelSize({ text: name }, style, this.context.theme);
      const patch = { x, y: y + height / 2 - 4, width: 16, height: 8 };
      this.canvas.shape({
        name: 'Patch',
        geometry: 'roundRect',
        radius: 2,
        box: patch,
        fill: { color: fill },
        stroke: { color: stroke, width: 1 },
      });
      this.canvas.shape({ name: 'Meaning', box: { x: x + 21, y, width, height }, text: { label: name, style } });
      x += 21 + width + 18;
    }
  }
}

const INSETS = { left: 8, right: 4, top: 2, bottom: 2 };
