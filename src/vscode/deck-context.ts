import * as vscode from 'vscode';
import type { DeckStore } from './deck-store';
import { isDeckDocument } from './documents';

/** Keeps `proofdeck.isDeck` true while the active editor shows a deck: the editor title's buttons depend on it. */
export function registerDeckContext(store: DeckStore): vscode.Disposable {
  let told: boolean | undefined;
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isDeck = document !== undefined && (store.get(document.uri) !== undefined || isDeckDocument(document));
    if (isDeck === told) return;
    told = isDeck;
    void vscode.commands.executeCommand('setContext', 'proofdeck.isDeck', isDeck);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    store.onDidUpdate(tell),
    store.onDidForget(tell),
  );
}
