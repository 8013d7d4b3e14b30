import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Deck } from '../core/deck/deck';
import { deckPictures } from '../core/deck/pictures';
import type { EquationEngine } from '../core/equations/engine';
import { deckHasFormulas } from '../core/equations/formulas';
import { layoutDeck } from '../core/layout';
import { namedPaths } from '../core/layout/named-paths';
import { parseDeck } from '../core/parse';
import { readPicture } from '../core/scene/read-picture';
import type {
  BinaryFile,
  FileFault,
  NamedFiles,
  Picture,
  PictureFault,
  Resources,
  TextFile,
} from '../core/scene/resources';
import type { Scene } from '../core/scene/scene';
import { themePictures } from '../core/themes/theme-path';

export const EXIT = { done: 0, findings: 1, couldNotRun: 2 } as const;

/** A mistake of the caller or a file that cannot be used: told in one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Bundles have the class each for themselves: the name tells. */
export const isCommandError = (error: unknown): error is CommandError =>
  error instanceof Error && error.name === 'CommandError';

/** Options and the one positional argument that every command has. Throws a `CommandError` that says what is wrong. */
export function commandLine<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  needs: string,
) {
  let parsed: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
  const [subject, ...more] = parsed.positionals;
  if (subject === undefined) throw new CommandError(`Name ${needs}. Try: proofdeck --help`);
  if (more.length > 0) throw new CommandError(`One at a time: what is "${more[0]}"?`);
  return { subject, values: parsed.values };
}

/** A deck with what it needs from the disk. */
export interface LoadedDeck {
  readonly deck: Deck;
  readonly scene: Scene;
  readonly resources: Resources;
  /** The files that its front matter names. */
  readonly files: NamedFiles;
  /** As the caller named it; `-` for standard input. */
  readonly name: string;
}

/** Reads a deck from a file or from standard input (`-`), with the files and pictures it names, and lays it out. */
export async function loadDeck(name: string): Promise<LoadedDeck> {
  const text = name === '-' ? await standardInput() : await readText(name);
  const deck = parseDeck(text);
  const folder = name === '-' ? process.cwd() : path.dirname(path.resolve(name));
  const files = await loadNamed(folder, deck);
  const resources = new Map<string, Picture | PictureFault>();
  for (const source of [...deckPictures(deck), ...themePictures(files.theme)])
    resources.set(source, await loadPicture(folder, source));
  const equations = deckHasFormulas(deck) ? await loadEquations() : undefined;
  const scene = layoutDeck(deck, { resources, files, ...(equations && { equations }) });
  return { deck, scene, resources, name, files };
}

/** The reader of formulas, larger than all the rest together: only decks that have some need it. */
async function loadEquations(): Promise<EquationEngine> {
  const { createEquationEngine } = await import('../core/equations/mathjax');
  return createEquationEngine();
}

async function loadNamed(folder: string, deck: Deck): Promise<NamedFiles> {
  const named = Object.entries(namedPaths(deck));
  const files = await Promise.all(
    named.map(async ([key, source]) => {
      const load = key === 'template' ? loadBytes : loadText;
      return [key, await load(folder, source)] as const;
    }),
  );
  return Object.fromEntries(files);
}

async function loadText(folder: string, source: string): Promise<TextFile | FileFault> {
  try {
    return { path: source, text: await readFile(path.resolve(folder, source), 'utf8') };
  } catch (error) {
    return { fault: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

async function loadBytes(folder: string, source: string): Promise<BinaryFile | FileFault> {
  try {
    return { path: source, bytes: await readFile(path.resolve(folder, source)) };
  } catch (error) {
    return { fault: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

/** Whether a file operation failed because nothing is there. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function readText(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${reason(error)}`);
  }
}

async function loadPicture(folder: string, source: string): Promise<Picture | PictureFault> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(source)) return { fault: 'unsupported' };
  try {
    return readPicture(await readFile(path.resolve(folder, source)));
  } catch (error) {
    return { fault: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  EBUSY: 'it is open in another program; close it there, or name another file with -o',
};

/** Why a file operation failed, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
