import path from 'node:path';
import { lintDeck } from '../core/lint';
import { readMetricsFile } from '../core/metrics/deck-metrics';
import type { FileFault, NamedFiles, TextFile } from '../core/scene/resources';
import type { Problem } from '../core/source/problem';
import { readThemeFile } from '../core/themes/theme-path';
import { CommandError, commandLine, EXIT, loadDeck } from './common';
import { describeCounts, type JsonFinding, jsonFindings, textFindings } from './report';

/** `proofdeck check DECK [--format text|json]` */
export async function check(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { format: { type: 'string', default: 'text' } }, 'a deck');
  if (values.format !== 'text' && values.format !== 'json')
    throw new CommandError(`--format is text or json, not "${values.format}"`);
  const { deck, scene, name, files } = await loadDeck(subject);
  const findings = lintDeck(deck, scene);
  const rows = [...jsonFindings(name, deck.text, findings), ...fileRows(name, files)];
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else
    process.stdout.write(`${textFindings(rows)}${name}: ${deck.slides.length} slides. ${describeCounts(findings)}\n`);
  return findings.some((finding) => finding.severity === 'error') ? EXIT.findings : EXIT.done;
}

/** What is wrong with the files that the deck names, at their own lines; the deck's findings only say how much. */
function fileRows(deck: string, { theme, metrics }: NamedFiles): JsonFinding[] {
  return [...rowsOf(deck, theme, readThemeFile), ...rowsOf(deck, metrics, readMetricsFile)];
}

function rowsOf(
  deck: string,
  file: TextFile | FileFault | undefined,
  read: (file: TextFile) => { readonly problems: readonly Problem[] },
): JsonFinding[] {
  if (!file || 'fault' in file) return [];
  const findings = read(file).problems.map(({ code, ...problem }) => ({ rule: code, ...problem }));
  const isBesideDeck = deck !== '-' && !path.isAbsolute(file.path);
  return jsonFindings(isBesideDeck ? path.join(path.dirname(deck), file.path) : file.path, file.text, findings);
}
