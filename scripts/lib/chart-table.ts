import {
  CHART_KEYS,
  type ChartKey,
  type ChartValue,
  otherWords,
  SERIES_COLORS,
  SERIES_KEYS,
  TYPE_NAMES,
} from '../../src/core/charts/keys';

/** The guide's tables of what a ```chart block may say, in Markdown. */
export function chartTables(): string {
  const types = Object.entries(TYPE_NAMES).map(([name, { about }]) => `| \`${name}\` | ${about.en} |`);
  return [
    table('Type | What is drawn', types),
    `### Keys of a chart\n\n${keyTable(rowsOf(CHART_KEYS, ''))}`,
    `### Keys of a series\n\n${keyTable(rowsOf(SERIES_KEYS, ''))}`,
  ].join('\n\n');
}

function table(head: string, rows: readonly string[]): string {
  const rule = head
    .split('|')
    .map(() => '---')
    .join(' | ');
  return [`| ${head} |`, `| ${rule} |`, ...rows].join('\n');
}

function keyTable(rows: readonly string[]): string {
  return table('Key | Value | What it is for', rows);
}

function rowsOf(keys: readonly ChartKey[], path: string): string[] {
  return keys.flatMap((key) => {
    const { name, value, about } = key;
    const words = [name, ...otherWords(key, keys)].map((word) => `\`${path}${word}\``).join(', ');
    const own = `| ${words} | ${describe(value)} | ${about.en.replaceAll('|', '\\|')} |`;
    return value.kind === 'map' || value.kind === 'lines' ? [own, ...rowsOf(value.keys, `${path}${name}.`)] : [own];
  });
}

function describe(value: ChartValue): string {
  switch (value.kind) {
    case 'text':
      return 'text';
    case 'number':
      return 'number';
    case 'switch':
      return '`true`, `false`';
    case 'choice':
      return value.values.length > 8 ? 'a type' : value.values.map((one) => `\`${one}\``).join(', ');
    case 'color':
      return `${SERIES_COLORS.map((one) => `\`${one}\``).join(', ')}, or \`"#RRGGBB"\``;
    case 'format':
      return 'number format';
    case 'names':
      return 'a name, or a list';
    case 'series':
      return 'names with numbers, or a list of series';
    case 'data':
      return 'numbers, names with numbers, rows, or a text of separated values';
    case 'lines':
      return 'number, or keys and values, or a list of these';
    case 'map':
      return 'the title, or keys and values';
  }
}
