import * as vscode from 'vscode';
import type { Deck } from '../core/deck/deck';
import type { Resources } from '../core/scene/resources';
import type { Scene } from '../core/scene/scene';
import type { Finding } from '../core/source/finding';
import { DeckNamedFiles } from './deck-named-files';
import { loadEngine, loadEquations } from './engine';
import { DeckLintConfig } from './lint-config';
import { DeckPictures } from './pictures';

/** What the extension knows about a deck at one version of its document. */
export interface DeckState {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly deck: Deck;
  readonly scene: Scene;
  readonly findings: readonly Finding[];
  readonly resources: Resources;
}

/** Typing rests this long before the deck is looked at again … */
const QUIET_MS = 60;
/** … but never longer than this after the first key. */
const PATIENCE_MS = 250;

/** One document on its way from text to slides and findings, again after every change. */
export class LiveDeck implements vscode.Disposable {
  readonly pictures: DeckPictures;
  readonly #namedFiles: DeckNamedFiles;
  readonly #lintConfig: DeckLintConfig;
  readonly #onDidUpdate = new vscode.EventEmitter<DeckState>();
  #state: DeckState | undefined;
  /** Goes up whenever a file of the deck's has changed. */
  #filesVersion = 0;
  /** What it was when the last state was begun. */
  #stateFilesVersion = 0;
  #running: Promise<DeckState> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;

  readonly onDidUpdate = this.#onDidUpdate.event;

  constructor(readonly document: vscode.TextDocument) {
    this.pictures = new DeckPictures(document.uri);
    this.#namedFiles = new DeckNamedFiles(document.uri);
    this.#lintConfig = new DeckLintConfig(document.uri);
    const again = () => {
      this.#filesVersion += 1;
      this.schedule();
    };
    this.pictures.onDidChange(again);
    this.#namedFiles.onDidChange(again);
    this.#lintConfig.onDidChange(again);
  }

  /** Looks for the deck's pictures and other files again. */
  rereadFiles(): void {
    this.pictures.forgetAll();
    this.#namedFiles.forgetAll();
    this.#lintConfig.forgetAll();
  }

  /** The last state, which may be older than the document. */
  get state(): DeckState | undefined {
    return this.#state;
  }

  get isCurrent(): boolean {
    return this.#state?.version === this.document.version && this.#stateFilesVersion === this.#filesVersion;
  }

  /** Looks at the document again once typing rests. */
  schedule(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const rest = Math.max(0, Math.min(QUIET_MS, this.#waitingSince + PATIENCE_MS - now));
    this.#timer = setTimeout(() => void this.fresh().catch(report), rest);
  }

  /** The state of the document as it is now. Two callers at once share the work. */
  fresh(): Promise<DeckState> {
    clearTimeout(this.#timer);
    this.#waitingSince = undefined;
    if (this.#state && this.isCurrent) return Promise.resolve(this.#state);
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.pictures.dispose();
    this.#namedFiles.dispose();
    this.#lintConfig.dispose();
    this.#onDidUpdate.dispose();
  }

  /** Starts over whenever the document or its files changed while these were being read: no stale state gets out. */
  async #work(): Promise<DeckState> {
    const engine = await loadEngine();
    for (;;) {
      const { version } = this.document;
      const filesVersion = this.#filesVersion;
      const deck = engine.parseDeck(this.document.getText(), this.#state?.deck);
      const lintOptions = await this.#lintConfig.read(engine);
      const files = await this.#namedFiles.read(engine.namedPaths(deck));
      const pictures = [...engine.deckPictures(deck), ...engine.themePictures(files.theme)];
      const resources = await this.pictures.read(pictures);
      const equations = engine.deckHasFormulas(deck) ? await loadEquations() : undefined;
      if (this.#filesVersion !== filesVersion || (this.document.version !== version && !this.document.isClosed))
        continue;
      const scene = engine.layoutDeck(deck, { resources, files, ...(equations && { equations }) });
      const findings = engine.lintDeck(deck, scene, lintOptions);
      this.#state = { uri: this.document.uri, version, deck, scene, findings, resources };
      this.#stateFilesVersion = filesVersion;
      this.#onDidUpdate.fire(this.#state);
      return this.#state;
    }
  }
}

/** Parsing, layout and linting never throw on text; if one does after all, the log should have it. */
function report(error: unknown): void {
  console.error('Proofdeck could not read the deck:', error);
}
