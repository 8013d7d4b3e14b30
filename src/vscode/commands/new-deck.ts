import * as vscode from 'vscode';
import { loadEngine } from '../engine';

type Language = 'zh-CN' | 'en';

/** Asks for an outline and a language, and opens the deck as an unsaved Markdown document. */
export function registerNewDeck(): vscode.Disposable {
  return vscode.commands.registerCommand('proofdeck.newDeck', async () => {
    const { newDeck } = await loadEngine();
    const outline = await pickOutline();
    const lang = outline && (await pickLanguage());
    if (!outline || !lang) return;
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: newDeck(outline, { lang }),
    });
    await vscode.window.showTextDocument(document);
  });
}

async function pickOutline(): Promise<string | undefined> {
  const { OUTLINES } = await loadEngine();
  const chinese = isChinese();
  const items = OUTLINES.map(({ id, title }) => ({ id, label: chinese ? title.zh : title.en, description: id }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('Which outline should the deck follow?'),
  });
  return chosen?.id;
}

/** The editor's own language comes first. */
async function pickLanguage(): Promise<Language | undefined> {
  const items: { lang: Language; label: string }[] = [
    { lang: 'zh-CN', label: '简体中文' },
    { lang: 'en', label: 'English' },
  ];
  const chosen = await vscode.window.showQuickPick(isChinese() ? items : items.reverse(), {
    title: vscode.l10n.t('New Deck'),
    placeHolder: vscode.l10n.t('In which language?'),
  });
  return chosen?.lang;
}

function isChinese(): boolean {
  return vscode.env.language.toLowerCase().startsWith('zh');
}
