import { compose, lineCount, type ParagraphSpec } from '../blocks/compose';
import { type Ink, pageInk, panelInk } from '../blocks/ink';
import { runsOf } from '../blocks/runs';
import { textStyle } from '../blocks/style';
import type { Block, Heading, ListItem } from '../deck/block';
import type { Inline } from '../deck/inline';
import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { TextBody } from '../scene/text';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import { type HeadedItem, headOf, type ListSlide, listSlide, surround } from './list-heads';
import { arrangePage, pageDesign } from './page';
import { bodyArea, bottomOf, decoration, moved } from './parts';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const FEWEST = 2;
const MOST = 6;
const ARROW_HEIGHT = 48;
/** An arrow's point is half its height deep and reaches into the notch of the next, but for this much. */
const ARROW_GAP = 6;
const DEPTH = ARROW_HEIGHT / 2;
const COLUMN_GAP = 12;
const CARD_TOP = 10;
const CARD_PADDING = { x: 14, y: 14 };
const LEAST_CARD = 120;
/** How far few short steps move down from the top of their area, at most. */
const MOST_LOWERED = 36;
const ARROW_SIZES = [18, 16, 14] as const;

/** Numbered steps: arrows that follow each other across the page, each over a card with what belongs to it. */
export const steps: SlideLayout = {
  name: 'steps',
  title: { en: 'Steps', zh: '步骤' },
  about: {
    en: 'A numbered list of two to six items as arrows in a row; what stands under an item goes on a card below it.',
    zh: '把两到六项的编号列表画成一排箭头，各项的详细内容放在下方的卡片里。',
  },
  suits: () => 0,
  objection: (blocks) =>
    stepsOf(blocks)
      ? undefined
      : message(
          'The layout "steps" wants one numbered list of {0} to {1} items. The slide is set as content.',
          FEWEST,
          MOST,
        ),
  design: (theme) => pageDesign(theme, 'Steps', 'titleOnly', []),
  arrange,
};

function stepsOf(blocks: readonly Block[]): ListSlide | undefined {
  const found = listSlide(blocks);
  const count = found?.list.items.length ?? 0;
  return found?.list.ordered && count >= FEWEST && count <= MOST ? found : undefined;
}

interface Step {
  readonly label: string;
  readonly item: ListItem;
  readonly head?: HeadedItem;
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const slide = stepsOf(input.slide.body.blocks)!;
  const around = surround(slide, context);
  const labelled = labelledSteps(slide);
  const arrows = arrowTexts(labelled, context);
  const bodies = labelled.map((step) => cardBlocks(step, arrows.hold));
  const cards = cardNodes(bodies, around.top + ARROW_HEIGHT + CARD_TOP, around.bottom, context);
  const nodes = labelled.flatMap((step, index) => [
    arrow(step, arrows.texts[index]!, index, labelled.length, around.top, context.theme),
    ...cards.nodes[index]!,
  ]);
  const lowered = Math.min(MOST_LOWERED, Math.max(0, (around.bottom - bottomOf(nodes)) / 4));
  return arrangePage(input, context, {
    nodes: [...around.before.nodes, ...moved(nodes, lowered), ...around.after.nodes],
    problems: [...around.before.problems, ...cards.problems, ...around.after.problems],
  });
}

/** Heads only if every item has one: a row of arrows says the same kind of thing throughout. */
function labelledSteps({ list }: ListSlide): Step[] {
  const heads = list.items.map(headOf);
  const complete = heads.every((head) => head !== undefined);
  return list.items.map((item, index) => {
    const head = complete ? heads[index] : undefined;
    return { label: String(list.start + index), item, ...(head ? { head } : {}) };
  });
}

function columnWidth(count: number, theme: Theme): number {
  return (bodyArea(theme).width - COLUMN_GAP * (count - 1)) / count;
}

function columnX(index: number, count: number, theme: Theme): number {
  return bodyArea(theme).x + index * (columnWidth(count, theme) + COLUMN_GAP);
}

function arrowBox(index: number, count: number, top: number, theme: Theme): Box {
  const last = index === count - 1;
  const width = columnWidth(count, theme) + (last ? 0 : COLUMN_GAP + DEPTH - ARROW_GAP);
  return { x: columnX(index, count, theme), y: top, width, height: ARROW_HEIGHT };
}

function arrowInsets(index: number) {
  return { left: index === 0 ? 14 : DEPTH + 10, top: 0, right: DEPTH, bottom: 0 };
}

/** The arrows' texts in one size: number and head where each head fits on one line, else the number alone. */
function arrowTexts(all: readonly Step[], context: LayoutContext): { texts: TextBody[]; hold: boolean } {
  const textsAt = (size: number, withHead: boolean) =>
    all.map((step, index) => arrowText(step, size, withHead, index, all.length, context));
  if (all[0]!.head) {
    for (const size of ARROW_SIZES) {
      const texts = textsAt(size, true);
      if (texts.every((text) => lineCount(text) === 1)) return { texts, hold: true };
    }
  }
  return { texts: textsAt(ARROW_SIZES[0], false), hold: false };
}

function arrowText(
  { label, item, head }: Step,
  size: number,
  withHead: boolean,
  index: number,
  count: number,
  { theme }: LayoutContext,
): TextBody {
  const style = textStyle(size, 'ground', { font: 'heading', bold: true });
  const at = head?.span ?? item.span;
  const number: Inline = {
    kind: 'text',
    text: withHead ? `${label}  ` : label,
    span: { start: at.start, end: at.start },
  };
  const inlines = withHead && head ? [number, ...head.head] : [number];
  const ink: Ink = { ...pageInk(theme), link: 'ground', panel: 'accent1' };
  const spec: ParagraphSpec = { runs: runsOf(inlines, style, ink), size, span: at };
  const { width } = arrowBox(index, count, 0, theme);
  return compose([spec], { width, theme, insets: arrowInsets(index), anchor: 'middle' });
}

function arrow(step: Step, text: TextBody, index: number, count: number, top: number, theme: Theme): ShapeNode {
  return {
    kind: 'shape',
    id: 0,
    name: 'Step',
    geometry: index === 0 ? 'homePlate' : 'chevron',
    box: arrowBox(index, count, top, theme),
    fill: { color: 'accent1' },
    text,
    span: step.head?.span ?? step.item.span,
  };
}

/** What goes on a step's card: all of the item, or what its arrow does not hold. */
function cardBlocks({ item, head }: Step, arrowHoldsHead: boolean): readonly Block[] {
  if (!head) return item.blocks;
  if (arrowHoldsHead) return head.rest;
  const heading: Heading = { kind: 'heading', level: 3, inlines: head.head, span: head.span };
  return [heading, ...head.rest];
}

function cardNodes(
  bodies: readonly (readonly Block[])[],
  top: number,
  bottom: number,
  context: LayoutContext,
): { nodes: SceneNode[][]; problems: Arranged['problems'] } {
  if (bodies.every((blocks) => blocks.length === 0)) return { nodes: bodies.map(() => []), problems: [] };
  const count = bodies.length;
  const { theme } = context;
  const width = columnWidth(count, theme);
  const ink = panelInk(theme);
  const flows = context.flowAll(
    bodies.map((blocks, index) => {
      const frame: Box = {
        x: columnX(index, count, theme) + CARD_PADDING.x,
        y: top + CARD_PADDING.y,
        width: width - 2 * CARD_PADDING.x,
        height: bottom - top - 2 * CARD_PADDING.y,
      };
      return { blocks, frame, ink };
    }),
  );
  const height = Math.max(LEAST_CARD, bottomOf(flows.flatMap((flow) => flow.nodes)) + CARD_PADDING.y - top);
  const nodes = flows.map((flow, index) => {
    const box: Box = { x: columnX(index, count, theme), y: top, width, height };
    return [decoration('Card', 'rect', box, 'panel'), ...flow.nodes];
  });
  return { nodes, problems: flows.flatMap((flow) => flow.problems) };
}
