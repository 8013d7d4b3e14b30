#!/usr/bin/env node
/**
 * Installs the programs that are not npm packages, where that can be done without asking: as root on a Debian.
 * Elsewhere it names what is missing, and fails if nothing works without it.
 *
 *   node scripts/setup-machine.mjs            what `npm test` needs
 *   node scripts/setup-machine.mjs visual     what comparing the PPTX with the preview needs as well
 *   node scripts/setup-machine.mjs bench      Pandoc to compare with, GNU time to measure with
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_NAMES } from './lib/chromium.mjs';
import { run, which } from './lib/command.mjs';

/** @typedef {{ packages: string[], isThere: () => boolean, optional?: boolean }} Need in Debian's names */
/** @typedef {'test' | 'visual' | 'bench'} Purpose */

/** @param {string[]} names @returns {() => boolean} */
const program =
  (...names) =>
  () =>
    names.some((name) => which(name) !== undefined);

/** Without its fonts a picture only looks different. @param {string} family @returns {() => boolean} */
const font = (family) => () => (spawnSync('fc-list', [family], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** @type {Record<Purpose, Need[]>} */
const NEEDS = {
  test: [
    { packages: ['chromium'], isThere: program(...CHROMIUM_NAMES) },
    { packages: ['fontconfig', 'fonts-noto-cjk'], isThere: font('Noto Sans CJK SC'), optional: true },
    { packages: ['fonts-crosextra-carlito'], isThere: font('Carlito'), optional: true },
    { packages: ['fonts-liberation'], isThere: font('Liberation Sans'), optional: true },
  ],
  visual: [
    { packages: ['libreoffice-impress', 'libreoffice-math'], isThere: program('soffice') },
    { packages: ['poppler-utils'], isThere: program('pdftoppm') },
  ],
  bench: [
    { packages: ['pandoc'], isThere: program('pandoc'), optional: true },
    { packages: ['time'], isThere: program('time') },
  ],
};

/**
 * Makes sure that the machine has what some purposes need. Throws with the missing packages if it cannot install them.
 * @param {Purpose[]} purposes
 */
export function setUpMachine(purposes) {
  const missing = purposes.flatMap((purpose) => NEEDS[purpose]).filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const names = (/** @type {Need[]} */ needs) => needs.flatMap(({ packages }) => packages);
  const mayInstall = process.getuid?.() === 0 && which('apt-get') !== undefined;
  if (mayInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['-qq', 'update'], { env });
    run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...names(missing)], { env });
    return;
  }
  const say = `Missing on this machine, by their Debian names: ${names(missing).join(' ')}`;
  if (missing.some(({ optional }) => !optional)) throw new Error(say);
  console.log(`${say}. Going on without.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  setUpMachine(['test', .../** @type {Purpose[]} */ (process.argv.slice(2))]);
}
