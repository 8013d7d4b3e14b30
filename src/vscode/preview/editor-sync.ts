import * as vscode from 'vscode';
import type { ToWebview } from '../../protocol';
import { editorOf, rangeOf } from '../documents';
import type { LiveDeck } from '../live-deck';
import { settings } from '../settings';
import { entryOf, extentOf, offsetOf, type Place, placeOf } from './positions';

/** A scroll that we caused ourselves reports back within this time, in several steps if the editor scrolls smoothly. */
const OWN_SCROLL_MS = 400;

/** Keeps an editor and its preview on the same slide, without either chasing the other. */
export class EditorSync implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #ownScrollUntil = 0;
  /** Where the cursor was when the page was last told. */
  #shown: Place | undefined;
  /** Of several editors of the deck, the one that was last worked in. */
  #lastEditor: vscode.TextEditor | undefined;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly live: () => LiveDeck,
    private readonly post: (message: ToWebview) => void,
  ) {
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // While the text is ahead of the slides, the update that follows carries the cursor.
        if (textEditor === this.#editor && this.live().isCurrent) this.showCursor();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor === this.#editor) this.#followScroll(textEditor);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && editor === this.#editor) this.showCursor();
      }),
    ];
  }

  /** Tells the page where the cursor is. A page need not come into sight because of an edit somewhere else. */
  showCursor(): void {
    const editor = this.#editor;
    const { state } = this.live();
    if (!editor || !state) return;
    const place = placeOf(state, editor.document.offsetAt(editor.selection.active));
    const reveal = place.slide !== this.#shown?.slide || place.offset !== this.#shown.offset;
    this.#shown = place;
    this.post({ type: 'cursor', ...place, reveal });
  }

  /** Puts the cursor where the reader clicked; without an offset, to the first text of the page. */
  async goTo({ slide, offset }: { slide: number; offset?: number }): Promise<void> {
    const state = await this.live().fresh();
    const target = offset === undefined ? entryOf(state, slide) : offsetOf(state, { slide, offset });
    if (target === undefined) return;
    const { document } = this.live();
    const at = document.positionAt(target);
    this.#ownScrollUntil = Date.now() + OWN_SCROLL_MS;
    await vscode.window.showTextDocument(document, {
      viewColumn: this.#editor?.viewColumn ?? this.#columnOfTab() ?? vscode.ViewColumn.One,
      selection: new vscode.Range(at, at),
    });
  }

  /** Brings the text of a page into sight; the cursor stays. */
  reveal(page: number): void {
    const editor = this.#editor;
    const { state } = this.live();
    const extent = state && extentOf(state, page);
    if (!editor || !extent || !settings().scrollSync) return;
    const range = rangeOf(editor.document, extent);
    if (editor.visibleRanges.some((visible) => visible.intersection(range))) return;
    this.#ownScrollUntil = Date.now() + OWN_SCROLL_MS;
    editor.revealRange(new vscode.Range(range.start, range.start), vscode.TextEditorRevealType.AtTop);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /**
   * The preview follows a scroll by hand only while the cursor is out of sight: otherwise the cursor decides, and a
   * wheel that moves a few lines does not pull the slide away from under the writer.
   */
  #followScroll(editor: vscode.TextEditor): void {
    const { state } = this.live();
    const visible = editor.visibleRanges[0];
    if (!state || !visible || Date.now() < this.#ownScrollUntil || !settings().scrollSync) return;
    if (editor.visibleRanges.some((range) => range.contains(editor.selection.active))) return;
    const middle = new vscode.Position((visible.start.line + visible.end.line) >> 1, 0);
    this.post({ type: 'scroll', slide: placeOf(state, editor.document.offsetAt(middle)).slide });
  }

  /**
   * The editor that the preview goes with: the active one if it shows the deck, else the one that last was and is still
   * in sight, else any in sight. The deck may stand in several groups of editors, each at another place.
   */
  get #editor(): vscode.TextEditor | undefined {
    const found = editorOf(this.uri, this.#lastEditor);
    if (found === vscode.window.activeTextEditor) this.#lastEditor = found;
    return found;
  }

  /** The group where the document's tab is, if it is behind another tab. */
  #columnOfTab(): vscode.ViewColumn | undefined {
    const wanted = this.uri.toString();
    const group = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
    );
    return group?.viewColumn;
  }
}
