/**
 * What mermaid itself reads in the flowcharts of test/fixtures/mermaid: nodes, edges and subgraphs of its database,
 * written as flowcharts.expected.json beside them. Run it when mermaid's version changes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const FOLDER = 'test/fixtures/mermaid';

/**
 * mermaid cleans labels with a package that needs a page; nothing is shown here, so nothing need be cleaned.
 * @type {import('esbuild').Plugin}
 */
const withoutPage = {
  name: 'without-page',
  setup(bundler) {
    bundler.onResolve({ filter: /^dompurify$/ }, () => ({ path: 'dompurify', namespace: 'stand-in' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
      contents: 'export default { sanitize: (text) => text, addHook() {}, removeHook() {} };',
    }));
  },
};

/** mermaid, able to read in Node. */
export async function loadMermaid() {
  const outfile = path.resolve('node_modules/.cache/mermaid-without-page.mjs');
  await build({
    stdin: { contents: "export { default } from 'mermaid';", resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    plugins: [withoutPage],
  });
  const { default: mermaid } = await import(pathToFileURL(outfile).href);
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose', logLevel: 'fatal' });
  return mermaid;
}

/**
 * The database's content, as plain data; throws on what mermaid does not accept.
 * @param {any} mermaid
 * @param {string} text
 */
export async function readByMermaid(mermaid, text) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  /** @param {string | undefined} label */
  const decoded = (label) => (label ?? '').replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';');
  return {
    direction: db.getDirection() ?? 'TB',
    nodes: [...db.getVertices().values()].map((one) => ({
      id: one.id,
      text: decoded(one.text),
      shape: one.type ?? 'square',
      classes: one.classes,
      styles: one.styles,
    })),
    edges: db.getEdges().map((/** @type {any} */ one) => ({
      from: one.start,
      to: one.end,
      text: decoded(one.text),
      type: one.type,
      stroke: one.stroke,
      length: one.length,
    })),
    groups: db
      .getSubGraphs()
      .map((/** @type {any} */ one) => ({ id: one.id, title: decoded(one.title), nodes: one.nodes })),
  };
}

async function main() {
  const mermaid = await loadMermaid();
  /** @type {Record<string, unknown>} */
  const expected = {};
  for (const name of readdirSync(path.join(FOLDER, 'flowcharts'))
    .filter((one) => one.endsWith('.mmd'))
    .sort())
    expected[name] = await readByMermaid(mermaid, readFileSync(path.join(FOLDER, 'flowcharts', name), 'utf8'));
  writeFileSync(path.join(FOLDER, 'flowcharts.expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
  console.log(`${Object.keys(expected).length} flowcharts read`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
