import * as vscode from 'vscode';
import type { LintOptions } from '../core/lint';
import { DeckFiles } from './deck-files';
import { openDocument } from './documents';
import type { Engine } from './engine';
import { settings } from './settings';

const LARGEST = 256 * 1024;
/** Folders above the deck's that are looked into, as far as the workspace reaches. */
const HIGHEST = 8;

/** How one deck is linted: what the nearest configuration file says, and the user's settings over it. */
export class DeckLintConfig implements vscode.Disposable {
  readonly #files: DeckFiles<string | undefined>;
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #known: { readonly key: string; readonly options: LintOptions | undefined } | undefined;

  readonly onDidChange = this.#onDidChange.event;

  constructor(document: vscode.Uri) {
    this.#files = new DeckFiles<string | undefined>(document, {
      largest: LARGEST,
      read: (bytes) => new TextDecoder().decode(bytes),
      faulty: () => undefined,
      typed: (uri) => openDocument(uri)?.getText(),
    });
    this.#subscription = vscode.Disposable.from(
      this.#files.onDidChange(() => this.#onDidChange.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => this.#files.forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#files.forget(uri)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('proofdeck.lint')) this.#onDidChange.fire();
      }),
    );
  }

  /** The options; the same object as long as file and settings are, so that what was checked with them is kept. */
  async read({ LINT_CONFIG, readLintConfig, mergeOptions }: Engine): Promise<LintOptions | undefined> {
    const names = Array.from({ length: HIGHEST }, (_, up) => '../'.repeat(up) + LINT_CONFIG);
    const texts = await this.#files.read(names);
    const text = names.map((name) => texts.get(name)).find((one) => one !== undefined);
    const { rules } = settings();
    const key = JSON.stringify([text, rules]);
    if (this.#known?.key === key) return this.#known.options;
    const file = text === undefined ? undefined : readLintConfig(text).options;
    const own: LintOptions = {
      rules: Object.fromEntries(Object.entries(rules).map(([id, severity]) => [id, { severity }])),
    };
    const hasOwn = Object.keys(rules).length > 0;
    const options = hasOwn ? (file ? mergeOptions(file, own) : own) : file;
    this.#known = { key, options };
    return options;
  }

  forgetAll(): void {
    this.#files.forgetAll();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#files.dispose();
    this.#onDidChange.dispose();
  }
}
