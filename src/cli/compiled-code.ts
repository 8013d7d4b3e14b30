import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';

type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/** Where compiled code is kept, and what of: every command calls other functions. */
export interface CodeStore {
  /** Undefined keeps nothing. */
  readonly folder: string | undefined;
  /** Letters. */
  readonly purpose: string;
}

interface Compiled {
  readonly script: Script;
  /** Where its code is to be kept when the run ends; undefined if it came from there. */
  readonly keepAs: string | undefined;
}

/**
 * The folder for files that a program may lose at any time, as the user's system names it: undefined where there is none, or
 * where the user wants no compiled code kept (Node's own variable for that).
 */
export function compiledCodeFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const home = os.homedir();
  if (platform === 'win32') return env.LOCALAPPDATA && path.join(env.LOCALAPPDATA, 'proofdeck', 'Cache');
  if (platform === 'darwin') return home && path.join(home, 'Library', 'Caches', 'proofdeck');
  const caches = env.XDG_CACHE_HOME || (home && path.join(home, '.cache'));
  return caches && path.join(caches, 'proofdeck');
}

/**
 * Loads the bundles beside this one, and keeps what V8 compiled of them for later runs: half of the time of a short run goes
 * into compiling otherwise. Node 22 does that by itself for files that are loaded, but keeps less of them, and Node 20 does not.
 *
 * The code is kept for one file of one size and time, one version of V8 and one processor; V8 itself refuses what does not
 * fit. A folder that cannot be read or written costs the time and nothing else. Bundles are in ASCII (scripts/build.mjs).
 */
export class CompiledBundles {
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #compiled: Compiled[] = [];
  readonly #require: NodeJS.Require;

  constructor(
    private readonly folder: string,
    private readonly store?: CodeStore,
  ) {
    this.#require = createRequire(path.join(folder, 'bundles.cjs'));
  }

  /** What the bundle exports, such as `load('./main.cjs')`. Bundles that it requires are loaded the same way. */
  load(name: string): unknown {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.#modules.set(name, module);
    const file = path.join(this.folder, name);
    const wrapped = this.#compile(file).runInThisContext() as Wrapped;
    const require = (id: string) => (/^\.\/[\w-]+\.cjs$/.test(id) ? this.load(id) : this.#require(id));
    wrapped.call(module.exports, module.exports, require, module, file, this.folder);
    return module.exports;
  }

  /** Keeps what was compiled in this run, with what functions it has called. To be called at the end. */
  keep(): void {
    for (const { script, keepAs } of this.#compiled) {
      if (keepAs) keep(keepAs, script.createCachedData());
    }
  }

  #compile(file: string): Script {
    const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'latin1')}\n})`;
    const kept = this.store?.folder && path.join(this.store.folder, nameFor(file, this.store.purpose));
    const cachedData = kept && readIfThere(kept);
    const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
    const isUsed = cachedData !== undefined && !script.cachedDataRejected;
    this.#compiled.push({ script, keepAs: isUsed ? undefined : kept });
    return script;
  }
}

/** `cli-main-export-1934671-1764363600000-11.3.244.8-node.33-x64.bin`: before the first number, what it is of. */
function nameFor(file: string, purpose: string): string {
  const { size, mtimeMs } = statSync(file);
  const version = `${size}-${Math.round(mtimeMs)}-${process.versions.v8}-${process.arch}`;
  return `${path.parse(file).name}-${purpose}-${version}.bin`;
}

/** The file's name up to its version. */
function subjectOf(name: string): string | undefined {
  return /^([a-z-]+-)\d/.exec(name)?.[1];
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts the file in its place whole or not at all, and takes away what was kept of the same for other versions. */
function keep(file: string, data: Buffer): void {
  const { dir: folder, base } = path.parse(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, data, { mode: 0o600 });
    renameSync(unfinished, file);
    for (const name of readdirSync(folder)) {
      if (name !== base && subjectOf(name) === subjectOf(base)) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // Not kept, then: the next run compiles again.
  }
}
