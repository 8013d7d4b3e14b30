import * as vscode from 'vscode';

export type Operation = 'readFile' | 'writeFile' | 'rename' | 'delete';

/** Called before an operation, with the path that it changes or reads: throws its fault, or holds it up. */
export type Before = (operation: Operation, path: string) => void | Promise<void>;

/**
 * Files in memory under `memfs:`, as an editor in a browser has them: no disk, no paths, nothing of Node. Can fail as
 * disks do.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { bytes: Uint8Array; changed: number }>();
  readonly #folders = new Set(['/']);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #clock = 1;

  readonly onDidChangeFile = this.#changes.event;
  before: Before = () => {};

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.changed, size: file.bytes.length };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const inside = (other: string) => other !== path && parent(other) === path;
    return [
      ...[...this.#files.keys()]
        .filter(inside)
        .map((one): [string, vscode.FileType] => [name(one), vscode.FileType.File]),
      ...[...this.#folders]
        .filter(inside)
        .map((one): [string, vscode.FileType] => [name(one), vscode.FileType.Directory]),
    ];
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#folders.add(path);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.before('readFile', uri.path);
    return this.#read(uri);
  }

  /** What a fault keeps from being written is there in part, as on a full disk. */
  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (!this.#folders.has(parent(uri.path))) throw vscode.FileSystemError.FileNotFound(uri);
    this.#put(uri, bytes.slice(0, bytes.length / 2));
    await this.before('writeFile', uri.path);
    this.#put(uri, bytes);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.before('delete', uri.path);
    this.#remove(uri);
  }

  async rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): Promise<void> {
    await this.before('rename', to.path);
    if (!overwrite && this.#files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.#put(to, this.#read(from));
    this.#remove(from);
  }

  #read(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  #put(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { bytes, changed: this.#clock++ });
    this.#changes.fire([{ type, uri }]);
  }

  #remove(uri: vscode.Uri): void {
    const wasThere = this.#files.delete(uri.path) || this.#folders.delete(uri.path);
    if (!wasThere) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
}

let files: MemoryFiles | undefined;

/** The files of this run, without faults. */
export function memoryFiles(): MemoryFiles {
  if (!files) {
    files = new MemoryFiles();
    vscode.workspace.registerFileSystemProvider('memfs', files);
  }
  files.before = () => {};
  return files;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function name(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
