import type { ColorRole } from '../core/scene/color';
import type { FontPair, Theme } from '../core/scene/theme';
import { hexDigits } from './paint-xml';
import { escapeAttribute } from './xml';

/** Puts our colours and fonts into a theme part; its effects and line styles stay Office's own. */
export function themeXml(template: string, theme: Theme): string {
  const name = escapeAttribute(theme.title.en);
  return template
    .replace(/(<a:theme [^>]*?name=")[^"]*"/, (_, start: string) => `${start}${name}"`)
    .replace(
      /<a:clrScheme[\s\S]*?<\/a:clrScheme>/,
      () => `<a:clrScheme name="${name}">${colorsXml(theme)}</a:clrScheme>`,
    )
    .replace(/<a:fontScheme[\s\S]*?<\/a:fontScheme>/, () => fontsXml(theme, name))
    .replace(/<a:extLst>[\s\S]*?<\/a:extLst>(?=<\/a:theme>)/, '');
}

/** Slots of a theme part in schema order, and the role each holds where the ground is light. */
const SLOTS: readonly (readonly [slot: string, role: ColorRole])[] = [
  ['dk1', 'text'],
  ['lt1', 'ground'],
  ['dk2', 'quiet'],
  ['lt2', 'panel'],
  ['accent1', 'accent1'],
  ['accent2', 'accent2'],
  ['accent3', 'accent3'],
  ['accent4', 'accent4'],
  ['accent5', 'accent5'],
  ['accent6', 'accent6'],
  ['hlink', 'link'],
  ['folHlink', 'visited'],
];

const SWAPPED: Readonly<Partial<Record<ColorRole, ColorRole>>> = {
  text: 'ground',
  ground: 'text',
  quiet: 'panel',
  panel: 'quiet',
};

/** `dk` slots hold the dark colours in every theme; on a dark ground the master's colour map turns text and ground round. */
function colorsXml(theme: Theme): string {
  const dark = isDark(theme);
  return SLOTS.map(([slot, role]) => {
    const shown = dark ? (SWAPPED[role] ?? role) : role;
    return `<a:${slot}><a:srgbClr val="${hexDigits(theme.colors[shown])}"/></a:${slot}>`;
  }).join('');
}

/** The master's map from the names that slides use to the theme's slots. */
export function colorMapXml(theme: Theme): string {
  const [ground, text] = isDark(theme) ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = [1, 2, 3, 4, 5, 6].map((n) => ` accent${n}="accent${n}"`).join('');
  return `<p:clrMap bg1="${ground}1" tx1="${text}1" bg2="${ground}2" tx2="${text}2"${accents} hlink="hlink" folHlink="folHlink"/>`;
}

function isDark(theme: Theme): boolean {
  return brightness(theme.colors.ground) < brightness(theme.colors.text);
}

/** Perceived brightness, 0 to 255. */
function brightness(color: string): number {
  const value = Number.parseInt(hexDigits(color), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}

function fontsXml(theme: Theme, name: string): string {
  const { heading, body } = theme.fonts;
  return `<a:fontScheme name="${name}"><a:majorFont>${pairXml(heading)}</a:majorFont><a:minorFont>${pairXml(body)}</a:minorFont></a:fontScheme>`;
}

function pairXml(pair: FontPair): string {
  const eastAsian = escapeAttribute(pair.eastAsian);
  return `<a:latin typeface="${escapeAttribute(pair.latin)}"/><a:ea typeface="${eastAsian}"/><a:cs typeface=""/><a:font script="Hans" typeface="${eastAsian}"/>`;
}
