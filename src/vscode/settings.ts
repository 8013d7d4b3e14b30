import * as vscode from 'vscode';
import type { Severity } from '../core/source/problem';

export interface Settings {
  /** Whether preview and editor scroll together. */
  readonly scrollSync: boolean;
  /** Whether findings are shown as diagnostics. */
  readonly diagnostics: boolean;
  /** The user's severity of rules by id; over what a configuration file says. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** The user's settings as they are now; cheap enough to ask for each time. */
export function settings(): Settings {
  const configuration = vscode.workspace.getConfiguration('proofdeck');
  return {
    scrollSync: configuration.get('preview.scrollSync', true),
    diagnostics: configuration.get('diagnostics.enabled', true),
    rules: configuration.get('lint.rules', {}),
  };
}
