import * as vscode from 'vscode';
import type { Finding } from '../core/source/finding';
import type { DeckStore } from './deck-store';
import { rangeOf } from './documents';
import type { DeckState } from './live-deck';
import { rulePageUri } from './rule-pages';
import { settings } from './settings';
import { translated } from './texts';

const SEVERITY: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of every open deck as diagnostics. */
export function registerDiagnostics(store: DeckStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('proofdeck');
  const show = (state: DeckState) => {
    const document = store.get(state.uri)?.document;
    if (document?.version !== state.version) return;
    collection.set(state.uri, settings().diagnostics ? state.findings.map((f) => diagnosticOf(document, f)) : []);
  };
  return vscode.Disposable.from(
    collection,
    store.onDidUpdate(show),
    store.onDidForget((uri) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('proofdeck.diagnostics')) return;
      for (const { state } of store.decks) if (state) show(state);
    }),
  );
}

/** Rules have ids such as `U01` or `overflow`, and a page; a problem of parsing or of a data file is known by its code alone. */
const isRule = (id: string): boolean => /^[A-Z]\d{2}$/.test(id);

/** A finding of a document as the editor shows it. */
export function diagnosticOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const range = rangeOf(document, finding.span);
  const diagnostic = new vscode.Diagnostic(range, translated(finding.message), SEVERITY[finding.severity]);
  diagnostic.source = 'Proofdeck';
  diagnostic.code = isRule(finding.rule) ? { value: finding.rule, target: rulePageUri(finding.rule) } : finding.rule;
  if (finding.related) {
    diagnostic.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(document.uri, rangeOf(document, span)),
          translated(message),
        ),
    );
  }
  return diagnostic;
}
