import * as vscode from 'vscode';
import type { GuideInsert, PageGuide } from '../../core/assembly';
import { translated } from '../texts';

interface Item extends vscode.QuickPickItem {
  readonly insert?: GuideInsert;
}

/** Shows what the outline expects of a page; gives what the author chose to put in. */
export async function explainPage(guide: PageGuide | undefined): Promise<GuideInsert | undefined> {
  if (!guide) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This page is not part of an outline: name one in the front matter, and give the page one of its titles.',
      ),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(guide), {
    title: vscode.l10n.t('Explain This Page: {0}', guide.title),
    placeHolder: guide.inserts.length > 0 ? vscode.l10n.t('Choose what to put in, or close with Escape') : guide.prompt,
    matchOnDescription: true,
  });
  return chosen?.insert;
}

function itemsOf(guide: PageGuide): Item[] {
  const lines = (title: string, texts: readonly string[], icon: string): Item[] =>
    texts.length === 0 ? [] : [heading(title), ...texts.map((text) => ({ label: `$(${icon}) ${text}` }))];
  const { inserts } = guide;
  return [
    ...(inserts.length > 0
      ? [
          heading(vscode.l10n.t('Put in')),
          ...inserts.map((insert): Item => ({ label: `$(add) ${translated(insert.title)}`, insert })),
        ]
      : []),
    ...lines(vscode.l10n.t('What it is for'), guide.purpose ? [guide.purpose] : [], 'target'),
    ...lines(
      vscode.l10n.t('Points that are there'),
      guide.points.filter(({ isThere }) => isThere).map(({ text }) => text),
      'check',
    ),
    ...lines(
      vscode.l10n.t('Points that are missing'),
      guide.points.filter(({ isThere }) => !isThere).map(({ text }) => text),
      'circle-outline',
    ),
    ...lines(vscode.l10n.t('Indicators without a value'), guide.missingIndicators, 'graph'),
    ...lines(vscode.l10n.t('Questions to answer'), guide.questions, 'question'),
    ...lines(vscode.l10n.t('Suggested visual'), guide.visual ? [guide.visual] : [], 'symbol-color'),
    ...lines(vscode.l10n.t('What would help'), guide.advice, 'lightbulb'),
    ...lines(vscode.l10n.t('For the speaker'), [guide.prompt], 'comment'),
  ];
}

function heading(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
