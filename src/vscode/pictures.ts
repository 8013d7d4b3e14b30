import * as vscode from 'vscode';
import type { Picture, PictureFault, Resources } from '../core/scene/resources';
import { loadEngine } from './engine';
import { picturePlace } from './picture-paths';

/** Larger files are not read into memory; the finding says the picture is unreadable. */
const LARGEST_PICTURE = 32 * 1024 * 1024;

interface Kept {
  readonly uri?: vscode.Uri;
  readonly content: Picture | PictureFault;
  /** Which reading of the file this is; part of the preview's picture address, so that a changed file is fetched anew. */
  readonly reading: number;
}

/** The pictures of one deck: read through the editor's file system, kept until their file changes. */
export class DeckPictures implements vscode.Disposable {
  readonly #kept = new Map<string, Kept>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #onDidChange = new vscode.EventEmitter<void>();
  #readings = 0;

  /** A picture that was read before has changed, come or gone. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(readonly document: vscode.Uri) {}

  /** Reads what is not kept and forgets what the deck names no more. */
  async read(names: readonly string[]): Promise<Resources> {
    const wanted = new Set(names);
    for (const name of this.#kept.keys()) if (!wanted.has(name)) this.#kept.delete(name);
    await Promise.all(names.filter((name) => !this.#kept.has(name)).map((name) => this.#load(name)));
    return new Map(names.map((name) => [name, this.#kept.get(name)?.content ?? { fault: 'missing' }]));
  }

  /** The file behind a picture that was read, and which reading of it this is. */
  source(name: string): { uri: vscode.Uri; reading: number } | undefined {
    const kept = this.#kept.get(name);
    return kept?.uri && 'bytes' in kept.content ? { uri: kept.uri, reading: kept.reading } : undefined;
  }

  forgetAll(): void {
    this.#kept.clear();
    this.#onDidChange.fire();
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#onDidChange.dispose();
  }

  async #load(name: string): Promise<void> {
    const { folder, roots } = this.#places();
    if (!folder) {
      this.#keep(name, { fault: 'missing' });
      return;
    }
    const place = picturePlace(name, folder.path, roots);
    if ('fault' in place) {
      this.#keep(name, place);
      return;
    }
    const uri = folder.with({ path: place.path });
    this.#watch(vscode.Uri.joinPath(uri, '..'));
    this.#keep(name, await readPictureFile(uri), uri);
  }

  #keep(name: string, content: Picture | PictureFault, uri?: vscode.Uri): void {
    this.#readings += 1;
    this.#kept.set(name, { content, reading: this.#readings, ...(uri && { uri }) });
  }

  /** A trusted workspace lends all its folders; otherwise a deck sees its own folder and what is below it. */
  #places(): { folder: vscode.Uri | undefined; roots: string[] } {
    const workspace = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
    const untitled = this.document.scheme === 'untitled';
    const folder = untitled ? workspace[0] : vscode.Uri.joinPath(this.document, '..');
    const lent = vscode.workspace.isTrusted ? workspace : [];
    const roots = [...lent, ...(folder ? [folder] : [])].filter((root) => isSameFileSystem(root, folder));
    return { folder, roots: roots.map((root) => root.path) };
  }

  /** Watches one folder, not the tree below it: what the deck names and no more. */
  #watch(folder: vscode.Uri): void {
    if (this.#watchers.has(folder.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const forget = (uri: vscode.Uri) => this.#forget(uri);
    watcher.onDidChange(forget);
    watcher.onDidCreate(forget);
    watcher.onDidDelete(forget);
    this.#watchers.set(folder.toString(), watcher);
  }

  #forget(uri: vscode.Uri): void {
    const changed = [...this.#kept].filter(([, kept]) => kept.uri?.toString() === uri.toString());
    for (const [name] of changed) this.#kept.delete(name);
    if (changed.length > 0) this.#onDidChange.fire();
  }
}

function isSameFileSystem(root: vscode.Uri, folder: vscode.Uri | undefined): boolean {
  return root.scheme === folder?.scheme && root.authority === folder.authority;
}

async function readPictureFile(uri: vscode.Uri): Promise<Picture | PictureFault> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_PICTURE) return { fault: 'unreadable' };
    const [bytes, { readPicture }] = await Promise.all([vscode.workspace.fs.readFile(uri), loadEngine()]);
    return readPicture(bytes);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { fault: missing ? 'missing' : 'unreadable' };
  }
}
