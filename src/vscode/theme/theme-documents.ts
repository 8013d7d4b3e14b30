import type * as vscode from 'vscode';

/** Theme files by their names, wherever they lie. */
export const THEME_FILES: vscode.DocumentSelector = { pattern: '**/*.theme.{yaml,yml}' };

export function isThemeFile(path: string): boolean {
  return /\.theme\.ya?ml$/i.test(path);
}
