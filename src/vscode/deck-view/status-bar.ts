import * as vscode from 'vscode';
import { loadEngine } from '../engine';
import type { CurrentDeck } from './current-deck';

/** Pages, minutes and findings of the current deck in the status bar; a click shows the deck view. */
export function registerStatusBar(current: CurrentDeck): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('proofdeck.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Proofdeck';
  item.command = 'proofdeck.deck.focus';
  const show = async () => {
    const { state } = current;
    const isShown = state && vscode.window.activeTextEditor?.document.uri.toString() === state.uri.toString();
    if (!isShown) {
      item.hide();
      return;
    }
    const { deckTree, minutesAndSeconds } = await loadEngine();
    const { pages, planned, estimated, findings } = deckTree(state.deck, state.findings);
    const time = planned
      ? `${minutesAndSeconds(estimated)}/${minutesAndSeconds(planned)}`
      : minutesAndSeconds(estimated);
    item.text = `$(layers) ${pages}  $(clock) ${time}  $(warning) ${findings}`;
    item.tooltip = vscode.l10n.t('{0} slides, notes for {1} minutes, {2} errors and warnings', pages, time, findings);
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    current.onDidChange(() => void show()),
    vscode.window.onDidChangeActiveTextEditor(() => void show()),
  );
}
