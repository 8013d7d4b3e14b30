import type * as vscode from 'vscode';
import type { Picture, PictureFault, Resources } from '../core/scene/resources';
import { DeckFiles } from './deck-files';
import { loadEngine } from './engine';

const LARGEST_PICTURE = 32 * 1024 * 1024;

/** The pictures of one deck. */
export class DeckPictures implements vscode.Disposable {
  readonly #files: DeckFiles<Picture | PictureFault>;

  constructor(document: vscode.Uri) {
    this.#files = new DeckFiles<Picture | PictureFault>(document, {
      largest: LARGEST_PICTURE,
      read: async (bytes) => (await loadEngine()).readPicture(bytes),
      faulty: (fault) => ({ fault }),
    });
  }

  /** A picture that was read before has changed, come or gone. */
  get onDidChange(): vscode.Event<void> {
    return this.#files.onDidChange;
  }

  read(names: readonly string[]): Promise<Resources> {
    return this.#files.read(names);
  }

  /** The file behind a picture that was read. The reading is part of the preview's picture address. */
  source(name: string): { uri: vscode.Uri; reading: number } | undefined {
    const kept = this.#files.kept(name);
    return kept?.uri && 'bytes' in kept.content ? { uri: kept.uri, reading: kept.reading } : undefined;
  }

  forgetAll(): void {
    this.#files.forgetAll();
  }

  dispose(): void {
    this.#files.dispose();
  }
}
