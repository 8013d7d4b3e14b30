import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directiveSnippets } from '../../../scripts/lib/directive-snippets';
import { snippetFiles } from '../../../scripts/lib/snippet-files';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { newDeck, OUTLINES, type OutlineLang, snippetsIn } from '../../../src/core/outlines';
import { BLOCK_SNIPPETS } from '../../../src/core/outlines/block-snippets';
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
    expect(byPrefix.size).toBe(OUTLINES.length + sections.length + pages.length + 2 + BLOCK_SNIPPETS.length);
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

  it.each(BLOCK_SNIPPETS.filter(({ id }) => id !== 'metrics-data').map(({ id }) => id))(
    'insert a block that reads and fits: %s',
    (id) => {
      const values =
        'gpu_utilization_percent: 62, throughput_tokens_per_sec: 2400, ttft_milliseconds: { value: 300, percentile: P95 }';
      const stages = ['baseline', 'stage1', 'stage2'].map((stage) => `  ${stage}: { ${values} }\n`).join('');
      const front = `---\nlang: ${lang}\nmetrics:\n${stages}---\n\n`;
      const deck = parseDeck(front + expand(id).text);
      const findings = lintDeck(deck, layoutDeck(deck)).filter(({ severity }) => severity !== 'info');
      expect(findings.map(({ rule, message }) => [rule, message.text])).toEqual([]);
      const kinds = deck.slides.flatMap(({ body }) => body.blocks.map(({ kind }) => kind));
      expect(kinds).not.toContain('code');
      expect(kinds.length).toBeGreaterThan(0);
    },
  );

  it.each(Object.values(directiveSnippets(lang)).map(({ prefix, body }) => [prefix, body] as const))(
    'set what a slide is: %s',
    (_, body) => {
      const deck = parseDeck(`${expandSnippet(body).text}\n## A\n\n- b\n`);
      expect(deck.slides[0]!.body.directives).toHaveLength(1);
      expect(deck.slides[0]!.body.problems).toEqual([]);
    },
  );

  it('insert metrics data that reads', () => {
    const deck = parseDeck(`---\n${expand('metrics-data').text}---\n\n{{stage1.gpu_utilization_percent}}\n`);
    expect(lintDeck(deck, layoutDeck(deck)).filter(({ severity }) => severity !== 'info')).toEqual([]);
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
