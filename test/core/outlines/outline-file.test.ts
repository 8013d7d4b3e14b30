import { describe, expect, it } from 'vitest';
import { deckTree, pageGuide } from '../../../src/core/assembly';
import { layoutDeck } from '../../../src/core/layout';
import { namedPaths } from '../../../src/core/layout/named-paths';
import { lintDeck } from '../../../src/core/lint';
import { newDeckOf } from '../../../src/core/outlines';
import { outlineOf, outlinePath } from '../../../src/core/outlines/deck-outline';
import { readOutline } from '../../../src/core/outlines/outline-file';
import { parseDeck } from '../../../src/core/parse';
import type { FileFault, TextFile } from '../../../src/core/scene/resources';
import { formatMessage } from '../../../src/core/source/message';
import { readRepositoryFile } from '../../source-files';

const PATH = './team.outline.yaml';
const FULL = `title: { en: Caching, zh: 缓存 }
duration: 20m
theme: paper
missing: { data: Ask the storage team. }
sections:
  - name: "Stage 1: caching"
    stage: stage1
    contribution: Reads come from memory.
    pages:
      - title: What changes
        purpose: The audience knows what is kept.
        points: [What is kept, { en: What goes, zh: 淘汰什么 }]
        questions: [Over how many days?]
        prompt: Follow one read.
        visual: Read path
        visualKind: diagram
        share: 2
        missing: { link: Draw the read path. }
      - title: In numbers
        indicators: [throughput, gpu_utilization]
`;

/** Each problem as `code severity: what it marks: message`. */
function problems(text: string): string[] {
  return readOutline(text, PATH).problems.map(
    ({ code, severity, span, message }) =>
      `${code} ${severity}: ${text.slice(span.start, span.end).trim()}: ${formatMessage(message)}`,
  );
}

const same = (text: string) => ({ en: text, zh: text });

describe('readOutline', () => {
  it('reads everything that an outline says', () => {
    expect(problems(FULL)).toEqual([]);
    const { outline } = readOutline(FULL, 'plans/team.outline.yaml');
    expect(outline).toMatchObject({
      id: 'team',
      title: { en: 'Caching', zh: '缓存' },
      duration: '20m',
      theme: 'paper',
      missing: { data: same('Ask the storage team.'), technology: expect.anything() },
    });
    expect(outline!.sections).toEqual([
      {
        id: 'stage1',
        stage: 'stage1',
        name: same('Stage 1: caching'),
        contribution: same('Reads come from memory.'),
        pages: [
          {
            id: 'page-1',
            title: same('What changes'),
            purpose: same('The audience knows what is kept.'),
            points: [same('What is kept'), { en: 'What goes', zh: '淘汰什么' }],
            questions: [same('Over how many days?')],
            prompt: same('Follow one read.'),
            visual: same('Read path'),
            visualKind: 'diagram',
            share: 2,
            missing: { link: same('Draw the read path.') },
          },
          {
            id: 'page-2',
            title: same('In numbers'),
            points: [],
            prompt: { en: 'Say what the audience should remember of this page.', zh: '说清这一页要让听众记住什么。' },
            indicators: ['throughput', 'gpu_utilization'],
          },
        ],
      },
    ]);
  });

  it.each([
    ['an unknown key', 'titel: x\n', 'outline-key warning: titel: Unknown key "titel": did you mean "title"?'],
    [
      'a kind of visual that there is not',
      'visualKind',
      'outline-value warning: tabel: "visualKind" cannot be "tabel": did you mean "table"?',
    ],
    [
      'a page without a title',
      'untitled',
      'outline-value warning: points: [a]: "pages" has no "title", so it is left out.',
    ],
    [
      'a length of time that is none',
      'duration: soon\n',
      'outline-value warning: soon: "duration" wants a length of time, such as 45m or 1h30m.',
    ],
    [
      'a stage with spaces',
      'stage',
      'outline-name warning: stage one: "stage" wants a name of letters, digits and hyphens, such as stage2.',
    ],
    ['a name that is taken', 'twice', 'outline-name warning: a: "a" is the name of another one already.'],
  ])('reports %s at its place and uses the rest', (_what, fault, expected) => {
    const parts: Record<string, string> = {
      visualKind: 'sections:\n  - name: A\n    pages: [{ title: One, visualKind: tabel }]\n',
      untitled: 'sections:\n  - name: A\n    pages:\n      - title: One\n      - points: [a]\n',
      stage: 'sections:\n  - name: A\n    stage: stage one\n    pages: [{ title: One }]\n',
      twice: 'sections:\n  - name: A\n    pages: [{ title: One, id: a }, { title: Two, id: a }]\n',
    };
    const text = parts[fault] ?? `${fault}sections: [{ name: A, pages: [{ title: One }] }]\n`;
    expect(problems(text)).toEqual([expected]);
    expect(readOutline(text, PATH).outline?.sections[0]?.pages[0]?.title.en).toBe('One');
  });

  it.each([
    ['nothing', '', ['outline-empty error: : The outline has no section with a page.']],
    ['a sentence', 'hello', ['outline-syntax error: hello: The outline file is not a list of keys and values.']],
    ['no page', 'sections: []', ['outline-empty error: []: The outline has no section with a page.']],
  ])('has no outline where the file holds %s', (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(readOutline(text, PATH).outline).toBeUndefined();
  });

  it('never throws', () => {
    for (let length = 0; length <= FULL.length; length += 3) readOutline(FULL.slice(0, length), PATH);
    expect(readOutline('title: {', PATH).problems.map(({ code }) => code)).toContain('outline-syntax');
  });

  it('finds no fault with the example of the guide', () => {
    const [example] = /(?<=```yaml\n)title:[\s\S]*?(?=```)/.exec(readRepositoryFile('docs/outlines.md'))!;
    expect(problems(example)).toEqual([]);
  });
});

const TEXT = `---
proofdeck: true
lang: en
duration: 9m
outline: ${PATH}
---

<!-- stage: stage1 -->
## What changes

- What is kept

---

## In numbers

- Yes
`;
const file = (text: string): TextFile => ({ path: PATH, text });

describe('a deck that follows an outline file', () => {
  it('names the file to its host', () => {
    expect(namedPaths(parseDeck(TEXT))).toEqual({ outline: PATH });
    expect(namedPaths(parseDeck('---\noutline: lecture\n---\n'))).toEqual({});
    expect(['./a.yaml', 'a.outline.yml', 'plans/a', 'lecture', 'mine'].map(outlinePath)).toEqual([
      './a.yaml',
      'a.outline.yml',
      'plans/a',
      undefined,
      undefined,
    ]);
  });

  it('has its stages, guide, times and rules', () => {
    const deck = parseDeck(TEXT);
    const scene = layoutDeck(deck, { files: { outline: file(FULL) } });
    expect(scene.problems).toEqual([]);
    expect(scene.sections.map(({ name }) => name)).toEqual(['Stage 1: caching']);
    expect(pageGuide(deck, deck.slides[0]!)).toMatchObject({
      purpose: 'The audience knows what is kept.',
      points: [
        { text: 'What is kept', isThere: true },
        { text: 'What goes', isThere: false },
      ],
      questions: ['Over how many days?'],
      advice: [expect.stringContaining('pseudo-code'), 'Draw the read path.'],
    });
    expect(deckTree(deck, []).sections[0]!.pages.map(({ planned }) => planned)).toEqual([360, 180]);
    const rules = lintDeck(deck, scene).filter(({ rule }) => rule === 'points-thin');
    expect(rules.map(({ message }) => formatMessage(message))).toEqual([
      'The outline asks for 2 points here, the page has 1.',
    ]);
  });

  it('follows a change of the file, and keeps its slides while the file is the same', () => {
    const deck = parseDeck(TEXT);
    const one = file(FULL);
    const first = layoutDeck(deck, { files: { outline: one } });
    expect(layoutDeck(deck, { files: { outline: one } }).slides[0]).toBe(first.slides[0]);
    const other = layoutDeck(deck, { files: { outline: file(FULL.replace('Stage 1: caching', 'Fast reads')) } });
    expect(other.sections.map(({ name }) => name)).toEqual(['Fast reads']);
    expect(outlineOf(parseDeck(`${TEXT}\nMore.`, deck))?.sections[0]?.name.en).toBe('Fast reads');
  });

  it.each<[string, TextFile | FileFault | undefined, string]>([
    [
      'is not there',
      undefined,
      'outline-missing error: The outline file "./team.outline.yaml" was not found. Check the path.',
    ],
    [
      'lies outside',
      { fault: 'outside' },
      'outline-missing error: The outline file "./team.outline.yaml" lies outside the workspace, so it is not read. Copy it beside the deck.',
    ],
    [
      'has faults',
      file(`${FULL}titel: x\n`),
      'outline-file warning: The outline file "./team.outline.yaml" has a finding in line 21.',
    ],
  ])('says on the path when the file %s', (_what, outline, expected) => {
    const deck = parseDeck(TEXT);
    const scene = layoutDeck(deck, { files: outline ? { outline } : {} });
    const said = scene.problems.map(({ code, severity, message, span }) => {
      expect(TEXT.slice(span.start, span.end)).toBe(PATH);
      return `${code} ${severity}: ${formatMessage(message)}`;
    });
    expect(said).toEqual([expected]);
    expect(outlineOf(deck) === undefined).toBe(said[0]!.startsWith('outline-missing'));
  });

  it('says that an outline is not known', () => {
    const scene = layoutDeck(parseDeck('---\noutline: mine\n---\n\n# A\n'));
    expect(scene.problems.map(({ message }) => formatMessage(message))).toEqual([
      'There is no outline "mine". Known outlines: gpu-efficiency, stage-deep-dive, lecture, incident-review, product-tech-talk, capacity-plan; or name a file: ./team.outline.yaml.',
    ]);
  });

  it('begins as a new deck that reads back as the file says', () => {
    const odd = FULL.replace('{ en: Caching, zh: 缓存 }', `'It''s a "cache": why?'`).replace(
      '"Stage 1: caching"',
      "'# 1: a --> b'",
    );
    const { outline } = readOutline(odd, PATH);
    const deck = parseDeck(newDeckOf(outline!, { lang: 'en', named: './plans of us/team.outline.yaml' }));
    expect(deck.problems).toEqual([]);
    expect(deck.settings).toMatchObject({
      title: `It's a "cache": why?`,
      outline: './plans of us/team.outline.yaml',
      duration: '20m',
      theme: 'paper',
    });
    expect(deck.slides.map(({ settings }) => settings.stage)).toEqual(['stage1', 'stage1']);
  });
});
