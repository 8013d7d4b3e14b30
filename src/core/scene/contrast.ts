import { type Color, isRole } from './color';
import type { Theme } from './theme';

/** What WCAG 2.2 asks of text of ordinary size. */
export const READABLE = 4.5;

/** The theme's value of a role, or the fixed colour itself. */
export function resolveColor(color: Color, theme: Theme): string {
  return isRole(color) ? theme.colors[color] : color;
}

/** WCAG 2.2 relative luminance of `#RRGGBB`, from 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio of two `#RRGGBB` colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The colour `share` of the way from `from` to `to`, both `#RRGGBB`. */
export function mix(from: string, to: string, share: number): Color {
  const target = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + (target[index]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase() as Color;
}

/** Steps in which a colour is moved until it is readable. */
const STEP = 0.05;

/**
 * `color` if text in it can be read on `ground`; else the nearest colour on the way to black or white that can.
 * A role stays a role where it can, so that a change of theme still changes it.
 */
export function readableOn(color: Color, ground: Color, theme: Theme, ratio = READABLE): Color {
  const [letters, behind] = [resolveColor(color, theme), resolveColor(ground, theme)];
  if (contrast(letters, behind) >= ratio) return color;
  const end = contrast('#000000', behind) >= contrast('#FFFFFF', behind) ? '#000000' : '#FFFFFF';
  for (let share = STEP; share < 1; share += STEP) {
    const moved = mix(letters, end, share);
    if (contrast(moved, behind) >= ratio) return moved;
  }
  return end;
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
