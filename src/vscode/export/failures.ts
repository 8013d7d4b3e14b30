/** Why a file could not be written, as far as the editor's file systems let us know. */
export type WriteFailure =
  | 'locked'
  | 'permission'
  | 'read-only'
  | 'full'
  | 'folder-missing'
  | 'folder'
  | 'unavailable'
  | 'other';

/** `prepare`: writing the new file beside the target. `replace`: putting it in the target's place. */
export type WriteStep = 'prepare' | 'replace';

/**
 * Reads an error of `workspace.fs`. Its codes are few (`NoPermissions` for EPERM and EACCES, `Unknown` for most), so the
 * system's own code is looked for in the message. A target that may not be replaced although the folder could be
 * written to is open in another program: that is how Windows reports a file that PowerPoint holds.
 */
export function writeFailure(error: unknown, step: WriteStep): WriteFailure {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = `${String(code ?? '')} ${String(message ?? error)}`;
  if (/\b(?:EBUSY|ETXTBSY)\b|resource busy|being used by another process/i.test(text)) return 'locked';
  if (/\b(?:ENOSPC|EDQUOT)\b|no space left|quota/i.test(text)) return 'full';
  if (/\bEROFS\b|read-?only/i.test(text)) return 'read-only';
  if (/NoPermissions|\b(?:EPERM|EACCES)\b|permission denied/i.test(text))
    return step === 'replace' ? 'locked' : 'permission';
  if (/\bEISDIR\b|FileIsADirectory/i.test(text)) return 'folder';
  if (/FileNotFound|\b(?:ENOENT|ENOTDIR)\b/i.test(text)) return 'folder-missing';
  if (/Unavailable|\b(?:ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT|ESTALE|ENODEV|ENXIO)\b/i.test(text))
    return 'unavailable';
  return 'other';
}
