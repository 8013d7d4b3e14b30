import { describe, expect, it } from 'vitest';
import { isRole } from '../../../src/core/scene/color';
import type { Theme } from '../../../src/core/scene/theme';
import { THEMES } from '../../../src/core/themes';
import { contrastFaults } from '../../../src/core/themes/theme-contrast';
import { difference, lightness, VISIONS } from './color-vision';

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

  it('has no fault of those that theme files are checked for', () => {
    expect(contrastFaults(theme)).toEqual([]);
  });
});

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('chart series of %s', (_name, { colors }) => {
  const { accent1, accent2, accent3, accent4, accent5, accent6 } = colors;
  const series = [accent1, accent2, accent3, accent4, accent5, accent6];
  const pairs = series.flatMap((a, index) => series.slice(index + 1).map((b) => [a, b] as const));

  it('stand out from the ground at 3:1 or better', () => {
    for (const color of series) expect(contrast(color, colors.ground)).toBeGreaterThanOrEqual(3);
  });

  it('differ in lightness alone: any two by 5, those that follow each other by 10', () => {
    for (const [a, b] of pairs) expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThanOrEqual(5);
    series.slice(1).forEach((color, index) => {
      expect(Math.abs(lightness(color) - lightness(series[index]!))).toBeGreaterThanOrEqual(10);
    });
  });

  it.each(VISIONS)('can be told apart with %s colour vision', (vision) => {
    for (const [a, b] of pairs) expect(difference(a, b, vision)).toBeGreaterThanOrEqual(9);
  });
});

describe('the measures themselves', () => {
  it('give the known values', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
    expect(lightness('#FFFFFF')).toBeCloseTo(100, 1);
    expect(lightness('#777777')).toBeCloseTo(50.03, 1);
    // Pure red and green differ greatly, and far less to those who lack one of the two cones.
    expect(difference('#FF0000', '#00FF00', 'full')).toBeGreaterThan(160);
    expect(difference('#FF0000', '#00FF00', 'deutan')).toBeLessThan(80);
  });
});
