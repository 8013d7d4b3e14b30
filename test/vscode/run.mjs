#!/usr/bin/env node
/**
 * Builds, and runs the real-editor tests: `node test/vscode/run.mjs [node] [web] [journeys] [vsix] [--desktop] [--built]`.
 *
 *   node       the suite in the Node extension host
 *   web        the suite in the web worker extension host
 *   journeys   the user interface, driven as a person would; journeys-web the same with the web worker extension host
 *              EDITOR_TEST_JOURNEY=name runs one of them: see journeys/main.ts
 *   page       the preview's page alone, in a browser without VS Code
 *   vsix       the packaged extension, installed
 *   --desktop  the suite `node` in a desktop VS Code, which @vscode/test-electron downloads
 *   --built    what dist/ holds is up to date
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { getVSCode } from '../../scripts/get-vscode.mjs';
import { ROOT, run } from '../../scripts/lib/command.mjs';
import { build, packageExtension } from '../../scripts/lib/set-up.mjs';
import { bundleFaults, bundleNodeSuite, bundlePackagedSuite, bundleProgram, bundleWebSuite } from './bundle.mjs';

const VSCODE_VERSION = '1.139.1';
const CODE = path.join(ROOT, 'test/vscode/harness/code.mjs');

/** @type {Record<string, (desktop: boolean) => Promise<void>>} */
const LANES = {
  node: async (desktop) => runSuite('node', await bundleNodeSuite(), desktop),
  web: async () => runSuite('web', await bundleWebSuite(), false),
  journeys: () => runJourneys('node'),
  'journeys-web': () => runJourneys('web'),
  page: async () => run(process.execPath, [await bundleProgram('page/main')]),
  vsix: runPackaged,
};

/**
 * @param {'node' | 'web'} host
 * @param {string} extensionTestsPath
 * @param {boolean} desktop
 */
async function runSuite(host, extensionTestsPath, desktop) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const env = { EDITOR_TEST_HOST: host, EDITOR_TEST_MARK: '1', EDITOR_TEST_OUT: path.join(ROOT, 'out/editor', host) };
  try {
    await runTests({
      version: VSCODE_VERSION,
      vscodeExecutablePath: desktop ? undefined : CODE,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath,
      launchArgs: [
        copyWorkspace(temporary),
        `--user-data-dir=${temporary}/user`,
        `--extensions-dir=${temporary}/extensions`,
      ],
      extensionTestsEnv: desktop ? {} : env,
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {'node' | 'web'} host */
async function runJourneys(host) {
  const env = { ...process.env, EDITOR_TEST_HOST: host, EDITOR_TEST_FAULTS: await bundleFaults() };
  run(process.execPath, [await bundleProgram('journeys/main')], { env });
}

/** Packs the extension as it ships, installs that into an empty VS Code, and runs a suite that finds only it. */
async function runPackaged() {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const profile = [`--extensions-dir=${temporary}/extensions`, `--user-data-dir=${temporary}/user`];
  try {
    run(process.execPath, [CODE, '--install-extension', packageExtension(), ...profile]);
    await runTests({
      vscodeExecutablePath: CODE,
      extensionDevelopmentPath: path.join(ROOT, 'test/vscode/driver'),
      extensionTestsPath: await bundlePackagedSuite(),
      launchArgs: [copyWorkspace(temporary), ...profile],
      extensionTestsEnv: { EDITOR_TEST_MARK: '1', EDITOR_TEST_OUT: path.join(ROOT, 'out/editor/vsix') },
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} parent @returns {string} a folder with the examples and fixtures, which tests may change */
function copyWorkspace(parent) {
  const workspace = path.join(parent, 'decks');
  for (const folder of ['examples', 'test/vscode/fixtures']) {
    cpSync(path.join(ROOT, folder), workspace, { recursive: true });
  }
  return workspace;
}

const desktop = process.argv.includes('--desktop');
if (!desktop) getVSCode();
try {
  if (!process.argv.includes('--built')) build();
  for (const name of process.argv.slice(2).filter((argument) => !argument.startsWith('--'))) {
    const lane = LANES[name];
    if (lane === undefined) throw new Error(`There is no lane ${name}: ${Object.keys(LANES).join(', ')}`);
    console.log(`\n${name}`);
    await lane(desktop);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
