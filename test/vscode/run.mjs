#!/usr/bin/env node
/**
 * Runs the real-editor tests: `node test/vscode/run.mjs [node] [web] [journeys] [vsix] [--desktop]`.
 *
 *   node       the suite in the Node extension host
 *   web        the suite in the web worker extension host
 *   journeys   the user interface, driven as a person would
 *   vsix       the packaged extension, installed
 *   --desktop  the suite `node` in a desktop VS Code, which @vscode/test-electron downloads
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { getVSCode } from '../../scripts/get-vscode.mjs';
import { ROOT } from '../../scripts/lib/command.mjs';
import { bundleNodeSuite, bundleWebSuite } from './bundle.mjs';

const VSCODE_VERSION = '1.139.1';
const CODE = path.join(ROOT, 'test/vscode/harness/code.mjs');

/** @type {Record<string, (desktop: boolean) => Promise<void>>} */
const LANES = {
  node: async (desktop) => runSuite('node', await bundleNodeSuite(), desktop),
  web: async () => runSuite('web', await bundleWebSuite(), false),
};

/**
 * @param {'node' | 'web'} host
 * @param {string} extensionTestsPath
 * @param {boolean} desktop
 */
async function runSuite(host, extensionTestsPath, desktop) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const workspace = path.join(temporary, 'decks');
  cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
  const env = { EDITOR_TEST_HOST: host, EDITOR_TEST_MARK: '1', EDITOR_TEST_OUT: path.join(ROOT, 'out/editor', host) };
  try {
    await runTests({
      version: VSCODE_VERSION,
      vscodeExecutablePath: desktop ? undefined : CODE,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath,
      launchArgs: [workspace, `--user-data-dir=${temporary}/user`, `--extensions-dir=${temporary}/extensions`],
      extensionTestsEnv: desktop ? {} : env,
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

const desktop = process.argv.includes('--desktop');
if (!desktop) getVSCode();
for (const name of process.argv.slice(2).filter((argument) => argument !== '--desktop')) {
  const lane = LANES[name];
  if (lane === undefined) throw new Error(`There is no lane ${name}: ${Object.keys(LANES).join(', ')}`);
  console.log(`\n${name}`);
  await lane(desktop);
}
