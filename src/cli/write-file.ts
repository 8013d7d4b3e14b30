import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, reason } from './common';

/** Writes through a temporary file in the same folder, so that an existing file survives every failure. */
export async function writeSafely(target: string, data: Uint8Array | string): Promise<void> {
  const temporary = path.join(path.dirname(path.resolve(target)), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, data);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandError(`Cannot write ${target}: ${reason(error)}`);
  }
}

/** Makes a folder and those above it; an existing one is fine. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(`Cannot make the folder ${folder}: ${reason(error)}`);
  }
}
