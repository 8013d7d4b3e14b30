import * as vscode from 'vscode';
import { rangeOf } from '../documents';
import type { DeckState } from '../live-deck';
import { themeEdit } from './theme-edit';

/** Writes the theme chosen in the preview into the deck. */
export async function setTheme({ deck }: DeckState, document: vscode.TextDocument, name: string): Promise<void> {
  if (deck.settings.theme === name) return;
  const { span, text } = themeEdit(deck, name);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, span), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The theme could not be written into the deck: it is read-only.'),
    );
  }
}
