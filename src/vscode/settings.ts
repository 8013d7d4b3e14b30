import * as vscode from 'vscode';

export interface Settings {
  /** Whether preview and editor scroll together. */
  readonly scrollSync: boolean;
  /** Whether findings are shown as diagnostics. */
  readonly diagnostics: boolean;
}

/** The user's settings as they are now; cheap enough to ask for each time. */
export function settings(): Settings {
  const configuration = vscode.workspace.getConfiguration('proofdeck');
  return {
    scrollSync: configuration.get('preview.scrollSync', true),
    diagnostics: configuration.get('diagnostics.enabled', true),
  };
}
