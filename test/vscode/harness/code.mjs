#!/usr/bin/env node
/**
 * Stands in for the desktop's `code`, so that @vscode/test-electron's runTests() runs a suite here as on a desktop:
 * takes the flags that it passes, prints the suite's lines, and exits with its code.
 *
 * EDITOR_TEST_HOST=web          run the extension in the web worker extension host
 * EDITOR_TEST_OUT=folder        logs and a picture of the last state (out/editor unless given)
 * EDITOR_TEST_VERBOSE=1         print VS Code's own log as well
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vscodeFolder } from '../../../scripts/get-vscode.mjs';
import { ROOT } from '../../../scripts/lib/command.mjs';
import { launchVSCode } from './launch.mjs';
import { runServerCommand } from './server.mjs';
import { webHostSettings } from './settings.mjs';

/** The whole suite, its hundreds of snippets included, on a machine much slower than a desk’s. */
const RUN_LIMIT_MS = 900_000;
const TIMED_OUT = 124;
const INTERRUPTED = 130;
/** The suites put this before every line of theirs (suite/report.ts), to be told from VS Code's own. */
const MARK = '[test]';

const { values, positionals } = parseArgs({
  // test-electron passes more flags than these, all about Electron.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
  },
});
const option = (/** @type {string} */ name) => /** @type {string | undefined} */ (values[name]);

if (option('install-extension') === undefined) await runSuite();
else process.exitCode = runServerCommand(vscodeFolder(), process.argv.slice(2));

async function runSuite() {
  const logDir = process.env.EDITOR_TEST_OUT ?? path.join(ROOT, 'out/editor');
  /** @type {(ending: { code: number, reason?: string }) => void} */
  let end = () => {};
  /** @type {Promise<{ code: number, reason?: string }>} */
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  setTimeout(() => end({ code: TIMED_OUT, reason: 'the suite did not end in time' }), RUN_LIMIT_MS).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => end({ code: INTERRUPTED, reason: signal }));

  const vscode = await launchVSCode({
    serverDir: vscodeFolder(),
    logDir,
    folder: positionals[0],
    userDataDir: option('user-data-dir'),
    extensionsDir: option('extensions-dir'),
    extensionDevelopmentPaths: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
    extensionTestsPath: option('extensionTestsPath'),
    settings: process.env.EDITOR_TEST_HOST === 'web' ? webHostSettings(extensionId()) : {},
    onLog: printLine,
    onEnd: (code, reason) => end({ code, reason }),
  });
  const { code, reason } = await ended;
  if (reason !== undefined) console.error(reason);
  if (code !== 0) await vscode.page.screenshot({ path: path.join(logDir, 'failed.png') }).catch(() => {});
  await vscode.close();
  process.exitCode = code;
}

/** @param {string} line */
function printLine(line) {
  if (line.startsWith(MARK)) console.log(line.slice(MARK.length + 1));
  else if (process.env.EDITOR_TEST_VERBOSE) console.error(`  ${line}`);
}

function extensionId() {
  const { publisher, name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}
