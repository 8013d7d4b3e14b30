import * as vscode from 'vscode';
import type { TextEdit } from '../../core/source/text-edit';
import { editorOf, rangeOf } from '../documents';
import { type Engine, loadEngine } from '../engine';
import type { DeckState, LiveDeck } from '../live-deck';
import type { CurrentDeck } from './current-deck';
import type { DeckNode } from './deck-tree-view';
import { explainPage } from './explain-page';
import { pickOutlinePage } from './pick-outline-page';

/** Where a command works: the deck, the slides chosen in the tree or the one with the cursor, and the engine. */
interface Target {
  readonly live: LiveDeck;
  readonly state: DeckState;
  readonly slides: readonly number[];
  readonly engine: Engine;
}

type Run = (target: Target) => Promise<unknown>;

/** The commands about slides, from the deck view, the palette and the keyboard. */
export function registerSlideCommands(current: CurrentDeck): vscode.Disposable {
  const on = (run: Run) => async (node?: DeckNode, nodes?: readonly DeckNode[]) => {
    const target = await targetOf(current, nodes ?? (node ? [node] : []));
    if (target) await run(target);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('proofdeck.slide.open', on(open)),
    vscode.commands.registerCommand(
      'proofdeck.slide.moveUp',
      on((target) => move(target, -1)),
    ),
    vscode.commands.registerCommand(
      'proofdeck.slide.moveDown',
      on((target) => move(target, 1)),
    ),
    vscode.commands.registerCommand('proofdeck.slide.rename', on(rename)),
    vscode.commands.registerCommand('proofdeck.slide.duplicate', on(duplicate)),
    vscode.commands.registerCommand('proofdeck.slide.hide', on(hide)),
    vscode.commands.registerCommand('proofdeck.slide.delete', on(remove)),
    vscode.commands.registerCommand('proofdeck.slide.addFromOutline', on(addFromOutline)),
    vscode.commands.registerCommand('proofdeck.slide.explain', on(explain)),
  );
}

async function targetOf(current: CurrentDeck, nodes: readonly DeckNode[]): Promise<Target | undefined> {
  const { live } = current;
  if (!live) return undefined;
  const [state, engine] = await Promise.all([live.fresh(), loadEngine()]);
  const chosen = nodes.flatMap((node) =>
    node.kind === 'page' ? [node.page.index] : node.section.pages.map(({ index }) => index),
  );
  const atCursor = slideAtCursor(state, live.document);
  const slides = chosen.length > 0 ? chosen : atCursor === undefined ? [] : [atCursor];
  return slides.length > 0 ? { live, state, slides, engine } : undefined;
}

/** The slide with the cursor; undefined where no editor shows the deck. */
function slideAtCursor({ deck }: DeckState, document: vscode.TextDocument): number | undefined {
  const editor = editorOf(document.uri);
  if (!editor) return undefined;
  const offset = document.offsetAt(editor.selection.active);
  return Math.max(
    0,
    deck.slides.findLastIndex((slide) => slide.offset <= offset),
  );
}

/**
 * Applies an edit made for the deck as it is now; nothing happens where there is none to make. False where the document
 * cannot be written, which the user is told.
 */
export async function applyToDeck(live: LiveDeck, edit: (state: DeckState) => TextEdit | undefined): Promise<boolean> {
  const state = await live.fresh();
  const change = edit(state);
  if (!change) return true;
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.replace(live.document.uri, rangeOf(live.document, change.span), change.text);
  const isApplied = await vscode.workspace.applyEdit(workspaceEdit);
  if (!isApplied)
    void vscode.window.showWarningMessage(vscode.l10n.t('The deck could not be changed: it is read-only.'));
  return isApplied;
}

async function open({ live, state, slides, engine }: Target): Promise<void> {
  await showSlide(live, engine.slideSpan(state.deck.slides[slides[0]!]!).start);
}

/** Puts the cursor at an offset of the deck, in the editor that shows it. */
async function showSlide({ document }: LiveDeck, offset: number): Promise<void> {
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(at, at),
    viewColumn: editorOf(document.uri)?.viewColumn ?? vscode.ViewColumn.Active,
  });
}

/** Moves the slides by one place, and the cursor with the first of them. */
async function move({ live, slides, engine }: Target, by: -1 | 1): Promise<void> {
  const [first, last] = [Math.min(...slides), Math.max(...slides)];
  const before = by < 0 ? first - 1 : last + 2;
  if (before < 0 || before > live.state!.deck.slides.length) return;
  if (!(await applyToDeck(live, ({ deck }) => engine.moveSlides(deck, slides, before)))) return;
  const { deck } = await live.fresh();
  const slide = deck.slides[Math.max(0, first + by)];
  if (slide) await showSlide(live, engine.slideSpan(slide).start);
}

async function rename({ live, state, slides, engine }: Target): Promise<void> {
  const [index] = slides;
  const title = state.deck.slides[index!]?.body.title;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Slide'),
    value: title ? engine.plainText(title.inlines).text : '',
  });
  if (name !== undefined) await applyToDeck(live, ({ deck }) => engine.renameSlide(deck, index!, name));
}

async function duplicate({ live, slides, engine }: Target): Promise<void> {
  await applyToDeck(live, ({ deck }) => engine.duplicateSlide(deck, slides[0]!));
}

/** No question is asked: the text comes back with *Undo*. */
async function remove({ live, slides, engine }: Target): Promise<void> {
  await applyToDeck(live, ({ deck }) => engine.deleteSlides(deck, slides));
}

/** Hides the slides from export, or shows them again where all of them are hidden. */
async function hide({ live, slides, engine }: Target): Promise<void> {
  await applyToDeck(live, ({ deck }) => engine.hideSlides(deck, slides));
}

async function addFromOutline({ live, state, slides, engine }: Target): Promise<void> {
  const markdown = await pickOutlinePage(state.deck, engine);
  if (markdown !== undefined) {
    await applyToDeck(live, ({ deck }) => engine.insertSlide(deck, Math.max(...slides) + 1, markdown));
  }
}

async function explain({ live, state, slides, engine }: Target): Promise<void> {
  const slide = state.deck.slides[slides[0]!];
  const insert = slide && (await explainPage(engine.pageGuide(state.deck, slide)));
  if (insert) await applyToDeck(live, () => insert.edit);
}
