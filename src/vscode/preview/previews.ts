import * as vscode from 'vscode';
import type { PreviewMemory } from '../../protocol';
import type { DeckStore } from '../deck-store';
import { isMarkdown } from '../documents';
import { type Engine, loadEngine } from '../engine';
import { keepFocus } from './keep-focus';
import { PreviewPanel } from './panel';

export const PREVIEW_TYPE = 'proofdeck.preview';

/** The open previews, one per deck. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<PreviewMemory> {
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: DeckStore,
  ) {
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, this),
      // A preview outlives its document's tab; when the document comes back, the preview follows it again.
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.get(document.uri)?.follow(this.store.adopt(document));
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.#takeOver(document)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.#bringForward(editor.document.uri);
      }),
      // An unsaved deck that is closed is gone, and so is what there was to show.
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled) this.get(document.uri)?.panel.dispose();
      }),
    ];
  }

  get(uri: vscode.Uri): PreviewPanel | undefined {
    return this.#panels.get(uri.toString());
  }

  /** The deck whose preview has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows the deck's preview beside its editor: the one there is, or a new one. The editor keeps the focus. */
  async open(document: vscode.TextDocument, viewColumn = vscode.ViewColumn.Beside): Promise<void> {
    const engine = await loadEngine();
    const existing = this.get(document.uri);
    if (existing) await keepFocus(() => existing.panel.reveal(undefined, true));
    else await keepFocus(() => this.#attach(newPanel(document.uri, viewColumn), document, engine));
  }

  /**
   * After a reload of the window: the page remembers which deck it showed. A page behind another tab is restored when it
   * is shown, which may be after the deck's preview was opened anew: there is one per deck.
   */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, memory: PreviewMemory | undefined): Promise<void> {
    const document = memory?.uri ? await openQuietly(vscode.Uri.parse(memory.uri)) : undefined;
    const engine = await loadEngine();
    const existing = document && this.get(document.uri);
    if (document && !existing) this.#attach(panel, document, engine);
    // The file is gone, or has its preview: a tab without anything in it would help nobody.
    else panel.dispose();
    existing?.panel.reveal();
  }

  dispose(): void {
    for (const { panel } of this.#panels.values()) panel.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Whoever goes to another deck sees its preview, if another deck's preview hides it. Nothing else is hidden for it. */
  #bringForward(uri: vscode.Uri): void {
    const hidden = this.get(uri)?.panel;
    if (!hidden || hidden.visible) return;
    const { viewColumn } = hidden;
    const isBehindAnother = [...this.#panels.values()].some(
      ({ panel }) => panel.visible && panel.viewColumn === viewColumn,
    );
    if (isBehindAnother) void keepFocus(() => hidden.reveal(viewColumn, true));
  }

  /**
   * A file takes over the preview of the unsaved deck it was saved from. VS Code does not say which that was, but the
   * two have the same text at this moment, and the unsaved one is emptied and closed right after.
   */
  #takeOver(saved: vscode.TextDocument): void {
    if (!isMarkdown(saved)) return;
    const unsaved = vscode.workspace.textDocuments.find(
      (other) => other.isUntitled && this.get(other.uri) && other.getText() === saved.getText(),
    );
    const panel = unsaved && this.get(unsaved.uri)?.panel;
    if (!panel) return;
    const column = panel.viewColumn;
    panel.dispose();
    void this.open(saved, column);
  }

  #attach(panel: vscode.WebviewPanel, document: vscode.TextDocument, engine: Engine): void {
    const key = document.uri.toString();
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, 'media', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(this.extensionUri, 'media', 'preview-dark.svg'),
    };
    const live = this.store.adopt(document);
    this.#panels.set(key, new PreviewPanel(panel, document.uri, live, engine, this.extensionUri, this.store));
    panel.onDidDispose(() => this.#panels.delete(key));
  }
}

function newPanel(uri: vscode.Uri, viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    PREVIEW_TYPE,
    vscode.l10n.t('Slides: {0}', nameOf(uri)),
    { viewColumn, preserveFocus: true },
    // Kept when hidden: drawing hundreds of slides again at every change of tab costs more than the memory.
    { retainContextWhenHidden: true, enableFindWidget: true },
  );
}

async function openQuietly(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
