/**
 * `npm run bench`: what an export and an edit cost, at 31 and at 300 slides. Prints tables; judges nothing.
 * Needs a build (dist/cli.js). The same text goes through Pandoc, which it installs where it can, and through Marp's core.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Marp } from '@marp-team/marp-core';
import { layoutDeck } from '../src/core/layout';
import { lintDeck } from '../src/core/lint';
import { parseDeck } from '../src/core/parse';
import { slideSvg } from '../src/core/svg';
import { writePptx } from '../src/pptx';
import { ROOT, which } from './lib/command.mjs';
import { setUpMachine } from './setup-machine.mjs';

const EXAMPLE = path.join(ROOT, 'examples/gpu-efficiency.zh-CN.md');
const OUT = path.join(ROOT, 'out/bench');
const CLI = path.join(ROOT, 'dist/cli.js');
const SIZES = [31, 300];
const PROCESS_RUNS = 11;
const WARM_RUNS = 15;
const EDITS = 200;
/** Marp draws the whole deck at every edit: fewer of them tell as much. */
const MARP_EDITS = 20;

interface Cost {
  /** User and system time, seconds. */
  readonly cpu: number;
  /** Peak resident memory, megabytes. */
  readonly memory: number;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * What the slides hold. `drawn`: the example as it is, with its charts, diagrams, metrics and modules, which Pandoc copies as
 * code; `text`: the same without these, which is what the two can be compared on.
 */
type Content = 'text' | 'drawn';
const CONTENTS: readonly Content[] = ['text', 'drawn'];
const DRAWINGS = /^```(?:mermaid|chart|metrics|module)\b.*?^```\n/gms;

/** A deck of `count` slides: the example's, over and over, each repetition under titles and with diagrams of its own. */
function deckOf(count: number, content: Content): string {
  const example = readFileSync(EXAMPLE, 'utf8');
  const text = content === 'text' ? example.replace(DRAWINGS, '') : example;
  const end = text.indexOf('\n---', 3) + '\n---\n'.length;
  const slides = text
    .slice(end)
    .split(/^---$/m)
    .map((slide) => slide.trim());
  const repeated = Array.from({ length: count }, (_, index) => {
    const slide = slides[index % slides.length]!;
    const round = Math.floor(index / slides.length);
    if (round === 0) return slide;
    return slide.replace(/^(#{1,2} .*)$/m, `$1 ${round + 1}`).replace(/^```mermaid$/gm, `$&\n%% ${round + 1}`);
  });
  return `${text.slice(0, end)}\n${repeated.join('\n\n---\n\n')}\n`;
}

/** CPU time and memory of one whole process, as GNU time counts them. */
function runCost(command: readonly string[]): Cost {
  const result = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${command.join(' ')}: ${result.error?.message ?? result.stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = result.stderr.trim().split('\n').pop()!.split(' ').map(Number);
  return { cpu: user + system, memory: kilobytes / 1024 };
}

/** Medians of several runs. The tools take turns, so that what else the machine does meets all of them. */
function printProcesses(file: string, commands: Readonly<Record<string, readonly string[]>>): void {
  const costs = new Map<string, Cost[]>(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < PROCESS_RUNS; run++)
    for (const [name, command] of Object.entries(commands)) costs.get(name)!.push(runCost(command));
  for (const [name, runs] of costs) {
    const cpu = median(runs.map((one) => one.cpu)).toFixed(2);
    const memory = median(runs.map((one) => one.memory)).toFixed(0);
    console.log(`  ${name.padEnd(24)} ${cpu} s CPU   ${memory.padStart(4)} MB peak   ${file}`);
  }
}

function benchProcesses(content: Content): void {
  console.log(`\nExport, whole process (start-up included), ${content}`);
  for (const count of SIZES) {
    const deck = path.join(OUT, `${content}-${count}.md`);
    writeFileSync(deck, deckOf(count, content));
    const pptx = (tool: string) => path.join(OUT, `${tool}-${content}-${count}.pptx`);
    printProcesses(`${count} slides`, {
      proofdeck: [process.execPath, CLI, 'export', deck, '-o', pptx('proofdeck')],
      ...(which('pandoc') && { pandoc: ['pandoc', deck, '-o', pptx('pandoc')] }),
    });
  }
}

async function benchWarmExport(content: Content): Promise<void> {
  console.log(`\nExport, warm, in process (text to bytes), ${content}`);
  for (const count of SIZES) {
    const text = deckOf(count, content);
    const times: number[] = [];
    for (let run = 0; run < WARM_RUNS; run++) {
      const start = performance.now();
      await writePptx(layoutDeck(parseDeck(text)));
      times.push(performance.now() - start);
    }
    // The first runs pay for compilation.
    console.log(`  ${String(count).padStart(3)} slides   ${median(times.slice(3)).toFixed(0)} ms`);
  }
}

/** Where the deck is typed into: ends of bullets, spread evenly over the deck, from the last so that offsets hold. */
function editPlaces(text: string, edits: number): number[] {
  const ends = [...text.matchAll(/^ *- .+$/gm)].map((match) => match.index + match[0].length);
  return Array.from({ length: edits }, (_, index) => ends[Math.floor((index * ends.length) / edits)]!).reverse();
}

/** Milliseconds that `work` takes for each of a number of edits. It gets the text as an editor has it: in one piece. */
function timesOfEdits(deck: string, edits: number, work: (text: string) => void): number[] {
  let text = deck;
  return editPlaces(text, edits).map((place) => {
    text = Buffer.from(`${text.slice(0, place)}x${text.slice(place)}`).toString();
    return timeOf(() => work(text));
  });
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function printEdits(name: string, count: number, times: readonly number[]): void {
  const [middle, high] = [median(times), quantile(times, 0.95)].map((ms) => ms.toFixed(2).padStart(8));
  console.log(
    `  ${name.padEnd(12)} ${String(count).padStart(3)} slides   median ${middle} ms   95th percentile ${high} ms`,
  );
}

function benchEdits(content: Content): void {
  console.log(`\nOne edit to the new pictures of what it changed, ${content}`);
  for (const count of SIZES) {
    const text = deckOf(count, content);
    let deck = parseDeck(text);
    let scene = layoutDeck(deck);
    const times = timesOfEdits(text, EDITS, (edited) => {
      const known = new Set(scene.slides.map(({ key }) => key));
      deck = parseDeck(edited, deck);
      scene = layoutDeck(deck);
      for (const slide of scene.slides) if (!known.has(slide.key)) slideSvg(scene, slide);
    });
    printEdits('proofdeck', count, times);
    const marp = new Marp({ script: false });
    marp.render(text);
    printEdits(
      "Marp's core",
      count,
      timesOfEdits(text, MARP_EDITS, (edited) => marp.render(edited)),
    );
  }
}

/**
 * The checks alone, of decks that are parsed and laid out, with warm code: of one never seen before, of one that was checked
 * before, and after each edit.
 */
function benchChecks(content: Content): void {
  console.log(`\nChecks, ${content}`);
  for (const count of SIZES) {
    const text = deckOf(count, content);
    const runs = Array.from({ length: WARM_RUNS }, () => {
      const fresh = parseDeck(text);
      const drawn = layoutDeck(fresh);
      return [timeOf(() => lintDeck(fresh, drawn)), timeOf(() => lintDeck(fresh, drawn))] as const;
    }).slice(3);
    const [first, again] = [0, 1].map((turn) => runs.map((run) => run[turn]!));
    printEdits('new deck', count, first!);
    printEdits('once more', count, again!);
    let deck = parseDeck(text);
    let scene = layoutDeck(deck);
    lintDeck(deck, scene);
    const edits: number[] = [];
    timesOfEdits(deck.text, EDITS, (edited) => {
      deck = parseDeck(edited, deck);
      scene = layoutDeck(deck);
      edits.push(timeOf(() => lintDeck(deck, scene)));
    });
    printEdits('an edit', count, edits);
  }
}

if (!existsSync(CLI)) throw new Error('Build first: npm run build');
setUpMachine(['bench']);
mkdirSync(OUT, { recursive: true });
for (const content of CONTENTS) benchProcesses(content);
for (const content of CONTENTS) await benchWarmExport(content);
for (const content of CONTENTS) benchEdits(content);
for (const content of CONTENTS) benchChecks(content);
