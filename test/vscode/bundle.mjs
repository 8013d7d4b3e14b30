/** Bundles what runs inside the editor, one file per extension host, and the journeys that drive it from outside. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/command.mjs';

/** Inside the repository, so that mocha is found beside them. */
const OUT = path.join(ROOT, 'dist/test');

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, logLevel: 'warning', sourcemap: 'inline', target: 'es2022' };

/** @returns {Promise<string>} the suite for the Node extension host */
export const bundleNodeSuite = () => bundleForNode('node');

/** @returns {Promise<string>} the suite for the installed package, also in the Node extension host */
export const bundlePackagedSuite = () => bundleForNode('packaged');

/** @param {'node' | 'packaged'} name */
async function bundleForNode(name) {
  const outfile = path.join(OUT, `suite-${name}.cjs`);
  await build({
    ...common,
    entryPoints: [entry(`suite/${name}.ts`)],
    outfile,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    define: { __HOST__: '"node"' },
  });
  return outfile;
}

/** @returns {Promise<string>} the suite for the web worker extension host */
export async function bundleWebSuite() {
  const outfile = path.join(OUT, 'suite-web.cjs');
  await build({
    ...common,
    entryPoints: [entry('suite/web.ts')],
    outfile,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { global: 'globalThis', __HOST__: '"web"' },
  });
  return outfile;
}

/** @returns {Promise<string>} the folder of the extension with faults */
export async function bundleFaults() {
  const folder = path.join(OUT, 'faults');
  await build({
    ...common,
    entryPoints: [entry('faults/extension.ts')],
    outfile: path.join(folder, 'extension.cjs'),
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  cpSync(entry('faults/package.json'), path.join(folder, 'package.json'));
  return folder;
}

/**
 * @param {'journeys/main' | 'journeys/readme-picture' | 'page/main'} name
 * @returns {Promise<string>} a Node program that drives a browser from outside
 */
export async function bundleProgram(name) {
  const outfile = path.join(OUT, `${name.replace('/', '-')}.mjs`);
  await build({
    ...common,
    entryPoints: [entry(`${name}.ts`)],
    outfile,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [plainModules],
  });
  return outfile;
}

/**
 * Leaves .mjs files where they are: they find the repository from their own place.
 * @type {import('esbuild').Plugin}
 */
const plainModules = {
  name: 'plain-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, ({ resolveDir, path: name }) => ({
      path: pathToFileURL(path.resolve(resolveDir, name)).href,
      external: true,
    }));
  },
};

/** @param {string} name */
const entry = (name) => path.join(ROOT, 'test/vscode', name);
