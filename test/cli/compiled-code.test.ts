import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompiledBundles, compiledCodeFolder } from '../../src/cli/compiled-code';

// V8 does not look at what is kept for a script that it still has in mind.
v8.setFlagsFromString('--no-compilation-cache');

describe('bundles with compiled code that is kept', () => {
  let work: string;
  let store: string;

  beforeEach(() => {
    work = mkdtempSync(path.join(os.tmpdir(), 'proofdeck-'));
    store = path.join(work, 'cache');
    write(
      'one.cjs',
      "exports.answer = () => require('./two.cjs').value * 2; exports.base = require('node:path').basename(__filename);",
    );
    write('two.cjs', 'exports.value = 21;');
  });

  afterEach(() => rmSync(work, { recursive: true }));

  function write(name: string, source: string): void {
    writeFileSync(path.join(work, name), source);
  }

  /** One run of the tool: what `one.cjs` answers. */
  function run(folder: string | undefined = store): unknown {
    const bundles = new CompiledBundles(work, { folder, purpose: 'check' });
    const { answer, base } = bundles.load('./one.cjs') as { answer: () => unknown; base: string };
    expect(base).toBe('one.cjs');
    const found = answer();
    bundles.keep();
    return found;
  }

  it('answers the same in the run that compiles and in the next, which writes nothing', () => {
    expect(run()).toBe(42);
    const kept = readdirSync(store);
    expect(kept.map((name) => /^[a-z]+-[a-z]+-/.exec(name)![0])).toEqual(['one-check-', 'two-check-']);
    const written = kept.map((name) => readFileSync(path.join(store, name)));
    for (const name of kept) utimesSync(path.join(store, name), 1, 1);
    expect(run()).toBe(42);
    expect(readdirSync(store)).toEqual(kept);
    expect(kept.map((name) => readFileSync(path.join(store, name)))).toEqual(written);
  });

  it('compiles a changed bundle, and keeps its code in place of the old', () => {
    run();
    write('two.cjs', 'exports.value = 21 + 100;');
    expect(run()).toBe(242);
    expect(readdirSync(store)).toHaveLength(2);
    expect(run()).toBe(242);
  });

  it('compiles where what was kept is damaged', () => {
    run();
    for (const name of readdirSync(store)) writeFileSync(path.join(store, name), 'damaged');
    expect(run()).toBe(42);
    for (const name of readdirSync(store)) expect(readFileSync(path.join(store, name)).length).toBeGreaterThan(100);
  });

  it('works without a folder, and with one that cannot be written', () => {
    expect(run(undefined)).toBe(42);
    write('taken', '');
    expect(run(path.join(work, 'taken'))).toBe(42);
  });

  it('takes another text of the same length for another bundle', () => {
    run();
    const { atime, mtime } = statSync(path.join(work, 'two.cjs'));
    write('two.cjs', 'exports.value = 12;');
    utimesSync(path.join(work, 'two.cjs'), atime, mtime);
    expect(run()).toBe(24);
  });

  it('keeps the code of two installations side by side', () => {
    run();
    const other = path.join(work, 'other');
    mkdirSync(other);
    for (const name of ['one.cjs', 'two.cjs'])
      writeFileSync(path.join(other, name), readFileSync(path.join(work, name)));
    const bundles = new CompiledBundles(other, { folder: store, purpose: 'check' });
    const { answer } = bundles.load('./one.cjs') as { answer: () => unknown };
    expect(answer()).toBe(42);
    bundles.keep();
    expect(readdirSync(store)).toHaveLength(4);
  });

  it('leaves files of others alone', () => {
    mkdirSync(store);
    writeFileSync(path.join(store, 'one-export-1-1.bin'), '');
    writeFileSync(path.join(store, 'notes.txt'), '');
    run();
    expect(readdirSync(store)).toEqual(expect.arrayContaining(['one-export-1-1.bin', 'notes.txt']));
  });
});

describe('the folder for compiled code', () => {
  it('is the one of the system for such files', () => {
    const home = os.homedir();
    expect(compiledCodeFolder({}, 'linux')).toBe(path.join(home, '.cache', 'proofdeck'));
    expect(compiledCodeFolder({ XDG_CACHE_HOME: '/cache' }, 'linux')).toBe(path.join('/cache', 'proofdeck'));
    expect(compiledCodeFolder({}, 'darwin')).toBe(path.join(home, 'Library', 'Caches', 'proofdeck'));
    expect(compiledCodeFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(path.join('/local', 'proofdeck', 'Cache'));
    expect(compiledCodeFolder({}, 'win32')).toBeUndefined();
    expect(compiledCodeFolder({ XDG_CACHE_HOME: 'cache' }, 'linux')).toBe(path.join(home, '.cache', 'proofdeck'));
    expect(compiledCodeFolder({ LOCALAPPDATA: 'local' }, 'win32')).toBeUndefined();
  });

  it('is none where the user wants none', () => {
    expect(compiledCodeFolder({ NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux')).toBeUndefined();
  });
});
