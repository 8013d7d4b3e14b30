import type { Span } from '../source/span';
import type { Inline } from './inline';

/** What stands on a slide, in source order. Spans are slide-relative. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Code
  | Embedded
  | Picture
  | PictureRow
  | Quote
  | Callout
  | Rule
  | Columns
  | Definitions
  | Footnotes;
export type BlockKind = Block['kind'];
/** The block type of a kind: `BlockOf<'table'>` is `Table`. */
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list; 1 otherwise. */
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

/** One item: paragraphs and deeper lists, or any other block the author nested. */
export interface ListItem {
  readonly blocks: readonly Block[];
  /** Task lists only: whether the box is ticked; the marker itself is not part of the text. */
  readonly checked?: boolean;
  /** An icon in the bullet's place (`:i-gpu:`); the mark itself is not part of the text. */
  readonly icon?: string;
  readonly span: Span;
}

export type ColumnAlign = 'left' | 'center' | 'right' | undefined;

export interface Table {
  readonly kind: 'table';
  readonly align: readonly ColumnAlign[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** How the columns share the width, where a `columns:` directive says so; one number a column. */
  readonly shares?: readonly number[];
  /** Set where the table is one part of a longer one: the whole, whose column widths it keeps. */
  readonly partOf?: Table;
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly span: Span;
}

export interface TableCell {
  readonly inlines: readonly Inline[];
  /** Columns and rows that the cell covers; absent for one. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Another cell reaches over this one. */
  readonly covered?: boolean;
  /** From the first to the last character of the trimmed content; empty cells have an empty span. */
  readonly span: Span;
}

/** A fenced or indented code block, or any source that is shown as it stands. */
export interface Code {
  readonly kind: 'code';
  /** The first word after the fence, lower case; '' if there is none. */
  readonly language: string;
  /** What follows the language on the fence's line. */
  readonly info: string;
  readonly text: string;
  readonly span: Span;
  /** Where `text` starts; its lines follow the source's lines one to one. */
  readonly textSpan: Span;
  /** Set where the code is one part of a longer one: the whole, and how many of its lines stand before the part. */
  readonly partOf?: { readonly code: Code; readonly line: number };
}

/** Fences whose content is drawn, not shown: the block kind that each language makes. */
export const EMBEDDED_LANGUAGES = {
  chart: 'chart',
  metrics: 'metrics',
  module: 'module',
  mermaid: 'diagram',
  math: 'equation',
} as const;
export type EmbeddedKind = (typeof EMBEDDED_LANGUAGES)[keyof typeof EMBEDDED_LANGUAGES];

/**
 * Source in a language of its own that becomes a drawing: a chart, numbers, a diagram, an equation. The parser takes the
 * text as it stands; who draws or checks it reads it, and keeps what it read by the block's identity.
 */
export type Embedded = { readonly [K in EmbeddedKind]: EmbeddedBlock<K> }[EmbeddedKind];

export interface EmbeddedBlock<K extends EmbeddedKind> {
  readonly kind: K;
  /** What follows the language on the fence's line. */
  readonly info: string;
  readonly text: string;
  /** With its fences. */
  readonly span: Span;
  /** Where `text` starts; its lines follow the source's lines one to one. */
  readonly textSpan: Span;
}

/** A picture that is a paragraph of its own. */
export interface Picture {
  readonly kind: 'picture';
  /** The path as the deck names it, percent-decoded. */
  readonly src: string;
  /** The alternative text without Marp's size words. */
  readonly alt: string;
  readonly title: string;
  /** Marp's size and place words, in order (`bg`, `right:40%`, `w:200px`); absent without any. */
  readonly words?: readonly string[];
  readonly span: Span;
}

/** Several pictures that are a paragraph together: side by side. */
export interface PictureRow {
  readonly kind: 'pictures';
  readonly pictures: readonly Picture[];
  readonly span: Span;
}

/** `> …`: what somebody else said. */
export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export const CALLOUT_TONES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

/** `> [!NOTE]` …: something to be noticed beside the text. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** Terms with what they mean. */
export interface Definitions {
  readonly kind: 'definitions';
  readonly items: readonly Definition[];
  readonly span: Span;
}

export interface Definition {
  readonly term: readonly Inline[];
  readonly definitions: readonly (readonly Inline[])[];
}

/** The notes that a slide's text refers to, at its foot. */
export interface Footnotes {
  readonly kind: 'footnotes';
  readonly notes: readonly Footnote[];
  readonly span: Span;
}

export interface Footnote {
  readonly label: string;
  /** From 1, in the order of the references on the slide. */
  readonly number: number;
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** A line across the slide: a thematic break that does not divide slides. */
export interface Rule {
  readonly kind: 'rule';
  readonly span: Span;
}

/** `::: columns` with its `::: column` parts, side by side. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly (readonly Block[])[];
  /** Share of the width in percent, per column, where the author gave one. */
  readonly widths: readonly (number | undefined)[];
  readonly span: Span;
}
