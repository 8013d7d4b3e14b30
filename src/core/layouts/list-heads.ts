import type { Block, List, ListItem, Paragraph } from '../deck/block';
import type { Inline } from '../deck/inline';
import { type Span, span } from '../source/span';
import { bodyArea, bottomOf, isText } from './parts';
import type { FlowResult, LayoutContext } from './slide-layout';

/** What drawn lists (steps, timelines) make of an item: a short head, and what is left of it. */
export interface HeadedItem {
  readonly head: readonly Inline[];
  readonly rest: readonly Block[];
  readonly span: Span;
}

/** `**Head** text …`: the bold beginning, and everything after it. Undefined for an item that begins otherwise. */
export function boldHead(item: ListItem): HeadedItem | undefined {
  const [first, ...others] = item.blocks;
  if (first?.kind !== 'paragraph') return undefined;
  const [bold, ...after] = first.inlines;
  if (bold?.kind !== 'strong') return undefined;
  const inlines = withoutSeparator(after);
  const text: Paragraph = { ...first, inlines, span: span(inlines[0]?.span.start ?? 0, first.span.end) };
  return {
    head: withoutColon(bold.children),
    rest: inlines.length > 0 ? [text, ...others] : others,
    span: bold.span,
  };
}

/** The item's bold beginning, else its first paragraph if more follows under it. */
export function headOf(item: ListItem): HeadedItem | undefined {
  const [first, ...others] = item.blocks;
  if (first?.kind !== 'paragraph' || others.length === 0) return boldHead(item);
  return boldHead(item) ?? { head: first.inlines, rest: others, span: first.span };
}

/** Space takes the place of what stands between a head and its text. */
const SEPARATOR = /^(?:\s|[:：—–-](?=\s|$)|[：—])+/;

function withoutSeparator(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = inlines;
  if (first?.kind === 'break') return withoutSeparator(others);
  if (first?.kind !== 'text') return inlines;
  const length = SEPARATOR.exec(first.text)?.[0].length ?? 0;
  if (length === first.text.length) return withoutSeparator(others);
  const linear = first.span.end - first.span.start === first.text.length;
  const at = linear ? span(first.span.start + length, first.span.end) : first.span;
  return [{ ...first, text: first.text.slice(length), span: at }, ...others];
}

function withoutColon(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !/[:：]\s*$/.test(last.text)) return inlines;
  const text = last.text.replace(/\s*[:：]\s*$/, '');
  return [...inlines.slice(0, -1), { ...last, text, span: span(last.span.start, last.span.start + text.length) }];
}

/** A list with at most a few texts above and below it. */
export interface ListSlide {
  readonly before: readonly Block[];
  readonly list: List;
  readonly after: readonly Block[];
}

/** The slide's blocks around its one list; undefined if it has none, or more than short texts besides. */
export function listSlide(blocks: readonly Block[]): ListSlide | undefined {
  const at = blocks.findIndex((block) => block.kind === 'list');
  const list = blocks[at];
  if (list?.kind !== 'list') return undefined;
  const [before, after] = [blocks.slice(0, at), blocks.slice(at + 1)];
  const short = before.length <= 1 && after.length <= 1;
  return short && [...before, ...after].every(isText) ? { before, list, after } : undefined;
}

export interface Surroundings {
  readonly before: FlowResult;
  readonly after: FlowResult;
  /** Upper and lower edge of what is free between them. */
  readonly top: number;
  readonly bottom: number;
}

const TEXT_HEIGHT = 84;
const TEXT_GAP = 16;

/** Places the texts above and below a drawn list and tells what is left for it. */
export function surround({ before, after }: ListSlide, context: LayoutContext): Surroundings {
  const area = bodyArea(context.theme);
  const above = context.flow(before, { ...area, height: TEXT_HEIGHT });
  const top = before.length === 0 ? area.y : bottomOf(above.nodes) + TEXT_GAP;
  const end = area.y + area.height;
  const trial = context.flow(after, { ...area, height: TEXT_HEIGHT });
  const height = bottomOf(trial.nodes) - area.y;
  if (after.length === 0) return { before: above, after: trial, top, bottom: end };
  const below = context.flow(after, { ...area, y: end - height, height });
  return { before: above, after: below, top, bottom: end - height - TEXT_GAP };
}
