import * as vscode from 'vscode';
import type { Problem } from '../../core/source/problem';
import { diagnosticOf } from '../diagnostics';
import { type Engine, loadEngine } from '../engine';
import { settings } from '../settings';
import { dataFileAt } from './kinds';

/** Typing rests this long before a data file is looked at again. */
const QUIET_MS = 150;

/** Shows what is wrong with every theme, metrics or outline file that is open, where it is wrong. */
export function registerDataFileDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('proofdeck-data');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument) => {
    if (!dataFileAt(document.uri.path)) return;
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
  const engine = await loadEngine();
  if (document.isClosed) return;
  const problems = settings().diagnostics ? problemsOf(document, engine) : [];
  collection.set(
    document.uri,
    problems.map((problem) => diagnosticOf(document, { ...problem, rule: problem.code })),
  );
}

function problemsOf(document: vscode.TextDocument, engine: Engine): readonly Problem[] {
  const { path } = document.uri;
  return dataFileAt(path)?.problems(engine, document.getText(), path) ?? [];
}
