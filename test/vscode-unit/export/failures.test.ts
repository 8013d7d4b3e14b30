import { describe, expect, it } from 'vitest';
import { writeFailure } from '../../../src/vscode/export/failures';

/** As the editor's file systems word them: a code of their own, the system's code in the message. */
const error = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('writeFailure', () => {
  it.each([
    ['locked', 'replace', error('Unknown', "EBUSY: resource busy or locked, rename 'a' -> 'b'")],
    ['locked', 'replace', error('NoPermissions', "EPERM: operation not permitted, unlink 'deck.pptx'")],
    ['permission', 'prepare', error('NoPermissions', "EACCES: permission denied, open '.deck.pptx.tmp'")],
    ['read-only', 'prepare', error('Unknown', 'EROFS: read-only file system')],
    ['read-only', 'prepare', error('NoPermissions', 'Unable to write file: it is on a readonly file system')],
    ['full', 'prepare', error('Unknown', 'ENOSPC: no space left on device, write')],
    ['folder-missing', 'prepare', error('FileNotFound', 'ENOENT: no such file or directory')],
    ['folder', 'prepare', new Error('EISDIR: it is a folder')],
    ['unavailable', 'prepare', error('Unavailable', 'The remote did not answer')],
    ['unavailable', 'prepare', error('Unknown', 'ESTALE: stale file handle, write')],
    ['other', 'prepare', error('Unknown', 'EIO: i/o error, write')],
    ['other', 'prepare', 'just a text'],
  ] as const)('calls it %s while it would %s', (failure, step, cause) => {
    expect(writeFailure(cause, step)).toBe(failure);
  });
});
