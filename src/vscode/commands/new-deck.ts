import * as vscode from 'vscode';
import type { Audience, NewDeckOptions, Outline } from '../../core/outlines';
import { type Engine, loadEngine } from '../engine';
import { inReadersLanguage } from '../texts';

type Language = NewDeckOptions['lang'];

/** Asks what the deck is to be, and opens it as an unsaved Markdown document with its first page's title selected. */
export function registerNewDeck(): vscode.Disposable {
  return vscode.commands.registerCommand('proofdeck.newDeck', async () => {
    const engine = await loadEngine();
    const chosen = await pickOutline(engine);
    const options = chosen && (await askOptions(chosen.outline, engine));
    if (!chosen || !options) return;
    const { outline, named } = chosen;
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: engine.newDeckOf(outline, { ...options, ...(named === undefined ? {} : { named }) }),
    });
    const editor = await vscode.window.showTextDocument(document);
    selectFirstTitle(editor);
  });
}

/** Every question can be left with Escape, which ends it all: nothing has been made yet. */
async function askOptions(outline: Outline, engine: Engine): Promise<NewDeckOptions | undefined> {
  const lang = await pickLanguage();
  if (!lang) return undefined;
  const audience = await pickAudience(engine);
  if (audience === undefined) return undefined;
  const duration = await askDuration(outline, engine);
  if (duration === undefined) return undefined;
  const deep = await pickDeepStages(outline);
  if (deep === undefined) return undefined;
  const stages = outline.sections.some(({ stage }) => stage !== undefined);
  return { lang, duration, metrics: stages, ...(audience ? { audience } : {}), ...(deep ? { deep } : {}) };
}

/** An outline, and for one of the workspace's files what decks name it by. */
interface NamedOutline {
  readonly outline: Outline;
  readonly named?: string;
}

/** The team's own outlines come first: whoever has some wants them. */
async function pickOutline(engine: Engine): Promise<NamedOutline | undefined> {
  const all: NamedOutline[] = [
    ...(await workspaceOutlines(engine)),
    ...engine.OUTLINES.map((outline) => ({ outline })),
  ];
  const items = all.map((chosen) => ({
    chosen,
    label: inReadersLanguage(chosen.outline.title),
    description: chosen.named ?? chosen.outline.id,
    detail: inReadersLanguage(chosen.outline.description),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('Which outline should the deck follow?'),
    matchOnDetail: true,
  });
  return chosen?.chosen;
}

const MOST_OUTLINES = 50;
const LARGEST_OUTLINE = 256 * 1024;

/** The outline files of the workspace, by path; those without a page or that cannot be read are left out. */
async function workspaceOutlines({ readOutline }: Engine): Promise<NamedOutline[]> {
  const found = await vscode.workspace.findFiles('**/*.outline.{yaml,yml}', '**/node_modules/**', MOST_OUTLINES);
  const read = found.map(async (uri): Promise<(NamedOutline & { readonly named: string })[]> => {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.length > LARGEST_OUTLINE) return [];
      const { outline } = readOutline(new TextDecoder().decode(bytes), uri.path);
      return outline ? [{ outline, named: `./${vscode.workspace.asRelativePath(uri, false)}` }] : [];
    } catch {
      // What is gone or unreadable cannot be chosen; opened, the file tells what is wrong with it.
      return [];
    }
  });
  return (await Promise.all(read)).flat().sort((a, b) => (a.named < b.named ? -1 : 1));
}

/** The editor's own language comes first. */
async function pickLanguage(): Promise<Language | undefined> {
  const items: { lang: Language; label: string }[] = [
    { lang: 'zh-CN', label: '简体中文' },
    { lang: 'en', label: 'English' },
  ];
  const isChinese = vscode.env.language.toLowerCase().startsWith('zh');
  const chosen = await vscode.window.showQuickPick(isChinese ? items : items.reverse(), {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('In which language?'),
  });
  return chosen?.lang;
}

/** '' for nobody in particular. */
async function pickAudience({ AUDIENCES }: Engine): Promise<Audience | '' | undefined> {
  const known = (Object.keys(AUDIENCES) as Audience[]).map((audience) => ({
    audience,
    label: inReadersLanguage(AUDIENCES[audience].name),
    detail: inReadersLanguage(AUDIENCES[audience].hint),
  }));
  const items = [{ audience: '' as const, label: vscode.l10n.t('Anyone') }, ...known];
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { audience: Audience | '' }>(items, {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('Who listens?'),
  });
  return chosen?.audience;
}

async function askDuration({ duration }: Outline, { parseDuration }: Engine): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New Deck'),
    prompt: vscode.l10n.t('How long may the talk take? For example 45m or 1h30m.'),
    value: duration,
    validateInput: (text) =>
      parseDuration(text) ? undefined : vscode.l10n.t('Write a length of time, such as 45m or 1h30m.'),
  });
}

/** Null where there is nothing to choose: an outline of fewer than two stages, or all of them chosen. */
async function pickDeepStages({ sections }: Outline): Promise<readonly string[] | null | undefined> {
  const stages = sections.filter(({ stage }) => stage !== undefined && stage !== 'baseline');
  const items = stages.map(({ stage, name }) => ({ stage: stage!, label: inReadersLanguage(name), picked: true }));
  if (new Set(items.map(({ stage }) => stage)).size < 2) return null;
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('Which stages go deep? Of the others come the first page and the results.'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  return chosen.length === items.length ? null : chosen.map(({ stage }) => stage);
}

/** What the author will want to type over first. */
function selectFirstTitle(editor: vscode.TextEditor): void {
  const { document } = editor;
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const start = /^#{1,2} /.exec(text)?.[0].length;
    if (start === undefined) continue;
    editor.selection = new vscode.Selection(line, start, line, text.length);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
}
