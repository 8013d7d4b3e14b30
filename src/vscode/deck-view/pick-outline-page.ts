import * as vscode from 'vscode';
import type { Deck } from '../../core/deck/deck';
import type { OutlineLang } from '../../core/outlines';
import type { Engine } from '../engine';

/** Asks for a page of the deck's outline, or of any where it follows none; gives its Markdown. */
export async function pickOutlinePage(deck: Deck, engine: Engine): Promise<string | undefined> {
  const lang: OutlineLang = deck.settings.lang.startsWith('zh') ? 'zh-CN' : 'en';
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => (lang === 'zh-CN' ? zh : en);
  const own = engine.outlineOf(deck);
  const items = (own ? [own] : engine.OUTLINES).flatMap((outline) =>
    outline.sections.flatMap((section) => [
      { label: say(section.name), kind: vscode.QuickPickItemKind.Separator, markdown: '' },
      ...section.pages.map((page) => ({
        label: say(page.title),
        detail: page.purpose ? say(page.purpose) : '',
        markdown: engine.pageMarkdown(outline, section, page, lang),
      })),
    ]),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Add a Page from the Outline'),
    matchOnDetail: true,
  });
  return chosen?.markdown;
}
