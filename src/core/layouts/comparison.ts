import { type Ink, pageInk } from '../blocks/ink';
import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import { arrangePage, bodyPlaceholder, fillBody, pageDesign } from './page';
import { BODY_BOX, bottomOf, decoration, INDEX, placeholder, textInPlaceholder } from './parts';
import { type HeadedColumn, headedColumns, joinedFlow, sideBySide } from './side-by-side';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const GUTTER = 56;
const WIDTH = (BODY_BOX.width - GUTTER) / 2;
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
      bodyPlaceholder(theme, INDEX.body, 'Left', bodyBox(0, HEAD_HEIGHT)),
      headSpec(theme, 1),
      bodyPlaceholder(theme, INDEX.second, 'Right', bodyBox(1, HEAD_HEIGHT)),
    ]),
  arrange,
};

function panelX(side: number): number {
  return BODY_BOX.x + side * (WIDTH + GUTTER);
}

function headSpec(theme: Theme, side: number): PlaceholderSpec {
  const box: Box = {
    x: panelX(side) + PADDING.x,
    y: BODY_BOX.y + PADDING.top,
    width: WIDTH - 2 * PADDING.x,
    height: HEAD_HEIGHT,
  };
  const index = side === 0 ? INDEX.head : INDEX.secondHead;
  const name = side === 0 ? 'Left Heading' : 'Right Heading';
  return placeholder('body', index, name, box, { size: theme.sizes.roomy, bold: true, color: 'accent1' });
}

function bodyBox(side: number, headHeight: number): Box {
  const above = PADDING.top + headHeight + HEAD_GAP;
  return {
    x: panelX(side) + PADDING.x,
    y: BODY_BOX.y + above,
    width: WIDTH - 2 * PADDING.x,
    height: BODY_BOX.height - above - PADDING.bottom,
  };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const { blocks } = input.slide.body;
  const columns = headedColumns(blocks)!;
  const heads = headNodes(columns, context);
  const headHeight = heads[0]!.box.height;
  const ink: Ink = { ...pageInk(context.theme), panel: 'ground' };
  const flows = context.flowAll(
    columns.map((column, side) => ({ blocks: column.blocks, frame: bodyBox(side, headHeight), ink })),
  );
  const bodies = flows.map((flow, side) => fillBody(flow, side === 0 ? INDEX.body : INDEX.second));
  const height = Math.max(LEAST_HEIGHT, bottomOf(bodies.flat()) + PADDING.bottom - BODY_BOX.y);
  const sides = bodies.flatMap((body, side) => [...panel(side, height), heads[side]!, ...body]);
  return arrangePage(input, context, {
    nodes: [...sides, arrow(height)],
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

function panel(side: number, height: number): SceneNode[] {
  const box: Box = { x: panelX(side), y: BODY_BOX.y, width: WIDTH, height };
  return [
    decoration('Panel', 'rect', box, 'panel'),
    decoration('Stripe', 'rect', { ...box, height: STRIPE }, side === 0 ? 'accent6' : 'accent2'),
  ];
}

function arrow(height: number): SceneNode {
  const { width, height: tall } = ARROW;
  const box: Box = {
    x: BODY_BOX.x + WIDTH + (GUTTER - width) / 2,
    y: BODY_BOX.y + (height - tall) / 2,
    width,
    height: tall,
  };
  return decoration('Arrow', 'rightArrow', box, 'accent2');
}
