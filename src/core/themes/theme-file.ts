import type { Box } from '../scene/geometry';
import { PAGE } from '../scene/scene';
import type { FontPair, LogoPlace, Theme, ThemeCover, ThemeGraphic, ThemeSizes } from '../scene/theme';
import type { Bilingual } from '../source/bilingual';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { span } from '../source/span';
import { readYamlTree } from '../source/yaml-tree';
import { fontPair, latinFace, METRICS_NAMES } from './faces';
import { THEMES, themeByName } from './index';
import { reportContrast } from './theme-contrast';
import { THEME_KEYS } from './theme-keys';
import { ThemeValues } from './theme-values';

/** A theme file, read. */
export interface ThemeRead {
  /** A complete theme, whatever the file says: what it leaves out or gets wrong is the built-in theme's. */
  readonly theme: Theme;
  /** The logo that it asks for; where it stands depends on the picture. */
  readonly logo?: LogoRequest;
  /** Spans count from the start of the theme file. */
  readonly problems: readonly Problem[];
}

export interface LogoRequest {
  /** As written: from the theme file's folder. */
  readonly picture: string;
  readonly place: LogoPlace;
  /** Points. */
  readonly width: number;
  readonly layouts?: readonly string[];
}

/** What a file may say, as the registry of keys describes it. Lists may have holes where an item was of no use. */
interface Said {
  readonly extends?: string;
  readonly name?: string;
  readonly title?: Bilingual;
  readonly colors?: Partial<Theme['colors']>;
  readonly meaning?: Partial<Theme['meaning']>;
  readonly rule?: string;
  readonly marker?: string;
  readonly fonts?: { readonly [R in FileFont]?: SaidFont };
  readonly sizes?: Partial<ThemeSizes>;
  readonly cover?: Partial<ThemeCover>;
  readonly logo?: SaidLogo;
  readonly graphics?: readonly (SaidGraphic | undefined)[];
}

const FILE_FONTS = ['heading', 'body', 'code'] as const;
type FileFont = (typeof FILE_FONTS)[number];

interface SaidFont {
  readonly latin?: string;
  readonly eastAsian?: string;
  readonly metrics?: string;
}

interface SaidLogo {
  readonly picture: string;
  readonly place?: LogoPlace;
  readonly width?: number;
  readonly on?: readonly (string | undefined)[];
}

type SaidGraphic = Omit<ThemeGraphic, 'box' | 'layouts'> & Box & { readonly layouts?: readonly (string | undefined)[] };

const DEFAULT_LOGO = { place: 'top-right', width: 96 } as const;

/** Reads a theme file. Never throws; whatever cannot be used is a problem, and the built-in theme's value stands. */
export function readTheme(text: string, fileName = ''): ThemeRead {
  const values = new ThemeValues();
  const said = readSaid(text, values);
  const base = themeByName(said.extends ?? '') ?? THEMES[0]!;
  const name = said.name ?? (nameOf(fileName) || base.name);
  const theme: Theme = {
    ...base,
    name,
    title: said.title ?? { en: name, zh: name },
    colors: { ...base.colors, ...said.colors },
    meaning: { ...base.meaning, ...said.meaning },
    rule: said.rule ?? base.rule,
    marker: said.marker ?? base.marker,
    fonts: fontsOf(said, base, values),
    sizes: { ...base.sizes, ...said.sizes },
    cover: { ...base.cover, ...said.cover },
    ...(said.graphics && { graphics: graphicsOf(said.graphics, values) }),
  };
  reportContrast(theme, values);
  return {
    theme,
    ...(said.logo && { logo: logoOf(said.logo) }),
    problems: values.problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** `brand/acme.theme.yaml` → `acme`. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/(?:\.theme)?\.ya?ml$/i, '');
}

function readSaid(text: string, values: ThemeValues): Said {
  const { root, errors } = readYamlTree(text);
  for (const { text: reason, span: place } of errors)
    values.report('theme-syntax', 'error', message('The theme file is not valid YAML: {0}', reason), place);
  if (root?.kind === 'map') return values.readMap(root, THEME_KEYS, '') as Said;
  const isNothing = root === undefined || (root.kind === 'scalar' && root.source === '');
  if (!isNothing && errors.length === 0)
    values.report('theme-syntax', 'error', message('The theme file is not a list of keys and values.'), root.span);
  return {};
}

function fontsOf({ fonts }: Said, base: Theme, values: ThemeValues): Theme['fonts'] {
  const pairs = FILE_FONTS.flatMap((role) => {
    const said = fonts?.[role];
    return said ? [[role, pairOf(said, base.fonts[role], `fonts.${role}`, values)] as const] : [];
  });
  return { ...base.fonts, ...Object.fromEntries(pairs) };
}

function pairOf(said: SaidFont, base: FontPair, path: string, values: ThemeValues): FontPair {
  const { latin = base.latin, eastAsian = base.eastAsian } = said;
  const named = METRICS.find((one) => METRICS_NAMES[one] === said.metrics);
  if (said.latin !== undefined && named === undefined) reportGuess(said.latin, path, values);
  return fontPair(latin, eastAsian, named ?? (said.latin === undefined ? base.metrics : undefined));
}

const METRICS = Object.keys(METRICS_NAMES) as FontPair['metrics'][];

function reportGuess(latin: string, path: string, values: ThemeValues): void {
  const { metrics, sure } = latinFace(latin);
  if (sure) return;
  const text = message(
    '"{0}" is measured by the widths of {1}: lines may break elsewhere in PowerPoint. Say "metrics" if another is nearer.',
    latin,
    METRICS_NAMES[metrics],
  );
  values.report('theme-font', 'info', text, values.placeOf(`${path}.latin`) ?? span(0, 0));
}

function logoOf({ picture, place, width, on }: SaidLogo): LogoRequest {
  const layouts = on?.filter((name) => name !== undefined);
  return {
    picture,
    place: place ?? DEFAULT_LOGO.place,
    width: width ?? DEFAULT_LOGO.width,
    ...(layouts && { layouts }),
  };
}

function graphicsOf(said: readonly (SaidGraphic | undefined)[], values: ThemeValues): ThemeGraphic[] {
  return said.flatMap((graphic, index) => {
    if (!graphic) return [];
    const { x, y, width, height, layouts, ...look } = graphic;
    const box = { x, y, width, height };
    reportOutside(box, index, values);
    reportIdleKeys(graphic, index, values);
    const names = layouts?.filter((name) => name !== undefined);
    return [{ ...look, box, ...(names && { layouts: names }) }];
  });
}

/** A shape that only touches a corner is a common gesture; one that no page shows is a slip. */
function reportOutside({ x, y, width, height }: Box, index: number, values: ThemeValues): void {
  const isSeen = x < PAGE.width && y < PAGE.height && x + width >= 0 && y + height >= 0;
  if (isSeen) return;
  const text = message('The shape lies outside the page, which is {0} × {1} pt.', PAGE.width, PAGE.height);
  values.report('theme-graphic', 'warning', text, values.placeOf(`graphics.${index}`) ?? span(0, 0));
}

/** Keys that some shapes have and others do not. */
const ONLY_FOR: readonly (readonly [
  key: 'opacity' | 'radius' | 'thickness' | 'to',
  has: (shape: string) => boolean,
])[] = [
  ['opacity', (shape) => shape !== 'line'],
  ['to', (shape) => shape !== 'line'],
  ['radius', (shape) => shape === 'roundRect'],
  ['thickness', (shape) => shape === 'line'],
];

function reportIdleKeys(graphic: SaidGraphic, index: number, values: ThemeValues): void {
  for (const [key, has] of ONLY_FOR) {
    const place = values.placeOf(`graphics.${index}.${key}`);
    if (!place || has(graphic.shape)) continue;
    values.report('theme-graphic', 'info', message('A {0} has no "{1}".', graphic.shape, key), place);
  }
}
