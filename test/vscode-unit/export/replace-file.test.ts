import { describe, expect, it } from 'vitest';
import type { Uri } from 'vscode';
import { type Files, ReplaceError, replaceFile } from '../../../src/vscode/export/replace-file';

const uri = (path: string): Uri => ({ path, with: (change: { path: string }) => uri(change.path) }) as unknown as Uri;
const target = uri('/talks/deck.pptx');
const bytes = (text: string) => new TextEncoder().encode(text);
const never = () => false;

/** A disk with an old deck, failing where asked. */
function disk(fails?: keyof Files) {
  const content = new Map<string, Uint8Array>([['/talks/deck.pptx', bytes('old')]]);
  const attempt = async (step: keyof Files, work: () => void) => {
    if (step === fails) throw new Error(`${step} failed`);
    work();
  };
  const files: Files = {
    stat: async ({ path }) => ({ type: content.has(path) ? 1 : path === '/talks/folder.pptx' ? 2 : 0 }),
    writeFile: ({ path }, data) => attempt('writeFile', () => content.set(path, data)),
    rename: (source, { path }) =>
      attempt('rename', () => {
        content.set(path, content.get(source.path)!);
        content.delete(source.path);
      }),
    delete: ({ path }) => attempt('delete', () => content.delete(path)),
  };
  const listing = () => [...content].map(([path, data]) => [path, new TextDecoder().decode(data)]);
  return { files, listing };
}

describe('replaceFile', () => {
  it('puts the new file in the old one’s place and leaves nothing else', async () => {
    const { files, listing } = disk();
    expect(await replaceFile(files, target, bytes('new'), '1f', never)).toBe(true);
    expect(listing()).toEqual([['/talks/deck.pptx', 'new']]);
  });

  it.each(['writeFile', 'rename'] as const)('keeps the old file when %s fails', async (step) => {
    const { files, listing } = disk(step);
    const failure = await replaceFile(files, target, bytes('new'), '1f', never).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplaceError);
    expect(failure).toMatchObject({ step: step === 'rename' ? 'replace' : 'prepare', message: `${step} failed` });
    expect(listing()).toEqual([['/talks/deck.pptx', 'old']]);
  });

  it('keeps the old file when the export is cancelled', async () => {
    const { files, listing } = disk();
    expect(await replaceFile(files, target, bytes('new'), '1f', () => true)).toBe(false);
    expect(listing()).toEqual([['/talks/deck.pptx', 'old']]);
  });

  it('does not replace a folder', async () => {
    const { files, listing } = disk();
    await expect(replaceFile(files, uri('/talks/folder.pptx'), bytes('new'), '1f', never)).rejects.toThrow('folder');
    expect(listing()).toEqual([['/talks/deck.pptx', 'old']]);
  });

  it('writes where nothing stood', async () => {
    const { files, listing } = disk();
    const nowhere: Files = { ...files, stat: () => Promise.reject(new Error('ENOENT')) };
    await replaceFile(nowhere, uri('/talks/new.pptx'), bytes('new'), '1f', never);
    expect(listing()).toContainEqual(['/talks/new.pptx', 'new']);
  });

  it('tells the first error if even the temporary file cannot be removed', async () => {
    const { files } = disk('delete');
    const failing: Files = { ...files, rename: async () => Promise.reject(new Error('busy')) };
    await expect(replaceFile(failing, target, bytes('new'), '1f', never)).rejects.toThrow('busy');
  });
});
