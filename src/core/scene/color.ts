/** The theme's colours by role. The PPTX theme holds them in the slots that `SCHEME_SLOT` names. */
export const COLOR_ROLES = [
  'text',
  'ground',
  'quiet',
  'panel',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'link',
  'visited',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** A theme role, so that a recipient who changes the theme changes it too, or a fixed `#RRGGBB`. */
export type Color = ColorRole | `#${string}`;

/** DrawingML scheme colour of each role, as written in `a:schemeClr` on a slide. */
export const SCHEME_SLOT: Readonly<Record<ColorRole, string>> = {
  text: 'tx1',
  ground: 'bg1',
  quiet: 'tx2',
  panel: 'bg2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  link: 'hlink',
  visited: 'folHlink',
};

export function isRole(color: Color): color is ColorRole {
  return !color.startsWith('#');
}
