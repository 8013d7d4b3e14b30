#!/usr/bin/env node
/**
 * Adds to package-lock.json what npm leaves out of it: optional packages of other platforms which the registry in use
 * does not have. Without their names `npm ci` refuses the file. Run it after `npm install`; a test says when.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/command.mjs';

/** @typedef {Record<string, unknown> & { optionalDependencies?: Record<string, string>, dev?: boolean }} Entry */

const FILE = path.join(ROOT, 'package-lock.json');
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
/** @type {Record<string, Entry>} */
const packages = lock.packages;

for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${owner}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (owner === '' || packages[nested] || packages[hoisted]) continue;
    packages[hoisted] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
    console.log(`${name}@${version}`);
  }
}
const ordered = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(ordered) }, null, 2)}\n`);

/** What npm reads to see that a package is for another machine. Its makers put it into the name. @param {string} name */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((one) => words.includes(one));
  const cpu = PROCESSORS.filter((one) => words.includes(one));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} names no platform: add it by hand`);
  const musl = words.includes('musl') && { libc: ['musl'] };
  return { cpu, ...musl, os };
}
