import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LINT_CONFIG, type LintConfig, readLintConfig } from '../core/lint';

/** A configuration file with what it says. */
export interface FoundConfig extends LintConfig {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/**
 * The nearest configuration of a deck: in its folder, or in one above it as far as the working folder. For a deck
 * outside the working folder only its own folder is looked into; standard input counts as a deck there.
 */
export async function lintConfigFor(deck: string): Promise<FoundConfig | undefined> {
  const cwd = process.cwd();
  let folder = deck === '-' ? cwd : path.dirname(path.resolve(cwd, deck));
  const fromCwd = path.relative(cwd, folder);
  const isInside = !fromCwd.startsWith('..') && !path.isAbsolute(fromCwd);
  for (;;) {
    const file = path.join(folder, LINT_CONFIG);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { file, text, ...readLintConfig(text) };
    if (!isInside || path.relative(cwd, folder) === '') return undefined;
    folder = path.dirname(folder);
  }
}
