import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import type { DeckState, LiveDeck } from '../live-deck';

/** The deck that the views beside the editor are about: that of the last active editor which showed one. */
export class CurrentDeck implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<DeckState | undefined>();
  readonly #subscription: vscode.Disposable;
  #uri: vscode.Uri | undefined;

  /** It is another deck, or it has changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(private readonly store: DeckStore) {
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      store.onDidUpdate((state) => {
        if (!this.#uri) this.#follow();
        if (state.uri.toString() === this.#uri?.toString()) this.#onDidChange.fire(state);
      }),
      store.onDidForget((uri) => {
        if (uri.toString() !== this.#uri?.toString()) return;
        this.#uri = undefined;
        this.#onDidChange.fire(undefined);
      }),
    );
    this.#follow();
  }

  get live(): LiveDeck | undefined {
    return this.#uri && this.store.get(this.#uri);
  }

  get state(): DeckState | undefined {
    return this.live?.state;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  /** An editor that shows no deck leaves the views as they are: one looks things up while writing. */
  #follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || !this.store.get(uri) || uri.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    this.#onDidChange.fire(this.state);
  }
}
