import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../src/cli/common';
import { exportDeck } from '../../src/cli/export';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
const deck = path.join(folder, 'deck.md');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

describe('slides hidden from export, from the command line', () => {
  it('are counted apart', async () => {
    writeFileSync(deck, '# a\n\n---\n\n<!-- hide: true -->\n## b\n\n---\n\n## c\n');
    let printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    expect(await exportDeck([deck])).toBe(EXIT.done);
    expect(printed).toContain(`${path.join(folder, 'deck.pptx')}: 2 slides (1 hidden), `);
  });

  it('leave nothing to write where all are', async () => {
    writeFileSync(deck, '<!-- hide: true -->\n# a\n');
    await expect(exportDeck([deck])).rejects.toThrow(`Every slide of ${deck} is hidden from export`);
  });
});
