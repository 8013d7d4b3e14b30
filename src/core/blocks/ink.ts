import type { Color } from '../scene/color';
import { mix, resolveColor } from '../scene/contrast';
import type { Theme } from '../scene/theme';

/** The colours to write with on the ground that a layout has: a cover lends other ones than a page. */
export interface Ink {
  readonly text: Color;
  readonly quiet: Color;
  readonly accent: Color;
  readonly link: Color;
  readonly panel: Color;
  /** What is written on. */
  readonly ground: Color;
  readonly rule: Color;
  /** Ground and letters of `==marked==` text. */
  readonly marker: { readonly ground: Color; readonly text: Color };
}

/** Letters on a highlighter's ground are dark in every theme. */
export const ON_MARKER = '#22201C';

/** On the theme's ordinary ground. */
export function pageInk(theme: Theme): Ink {
  return {
    text: 'text',
    quiet: 'quiet',
    accent: 'accent1',
    link: 'link',
    panel: 'panel',
    ground: 'ground',
    rule: hex(theme.rule),
    marker: { ground: hex(theme.marker), text: ON_MARKER },
  };
}

/** On a panel: panels on it are of the page's ground. */
export function panelInk(theme: Theme): Ink {
  return { ...pageInk(theme), panel: 'ground', ground: 'panel' };
}

/** On the ground of title and closing slides. */
export function coverInk(theme: Theme): Ink {
  const { text, quiet, accent } = theme.cover;
  return { ...pageInk(theme), text, quiet, accent, link: text, panel: coverPanel(theme), ground: theme.cover.ground };
}

/** How far a panel on a cover of another ground than the page's goes towards the cover's text: its quiet text stays readable. */
const COVER_PANEL = 0.12;

function coverPanel(theme: Theme): Color {
  const { ground, text } = theme.cover;
  if (ground === 'ground') return 'panel';
  return mix(resolveColor(ground, theme), resolveColor(text, theme), COVER_PANEL);
}

function hex(value: string): Color {
  return `#${value.slice(1)}`;
}
