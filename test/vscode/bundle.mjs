/** Bundles what runs inside the editor, one file per extension host, and the journeys that drive it from outside. */
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/command.mjs';

/** Inside the repository, so that mocha is found beside them. */
const OUT = path.join(ROOT, 'dist/test');

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, logLevel: 'warning', sourcemap: 'inline', target: 'es2022' };

/** @returns {Promise<string>} the suite for the Node extension host */
export async function bundleNodeSuite() {
  const outfile = path.join(OUT, 'suite-node.cjs');
  const external = ['vscode', 'mocha'];
  await build({ ...common, entryPoints: [entry('suite/node.ts')], outfile, platform: 'node', format: 'cjs', external });
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
    define: { global: 'globalThis' },
  });
  return outfile;
}

/** @param {string} name */
const entry = (name) => path.join(ROOT, 'test/vscode', name);
