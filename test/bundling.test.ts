import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { asciiOnly } from '../scripts/lib/bundling.mjs';

it('a bundle in ASCII does what its source says', async () => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const source = path.join(work, 'source.js');
  const outfile = path.join(work, 'bundle.cjs');
  writeFileSync(source, 'module.exports = { ends: /[：—]$/, face: /^[😀-😂]$/u, not: /[^一-鿿]/, text: "倍 😀" };');
  await esbuild.build({
    entryPoints: [source],
    outfile,
    format: 'cjs',
    charset: 'ascii',
    minify: true,
    metafile: true,
    plugins: [asciiOnly],
  });
  expect(readFileSync(outfile, 'latin1')).not.toMatch(/[^\0-\x7f]/);
  const { ends, face, not, text } = createRequire(import.meta.url)(outfile);
  rmSync(work, { recursive: true });
  expect([
    ends.test('如下：'),
    ends.test('如下'),
    face.test('😁'),
    face.test('😄'),
    not.test('一'),
    not.test('a'),
  ]).toEqual([true, false, true, false, false, true]);
  expect(text).toBe('倍 😀');
});
