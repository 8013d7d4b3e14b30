import type { Theme } from '../scene/theme';
import { GRID_FONT, SCREEN_SIZES } from './common';

const SANS = "Arial, 'Liberation Sans', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const MONO = "Consolas, Menlo, 'Liberation Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', monospace";

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
    accent2: '#1F6B63',
    accent3: '#B9770E',
    accent4: '#2F5D8C',
    accent5: '#6B4C86',
    accent6: '#A39A8A',
    link: '#8C2F1F',
    visited: '#6B4C86',
  },
  meaning: { good: '#2D6A30', caution: '#875400', bad: '#A62B1F' },
  rule: '#DDD5C5',
  marker: '#FBE7A1',
  cover: { ground: 'ground', text: 'text', quiet: 'quiet', accent: 'accent1', sectionGround: 'panel', gesture: 'band' },
  fonts: {
    heading: { latin: 'Arial', eastAsian: 'Microsoft YaHei', metrics: 'liberationSans', css: SANS },
    body: { latin: 'Arial', eastAsian: 'Microsoft YaHei', metrics: 'liberationSans', css: SANS },
    code: { latin: 'Consolas', eastAsian: 'Microsoft YaHei', metrics: 'liberationMono', css: MONO },
    grid: GRID_FONT,
  },
  sizes: { ...SCREEN_SIZES, title: [28, 26, 24] },
};
