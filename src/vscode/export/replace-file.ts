import type { Uri } from 'vscode';
import type { WriteStep } from './failures';
import { temporaryPath } from './targets';

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
  const temporary = target.with({ path: temporaryPath(target.path, unique) });
  let step: WriteStep = 'prepare';
  try {
    await refuseFolder(files, target);
    await files.writeFile(temporary, bytes);
    if (isCancelled()) {
      await removeQuietly(files, temporary);
      return false;
    }
    step = 'replace';
    await files.rename(temporary, target, { overwrite: true });
    return true;
  } catch (error) {
    await removeQuietly(files, temporary);
    throw new ReplaceError(step, error);
  }
}

/** A rename that may overwrite would remove a folder of that name, with all that is in it. */
async function refuseFolder(files: Files, target: Uri): Promise<void> {
  const type = await Promise.resolve(files.stat(target)).then(
    (stat) => stat.type,
    () => 0,
  );
  if (type & FOLDER) throw new Error('EISDIR: it is a folder');
}

/** `vscode.FileType.Directory`; a link to a folder has another bit beside it. */
const FOLDER = 2;

async function removeQuietly(files: Files, uri: Uri): Promise<void> {
  try {
    await files.delete(uri);
  } catch {
    // It was never written, or the disk is gone: the first error is the one to tell.
  }
}
