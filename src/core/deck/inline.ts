import type { Span } from '../source/span';

/** Marks that change how the text inside them looks. */
export type MarkKind = 'strong' | 'emphasis' | 'strike' | 'mark' | 'sub' | 'sup' | 'underline' | 'small' | 'kbd';

/** What `{{stage2.gpu_utilization_percent | change}}` asks for. */
export interface ValueReference {
  readonly stage: string;
  readonly field: string;
  /** As written; undefined for the value itself. */
  readonly show?: string;
}

/**
 * What stands inside a paragraph, heading, item or cell. Spans are slide-relative and cover the markup too
 * (`**bold**` with its stars); the text inside has its own. A line break in the source that only separates
 * words is a text of one space whose span is the line's end; between Chinese characters it is nothing.
 */
export type Inline =
  /** `text` differs in length from its span only for an escape or an entity (`\*`, `&amp;`), and where a value was put in. */
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The number of the metrics data that takes this text's place when slides are laid out. */
      readonly value?: ValueReference;
      readonly span: Span;
    }
  | { readonly kind: 'code'; readonly text: string; readonly span: Span }
  /** `$…$`: LaTeX as it is written, between the dollar signs. */
  | { readonly kind: 'math'; readonly text: string; readonly span: Span; readonly textSpan: Span }
  | { readonly kind: MarkKind; readonly children: readonly Inline[]; readonly span: Span }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[]; readonly span: Span }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly title?: string;
      /** Marp's size and place words, in order; absent without any. */
      readonly words?: readonly string[];
      readonly span: Span;
    }
  /** A reference to a note at the slide's foot; `number` counts from 1 on each slide. */
  | { readonly kind: 'footnote'; readonly label: string; readonly number: number; readonly span: Span }
  /** A line break the author asked for. */
  | { readonly kind: 'break'; readonly span: Span };
