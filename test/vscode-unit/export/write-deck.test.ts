import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { writePptx } from '../../../src/pptx';
import { writeDeck } from '../../../src/vscode/export/write-deck';
import { disk, fault, uri } from './disk';

const OLD = [['/talks/deck.pptx', 'old']];
const SLIDES = 5;
const text = Array.from({ length: SLIDES }, (_, index) => `## Slide ${index + 1}\n`).join('\n---\n\n');
const state = { scene: layoutDeck(parseDeck(text)), resources: new Map() };
const never = new Promise<never>(() => {});

/** An export onto that disk. `steps` may hold up or watch what it does. */
function exporting(files: ReturnType<typeof disk>['files'], steps: Partial<Parameters<typeof writeDeck>[0]> = {}) {
  const abort = new AbortController();
  const result = writeDeck({
    fresh: async () => state,
    loadWriter: async () => ({ writePptx }),
    files,
    target: uri('/talks/deck.pptx'),
    unique: '1f',
    signal: abort.signal,
    onProgress: () => {},
    ...steps,
  });
  return { abort, result };
}

describe('writeDeck', () => {
  it('writes the deck, and tells each slide', async () => {
    const { files, listing } = disk();
    const told: number[] = [];
    expect(await exporting(files, { onProgress: (done) => told.push(done) }).result).toBe(state);
    expect(told.at(-1)).toBe(SLIDES);
    expect(listing()).toHaveLength(1);
    expect(listing()[0]![1]).toMatch(/^PK/);
  });

  it('throws what the disk says', async () => {
    const { files, listing } = disk(fault('writeFile', '.tmp'));
    await expect(exporting(files).result).rejects.toThrow('writeFile failed');
    expect(listing()).toEqual(OLD);
  });
});

describe('cancelling', () => {
  it('before it begins', async () => {
    const { files, listing } = disk();
    const { abort, result } = exporting(files);
    abort.abort();
    expect(await result).toBeUndefined();
    expect(listing()).toEqual(OLD);
  });

  it.each(['fresh', 'loadWriter'] as const)('waits for nothing while the deck is being prepared (%s)', async (step) => {
    const { files, listing } = disk();
    const { abort, result } = exporting(files, { [step]: () => never });
    abort.abort();
    expect(await result).toBeUndefined();
    expect(listing()).toEqual(OLD);
  });

  it('between two slides', async () => {
    const { files, listing } = disk();
    const told: number[] = [];
    const { abort, result } = exporting(files, {
      onProgress: (done) => {
        told.push(done);
        if (done === 2) abort.abort();
      },
    });
    expect(await result).toBeUndefined();
    expect(told.at(-1)).toBeLessThan(SLIDES);
    expect(listing()).toEqual(OLD);
  });

  it('while the file is being written', async () => {
    const { files, listing } = disk((operation) => operation === 'writeFile' && abort.abort());
    const { abort, result } = exporting(files);
    expect(await result).toBeUndefined();
    expect(listing()).toEqual(OLD);
  });

  it('while writing fails, which is then no news', async () => {
    const failing = fault('writeFile', '.tmp');
    const { files, listing } = disk((operation, path) => {
      abort.abort();
      failing(operation, path);
    });
    const { abort, result } = exporting(files);
    expect(await result).toBeUndefined();
    expect(listing()).toEqual(OLD);
  });

  it('too late changes nothing: the file is whole', async () => {
    const { files, listing } = disk((operation) => operation === 'rename' && abort.abort());
    const { abort, result } = exporting(files);
    expect(await result).toBe(state);
    expect(listing()).toHaveLength(1);
    expect(listing()[0]![1]).toMatch(/^PK/);
  });
});
