import type { SlideLayout } from './slide-layout';
import { arrangeSplit, designSplit, splitOfSlide } from './split';

/** A picture over the right side of the page, edge to edge. */
export const splitRight: SlideLayout = {
  name: 'split-right',
  title: { en: 'Picture over the right side', zh: '右侧满版图' },
  about: {
    en: 'A background picture over the right side, edge to edge, and any blocks on the other: ![bg right](…).',
    zh: '背景图铺满右侧，左侧放任意内容：![bg right](…)。',
  },
  suits: () => 0,
  claims: (input) => splitOfSlide(input)?.side === 'right',
  design: (theme) => designSplit(theme, 'Split Right', 'right'),
  arrange: (input, context) => arrangeSplit(input, context, 'right'),
};
