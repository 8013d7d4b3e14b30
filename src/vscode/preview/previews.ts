import * as vscode from 'vscode';
import type { PreviewMemory } from '../../protocol';
import type { DeckStore } from '../deck-store';
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
  async open(document: vscode.TextDocument): Promise<void> {
    const existing = this.get(document.uri);
    if (existing) {
      existing.panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_TYPE,
      vscode.l10n.t('Slides: {0}', nameOf(document.uri)),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      // Kept when hidden: drawing hundreds of slides again at every change of tab costs more than the memory.
      { retainContextWhenHidden: true, enableFindWidget: true },
    );
    await this.#attach(panel, document);
  }

  /** After a reload of the window: the page remembers which deck it showed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, memory: PreviewMemory | undefined): Promise<void> {
    try {
      if (!memory?.uri) throw new Error('no deck');
      await this.#attach(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(memory.uri, true)));
    } catch {
      // The file is gone or the tab was never a deck's: an empty tab would help nobody.
      panel.dispose();
    }
  }

  dispose(): void {
    for (const { panel } of this.#panels.values()) panel.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #attach(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, 'media', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(this.extensionUri, 'media', 'preview-dark.svg'),
    };
    const preview = await PreviewPanel.create(panel, this.store.adopt(document), this.extensionUri, this.store);
    this.#panels.set(key, preview);
    panel.onDidDispose(() => this.#panels.delete(key));
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
