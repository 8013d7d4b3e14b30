import * as vscode from 'vscode';
import type { Finding } from '../core/source/finding';
import type { DeckStore } from './deck-store';
import { rangeOf } from './documents';
import { loadEngine } from './engine';
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
  const show = async (state: DeckState) => {
    const { RULES } = await loadEngine();
    const document = store.get(state.uri)?.document;
    if (document?.version !== state.version) return;
    const rules = new Set(RULES.map(({ id }) => id));
    const shown = settings().diagnostics ? state.findings : [];
    collection.set(
      state.uri,
      shown.map((finding) => diagnosticOf(document, finding, rules)),
    );
  };
  return vscode.Disposable.from(
    collection,
    store.onDidUpdate((state) => void show(state)),
    store.onDidForget((uri) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('proofdeck.diagnostics')) return;
      for (const { state } of store.decks) if (state) void show(state);
    }),
  );
}

const NO_RULES: ReadonlySet<string> = new Set();

/**
 * A finding of a document as the editor shows it. Those of `rules` lead to the page of their rule; a problem of parsing
 * or of a data file has none, and is known by its code alone.
 */
export function diagnosticOf(
  document: vscode.TextDocument,
  finding: Finding,
  rules: ReadonlySet<string> = NO_RULES,
): vscode.Diagnostic {
  const range = rangeOf(document, finding.span);
  const diagnostic = new vscode.Diagnostic(range, translated(finding.message), SEVERITY[finding.severity]);
  diagnostic.source = 'Proofdeck';
  diagnostic.code = rules.has(finding.rule) ? { value: finding.rule, target: rulePageUri(finding.rule) } : finding.rule;
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
