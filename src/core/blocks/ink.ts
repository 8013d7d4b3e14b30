import type { Color } from '../scene/color';
import type { Theme } from '../scene/theme';

/** The colours to write with on the ground that a layout has: a cover lends other ones than a page. */
export interface Ink {
  readonly text: Color;
  readonly quiet: Color;
  readonly accent: Color;
  readonly link: Color;
  readonly panel: Color;
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
    rule: hex(theme.rule),
    marker: { ground: hex(theme.marker), text: ON_MARKER },
  };
}

/** On the ground of title and closing slides. */
export function coverInk(theme: Theme): Ink {
  const { text, quiet, accent } = theme.cover;
  return { ...pageInk(theme), text, quiet, accent, link: text, panel: text === 'ground' ? 'quiet' : 'panel' };
}

function hex(value: string): Color {
  return `#${value.slice(1)}`;
}
