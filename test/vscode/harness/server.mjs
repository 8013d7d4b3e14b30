/** Starts and stops the VS Code server that scripts/get-vscode.mjs installs. Node's own modules only. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { USER_SETTINGS } from './settings.mjs';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;
const NO_GALLERY = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '' });

/**
 * @typedef {object} ServerOptions
 * @property {string} serverDir where VS Code is installed
 * @property {string} logDir gets `server.log` and, at the end, VS Code's own logs
 * @property {Record<string, unknown>} [settings] user settings beside the usual ones
 * @property {string} [userDataDir]
 * @property {string} [extensionsDir] installed extensions; none unless given
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [driven] by tests: takes extensions and tests from the address, and shows no toasts
 * @property {boolean} [asksForTrust] opens folders in Restricted Mode until they are trusted
 */

/** A running server. */
export class VSCodeServer {
  /** @type {number} */ port = 0;
  #stopping = false;
  #work;
  #process;
  #options;

  /** @param {ServerOptions} options */
  static async start(options) {
    const server = new VSCodeServer(options);
    try {
      server.port = await server.#listening();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** @param {ServerOptions} options */
  constructor(options) {
    // Unix sockets are made in here, and the system allows them about 100 characters: keep it short.
    this.#work = mkdtempSync(path.join(os.tmpdir(), 'vsc-'));
    this.#options = { ...options, userDataDir: options.userDataDir ?? path.join(this.#work, 'data') };
    mkdirSync(options.logDir, { recursive: true });
    writeSettings(this.#options.userDataDir, options.settings ?? {});
    this.#process = this.#spawn();
    process.once('exit', this.#killAll);
  }

  get host() {
    return `127.0.0.1:${this.port}`;
  }

  /** How the workbench names a file of this machine. @param {string} file */
  remoteUri(file) {
    return `vscode-remote://${this.host}${pathToFileURL(path.resolve(file)).pathname}`;
  }

  /**
   * The address of the workbench.
   * @param {{ folder?: string, payload?: readonly (readonly [string, string])[] }} options
   */
  workbenchUrl({ folder, payload = [] }) {
    const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder: path.resolve(folder) });
    query.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
    return `http://${this.host}/?${query}`;
  }

  /** Calls back if the server ends without having been asked to. @param {(reason: string) => void} callback */
  onDeath(callback) {
    this.#process.once('exit', (code, signal) => {
      if (!this.#stopping) callback(`the VS Code server ended (${code ?? signal})`);
    });
  }

  /** Ends the server and all that it started, keeps its logs, and removes its files. */
  async stop() {
    this.#stopping = true;
    const child = this.#process;
    const gone =
      child.exitCode !== null || child.signalCode !== null
        ? Promise.resolve()
        : new Promise((resolve) => child.once('exit', resolve));
    this.#killGroup('SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref())]);
    this.#killGroup('SIGKILL');
    await gone;
    process.off('exit', this.#killAll);
    const logs = path.join(this.#options.userDataDir, 'logs');
    if (existsSync(logs)) cpSync(logs, path.join(this.#options.logDir, 'logs'), { recursive: true });
    rmSync(this.#work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #spawn() {
    const { serverDir, userDataDir, extensionsDir, env, driven = true, asksForTrust = false } = this.#options;
    const command = [
      path.join(serverDir, 'node/node'),
      path.join(serverDir, 'vscode/out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--reconnection-grace-time', '20', '--server-data-dir', this.#work, '--user-data-dir', userDataDir],
      ...(extensionsDir === undefined ? [] : ['--extensions-dir', extensionsDir]),
      // Without this a built VS Code ignores the development and test paths in the address.
      ...(driven ? ['--enable-smoke-test-driver'] : []),
      ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      ...['--disable-telemetry', '--disable-experiments', '--log', 'info'],
    ];
    // The server must not outlive us, even if we are killed: extension hosts would keep a core busy.
    if (existsSync('/usr/bin/setpriv')) command.unshift('/usr/bin/setpriv', '--pdeathsig', 'KILL');
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: this.#work,
      // A process group of its own, so that it can be ended whole.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...cleanEnvironment(this.#work), EXTENSIONS_GALLERY: NO_GALLERY, ...env },
    });
    const log = createWriteStream(path.join(this.#options.logDir, 'server.log'));
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    return child;
  }

  /** @returns {Promise<number>} the port, once the server listens */
  #listening() {
    const child = this.#process;
    return new Promise((resolve, reject) => {
      let printed = '';
      child.stdout.on('data', (data) => {
        printed += data;
        const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(
          new Error(`The VS Code server did not start (${code ?? signal}): see ${this.#options.logDir}/server.log`),
        ),
      );
      setTimeout(() => reject(new Error('The VS Code server does not listen')), START_LIMIT_MS).unref();
    });
  }

  #killAll = () => this.#killGroup('SIGKILL');

  /** @param {NodeJS.Signals} signal */
  #killGroup(signal) {
    try {
      if (this.#process.pid !== undefined) process.kill(-this.#process.pid, signal);
    } catch {
      // Already gone.
    }
  }
}

/**
 * Runs the server's own command line to its end: it installs packaged extensions, without any network.
 * @param {string} serverDir where VS Code is installed
 * @param {readonly string[]} args such as `--install-extension=x.vsix --extensions-dir=X`
 * @returns {number} its exit code
 */
export function runServerCommand(serverDir, args) {
  const program = path.join(serverDir, 'vscode/out/server-main.js');
  const command = [program, '--accept-server-license-terms', ...args];
  return spawnSync(path.join(serverDir, 'node/node'), command, { stdio: 'inherit' }).status ?? 1;
}

/** @param {string} userDataDir @param {Record<string, unknown>} settings */
function writeSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User/settings.json');
  const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...USER_SETTINGS, ...present, ...settings }, null, 2));
}

/**
 * Our environment without what another VS Code, Electron or the user's home would put into this one.
 * @param {string} home
 */
export function cleanEnvironment(home) {
  const foreign = /^(VSCODE_|ELECTRON_|XDG_(CONFIG|CACHE|DATA|STATE)_HOME$|NODE_OPTIONS$)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home };
}
