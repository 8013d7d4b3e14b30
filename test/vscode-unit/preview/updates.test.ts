import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { Finding } from '../../../src/core/source/finding';
import { formatMessage, message } from '../../../src/core/source/message';
import { span } from '../../../src/core/source/span';
import { slideUpdates, type UpdateTools } from '../../../src/vscode/preview/updates';

const tools: UpdateTools = {
  svgOf: ({ title }) => `<svg>${title}</svg>`,
  readingOf: () => undefined,
  translate: formatMessage,
};
const text = '# One\n\n---\n\n## Two\n\n- point\n\n::: notes\nSay *this*.\n:::\n\n---\n\n## Three\n';

function source(markdown: string, findings: readonly Finding[] = []) {
  const deck = parseDeck(markdown);
  return { deck, scene: layoutDeck(deck), findings };
}

const keysOf = (markdown: string) => new Set(slideUpdates(source(markdown), new Set(), tools).map(({ key }) => key));

describe('slideUpdates', () => {
  it('sends everything to a page that has nothing', () => {
    const updates = slideUpdates(source(text), new Set(), tools);
    expect(updates.map(({ content }) => content?.svg)).toEqual([
      '<svg>One</svg>',
      '<svg>Two</svg>',
      '<svg>Three</svg>',
    ]);
    expect(updates[1]).toMatchObject({
      content: { title: 'Two', notes: [{ words: [{ text: 'Say ' }, { text: 'this', looks: ['em'] }, { text: '.' }] }] },
      findings: [],
    });
  });

  it('sends the one slide that changed', () => {
    const updates = slideUpdates(source(text.replace('point', 'dot')), keysOf(text), tools);
    expect(updates.map(({ content }) => content !== undefined)).toEqual([false, true, false]);
  });

  it('draws a slide again when one of its pictures was read again', () => {
    const markdown = '## Picture\n\n![A chart](chart.png)\n';
    const picture = { bytes: new Uint8Array(), mime: 'image/png', width: 640, height: 360 } as const;
    const deck = parseDeck(markdown);
    const scene = layoutDeck(deck, { resources: new Map([['chart.png', picture]]) });
    const keyOf = (reading: number) =>
      slideUpdates({ deck, scene, findings: [] }, new Set(), { ...tools, readingOf: () => reading })[0]!.key;
    expect(keyOf(1)).not.toBe(keyOf(2));
    expect(keyOf(1)).toBe(keyOf(1));
  });

  it('gives the same text the same origin, wherever it stands', () => {
    const before = slideUpdates(source(text), new Set(), tools);
    const after = slideUpdates(source(text.replace('## Two', '## New\n\n---\n\n## Two')), new Set(), tools);
    expect(after.map(({ origin }) => before.findIndex((one) => one.origin === origin))).toEqual([0, -1, 1, 2]);
  });

  it('tells the pages of a divided slide apart', () => {
    const points = Array.from({ length: 40 }, (_, index) => `- Point ${index}`).join('\n');
    const pages = slideUpdates(source(`<!-- overflow: split -->\n## Long\n\n${points}\n`), new Set(), tools);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(({ origin }) => origin)).size).toBe(pages.length);
    expect(pages[1]!.content!.title).toBe(`Long (2/${pages.length})`);
  });

  it('draws every slide again when the logo of its layout was read again', () => {
    const deck = parseDeck('---\ntheme: ./acme.theme.yaml\n---\n\n## One\n');
    const themeFile = { path: './acme.theme.yaml', text: 'logo: { picture: logo.png }' };
    const logo = { bytes: new Uint8Array(), mime: 'image/png', width: 400, height: 100 } as const;
    const scene = layoutDeck(deck, { files: { theme: themeFile }, resources: new Map([['logo.png', logo]]) });
    const keyOf = (reading: number) =>
      slideUpdates({ deck, scene, findings: [] }, new Set(), { ...tools, readingOf: () => reading })[0]!.key;
    expect(keyOf(1)).not.toBe(keyOf(2));
  });

  it('puts a finding on its slide, counted from the slide’s start', () => {
    const at = text.indexOf('point');
    const finding: Finding = {
      rule: 'U01',
      severity: 'warning',
      message: message('{0} is vague.', 'point'),
      span: span(at, at + 5),
      slide: 1,
    };
    const found = source(text, [finding]);
    const [first, second] = slideUpdates(found, new Set(), tools);
    const start = at - found.deck.slides[1]!.offset;
    expect(first!.findings).toEqual([]);
    expect(second!.findings).toEqual([
      { rule: 'U01', severity: 'warning', text: 'point is vague.', start, end: start + 5 },
    ]);
  });
});
