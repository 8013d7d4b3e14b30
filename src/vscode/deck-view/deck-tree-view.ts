import * as vscode from 'vscode';
import type { DeckTree, TreePage, TreeSection } from '../../core/assembly';
import { type Engine, loadEngine } from '../engine';
import type { CurrentDeck } from './current-deck';
import { pageDescription, pageLabel, pageTooltip, sectionDescription, sectionLabel, statusIcon } from './page-labels';
import { applyToDeck } from './slide-commands';

/** What the tree shows: a section of the deck, or one of its pages. */
export type DeckNode =
  | { readonly kind: 'section'; readonly section: TreeSection }
  | { readonly kind: 'page'; readonly page: TreePage };

const MIME = 'application/vnd.code.tree.proofdeck.deck';

/** Sections and pages of the current deck; pages are moved by dragging them, and the Markdown moves with them. */
export class DeckTreeView
  implements vscode.TreeDataProvider<DeckNode>, vscode.TreeDragAndDropController<DeckNode>, vscode.Disposable
{
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  readonly #onDidChangeTreeData = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
  readonly #subscription: vscode.Disposable;
  #tree: DeckTree | undefined;
  #engine: Engine | undefined;

  constructor(private readonly current: CurrentDeck) {
    const view = vscode.window.createTreeView('proofdeck.deck', {
      treeDataProvider: this,
      dragAndDropController: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#subscription = vscode.Disposable.from(
      view,
      current.onDidChange(() => this.#changed()),
      view.onDidChangeVisibility(() => this.#changed()),
    );
  }

  async getChildren(node?: DeckNode): Promise<DeckNode[]> {
    if (node) return node.kind === 'section' ? pagesOf(node.section) : [];
    const { state } = this.current;
    if (!state) return [];
    this.#engine ??= await loadEngine();
    this.#tree = this.#engine.deckTree(state.deck, state.findings);
    const { sections } = this.#tree;
    const [only] = sections;
    if (sections.length === 1 && only?.name === '') return pagesOf(only);
    return sections.map((section) => ({ kind: 'section', section }));
  }

  getTreeItem(node: DeckNode): vscode.TreeItem {
    return node.kind === 'section' ? sectionItem(node.section) : this.#pageItem(node.page);
  }

  handleDrag(nodes: readonly DeckNode[], data: vscode.DataTransfer): void {
    data.set(MIME, new vscode.DataTransferItem(nodes.flatMap(indicesOf)));
  }

  async handleDrop(target: DeckNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const moved: unknown = data.get(MIME)?.value;
    const { live } = this.current;
    if (!live || !Array.isArray(moved) || moved.length === 0) return;
    const { moveSlides } = await loadEngine();
    await applyToDeck(live, ({ deck }) => moveSlides(deck, moved as number[], placeBefore(target, deck.slides.length)));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChangeTreeData.dispose();
  }

  #changed(): void {
    this.#onDidChangeTreeData.fire(undefined);
  }

  #pageItem(page: TreePage): vscode.TreeItem {
    const item = new vscode.TreeItem(pageLabel(page));
    item.id = `page-${page.index}`;
    item.description = pageDescription(page);
    item.tooltip = pageTooltip(page);
    item.iconPath = statusIcon(page);
    item.contextValue = page.state.page ? 'page.outlined' : 'page';
    item.command = {
      command: 'proofdeck.slide.open',
      title: vscode.l10n.t('Go to the Slide'),
      arguments: [{ kind: 'page', page }],
    };
    return item;
  }
}

function sectionItem(section: TreeSection): vscode.TreeItem {
  const item = new vscode.TreeItem(sectionLabel(section), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `section-${section.pages[0]?.index ?? 0}-${section.name}`;
  item.description = sectionDescription(section);
  item.contextValue = 'section';
  return item;
}

function pagesOf({ pages }: TreeSection): DeckNode[] {
  return pages.map((page) => ({ kind: 'page', page }));
}

function indicesOf(node: DeckNode): number[] {
  return node.kind === 'page' ? [node.page.index] : node.section.pages.map(({ index }) => index);
}

/** Dropped on a page, before it; on a section, at its end; on nothing, at the deck's end. */
function placeBefore(target: DeckNode | undefined, count: number): number {
  if (!target) return count;
  if (target.kind === 'page') return target.page.index;
  return (target.section.pages.at(-1)?.index ?? count - 1) + 1;
}
