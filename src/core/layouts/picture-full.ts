import type { Block, Picture } from '../deck/block';
import type { Box } from '../scene/geometry';
import { message } from '../source/message';
import { accentUnderTitle, arrangePage, fillFirst, pageDesign } from './page';
import { bodyArea, INDEX, onPage, placeholder } from './parts';
import { enlarged, hasOwnSize } from './pictures';
import type { SlideLayout } from './slide-layout';

/** The picture's area on a page without a title: up to the footer line, with narrow margins. */
const UNTITLED: Box = { x: 24, y: 24, width: 912, height: 470 };

/** A slide that is one picture, as large as the page allows. */
export const pictureFull: SlideLayout = {
  name: 'picture-full',
  title: { en: 'Full Picture', zh: '整页图片' },
  about: {
    en: 'One picture and nothing else, as large as the page allows in its own proportions.',
    zh: '只有一张图片，按原比例尽量放大。',
  },
  suits: ({ slide }) => (isOnePicture(slide.body.blocks, false) ? 4 : 0),
  objection: (blocks) =>
    isOnePicture(blocks, true)
      ? undefined
      : message('The layout "picture-full" wants one picture and nothing else. The slide is set as content.'),
  design: (theme) => {
    const places = [placeholder('pic', INDEX.object, 'Picture', bodyArea(theme), { size: theme.sizes.body[0]! })];
    return { ...pageDesign(theme, 'Full Picture', 'cust', places), graphics: [] };
  },
  arrange: (input, context) => {
    const frame = input.slide.body.title ? bodyArea(context.theme) : onPage(UNTITLED, context.theme);
    const placed = enlarged(context.flow(input.slide.body.blocks, frame), frame, 'middle', context);
    const place = { type: 'pic', index: INDEX.object } as const;
    const nodes = fillFirst(placed, place, (_, node) => node.kind === 'picture');
    return arrangePage(input, context, {
      nodes: [...accentUnderTitle(input, context), ...nodes],
      problems: placed.problems,
    });
  },
};

function isOnePicture(blocks: readonly Block[], ownSize: boolean): boolean {
  const [first, ...others] = blocks;
  return first?.kind === 'picture' && others.length === 0 && (ownSize || !hasOwnSize(first satisfies Picture));
}
