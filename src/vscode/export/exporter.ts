import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import { loadPptxWriter } from '../engine';
import type { DeckState } from '../live-deck';
import { newNonce } from '../preview/page';
import { failureText, successText } from './messages';
import { reportTemplate } from './template-report';
import { writeDeck } from './write-deck';

/** Makes PPTX files, one at a time for each target. */
export class Exporter {
  readonly #running = new Set<string>();
  #lastMessage: string | undefined;

  constructor(private readonly store: DeckStore) {}

  /** What the last export told the user. */
  get lastMessage(): string | undefined {
    return this.#lastMessage;
  }

  /** Exports the document to `target` and says how it went. The target once written, undefined otherwise. */
  async export(document: vscode.TextDocument, target: vscode.Uri): Promise<vscode.Uri | undefined> {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const key = target.toString();
    if (this.#running.has(key)) {
      void vscode.window.showInformationMessage(this.#tell(vscode.l10n.t('{0} is being exported already.', name)));
      return undefined;
    }
    this.#running.add(key);
    try {
      const state = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Exporting {0}', name),
          cancellable: true,
        },
        (progress, token) => this.#write(document, target, progress, token),
      );
      if (!state) return undefined;
      if (state.scene.template) reportTemplate(name, state.scene.template);
      const text = this.#tell(
        successText(name, state.scene.slides.filter(({ hidden }) => !hidden).length, state.findings),
      );
      void showSuccess(target, text, state.findings.length > 0);
      return target;
    } catch (error) {
      void showFailure(document, this.#tell(failureText(error, name)));
      return undefined;
    } finally {
      this.#running.delete(key);
    }
  }

  /** Undefined if the user cancelled. */
  async #write(
    document: vscode.TextDocument,
    target: vscode.Uri,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<DeckState | undefined> {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let told = 0;
    return writeDeck({
      fresh: async () => {
        const state = await this.store.adopt(document).fresh();
        const { slides } = state.scene;
        if (slides.length > 0 && slides.every(({ hidden }) => hidden))
          throw new Error(vscode.l10n.t('every slide is hidden from export'));
        return state;
      },
      loadWriter: loadPptxWriter,
      files: vscode.workspace.fs,
      target,
      unique: newNonce().slice(0, 8),
      signal: abort.signal,
      onProgress: (done, total) => {
        const percent = (100 * done) / Math.max(1, total);
        progress.report({ message: `${done} / ${total}`, increment: percent - told });
        told = percent;
      },
    });
  }

  #tell(text: string): string {
    this.#lastMessage = text;
    return text;
  }
}

async function showSuccess(target: vscode.Uri, text: string, hasFindings: boolean): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const problems = vscode.l10n.t('Show Findings');
  // A file on another machine, or in a browser's memory, can be shown in the explorer but opened by no program here.
  const isHere = target.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
  const actions = [...(isHere ? [open] : []), reveal, ...(hasFindings ? [problems] : [])];
  const chosen = await vscode.window.showInformationMessage(text, ...actions);
  if (chosen === open) await vscode.env.openExternal(target);
  else if (chosen === reveal)
    await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
  else if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function showFailure(document: vscode.TextDocument, text: string): Promise<void> {
  const exportAs = vscode.l10n.t('Export As…');
  const chosen = await vscode.window.showErrorMessage(text, exportAs);
  if (chosen === exportAs) await vscode.commands.executeCommand('proofdeck.exportAs', document.uri);
}
