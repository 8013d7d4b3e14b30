import * as vscode from 'vscode';
import type { Span } from '../core/source/span';
import { isDeckText } from './deck-detection';

export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown';
}

/** Whether the document says by its front matter that it is a deck. Reads its head only. */
export function isDeckDocument(document: vscode.TextDocument): boolean {
  return isMarkdown(document) && isDeckText(document.getText(HEAD));
}

/** Front matter of a deck with inline metrics is long, but not longer. */
const HEAD = new vscode.Range(0, 0, 400, 0);

export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The open document at `uri`, if there is one. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** The editor that shows `uri`: the active one if it does, else `preferred` if it is in sight, else any in sight. */
export function editorOf(uri: vscode.Uri, preferred?: vscode.TextEditor): vscode.TextEditor | undefined {
  const wanted = uri.toString();
  const inSight = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === wanted);
  const active = inSight.find((editor) => editor === vscode.window.activeTextEditor);
  return active ?? inSight.find((editor) => editor === preferred) ?? inSight[0];
}
