import * as vscode from 'vscode';
import type { Bilingual } from '../core/source/bilingual';
import type { Message } from '../core/source/message';

/** A core message in the reader's language. The bundle's keys are the English texts, so no id is needed. */
export function translated({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args);
}

/** What core says in both of the product's languages, in the reader's. */
export function inReadersLanguage({ en, zh }: Bilingual): string {
  return vscode.env.language.startsWith('zh') ? zh : en;
}

/**
 * Plain text as Markdown that shows it. `MarkdownString.appendText` would also tie all words together, and their lines
 * would break inside words.
 */
export function markdownText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
