import * as vscode from 'vscode';
import { filePlace } from './file-places';

/** Why a file was not read. */
export type FileFault = 'missing' | 'unreadable' | 'outside' | 'unsupported';

/** How files of one kind are read. */
export interface FileReader<T> {
  /** Larger files are not read into memory: they count as unreadable. Bytes. */
  readonly largest: number;
  readonly read: (bytes: Uint8Array, name: string) => T | Promise<T>;
  readonly faulty: (fault: FileFault) => T;
  /** What an open editor holds of the file, which counts before what is saved. */
  readonly typed?: (uri: vscode.Uri, name: string) => T | undefined;
}

interface Kept<T> {
  readonly uri?: vscode.Uri;
  readonly content: T;
  /** Which reading of the file this is: a changed file has another. */
  readonly reading: number;
}

/** A file on its way. */
interface Loading {
  readonly uri: vscode.Uri;
  /** It has changed since it was asked for. */
  isOutdated: boolean;
}

/** The files of one kind that a deck names: read through the editor's file system, kept until they change. */
export class DeckFiles<T> implements vscode.Disposable {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #loading = new Set<Loading>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #onDidChange = new vscode.EventEmitter<void>();
  #readings = 0;

  /** A file that was read before, or is being read, has changed, come or gone. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(
    readonly document: vscode.Uri,
    private readonly reader: FileReader<T>,
  ) {}

  /** Reads what is not kept and forgets what the deck names no more. */
  async read(names: readonly string[]): Promise<Map<string, T>> {
    const wanted = new Set(names);
    for (const name of this.#kept.keys()) if (!wanted.has(name)) this.#kept.delete(name);
    await Promise.all(names.filter((name) => !this.#kept.has(name)).map((name) => this.#load(name)));
    return new Map(names.map((name) => [name, this.#kept.get(name)?.content ?? this.reader.faulty('missing')]));
  }

  /** What was read under that name, from which file, and which reading of it this is. */
  kept(name: string): Kept<T> | undefined {
    return this.#kept.get(name);
  }

  forgetAll(): void {
    this.#kept.clear();
    for (const loading of this.#loading) loading.isOutdated = true;
    this.#onDidChange.fire();
  }

  /** Reads that file again when it is next asked for, and at once if it is being read. */
  forget(uri: vscode.Uri): void {
    const changed = [...this.#kept].filter(([, kept]) => kept.uri?.toString() === uri.toString());
    for (const [name] of changed) this.#kept.delete(name);
    const loading = [...this.#loading].filter((one) => one.uri.toString() === uri.toString());
    for (const one of loading) one.isOutdated = true;
    if (changed.length > 0 || loading.length > 0) this.#onDidChange.fire();
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#onDidChange.dispose();
  }

  async #load(name: string): Promise<void> {
    const { folder, roots } = this.#places();
    const place = folder ? filePlace(name, folder.path, roots) : { fault: 'missing' as const };
    if (!folder || 'fault' in place) {
      this.#keep(name, this.reader.faulty('fault' in place ? place.fault : 'missing'));
      return;
    }
    const uri = folder.with({ path: place.path });
    this.#watch(vscode.Uri.joinPath(uri, '..'));
    this.#keep(name, await this.#latest(uri, name), uri);
  }

  /** The content, read again as long as the file changes meanwhile. */
  async #latest(uri: vscode.Uri, name: string): Promise<T> {
    const loading: Loading = { uri, isOutdated: false };
    this.#loading.add(loading);
    try {
      for (;;) {
        const content = await this.#content(uri, name);
        if (!loading.isOutdated) return content;
        loading.isOutdated = false;
      }
    } finally {
      this.#loading.delete(loading);
    }
  }

  async #content(uri: vscode.Uri, name: string): Promise<T> {
    const typed = this.reader.typed?.(uri, name);
    if (typed !== undefined) return typed;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > this.reader.largest) return this.reader.faulty('unreadable');
      return await this.reader.read(await vscode.workspace.fs.readFile(uri), name);
    } catch (error) {
      const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return this.reader.faulty(missing ? 'missing' : 'unreadable');
    }
  }

  #keep(name: string, content: T, uri?: vscode.Uri): void {
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
    const forget = (uri: vscode.Uri) => this.forget(uri);
    watcher.onDidChange(forget);
    watcher.onDidCreate(forget);
    watcher.onDidDelete(forget);
    this.#watchers.set(folder.toString(), watcher);
  }
}

function isSameFileSystem(root: vscode.Uri, folder: vscode.Uri | undefined): boolean {
  return root.scheme === folder?.scheme && root.authority === folder.authority;
}
