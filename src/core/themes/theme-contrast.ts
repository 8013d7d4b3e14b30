import { ON_MARKER } from '../blocks/ink';
import { COLOR_ROLES, type Color, type ColorRole, isRole } from '../scene/color';
import { contrast } from '../scene/contrast';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import type { Span } from '../source/span';
import type { ThemeValues } from './theme-values';

/** Contrast ratios that a theme keeps: body text, any other text, and shapes that carry meaning. */
export const LEAST_CONTRAST = { body: 7, text: 4.5, graphics: 3 } as const;

interface Side {
  /** Where a theme file can say the colour, as dotted paths: a role of the cover, then that role's own colour. */
  readonly paths: readonly string[];
  readonly hex: string;
}

/** Two colours that stand on each other and are too alike. */
export interface ContrastFault {
  readonly front: Side;
  readonly ground: Side;
  readonly ratio: number;
  readonly least: number;
}

/** Every pair of colours that the theme's slides set on each other and that is below its least contrast. */
export function contrastFaults(theme: Theme): ContrastFault[] {
  return pairsOf(theme)
    .map(([front, ground, least]) => ({ front, ground, ratio: contrast(front.hex, ground.hex), least }))
    .filter(({ ratio, least }) => ratio < least);
}

type Pair = readonly [front: Side, ground: Side, least: number];

const PAGE_TEXT: readonly ColorRole[] = ['quiet', 'accent1', 'link', 'visited'];
const SERIES = COLOR_ROLES.filter((role) => role.startsWith('accent'));

function pairsOf(theme: Theme): Pair[] {
  const { body, text, graphics } = LEAST_CONTRAST;
  const role = (name: ColorRole): Side => ({ paths: [`colors.${name}`], hex: theme.colors[name] });
  const cover = (key: 'ground' | 'text' | 'quiet' | 'accent' | 'sectionGround'): Side =>
    sideOf(theme.cover[key], `cover.${key}`, theme);
  const meaning = (['good', 'caution', 'bad'] as const).map((key) => ({
    paths: [`meaning.${key}`],
    hex: theme.meaning[key],
  }));
  const pages = [role('ground'), role('panel'), cover('sectionGround')];
  const onPages = [...PAGE_TEXT.map(role), ...meaning];
  return [
    ...pages.map((ground): Pair => [role('text'), ground, body]),
    [cover('text'), cover('ground'), body],
    ...onPages.flatMap((front) => pages.map((ground): Pair => [front, ground, text])),
    [cover('quiet'), cover('ground'), text],
    [{ paths: [], hex: ON_MARKER }, { paths: ['marker'], hex: theme.marker }, text],
    ...SERIES.map((series): Pair => [role(series), role('ground'), graphics]),
    [cover('accent'), cover('ground'), graphics],
  ];
}

function sideOf(color: Color, path: string, theme: Theme): Side {
  return isRole(color) ? { paths: [path, `colors.${color}`], hex: theme.colors[color] } : { paths: [path], hex: color };
}

/** Reports the faults that the file's own colours bring about, each colour once, with its worst pair. */
export function reportContrast(theme: Theme, values: ThemeValues): void {
  const worst = new Map<string, { readonly fault: ContrastFault; readonly place: Span }>();
  for (const fault of contrastFaults(theme)) {
    const path = [...fault.front.paths, ...fault.ground.paths].find((one) => values.placeOf(one));
    const place = path === undefined ? undefined : values.placeOf(path);
    if (path === undefined || !place) continue;
    const known = worst.get(path);
    if (!known || shortfall(fault) > shortfall(known.fault)) worst.set(path, { fault, place });
  }
  for (const { fault, place } of worst.values()) {
    const { front, ground, ratio, least } = fault;
    const text = message(
      '{0} on {1} has a contrast of {2}:1, less than {3}:1.',
      labelOf(front),
      labelOf(ground),
      roundedDown(ratio),
      least,
    );
    values.report('theme-contrast', 'warning', text, place);
  }
}

function labelOf({ paths, hex }: Side): string {
  return paths[0] === undefined ? hex : `${paths[0]} ${hex}`;
}

function shortfall({ ratio, least }: ContrastFault): number {
  return least / ratio;
}

/** Never rounded up to the number that it does not reach. */
function roundedDown(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}
