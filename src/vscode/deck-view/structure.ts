import * as vscode from 'vscode';
import type { DeckTree } from '../../core/assembly';
import type { DeckStore } from '../deck-store';
import { rangeOf } from '../documents';
import { loadEngine } from '../engine';

/** Slides in the outline, in breadcrumbs and in folding, beside what the editor's own Markdown support gives. */
export function registerStructure(store: DeckStore): vscode.Disposable {
  const markdown = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(markdown, new SlideSymbols(store), {
      label: vscode.l10n.t('Slides'),
    }),
    vscode.languages.registerFoldingRangeProvider(markdown, new SlideFolds(store)),
  );
}

class SlideSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly store: DeckStore) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const live = this.store.get(document.uri);
    if (!live) return [];
    const [{ deck, findings }, { deckTree, slideSpan }] = await Promise.all([live.fresh(), loadEngine()]);
    const range = (index: number) => rangeOf(document, slideSpan(deck.slides[index]!));
    return symbolsOf(deckTree(deck, findings), range);
  }
}

function symbolsOf({ sections }: DeckTree, range: (index: number) => vscode.Range): vscode.DocumentSymbol[] {
  return sections.flatMap(({ name, pages }) => {
    const slides = pages.map(({ index, title }) => {
      const place = range(index);
      const label = title === '' ? vscode.l10n.t('(no title)') : title;
      return new vscode.DocumentSymbol(label, String(index + 1), vscode.SymbolKind.Module, place, startOf(place));
    });
    if (name === '' || slides.length === 0) return slides;
    const whole = slides[0]!.range.union(slides.at(-1)!.range);
    const section = new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Namespace, whole, startOf(whole));
    section.children = slides;
    return [section];
  });
}

const startOf = ({ start }: vscode.Range): vscode.Range => new vscode.Range(start, start);

class SlideFolds implements vscode.FoldingRangeProvider {
  constructor(private readonly store: DeckStore) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const live = this.store.get(document.uri);
    if (!live) return [];
    const [{ deck }, { slideSpan }] = await Promise.all([live.fresh(), loadEngine()]);
    return deck.slides.flatMap((slide) => {
      const { start, end } = rangeOf(document, slideSpan(slide));
      return end.line > start.line ? [new vscode.FoldingRange(start.line, end.line)] : [];
    });
  }
}
