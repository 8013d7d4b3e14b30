import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import { registerIndicators } from '../indicators';
import { TaskSource } from '../tasks-view/task-source';
import { TasksTreeView } from '../tasks-view/tasks-tree-view';
import { CurrentDeck } from './current-deck';
import { DeckTreeView } from './deck-tree-view';
import { registerSlideCommands } from './slide-commands';
import { registerStatusBar } from './status-bar';
import { registerStructure } from './structure';

/** The deck view and the task view with their commands, the status bar item, and the deck's structure in the editor. */
export function registerDeckView(store: DeckStore): vscode.Disposable {
  const current = new CurrentDeck(store);
  const tasks = new TaskSource(current);
  return vscode.Disposable.from(
    current,
    new DeckTreeView(current),
    tasks,
    new TasksTreeView(tasks),
    registerSlideCommands(current),
    registerStatusBar(current),
    registerStructure(store),
    registerIndicators(store, current),
  );
}
