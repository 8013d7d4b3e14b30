import { shares } from '../blocks/columns';
import { pageInk } from '../blocks/ink';
import type { Block } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { LineNode, SceneNode } from '../scene/node';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import { arrangePage, bodyPlaceholder, fillBody, pageDesign } from './page';
import { bodyArea, bottomOf, INDEX } from './parts';
import { joinedFlow, sideBySide } from './side-by-side';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const GUTTER = 40;
/** How far the hairline stays below the upper edge of the text. */
const LINE_INSET = 4;

/** Two columns with a hairline between them, in one text size. */
export const twoColumn: SlideLayout = {
  name: 'two-column',
  title: { en: 'Two Columns', zh: '两栏' },
  about: {
    en: 'Two columns in one text size: a ::: columns block, two headings with what belongs to them, or two blocks.',
    zh: '字号一致的两栏：一个 ::: columns 块、两个小标题及其内容，或者两个块。',
  },
  suits: ({ slide: { body } }) =>
    body.title && body.blocks.length === 1 && body.blocks[0]!.kind === 'columns' && sideBySide(body.blocks) ? 4 : 0,
  objection: (blocks) =>
    sideBySide(blocks)
      ? undefined
      : message(
          'The layout "two-column" wants two columns, two headings with their text, or two blocks. The slide is set as content.',
        ),
  design: (theme) => {
    const [left, right] = frames([undefined, undefined], theme);
    return pageDesign(theme, 'Two Columns', 'twoObj', [
      bodyPlaceholder(theme, INDEX.body, 'Left', left!),
      bodyPlaceholder(theme, INDEX.second, 'Right', right!),
    ]);
  },
  arrange,
};

function frames(widths: readonly (number | undefined)[], theme: Theme): Box[] {
  const area = bodyArea(theme);
  const [left, right] = shares(widths, area.width - GUTTER);
  return [
    { ...area, width: left! },
    { ...area, x: area.x + left! + GUTTER, width: right! },
  ];
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const columns = sideBySide(input.slide.body.blocks)!;
  const boxes = frames(columns.widths, context.theme);
  const flows = context.flowAll(columns.columns.map((blocks, index) => ({ blocks, frame: boxes[index]! })));
  const [left, right] = flows.map((flow, index) => fillBody(flow, [INDEX.body, INDEX.second][index]!));
  const divider = columns.columns.every((blocks) => blocks.every(isUnframed))
    ? [hairline(boxes[1]!.x - GUTTER / 2, bottomOf([...left!, ...right!]), context.theme)]
    : [];
  return arrangePage(input, context, {
    nodes: [...left!, ...right!, ...divider],
    problems: flows.flatMap((flow) => flow.problems),
    flow: joinedFlow(columns, flows),
  });
}

/** Panels, tables and pictures have edges of their own: a line beside them is one too many. */
function isUnframed(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'heading';
}

function hairline(x: number, bottom: number, theme: Theme): SceneNode {
  const top = bodyArea(theme).y + LINE_INSET;
  const box = { x, y: top, width: 0, height: Math.max(0, bottom - top) };
  const stroke = { color: pageInk(theme).rule, width: 1 };
  return { kind: 'line', id: 0, name: 'Divider', box, stroke, alt: '' } satisfies LineNode;
}
