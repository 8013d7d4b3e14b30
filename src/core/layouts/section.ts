import { compose } from '../blocks/compose';
import { pageInk } from '../blocks/ink';
import { textStyle } from '../blocks/style';
import type { Block } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { SceneNode, ShapeNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import {
  CONTENT_WIDTH,
  decoration,
  INDEX,
  isText,
  MARGIN,
  onPage,
  placeholder,
  placeholderProblems,
  textInPlaceholder,
} from './parts';
import {
  type Arranged,
  type LayoutContext,
  onlyText,
  type SlideInput,
  type SlideLayout,
  type StagePlace,
} from './slide-layout';

const NUMBER_BOX: Box = { x: 690, y: 96, width: 216, height: 220 };
const NUMBER_SIZE = 160;
const TITLE_BOX: Box = { x: MARGIN.left, y: 176, width: 620, height: 96 };
const TEXT_BOX: Box = { x: MARGIN.left, y: 292, width: 620, height: 120 };
const TITLE_SIZES = [36, 30, 24] as const;
/** More paragraphs than this are laid out as on any other slide. */
const MOST_TEXTS = 2;
const STRIP_TOP = 452;
const STRIP_HEIGHT = 8;
const STRIP_GAP = 6;

/** Opens a stage: its number large and quiet, its name, what it contributes, and how far the talk has come. */
export const section: SlideLayout = {
  name: 'section',
  title: { en: 'Section', zh: '章节页' },
  about: {
    en: 'Opens a section or stage: its number, its name, one sentence, and how far the talk has come.',
    zh: '章节或阶段的首页：序号、名称、一句话，以及演讲的进度。',
  },
  suits: (input) => (looksLikeOpener(input) ? 6 : 0),
  design: (theme) => ({
    name: 'Section Header',
    type: 'secHead',
    background: theme.cover.sectionGround,
    placeholders: [...Object.values(specs(theme)), ...furniturePlaceholders(theme)],
    graphics: [decoration('Accent', 'rect', { x: MARGIN.left, y: 279, width: 64, height: 3 }, 'accent2')],
  }),
  arrange,
};

/** A heading with at most one sentence, at a place where something begins. */
function looksLikeOpener({ slide, number, opens }: SlideInput): boolean {
  const { title, blocks } = slide.body;
  if (number === 1 || !title || !onlyText(blocks, 1)) return false;
  return opens || title.level === 1 || blocks.length === 0;
}

function titleSizes({ page, sizes }: Theme): readonly number[] {
  return page ? sizes.title : TITLE_SIZES;
}

function specs(theme: Theme): Record<'title' | 'text', PlaceholderSpec> {
  const own = theme.page?.section;
  return {
    title: placeholder('title', INDEX.title, 'Title', own?.title.box ?? TITLE_BOX, {
      size: titleSizes(theme)[0]!,
      bold: true,
      anchor: 'bottom',
      ...own?.title,
    }),
    text: placeholder('body', INDEX.body, 'Text', own?.text.box ?? TEXT_BOX, {
      size: theme.sizes.subtitle[0] ?? 20,
      color: 'quiet',
      ...own?.text,
    }),
  };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const spec = specs(context.theme);
  const { body } = input.slide;
  const nodes: SceneNode[] = [];
  const fit = { sizes: titleSizes(context.theme), lines: 2, font: 'heading' } as const;
  if (body.title) nodes.push(textInPlaceholder([body.title], spec.title, fit, context));
  const text = textNodes(body.blocks, spec.text, context);
  nodes.push(...text.nodes);
  if (input.stage) nodes.push(...numberNodes(input.stage, context), ...strip(input.stage, context.theme));
  return {
    nodes: [...nodes, ...furnitureNodes(input, context)],
    problems: [...placeholderProblems(nodes), ...text.problems],
  };
}

function textNodes(blocks: readonly Block[], spec: PlaceholderSpec, context: LayoutContext): Arranged {
  const texts = blocks.filter(isText);
  if (texts.length < blocks.length || texts.length > MOST_TEXTS)
    return context.flow(blocks, spec.box, { ...pageInk(context.theme), text: 'quiet' });
  if (texts.length === 0) return { nodes: [], problems: [] };
  const fit = { sizes: context.theme.sizes.subtitle, lines: 4 };
  return { nodes: [textInPlaceholder(texts, spec, fit, context)], problems: [] };
}

function numberNodes(stage: StagePlace, context: LayoutContext): ShapeNode[] {
  // A template's own title may stand where our number would.
  if (stage.index < 0 || context.theme.page) return [];
  const at = { start: 0, end: 0 };
  const style = textStyle(NUMBER_SIZE, 'accent6', { font: 'heading', bold: true });
  const text = compose(
    [{ runs: [{ text: numberOf(stage), style, span: at }], size: NUMBER_SIZE, align: 'right', span: at }],
    {
      width: NUMBER_BOX.width,
      theme: context.theme,
      anchor: 'middle',
    },
  );
  return [{ kind: 'shape', id: 0, name: 'Stage number', geometry: 'rect', box: NUMBER_BOX, text }];
}

/** `stage2` is number 2 wherever it stands; stages named otherwise are counted. */
function numberOf(stage: StagePlace): string {
  return /^stage(\d{1,2})$/.exec(stage.id)?.[1] ?? String(stage.index + 1);
}

/** One bar a stage across the page: those behind us quiet, this one in the accent, those to come faint. */
function strip(stage: StagePlace, theme: Theme): SceneNode[] {
  const row = onPage({ x: MARGIN.left, y: STRIP_TOP, width: CONTENT_WIDTH, height: STRIP_HEIGHT }, theme);
  const width = (row.width - STRIP_GAP * (stage.count - 1)) / Math.max(1, stage.count);
  return Array.from({ length: stage.count }, (_, index) =>
    decoration(
      `Progress ${index + 1}`,
      'rect',
      { ...row, x: row.x + index * (width + STRIP_GAP), width },
      index === stage.index ? 'accent2' : index < stage.index ? 'accent1' : 'accent6',
      index > stage.index ? 0.4 : 1,
    ),
  );
}
