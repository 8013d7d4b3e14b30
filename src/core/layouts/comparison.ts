import { panelInk } from '../blocks/ink';
import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import { arrangePage, bodyPlaceholder, fillBody, pageDesign } from './page';
import { bodyArea, bottomOf, decoration, INDEX, placeholder, textInPlaceholder } from './parts';
import { type HeadedColumn, headedColumns, joinedFlow, sideBySide } from './side-by-side';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const GUTTER = 56;
const PADDING = { x: 20, top: 18, bottom: 18 };
const HEAD_HEIGHT = 32;
const HEAD_GAP = 10;
/** Panels are at least this high, so that two short lists still look like two things. */
const LEAST_HEIGHT = 190;
const STRIPE = 4;
const ARROW = { width: 32, height: 30 };

/** Before and after on two panels, with an arrow from one to the other. */
export const comparison: SlideLayout = {
  name: 'comparison',
  title: { en: 'Comparison', zh: '对比' },
  about: {
    en: 'Before and after, with an arrow between: two columns or two parts, each under a heading of its own.',
    zh: '前后对比，中间有箭头：两栏或两个部分，各有一个小标题。',
  },
  suits: () => 0,
  objection: (blocks) =>
    headedColumns(blocks)
      ? undefined
      : message(
          'The layout "comparison" wants two columns or parts, each with a heading of its own. The slide is set as content.',
        ),
  design: (theme) =>
    pageDesign(theme, 'Comparison', 'twoTxTwoObj', [
      headSpec(theme, 0),
      bodyPlaceholder(theme, INDEX.body, 'Left', columnBox(0, HEAD_HEIGHT, theme)),
      headSpec(theme, 1),
      bodyPlaceholder(theme, INDEX.second, 'Right', columnBox(1, HEAD_HEIGHT, theme)),
    ]),
  arrange,
};

function panelBox(side: number, theme: Theme): Box {
  const area = bodyArea(theme);
  const width = (area.width - GUTTER) / 2;
  return { ...area, x: area.x + side * (width + GUTTER), width };
}

function headSpec(theme: Theme, side: number): PlaceholderSpec {
  const panel = panelBox(side, theme);
  const box: Box = {
    x: panel.x + PADDING.x,
    y: panel.y + PADDING.top,
    width: panel.width - 2 * PADDING.x,
    height: HEAD_HEIGHT,
  };
  const index = side === 0 ? INDEX.head : INDEX.secondHead;
  const name = side === 0 ? 'Left Heading' : 'Right Heading';
  return placeholder('body', index, name, box, { size: theme.sizes.roomy, bold: true, color: 'accent1' });
}

function columnBox(side: number, headHeight: number, theme: Theme): Box {
  const panel = panelBox(side, theme);
  const above = PADDING.top + headHeight + HEAD_GAP;
  return {
    x: panel.x + PADDING.x,
    y: panel.y + above,
    width: panel.width - 2 * PADDING.x,
    height: panel.height - above - PADDING.bottom,
  };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const { theme } = context;
  const { blocks } = input.slide.body;
  const columns = headedColumns(blocks)!;
  const heads = headNodes(columns, context);
  const headHeight = heads[0]!.box.height;
  const ink = panelInk(theme);
  const flows = context.flowAll(
    columns.map((column, side) => ({ blocks: column.blocks, frame: columnBox(side, headHeight, theme), ink })),
  );
  const bodies = flows.map((flow, side) => fillBody(flow, side === 0 ? INDEX.body : INDEX.second));
  const height = Math.max(LEAST_HEIGHT, bottomOf(bodies.flat()) + PADDING.bottom - bodyArea(theme).y);
  const sides = bodies.flatMap((body, side) => [...panel(side, height, theme), heads[side]!, ...body]);
  return arrangePage(input, context, {
    nodes: [...sides, arrow(height, theme)],
    problems: flows.flatMap((flow) => flow.problems),
    flow: joinedFlow(
      sideBySide(blocks)!,
      flows,
      columns.map(({ head }) => [head]),
    ),
  });
}

/** Both headings in the size of the longer one, in boxes as high as the higher one. */
function headNodes(columns: readonly HeadedColumn[], context: LayoutContext): ShapeNode[] {
  const { roomy, body } = context.theme.sizes;
  const sizes = [roomy, ...body.filter((size) => size >= 16)];
  const at = (steps: readonly number[]): ShapeNode[] =>
    columns.map(({ head }, side) =>
      textInPlaceholder([head], headSpec(context.theme, side), { sizes: steps, lines: 1, font: 'heading' }, context),
    );
  const chosen = at(sizes).map((node) => node.text!.paragraphs[0]!.runs[0]?.style.size ?? roomy);
  const nodes = at([Math.min(...chosen)]);
  const height = Math.max(HEAD_HEIGHT, ...nodes.map((node) => node.text!.height));
  return nodes.map((node) => ({ ...node, box: { ...node.box, height } }));
}

function panel(side: number, height: number, theme: Theme): SceneNode[] {
  const box: Box = { ...panelBox(side, theme), height };
  return [
    decoration('Panel', 'rect', box, 'panel'),
    decoration('Stripe', 'rect', { ...box, height: STRIPE }, side === 0 ? 'accent6' : 'accent2'),
  ];
}

function arrow(height: number, theme: Theme): SceneNode {
  const left = panelBox(0, theme);
  const { width, height: tall } = ARROW;
  const box: Box = {
    x: left.x + left.width + (GUTTER - width) / 2,
    y: left.y + (height - tall) / 2,
    width,
    height: tall,
  };
  return decoration('Arrow', 'rightArrow', box, 'accent2');
}
