import { lintDeck } from '../core/lint';
import { CommandError, commandLine, EXIT, loadDeck } from './common';
import { describeCounts, jsonFindings, textFindings } from './report';

/** `proofdeck check DECK [--format text|json]` */
export async function check(args: readonly string[]): Promise<number> {
  const { subject, values } = commandLine(args, { format: { type: 'string', default: 'text' } }, 'a deck');
  if (values.format !== 'text' && values.format !== 'json')
    throw new CommandError(`--format is text or json, not "${values.format}"`);
  const { deck, scene, name } = await loadDeck(subject);
  const findings = lintDeck(deck, scene);
  const rows = jsonFindings(name, deck.text, findings);
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else
    process.stdout.write(`${textFindings(rows)}${name}: ${deck.slides.length} slides. ${describeCounts(findings)}\n`);
  return findings.some((finding) => finding.severity === 'error') ? EXIT.findings : EXIT.done;
}
