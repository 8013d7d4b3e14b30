import { describe, expect, it } from 'vitest';
import { ReplaceError, replaceFile } from '../../../src/vscode/export/replace-file';
import { bytes, disk, fault, uri } from './disk';

const target = uri('/talks/deck.pptx');
const never = () => false;
const OLD = [['/talks/deck.pptx', 'old']];

describe('replaceFile', () => {
  it('puts the new file in the old one’s place and leaves nothing else', async () => {
    const { files, listing } = disk();
    expect(await replaceFile(files, target, bytes('new'), '1f', never)).toBe(true);
    expect(listing()).toEqual([['/talks/deck.pptx', 'new']]);
  });

  it('never renames over a file: that would remove it first', async () => {
    const { files } = disk();
    const overwrites: boolean[] = [];
    const rename: typeof files.rename = (source, place, options) => {
      overwrites.push(options.overwrite);
      return files.rename(source, place, options);
    };
    await replaceFile({ ...files, rename }, target, bytes('new'), '1f', never);
    expect(overwrites).not.toContain(true);
  });

  it.each([
    ['the temporary file cannot be written', fault('writeFile', '.tmp'), 'prepare'],
    ['the old file cannot step aside', fault('rename', '.old'), 'replace'],
    ['the new file cannot take its place', fault('rename', '.pptx'), 'replace'],
  ] as const)('keeps the old file when %s', async (_, before, step) => {
    const { files, listing } = disk(before);
    const failure = await replaceFile(files, target, bytes('new'), '1f', never).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReplaceError);
    expect(failure).toMatchObject({ step, oldFile: undefined });
    expect(listing()).toEqual(OLD);
  });

  it('says where the old file is if it cannot even go back', async () => {
    const { files, listing } = disk(fault('rename', '.pptx', 2));
    const failure = await replaceFile(files, target, bytes('new'), '1f', never).catch((error: unknown) => error);
    expect((failure as ReplaceError).oldFile?.path).toBe('/talks/.deck.pptx.1f.old');
    expect(listing()).toEqual([['/talks/.deck.pptx.1f.old', 'old']]);
  });

  it('keeps the old file when the export is cancelled', async () => {
    const { files, listing } = disk();
    expect(await replaceFile(files, target, bytes('new'), '1f', () => true)).toBe(false);
    expect(listing()).toEqual(OLD);
  });

  it('does not replace a folder', async () => {
    const { files, listing } = disk();
    await expect(replaceFile(files, uri('/talks/folder.pptx'), bytes('new'), '1f', never)).rejects.toThrow('folder');
    expect(listing()).toEqual(OLD);
  });

  it('writes where nothing stood', async () => {
    const { files, listing } = disk();
    await replaceFile(files, uri('/talks/new.pptx'), bytes('new'), '1f', never);
    expect(listing()).toEqual([...OLD, ['/talks/new.pptx', 'new']]);
  });

  it('tells the first error if even the temporary file cannot be removed', async () => {
    const { files } = disk((operation) => {
      throw new Error(`${operation} failed`);
    });
    await expect(replaceFile(files, target, bytes('new'), '1f', never)).rejects.toThrow('writeFile failed');
  });
});
