import { lineCount } from '../blocks/compose';
import { listLevels } from '../blocks/list';
import type { Block, Heading } from '../deck/block';
import type { Box } from '../scene/geometry';
import { isFilling, type PlaceholderRef, type SceneNode, type ShapeNode } from '../scene/node';
import type { PlaceholderSpec, SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import { clearOfLogo } from './logo';
import { decoration, INDEX, placeholder, type TextFit, TITLE_BOX, textInPlaceholder } from './parts';
import type { Arranged, FlowResult, LayoutContext, SlideInput } from './slide-layout';

/** What the layouts of ordinary pages share: title with a thin accent, body placeholders, header and footer. */

/** The design of a page with the layout's own placeholders between title and furniture. */
export function pageDesign(
  theme: Theme,
  name: string,
  type: SceneLayout['type'],
  placeholders: readonly PlaceholderSpec[],
): SceneLayout {
  return {
    name,
    type,
    placeholders: [titlePlaceholder(theme), ...placeholders, ...furniturePlaceholders(theme)],
    graphics: [accent(theme)],
  };
}

function accent(theme: Theme): ShapeNode {
  const { x } = titlePlaceholder(theme).box;
  return decoration('Accent', 'rect', { x, y: 97, width: 44, height: 3 }, 'accent2');
}

/**
 * The accent for layouts whose slides often have no title: on the slide, and only under a title. Templates have their
 * own ways to set off titles.
 */
export function accentUnderTitle(input: SlideInput, { theme }: LayoutContext): ShapeNode[] {
  return input.slide.body.title && !theme.page ? [accent(theme)] : [];
}

/** Title and furniture around the layout's own nodes. */
export function arrangePage(input: SlideInput, context: LayoutContext, own: Arranged): Arranged {
  const title = titleNodes(input, context);
  return {
    ...own,
    nodes: [...title, ...own.nodes, ...furnitureNodes(input, context)],
    problems: [...own.problems, ...titleProblems(title, input.slide.body.title)],
  };
}

/** A placeholder for text and lists, with the look of the deck's lists on every level. */
export function bodyPlaceholder(theme: Theme, index: number, name: string, box: Box): PlaceholderSpec {
  return { ...placeholder('body', index, name, box, { size: theme.sizes.body[0]! }), levels: listLevels(theme) };
}

const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list']);

/** The first list or paragraph of a flow fills a body placeholder, so that outline view and reading order know it. */
export function fillBody(flow: FlowResult, index: number): SceneNode[] {
  return fillFirst(flow, { type: 'body', index }, (block, node) => TEXT_KINDS.has(block.kind) && hasText(node));
}

function hasText(node: SceneNode): boolean {
  return node.kind === 'shape' && node.text !== undefined;
}

/** The flow's nodes; the first that `takes` says yes to fills the placeholder. */
export function fillFirst(
  flow: FlowResult,
  place: PlaceholderRef,
  takes: (block: Block, node: SceneNode) => boolean,
): SceneNode[] {
  let filled = false;
  return flow.perBlock.flatMap(({ block, nodes }) =>
    nodes.map((node): SceneNode => {
      if (filled || !isFilling(node) || !takes(block, node)) return node;
      filled = true;
      return { ...node, placeholder: place };
    }),
  );
}

function titlePlaceholder(theme: Theme): PlaceholderSpec {
  const own = theme.page?.title;
  return placeholder('title', INDEX.title, 'Title', own?.box ?? clearOfLogo(TITLE_BOX, theme), {
    size: theme.sizes.title[0]!,
    bold: true,
    anchor: 'bottom',
    ...own,
  });
}

/** The slide's title in its placeholder; none on a slide without a title. */
function titleNodes(input: SlideInput, context: LayoutContext): SceneNode[] {
  const heading = input.slide.body.title;
  if (!heading) return [];
  const fit: TextFit = { sizes: context.theme.sizes.title, lines: 1, font: 'heading' };
  return [textInPlaceholder([withPart(heading, input.part)], titlePlaceholder(context.theme), fit, context)];
}

/** The title of a page of a divided slide says which of how many it is. */
export function withPart(heading: Heading, part: SlideInput['part']): Heading {
  if (!part) return heading;
  const at = { start: heading.span.end, end: heading.span.end };
  const text = ` (${part.number}/${part.count})`;
  return { ...heading, inlines: [...heading.inlines, { kind: 'text', text, span: at }] };
}

const TITLE_LINES = 2;

/** A title that needs more than two lines even in the smallest size. */
export function titleProblems(nodes: readonly SceneNode[], heading: Heading | undefined): Problem[] {
  const title = nodes.find((node) => node.kind === 'shape' && node.placeholder?.type === 'title');
  if (!heading || title?.kind !== 'shape' || !title.text) return [];
  const lines = lineCount(title.text);
  if (lines <= TITLE_LINES) return [];
  return [
    {
      code: 'overflow',
      severity: 'warning',
      message: message('The title needs {0} lines; {1} is the limit. Shorten it.', lines, TITLE_LINES),
      span: heading.span,
    },
  ];
}
