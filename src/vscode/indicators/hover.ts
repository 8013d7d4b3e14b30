import * as vscode from 'vscode';
import type { MatrixRow, MatrixStage } from '../../core/assembly';
import type { Indicator } from '../../core/indicators';
import type { DeckStore } from '../deck-store';
import { rangeOf } from '../documents';
import { type Engine, loadEngine } from '../engine';
import { inReadersLanguage, markdownText } from '../texts';

/** What an indicator is, where its name stands in a deck. */
export function registerIndicatorHover(store: DeckStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, new IndicatorHover(store));
}

class IndicatorHover implements vscode.HoverProvider {
  constructor(private readonly store: DeckStore) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const live = this.store.get(document.uri);
    if (!live) return undefined;
    const [{ deck, scene }, engine] = await Promise.all([live.fresh(), loadEngine()]);
    const found = engine.indicatorAt(deck, document.offsetAt(position));
    if (!found) return undefined;
    const { stages, rows } = engine.indicatorMatrix(deck, scene);
    const row = rows.find(({ indicator }) => indicator.id === found.indicator.id);
    return new vscode.Hover(helpText(found.indicator, stages, row, engine), rangeOf(document, found.span));
  }
}

/** Everything the catalogue says of an indicator, and the deck's own values. */
function helpText(
  indicator: Indicator,
  stages: readonly MatrixStage[],
  row: MatrixRow | undefined,
  { SOURCES }: Engine,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const line = (label: string, content: string) => {
    if (content === '') return;
    text.appendMarkdown(`\n\n**${label}** `);
    text.appendMarkdown(markdownText(content));
  };
  text.appendMarkdown(`**${markdownText(inReadersLanguage(indicator.name))}**\n\n`);
  text.appendMarkdown(markdownText(inReadersLanguage(indicator.definition)));
  // What the deck itself says comes first: the rest may be below the edge.
  line(vscode.l10n.t('In this deck'), row ? valuesText(stages, row) : '');
  line(vscode.l10n.t('Formula'), indicator.formula);
  line(vscode.l10n.t('Units'), indicator.units.join(', '));
  line(vscode.l10n.t('Direction'), directionText(indicator));
  line(vscode.l10n.t('Usual values'), rangeText(indicator));
  line(vscode.l10n.t('Say with it'), indicator.mustAccompany.map(inReadersLanguage).join(vscode.l10n.t(', ')));
  line(vscode.l10n.t('Estimate'), indicator.estimates.map(inReadersLanguage).join('; '));
  for (const { value, what, source } of indicator.references.slice(0, 3)) {
    const { title, date } = SOURCES[source];
    line(vscode.l10n.t('For comparison'), `${value}: ${inReadersLanguage(what)} (${title}, ${date})`);
  }
  if (indicator.core)
    line(vscode.l10n.t('List'), vscode.l10n.t('the indicator list attributed to CNCF Sustainability'));
  return text;
}

function directionText({ better, betterNote }: Indicator): string {
  const note = betterNote ? ` (${inReadersLanguage(betterNote)})` : '';
  switch (better) {
    case 'higher':
      return vscode.l10n.t('higher is better') + note;
    case 'lower':
      return vscode.l10n.t('lower is better') + note;
    case 'context':
      return vscode.l10n.t('depends on what is measured') + note;
  }
}

function rangeText({ plausible }: Indicator): string {
  const { low, high, unit = '', basis } = plausible;
  const range =
    low === undefined && high === undefined ? '' : `${low ?? ''}–${high ?? ''} ${unit === '1' ? '' : unit}`.trim();
  return [range, inReadersLanguage(basis)].filter((part) => part !== '').join(': ');
}

function valuesText(stages: readonly MatrixStage[], { cells }: MatrixRow): string {
  return stages
    .flatMap(({ name }, index) => {
      const { state, values } = cells[index]!;
      if (state === 'missing') return [];
      return [`${name}: ${values.map(({ text }) => text).join(state === 'conflicting' ? ' ≠ ' : ' / ')}`];
    })
    .join('; ');
}
