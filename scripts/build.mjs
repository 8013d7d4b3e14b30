#!/usr/bin/env node
/**
 * Builds what ships, into dist/: the extension for both hosts, the preview's page and the command line tool.
 *
 *   node scripts/build.mjs            minified, prints sizes
 *   node scripts/build.mjs --watch    with source maps, again at every change
 */
import * as esbuild from 'esbuild';
import { alias, asciiOnly, lateFflate, noOwnInput } from './lib/bundling.mjs';
import { ROOT } from './lib/command.mjs';

const watch = process.argv.includes('--watch');

/** The parts that src/vscode/engine.ts and src/cli import when they are first needed, and their bundles. */
const LAZY_PARTS = new Map([
  ['./engine-parts', './engine.cjs'],
  ['../pptx', './pptx.cjs'],
  ['../core/equations/mathjax', './equations.cjs'],
  ['./checking', './cli-checking.cjs'],
]);

/**
 * In the Node host a lazy part is a file of its own, so that opening a Markdown file does not even read it. The web host
 * cannot load files beside its entry: there the parts are in the one bundle and evaluated when first needed.
 * @type {esbuild.Plugin}
 */
const lazyParts = {
  name: 'lazy-parts',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path: name, kind }) => {
      const bundle = kind === 'dynamic-import' ? LAZY_PARTS.get(name) : undefined;
      return bundle ? { path: bundle, external: true } : undefined;
    });
  },
};

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  alias,
  plugins: [noOwnInput, lateFflate],
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'linked',
  minify: !watch,
  sourcemap: watch,
  logLevel: 'warning',
  // For the sizes that are printed.
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  supported: { 'dynamic-import': false },
  // V8 keeps such text in half the memory, and src/cli/compiled-code.ts reads it in the quickest way.
  charset: 'ascii',
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    plugins: [noOwnInput, lateFflate, lazyParts],
    entryPoints: { extension: 'src/vscode/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
  {
    ...node,
    plugins: [noOwnInput, lateFflate, asciiOnly],
    entryPoints: {
      engine: 'src/vscode/engine-parts.ts',
      pptx: 'src/pptx/index.ts',
      equations: 'src/core/equations/mathjax.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
  {
    ...common,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    entryPoints: { 'web/extension': 'src/vscode/extension.ts' },
    outdir: 'dist',
    // It has to be CommonJS and to end in `.js`: the web worker host takes no ES modules, and older ones append `.js` to
    // any other ending, newer ones do not. So package.json has no "type".
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { 'webview/main': 'webview/main.ts' },
    outdir: 'dist',
  },
  {
    ...node,
    // Loads cli-main.cjs by its name.
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    plugins: [noOwnInput, lateFflate, lazyParts, asciiOnly],
    entryPoints: { 'cli-main': 'src/cli/main.ts', 'cli-checking': 'src/cli/checking.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
];

/** @param {esbuild.BuildResult<{ metafile: true }>[]} results */
function printSizes(results) {
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  for (const [name, { bytes }] of outputs.filter(([name]) => /\.(?:c?js|css)$/.test(name)).sort()) {
    console.log(`${(bytes / 1024).toFixed(0).padStart(6)} kB  ${name}`);
  }
}

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
  console.log('Watching. Ctrl+C ends it.');
} else {
  printSizes(await Promise.all(bundles.map((options) => esbuild.build(options))));
}
