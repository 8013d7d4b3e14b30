import * as vscode from 'vscode';
import type { DeckStore } from '../deck-store';
import type { CurrentDeck } from '../deck-view/current-deck';
import { registerIndicatorHover } from './hover';
import { registerInlayHints } from './inlay-hints';
import { registerMatrixView } from './matrix-view';

/** What the editor knows of indicators: hover, hints beside numbers, and the matrix view. */
export function registerIndicators(store: DeckStore, current: CurrentDeck): vscode.Disposable {
  return vscode.Disposable.from(registerIndicatorHover(store), registerInlayHints(store), registerMatrixView(current));
}
