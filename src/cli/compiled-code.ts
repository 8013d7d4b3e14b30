import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

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
 * where the user wants no compiled code kept (Node's own variable for that). A relative path counts as none, as the XDG
 * specification has it: code from the working directory would be whoever's.
 */
export function compiledCodeFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const home = os.homedir();
  if (platform === 'win32') {
    const local = absolute(env.LOCALAPPDATA, path.win32);
    return local && path.join(local, 'proofdeck', 'Cache');
  }
  if (platform === 'darwin') return home && path.join(home, 'Library', 'Caches', 'proofdeck');
  const caches = absolute(env.XDG_CACHE_HOME, path.posix) ?? (home && path.join(home, '.cache'));
  return caches && path.join(caches, 'proofdeck');
}

function absolute(folder: string | undefined, { isAbsolute }: path.PlatformPath): string | undefined {
  return folder !== undefined && isAbsolute(folder) ? folder : undefined;
}

/**
 * Loads the bundles beside this one, and keeps what V8 compiled of them for later runs: half of the time of a short run goes
 * into compiling otherwise. Node 22 does that by itself for files that are loaded, but keeps less of them, and Node 20 does not.
 *
 * The code is kept for one text, by its checksum and length: V8 compares no more than the length. It is kept for one version of V8 and one
 * processor, and V8 refuses what was made with other flags. A folder that cannot be read or written costs the time and
 * nothing else. Bundles are in ASCII (scripts/build.mjs).
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
      if (keepAs) keep(keepAs, script);
    }
  }

  #compile(file: string): Script {
    const source = wrappedText(file);
    const kept = this.#fileFor(file, source);
    const cachedData = kept && readIfThere(kept);
    const script = new Script(source.toString('latin1'), { filename: file, ...(cachedData ? { cachedData } : {}) });
    const isUsed = cachedData !== undefined && !script.cachedDataRejected;
    this.#compiled.push({ script, keepAs: isUsed ? undefined : kept });
    return script;
  }

  /** Where a bundle's code is kept; undefined where none is. Node 20 has checksums since 20.15. */
  #fileFor(file: string, text: Uint8Array): string | undefined {
    const { folder, purpose } = this.store ?? {};
    if (folder === undefined || purpose === undefined || typeof crc32 !== 'function') return undefined;
    return path.join(folder, nameFor(file, text, purpose));
  }
}

/**
 * `cli-main-export-0f3a9c21-5d41402a-2165f0-11.3.244.8-node.33-x64.bin`: the bundle and what it is for, the folder it is in,
 * checksum and length of its text, V8 and the processor.
 */
function nameFor(file: string, text: Uint8Array, purpose: string): string {
  const { name, dir } = path.parse(file);
  const version = `${checksum(text)}-${text.length.toString(16)}-${process.versions.v8}-${process.arch}`;
  return `${name}-${purpose}-${checksum(dir)}-${version}.bin`;
}

const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const TAIL = Buffer.from('\n})');

/** A bundle as the function that runs it, read into its place: joined as strings, so long a text would be copied twice more. */
function wrappedText(file: string): Buffer {
  const bundle = openSync(file, 'r');
  try {
    const { size } = fstatSync(bundle);
    const text = Buffer.allocUnsafe(HEAD.length + size + TAIL.length);
    HEAD.copy(text);
    if (readSync(bundle, text, HEAD.length, size, 0) !== size) throw new Error(`${file} could not be read to its end.`);
    TAIL.copy(text, HEAD.length + size);
    return text;
  } finally {
    closeSync(bundle);
  }
}

function checksum(data: string | Uint8Array): string {
  return crc32(data).toString(16).padStart(8, '0');
}

/** The file's name up to the version of the text. */
function subjectOf(name: string): string | undefined {
  return /^[\w-]+-[\da-f]{8}-(?=[\da-f]{8}-[\da-f]+-\d)/.exec(name)?.[0];
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts the file in its place whole or not at all, and takes away what was kept of the same for other versions. */
function keep(file: string, script: Script): void {
  const { dir: folder, base } = path.parse(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
    renameSync(unfinished, file);
    for (const name of readdirSync(folder)) {
      if (name !== base && subjectOf(name) === subjectOf(base)) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // Not kept, then: the next run compiles again.
    drop(unfinished);
  }
}

function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be written may well be what cannot be removed.
  }
}
