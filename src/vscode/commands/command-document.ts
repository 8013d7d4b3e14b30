import * as vscode from 'vscode';
import { isMarkdown } from '../documents';
import type { Previews } from '../preview/previews';

/**
 * The deck that a command is about: the one it was called with, else the one whose preview has the focus, else the
 * Markdown file in the active editor. Says so if there is none.
 */
export async function commandDocument(argument: unknown, previews: Previews): Promise<vscode.TextDocument | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : previews.active;
  if (uri) return vscode.workspace.openTextDocument(uri);
  const active = vscode.window.activeTextEditor?.document;
  if (active && isMarkdown(active)) return active;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a Markdown file first: decks are written in Markdown.'),
  );
  return undefined;
}
