import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check';
import { EXIT, loadDeck } from '../../src/cli/common';
import { inRepository } from '../source-files';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Writes a deck that names `theme`, and gives its path. */
function deckWith(theme: string): string {
  const deck = path.join(folder, 'deck.md');
  writeFileSync(deck, `---\nproofdeck: true\ntheme: ${theme}\n---\n\n## Page\n\n- point\n`);
  return deck;
}

/** What `proofdeck check` prints, and its exit code. */
async function checked(deck: string): Promise<{ code: number; printed: string }> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  return { code: await check([deck]), printed };
}

describe('a deck in a theme file, from the command line', () => {
  it('is read with its theme and logo, wherever the command is called', async () => {
    const { scene, resources } = await loadDeck(inRepository('test/fixtures/themes/deck.md'));
    expect(scene.theme).toMatchObject({ name: 'acme', logo: { resource: 'logo.png' } });
    expect(scene.problems).toEqual([]);
    expect(resources.get('logo.png')).toMatchObject({ mime: 'image/png' });
  });

  it('has the findings of its theme file at their own lines', async () => {
    writeFileSync(path.join(folder, 'acme.theme.yaml'), 'name: acme\nextends: papr\n');
    const deck = deckWith('./acme.theme.yaml');
    const { code, printed } = await checked(deck);
    expect(code).toBe(EXIT.done);
    expect(printed).toContain(`${deck}:3:8: warning theme-file: `);
    expect(printed).toContain(`${path.join(folder, 'acme.theme.yaml')}:2:10: warning theme-value: `);
  });

  it('is an error when the file is not there', async () => {
    const { code, printed } = await checked(deckWith('./nowhere.theme.yaml'));
    expect(code).toBe(EXIT.findings);
    expect(printed).toContain('error theme-missing: The theme file "./nowhere.theme.yaml" was not found');
  });
});
