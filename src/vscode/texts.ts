import * as vscode from 'vscode';
import type { Message } from '../core/source/message';

/** A core message in the reader's language. The bundle's keys are the English texts, so no id is needed. */
export function translated({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args);
}
