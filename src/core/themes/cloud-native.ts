import type { Theme } from '../scene/theme';
import { OFFICE_FONTS, SCREEN_SIZES } from './common';

/** The house theme: white ground, deep navy ink, blue accent with teal beside it; title and closing slides on navy. */
export const cloudNative: Theme = {
  name: 'cloud-native',
  title: { en: 'Cloud Native', zh: '云原生' },
  colors: {
    text: '#12233B',
    ground: '#FFFFFF',
    quiet: '#55657B',
    panel: '#EFF4FA',
    accent1: '#0B5CAD',
    accent2: '#0F8B7F',
    accent3: '#D98200',
    accent4: '#7A4FB5',
    accent5: '#B8402C',
    accent6: '#8FA3B8',
    link: '#0B5CAD',
    visited: '#6A4C93',
  },
  meaning: { good: '#1B7A3D', caution: '#8F5600', bad: '#B3261E' },
  rule: '#D5DEE8',
  marker: '#FFE9A8',
  cover: {
    ground: 'text',
    text: 'ground',
    quiet: 'accent6',
    accent: 'accent2',
    sectionGround: 'panel',
    gesture: 'bars',
  },
  fonts: OFFICE_FONTS,
  sizes: SCREEN_SIZES,
};
