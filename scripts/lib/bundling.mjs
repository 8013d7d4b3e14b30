/** What bundles with the product's code in them need: `alias` and `noOwnInput` all of them, the others those that ship. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './command.mjs';

/** pptxgenjs writes its parts into a map of ours instead of a zip (see src/pptx/jszip-shim.ts). */
export const alias = { jszip: path.join(ROOT, 'src/pptx/jszip-shim.ts') };

/**
 * pptxgenjs can read files and fetch pictures by itself. It never does here, because hosts hand pictures over as bytes;
 * without these modules it also never could.
 * @type {import('esbuild').Plugin}
 */
export const noOwnInput = {
  name: 'no-own-input',
  setup(build) {
    build.onResolve(
      { filter: /^(?:node:)?(?:fs|https?|path|os)$|^(?:image-size|express)$/ },
      ({ path: name, importer }) =>
        /[\\/]pptxgenjs[\\/]/.test(importer) ? { path: name, namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};

/**
 * fflate fills tables when it is loaded, which takes longer than reading a small deck, and only templates and hosts without
 * zlib need it: its functions load it when they are called.
 * @type {import('esbuild').Plugin}
 */
export const lateFflate = {
  name: 'late-fflate',
  setup(build) {
    build.onResolve({ filter: /^fflate$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'fflate', namespace: 'late' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: ['deflateSync', 'unzipSync']
        .map((name) => `export const ${name} = (...all) => require('fflate').${name}(...all);`)
        .join('\n'),
      resolveDir: ROOT,
    }));
  },
};

/**
 * Writes what is not ASCII as escapes. esbuild does so in strings (`charset: 'ascii'`), but leaves regular expressions and
 * `String.raw` as they are: in an expression, which is all that our raw strings become, the escapes of single code units mean
 * the same. The file is read as Latin letters later, so none may be left.
 * @type {import('esbuild').Plugin}
 */
export const asciiOnly = {
  name: 'ascii-only',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {})) {
        if (!file.endsWith('js')) continue;
        const whole = path.join(ROOT, file);
        writeFileSync(whole, readFileSync(whole, 'utf8').replace(/[^\0-\x7f]/g, escaped));
      }
    });
  },
};

/** @param {string} unit */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
