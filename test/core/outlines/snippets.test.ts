import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snippetFiles } from '../../../scripts/lib/snippet-files';
import { newDeck, OUTLINES, type OutlineLang, snippetsIn } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';
import { expandSnippet } from './expand-snippet';

const FOLDER = new URL('../../../snippets/', import.meta.url);
const LANGUAGES: readonly OutlineLang[] = ['zh-CN', 'en'];

describe('the committed snippet files', () => {
  it('are what `npm run generate` writes', () => {
    const files = snippetFiles();
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  });
});

describe.each(LANGUAGES)('snippets in %s', (lang) => {
  const snippets = snippetsIn(lang, OUTLINES);
  const suffix = lang === 'zh-CN' ? 'zh' : 'en';
  const byPrefix = new Map(Object.values(snippets).map((snippet) => [snippet.prefix, snippet]));
  const bodyOf = (id: string): readonly string[] => byPrefix.get(`pd-${id}-${suffix}`)!.body;
  const expand = (id: string) => expandSnippet(bodyOf(id));

  it('have one prefix each, which ends in the language', () => {
    expect(byPrefix.size).toBe(Object.keys(snippets).length);
    for (const prefix of byPrefix.keys()) expect(prefix).toMatch(new RegExp(`^pd-[a-z0-9-]+-${suffix}$`));
  });

  it('cover the outlines, their sections and their pages, the indicators and notes', () => {
    const sections = OUTLINES.flatMap((outline) => outline.sections);
    const pages = sections.flatMap((section) => section.pages);
    expect(byPrefix.size).toBe(OUTLINES.length + sections.length + pages.length + 2);
  });

  it('number their tab stops without gaps and put the cursor at the end', () => {
    for (const { body } of byPrefix.values()) {
      const { text, stops, cursor } = expandSnippet(body);
      expect([...stops.keys()]).toEqual(Array.from(stops, (_, index) => index + 1));
      expect(stops.size).toBeGreaterThan(0);
      expect(cursor).toBe(text.length);
    }
  });

  it.each(OUTLINES.map(({ id }) => id))('insert a whole deck that equals a new one: %s', (id) => {
    expect(expand(`outline-${id}`).text).toBe(newDeck(id, { lang }));
  });

  it('insert a section with all its pages, and a page as one slide', () => {
    for (const { prefix, sections } of OUTLINES) {
      for (const section of sections) {
        const id = prefix ? `${prefix}-${section.id}` : section.id;
        expect(parseDeck(expand(id).text).slides).toHaveLength(section.pages.length);
        for (const page of section.pages) expect(parseDeck(expand(`${id}-${page.id}`).text).slides).toHaveLength(1);
      }
    }
  });

  it('insert an indicator table with nine rows and eighteen values to fill in', () => {
    const { text, stops } = expand('indicators');
    const table = parseDeck(text).slides[0]!.body.blocks[0]!;
    expect(table.kind === 'table' && table.rows.length).toBe(9);
    expect(stops.size).toBe(18);
    expect(text).toContain('tok/s per $/h');
  });

  it('insert speaker notes', () => {
    expect(parseDeck(expand('notes').text).slides[0]!.body.notes).toHaveLength(1);
  });

  it('escape what snippets would read as their own syntax', () => {
    const source = bodyOf('indicators').join('\n');
    expect(source).toContain('tok/s per \\$/h');
    expect(source.replace(/\\\$|\$\{\d+:|\$0/g, '')).not.toContain('$');
  });

  it('change the title in every place at once', () => {
    const source = bodyOf('outline-gpu-efficiency').join('\n');
    expect(source).toMatch(/^title: "?\$\{1:.*\}"?$/m);
    expect(source).toMatch(/^# \$1$/m);
  });
});
