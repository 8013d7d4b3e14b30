import * as vscode from 'vscode';
import type { FileFault, NamedFiles, TextFile } from '../core/scene/resources';
import { DeckFiles } from './deck-files';
import { openDocument } from './documents';

const LARGEST_TEXT = 256 * 1024;

/**
 * The text files that one deck names: its theme, its metrics. They are data and run nothing, so they are read in untrusted
 * workspaces too, from the same places as pictures.
 */
export class DeckTextFiles implements vscode.Disposable {
  readonly #files: DeckFiles<TextFile | FileFault>;
  readonly #typing: vscode.Disposable;

  constructor(document: vscode.Uri) {
    this.#files = new DeckFiles<TextFile | FileFault>(document, {
      largest: LARGEST_TEXT,
      read: (bytes, path) => ({ path, text: new TextDecoder().decode(bytes) }),
      faulty: (fault) => ({ fault: fault === 'unsupported' ? 'outside' : fault }),
      typed: (uri, path) => {
        const text = openDocument(uri)?.getText();
        return text === undefined ? undefined : { path, text };
      },
    });
    this.#typing = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => this.#files.forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#files.forget(uri)),
    );
  }

  /** A file has changed, come or gone, or is being typed in. */
  get onDidChange(): vscode.Event<void> {
    return this.#files.onDidChange;
  }

  /** The files at those paths, as the deck names them; what is typed counts before what is saved. */
  async read(paths: { readonly [K in keyof NamedFiles]?: string }): Promise<NamedFiles> {
    const named = Object.entries(paths);
    const files = await this.#files.read(named.map(([, path]) => path));
    return Object.fromEntries(named.map(([key, path]) => [key, files.get(path)]));
  }

  forgetAll(): void {
    this.#files.forgetAll();
  }

  dispose(): void {
    this.#typing.dispose();
    this.#files.dispose();
  }
}
