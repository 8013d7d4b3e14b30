import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import { loadEngine } from '../engine';

/** Computed changes and conversions beside the numbers of a deck. */
export function registerInlayHints(store: DeckStore): vscode.Disposable {
  const hints = new NumberHints(store);
  return vscode.Disposable.from(hints, vscode.languages.registerInlayHintsProvider({ language: 'markdown' }, hints));
}

class NumberHints implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#onDidChange.event;
  readonly #subscription: vscode.Disposable;

  constructor(private readonly store: DeckStore) {
    this.#subscription = store.onDidUpdate(() => this.#onDidChange.fire());
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const live = this.store.get(document.uri);
    if (!live) return [];
    const [{ deck }, { deckHints }] = await Promise.all([live.fresh(), loadEngine()]);
    return deckHints(deck).flatMap(({ at, text }) => {
      const position = document.positionAt(at);
      if (!range.contains(position)) return [];
      const hint = new vscode.InlayHint(position, text);
      hint.paddingLeft = true;
      hint.tooltip = vscode.l10n.t('Computed by Proofdeck; it is not in the text.');
      return [hint];
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }
}
