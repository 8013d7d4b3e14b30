import * as vscode from 'vscode';
import { isDeckDocument, isMarkdown } from './documents';
import { type DeckState, LiveDeck } from './live-deck';

/** Every deck that is open. A document is a deck by its front matter, or because it was previewed or exported. */
export class DeckStore implements vscode.Disposable {
  readonly #decks = new Map<string, LiveDeck>();
  readonly #adopted = new Set<string>();
  readonly #onDidUpdate = new vscode.EventEmitter<DeckState>();
  readonly #onDidForget = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidUpdate = this.#onDidUpdate.event;
  /** The document was closed, or is a deck no more. */
  readonly onDidForget = this.#onDidForget.event;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#rereadFiles()),
    ];
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  get decks(): Iterable<LiveDeck> {
    return this.#decks.values();
  }

  get(uri: vscode.Uri): LiveDeck | undefined {
    return this.#decks.get(uri.toString());
  }

  /** Takes a document for a deck whatever its front matter says, until it is closed. */
  adopt(document: vscode.TextDocument): LiveDeck {
    this.#adopted.add(document.uri.toString());
    return this.#open(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const deck of this.#decks.values()) deck.dispose();
    this.#onDidUpdate.dispose();
    this.#onDidForget.dispose();
  }

  #look(document: vscode.TextDocument): void {
    if (!isMarkdown(document)) return;
    const isDeck = this.#adopted.has(document.uri.toString()) || isDeckDocument(document);
    if (isDeck) this.#open(document).schedule();
    else this.#forget(document.uri);
  }

  #open(document: vscode.TextDocument): LiveDeck {
    const known = this.get(document.uri);
    // A document that was closed and opened again is another object with versions of its own.
    if (known?.document === document) return known;
    known?.dispose();
    const deck = new LiveDeck(document);
    deck.onDidUpdate((state) => this.#onDidUpdate.fire(state));
    this.#decks.set(document.uri.toString(), deck);
    return deck;
  }

  #close(document: vscode.TextDocument): void {
    this.#adopted.delete(document.uri.toString());
    this.#forget(document.uri);
  }

  #forget(uri: vscode.Uri): void {
    const deck = this.get(uri);
    if (!deck) return;
    this.#decks.delete(uri.toString());
    deck.dispose();
    this.#onDidForget.fire(uri);
  }

  /** Trust lends the workspace's folders to the deck, so files that were refused are looked for again. */
  #rereadFiles(): void {
    for (const deck of this.#decks.values()) deck.rereadFiles();
  }
}
