import type { Theme } from '../scene/theme';
import { OFFICE_FONTS, SCREEN_SIZES } from './common';

/** Dark ground for large halls and recordings: pale ink, bright blue and teal accents. */
export const midnight: Theme = {
  name: 'midnight',
  title: { en: 'Midnight', zh: '午夜' },
  colors: {
    text: '#EAF0F8',
    ground: '#0E1726',
    quiet: '#A3B3C7',
    panel: '#1A273B',
    accent1: '#5AB0FF',
    accent2: '#3CCFB4',
    accent3: '#F5B94A',
    accent4: '#B79CF2',
    accent5: '#FF8C73',
    accent6: '#7187A3',
    link: '#7CC0FF',
    visited: '#C3ADF5',
  },
  meaning: { good: '#5BD68A', caution: '#F5B94A', bad: '#FF8C80' },
  rule: '#32445E',
  marker: '#F7DE8B',
  cover: { ground: 'ground', text: 'text', quiet: 'quiet', accent: 'accent2', sectionGround: 'panel', gesture: 'dots' },
  fonts: OFFICE_FONTS,
  sizes: SCREEN_SIZES,
};
