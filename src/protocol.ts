/** The messages between the extension and the preview's webview. Both sides import this file and nothing else of each other. */

/** One slide as the webview knows it. */
export interface SlideUpdate {
  /** Same key, same content. */
  readonly key: string;
  /** The same for the same text, whatever its number and look: tells a slide that moved from one that is new. */
  readonly origin: string;
  /** Absent when the webview was sent that key before. */
  readonly content?: SlideContent;
  readonly findings: readonly SlideFinding[];
}

export interface SlideContent {
  readonly svg: string;
  readonly title: string;
  readonly notes: readonly NoteLine[];
  /** Exported files leave the slide out. */
  readonly hidden?: true;
}

/** One paragraph of the speaker notes. */
export interface NoteLine {
  readonly words: readonly NoteWords[];
  /** Of an item: its level from 0, and its number if it has one. */
  readonly level?: number;
  readonly number?: number;
}

/** Letters of one look in a note; a line break is `\n`. */
export interface NoteWords {
  readonly text: string;
  readonly looks?: readonly NoteLook[];
  readonly href?: string;
}

/** HTML's names of what the notes' letters may be. */
export type NoteLook = 'strong' | 'em' | 's' | 'mark' | 'sub' | 'sup' | 'u' | 'small' | 'kbd' | 'code';

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
      /** What the deck's `theme:` says or means. */
      readonly theme: string;
      /** What to call it, if it is none of the page's themes. */
      readonly themeTitle?: string;
      readonly slides: readonly SlideUpdate[];
    }
  /** The cursor moved: mark the slide and the block, scroll there if it is out of sight. `offset` is slide-relative. */
  | { readonly type: 'cursor'; readonly slide: number; readonly offset: number; readonly reveal: boolean }
  /** The editor was scrolled by hand: bring that slide into sight, mark nothing. */
  | { readonly type: 'scroll'; readonly slide: number }
  /** Nothing could be drawn; the page shows why instead of slides. */
  | { readonly type: 'failed'; readonly text: string };

export type ToExtension =
  | { readonly type: 'ready' }
  /** The webview lost the DOM of some keys (it was reloaded): send their content again. */
  | { readonly type: 'need'; readonly keys: readonly string[] }
  /** An update is on the screen. */
  | { readonly type: 'rendered'; readonly version: number; readonly slides: number }
  /** A click on what `offset` (slide-relative) produced; without it, on the slide. */
  | { readonly type: 'goto'; readonly slide: number; readonly offset?: number }
  /** The preview was scrolled by hand, and this is the slide in view. */
  | { readonly type: 'visible'; readonly slide: number }
  /** A link of the deck was followed. */
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'theme'; readonly name: string }
  | { readonly type: 'export' };

/** What the page needs before the first message; it stands as JSON in `<body data-page>`. */
export interface PageData {
  /** The deck's address, kept in the webview's memory so that a reload of the window finds it again. */
  readonly uri: string;
  readonly labels: Labels;
  readonly themes: readonly { readonly name: string; readonly title: string }[];
}

/** The page's own words in the reader's language; `{0}` and `{1}` stand for numbers and names. */
export type Labels = Readonly<Record<LabelKey, string>>;
export type LabelKey =
  | 'deck'
  | 'toolbar'
  | 'position'
  | 'slide'
  | 'slideWithTitle'
  | 'slideRole'
  | 'untitled'
  | 'views'
  | 'listView'
  | 'gridView'
  | 'slideView'
  | 'previous'
  | 'next'
  | 'theme'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'fitSlide'
  | 'fitShort'
  | 'notes'
  | 'noNotes'
  | 'findings'
  | 'noFindings'
  | 'findingsOfSlide'
  | 'hidden'
  | 'export'
  | 'empty';

/** All slides in a column, all as thumbnails, or one at a time. */
export type View = 'list' | 'grid' | 'slide';

/** What the webview remembers across a reload of the window. */
export interface PreviewMemory {
  readonly uri: string;
  readonly view: View;
  /** The slide in view, from 0. */
  readonly slide: number;
  /** In each view: percent of a slide's natural width, or 0 to fit the panel. */
  readonly zooms: Readonly<Record<View, number>>;
  readonly notes: boolean;
}
