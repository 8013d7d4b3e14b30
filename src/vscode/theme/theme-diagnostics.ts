import * as vscode from 'vscode';
import { diagnosticOf } from '../diagnostics';
import { loadEngine } from '../engine';
import { settings } from '../settings';
import { isThemeFile } from './theme-documents';

/** Typing rests this long before a theme file is looked at again. */
const QUIET_MS = 150;

/** Shows what is wrong with every theme file that is open, where it is wrong. */
export function registerThemeDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('proofdeck-theme');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument) => {
    if (!isThemeFile(document.uri.path)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void show(document, collection), QUIET_MS),
    );
  };
  const forget = ({ uri }: vscode.TextDocument) => {
    clearTimeout(timers.get(uri.toString()));
    timers.delete(uri.toString());
    collection.delete(uri);
  };
  for (const document of vscode.workspace.textDocuments) look(document);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('proofdeck.diagnostics')) return;
      for (const document of vscode.workspace.textDocuments) look(document);
    }),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}

async function show(document: vscode.TextDocument, collection: vscode.DiagnosticCollection): Promise<void> {
  const { readTheme } = await loadEngine();
  if (document.isClosed) return;
  const problems = settings().diagnostics ? readTheme(document.getText(), document.uri.path).problems : [];
  collection.set(
    document.uri,
    problems.map((problem) => diagnosticOf(document, { ...problem, rule: problem.code })),
  );
}
