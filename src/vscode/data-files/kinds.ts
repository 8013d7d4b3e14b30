import type * as vscode from 'vscode';
import type { Problem } from '../../core/source/problem';
import type { ThemeKey } from '../../core/themes/theme-keys';
import type { Engine } from '../engine';

/** A kind of YAML file that decks name, known by how its name ends: completed and checked in the editor. */
export interface DataFile {
  readonly selector: vscode.DocumentFilter;
  readonly matches: (path: string) => boolean;
  readonly keys: (engine: Engine) => readonly ThemeKey[];
  readonly problems: (engine: Engine, text: string, path: string) => readonly Problem[];
}

export const THEME_FILE: DataFile = {
  selector: { pattern: '**/*.theme.{yaml,yml}' },
  matches: (path) => /\.theme\.ya?ml$/i.test(path),
  keys: ({ THEME_KEYS }) => THEME_KEYS,
  problems: ({ readTheme }, text, path) => readTheme(text, path).problems,
};

export const METRICS_FILE: DataFile = {
  selector: { pattern: '**/*.metrics.{yaml,yml}' },
  matches: (path) => /\.metrics\.ya?ml$/i.test(path),
  keys: ({ METRICS_KEYS }) => METRICS_KEYS,
  problems: ({ readMetrics }, text) => readMetrics(text).problems,
};

export const OUTLINE_FILE: DataFile = {
  selector: { pattern: '**/*.outline.{yaml,yml}' },
  matches: (path) => /\.outline\.ya?ml$/i.test(path),
  keys: ({ OUTLINE_KEYS }) => OUTLINE_KEYS,
  problems: ({ readOutline }, text, path) => readOutline(text, path).problems,
};

const DATA_FILES = [THEME_FILE, METRICS_FILE, OUTLINE_FILE];

export const DATA_FILE_SELECTORS: vscode.DocumentSelector = DATA_FILES.map(({ selector }) => selector);

/** The kind of data file at that path, if it is one. */
export function dataFileAt(path: string): DataFile | undefined {
  return DATA_FILES.find((file) => file.matches(path));
}
