import type { Theme } from '../scene/theme';
import { officeFonts, SCREEN_SIZES } from './common';

/** Dark ground for large halls and recordings: pale ink, bright blue and teal accents. */
export const midnight: Theme = {
  name: 'midnight',
  title: { en: 'Midnight', zh: '午夜' },
  colors: {
    text: '#EAF0F8',
    ground: '#0E1726',
    quiet: '#A3B3C7',
    panel: '#1A273B',
    accent1: '#58A3F4',
    accent2: '#45D3B8',
    accent3: '#FFDB90',
    accent4: '#B277D8',
    accent5: '#FC9079',
    accent6: '#6A829F',
    link: '#7CC0FF',
    visited: '#C3ADF5',
  },
  meaning: { good: '#5BD68A', caution: '#F5B94A', bad: '#FF8C80' },
  rule: '#32445E',
  marker: '#F7DE8B',
  cover: { ground: 'ground', text: 'text', quiet: 'quiet', accent: 'accent2', sectionGround: 'panel', gesture: 'dots' },
  fonts: officeFonts('Calibri'),
  sizes: SCREEN_SIZES,
};
