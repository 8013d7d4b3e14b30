import type { Color } from '../../scene/color';
import { type Box, meet } from '../../scene/geometry';
import type { Glue, LineEnd, Point } from '../../scene/node';
import type { Span } from '../../source/span';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas, ELLIPSE_SITE, RECT_SITE, textSizes } from '../draw/canvas';
import { type LabelStyle, labelSize } from '../draw/label';
import { Brush } from './brush';
import { type Columns, columnsOf } from './columns';
import { paintBoxes, paintFrame, paintGuards } from './frames';
import { paintHead } from './heads';
import type { MessageEnd, SequenceDiagram, SequenceMessage } from './model';
import { type Arranged, arrange, type Pace, type PlacedMessage } from './rows';

/** Gaps between rows that are tried in each size, airy ones first. Large text is not worth a crowded drawing. */
const GAPS = [20, 14, 10, 7, 5];
const ROOMY_GAPS = GAPS.slice(0, 3);
const ROOMY = 16;

/** Draws a sequence diagram: heads, lifelines, bars and messages, every message glued to an anchor on both lifelines. */
export function drawSequence(diagram: SequenceDiagram, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const titleHeight = canvas.title(diagram.title, frame);
  const room = { ...frame, y: frame.y + titleHeight, height: frame.height - titleHeight };
  const { columns, pace, arranged } = fitted(diagram, room, context);
  const brush = new Brush(canvas, context, room, pace.size);
  paintBoxes(brush, diagram, columns, arranged);
  for (const one of arranged.frames) paintFrame(brush, one);
  new SequencePainter(diagram, arranged, brush).paint();
  return canvas.drawn(frame);
}

interface Fitted {
  readonly columns: Columns;
  readonly pace: Pace;
  readonly arranged: Arranged;
}

/** The largest size at which everything stands in the frame; the smallest one if none does. */
function fitted(diagram: SequenceDiagram, room: Box, { theme }: DiagramContext): Fitted {
  let last: Fitted | undefined;
  for (const size of textSizes(theme)) {
    const columns = columnsOf(diagram, size, theme, room.width);
    for (const gap of size >= ROOMY ? ROOMY_GAPS : GAPS) {
      const pace = { size, gap };
      last = { columns, pace, arranged: arrange(diagram, columns, pace, theme) };
      if (last.arranged.height <= room.height) return last;
    }
  }
  return last!;
}

const LINE_WIDTH = 1.25;
const BADGE_TEXT = 10;
/** Beside the letters of a message, where they have a ground. */
const TEXT_MARGIN = 3;
const ENDS: Readonly<Record<MessageEnd, LineEnd | undefined>> = {
  none: undefined,
  head: 'triangle',
  open: 'arrow',
  cross: undefined,
};

class SequencePainter {
  readonly #heads = new Map<string, number>();
  readonly #crosses = new Map<string, number>();

  constructor(
    private readonly diagram: SequenceDiagram,
    private readonly arranged: Arranged,
    private readonly brush: Brush,
  ) {}

  paint(): void {
    this.#lifelines();
    for (const bar of this.arranged.bars) this.#bar(bar);
    for (const frame of this.arranged.frames) paintGuards(this.brush, frame, this.arranged.bars);
    for (const message of this.arranged.messages) this.#paintMessage(message);
    for (const { note, box } of this.arranged.notes) this.#note(note.text, box, note.span);
  }

  #lifelines(): void {
    this.arranged.lifelines.forEach(({ id, head, bottom, isDestroyed }) => {
      const participant = this.diagram.participants.find((one) => one.id === id)!;
      const node = paintHead(this.brush.canvas, participant, this.brush.on(head), this.brush.size, this.brush.palette);
      this.#heads.set(id, node);
      const x = head.x + head.width / 2;
      const foot = isDestroyed ? this.#cross(x, bottom) : this.#foot(x, bottom);
      if (isDestroyed) this.#crosses.set(id, foot);
      this.brush.canvas.connect({
        name: 'Lifeline',
        from: { node, site: RECT_SITE.bottom },
        to: { node: foot, site: RECT_SITE.top },
        points: [
          this.brush.point({ x, y: head.y + head.height }),
          this.brush.point({ x, y: isDestroyed ? bottom - 16 : bottom }),
        ],
        stroke: { color: this.brush.palette.group.stroke, width: 1, dash: 'dash' },
      });
    });
  }

  #foot(x: number, bottom: number): number {
    return this.brush.canvas.anchor(this.brush.on({ x: x - 1, y: bottom, width: 2, height: 1 }));
  }

  #cross(x: number, bottom: number): number {
    const style = this.brush.style({ size: 14, bold: true, color: this.brush.alarm() });
    return this.brush.canvas.shape({
      name: 'End of life',
      box: this.brush.on({ x: x - 9, y: bottom - 17, width: 18, height: 18 }),
      text: { label: '✕', style },
    });
  }

  #bar(bar: Box): void {
    const { fill, stroke } = this.brush.palette.box;
    this.brush.canvas.shape({
      name: 'Activation',
      box: this.brush.on(bar),
      fill: { color: fill },
      stroke: { color: stroke, width: 1 },
    });
  }

  #paintMessage({ message, from, to, text }: PlacedMessage): void {
    const isSelf = message.from === message.to;
    const isRightward = isSelf || to.x > from.x;
    const style = this.brush.style(isSelf ? { align: 'left' } : {});
    const { box, ground } = this.#textPlace(message.text, text, style);
    this.brush.canvas.shape({
      name: 'Message',
      box: this.brush.on(box),
      ...(ground ? { fill: { color: ground } } : {}),
      text: { label: message.text, style },
      span: message.span,
    });
    const start = this.#start(message.number, from, isRightward);
    const end = this.#end(message, to, isSelf ? false : isRightward);
    const bend = Math.max(from.x, to.x) + 24;
    const middle = isSelf
      ? [
          { x: bend, y: from.y },
          { x: bend, y: to.y },
        ]
      : [];
    const [startEnd, endEnd] = [ENDS[message.startEnd], ENDS[message.endEnd]];
    this.brush.canvas.connect({
      name: 'Message line',
      from: start.glue,
      to: end,
      points: [start.at, ...middle, to].map((point) => this.brush.point(point)),
      route: isSelf ? 'elbow' : 'straight',
      stroke: { color: this.brush.palette.line, width: LINE_WIDTH, ...(message.dotted ? { dash: 'dash' } : {}) },
      ...(startEnd ? { startEnd } : {}),
      ...(endEnd ? { endEnd } : {}),
      span: message.span,
    });
  }

  /** Text that a lifeline or a bar runs through has a ground, which is as wide as its letters. */
  #textPlace(label: string, text: Box, style: LabelStyle): { box: Box; ground?: Color } {
    const { theme } = this.brush.context;
    const width = Math.min(text.width, labelSize({ text: label }, style, theme, text.width).width + 2 * TEXT_MARGIN);
    const x = style.align === 'left' ? text.x : text.x + (text.width - width) / 2;
    const box = { ...text, x, width };
    const isCrossed =
      this.arranged.bars.some((bar) => meet(bar, box)) ||
      this.arranged.lifelines.some(({ head, bottom }) => {
        const at = head.x + head.width / 2;
        return at > x && at < x + width && bottom > text.y && head.y < text.y;
      });
    return isCrossed ? { box, ground: this.brush.groundAt(box) } : { box: text };
  }

  /** Where a message leaves, and from what: an anchor on the lifeline, or the edge of a circle with its number. */
  #start(number: string | undefined, at: Point, isRightward: boolean): { readonly glue: Glue; readonly at: Point } {
    if (number === undefined) return { glue: this.#anchorAt(at, isRightward), at };
    const style: LabelStyle = { size: BADGE_TEXT, bold: true, color: this.brush.palette.strong.text };
    const side = Math.max(15, labelSize({ text: number }, style, this.brush.context.theme).width + 5);
    const node = this.brush.canvas.shape({
      name: 'Number',
      geometry: 'ellipse',
      box: this.brush.on({ x: at.x - side / 2, y: at.y - side / 2, width: side, height: side }),
      fill: { color: this.brush.palette.strong.fill },
      text: { label: number, style },
    });
    const edge = { x: at.x + (isRightward ? side : -side) / 2, y: at.y };
    return { glue: { node, site: isRightward ? ELLIPSE_SITE.right : ELLIPSE_SITE.left }, at: edge };
  }

  #end({ creates, destroys, to, endEnd }: SequenceMessage, at: Point, isRightward: boolean): Glue {
    const site = isRightward ? RECT_SITE.left : RECT_SITE.right;
    if (creates !== undefined) return { node: this.#heads.get(creates)!, site };
    if (destroys === to && this.#crosses.has(to)) return { node: this.#crosses.get(to)!, site };
    if (endEnd !== 'cross') return this.#anchorAt(at, !isRightward);
    const node = this.brush.canvas.shape({
      name: 'Lost',
      box: this.brush.on({ x: at.x + (isRightward ? -16 : 0), y: at.y - 8, width: 16, height: 16 }),
      text: { label: '✕', style: this.brush.style({ size: 12, bold: true, color: this.brush.alarm() }) },
    });
    return { node, site };
  }

  /** Bars and lifelines have no sites where messages meet them, so each end gets a shape of its own that is not seen. */
  #anchorAt(at: Point, isRight: boolean): Glue {
    const x = isRight ? at.x - 2 : at.x;
    return {
      node: this.brush.canvas.anchor(this.brush.on({ x, y: at.y - 1, width: 2, height: 2 })),
      site: isRight ? RECT_SITE.right : RECT_SITE.left,
    };
  }

  #note(label: string, box: Box, span: Span): void {
    const { fill, stroke, text } = this.brush.palette.note;
    this.brush.canvas.shape({
      name: 'Note',
      box: this.brush.on(box),
      fill: { color: fill },
      stroke: { color: stroke, width: 0.75 },
      text: { label, style: this.brush.style({ color: text }), insets: { left: 8, right: 8, top: 2, bottom: 2 } },
      span,
    });
  }
}
