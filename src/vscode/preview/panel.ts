import * as vscode from 'vscode';
import type { ToExtension, ToWebview } from '../../protocol';
import type { DeckStore } from '../deck-store';
import type { Engine } from '../engine';
import type { DeckState, LiveDeck } from '../live-deck';
import { inReadersLanguage, translated } from '../texts';
import { EditorSync } from './editor-sync';
import { previewLabels } from './labels';
import { openLink } from './open-link';
import { newNonce, previewPage } from './page';
import { focusArrived } from './panel-focus';
import { setTheme } from './set-theme';
import { slideUpdates } from './updates';

/** What a test may ask of a preview. */
export interface PreviewState {
  /** Version of the document that is on the screen; undefined before the first drawing. */
  readonly renderedVersion: number | undefined;
  readonly slides: number;
  /** How many times it has been drawn. */
  readonly drawings: number;
  /** How many slides the last update carried the content of. */
  readonly sentInLastUpdate: number;
}

/** The preview of one deck: sends what changed, and does what the page asks. */
export class PreviewPanel {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #sync: EditorSync;
  #live: LiveDeck;
  #ready = false;
  /** Keys whose content the page has. */
  #known: ReadonlySet<string> = new Set();
  #rendered: Omit<PreviewState, 'sentInLastUpdate'> = { renderedVersion: undefined, slides: 0, drawings: 0 };
  #sentInLastUpdate = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    live: LiveDeck,
    private readonly engine: Engine,
    private readonly extensionUri: vscode.Uri,
    store: DeckStore,
  ) {
    this.#live = live;
    this.#sync = new EditorSync(
      uri,
      () => this.#live,
      (message) => this.#post(message),
    );
    this.#disposables.push(
      this.#sync,
      panel.webview.onDidReceiveMessage((message: ToExtension) => this.#receive(message)),
      // Trust lends more folders: the page starts again with them.
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#fillPage()),
      store.onDidUpdate((state) => {
        if (state.uri.toString() === uri.toString()) this.#show(state);
      }),
    );
    panel.onDidDispose(() => vscode.Disposable.from(...this.#disposables).dispose());
    this.#fillPage();
  }

  get state(): PreviewState {
    return { ...this.#rendered, sentInLastUpdate: this.#sentInLastUpdate };
  }

  /** The document was closed and opened again: the deck lives on in another object. */
  follow(live: LiveDeck): void {
    this.#live = live;
    void this.#refresh();
  }

  #fillPage(): void {
    const { webview } = this.panel;
    const media = vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
    webview.options = this.#pageOptions(media);
    webview.html = previewPage({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(media, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(media, 'main.css')).toString(),
      nonce: newNonce(),
      lang: vscode.env.language,
      data: {
        uri: this.uri.toString(),
        labels: previewLabels(),
        themes: this.engine.THEMES.map(({ name, title }) => ({ name, title: inReadersLanguage(title) })),
      },
    });
  }

  /** The page may load what the deck may: see `DeckFiles`. */
  #pageOptions(media: vscode.Uri): vscode.WebviewOptions {
    const workspace = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
    const lent = vscode.workspace.isTrusted ? workspace : [];
    const folder = this.uri.scheme === 'untitled' ? workspace.slice(0, 1) : [vscode.Uri.joinPath(this.uri, '..')];
    return { enableScripts: true, localResourceRoots: [media, ...folder, ...lent] };
  }

  async #receive(message: ToExtension): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A page that starts again (moved to another window, shown again) has lost all it was sent.
        this.#ready = true;
        this.#known = new Set();
        return this.#refresh();
      case 'need':
        this.#known = new Set([...this.#known].filter((key) => !message.keys.includes(key)));
        return this.#refresh();
      case 'rendered':
        this.#rendered = {
          renderedVersion: message.version,
          slides: message.slides,
          drawings: this.#rendered.drawings + 1,
        };
        return;
      case 'goto':
        await focusArrived(this.panel);
        return this.#sync.goTo(message);
      case 'visible':
        return this.#sync.reveal(message.slide);
      case 'open':
        return openLink(message.href);
      case 'theme':
        return setTheme(await this.#live.fresh(), this.#live.document, message.name);
      case 'export':
        return vscode.commands.executeCommand('proofdeck.export', this.uri);
    }
  }

  async #refresh(): Promise<void> {
    try {
      this.#show(await this.#live.fresh());
    } catch (error) {
      this.#post({ type: 'failed', text: vscode.l10n.t('The preview could not be drawn: {0}', String(error)) });
    }
  }

  #show(state: DeckState): void {
    if (!this.#ready) return;
    const slides = slideUpdates(state, this.#known, {
      svgOf: (slide) => this.engine.slideSvg(state.scene, slide, { hrefOf: (name) => this.#pictureAddress(name) }),
      readingOf: (name) => this.#live.pictures.source(name)?.reading,
      translate: translated,
    });
    this.#known = new Set(slides.map(({ key }) => key));
    this.#sentInLastUpdate = slides.filter(({ content }) => content !== undefined).length;
    const { version, scene } = state;
    this.#post({ type: 'update', version, lang: scene.lang, ...this.#themeOf(state), slides });
    this.#sync.showCursor();
  }

  /** A theme file is chosen by its path, so that choosing it again writes that. */
  #themeOf({ deck, scene: { theme } }: DeckState): { theme: string; themeTitle?: string } {
    if (this.engine.THEMES.includes(theme)) return { theme: theme.name };
    return { theme: deck.settings.theme, themeTitle: inReadersLanguage(theme.title) };
  }

  /** The reading's number makes the address of a changed picture a new one, past every cache. */
  #pictureAddress(name: string): string | undefined {
    const source = this.#live.pictures.source(name);
    if (!source) return undefined;
    return this.panel.webview
      .asWebviewUri(source.uri)
      .with({ query: `reading=${source.reading}` })
      .toString();
  }

  #post(message: ToWebview): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }
}
