import type { Deck } from '../deck/deck';
import { logoBox } from '../layouts/logo';
import type { FileFault, Picture, PictureFault, Resources, TextFile } from '../scene/resources';
import type { Theme } from '../scene/theme';
import { hash } from '../source/hash';
import { type Message, message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import { THEMES, themeByName } from '../themes';
import type { LogoRequest } from '../themes/theme-file';
import { besideTheme, readThemeFile, themePath } from '../themes/theme-path';

/** The theme that a deck is set in. */
export interface DeckTheme {
  /** The same object as long as theme file and logo are. */
  readonly theme: Theme;
  /** Equal keys, equal themes. */
  readonly key: string;
  /** What the deck's author should know, at the deck's `theme:`. */
  readonly problems: readonly Problem[];
}

/** The built-in theme or theme file that the deck names; the default theme, and a problem, where it cannot be had. */
export function deckTheme(deck: Deck, file: TextFile | FileFault | undefined, resources: Resources): DeckTheme {
  const name = deck.settings.theme;
  const builtIn = themeByName(name);
  if (builtIn) return { theme: builtIn, key: builtIn.name, problems: [] };
  const standIn = THEMES[0]!;
  const path = themePath(name);
  if (path === undefined || !file || 'fault' in file) {
    const fault = file && 'fault' in file ? file.fault : 'missing';
    const notice = path === undefined ? unknownTheme(name) : faultyFile(path, fault);
    return { theme: standIn, key: standIn.name, problems: [problemOf(deck, notice)] };
  }
  const { theme, key, notices } = fileTheme(file, resources);
  return { theme, key, problems: notices.map((notice) => problemOf(deck, notice)) };
}

/** A problem before its place is known. */
type Notice = Omit<Problem, 'span'>;

function problemOf(deck: Deck, notice: Notice): Problem {
  return { ...notice, span: deck.settings.keySpans.get('theme') ?? { start: 0, end: 0 } };
}

/** Marp's own themes: a deck that was written for it is not wrong. */
const MARP_THEMES: ReadonlySet<string> = new Set(['default', 'gaia', 'uncover']);

function unknownTheme(name: string): Notice {
  const known = THEMES.map((one) => one.name).join(', ');
  const text = message('There is no theme "{0}"; "{1}" is used. Known themes: {2}.', name, THEMES[0]!.name, known);
  return { code: 'theme-unknown', severity: MARP_THEMES.has(name) ? 'info' : 'warning', message: text };
}

function faultyFile(path: string, fault: FileFault['fault']): Notice {
  const standIn = THEMES[0]!.name;
  const text: Readonly<Record<typeof fault, Message>> = {
    missing: message('The theme file "{0}" was not found; "{1}" is used. Check the path.', path, standIn),
    unreadable: message('The theme file "{0}" cannot be read; "{1}" is used.', path, standIn),
    outside: message(
      'The theme file "{0}" lies outside the workspace, so it is not read; "{1}" is used. Copy it beside the deck.',
      path,
      standIn,
    ),
  };
  return { code: 'theme-missing', severity: 'error', message: text[fault] };
}

interface Placed extends Omit<DeckTheme, 'problems'> {
  readonly picture: Picture | PictureFault | undefined;
  readonly notices: readonly Notice[];
}

const kept = new WeakMap<TextFile, Placed>();

/** The theme of a file with its logo in place; made anew only when the logo's picture is another one. */
function fileTheme(file: TextFile, resources: Resources): Placed {
  const { theme, logo, problems } = readThemeFile(file);
  const resource = logo && besideTheme(logo.picture, file.path);
  const picture = resource === undefined ? undefined : resources.get(resource);
  const known = kept.get(file);
  if (known && known.picture === picture) return known;
  const size = picture && !('fault' in picture) ? `${picture.width}x${picture.height}` : '';
  const key = `${theme.name} ${hash(`${file.path}\n${file.text}`)} ${size}`;
  const counted = countOf(problems);
  const made: Placed = { theme, key, picture, notices: counted ? [counted] : [] };
  const placed = logo && resource !== undefined ? withLogo(made, logo, resource) : made;
  kept.set(file, placed);
  return placed;
}

function withLogo(placed: Placed, { place, width, layouts }: LogoRequest, resource: string): Placed {
  const { picture, theme, notices } = placed;
  if (!picture || 'fault' in picture) {
    const fault = missingLogo(resource, picture?.fault ?? 'missing');
    return { ...placed, notices: [...notices, fault] };
  }
  const box = logoBox(place, width, picture);
  const shrunk = box.width < width - 0.5;
  return {
    ...placed,
    theme: { ...theme, logo: { place, box, resource, ...(layouts && { layouts }) } },
    notices: shrunk ? [...notices, smallerLogo(box.width, width)] : notices,
  };
}

function missingLogo(path: string, fault: PictureFault['fault']): Notice {
  const text =
    fault === 'missing'
      ? message('The logo "{0}" of the theme was not found, so no page shows it.', path)
      : fault === 'outside'
        ? message('The logo "{0}" of the theme lies outside the workspace, so it is not read.', path)
        : message('The logo "{0}" of the theme is not a picture that can be shown.', path);
  return { code: 'theme-logo', severity: 'warning', message: text };
}

function smallerLogo(shown: number, wanted: number): Notice {
  const text = message(
    'The logo of the theme is {0} pt wide instead of {1}: larger, it would reach into the text.',
    Math.round(shown),
    wanted,
  );
  return { code: 'theme-logo', severity: 'info', message: text };
}

const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'info'];

/** The problems of the theme file in one sentence: their places are in another file. */
function countOf(problems: readonly Problem[]): Notice | undefined {
  const worst = BY_WEIGHT.find((severity) => problems.some((problem) => problem.severity === severity));
  if (worst === undefined) return undefined;
  const text =
    problems.length === 1
      ? message('The theme file has a finding. Open it to see where.')
      : message('The theme file has {0} findings. Open it to see where.', problems.length);
  return { code: 'theme-file', severity: worst, message: text };
}
