import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintDeck, RULES } from '../core/lint';
import { safeEdits } from '../core/lint/safe-edits';
import { readMetricsFile } from '../core/metrics/deck-metrics';
import { readOutlineFile } from '../core/outlines/deck-outline';
import type { FileFault, NamedFiles, TextFile } from '../core/scene/resources';
import type { Finding } from '../core/source/finding';
import type { Problem } from '../core/source/problem';
import { applyEdits } from '../core/source/text-edit';
import { readThemeFile } from '../core/themes/theme-path';
import { CommandError, EXIT, loadDeck } from './common';
import { deckNames } from './deck-names';
import { FORMATS } from './formats';
import { type FoundConfig, lintConfigFor } from './lint-config';
import { describeCounts, type JsonFinding, jsonFindings } from './report';
import { writeSafely } from './write-file';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean', default: false },
  'max-warnings': { type: 'string' },
} as const;

interface Wanted {
  readonly print: (findings: readonly JsonFinding[]) => string;
  readonly isText: boolean;
  readonly rules: ReadonlySet<string> | undefined;
  readonly fix: boolean;
  readonly mostWarnings: number;
}

/** `proofdeck check DECK… [--format text|json|sarif|github] [--rule ID]… [--fix] [--max-warnings N]` */
export async function check(args: readonly string[]): Promise<number> {
  const { names, wanted } = readArguments(args);
  const rows: JsonFinding[] = [];
  for (const name of await deckNames(names)) rows.push(...(await checkDeck(name, wanted)));
  if (!wanted.isText) process.stdout.write(wanted.print(rows));
  const warnings = rows.filter(({ severity }) => severity === 'warning').length;
  const isBad = rows.some(({ severity }) => severity === 'error') || warnings > wanted.mostWarnings;
  return isBad ? EXIT.findings : EXIT.done;
}

function readArguments(args: readonly string[]): { names: string[]; wanted: Wanted } {
  const { positionals, values } = parsed(args);
  const { format, rule, fix } = values;
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!print) throw new CommandError(`--format is one of ${Object.keys(FORMATS).join(', ')}, not "${format}"`);
  return {
    names: positionals,
    wanted: {
      print,
      isText: format === 'text',
      rules: rulesOf(rule),
      fix,
      mostWarnings: limitOf(values['max-warnings']),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

function rulesOf(named: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (!named) return undefined;
  const unknown = named.find((id) => !RULES.some((rule) => rule.id === id));
  if (unknown !== undefined)
    throw new CommandError(`There is no rule "${unknown}". Known rules: ${RULES.map(({ id }) => id).join(', ')}`);
  return new Set(named);
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text)) throw new CommandError(`--max-warnings is a whole number, not "${text}"`);
  return Number(text);
}

/** Checks one deck, mends it first if that is wanted, and prints what is found if it is printed as text. */
async function checkDeck(name: string, wanted: Wanted): Promise<JsonFinding[]> {
  const config = await lintConfigFor(name);
  if (wanted.fix && name !== '-') await mend(name, wanted, config);
  const { deck, scene, files } = await loadDeck(name);
  const findings = chosen(lintDeck(deck, scene, config?.options), wanted);
  const besides = wanted.rules ? [] : [...fileRows(name, files), ...configRows(config)];
  const rows = [...jsonFindings(name, deck.text, findings), ...besides];
  if (wanted.isText) {
    process.stdout.write(`${wanted.print(rows)}${name}: ${deck.slides.length} slides. ${describeCounts(findings)}\n`);
  }
  return rows;
}

function chosen(findings: readonly Finding[], { rules }: Wanted): readonly Finding[] {
  return rules ? findings.filter(({ rule }) => rules.has(rule)) : findings;
}

/** A safe fix can uncover another, so the deck is read again until there is nothing left to mend. */
const MOST_PASSES = 10;

async function mend(name: string, wanted: Wanted, config: FoundConfig | undefined): Promise<void> {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { deck, scene } = await loadDeck(name);
    const edits = safeEdits(chosen(lintDeck(deck, scene, config?.options), wanted));
    if (edits.length === 0) return;
    await writeSafely(name, applyEdits(deck.text, edits));
  }
}

/** What is wrong with the configuration, at its own lines. */
function configRows(config: FoundConfig | undefined): JsonFinding[] {
  if (!config) return [];
  const file = path.relative(process.cwd(), config.file);
  return jsonFindings(file, config.text, config.problems.map(asFinding));
}

/** What is wrong with the files that the deck names, at their own lines; the deck's findings only say how much. */
function fileRows(deck: string, { theme, metrics, outline }: NamedFiles): JsonFinding[] {
  return [
    ...rowsOf(deck, theme, readThemeFile),
    ...rowsOf(deck, metrics, readMetricsFile),
    ...rowsOf(deck, outline, readOutlineFile),
  ];
}

function rowsOf(
  deck: string,
  file: TextFile | FileFault | undefined,
  read: (file: TextFile) => { readonly problems: readonly Problem[] },
): JsonFinding[] {
  if (!file || 'fault' in file) return [];
  const isBesideDeck = deck !== '-' && !path.isAbsolute(file.path);
  const name = isBesideDeck ? path.join(path.dirname(deck), file.path) : file.path;
  return jsonFindings(name, file.text, read(file).problems.map(asFinding));
}

function asFinding({ code, ...problem }: Problem): Finding {
  return { rule: code, ...problem };
}
