#!/usr/bin/env node
/**
 * Installs the programs that are not npm packages, where that can be done without asking: as root on a Debian.
 * Elsewhere it names what is missing and fails.
 *
 *   node scripts/setup-machine.mjs            what `npm test` needs
 *   node scripts/setup-machine.mjs visual     what comparing the PPTX with the preview needs as well
 *   node scripts/setup-machine.mjs bench      Pandoc to compare with, GNU time to measure with
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_NAMES } from './lib/chromium.mjs';
import { run, which } from './lib/command.mjs';

/** @typedef {{ programs?: string[], file?: string, packages: string[] }} Need one of some programs, or a file */

/** @type {Record<'test' | 'visual' | 'bench', Need[]>} */
const NEEDS = {
  test: [
    { programs: CHROMIUM_NAMES, packages: ['chromium'] },
    { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', packages: ['fonts-noto-cjk'] },
    { file: '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf', packages: ['fonts-crosextra-carlito'] },
    { file: '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf', packages: ['fonts-liberation'] },
  ],
  visual: [
    { programs: ['soffice'], packages: ['libreoffice-impress', 'libreoffice-math'] },
    { programs: ['pdftoppm'], packages: ['poppler-utils'] },
  ],
  bench: [
    { programs: ['pandoc'], packages: ['pandoc'] },
    { programs: ['time'], packages: ['time'] },
  ],
};

/** @param {Need} need */
function isMissing({ programs, file }) {
  return programs === undefined ? !existsSync(file ?? '') : !programs.some((name) => which(name) !== undefined);
}

/**
 * Makes sure that the machine has what a purpose needs. Throws with the missing packages if it cannot install them.
 * @param {(keyof typeof NEEDS)[]} purposes
 */
export function setUpMachine(purposes) {
  const packages = purposes.flatMap((purpose) => NEEDS[purpose].filter(isMissing).flatMap((need) => need.packages));
  if (packages.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && which('apt-get') !== undefined;
  if (!mayInstall) {
    throw new Error(`Missing on this machine: ${packages.join(' ')} (their Debian names). Please install them.`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...packages], { env });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = /** @type {(keyof typeof NEEDS)[]} */ (process.argv.slice(2));
  setUpMachine(['test', ...wanted]);
}
