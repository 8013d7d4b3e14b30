import type { Block, Heading } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { LineNode, SceneNode, ShapeNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import { message } from '../source/message';
import { boldHead, type HeadedItem, type ListSlide, listSlide, surround } from './list-heads';
import { arrangePage, pageDesign } from './page';
import { bodyArea, bottomOf, decoration, moved, placeholder, textInPlaceholder } from './parts';
import type { Arranged, FlowResult, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const FEWEST = 2;
const MOST = 8;
/** Up to here all texts stand under the line; more stand above and below it by turns, each twice as wide. */
const MOST_IN_ROW = 5;
const DOT = 14;
const LABEL_HEIGHT = 36;
const TEXT_GAP = 12;
const COLUMN_GAP = 20;
const LINE_WIDTH = 2.5;
/** How far a short timeline moves down from the top of its area, at most. */
const MOST_LOWERED = 60;

/** Milestones on a line from left to right. */
export const timeline: SlideLayout = {
  name: 'timeline',
  title: { en: 'Timeline', zh: '时间线' },
  about: {
    en: 'A list of two to eight milestones on a line; each item begins with its date in bold: **2024** text.',
    zh: '把两到八个里程碑排在一条线上；每项以加粗的时间开头：**2024** 文字。',
  },
  suits: () => 0,
  objection: (blocks) =>
    milestonesOf(blocks)
      ? undefined
      : message(
          'The layout "timeline" wants one list of {0} to {1} items that begin in bold, such as **2024**. The slide is set as content.',
          FEWEST,
          MOST,
        ),
  design: (theme) => pageDesign(theme, 'Timeline', 'titleOnly', []),
  arrange,
};

interface Milestones extends ListSlide {
  readonly items: readonly HeadedItem[];
}

function milestonesOf(blocks: readonly Block[]): Milestones | undefined {
  const found = listSlide(blocks);
  const items = found?.list.items.flatMap((item) => boldHead(item) ?? []) ?? [];
  if (!found || items.length < found.list.items.length || items.length < FEWEST || items.length > MOST)
    return undefined;
  return { ...found, items };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const slide = milestonesOf(input.slide.body.blocks)!;
  const around = surround(slide, context);
  const area: Box = { ...bodyArea(context.theme), y: around.top, height: around.bottom - around.top };
  const drawn =
    slide.items.length <= MOST_IN_ROW ? inRow(slide.items, area, context) : byTurns(slide.items, area, context);
  return arrangePage(input, context, {
    nodes: [...around.before.nodes, ...drawn.nodes, ...around.after.nodes],
    problems: [...around.before.problems, ...drawn.problems, ...around.after.problems],
  });
}

/** Dates above the line, texts under it. */
function inRow(items: readonly HeadedItem[], area: Box, context: LayoutContext): Arranged {
  const pitch = (area.width + COLUMN_GAP) / items.length;
  const width = pitch - COLUMN_GAP;
  const textTop = area.y + LABEL_HEIGHT + DOT + 2 * TEXT_GAP;
  const flows = context.flowAll(
    items.map(({ rest }, index) => {
      const frame: Box = { x: area.x + index * pitch, y: textTop, width, height: area.y + area.height - textTop };
      return { blocks: rest, frame };
    }),
  );
  const end = Math.max(textTop, bottomOf(flows.flatMap((flow) => flow.nodes)));
  const lowered = Math.min(MOST_LOWERED, Math.max(0, (area.y + area.height - end) / 3));
  const boxes = items.map(
    (_, index): Box => ({ x: area.x + index * pitch, y: area.y + lowered, width, height: LABEL_HEIGHT }),
  );
  const labels = labelNodes(items, boxes, context);
  const middle = area.y + lowered + LABEL_HEIGHT + TEXT_GAP + DOT / 2;
  const nodes = items.flatMap((_, index) => [
    dot(area.x + index * pitch, middle),
    labels[index]!,
    ...moved(flows[index]!.nodes, lowered),
  ]);
  return { nodes: [line(area, middle), ...nodes], problems: flows.flatMap((flow) => flow.problems) };
}

/** Date and text together, the first above the line, the second under it, and so on. */
function byTurns(items: readonly HeadedItem[], area: Box, context: LayoutContext): Arranged {
  const pitch = area.width / (items.length + 1);
  const width = 2 * pitch - COLUMN_GAP;
  const middle = area.y + area.height / 2;
  const room = area.height / 2 - DOT / 2 - TEXT_GAP;
  const below = middle + DOT / 2 + TEXT_GAP;
  const x = (index: number): number => area.x + index * pitch;
  const flows = context.flowAll(
    items.map(({ rest }, index) => ({
      blocks: rest,
      frame: { x: x(index), y: below + LABEL_HEIGHT, width, height: room - LABEL_HEIGHT },
    })),
  );
  const tops = flows.map((flow, index) =>
    index % 2 === 1 ? below : middle - DOT / 2 - TEXT_GAP - LABEL_HEIGHT - textHeight(flow, below + LABEL_HEIGHT),
  );
  const boxes = items.map((_, index): Box => ({ x: x(index), y: tops[index]!, width, height: LABEL_HEIGHT }));
  const labels = labelNodes(items, boxes, context);
  const nodes = items.flatMap((_, index) => [
    dot(x(index), middle),
    labels[index]!,
    ...moved(flows[index]!.nodes, tops[index]! - below),
  ]);
  return { nodes: [line(area, middle), ...nodes], problems: flows.flatMap((flow) => flow.problems) };
}

function textHeight(flow: FlowResult, top: number): number {
  return flow.nodes.length === 0 ? 0 : bottomOf(flow.nodes) - top;
}

/** The dates in one size: the largest in which each stands on one line. */
function labelNodes(items: readonly HeadedItem[], boxes: readonly Box[], context: LayoutContext): ShapeNode[] {
  const { roomy, body } = context.theme.sizes;
  const at = (sizes: readonly number[]): ShapeNode[] =>
    items.map(({ head, span }, index) => {
      const heading: Heading = { kind: 'heading', level: 3, inlines: head, span };
      const fit = { sizes, lines: 1, font: 'heading' } as const;
      const { placeholder: _, ...node } = textInPlaceholder([heading], labelSpec(boxes[index]!, roomy), fit, context);
      return node;
    });
  const chosen = at([roomy, ...body]).map((node) => node.text!.paragraphs[0]!.runs[0]?.style.size ?? roomy);
  return at([Math.min(...chosen)]);
}

function labelSpec(box: Box, size: number): PlaceholderSpec {
  return placeholder('body', 0, 'Date', box, { size, bold: true, color: 'accent1', anchor: 'bottom' });
}

function dot(x: number, middle: number): SceneNode {
  return decoration('Milestone', 'ellipse', { x, y: middle - DOT / 2, width: DOT, height: DOT }, 'accent2');
}

function line(area: Box, middle: number): LineNode {
  const box = { x: area.x, y: middle, width: area.width, height: 0 };
  return {
    kind: 'line',
    id: 0,
    name: 'Line',
    box,
    stroke: { color: 'accent6', width: LINE_WIDTH },
    endArrow: true,
    alt: '',
  };
}
