import type * as vscode from 'vscode';

/** VS Code asks a page every 50 ms whether it has the focus; after this time it is not waited for any longer. */
const LONGEST_WAIT_MS = 300;

/**
 * Resolves when VS Code knows that the page which was clicked has the focus, or after a short while. Who gives the focus
 * to an editor before that may lose it again: the news of the click comes late, and makes the preview's group the
 * active one, whereas the keyboard stays with the editor.
 */
export function focusArrived(panel: vscode.WebviewPanel): Promise<void> {
  if (panel.active) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      changes.dispose();
      disposal.dispose();
      resolve();
    };
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    const changes = panel.onDidChangeViewState(() => panel.active && end());
    const disposal = panel.onDidDispose(end);
  });
}
