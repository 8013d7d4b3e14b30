import * as vscode from 'vscode';
import type { TaskCoverage, TaskList } from '../../core/tasks';
import { DeckFiles } from '../deck-files';
import type { CurrentDeck } from '../deck-view/current-deck';
import { openDocument } from '../documents';
import { loadEngine } from '../engine';

const LARGEST_LIST = 1024 * 1024;

/** The task list of a deck, and which of its pages serve it. */
export interface DeckTasks {
  readonly uri: vscode.Uri;
  readonly list: TaskList;
  readonly coverage: TaskCoverage;
}

/** Reads the task list that the current deck names with `tasks:`, again after every change of either. */
export class TaskSource implements vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #files: DeckFiles<string | undefined> | undefined;

  readonly onDidChange = this.#onDidChange.event;

  constructor(private readonly current: CurrentDeck) {
    const forget = ({ uri }: vscode.TextDocument) => this.#files?.forget(uri);
    this.#subscription = vscode.Disposable.from(
      current.onDidChange(() => this.#onDidChange.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => forget(document)),
      vscode.workspace.onDidCloseTextDocument(forget),
    );
  }

  /** Undefined where the deck names no list, or one that cannot be read. */
  async read(): Promise<DeckTasks | undefined> {
    const { state } = this.current;
    const path = state?.deck.settings.raw.tasks;
    if (!state || typeof path !== 'string') return undefined;
    const files = this.#filesOf(state.uri);
    const text = (await files.read([path])).get(path);
    const uri = files.kept(path)?.uri;
    if (text === undefined || !uri) return undefined;
    const { readTasks, taskCoverage, deckTree } = await loadEngine();
    const list = readTasks(text);
    const pages = deckTree(state.deck, state.findings).sections.flatMap((section) => section.pages);
    const isDone = (slide: number) => pages[slide]?.state.status === 'done';
    return { uri, list, coverage: taskCoverage(state.deck, list, isDone) };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#files?.dispose();
    this.#onDidChange.dispose();
  }

  #filesOf(deck: vscode.Uri): DeckFiles<string | undefined> {
    if (this.#files?.document.toString() === deck.toString()) return this.#files;
    this.#files?.dispose();
    const files = new DeckFiles<string | undefined>(deck, {
      largest: LARGEST_LIST,
      read: (bytes) => new TextDecoder().decode(bytes),
      faulty: () => undefined,
      typed: (uri) => openDocument(uri)?.getText(),
    });
    files.onDidChange(() => this.#onDidChange.fire());
    this.#files = files;
    return files;
  }
}
