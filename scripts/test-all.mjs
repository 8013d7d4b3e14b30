#!/usr/bin/env node
/**
 * `npm test`: sets up what it needs (npm packages, Chromium where it may, a real VS Code), builds, and runs every test
 * there is. Works on a fresh clone, so it imports nothing but Node's modules and files that do the same.
 * Ends with one line, `N passed, N failed`, and exits with 1 unless all passed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getVSCode } from './get-vscode.mjs';
import { ROOT, tee } from './lib/command.mjs';
import { build, installDependencies } from './lib/set-up.mjs';
import { setUpMachine } from './setup-machine.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/**
 * A Node program. With `count` it holds many tests, whose numbers that reads from its output; without, it is one test.
 * @typedef {{ name: string, args: string[], count?: (output: string) => Counts }} Lane
 */

const UNIT_RESULTS = path.join(ROOT, 'out/results/unit.json');
const TSC = 'node_modules/typescript/bin/tsc';
const EDITOR = 'test/vscode/run.mjs';

/** @type {Lane[]} */
const LANES = [
  { name: 'types', args: [TSC, '--noEmit'] },
  { name: 'types of the preview page', args: [TSC, '--noEmit', '-p', 'webview'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'unit tests',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_RESULTS}`,
    ],
    count: countVitest,
  },
  { name: 'preview page', args: [EDITOR, 'page', '--built'], count: countMocha },
  { name: 'editor, Node extension host', args: [EDITOR, 'node', '--built'], count: countMocha },
  { name: 'editor, web worker extension host', args: [EDITOR, 'web', '--built'], count: countMocha },
  { name: 'journeys, Node extension host', args: [EDITOR, 'journeys', '--built'], count: countMocha },
  { name: 'journeys, web worker extension host', args: [EDITOR, 'journeys-web', '--built'], count: countMocha },
  { name: 'packaged extension', args: [EDITOR, 'vsix', '--built'], count: countMocha },
];

/** @returns {Counts} */
function countVitest() {
  if (!existsSync(UNIT_RESULTS)) return { passed: 0, failed: 0 };
  const results = JSON.parse(readFileSync(UNIT_RESULTS, 'utf8'));
  return { passed: results.numPassedTests, failed: results.numFailedTests };
}

/** Sums up what mocha says at its end, once a run. @param {string} output @returns {Counts} */
function countMocha(output) {
  const number = (/** @type {RegExp} */ pattern) =>
    [...output.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
  return { passed: number(/^\s*(\d+) passing\b/gm), failed: number(/^\s*(\d+) failing\b/gm) };
}

/**
 * A lane that fails without a failed test, or that ran no test at all, counts as one failed test.
 * @param {Lane} lane
 */
async function runLane({ name, args, count }) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const start = Date.now();
  const { code, output } = await tee(process.execPath, args);
  const { passed, failed } = count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { name, passed, failed: isBroken ? 1 : failed, seconds: (Date.now() - start) / 1000 };
}

function setUp() {
  for (const [name, work] of /** @type {[string, () => unknown][]} */ ([
    ['npm packages', installDependencies],
    ['programs of this machine', () => setUpMachine(['test'])],
    ['VS Code', getVSCode],
    ['build', build],
  ])) {
    console.log(`── ${name}`);
    work();
  }
  rmSync(path.dirname(UNIT_RESULTS), { recursive: true, force: true });
  mkdirSync(path.dirname(UNIT_RESULTS), { recursive: true });
}

try {
  setUp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

/** @type {Awaited<ReturnType<typeof runLane>>[]} */
const results = [];
for (const lane of LANES) results.push(await runLane(lane));

console.log('\n passed  failed  seconds');
for (const { name, passed, failed, seconds } of results) {
  const cells = [String(passed), String(failed), seconds.toFixed(1)];
  console.log(`${cells.map((cell, i) => cell.padStart([7, 8, 9][i] ?? 0)).join('')}  ${name}`);
}
const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
