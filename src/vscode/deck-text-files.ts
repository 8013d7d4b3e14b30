import * as vscode from 'vscode';
import type { ThemeFile, ThemeFileFault } from '../../core/scene/resources';
import { DeckFiles } from '../deck-files';
import { openDocument } from '../documents';

const LARGEST_THEME = 256 * 1024;

/**
 * The theme file of one deck. A theme file is data and runs nothing, so it is read in untrusted workspaces too, from the
 * same places as pictures.
 */
export class DeckThemeFile implements vscode.Disposable {
  readonly #files: DeckFiles<ThemeFile | ThemeFileFault>;
  readonly #typing: vscode.Disposable;

  constructor(document: vscode.Uri) {
    this.#files = new DeckFiles<ThemeFile | ThemeFileFault>(document, {
      largest: LARGEST_THEME,
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

  /** The file has changed, come or gone, or is being typed in. */
  get onDidChange(): vscode.Event<void> {
    return this.#files.onDidChange;
  }

  /** The theme file of that path, as the deck names it; what is typed counts before what is saved. */
  async read(path: string | undefined): Promise<ThemeFile | ThemeFileFault | undefined> {
    const read = await this.#files.read(path === undefined ? [] : [path]);
    return path === undefined ? undefined : read.get(path);
  }

  forgetAll(): void {
    this.#files.forgetAll();
  }

  dispose(): void {
    this.#typing.dispose();
    this.#files.dispose();
  }
}
