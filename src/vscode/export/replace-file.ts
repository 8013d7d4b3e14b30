import type { Uri } from 'vscode';
import type { WriteStep } from './failures';
import { siblingPath } from './targets';

/** The part of `vscode.workspace.fs` that an export needs. */
export interface Files {
  stat(uri: Uri): Thenable<{ readonly type: number }>;
  writeFile(uri: Uri, bytes: Uint8Array): Thenable<void>;
  rename(source: Uri, target: Uri, options: { overwrite: boolean }): Thenable<void>;
  delete(uri: Uri): Thenable<void>;
}

/** Writing failed in this step; `cause` is the file system's error. */
export class ReplaceError extends Error {
  constructor(
    readonly step: WriteStep,
    cause: unknown,
    /** Where the file that stood at the target is now, if it could not be put back. */
    readonly oldFile?: Uri,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Writes `bytes` to `target` by way of a temporary file beside it, so that a failure or a cancel at any moment leaves
 * what stood there before. The temporary file never outlives the call.
 * `unique` tells two writers apart; `isCancelled` is asked before the target is touched. False if it was cancelled.
 */
export async function replaceFile(
  files: Files,
  target: Uri,
  bytes: Uint8Array,
  unique: string,
  isCancelled: () => boolean,
): Promise<boolean> {
  const temporary = target.with({ path: siblingPath(target.path, unique, 'tmp') });
  let step: WriteStep = 'prepare';
  try {
    const isThere = await isFile(files, target);
    await files.writeFile(temporary, bytes);
    if (isCancelled()) {
      await removeQuietly(files, temporary);
      return false;
    }
    step = 'replace';
    if (isThere) await swap(files, temporary, target, unique);
    else await files.rename(temporary, target, { overwrite: false });
    return true;
  } catch (error) {
    await removeQuietly(files, temporary);
    throw error instanceof ReplaceError ? error : new ReplaceError(step, error);
  }
}

/** Whether a file stands there already. A folder of that name is never replaced: all that is in it would be gone. */
async function isFile(files: Files, target: Uri): Promise<boolean> {
  const type = await Promise.resolve(files.stat(target)).then(
    (stat) => stat.type,
    () => undefined,
  );
  if (type !== undefined && type & FOLDER) throw new Error('EISDIR: it is a folder');
  return type !== undefined;
}

/** `vscode.FileType.Directory`; a link to a folder has another bit beside it. */
const FOLDER = 2;

/**
 * Puts the new file in the old one's place. The old one steps aside first: a rename that may overwrite removes what it
 * overwrites before it renames, and would leave nothing if it then failed.
 */
async function swap(files: Files, temporary: Uri, target: Uri, unique: string): Promise<void> {
  const aside = target.with({ path: siblingPath(target.path, unique, 'old') });
  await files.rename(target, aside, { overwrite: false });
  try {
    await files.rename(temporary, target, { overwrite: false });
  } catch (error) {
    const isBack = await Promise.resolve(files.rename(aside, target, { overwrite: false })).then(
      () => true,
      () => false,
    );
    throw new ReplaceError('replace', error, isBack ? undefined : aside);
  }
  await removeQuietly(files, aside);
}

async function removeQuietly(files: Files, uri: Uri): Promise<void> {
  try {
    await files.delete(uri);
  } catch {
    // It was never written, or the disk is gone: the first error is the one to tell.
  }
}
