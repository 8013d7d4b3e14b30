import { readFileSync } from 'node:fs';
import path from 'node:path';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { isFilling } from '../../../src/core/scene/node';
import { readPicture } from '../../../src/core/scene/read-picture';
import type { Picture, Resources } from '../../../src/core/scene/resources';
import type { Scene, SceneSlide } from '../../../src/core/scene/scene';
import { sceneFaults } from '../scene-checks';

/** A picture of that size; its bytes are never looked at. */
export function pictureOf(width: number, height: number): Picture {
  return { bytes: new Uint8Array(), mime: 'image/png', width, height };
}

/** What `pic.png`, `wide.png` and `tall.png` are in these tests. */
export const PICTURES: Resources = new Map([
  ['pic.png', pictureOf(1200, 800)],
  ['wide.png', pictureOf(1600, 400)],
  ['tall.png', pictureOf(400, 800)],
  ['small.png', pictureOf(120, 80)],
]);

/** Lays out a deck and throws on any fault that no slide may have. */
export function layOut(markdown: string, resources: Resources = PICTURES): Scene {
  const deck = parseDeck(markdown);
  const scene = layoutDeck(deck, { resources });
  const faults = sceneFaults(scene, deck);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return scene;
}

/** One slide between a cover and an end, so that neither looks like it. */
export function slideOf(markdown: string, frontMatter = ''): SceneSlide {
  const scene = layOut(
    `---\nproofdeck: true\n${frontMatter}\n---\n\n# Cover\n\n---\n\n${markdown}\n\n---\n\n## End\n\n- end\n`,
  );
  return scene.slides[1]!;
}

export const FIXTURES = path.join(import.meta.dirname, '../../fixtures/layouts');

/** A fixture deck's text, and the pictures beside it. */
export function fixture(name: string): { text: string; resources: Resources } {
  const text = readFileSync(path.join(FIXTURES, name), 'utf8');
  const pictures = ['cluster.svg', 'rack.svg'].map(
    (file) => [file, readPicture(readFileSync(path.join(FIXTURES, file)))] as const,
  );
  return { text, resources: new Map(pictures) };
}

/** The texts of a slide by the name of their shape, without its number. */
export function textsNamed(slide: SceneSlide, name: string): string[] {
  return slide.nodes.flatMap((node) =>
    node.kind === 'shape' && node.text && node.name.replace(/ \d+$/, '') === name
      ? [node.text.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('\n')]
      : [],
  );
}

/** The placeholders that a slide fills, as `type index`. */
export function filled(slide: SceneSlide): string[] {
  return slide.nodes.flatMap((node) =>
    isFilling(node) && node.placeholder ? [`${node.placeholder.type} ${node.placeholder.index}`] : [],
  );
}

/** Sizes of the text in lists and paragraphs of a slide's body, each once. */
export function bodySizes(slide: SceneSlide): number[] {
  const sizes = slide.nodes.flatMap((node) =>
    node.kind === 'shape' && node.text && /^(List|Text) /.test(node.name)
      ? node.text.paragraphs.filter((one) => one.level === 0).flatMap((one) => one.runs.map((run) => run.style.size))
      : [],
  );
  return [...new Set(sizes)];
}

export const codes = (slide: SceneSlide): string[] => slide.problems.map((problem) => problem.code);
