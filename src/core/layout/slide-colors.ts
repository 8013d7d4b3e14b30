import type { SlideSettings } from '../deck/deck';
import { COLOR_ROLES, type Color, type ColorRole, isRole } from '../scene/color';
import { contrast, luminance, mix, READABLE, readableOn, resolveColor } from '../scene/contrast';
import { cssColor } from '../scene/css-color';
import type { Paint } from '../scene/recolor';
import type { SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';

/** The colours of a slide that asks for its own: `backgroundColor`, `color`, `class: invert`. */
export interface SlideColors {
  /** The slide's ground, where it is not its layout's. */
  readonly background?: Color;
  /** The deck's theme with the slide's colours in its roles, for laying out. */
  readonly theme: Theme;
  /** The colours that the roles of that theme stand for in the deck's own. */
  readonly paint: Paint;
  /** Text and ground that the author chose and that are too alike. */
  readonly faint?: { readonly text: Color; readonly ground: Color; readonly ratio: number };
}

/** Shares of the way from text to ground, or back. */
const QUIET = 0.3;
const PANEL = 0.08;
/** Contrast that can lose something. */
const ROOMY = 6;
const RULE = 0.2;
/** Grounds to reckon with where a picture lies behind text of the author's colour. */
const DARK_PICTURE = '#202020';
const LIGHT_PICTURE = '#F0F0F0';

/** Undefined for a slide that keeps the colours of its layout. `onPicture`: a picture covers the ground. */
export function slideColors(
  settings: SlideSettings,
  layout: SceneLayout,
  theme: Theme,
  onPicture: boolean,
): SlideColors | undefined {
  const said = settings.backgroundColor === undefined ? undefined : cssColor(settings.backgroundColor);
  const ink = settings.color === undefined ? undefined : cssColor(settings.color);
  const inverted = settings.class.includes('invert');
  if (!said && !ink && !inverted) return undefined;
  const usual = layout.background ?? 'ground';
  const ground = said ?? (inverted ? oppositeOf(usual, theme) : usual);
  const text = ink ?? textOn(ground, usual === theme.cover.ground ? theme.cover.text : 'text', theme);
  const ratio = contrastOf(text, ground, theme);
  const behind = onPicture && ratio < READABLE ? likelyPicture(text, theme) : ground;
  const palette = paletteOf(text, ground, behind, theme);
  return {
    ...(said || inverted ? { background: ground } : {}),
    theme: variant(palette, theme),
    paint: (color) => (isRole(color) ? palette[color] : color),
    ...(ink && !onPicture && ratio < READABLE ? { faint: { text, ground, ratio } } : {}),
  };
}

function contrastOf(a: Color, b: Color, theme: Theme): number {
  return contrast(resolveColor(a, theme), resolveColor(b, theme));
}

/** The theme's own light for a dark ground, its dark for a light one. */
function oppositeOf(ground: Color, theme: Theme): Color {
  return contrastOf('text', ground, theme) >= contrastOf('ground', ground, theme) ? 'text' : 'ground';
}

/** The usual text if it can be read, else the theme's other one, else black or white. */
function textOn(ground: Color, usual: Color, theme: Theme): Color {
  const able = ([usual, 'text', 'ground'] as const).find((color) => contrastOf(color, ground, theme) >= READABLE);
  return able ?? readableOn('text', ground, theme);
}

function likelyPicture(text: Color, theme: Theme): Color {
  return luminance(resolveColor(text, theme)) > 0.3 ? DARK_PICTURE : LIGHT_PICTURE;
}

type Palette = Readonly<Record<ColorRole, Color>>;

/** What each role becomes: text and ground as given, everything else from them and the theme, readable on what is behind. */
function paletteOf(text: Color, ground: Color, behind: Color, theme: Theme): Palette {
  const [letters, back] = [resolveColor(text, theme), resolveColor(behind, theme)];
  const panel = panelOn(back, letters);
  const readable = (color: Color): Color => readableOn(readableOn(color, behind, theme), panel, theme);
  const own: Partial<Record<ColorRole, Color>> = { text, ground, panel, quiet: readable(mix(letters, back, QUIET)) };
  const entries = COLOR_ROLES.map((role) => [role, own[role] ?? readable(role)] as const);
  return Object.fromEntries(entries) as Palette;
}

/** A little towards the text; away from it where the ground is so middling that text would suffer. */
function panelOn(ground: string, text: string): Color {
  const towards = mix(ground, text, PANEL);
  const away = luminance(text) > luminance(ground) ? '#000000' : '#FFFFFF';
  return contrast(text, towards) >= ROOMY ? towards : mix(ground, away, PANEL);
}

function variant(palette: Palette, theme: Theme): Theme {
  const hex = (color: Color): string => resolveColor(color, theme);
  const readable = (color: string): string => hex(readableOn(color as Color, palette.panel, theme));
  const { good, caution, bad } = theme.meaning;
  return {
    ...theme,
    colors: Object.fromEntries(COLOR_ROLES.map((role) => [role, hex(palette[role])])) as Theme['colors'],
    meaning: { good: readable(good), caution: readable(caution), bad: readable(bad) },
    rule: mix(hex(palette.ground), hex(palette.text), RULE),
    cover: {
      ...theme.cover,
      ground: 'ground',
      text: 'text',
      quiet: 'quiet',
      accent: 'accent2',
      sectionGround: 'ground',
    },
  };
}
