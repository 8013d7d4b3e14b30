import type { Theme } from '../scene/theme';
import { officeFonts, SCREEN_SIZES } from './common';

/** Warm white, near-black ink and one deep red: for printing, and for readers who like it quiet. */
export const paper: Theme = {
  name: 'paper',
  title: { en: 'Paper', zh: '纸面' },
  colors: {
    text: '#22201C',
    ground: '#FFFDF8',
    quiet: '#625C52',
    panel: '#F4EFE4',
    accent1: '#8C2F1F',
    accent2: '#28776D',
    accent3: '#C2811A',
    accent4: '#1B3B60',
    accent5: '#71508D',
    accent6: '#857B6A',
    link: '#8C2F1F',
    visited: '#6B4C86',
  },
  meaning: { good: '#2D6A30', caution: '#875400', bad: '#A62B1F' },
  rule: '#DDD5C5',
  marker: '#FBE7A1',
  cover: { ground: 'ground', text: 'text', quiet: 'quiet', accent: 'accent1', sectionGround: 'panel', gesture: 'band' },
  fonts: officeFonts('Arial'),
  sizes: { ...SCREEN_SIZES, title: [28, 26, 24] },
};
