import { type IndicatorMatrix, indicatorMatrix } from '../core/assembly';
import { CommandError, commandLine, EXIT, loadDeck } from './common';
import { textWidth } from './table-text';

/** `proofdeck indicators DECK [--format text|json]` */
export async function indicators(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { format: { type: 'string', default: 'text' } }, 'a deck');
  if (values.format !== 'text' && values.format !== 'json')
    throw new CommandError(`--format is text or json, not "${values.format}"`);
  const { deck, scene } = await loadDeck(subject);
  const matrix = indicatorMatrix(deck, scene);
  const isChinese = deck.settings.lang.startsWith('zh');
  process.stdout.write(values.format === 'json' ? jsonMatrix(matrix) : textMatrix(matrix, isChinese));
  return EXIT.done;
}

function jsonMatrix({ stages, rows }: IndicatorMatrix): string {
  const table = rows.map(({ indicator, cells }) => ({
    indicator: indicator.id,
    stages: stages.map(({ number, name }, index) => ({
      stage: number === 0 ? 'baseline' : `stage${number}`,
      name,
      state: cells[index]!.state,
      values: cells[index]!.values.map(({ text, slide }) => ({ text, slide: slide === undefined ? null : slide + 1 })),
    })),
  }));
  return `${JSON.stringify(table, null, 2)}\n`;
}

/** A table in columns; `-` where a value is missing, `!` where values contradict each other. */
function textMatrix({ stages, rows }: IndicatorMatrix, isChinese: boolean): string {
  if (stages.length === 0) return 'The deck names no stages.\n';
  const head = ['', ...stages.map(({ name }) => name)];
  const body = rows.map(({ indicator, cells }) => [
    isChinese ? indicator.name.zh : indicator.name.en,
    ...cells.map(({ state, values }) =>
      state === 'missing' ? '-' : (state === 'conflicting' ? '! ' : '') + values.map(({ text }) => text).join(' / '),
    ),
  ]);
  const table = [head, ...body];
  const widths = head.map((_, column) => Math.max(...table.map((row) => textWidth(row[column]!))));
  return table
    .map(
      (row) =>
        `${row
          .map((text, column) => text + ' '.repeat(widths[column]! - textWidth(text)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
