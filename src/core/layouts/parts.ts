import { largestFitting } from '../blocks/compose';
import { type Ink, pageInk } from '../blocks/ink';
import { runsOf } from '../blocks/runs';
import { textStyle } from '../blocks/style';
import type { Block, Heading, Paragraph } from '../deck/block';
import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import type { PlaceholderType, SceneNode, ShapeNode } from '../scene/node';
import { PAGE, type PlaceholderSpec } from '../scene/scene';
import type { HorizontalAlign, VerticalAlign } from '../scene/text';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import type { LayoutContext } from './slide-layout';

/** Page margins and the areas that layouts share, in points. */
export const MARGIN = { left: 54, right: 54, top: 40, bottom: 34 } as const;
export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TITLE_BOX: Box = { x: MARGIN.left, y: 30, width: CONTENT_WIDTH, height: 62 };
const BODY_BOX: Box = { x: MARGIN.left, y: 114, width: CONTENT_WIDTH, height: 376 };

export function pageSize({ page }: Theme): Pick<Box, 'width' | 'height'> {
  return page ?? PAGE;
}

/** A box of the 960 × 540 page at the same shares of the theme's own page. */
export function onPage(box: Box, { page }: Theme): Box {
  if (!page) return box;
  const [across, down] = [page.width / PAGE.width, page.height / PAGE.height];
  return { x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down };
}

/** Where an ordinary page has its blocks. */
export function bodyArea({ page }: Theme): Box {
  return page?.body ?? BODY_BOX;
}

/** Placeholder numbers: the same meaning in every layout. */
export const INDEX = {
  title: 0,
  body: 1,
  subtitle: 1,
  second: 2,
  head: 3,
  secondHead: 4,
  object: 10,
  footer: 11,
  number: 12,
  section: 13,
  foot: 14,
  header: 15,
} as const;

interface PlaceholderLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: Color;
  readonly align?: HorizontalAlign;
  readonly anchor?: VerticalAlign;
}

export function placeholder(
  type: PlaceholderType,
  index: number,
  name: string,
  box: Box,
  look: PlaceholderLook,
): PlaceholderSpec {
  return {
    type,
    index,
    name,
    box,
    size: look.size,
    bold: look.bold ?? false,
    color: look.color ?? 'text',
    align: look.align ?? 'left',
    anchor: look.anchor ?? 'top',
  };
}

/** A drawn shape without text; decoration unless it gets a span. */
export function decoration(
  name: string,
  geometry: ShapeNode['geometry'],
  box: Box,
  color: Color,
  opacity?: number,
): ShapeNode {
  return {
    kind: 'shape',
    id: 0,
    name,
    geometry,
    box,
    fill: opacity === undefined ? { color } : { color, opacity },
    alt: '',
  };
}

const HIDDEN_HEIGHT = 40;

/** A title above the page, for slides that show none. */
export const HIDDEN_TITLE: PlaceholderSpec = placeholder(
  'title',
  INDEX.title,
  'Hidden title',
  { x: 0, y: -HIDDEN_HEIGHT - 8, width: PAGE.width, height: HIDDEN_HEIGHT },
  { size: 20, bold: true, anchor: 'bottom' },
);

/** The lower edge of the lowest node; 0 without any. */
export function bottomOf(nodes: readonly SceneNode[]): number {
  return nodes.reduce((bottom, { box }) => Math.max(bottom, box.y + box.height), 0);
}

/** The nodes, `down` points lower on the page. */
export function moved(nodes: readonly SceneNode[], down: number): SceneNode[] {
  return nodes.map((node) => ({ ...node, box: { ...node.box, y: node.box.y + down } }));
}

/** How text fills a placeholder; colour, weight and alignment are the placeholder's own. */
export interface TextFit {
  /** Sizes to try, from the one wanted to the smallest allowed. */
  readonly sizes: readonly number[];
  /** The first size that needs no more lines than this is taken. */
  readonly lines: number;
  readonly font?: 'heading' | 'body';
  /** Colours of links, code and marked text; those of a page if not given. */
  readonly ink?: Ink;
}

/** Headings and paragraphs in one placeholder, in the largest size that keeps them within `fit.lines`. */
export function textInPlaceholder(
  blocks: readonly (Heading | Paragraph)[],
  spec: PlaceholderSpec,
  fit: TextFit,
  context: LayoutContext,
): ShapeNode {
  const ink: Ink = { ...(fit.ink ?? pageInk(context.theme)), ...(spec.color === 'text' ? {} : { link: spec.color }) };
  const { body } = largestFitting(
    fit.sizes,
    fit.lines,
    (size) =>
      blocks.map((block) => ({
        runs: runsOf(block.inlines, textStyle(size, spec.color, { font: fit.font ?? 'body', bold: spec.bold }), ink),
        size,
        align: spec.align,
        spaceBefore: size * 0.3,
        span: block.span,
      })),
    { width: spec.box.width, theme: context.theme, anchor: spec.anchor },
  );
  return {
    kind: 'shape',
    id: 0,
    name: spec.name,
    geometry: 'rect',
    box: spec.box,
    text: body,
    placeholder: { type: spec.type, index: spec.index },
    span: { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 },
  };
}

/** What does not fit in its place: by how many points, in which size, and where in the source. */
export function overflowProblem(over: number, size: number, span: Span): Problem {
  return {
    code: 'overflow',
    severity: 'warning',
    message: message(
      'The slide is {0} pt too full, even with text at {1} pt. Shorten it, or divide it with ---.',
      over,
      size,
    ),
    span,
  };
}

/** The texts in placeholders that are higher than their boxes. */
export function placeholderProblems(nodes: readonly SceneNode[]): Problem[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'shape' || !node.text || !node.placeholder) return [];
    const over = Math.ceil(node.text.height - node.box.height - 0.5);
    const size = node.text.paragraphs[0]?.runs[0]?.style.size ?? 0;
    return over > 0 ? [overflowProblem(over, size, node.span ?? { start: 0, end: 0 })] : [];
  });
}

/** Whether a block is running text, which title, section and closing slides set in a placeholder. */
export function isText(block: Block): block is Heading | Paragraph {
  return block.kind === 'heading' || block.kind === 'paragraph';
}
