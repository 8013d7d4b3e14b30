#!/usr/bin/env node
/**
 * `npm run pictures`: makes the README's pictures from the example deck, into docs/pictures.
 *
 *   editor-and-preview.png   the real editor, a slide's text and the slide side by side
 *   preview-and-pptx.png     a slide as the preview draws it, and its page of the PPTX as LibreOffice draws it
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getVSCode } from './get-vscode.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from './lib/chromium.mjs';
import { ROOT, run } from './lib/command.mjs';
import { comparePage } from './lib/compare-page.mjs';
import { build, installDependencies } from './lib/set-up.mjs';
import { setUpMachine } from './setup-machine.mjs';

const DECK = path.join(ROOT, 'examples/gpu-efficiency.zh-CN.md');
const PICTURES = path.join(ROOT, 'docs/pictures');
/** The slide that is shown in both ways, from 1. */
const SLIDE = 9;

installDependencies();
setUpMachine(['test', 'visual']);
getVSCode();
build();
mkdirSync(PICTURES, { recursive: true });

// Both need packages, which are there from here on only.
const { chromium } = await import('playwright-core');
const { bundleProgram } = await import('../test/vscode/bundle.mjs');

run(process.execPath, [await bundleProgram('journeys/readme-picture'), path.join(PICTURES, 'editor-and-preview.png')]);
const work = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
try {
  const pictures = [
    { caption: 'The preview, in the editor', png: await previewPicture() },
    { caption: 'The exported PPTX, in LibreOffice', png: pptxPicture() },
  ];
  await photograph(comparePage(pictures), path.join(PICTURES, 'preview-and-pptx.png'));
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
for (const name of readdirSync(PICTURES)) console.log(`docs/pictures/${name}`);

/** The slide's SVG, as a picture. */
async function previewPicture() {
  const folder = path.join(work, 'svg');
  run(process.execPath, ['dist/cli.js', 'render', DECK, '--svg', folder]);
  const file = readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .sort()[SLIDE - 1];
  if (file === undefined) throw new Error(`The example has no slide ${SLIDE}`);
  const page = await browser.newPage({ viewport: { width: 1520, height: 855 } });
  const svg = readFileSync(path.join(folder, file), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { width: 100vw; display: block }</style>${svg}`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** The slide's page of the exported file, as a picture. */
function pptxPicture() {
  const pptx = path.join(work, 'deck.pptx');
  run(process.execPath, ['dist/cli.js', 'export', DECK, '-o', pptx]);
  // A profile of its own: a LibreOffice that is open already would take the file instead.
  const profile = `-env:UserInstallation=file://${work}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, pptx], { stdio: ['ignore', 2, 2] });
  const [first, name] = [String(SLIDE), path.join(work, 'page')];
  run('pdftoppm', ['-png', '-r', '114', '-f', first, '-l', first, '-singlefile', path.join(work, 'deck.pdf'), name]);
  return readFileSync(`${name}.png`);
}

/** @param {string} html @param {string} file */
async function photograph(html, file) {
  const page = await browser.newPage({ viewport: { width: 1616, height: 900 } });
  await page.setContent(html, { waitUntil: 'load' });
  writeFileSync(file, await page.locator('body').screenshot());
  await page.close();
}
