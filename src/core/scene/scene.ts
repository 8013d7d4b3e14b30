import type { NoteParagraph } from '../deck/deck';
import type { Problem } from '../source/problem';
import type { Color } from './color';
import type { Box, Insets } from './geometry';
import type { Metrics } from './metrics';
import type { PictureNode, PlaceholderType, SceneNode } from './node';
import type { Resources } from './resources';
import type { Bullet, FontRole, HorizontalAlign, VerticalAlign } from './text';
import type { Theme } from './theme';

/** Page size in points: 16:9 at 13.333 × 7.5 inches. */
export const PAGE = { width: 960, height: 540 } as const;

/** What will be seen: positions chosen, text measured and broken. Both printers draw this and decide nothing. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** The deck's numbers, if it has any. */
  readonly metrics?: Metrics;
  readonly lang: string;
  readonly properties: DocumentProperties;
  /** Every layout of the theme, used or not, in registry order; becomes the file's slide layouts. */
  readonly layouts: readonly SceneLayout[];
  readonly slides: readonly SceneSlide[];
  /** PowerPoint sections: consecutive slides of one stage. Empty if the deck names none. */
  readonly sections: readonly SceneSection[];
  readonly problems: readonly Problem[];
  /** The company's presentation that the deck is set on. */
  readonly template?: SceneTemplate;
}

export interface SceneTemplate {
  /** As the deck names it. */
  readonly path: string;
  /** Its package, as it is in the file. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Pictures of its masters and layouts, by the key that nodes name them with. */
  readonly pictures: Resources;
  /** Which of its layouts each of ours has become, for those that slides use. */
  readonly uses: readonly { readonly layout: string; readonly onto: string }[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date from the front matter; undefined means none (never the clock). */
  readonly date?: string;
}

export interface SceneSection {
  readonly name: string;
  /** Index of its first slide; it reaches to the next section. */
  readonly first: number;
}

/** A slide layout: where its placeholders are and what it draws under every slide that uses it. */
export interface SceneLayout {
  readonly name: string;
  /** ST_SlideLayoutType. */
  readonly type:
    | 'title'
    | 'secHead'
    | 'obj'
    | 'titleOnly'
    | 'twoObj'
    | 'twoTxTwoObj'
    | 'blank'
    | 'picTx'
    | 'tbl'
    | 'cust';
  readonly background?: Color;
  readonly placeholders: readonly PlaceholderSpec[];
  readonly graphics: readonly SceneNode[];
  /** Its part in the deck's template, which draws the graphics itself; absent without a template. */
  readonly part?: string;
  /** How many objects of that part the preview does not show as they are. */
  readonly unseen?: number;
}

export interface PlaceholderSpec {
  readonly type: PlaceholderType;
  /** `idx` of the placeholder, unique in its layout; 0 for a title. */
  readonly index: number;
  readonly name: string;
  readonly box: Box;
  /** What a slide inherits when it says nothing else. Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  readonly align: HorizontalAlign;
  readonly anchor: VerticalAlign;
  /**
   * What each outline level inherits, from level 0; deeper levels repeat the last. Text that someone adds to the
   * placeholder later looks like the deck's own lists. Without it every level is plain text of `size`.
   */
  readonly levels?: readonly PlaceholderLevel[];
  /** Around its text; none without them. */
  readonly insets?: Insets;
  /** Of a template's placeholder: what text has on each level, from level 0; deeper ones repeat the last. */
  readonly inherited?: readonly InheritedLevel[];
}

/** What text in a template's placeholder has when it says nothing itself. What is absent could not be told. Points. */
export interface InheritedLevel {
  readonly font?: FontRole;
  readonly size?: number;
  readonly bold: boolean;
  readonly color?: Color;
  readonly align?: HorizontalAlign;
  readonly marginLeft: number;
  readonly indent: number;
  readonly spaceBefore?: number;
  /** Space after paragraphs, which our text has none of. */
  readonly spaceAfter: boolean;
  readonly bullet: boolean;
  /** Slanted, underlined, in capitals or spaced letters, which our text is only where it says so. */
  readonly effects: boolean;
}

/** Points. */
export interface PlaceholderLevel {
  readonly size: number;
  readonly marginLeft: number;
  readonly indent: number;
  readonly spaceBefore: number;
  readonly bullet?: Bullet;
}

export interface SceneSlide {
  /** Same key, same picture: printers and the webview skip work by it. */
  readonly key: string;
  /** Index of the deck's slide it shows; several in a row share one where a slide was split. */
  readonly source: number;
  /** Which of the pages of a split slide this is, from 1. */
  readonly part?: { readonly number: number; readonly count: number };
  readonly layout: SceneLayout;
  /** Differs from the layout's only where the author said so. */
  readonly background?: Color;
  /** Pictures on the slide's ground, over what the layout draws and under all nodes; absent without any. */
  readonly backdrop?: readonly PictureNode[];
  /** The slide shows nothing of what its layout draws. */
  readonly hidesGraphics?: boolean;
  /** The preview shows it, exported files do not: see `exportedScene`. */
  readonly hidden?: true;
  readonly nodes: readonly SceneNode[];
  readonly notes: readonly NoteParagraph[];
  /** What each click reveals, in order; absent where everything is there from the start. */
  readonly build?: readonly BuildStep[];
  /** How the slide comes in; absent where it is just there. */
  readonly transition?: SlideTransition;
  /** The title as plain text; '' on a slide without one. */
  readonly title: string;
  /** Layout's own problems (overflow, picture missing); spans are slide-relative. */
  readonly problems: readonly Problem[];
}

/** What one click reveals. */
export type BuildStep = readonly BuildTarget[];

/** A node of the slide by its id: one of its text's paragraphs, or all of it. */
export interface BuildTarget {
  readonly node: number;
  /** Counts from 0. */
  readonly paragraph?: number;
}

/** Transitions by the names of PresentationML's elements. */
export type TransitionKind =
  | 'fade'
  | 'fadeThroughBlack'
  | 'push'
  | 'wipe'
  | 'cover'
  | 'pull'
  | 'split'
  | 'dissolve'
  | 'cut'
  | 'circle'
  | 'diamond'
  | 'wheel'
  | 'zoom';

export interface SlideTransition {
  readonly kind: TransitionKind;
  readonly milliseconds?: number;
}
