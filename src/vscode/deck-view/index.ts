import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import { CurrentDeck } from './current-deck';
import { DeckTreeView } from './deck-tree-view';
import { registerSlideCommands } from './slide-commands';
import { registerStatusBar } from './status-bar';
import { registerStructure } from './structure';

/** The deck view with its commands, the status bar item, and the deck's structure in the editor. */
export function registerDeckView(store: DeckStore): vscode.Disposable {
  const current = new CurrentDeck(store);
  return vscode.Disposable.from(
    current,
    new DeckTreeView(current),
    registerSlideCommands(current),
    registerStatusBar(current),
    registerStructure(store),
  );
}
