import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check';
import { EXIT, loadDeck } from '../../src/cli/common';
import { newFromOutline } from '../../src/cli/new';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const outline = path.join(folder, 'team.outline.yaml');
const write = (more = '') =>
  writeFileSync(
    outline,
    `sections:\n  - name: First\n    stage: stage1\n    pages: [{ title: One, points: [a, b] }]\n${more}`,
  );

/** What the run prints to each stream. */
function listen(): { readonly out: string; readonly err: string } {
  const printed = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
  return printed;
}

describe("a team's own outline, from the command line", () => {
  it('begins a deck that names the file from its own folder', async () => {
    write();
    mkdirSync(path.join(folder, 'talks'));
    const deck = path.join(folder, 'talks', 'deck.md');
    const printed = listen();
    expect(await newFromOutline([outline, '-o', deck])).toBe(EXIT.done);
    expect(printed.err).toBe('');
    expect(readFileSync(deck, 'utf8')).toContain('\noutline: ../team.outline.yaml\n');
    const { scene } = await loadDeck(deck);
    expect(scene.problems).toEqual([]);
    expect(scene.sections.map(({ name }) => name)).toEqual(['First']);
  });

  it('tells what is wrong with the file, at its lines, and goes on with the rest', async () => {
    write('titel: x\n');
    const printed = listen();
    expect(await newFromOutline([outline])).toBe(EXIT.done);
    expect(printed.err).toBe(`${outline}:5:1: warning outline-key: Unknown key "titel": did you mean "title"?\n`);
    expect(printed.out).toContain('## One\n\n- a\n- b');
  });

  it('refuses a file that is not there or has no page', async () => {
    await expect(newFromOutline([path.join(folder, 'no.outline.yaml')])).rejects.toThrow('there is no such file');
    writeFileSync(outline, 'title: x\n');
    listen();
    await expect(newFromOutline([outline])).rejects.toThrow('team.outline.yaml has no section with a page');
  });

  it('is checked with the deck that names it', async () => {
    write('titel: x\n');
    const deck = path.join(folder, 'deck.md');
    writeFileSync(deck, '---\nproofdeck: true\nlang: en\noutline: ./team.outline.yaml\n---\n\n# Page\n');
    const printed = listen();
    await check([deck]);
    expect(printed.out).toContain(`${deck}:4:10: warning outline-file: `);
    expect(printed.out).toContain(`${outline}:5:1: warning outline-key: `);
  });
});
