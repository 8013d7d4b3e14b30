import * as vscode from 'vscode';
import type { Finding } from '../../core/source/finding';
import { writeFailure } from './failures';
import { ReplaceError } from './replace-file';

/** What to tell after a failed export: what happened, and what to do. */
export function failureText(error: unknown, name: string): string {
  if (!(error instanceof ReplaceError)) {
    return vscode.l10n.t('{0} could not be made: {1}', name, error instanceof Error ? error.message : String(error));
  }
  if (error.oldFile) {
    const kept = error.oldFile.path.slice(error.oldFile.path.lastIndexOf('/') + 1);
    return vscode.l10n.t('{0} could not be replaced. The file that was there is now called {1}.', name, kept);
  }
  switch (writeFailure(error.cause, error.step)) {
    case 'locked':
      return vscode.l10n.t('{0} is open in another program. Close it there, or use Export As… for another name.', name);
    case 'permission':
      return vscode.l10n.t('You may not write to the folder of {0}. Use Export As… for another place.', name);
    case 'read-only':
      return vscode.l10n.t('The folder of {0} is read-only. Use Export As… for another place.', name);
    case 'full':
      return vscode.l10n.t('There is no room left on the disk for {0}.', name);
    case 'folder-missing':
      return vscode.l10n.t('The folder of {0} no longer exists. Use Export As… for another place.', name);
    case 'folder':
      return vscode.l10n.t('There is a folder named {0}. Rename it, or use Export As… for another name.', name);
    case 'unavailable':
      return vscode.l10n.t(
        'The folder of {0} cannot be reached. Try again, or use Export As… for another place.',
        name,
      );
    case 'other':
      return vscode.l10n.t('{0} could not be written: {1}', name, error.message);
  }
}

/** `deck.pptx: 31 slides, 2 errors, 1 warning`. Infos are left to the Problems view. */
export function successText(name: string, slides: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const parts = [
    slides === 1 ? vscode.l10n.t('1 slide') : vscode.l10n.t('{0} slides', slides),
    ...(errors > 0 ? [errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings)] : []),
  ];
  return vscode.l10n.t('Exported {0}: {1}', name, parts.join(vscode.l10n.t(', ')));
}
