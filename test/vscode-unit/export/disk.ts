import type { Uri } from 'vscode';
import type { Files } from '../../../src/vscode/export/replace-file';

export const uri = (path: string): Uri =>
  ({ path, with: (change: { path: string }) => uri(change.path) }) as unknown as Uri;
export const bytes = (text: string) => new TextEncoder().encode(text);

export type Operation = 'writeFile' | 'rename' | 'delete';

/**
 * A disk with an old deck and a folder. `before` is called before every operation, with the path that it changes, and
 * may throw: that is the disk's fault. As on a full disk, what could not be written is there in part.
 */
export function disk(before: (operation: Operation, path: string) => void = () => {}) {
  const content = new Map<string, Uint8Array>([['/talks/deck.pptx', bytes('old')]]);
  const files: Files = {
    stat: async ({ path }) => {
      if (path === '/talks/folder.pptx') return { type: 2 };
      if (!content.has(path)) throw new Error('ENOENT');
      return { type: 1 };
    },
    writeFile: async ({ path }, data) => {
      content.set(path, data.subarray(0, data.length / 2));
      before('writeFile', path);
      content.set(path, data);
    },
    rename: async (source, { path }, { overwrite }) => {
      before('rename', path);
      if (overwrite) content.delete(path);
      if (content.has(path)) throw new Error('EEXIST');
      content.set(path, content.get(source.path)!);
      content.delete(source.path);
    },
    delete: async ({ path }) => {
      before('delete', path);
      if (!content.delete(path)) throw new Error('ENOENT');
    },
  };
  const listing = () => [...content].map(([path, data]) => [path, new TextDecoder().decode(data)]).sort();
  return { files, listing };
}

/** A fault of one operation on paths with that ending, as often as given. */
export function fault(operation: Operation, ending: string, times = 1) {
  let left = times;
  return (done: Operation, path: string) => {
    if (done !== operation || !path.endsWith(ending) || left === 0) return;
    left -= 1;
    throw new Error(`${operation} failed`);
  };
}
