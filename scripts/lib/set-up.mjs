/** What the commands of the README do first, so that they work on a fresh clone. Needs no npm package itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NPM, ROOT, run } from './command.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/** @param {string} file @returns {LockFile} */
function readLock(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

/** Whether node_modules holds the versions of package-lock.json. npm keeps a list of what it installed. */
function dependenciesAreInstalled() {
  if (!existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const installed = readLock('node_modules/.package-lock.json').packages;
  return Object.entries(readLock('package-lock.json').packages).every(
    // Optional packages are mostly those of other platforms; '' is this repository.
    ([name, { version, optional }]) => name === '' || optional === true || installed[name]?.version === version,
  );
}

/** Installs the npm packages if there are none, or not the ones that package-lock.json names. */
export function installDependencies() {
  if (!dependenciesAreInstalled()) run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the extension, the preview page and the command line tool into dist/. */
export function build() {
  run(NPM, ['run', '--silent', 'build']);
}

/** Packs the extension as it ships. @returns {string} the .vsix file */
export function packageExtension() {
  run(NPM, ['run', '--silent', 'package']);
  return path.join(ROOT, 'proofdeck.vsix');
}
