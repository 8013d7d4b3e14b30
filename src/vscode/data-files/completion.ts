import * as vscode from 'vscode';
import { loadEngine } from '../engine';
import { inReadersLanguage } from '../texts';
import { frontMatterPathAt } from './front-matter-path';
import { DATA_FILE_SELECTORS, type DataFile, dataFileAt, METRICS_FILE, OUTLINE_FILE, THEME_FILE } from './kinds';
import { type Suggestion, suggestions } from './suggestions';

/** Completion in theme, metrics and outline files, and of `theme:`, `metrics:` and `outline:` in the front matter of a deck. */
export function registerDataFileCompletion(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(DATA_FILE_SELECTORS, new DataFileCompletion(), ' ', '{', '[', ','),
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, new FileNameCompletion(), ' ', ':'),
  );
}

/** The YAML extension completes from our schema, which says the same: two lists of one content help nobody. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

class DataFileCompletion implements vscode.CompletionItemProvider {
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    if (vscode.extensions.getExtension(YAML_EXTENSION)) return [];
    const engine = await loadEngine();
    const keys = dataFileAt(document.uri.path)?.keys(engine) ?? [];
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
    return suggestions(before, keys, engine.COLOR_ROLES).map((one, index) => itemOf(one, index, position));
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

class FileNameCompletion implements vscode.CompletionItemProvider {
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = frontMatterPathAt(document.getText(new vscode.Range(new vscode.Position(0, 0), position)));
    if (!place) return [];
    const range = new vscode.Range(position.translate(0, -place.typed.length), position);
    if (place.key === 'metrics') return filesBeside(document.uri, METRICS_FILE, vscode.l10n.t('Metrics file'), range);
    if (place.key === 'outline') return filesBeside(document.uri, OUTLINE_FILE, vscode.l10n.t('Outline file'), range);
    const { THEMES } = await loadEngine();
    const builtIn = THEMES.map(({ name, title }) =>
      nameItem(name, inReadersLanguage(title), vscode.CompletionItemKind.Color, range),
    );
    return [...builtIn, ...(await filesBeside(document.uri, THEME_FILE, vscode.l10n.t('Theme file'), range))];
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

/** The data files of one kind in the deck's folder; none where there is no folder. */
async function filesBeside(
  deck: vscode.Uri,
  kind: DataFile,
  detail: string,
  range: vscode.Range,
): Promise<vscode.CompletionItem[]> {
  if (deck.scheme === 'untitled') return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(deck, '..'));
    const names = entries.map(([name]) => name).filter(kind.matches);
    return names.map((name) => nameItem(`./${name}`, detail, vscode.CompletionItemKind.File, range));
  } catch {
    // A folder that cannot be listed offers nothing; the deck says what is wrong with the file that it names.
    return [];
  }
}
