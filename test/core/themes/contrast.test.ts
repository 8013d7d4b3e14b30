import { describe, expect, it } from 'vitest';
import { isRole } from '../../../src/core/scene/color';
import type { Theme } from '../../../src/core/scene/theme';
import { THEMES } from '../../../src/core/themes';

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const cover = (theme: Theme, role: 'ground' | 'text' | 'quiet'): string => {
  const color = theme.cover[role];
  return isRole(color) ? theme.colors[color] : color;
};

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('theme %s', (_name, theme) => {
  const { colors, meaning } = theme;

  it('sets body text at 7:1 or better on its ground and its panels', () => {
    expect(contrast(colors.text, colors.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colors.text, colors.panel)).toBeGreaterThanOrEqual(7);
    expect(contrast(cover(theme, 'text'), cover(theme, 'ground'))).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['quiet text', colors.quiet],
    ['headings in the accent', colors.accent1],
    ['links', colors.link],
    ['visited links', colors.visited],
    ['good', meaning.good],
    ['caution', meaning.caution],
    ['bad', meaning.bad],
  ])('sets %s at 4.5:1 or better', (_what, color) => {
    expect(contrast(color, colors.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, colors.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it('sets table headers and quiet cover text at 4.5:1 or better', () => {
    expect(contrast(colors.ground, colors.accent1)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(cover(theme, 'quiet'), cover(theme, 'ground'))).toBeGreaterThanOrEqual(4.5);
  });
});
