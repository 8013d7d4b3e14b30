import * as vscode from 'vscode';
import type { BinaryFile, FileFault, NamedFiles, TextFile } from '../core/scene/resources';
import { DeckFiles } from './deck-files';
import { openDocument } from './documents';

const LARGEST_TEXT = 256 * 1024;
const LARGEST_TEMPLATE = 64 * 1024 * 1024;

/**
 * The files that one deck's front matter names: its theme, its metrics, its outline, its template. They are data and run nothing, so they are read in untrusted
 * workspaces too, from the same places as pictures.
 */
export class DeckNamedFiles implements vscode.Disposable {
  readonly #files: DeckFiles<TextFile | FileFault>;
  readonly #templates: DeckFiles<BinaryFile | FileFault>;
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly #typing: vscode.Disposable;

  /** A file has changed, come or gone, or is being typed in. */
  readonly onDidChange = this.#onDidChange.event;

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
    this.#templates = new DeckFiles<BinaryFile | FileFault>(document, {
      largest: LARGEST_TEMPLATE,
      read: (bytes, path) => ({ path, bytes }),
      faulty: (fault) => ({ fault: fault === 'unsupported' ? 'outside' : fault }),
    });
    this.#typing = vscode.Disposable.from(
      this.#files.onDidChange(() => this.#onDidChange.fire()),
      this.#templates.onDidChange(() => this.#onDidChange.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => this.#files.forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#files.forget(uri)),
    );
  }

  /** The files at those paths, as the deck names them; what is typed counts before what is saved. */
  async read(paths: { readonly [K in keyof NamedFiles]?: string }): Promise<NamedFiles> {
    const { template, ...texts } = paths;
    const named = Object.entries(texts);
    const files = await this.#files.read(named.map(([, path]) => path));
    const templates = await this.#templates.read(template === undefined ? [] : [template]);
    return {
      ...Object.fromEntries(named.map(([key, path]) => [key, files.get(path)])),
      ...(template !== undefined && { template: templates.get(template)! }),
    };
  }

  forgetAll(): void {
    this.#files.forgetAll();
    this.#templates.forgetAll();
  }

  dispose(): void {
    this.#typing.dispose();
    this.#files.dispose();
    this.#templates.dispose();
    this.#onDidChange.dispose();
  }
}
