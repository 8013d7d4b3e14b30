import type { Block, List, ListItem } from '../deck/block';
import type { Slide } from '../deck/deck';
import type { SceneNode } from '../scene/node';
import type { BuildStep, BuildTarget } from '../scene/scene';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';

/** Which lists of a slide appear item by item. `marked`: those that Marp takes for such, by their markers. */
type BuildMode = 'list' | 'marked' | 'none';

const SAID: Readonly<Record<string, BuildMode>> = { list: 'list', true: 'list', none: 'none', false: 'none' };

function modeOf({ settings }: Slide, marp: boolean): BuildMode {
  const otherwise = marp ? 'marked' : 'none';
  return SAID[String(settings.all.build)] ?? otherwise;
}

/** What the clicks on one page of a slide reveal: each outermost list item with all that belongs to it. */
export function buildSteps(slide: Slide, nodes: readonly SceneNode[], marp: boolean): readonly BuildStep[] {
  const mode = modeOf(slide, marp);
  if (mode === 'none') return [];
  return listsOf(slide.body.blocks)
    .flatMap(({ items }) => items)
    .filter((item) => mode === 'list' || isMarked(item, slide.body.text))
    .map(({ span }) => nodes.flatMap((node) => targetsIn(node, span)))
    .filter((targets) => targets.length > 0);
}

/** Lists that are in no other list, in source order. */
function listsOf(blocks: readonly Block[]): List[] {
  return blocks.flatMap((block): List[] => {
    switch (block.kind) {
      case 'list':
        return [block];
      case 'quote':
      case 'callout':
        return listsOf(block.blocks);
      case 'columns':
        return block.columns.flatMap(listsOf);
      default:
        return [];
    }
  });
}

/** Marp reveals `* item` and `1) item` one by one, `- item` and `1. item` at once. */
function isMarked({ span }: ListItem, text: string): boolean {
  return /^\s*(?:\*|\d+\))(?:\s|$)/.test(text.slice(span.start, span.end));
}

/** What of a node comes from that part of the source: all of it, some of its paragraphs, or nothing. */
function targetsIn(node: SceneNode, item: Span): BuildTarget[] {
  const { id } = node;
  if (node.kind !== 'shape' || !node.text) return node.span && within(node.span, item) ? [{ node: id }] : [];
  const paragraphs = node.text.paragraphs.flatMap((paragraph, index) => (within(paragraph.span, item) ? [index] : []));
  const isDrawn = node.fill !== undefined || node.stroke !== undefined;
  if (isDrawn && paragraphs.length === node.text.paragraphs.length) return [{ node: id }];
  return paragraphs.map((paragraph) => ({ node: id, paragraph }));
}

/** Decoration has an empty span at the slide's start. */
function within({ start, end }: Span, item: Span): boolean {
  return start >= item.start && end <= item.end && end > 0;
}

/** A `build:` that says nothing we know, at the slide that says it. */
export function buildProblems({ body }: Slide): Problem[] {
  return body.directives
    .filter(({ key, value }) => /^_?build$/.test(key) && value !== null && SAID[String(value)] === undefined)
    .map(({ value, span }) => ({
      code: 'build-unknown',
      severity: 'warning',
      message: message('"build" wants list or none, not "{0}".', String(value)),
      span,
    }));
}
