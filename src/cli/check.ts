import path from 'node:path';
import { lintDeck } from '../core/lint';
import type { FileFault, TextFile } from '../core/scene/resources';
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
  const rows = [...jsonFindings(name, deck.text, findings), ...themeRows(name, files.theme)];
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else
    process.stdout.write(`${textFindings(rows)}${name}: ${deck.slides.length} slides. ${describeCounts(findings)}\n`);
  return findings.some((finding) => finding.severity === 'error') ? EXIT.findings : EXIT.done;
}

/** What is wrong with the theme file, at its own lines; the deck's findings only say how much. */
function themeRows(deck: string, file: TextFile | FileFault | undefined): JsonFinding[] {
  if (!file || 'fault' in file) return [];
  const { problems } = readThemeFile(file);
  const findings = problems.map(({ code, ...problem }) => ({ rule: code, ...problem }));
  const isBesideDeck = deck !== '-' && !path.isAbsolute(file.path);
  return jsonFindings(isBesideDeck ? path.join(path.dirname(deck), file.path) : file.path, file.text, findings);
}
