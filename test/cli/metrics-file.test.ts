import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check';
import { EXIT, loadDeck } from '../../src/cli/common';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function deckWith(metrics: string): string {
  const deck = path.join(folder, 'deck.md');
  writeFileSync(deck, `---\nlang: en\nmetrics: ${metrics}\n---\n\n## Page\n\n- {{stage1.ttft_milliseconds}}\n`);
  return deck;
}

async function checked(deck: string): Promise<{ code: number; printed: string }> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  return { code: await check([deck]), printed };
}

describe('a deck with a metrics file, from the command line', () => {
  it('shows the numbers of the file', async () => {
    writeFileSync(path.join(folder, 'gpu.metrics.yaml'), 'stage1: { ttft_milliseconds: 300 }\n');
    const { scene } = await loadDeck(deckWith('./gpu.metrics.yaml'));
    expect(scene.metrics).toMatchObject({ file: './gpu.metrics.yaml' });
    expect(JSON.stringify(scene.slides[0]!.nodes)).toContain('300\u00a0ms');
  });

  it('has the findings of the file at their own lines', async () => {
    writeFileSync(path.join(folder, 'bad.metrics.yaml'), 'stage1:\n  ttft_milliseconds: fast\n');
    const deck = deckWith('./bad.metrics.yaml');
    const { code, printed } = await checked(deck);
    expect(code).toBe(EXIT.done);
    expect(printed).toContain(`${deck}:3:10: warning metrics-file: `);
    expect(printed).toContain(`${path.join(folder, 'bad.metrics.yaml')}:2:22: warning metrics-value: `);
  });

  it('is an error when the file is not there', async () => {
    const { code, printed } = await checked(deckWith('./nowhere.yaml'));
    expect(code).toBe(EXIT.findings);
    expect(printed).toContain('error metrics-missing: The metrics file "./nowhere.yaml" was not found');
  });
});
