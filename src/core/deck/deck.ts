import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import type { Block, Heading, Picture } from './block';
import type { Inline } from './inline';

/** What the author said. Immutable; a new parse shares the bodies of slides whose text did not change. */
export interface Deck {
  readonly text: string;
  readonly settings: DeckSettings;
  readonly slides: readonly Slide[];
  /** Problems of the front matter and of directives outside slides; spans are absolute. */
  readonly problems: readonly Problem[];
}

/** Front matter, read and checked. A key that is absent or of the wrong type is left out (the latter with a problem). */
export interface DeckSettings {
  /** Absolute span of the front matter, fences included; undefined without one. */
  readonly span?: Span;
  /** Absolute span of each top-level key's value, for findings and edits. */
  readonly keySpans: ReadonlyMap<string, Span>;
  readonly marp: boolean;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  /** BCP 47; `en` unless the deck says otherwise or its text is mostly Chinese (`zh-CN`). */
  readonly lang: string;
  readonly theme: string;
  readonly duration?: string;
  readonly outline?: string;
  readonly metrics?: unknown;
  readonly template?: string;
  readonly headingDivider: readonly number[];
  /** Marp's and our own deck-wide directives, as they came. */
  readonly directives: Readonly<Record<string, unknown>>;
  /** The whole mapping, for keys that other rooms read. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Slide {
  /** From 0. */
  readonly index: number;
  /** Absolute offset of the slide's first character; everything in `body` counts from here. */
  readonly offset: number;
  readonly body: SlideBody;
  readonly settings: SlideSettings;
}

/** The part of a slide that depends on its own text alone. Two decks share it when the text is the same. */
export interface SlideBody {
  readonly text: string;
  /** The first heading of level 1 or 2, else the first heading: what the slide is called. */
  readonly title?: Heading;
  /** Everything on the slide but the title, comments, notes and backgrounds. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly directives: readonly Directive[];
  /** Pictures on the slide's ground (`![bg](…)`), in source order; absent without any. */
  readonly backgrounds?: readonly Picture[];
  readonly problems: readonly Problem[];
}

/** One comment or `::: notes` block. */
export interface Note {
  readonly paragraphs: readonly NoteParagraph[];
  readonly span: Span;
}

export interface NoteParagraph {
  readonly inlines: readonly Inline[];
  /** Undefined for running text, else the bullet's level from 0. */
  readonly level?: number;
  readonly ordered?: boolean;
  /** What an ordered item is numbered with. */
  readonly number?: number;
  readonly span: Span;
}

/** One key of a directive comment. */
export interface Directive {
  readonly key: string;
  readonly value: unknown;
  /** The key and its value in the comment. */
  readonly span: Span;
}

/** The directives in force on a slide: its own, and those inherited from slides before it and from the front matter. */
export interface SlideSettings {
  /** `baseline`, `stage1` … `stage6`, or a name of the deck's own. Not inherited from another section. */
  readonly stage?: string;
  readonly section?: string;
  /** The layout the author named, if any. */
  readonly layout?: string;
  readonly time?: string;
  readonly paginate: boolean;
  readonly header?: string;
  readonly footer?: string;
  readonly class: readonly string[];
  readonly backgroundColor?: string;
  readonly color?: string;
  /** Every directive in force by key, for what has no field of its own. */
  readonly all: Readonly<Record<string, unknown>>;
}
