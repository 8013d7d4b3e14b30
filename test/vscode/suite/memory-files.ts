import * as vscode from 'vscode';

/** Files in memory under `memfs:`, as an editor in a browser has them: no disk, no paths, nothing of Node. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { bytes: Uint8Array; changed: number }>();
  readonly #folders = new Set(['/']);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #clock = 1;

  readonly onDidChangeFile = this.#changes.event;

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

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    if (!this.#folders.has(parent(uri.path))) throw vscode.FileSystemError.FileNotFound(uri);
    this.#files.set(uri.path, { bytes, changed: this.#clock++ });
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    if (!overwrite && this.#files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function name(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
