#!/usr/bin/env node
/**
 * Asks Pandoc for its OMML of the formulas that our own is compared with, and writes test/fixtures/equations/pandoc.json.
 * Run by hand when formulas are added (`node scripts/pandoc-equations.mjs`); the result is committed, so that no test
 * needs Pandoc.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from './lib/command.mjs';

const folder = path.join(ROOT, 'test/fixtures/equations');
/** @type {{ formulas: { id: string, tex: string }[] }} */
const { formulas } = JSON.parse(readFileSync(path.join(folder, 'formulas.json'), 'utf8'));

const markdown = formulas.map(({ id, tex }) => `# ${id}\n\n$$${tex}$$\n`).join('\n');
const file = execFileSync('pandoc', ['--from=markdown', '--to=pptx', '--slide-level=1', '--output=-'], {
  input: markdown,
  maxBuffer: 1e9,
});
const parts = unzipSync(new Uint8Array(file));

/** @type {Record<string, string>} */
const structures = {};
for (const [index, { id }] of formulas.entries()) {
  const slide = new TextDecoder().decode(parts[`ppt/slides/slide${index + 1}.xml`]);
  const math = /<m:oMath>[\s\S]*<\/m:oMath>/.exec(slide)?.[0];
  if (math === undefined) throw new Error(`Pandoc made no equation of ${id}`);
  structures[id] = math.replaceAll(' />', '/>');
}
const [version = ''] = execFileSync('pandoc', ['--version'], { encoding: 'utf8' }).split('\n');
writeFileSync(path.join(folder, 'pandoc.json'), `${JSON.stringify({ version, structures }, null, 2)}\n`);
console.log(`${formulas.length} formulas, ${version}`);
