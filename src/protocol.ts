/** The messages between the extension and the preview's webview. Both sides import this file and nothing else of each other. */

/** One slide as the webview knows it. `svg` is absent when the webview was sent that key before. */
export interface SlideUpdate {
  readonly key: string;
  readonly svg?: string;
  readonly title: string;
  /** Speaker notes as plain paragraphs. */
  readonly notes: readonly string[];
  readonly findings: readonly SlideFinding[];
}

export interface SlideFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** Slide-relative offsets. */
  readonly start: number;
  readonly end: number;
}

export type ToWebview =
  /** The whole deck in order; the webview keeps the DOM of every key it already shows. */
  | {
      readonly type: 'update';
      readonly version: number;
      readonly lang: string;
      readonly theme: string;
      readonly slides: readonly SlideUpdate[];
    }
  /** The cursor moved: mark the slide and the block, scroll there if it is out of sight. `offset` is slide-relative. */
  | { readonly type: 'cursor'; readonly slide: number; readonly offset: number; readonly reveal: boolean }
  | { readonly type: 'busy'; readonly text: string }
  | { readonly type: 'failed'; readonly text: string };

export type ToExtension =
  | { readonly type: 'ready' }
  /** The webview lost the DOM of some keys (it was reloaded): send their SVG again. */
  | { readonly type: 'need'; readonly keys: readonly string[] }
  /** A click on what `offset` (slide-relative) produced. */
  | { readonly type: 'goto'; readonly slide: number; readonly offset: number }
  | { readonly type: 'visible'; readonly slide: number }
  | { readonly type: 'theme'; readonly name: string }
  | { readonly type: 'export' };
