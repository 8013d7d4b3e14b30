import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../src/cli/common';
import { exportDeck } from '../../src/cli/export';
import { readPptx } from '../../src/pptx/read';
import { narrowTemplate } from '../core/template/company';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const deck = path.join(folder, 'deck.md');
writeFileSync(deck, '---\ntitle: Deck\ntemplate: ./company.potx\n---\n\n# Deck\n\n---\n\n## Points\n\n- one\n');

async function exported(): Promise<{ code: number; out: string; errors: string }> {
  const printed = { out: '', errors: '' };
  const into = (stream: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(into('errors'));
  return { code: await exportDeck([deck]), ...printed };
}

describe('a deck with a template, from the command line', { timeout: 60_000 }, () => {
  it('is exported all the same when the template is not there, with a finding', async () => {
    const { code, out, errors } = await exported();
    expect(code).toBe(EXIT.done);
    expect(errors).toContain(`${deck}:3:11: error template-missing: `);
    expect(out).not.toContain('Template');
  });

  it('is set on it, and the report tells which layouts were used', async () => {
    writeFileSync(path.join(folder, 'company.potx'), await narrowTemplate());
    const { out, errors } = await exported();
    expect(errors).toBe('');
    expect(out).toContain('Template ./company.potx:\n  title → Title Slide\n  content → Content\n');
    const { width, height } = readPptx(readFileSync(path.join(folder, 'deck.pptx')));
    expect([width, height]).toEqual([720, 540]);
  });
});
