import * as vscode from 'vscode';
import type { CurrentDeck } from '../deck-view/current-deck';
import { editorOf } from '../documents';
import { loadEngine } from '../engine';
import { newNonce } from '../preview/page';
import { inReadersLanguage } from '../texts';
import { matrixHtml } from './matrix-html';

const VIEW = 'proofdeck.indicators';
const GO = 'proofdeck.place.open';

/** The view of stages and indicators of the current deck, with the command that its values lead to. */
export function registerMatrixView(current: CurrentDeck): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(VIEW, new MatrixView(current)),
    vscode.commands.registerCommand('proofdeck.place.open', (offset: unknown) => showPlace(current, offset)),
  );
}

class MatrixView implements vscode.WebviewViewProvider {
  constructor(private readonly current: CurrentDeck) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    view.webview.options = { enableScripts: false, enableCommandUris: [GO], localResourceRoots: [] };
    const show = async () => {
      if (view.visible) view.webview.html = await this.#page();
    };
    const subscriptions = [this.current.onDidChange(() => void show()), view.onDidChangeVisibility(() => void show())];
    view.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
    });
    void show();
  }

  async #page(): Promise<string> {
    const { state } = this.current;
    const { indicatorMatrix } = await loadEngine();
    return matrixHtml({
      matrix: state ? indicatorMatrix(state.deck, state.scene) : { stages: [], rows: [] },
      nonce: newNonce(),
      lang: vscode.env.language,
      say: inReadersLanguage,
      words: {
        missing: vscode.l10n.t('no value'),
        conflicting: vscode.l10n.t('these values contradict each other'),
        empty: vscode.l10n.t('A deck that names stages shows the values of its indicators here.'),
      },
      linkTo: (offset) => `command:${GO}?${encodeURIComponent(JSON.stringify([offset]))}`,
    });
  }
}

async function showPlace({ live }: CurrentDeck, offset: unknown): Promise<void> {
  if (!live || typeof offset !== 'number') return;
  const { document } = live;
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(at, at),
    viewColumn: editorOf(document.uri)?.viewColumn ?? vscode.ViewColumn.Active,
  });
}
