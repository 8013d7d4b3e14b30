import type { SlideLayout } from './slide-layout';
import { arrangeSplit, designSplit, splitOfSlide } from './split';

/** A picture over the left side of the page, edge to edge. */
export const splitLeft: SlideLayout = {
  name: 'split-left',
  title: { en: 'Picture over the left side', zh: '左侧满版图' },
  about: {
    en: 'A background picture over the left side, edge to edge, and any blocks on the other: ![bg left](…).',
    zh: '背景图铺满左侧，右侧放任意内容：![bg left](…)。',
  },
  suits: () => 0,
  claims: (input) => splitOfSlide(input)?.side === 'left',
  design: (theme) => designSplit(theme, 'Split Left', 'left'),
  arrange: (input, context) => arrangeSplit(input, context, 'left'),
};
