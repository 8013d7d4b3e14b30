import type { Color } from '../../scene/color';
import { readableOn } from '../../scene/contrast';
import type { RunStyle } from '../../scene/text';
import type { Theme } from '../../scene/theme';

/** How code looks, by what it is. Colours are the theme's roles, so that code follows a change of theme. */
interface Look {
  readonly color: (theme: Theme) => Color;
  readonly bold?: true;
  readonly italic?: true;
}

const role =
  (color: Color): Look['color'] =>
  () =>
    color;

const COMMENT: Look = { color: role('quiet'), italic: true };
const META: Look = { color: role('quiet') };
const KEYWORD: Look = { color: role('accent4') };
const STRING: Look = { color: role('accent2') };
const NUMBER: Look = { color: role('accent3') };
const TYPE: Look = { color: role('accent5') };
const NAME: Look = { color: role('accent1') };
const HEADING: Look = { color: role('accent1'), bold: true };
const ADDED: Look = { color: (theme) => theme.meaning.good as Color };
const REMOVED: Look = { color: (theme) => theme.meaning.bad as Color };

/** highlight.js's scopes; what is not listed looks like the scope around it. */
const LOOKS: Readonly<Record<string, Look>> = {
  comment: COMMENT,
  quote: COMMENT,
  doctag: { ...COMMENT, bold: true },
  meta: META,
  keyword: KEYWORD,
  'selector-tag': KEYWORD,
  name: KEYWORD,
  string: STRING,
  regexp: STRING,
  'meta-string': STRING,
  code: STRING,
  number: NUMBER,
  literal: NUMBER,
  symbol: NUMBER,
  bullet: NUMBER,
  'char.escape': NUMBER,
  type: TYPE,
  built_in: TYPE,
  'title.class': TYPE,
  variable: TYPE,
  'template-variable': TYPE,
  'selector-class': TYPE,
  'selector-id': TYPE,
  title: NAME,
  attr: NAME,
  attribute: NAME,
  property: NAME,
  link: NAME,
  section: HEADING,
  addition: ADDED,
  deletion: REMOVED,
  strong: { color: role('text'), bold: true },
  emphasis: { color: role('text'), italic: true },
};

/** The scopes that have a look of their own. */
export const CODE_SCOPES: readonly string[] = Object.keys(LOOKS);

/** `plain` in the look of the innermost scope that has one, readable on `panel`. */
export function codeStyle(scopes: readonly string[], plain: RunStyle, panel: Color, theme: Theme): RunStyle {
  for (let i = scopes.length - 1; i >= 0; i--) {
    if (scopes[i] === 'subst') return plain;
    const look = lookOf(scopes[i]!);
    if (!look) continue;
    const color = readableOn(look.color(theme), panel, theme);
    return { ...plain, color, bold: look.bold ?? false, italic: look.italic ?? false };
  }
  return plain;
}

/** `title.function.invoke` looks like `title.function`, else like `title`. */
function lookOf(scope: string): Look | undefined {
  for (let name = scope; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const look = LOOKS[name];
    if (look) return look;
  }
  return undefined;
}
