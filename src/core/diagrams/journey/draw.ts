import type { Color } from '../../scene/color';
import type { Box } from '../../scene/geometry';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas, ELLIPSE_SITE, textSizes } from '../draw/canvas';
import { type LabelStyle, labelSize } from '../draw/label';
import { lettersOn, seriesPaint } from '../draw/palette';
import type { Journey, JourneyTask } from './read';

const GAP = 8;
const INSETS = { left: 6, right: 6, top: 4, bottom: 4 };
const DOT = 24;
const SCORES = [5, 4, 3, 2, 1];
const LEAST_STEP = 20;
const HIGHEST_STEP = 46;
const HAIRLINE = 0.75;
const ACTOR_DOT = 10;
const MOST_NAMES = 0.16;

interface Plan {
  readonly size: number;
  /** Left edge of the first task. */
  readonly left: number;
  readonly columnWidth: number;
  readonly sectionHeight: number;
  readonly taskHeight: number;
  /** From one score to the next. */
  readonly step: number;
  readonly actorHeight: number;
  readonly height: number;
}

/** Sections and tasks from left to right, how well each went as a line over five levels, and who took part under it. */
export function drawJourney(journey: Journey, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(journey.title, frame);
  const room = { ...frame, y: frame.y + top, height: frame.height - top };
  if (journey.sections.length > 0)
    new JourneyPainter(journey, fitted(journey, room, context), room, canvas, context).paint();
  return canvas.drawn(frame);
}

function fitted(journey: Journey, room: Box, context: DiagramContext): Plan {
  let plan: Plan | undefined;
  for (const size of textSizes(context.theme)) {
    plan = planned(journey, size, room, context);
    if (plan.height <= room.height) break;
  }
  return plan!;
}

function planned(journey: Journey, size: number, room: Box, { theme }: DiagramContext): Plan {
  const sizeOf = (text: string, most: number, bold = false) =>
    labelSize({ text }, { size, color: 'text', bold }, theme, Math.max(1, most));
  const names = journey.actors.map((actor) => sizeOf(actor, room.width * MOST_NAMES).width);
  const left = Math.max(size * 1.5, ...names) + 12;
  const columns = columnsOf(journey);
  const columnWidth = Math.min(180, (room.width - left + GAP) / columns.length - GAP);
  const inner = columnWidth - INSETS.left - INSETS.right;
  const boxed = (text: string, width: number, bold: boolean): number =>
    text === '' ? 0 : sizeOf(text, width, bold).height + INSETS.top + INSETS.bottom;
  const sectionHeight = Math.max(
    0,
    ...journey.sections.map(({ name, tasks }) =>
      boxed(name, Math.max(1, tasks.length) * (columnWidth + GAP) - GAP - 12, true),
    ),
  );
  const taskHeight = Math.max(0, ...columns.map(({ task }) => (task ? boxed(task.name, inner, false) : 0)));
  const actorHeight = Math.max(
    size * 1.5,
    ...journey.actors.map((actor) => sizeOf(actor, room.width * MOST_NAMES).height + 4),
  );
  const fixed = sectionHeight + taskHeight + 3 * GAP + journey.actors.length * actorHeight + DOT + GAP;
  const step = Math.max(LEAST_STEP, Math.min(HIGHEST_STEP, (room.height - fixed) / 4));
  return { size, left, columnWidth, sectionHeight, taskHeight, step, actorHeight, height: fixed + 4 * step };
}

function columnsOf({ sections }: Journey): { section: number; task?: JourneyTask }[] {
  return sections.flatMap(({ tasks }, section) =>
    tasks.length > 0 ? tasks.map((task) => ({ section, task })) : [{ section }],
  );
}

class JourneyPainter {
  constructor(
    private readonly journey: Journey,
    private readonly plan: Plan,
    private readonly room: Box,
    private readonly canvas: Canvas,
    private readonly context: DiagramContext,
  ) {}

  paint(): void {
    const { sectionHeight, taskHeight, step } = this.plan;
    const tasks = this.room.y + (sectionHeight === 0 ? 0 : sectionHeight + GAP);
    const scores = tasks + taskHeight + GAP + DOT / 2;
    this.#sections();
    this.#levels(scores);
    this.#tasks(tasks);
    this.#line(scores);
    this.#actors(scores + 4 * step + DOT / 2 + GAP);
  }

  #x(column: number): number {
    return this.room.x + this.plan.left + column * (this.plan.columnWidth + GAP);
  }

  #style(changes: Partial<LabelStyle> = {}): LabelStyle {
    return { size: this.plan.size, color: this.context.ink.text, ...changes };
  }

  #sections(): void {
    let column = 0;
    for (const [index, { name, tasks }] of this.journey.sections.entries()) {
      const count = Math.max(1, tasks.length);
      const width = this.#x(column + count) - GAP - this.#x(column);
      const box = { x: this.#x(column), y: this.room.y, width, height: this.plan.sectionHeight };
      column += count;
      if (name === '') continue;
      const { stroke } = seriesPaint(index, this.context.theme, this.context.ink);
      const style = this.#style({ bold: true, color: lettersOn(stroke, this.context.theme) });
      const text = { label: name, style, insets: INSETS };
      this.canvas.shape({ name: 'Section', geometry: 'roundRect', radius: 4, box, fill: { color: stroke }, text });
    }
  }

  /** A hairline for each score, with its number before it. */
  #levels(top: number): void {
    const { ink } = this.context;
    const right = this.#x(columnsOf(this.journey).length) - GAP;
    for (const [index, score] of SCORES.entries()) {
      const y = top + index * this.plan.step;
      const left = this.#x(0);
      this.canvas.shape({
        name: 'Level',
        box: { x: left, y: y - HAIRLINE / 2, width: right - left, height: HAIRLINE },
        fill: { color: ink.rule },
      });
      const height = this.plan.size * 1.4;
      const box = { x: this.room.x, y: y - height / 2, width: this.plan.left - 10, height };
      this.canvas.shape({
        name: 'Score',
        box,
        text: { label: String(score), style: this.#style({ color: ink.quiet, align: 'right' }) },
      });
    }
  }

  #tasks(top: number): void {
    for (const [column, { section, task }] of columnsOf(this.journey).entries()) {
      if (!task) continue;
      const { fill, stroke, text: color } = seriesPaint(section, this.context.theme, this.context.ink);
      this.canvas.shape({
        name: 'Step',
        geometry: 'roundRect',
        radius: 4,
        box: { x: this.#x(column), y: top, width: this.plan.columnWidth, height: this.plan.taskHeight },
        fill: { color: fill },
        stroke: { color: stroke, width: 0.75 },
        text: { label: task.name, style: this.#style({ color }), insets: INSETS },
        span: task.span,
      });
    }
  }

  /** How well it went: a disc for each step, and lines from one to the next. */
  #line(top: number): void {
    let before: { node: number; x: number; y: number } | undefined;
    for (const [column, { task }] of columnsOf(this.journey).entries()) {
      if (!task) continue;
      const x = this.#x(column) + this.plan.columnWidth / 2;
      const y = top + (5 - task.score) * this.plan.step;
      const color = this.#meaning(task.score);
      const style = this.#style({
        size: Math.min(12, this.plan.size),
        bold: true,
        color: lettersOn(color, this.context.theme),
      });
      const node = this.canvas.shape({
        name: 'Rating',
        geometry: 'ellipse',
        box: { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT },
        fill: { color },
        text: { label: String(task.score), style },
        span: task.span,
      });
      if (before)
        this.canvas.connect({
          name: 'Course',
          from: { node: before.node, site: ELLIPSE_SITE.right },
          to: { node, site: ELLIPSE_SITE.left },
          points: [
            { x: before.x + DOT / 2, y: before.y },
            { x: x - DOT / 2, y },
          ],
          stroke: { color: this.context.ink.quiet, width: 1.5 },
        });
      before = { node, x, y };
    }
  }

  #meaning(score: number): Color {
    const { good, caution, bad } = this.context.theme.meaning;
    return `#${(score >= 4 ? good : score >= 3 ? caution : bad).slice(1)}`;
  }

  /** A row for each who takes part, with a dot under each of their steps. */
  #actors(top: number): void {
    const { ink } = this.context;
    for (const [row, actor] of this.journey.actors.entries()) {
      const y = top + row * this.plan.actorHeight;
      const box = { x: this.room.x, y, width: this.plan.left - 10, height: this.plan.actorHeight };
      this.canvas.shape({
        name: 'Actor',
        box,
        text: { label: actor, style: this.#style({ align: 'right', color: ink.quiet }) },
      });
      for (const [column, { task }] of columnsOf(this.journey).entries()) {
        if (!task?.actors.includes(actor)) continue;
        const x = this.#x(column) + this.plan.columnWidth / 2 - ACTOR_DOT / 2;
        const dot = { x, y: y + (this.plan.actorHeight - ACTOR_DOT) / 2, width: ACTOR_DOT, height: ACTOR_DOT };
        this.canvas.shape({ name: 'Takes part', geometry: 'ellipse', box: dot, fill: { color: ink.accent } });
      }
    }
  }
}
