import * as vscode from 'vscode';
import { loadEngine } from '../engine';
import { inReadersLanguage } from '../texts';
import { frontMatterThemeAt } from './front-matter-theme';
import { type Suggestion, themeSuggestions } from './suggestions';
import { isThemeFile, THEME_FILES } from './theme-documents';

/** Completion in theme files, and of `theme:` in the front matter of a deck. */
export function registerThemeCompletion(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(THEME_FILES, new ThemeFileCompletion(), ' ', '{', '[', ','),
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, new ThemeNameCompletion(), ' ', ':'),
  );
}

/** The YAML extension completes from our schema, which says the same: two lists of one content help nobody. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

class ThemeFileCompletion implements vscode.CompletionItemProvider {
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    if (vscode.extensions.getExtension(YAML_EXTENSION)) return [];
    const { THEME_KEYS, COLOR_ROLES } = await loadEngine();
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
    return themeSuggestions(before, THEME_KEYS, COLOR_ROLES).map((one, index) => itemOf(one, index, position));
  }
}

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  color: vscode.CompletionItemKind.Color,
};

function itemOf(suggestion: Suggestion, index: number, position: vscode.Position): vscode.CompletionItem {
  const { kind, label, insert, replaced, about } = suggestion;
  const item = new vscode.CompletionItem(label, KINDS[kind]);
  item.insertText = insert;
  item.range = new vscode.Range(position.translate(0, -replaced), position);
  // In the registry's order, which puts what is wanted most first.
  item.sortText = String(index).padStart(3, '0');
  item.keepWhitespace = true;
  if (about) item.documentation = inReadersLanguage(about);
  if (kind === 'key') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

class ThemeNameCompletion implements vscode.CompletionItemProvider {
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = frontMatterThemeAt(document.getText(new vscode.Range(new vscode.Position(0, 0), position)));
    if (!place) return [];
    const range = new vscode.Range(position.translate(0, -place.typed.length), position);
    const { THEMES } = await loadEngine();
    const builtIn = THEMES.map(({ name, title }) =>
      nameItem(name, inReadersLanguage(title), vscode.CompletionItemKind.Color, range),
    );
    const files = (await themeFilesBeside(document.uri)).map((file) =>
      nameItem(`./${file}`, vscode.l10n.t('Theme file'), vscode.CompletionItemKind.File, range),
    );
    return [...builtIn, ...files];
  }
}

function nameItem(
  name: string,
  detail: string,
  kind: vscode.CompletionItemKind,
  range: vscode.Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(name, kind);
  item.detail = detail;
  item.range = range;
  return item;
}

/** The names of the theme files in the deck's folder; none where there is no folder. */
async function themeFilesBeside(deck: vscode.Uri): Promise<string[]> {
  if (deck.scheme === 'untitled') return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(deck, '..'));
    return entries.map(([name]) => name).filter(isThemeFile);
  } catch {
    // A folder that cannot be listed offers nothing; the deck says what is wrong with the file that it names.
    return [];
  }
}
