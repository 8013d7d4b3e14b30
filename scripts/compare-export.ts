/**
 * Compares what the Scene promises with what a file holds and LibreOffice shows:
 *
 *   node scripts/run.mjs scripts/compare-export.ts [DECK.md ...]      (all of examples/ without a name)
 *
 * Boxes in the file must equal the Scene's to half a point. Texts with two or more lines in either must have as many lines
 * in LibreOffice as in the Scene in nine of ten cases, and never differ by more than one. Line breaks must be the author's.
 * Exit code 0 if all of that holds, 1 if not, 2 if LibreOffice or Poppler is missing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { loadDeck } from '../src/cli/common';
import type { Box } from '../src/core/scene/geometry';
import type { Scene } from '../src/core/scene/scene';
import { writePptx } from '../src/pptx';
import { lintPackage } from '../src/pptx/package-lint';
import { readPptx } from '../src/pptx/read';
import { ROOT, which } from './lib/command.mjs';
import { readWords, renderedLines, sceneLines, textsOf } from './lib/rendered-lines';

const BOX_TOLERANCE = 0.5;
const EQUAL_SHARE = 0.9;
const OUT = path.join(ROOT, 'out/compare');

interface LineCounts {
  /** Texts with two or more lines in the Scene or in the rendering. */
  compared: number;
  equal: number;
  /** One sentence for each text that differs. */
  readonly differing: string[];
  largest: number;
  /** Texts whose letters were not found in the rendering. */
  readonly lost: string[];
}

function compareBoxes(scene: Scene, bytes: Uint8Array): { count: number; differing: string[] } {
  const deck = readPptx(bytes);
  const differing: string[] = [];
  let count = 0;
  scene.slides.forEach((slide, index) => {
    const shapes = new Map(deck.slides[index]?.shapes.map((shape) => [shape.id, shape.box]));
    for (const node of slide.nodes) {
      count++;
      const found = shapes.get(node.id);
      if (!found) differing.push(`slide ${index + 1}: ${node.name} is not in the file`);
      else if (distance(found, node.box) > BOX_TOLERANCE) {
        differing.push(`slide ${index + 1}: ${node.name} is ${distance(found, node.box).toFixed(2)} pt off`);
      }
    }
  });
  return { count, differing };
}

function distance(a: Box, b: Box): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.width - b.width), Math.abs(a.height - b.height));
}

function render(file: string): string {
  const folder = path.dirname(file);
  const profile = pathToFileURL(path.join(folder, 'soffice-profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    {
      stdio: 'ignore',
    },
  );
  const pdf = file.replace(/\.pptx$/, '.pdf');
  return execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function compareLines(scene: Scene, html: string): LineCounts {
  const pages = readWords(html);
  const counts: LineCounts = { compared: 0, equal: 0, differing: [], largest: 0, lost: [] };
  scene.slides.forEach((slide, index) => {
    for (const text of textsOf(slide)) {
      const meant = sceneLines(text.body);
      const shown = renderedLines(text, pages[index] ?? []);
      const where = `slide ${index + 1}, ${text.name}`;
      if (shown === undefined) counts.lost.push(where);
      else if (meant >= 2 || shown >= 2) {
        counts.compared++;
        if (shown === meant) counts.equal++;
        else counts.differing.push(`${where}: ${meant} lines in the Scene, ${shown} in LibreOffice`);
        counts.largest = Math.max(counts.largest, Math.abs(shown - meant));
      }
    }
  });
  return counts;
}

async function compare(name: string): Promise<boolean> {
  const { scene, resources } = await loadDeck(name);
  const bytes = await writePptx(scene, { resources, deflate: (raw) => deflateRawSync(raw) });
  const file = path.join(OUT, `${path.basename(name).replace(/\.(md|markdown)$/i, '')}.pptx`);
  writeFileSync(file, bytes);
  const boxes = compareBoxes(scene, bytes);
  const faults = lintPackage(bytes, { scene });
  const lines = compareLines(scene, render(file));
  const share = lines.compared === 0 ? 1 : lines.equal / lines.compared;
  console.log(`${path.relative(process.cwd(), path.resolve(name))}: ${scene.slides.length} slides`);
  console.log(`  boxes equal to ${BOX_TOLERANCE} pt: ${boxes.count - boxes.differing.length} of ${boxes.count}`);
  console.log(
    `  texts of two or more lines with equal line counts: ${lines.equal} of ${lines.compared} (${(share * 100).toFixed(1)} %), largest difference ${lines.largest}`,
  );
  console.log(`  texts not found in the rendering: ${lines.lost.length}`);
  console.log(`  faults of the package, strange line breaks included: ${faults.length}`);
  for (const detail of [...boxes.differing, ...lines.differing, ...lines.lost, ...faults]) console.log(`    ${detail}`);
  return (
    boxes.differing.length === 0 &&
    faults.length === 0 &&
    share >= EQUAL_SHARE &&
    lines.largest <= 1 &&
    lines.lost.length === 0
  );
}

function examples(): string[] {
  const folder = path.join(ROOT, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(folder, name));
}

for (const program of ['soffice', 'pdftotext']) {
  if (!which(program)) {
    console.error(`${program} is not installed: this comparison needs LibreOffice and Poppler.`);
    process.exit(2);
  }
}
mkdirSync(OUT, { recursive: true });
const decks = process.argv.length > 2 ? process.argv.slice(2) : examples();
let passed = true;
for (const deck of decks) passed = (await compare(deck)) && passed;
process.exitCode = passed ? 0 : 1;
