import * as vscode from 'vscode';
import { safeEdits } from '../core/lint/safe-edits';
import type { Finding, Fix } from '../core/source/finding';
import type { TextEdit } from '../core/source/text-edit';
import type { DeckStore } from './deck-store';
import { rangeOf } from './documents';
import { translated } from './texts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('proofdeck');

/** Quick fixes for findings, and *Fix all* for those that keep the meaning. */
export function registerCodeActions(store: DeckStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new FindingActions(store), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
  });
}

class FindingActions implements vscode.CodeActionProvider {
  constructor(private readonly store: DeckStore) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const live = this.store.get(document.uri);
    if (!live) return [];
    const { findings, version } = await live.fresh();
    if (document.version !== version) return [];
    const wants = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
    return [
      ...(wants(vscode.CodeActionKind.QuickFix) ? quickFixes(document, range, findings, diagnostics) : []),
      // Offered only on request, as VS Code asks of source actions: it would crowd every light bulb.
      ...(only?.contains(FIX_ALL) ? fixAll(document, findings) : []),
    ];
  }
}

function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  findings: readonly Finding[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const touched = findings.filter(({ span }) => rangeOf(document, span).intersection(range));
  return touched.flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => quickFix(document, fix, diagnosticsOf(document, finding, diagnostics))),
  );
}

function quickFix(document: vscode.TextDocument, fix: Fix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(translated(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, fix.edits);
  action.isPreferred = fix.safe;
  action.diagnostics = diagnostics;
  return action;
}

/** VS Code hands diagnostics back as copies, so they are known by rule and place. */
function diagnosticsOf(
  document: vscode.TextDocument,
  { rule, span }: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = rangeOf(document, span);
  return diagnostics.filter(
    ({ code, source, range: at }) => source === 'Proofdeck' && ruleOf(code) === rule && at.isEqual(range),
  );
}

function ruleOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

function fixAll(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all findings that are safe to fix'), FIX_ALL);
  action.edit = workspaceEdit(document, edits);
  return [action];
}

function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) result.replace(document.uri, rangeOf(document, span), text);
  return result;
}
