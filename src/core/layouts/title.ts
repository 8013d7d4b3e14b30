import { coverInk } from '../blocks/ink';
import type { Paragraph } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { SceneNode } from '../scene/node';
import type { PlaceholderSpec } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { coverNodes, coverPlaceholders } from './furniture';
import { gesture } from './gestures';
import { decoration, INDEX, isText, onPage, placeholder, placeholderProblems, textInPlaceholder } from './parts';
import { type Arranged, type LayoutContext, onlyText, type SlideInput, type SlideLayout } from './slide-layout';

const TITLE_BOX: Box = { x: 72, y: 150, width: 640, height: 110 };
const SUBTITLE_BOX: Box = { x: 72, y: 284, width: 640, height: 84 };
const FOOT_BOX: Box = { x: 72, y: 452, width: 640, height: 24 };
/** Most text blocks that a title slide takes. */
const MOST_BLOCKS = 4;

/** The talk's name on the theme's cover, with one graphic gesture. */
export const title: SlideLayout = {
  name: 'title',
  title: { en: 'Title', zh: '标题页' },
  about: {
    en: 'The talk on its cover: a first-level heading, a subtitle, and author and date from the front matter.',
    zh: '演讲的封面：一级标题、副标题，以及文首的作者与日期。',
  },
  suits: ({ slide, number }) =>
    number === 1 && slide.body.title?.level === 1 && onlyText(slide.body.blocks, MOST_BLOCKS) ? 10 : 0,
  design: (theme) => ({
    name: 'Title Slide',
    type: 'title',
    background: theme.cover.ground,
    placeholders: [...Object.values(specs(theme)), ...coverPlaceholders(theme)],
    graphics: [
      decoration('Accent', 'rect', { x: 72, y: 268, width: 64, height: 3 }, theme.cover.accent),
      ...gesture(theme),
    ],
  }),
  arrange,
};

function specs(theme: Theme): Record<'title' | 'subtitle' | 'foot', PlaceholderSpec> {
  const { text, quiet } = theme.cover;
  const own = theme.page?.cover;
  const { deckTitle, subtitle } = theme.sizes;
  return {
    title: placeholder('ctrTitle', INDEX.title, 'Title', own?.title.box ?? TITLE_BOX, {
      size: deckTitle[0]!,
      bold: true,
      color: text,
      anchor: 'bottom',
      ...own?.title,
    }),
    subtitle: placeholder('subTitle', INDEX.subtitle, 'Subtitle', own?.text.box ?? SUBTITLE_BOX, {
      size: subtitle[0]!,
      color: quiet,
      ...own?.text,
    }),
    foot: placeholder('body', INDEX.foot, 'Author and date', footBox(theme), {
      size: 14,
      color: quiet,
      align: own?.text.align ?? 'left',
      anchor: 'middle',
    }),
  };
}

/** Under the subtitle, where a template has room there. */
function footBox(theme: Theme): Box {
  const subtitle = theme.page?.cover.text.box;
  if (!subtitle) return FOOT_BOX;
  const lowest = onPage(FOOT_BOX, theme).y;
  return { ...FOOT_BOX, x: subtitle.x, width: subtitle.width, y: Math.max(lowest, subtitle.y + subtitle.height) };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const spec = specs(context.theme);
  const { sizes } = context.theme;
  const { body } = input.slide;
  const texts = body.blocks.filter(isText);
  const ink = coverInk(context.theme);
  const nodes: SceneNode[] = [];
  if (body.title)
    nodes.push(
      textInPlaceholder([body.title], spec.title, { sizes: sizes.deckTitle, lines: 2, font: 'heading', ink }, context),
    );
  const onlyTexts = texts.length === body.blocks.length;
  if (onlyTexts && texts.length > 0)
    nodes.push(textInPlaceholder(texts, spec.subtitle, { sizes: sizes.subtitle, lines: 3, ink }, context));
  nodes.push(...foot(input, spec.foot, context));
  const frame = { ...spec.subtitle.box, height: spec.foot.box.y - spec.subtitle.box.y };
  const flow = context.flow(onlyTexts ? [] : body.blocks, frame, ink);
  return {
    nodes: [...nodes, ...flow.nodes, ...coverNodes(input, context)],
    problems: [...placeholderProblems(nodes), ...flow.problems],
  };
}

/** Author and date of the front matter, which stand nowhere on the slide itself. */
function foot(input: SlideInput, spec: PlaceholderSpec, context: LayoutContext): SceneNode[] {
  const { author, date } = input.deck.settings;
  const text = [author, date].filter((part) => part !== undefined && part !== '').join('  ·  ');
  if (text === '') return [];
  const nowhere = { start: 0, end: 0 };
  const paragraph: Paragraph = { kind: 'paragraph', inlines: [{ kind: 'text', text, span: nowhere }], span: nowhere };
  return [textInPlaceholder([paragraph], spec, { sizes: [spec.size], lines: 1 }, context)];
}
