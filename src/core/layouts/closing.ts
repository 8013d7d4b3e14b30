import { coverInk } from '../blocks/ink';
import type { Box } from '../scene/geometry';
import type { SceneNode } from '../scene/node';
import { PAGE, type PlaceholderSpec } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { coverNodes, coverPlaceholders } from './furniture';
import { decoration, INDEX, isText, placeholder, placeholderProblems, textInPlaceholder } from './parts';
import { type Arranged, type LayoutContext, onlyText, type SlideInput, type SlideLayout } from './slide-layout';

const TITLE_BOX: Box = { x: 120, y: 150, width: 720, height: 96 };
const TEXT_BOX: Box = { x: 160, y: 280, width: 640, height: 200 };

/** The last word, in the middle of a cover. */
export const closing: SlideLayout = {
  name: 'closing',
  title: { en: 'Closing', zh: '结束页' },
  about: {
    en: 'The last word on a cover: a heading and at most two short texts.',
    zh: '封底的最后一句：一个标题和至多两段短文字。',
  },
  suits: ({ slide, total }) =>
    slide.index === total - 1 && total > 2 && slide.body.title !== undefined && onlyText(slide.body.blocks, 2) ? 8 : 0,
  design: (theme) => ({
    name: 'Closing',
    type: 'cust',
    background: theme.cover.ground,
    placeholders: [...Object.values(specs(theme)), ...coverPlaceholders(theme)],
    graphics: [
      decoration('Accent', 'rect', { x: PAGE.width / 2 - 32, y: 259, width: 64, height: 3 }, theme.cover.accent),
    ],
  }),
  arrange,
};

function specs(theme: Theme): Record<'title' | 'text', PlaceholderSpec> {
  const { text, quiet } = theme.cover;
  const own = theme.page?.cover;
  const { deckTitle, subtitle } = theme.sizes;
  return {
    title: placeholder('title', INDEX.title, 'Title', own?.title.box ?? TITLE_BOX, {
      size: deckTitle[0]!,
      bold: true,
      color: text,
      align: 'center',
      anchor: 'bottom',
      ...own?.title,
    }),
    text: placeholder('body', INDEX.body, 'Text', own?.text.box ?? TEXT_BOX, {
      size: subtitle[0]!,
      color: quiet,
      align: 'center',
      ...own?.text,
    }),
  };
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const spec = specs(context.theme);
  const { sizes } = context.theme;
  const { body } = input.slide;
  const ink = coverInk(context.theme);
  const nodes: SceneNode[] = [];
  if (body.title)
    nodes.push(
      textInPlaceholder([body.title], spec.title, { sizes: sizes.deckTitle, lines: 2, font: 'heading', ink }, context),
    );
  const texts = body.blocks.filter(isText);
  if (texts.length === body.blocks.length) {
    if (texts.length > 0)
      nodes.push(textInPlaceholder(texts, spec.text, { sizes: sizes.subtitle, lines: 6, ink }, context));
    return { nodes: [...nodes, ...coverNodes(input, context)], problems: placeholderProblems(nodes) };
  }
  const flow = context.flow(body.blocks, spec.text.box, ink);
  return {
    nodes: [...nodes, ...flow.nodes, ...coverNodes(input, context)],
    problems: [...placeholderProblems(nodes), ...flow.problems],
  };
}
