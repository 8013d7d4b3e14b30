import { LAYOUT_NAMES, THEME_KEYS, type ThemeKey, type ThemeValue } from '../../src/core/themes/theme-keys';

/** The guide's table of what a theme file may say, in Markdown. */
export function themeTable(): string {
  return keyTable(THEME_KEYS);
}

/** A table of what a file with these keys may say. */
export function keyTable(keys: readonly ThemeKey[]): string {
  const rows = keys.flatMap((key) => rowsOf(key, ''));
  return ['| Key | Value | What it is for |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowsOf({ name, value, about, required }: ThemeKey, path: string): string[] {
  const full = path + name;
  const own = `| \`${full}\` | ${describe(value)}${required ? ', required' : ''} | ${about.en} |`;
  const inside = value.kind === 'list' ? value.of : value;
  const below = value.kind === 'list' ? `${full}[].` : `${full}.`;
  return [own, ...(inside.kind === 'map' ? inside.keys.flatMap((key) => rowsOf(key, below)) : [])];
}

function describe(value: ThemeValue): string {
  if (value === LAYOUT_NAMES) return 'list of layout names';
  switch (value.kind) {
    case 'text':
      return 'text';
    case 'bilingual':
      return 'text, or `{ en: …, zh: … }`';
    case 'face':
      return 'font name';
    case 'path':
      return 'path';
    case 'choice':
      return value.values.map((one) => `\`${one}\``).join(', ');
    case 'color':
      return value.roles ? '`"#RRGGBB"` or a colour role' : '`"#RRGGBB"`';
    case 'number':
      return `${value.least} to ${value.most}`;
    case 'sizes':
      return `a size of ${value.least} to ${value.most}, or a list from large to small`;
    case 'list':
      return value.of.kind === 'map' ? 'list' : `list of ${describe(value.of)}`;
    case 'map':
      return 'keys and values';
  }
}
