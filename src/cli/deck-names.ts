import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { CommandError, reason } from './common';

/** The decks that arguments name: files, `-` for standard input, or patterns such as `talks/*.md`; each once. */
export async function deckNames(args: readonly string[]): Promise<string[]> {
  if (args.length === 0) throw new CommandError('Name a deck. Try: proofdeck --help');
  const names: string[] = [];
  for (const argument of args) {
    // A file whose name looks like a pattern is the file.
    if (argument === '-' || existsSync(argument) || !isPattern(argument)) names.push(argument);
    else names.push(...(await matches(argument)));
  }
  return [...new Set(names)];
}

const isPattern = (argument: string): boolean => picomatch.scan(argument).isGlob;

async function matches(argument: string): Promise<string[]> {
  const pattern = argument.replaceAll('\\', '/').replace(/^\.\//, '');
  const { base } = picomatch.scan(pattern);
  const isMatch = picomatch(pattern);
  const found = (await filesBelow(base === '' ? '.' : base)).filter((file) => isMatch(file));
  if (found.length === 0) throw new CommandError(`No file matches ${argument}`);
  return found.sort();
}

/** Files in a folder and below it, as paths that begin like the folder's; packages and hidden folders are left out. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const parts = entries.map(async (entry) => {
      const name = folder === '.' ? entry.name : path.posix.join(folder, entry.name);
      if (entry.isFile()) return [name];
      const isWanted = entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
      return isWanted ? filesBelow(name) : [];
    });
    return (await Promise.all(parts)).flat();
  } catch (error) {
    throw new CommandError(`Cannot read ${folder}: ${reason(error)}`);
  }
}
