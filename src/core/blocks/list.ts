import type { Block, List, ListItem } from '../deck/block';
import { iconNode } from '../icons';
import type { SceneNode } from '../scene/node';
import type { PlaceholderLevel } from '../scene/scene';
import type { Bullet } from '../scene/text';
import type { Theme } from '../scene/theme';
import { type Span, span } from '../source/span';
import {
  type BlockContext,
  type BlockDrawing,
  type Frame,
  type Halves,
  type Placed,
  piecesThatFit,
} from './block-kind';
import { linePitch, naturalWidth, type ParagraphSpec } from './compose';
import { textBox } from './paragraph';
import { runsOf } from './runs';
import { stepDown, textStyle } from './style';

/** Where the text of level 0 starts, and how much further each level moves, in points. */
const HANG = 18;
const STEP = 20;
const GAP_AFTER_NUMBER = 6;
/** Space before an item as a share of its size, by level. */
const SPACE_BEFORE = [0.45, 0.22, 0.15] as const;
/** PowerPoint's text levels: deeper items stand where the deepest does. */
const MAX_LEVEL = 8;
/** The largest number that DrawingML lets a list start with (ST_TextBulletStartAtNum). */
const MAX_NUMBER = 32767;
/** Nested blocks keep at least this width, in points. */
const NARROWEST = 60;

/** An icon's side, and how far its middle stands over the baseline, as shares of the text size. */
const ICON_SIZE = 1.1;
const ICON_MIDDLE = 0.33;

const BULLETS = ['•', '–', '•', '–'] as const;
const NUMBERS = ['arabicPeriod', 'alphaLcPeriod', 'romanLcPeriod'] as const;

/** What a list is made of, in reading order: text that shares one box, and blocks that need one of their own. */
type Piece =
  | { readonly kind: 'text'; readonly specs: ParagraphSpec[]; readonly icons: ListIcon[] }
  | { readonly kind: 'block'; readonly block: Block; readonly indent: number };

/** An icon in the place of a bullet, and the paragraph that it stands before. */
interface ListIcon {
  readonly name: string;
  readonly paragraph: number;
  readonly left: number;
  readonly size: number;
}

function place(list: List, frame: Frame, context: BlockContext): Placed {
  const pieces: Piece[] = [];
  addList(list, 0, 0, pieces, context);
  const nodes = [];
  const problems = [];
  let y = 0;
  for (const piece of pieces) {
    if (y > 0) y += context.size * SPACE_BEFORE[0] * context.spacing;
    const left = piece.kind === 'text' ? 0 : piece.indent;
    const at: Frame = {
      x: frame.x + left,
      y: frame.y + y,
      width: Math.max(NARROWEST, frame.width - left),
      height: frame.height - y,
    };
    const placed = piece.kind === 'text' ? textPiece(piece, at, context) : context.stack([piece.block], at, context);
    nodes.push(...placed.nodes);
    problems.push(...placed.problems);
    y += placed.height;
  }
  return { height: y, nodes, problems };
}

function textPiece({ specs, icons }: Extract<Piece, { kind: 'text' }>, frame: Frame, context: BlockContext): Placed {
  const placed = textBox('List', specs, frame, context);
  const [node] = placed.nodes;
  const paragraphs = node?.kind === 'shape' ? (node.text?.paragraphs ?? []) : [];
  const drawn = icons.flatMap(({ name, paragraph, left, size }): SceneNode[] => {
    const line = paragraphs[paragraph]?.lines[0];
    const side = size * ICON_SIZE;
    const y = frame.y + (line?.baseline ?? size) - size * ICON_MIDDLE - side / 2;
    const icon = iconNode(name, { x: frame.x + left, y, width: side, height: side }, context.ink.accent);
    return icon ? [icon] : [];
  });
  return { ...placed, nodes: [...placed.nodes, ...drawn] };
}

function addList(list: List, level: number, indent: number, pieces: Piece[], context: BlockContext): void {
  const size = stepDown(context.theme, context.size, level);
  const labels = list.items.map((_, index) =>
    list.ordered ? numberLabel(Math.min(list.start + index, MAX_NUMBER), level) : '',
  );
  const hang = hangOf(list, labels, size, context);
  let interrupted = false;
  list.items.forEach((item, index) => {
    const start = Math.min(interrupted ? list.start + index : list.start, MAX_NUMBER);
    const bullet = list.ordered
      ? numberBullet(level, start, labels[index]!, context)
      : ({
          kind: 'char',
          char: bulletChar(item, level),
          color: level % 2 === 0 ? context.ink.accent : context.ink.quiet,
        } as const);
    const before = pieces.length;
    addItem(item, { level, size, left: indent + hang, hang, bullet }, pieces, context);
    interrupted ||= pieces.length > before + (before === 0 ? 1 : 0);
  });
}

/** How far bullets hang out: numbers and tick boxes need more room than a dot. */
function hangOf(list: List, labels: readonly string[], size: number, context: BlockContext): number {
  if (list.ordered) return Math.max(HANG, widestLabel(labels, size, context) + GAP_AFTER_NUMBER);
  if (list.items.some((item) => item.icon !== undefined)) return Math.max(HANG, size * ICON_SIZE + GAP_AFTER_NUMBER);
  return list.items.some((item) => item.checked !== undefined) ? Math.max(HANG, size + GAP_AFTER_NUMBER) : HANG;
}

interface ItemStyle {
  readonly level: number;
  readonly size: number;
  readonly left: number;
  readonly hang: number;
  readonly bullet: Bullet;
}

function addItem(item: ListItem, style: ItemStyle, pieces: Piece[], context: BlockContext): void {
  let first = true;
  const blocks: readonly Block[] =
    item.blocks.length > 0 ? item.blocks : [{ kind: 'paragraph', inlines: [], span: item.span }];
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      const bold = block.kind === 'heading';
      addText(pieces, {
        runs: runsOf(block.inlines, textStyle(style.size, context.ink.text, { bold }), context.ink),
        size: style.size,
        level: Math.min(style.level, MAX_LEVEL),
        marginLeft: style.left,
        ...(first ? bulletOrIcon(item, style) : { indent: 0 }),
        spaceBefore: spaceBefore(style, first) * context.spacing,
        span: block.span,
      });
      if (first) addIcon(pieces, item, style);
    } else if (block.kind === 'list') {
      if (first) addText(pieces, emptyItem(style, item.span));
      addList(
        block,
        style.level + 1,
        style.level < MAX_LEVEL ? style.left - HANG + STEP : style.left - style.hang,
        pieces,
        context,
      );
    } else {
      if (first) addText(pieces, emptyItem(style, item.span));
      pieces.push({ kind: 'block', block, indent: style.left });
    }
    first = false;
  }
}

function emptyItem(style: ItemStyle, span: Span): ParagraphSpec {
  return {
    runs: [],
    size: style.size,
    level: Math.min(style.level, MAX_LEVEL),
    marginLeft: style.left,
    indent: -style.hang,
    bullet: style.bullet,
    spaceBefore: 0,
    span,
  };
}

function addText(pieces: Piece[], spec: ParagraphSpec): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text') last.specs.push(spec);
  else pieces.push({ kind: 'text', specs: [spec], icons: [] });
}

/** An icon is drawn beside the text, which then has no bullet of its own. */
function bulletOrIcon({ icon }: ListItem, { hang, bullet }: ItemStyle): Pick<ParagraphSpec, 'indent' | 'bullet'> {
  return icon === undefined ? { indent: -hang, bullet } : { indent: 0 };
}

function addIcon(pieces: Piece[], { icon }: ListItem, { left, hang, size }: ItemStyle): void {
  const last = pieces.at(-1);
  if (icon === undefined || last?.kind !== 'text') return;
  last.icons.push({ name: icon, paragraph: last.specs.length - 1, left: left - hang, size });
}

function spaceBefore(style: ItemStyle, first: boolean): number {
  const share = first ? (SPACE_BEFORE[style.level] ?? SPACE_BEFORE.at(-1)!) : SPACE_BEFORE.at(-1)!;
  return Math.round(style.size * share * 2) / 2;
}

function bulletChar(item: ListItem, level: number): string {
  if (item.checked !== undefined) return item.checked ? '☑' : '☐';
  return BULLETS[Math.min(level, BULLETS.length - 1)]!;
}

function numberBullet(level: number, start: number, label: string, context: BlockContext): Bullet {
  return { kind: 'number', scheme: NUMBERS[level % NUMBERS.length]!, start, label, color: context.ink.accent };
}

function widestLabel(labels: readonly string[], size: number, context: BlockContext): number {
  const style = textStyle(size, context.ink.text);
  return labels.reduce(
    (widest, label) =>
      Math.max(widest, naturalWidth([{ text: label, style, span: { start: 0, end: 0 } }], context.theme)),
    0,
  );
}

/** What PowerPoint shows for the number at that level. */
function numberLabel(value: number, level: number): string {
  switch (NUMBERS[level % NUMBERS.length]) {
    case 'alphaLcPeriod':
      return `${letters(value)}.`;
    case 'romanLcPeriod':
      return `${roman(value)}.`;
    default:
      return `${value}.`;
  }
}

/** 1 → a, 26 → z, 27 → aa: PowerPoint repeats the letter, up to 30 times (780), and begins again. */
function letters(value: number): string {
  const index = Math.max(0, value - 1) % 780;
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 1), 3999);
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** Divides between items of the outermost level. */
function split(block: List, frame: Frame, context: BlockContext): Halves<List> | undefined {
  const bottoms: number[] = [];
  let y = 0;
  for (const item of block.items) {
    y += place({ ...block, items: [item] }, frame, context).height;
    bottoms.push(y);
    y += context.size * SPACE_BEFORE[0] * context.spacing;
  }
  const count = piecesThatFit(bottoms, frame.height);
  if (count === 0) return undefined;
  const [head, tail] = [block.items.slice(0, count), block.items.slice(count)];
  return {
    head: { ...block, items: head, span: span(block.span.start, head.at(-1)!.span.end) },
    tail: { ...block, items: tail, start: block.start + count, span: span(tail[0]!.span.start, block.span.end) },
  };
}

/** What a body placeholder's levels inherit, so that items added in PowerPoint look like the deck's own. */
export function listLevels(theme: Theme): PlaceholderLevel[] {
  return Array.from({ length: MAX_LEVEL + 1 }, (_, level) => ({
    size: stepDown(theme, theme.sizes.body[0]!, level),
    marginLeft: HANG + level * STEP,
    indent: -HANG,
    spaceBefore: Math.round(
      stepDown(theme, theme.sizes.body[0]!, level) * (SPACE_BEFORE[level] ?? SPACE_BEFORE.at(-1)!),
    ),
    bullet: {
      kind: 'char',
      char: BULLETS[Math.min(level, BULLETS.length - 1)]!,
      color: level % 2 === 0 ? 'accent1' : 'quiet',
    },
  }));
}

/** No item is lower than one line of the smallest text. */
function beginning(list: List, height: number, theme: Theme): List {
  const most = Math.ceil(height / linePitch(Math.min(...theme.sizes.body), false)) + 1;
  return list.items.length <= most ? list : { ...list, items: list.items.slice(0, most) };
}

export const list: BlockDrawing<List> = { kind: 'list', place, split, beginning };
