import type { FontPair, Theme, ThemeSizes } from '../scene/theme';

const SANS = "Calibri, Carlito, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const MONO = "Consolas, Menlo, 'Liberation Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', monospace";

const GRID = "'Courier New', 'Liberation Mono', Menlo, 'Noto Sans Mono CJK SC', 'PingFang SC', monospace";

/**
 * Courier New is the one monospaced face that Office, macOS and LibreOffice (as Liberation Mono) set in the same widths;
 * Consolas is narrower than what other programs put in its place.
 */
export const GRID_FONT: FontPair = {
  latin: 'Courier New',
  eastAsian: 'Microsoft YaHei',
  metrics: 'liberationMono',
  css: GRID,
};

/** The faces that Office installs everywhere, with their metric-compatible and native stand-ins for the preview. */
export const OFFICE_FONTS: Theme['fonts'] = {
  heading: { latin: 'Calibri', eastAsian: 'Microsoft YaHei', metrics: 'carlito', css: SANS },
  body: { latin: 'Calibri', eastAsian: 'Microsoft YaHei', metrics: 'carlito', css: SANS },
  code: { latin: 'Consolas', eastAsian: 'Microsoft YaHei', metrics: 'liberationMono', css: MONO },
  grid: GRID_FONT,
};

/** One scale for a projected page: 40 for the talk's name, 30 for slide titles, 20 for text (24 where there is room), never below 12 (10 in tables). */
export const SCREEN_SIZES: ThemeSizes = {
  deckTitle: [40, 36, 30],
  subtitle: [20, 18, 16],
  title: [30, 28, 24],
  body: [20, 18, 16, 14, 12],
  roomy: 24,
  table: [16, 14, 12, 10],
  footer: 10,
};
