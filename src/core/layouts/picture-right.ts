import { arrangeBeside, designBeside, objectionToBeside, suitsBeside } from './picture-beside';
import type { SlideLayout } from './slide-layout';

/** One picture or chart on the right, text on the left. */
export const pictureRight: SlideLayout = {
  name: 'picture-right',
  title: { en: 'Picture Right', zh: '图右文左' },
  about: {
    en: 'One picture or chart on the right at three fifths of the width, text on the left.',
    zh: '图片或图表在右侧，占五分之三的宽度，文字在左侧。',
  },
  suits: (input) => suitsBeside(input, 'right'),
  objection: (blocks) => objectionToBeside('picture-right', blocks),
  design: (theme) => designBeside(theme, 'Picture Right', 'right'),
  arrange: (input, context) => arrangeBeside('right', input, context),
};
