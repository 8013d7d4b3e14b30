/** A real VS Code in headless Chromium: its own server, extension hosts and workbench. */
import { createWriteStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/lib/chromium.mjs';
import { formatConsole } from './console-format.mjs';
import { cleanEnvironment, VSCodeServer } from './server.mjs';

const PAGE_LIMIT_MS = 120_000;

/**
 * @typedef {object} LaunchOptions
 * @property {string} [folder] the workspace
 * @property {readonly string[]} [extensionDevelopmentPaths]
 * @property {string} [extensionTestsPath] a CommonJS module whose `run()` VS Code calls in the extension host
 * @property {{ width: number, height: number }} [viewport]
 * @property {string} [openFile] opened at once
 * @property {string} [language] of the display; the workbench has English words only, extensions their own
 * @property {(line: string) => void} [onLog] each line printed in the extension host and the workbench
 * @property {(code: number, reason?: string) => void} [onEnd] the test run ended, or VS Code died
 */

/**
 * @typedef {object} RunningVSCode
 * @property {import('playwright-core').Page} page the workbench
 * @property {VSCodeServer} server
 * @property {() => Promise<void>} close
 */

/**
 * Starts VS Code and returns when its page has loaded. Everything is removed again by `close`.
 * @param {import('./server.mjs').ServerOptions & LaunchOptions} options
 * @returns {Promise<RunningVSCode>}
 */
export async function launchVSCode(options) {
  const server = await VSCodeServer.start(options);
  const browser = await chromium
    .launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS, env: stringsOnly(cleanEnvironment(os.tmpdir())) })
    .catch(async (error) => {
      await server.stop();
      throw error;
    });
  let closing = false;
  const close = async () => {
    closing = true;
    await browser.close();
    await server.stop();
  };
  const died = (/** @type {string} */ reason) => closing || options.onEnd?.(1, reason);
  try {
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 1400, height: 900 } });
    page.on('crash', () => died('the page crashed'));
    browser.on('disconnected', () => died('the browser went away'));
    server.onDeath(died);
    recordPage(page, path.join(options.logDir, 'browser.log'));
    if (options.language !== undefined) await page.addInitScript(setLanguage, options.language);
    // These two names are VS Code's: its workbench calls them during a test run if they are there.
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
      for (const line of formatConsole(values).split('\n')) options.onLog?.(line);
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => options.onEnd?.(code));
    await page.goto(server.workbenchUrl({ folder: options.folder, payload: testPayload(server, options) }), {
      timeout: PAGE_LIMIT_MS,
    });
    return { page, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Runs in the page, before the workbench, which would read its language from the messages of a language pack.
 * @param {string} language
 */
function setLanguage(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}

/** @param {VSCodeServer} server @param {LaunchOptions} options @returns {[string, string][]} */
function testPayload(server, { extensionDevelopmentPaths = [], extensionTestsPath, openFile }) {
  /** @type {[string, string][]} */
  const payload = extensionDevelopmentPaths.map((file) => ['extensionDevelopmentPath', server.remoteUri(file)]);
  if (openFile !== undefined) payload.push(['openFile', server.remoteUri(openFile)]);
  if (extensionTestsPath !== undefined) payload.push(['extensionTestsPath', server.remoteUri(extensionTestsPath)]);
  return payload;
}

/** Keeps what the browser says, for the day a test fails. @param {import('playwright-core').Page} page @param {string} file */
function recordPage(page, file) {
  const log = createWriteStream(file);
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[error] ${error.stack}\n`));
  page.on('requestfailed', (request) => log.write(`[failed] ${request.url()} ${request.failure()?.errorText}\n`));
  page.on('response', (response) => response.status() < 400 || log.write(`[${response.status()}] ${response.url()}\n`));
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function stringsOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
