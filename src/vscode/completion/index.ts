import * as vscode from 'vscode';
import type { Suggestion } from '../data-files/suggestions';
import type { DeckStore } from '../deck-store';
import { type Engine, loadEngine } from '../engine';
import type { DeckState } from '../live-deck';
import { inReadersLanguage } from '../texts';
import { deckSuggestions, takenAfter } from './deck-suggestions';
import { type WritingSuggestion, writingSuggestions } from './writing-suggestions';

/** Completion of a deck's own language: front matter, directives, charts, metrics, values, indicators and units. */
export function registerDeckCompletion(store: DeckStore): vscode.Disposable {
  const provider = new DeckCompletion(store);
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ' ', ':', '{', '.', '[');
}

class DeckCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly store: DeckStore) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | vscode.CompletionList> {
    const live = this.store.get(document.uri);
    if (!live) return [];
    const engine = await loadEngine();
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
    const { DECK_KEYS, COLOR_ROLES } = engine;
    const found = deckSuggestions(before, DECK_KEYS, COLOR_ROLES, live.state?.scene.metrics);
    const after = document.lineAt(position.line).text.slice(position.character);
    // What stands after `theme:` and `metrics:` is offered with the files beside the deck: see data-files.
    if (found.length > 0)
      return /^(?:theme|metrics):/.test(lineOf(before)) ? [] : found.map((one, at) => itemOf(one, at, position, after));
    // Asked again at every letter, so that the list goes when nothing is left to complete.
    return new vscode.CompletionList(writing(document, position, live.state, engine), true);
  }
}

const lineOf = (before: string): string => before.slice(before.lastIndexOf('\n') + 1);

const KINDS: Readonly<Record<Suggestion['kind'] | WritingSuggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  color: vscode.CompletionItemKind.Color,
  indicator: vscode.CompletionItemKind.Variable,
  unit: vscode.CompletionItemKind.Unit,
};

function itemOf(
  suggestion: Suggestion | WritingSuggestion,
  index: number,
  position: vscode.Position,
  after = '',
): vscode.CompletionItem {
  const { kind, label, insert, replaced, about } = suggestion;
  const item = new vscode.CompletionItem(label, KINDS[kind]);
  item.insertText = insert;
  item.range = new vscode.Range(position.translate(0, -replaced), position.translate(0, takenAfter(insert, after)));
  item.sortText = String(index).padStart(3, '0');
  if (about) item.documentation = inReadersLanguage(about);
  if (kind === 'key' || insert.endsWith('.')) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function writing(
  document: vscode.TextDocument,
  position: vscode.Position,
  state: DeckState | undefined,
  { INDICATORS, findMentions }: Engine,
): vscode.CompletionItem[] {
  const line = document.lineAt(position.line).text.slice(0, position.character);
  const named = findMentions(line).at(-1)?.indicator;
  const isChinese = (state?.deck.settings.lang ?? 'en').startsWith('zh');
  return writingSuggestions(line, INDICATORS, named, isChinese).map((one, at) => {
    const item = itemOf(one, at, position);
    // The author may know the indicator by another of its names.
    if (one.kind === 'indicator') item.filterText = line.slice(line.length - one.replaced);
    return item;
  });
}
