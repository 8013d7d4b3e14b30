import { arrangeBeside, designBeside, objectionToBeside, suitsBeside } from './picture-beside';
import type { SlideLayout } from './slide-layout';

/** One picture or chart on the left, text on the right. */
export const pictureLeft: SlideLayout = {
  name: 'picture-left',
  title: { en: 'Picture Left', zh: '图左文右' },
  about: {
    en: 'One picture or chart on the left at three fifths of the width, text on the right.',
    zh: '图片或图表在左侧，占五分之三的宽度，文字在右侧。',
  },
  suits: (input) => suitsBeside(input, 'left'),
  objection: (blocks) => objectionToBeside('picture-left', blocks),
  design: (theme) => designBeside(theme, 'Picture Left', 'left'),
  arrange: (input, context) => arrangeBeside('left', input, context),
};
