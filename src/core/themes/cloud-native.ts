import type { Theme } from '../scene/theme';
import { officeFonts, SCREEN_SIZES } from './common';

/** The house theme: white ground, deep navy ink, blue accent with teal beside it; title and closing slides on navy. */
export const cloudNative: Theme = {
  name: 'cloud-native',
  title: { en: 'Cloud Native', zh: '云原生' },
  colors: {
    text: '#12233B',
    ground: '#FFFFFF',
    quiet: '#55657B',
    panel: '#EFF4FA',
    accent1: '#07509B',
    accent2: '#0B8277',
    accent3: '#D08000',
    accent4: '#47267B',
    accent5: '#B53926',
    accent6: '#6D839E',
    link: '#07509B',
    visited: '#6A4C93',
  },
  meaning: { good: '#1B7A3D', caution: '#8F5600', bad: '#B3261E' },
  rule: '#D5DEE8',
  marker: '#FFE9A8',
  cover: {
    ground: 'text',
    text: 'ground',
    quiet: '#9DB0C6',
    accent: 'accent2',
    sectionGround: 'panel',
    gesture: 'bars',
  },
  fonts: officeFonts('Calibri'),
  sizes: SCREEN_SIZES,
};
