import type { Theme, ThemeSizes } from '../scene/theme';
import { fontPair } from './faces';

const EAST_ASIAN = 'Microsoft YaHei';

/** `latin` for text, with the faces of code that all built-in themes share. */
export function officeFonts(latin: string): Theme['fonts'] {
  return {
    heading: fontPair(latin, EAST_ASIAN),
    body: fontPair(latin, EAST_ASIAN),
    code: fontPair('Consolas', EAST_ASIAN),
    // Courier New is the one monospaced face that Office, macOS and LibreOffice (as Liberation Mono) set in the same
    // widths; Consolas is narrower than what other programs put in its place.
    grid: fontPair('Courier New', EAST_ASIAN),
  };
}

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
