#!/usr/bin/env node
/**
 * `npm start`: from a fresh clone to slides. Installs the npm packages, builds, checks and exports the example deck, and
 * opens it in VS Code with the extension where `code` is on PATH. `npm start -- --browser` opens it in an embedded
 * VS Code in the browser instead, which it downloads once. Needs no npm package before it has installed them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runServerCommand, VSCodeServer } from '../test/vscode/harness/server.mjs';
import { getVSCode } from './get-vscode.mjs';
import { ROOT, run, which } from './lib/command.mjs';
import { build, installDependencies, packageExtension } from './lib/set-up.mjs';

const DECK = path.join(ROOT, 'examples/gpu-efficiency.zh-CN.md');
const PPTX = path.join(ROOT, 'out/gpu-efficiency.zh-CN.pptx');
const CLI = path.join(ROOT, 'dist/cli.js');

installDependencies();
build();
// Findings are for reading here; they must not keep anyone from seeing the slides.
spawnSync(process.execPath, [CLI, 'check', DECK], { stdio: 'inherit' });
run(process.execPath, [CLI, 'export', DECK, '-o', PPTX]);
console.log(`\nThe example as PowerPoint: ${PPTX}`);

if (process.argv.includes('--browser')) await openInBrowser();
else openOnDesktop();

function openOnDesktop() {
  const code = which('code');
  if (code === undefined) {
    console.log('No VS Code (`code`) on PATH. To see the editor in a browser: npm start -- --browser');
    return;
  }
  // On Windows `code` is a .cmd file, which only a shell can start.
  spawnSync(code, [`--extensionDevelopmentPath=${ROOT}`, DECK], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log('VS Code opens with the extension. Run "Proofdeck: Open Preview to the Side" there.');
}

/** The extension is installed as a user would have it: an editor that takes it from this folder shows no messages. */
async function openInBrowser() {
  const work = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
  const [serverDir, extensionsDir] = [getVSCode(), path.join(work, 'extensions')];
  runServerCommand(serverDir, [`--install-extension=${packageExtension()}`, `--extensions-dir=${extensionsDir}`]);
  const server = await VSCodeServer.start({
    serverDir,
    extensionsDir,
    logDir: path.join(ROOT, 'out/editor/start'),
    driven: false,
  });
  const url = server.workbenchUrl({ folder: path.dirname(DECK), payload: [['openFile', server.remoteUri(DECK)]] });
  console.log(`\nVS Code with the extension (Ctrl+C ends it):\n${url}`);
  const opener = process.platform === 'linux' ? which('xdg-open') : undefined;
  if (opener !== undefined) spawn(opener, [url], { stdio: 'ignore', detached: true }).unref();
  server.onDeath((reason) => {
    console.error(reason);
    process.exitCode = 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.stop();
      rmSync(work, { recursive: true, force: true });
    });
  }
}
