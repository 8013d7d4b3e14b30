/**
 * Compares what the Scene promises with what a file holds and LibreOffice shows:
 *
 *   node scripts/run.mjs scripts/compare-export.ts [DECK.md ...]      (all of examples/ without a name)
 *
 * Boxes in the file must equal the Scene's to half a point, those of diagrams' shapes and connectors too. Texts with two or
 * more lines in either must have as many lines in LibreOffice as in the Scene in 92 of 100 cases, and never differ by more
 * than one. Line breaks must be the author's. Pictures of preview and export are compared where Chromium is installed; the
 * pages that differ most are printed, and put side by side in out/compare: they are to be looked at, nothing fails by them.
 * Exit code 0 if all of that holds, 1 if not, 2 if LibreOffice or Poppler is missing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadDeck } from '../src/cli/common';
import { deflate } from '../src/cli/deflate';
import type { Box } from '../src/core/scene/geometry';
import type { SceneNode } from '../src/core/scene/node';
import type { Resources } from '../src/core/scene/resources';
import type { Scene } from '../src/core/scene/scene';
import { slideSvg } from '../src/core/svg';
import { writePptx } from '../src/pptx';
import { lintPackage } from '../src/pptx/package-lint';
import { type ReadShape, readPptx } from '../src/pptx/read';
import { CHROMIUM_NAMES } from './lib/chromium.mjs';
import { ROOT, which } from './lib/command.mjs';
import { photographPair, pictureDifferences } from './lib/picture-difference';
import { readWords, renderedLines, sceneLines, textsOf } from './lib/rendered-lines';

const BOX_TOLERANCE = 0.5;
const EQUAL_SHARE = 0.92;
const WORST_PAGES = 5;
/** Points: a connector with corners is no narrower in the file. */
const LEAST_CONNECTOR = 1;
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
    const shapes = new Map((deck.slides[index]?.shapes ?? []).flatMap(withParts).map(({ id, box }) => [id, box]));
    for (const node of slide.nodes.flatMap(withMembers)) {
      count++;
      const found = shapes.get(node.id);
      const off = found && Math.min(...possibleBoxes(node).map((box) => distance(found, box)));
      if (off === undefined) differing.push(`slide ${index + 1}: ${node.name} is not in the file`);
      else if (off > BOX_TOLERANCE) differing.push(`slide ${index + 1}: ${node.name} is ${off.toFixed(2)} pt off`);
    }
  });
  return { count, differing };
}

/** A shape, and those in it. */
function withParts(shape: ReadShape): ReadShape[] {
  return [shape, ...(shape.shapes ?? []).flatMap(withParts)];
}

function withMembers(node: SceneNode): SceneNode[] {
  return node.kind === 'group' ? [node, ...node.nodes.flatMap(withMembers)] : [node];
}

/**
 * Where a node may stand in the file: in its box, but a connector between its ends, whatever way it takes, and turned
 * about its middle if it leaves upwards or downwards.
 */
function possibleBoxes(node: SceneNode): Box[] {
  if (node.kind !== 'connector') return [node.box];
  const [start, end] = [node.points[0]!, node.points.at(-1)!];
  const width = Math.max(LEAST_CONNECTOR, Math.abs(end.x - start.x));
  const height = Math.max(LEAST_CONNECTOR, Math.abs(end.y - start.y));
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const around = (wide: number, high: number): Box => ({
    x: middle.x - wide / 2,
    y: middle.y - high / 2,
    width: wide,
    height: high,
  });
  return [node.box, around(width, height), around(height, width)];
}

function distance(a: Box, b: Box): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.width - b.width), Math.abs(a.height - b.height));
}

/** Makes `file` a PDF; the words on its pages as HTML. */
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

/** The pages of the rendered file as PNG. */
function pagesOf(file: string): Buffer[] {
  const folder = mkdtempSync(path.join(OUT, 'pages-'));
  try {
    execFileSync('pdftoppm', ['-r', '72', '-png', file.replace(/\.pptx$/, '.pdf'), path.join(folder, 'page')]);
    const names = readdirSync(folder).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return names.map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints how far the pictures of preview and file differ, and puts the worst pages side by side. */
async function comparePictures(scene: Scene, resources: Resources, file: string): Promise<void> {
  const pages = pagesOf(file);
  const slides = scene.slides.map((slide, index) => ({
    svg: slideSvg(scene, slide, { hrefOf: (name) => dataUrl(resources.get(name)) }),
    png: pages[index]!,
  }));
  const differences = await pictureDifferences(slides);
  const mean = differences.reduce((sum, { share }) => sum + share, 0) / Math.max(1, differences.length);
  const worst = [...differences].sort((a, b) => b.share - a.share).slice(0, WORST_PAGES);
  console.log(`  colours that differ, on average: ${(mean * 100).toFixed(2)} % of a page; most on`);
  for (const { page, share } of worst) {
    const picture = file.replace(/\.pptx$/, `-page-${page}.png`);
    await photographPair(slides[page - 1]!, `Slide ${page}`, picture);
    console.log(`    slide ${page}: ${(share * 100).toFixed(2)} % (${path.relative(process.cwd(), picture)})`);
  }
}

function dataUrl(picture: ReturnType<Resources['get']>): string | undefined {
  if (!picture || !('bytes' in picture)) return undefined;
  return `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}

async function compare(name: string): Promise<boolean> {
  const { scene, resources } = await loadDeck(name);
  const bytes = await writePptx(scene, { resources, deflate });
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
  if (hasChromium) await comparePictures(scene, resources, file);
  return (
    boxes.differing.length === 0 &&
    faults.length === 0 &&
    share >= EQUAL_SHARE &&
    lines.largest <= 1 &&
    lines.lost.length === 0
  );
}

/** The decks among the examples: a list of tasks, which stands beside its deck, has no front matter. */
function examples(): string[] {
  const folder = path.join(ROOT, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').startsWith('---'));
}

for (const program of ['soffice', 'pdftotext', 'pdftoppm']) {
  if (!which(program)) {
    console.error(`${program} is not installed: this comparison needs LibreOffice and Poppler.`);
    process.exit(2);
  }
}
const hasChromium = process.env.CHROMIUM !== undefined || CHROMIUM_NAMES.some((name) => which(name) !== undefined);
if (!hasChromium) console.error('Chromium is not installed: pictures are not compared.');
mkdirSync(OUT, { recursive: true });
const decks = process.argv.length > 2 ? process.argv.slice(2) : examples();
let passed = true;
for (const deck of decks) passed = (await compare(deck)) && passed;
process.exitCode = passed ? 0 : 1;
