import { type Span, span } from '../source/span';
import type { Inline } from './inline';

/**
 * Text without markup, each character knowing where it stands in the source.
 * `spanOf(from, to)` gives the source range of a piece: what readers of numbers and rules report.
 */
export class PlainText {
  /** `starts[i]` and `ends[i]` bound character i in the source. */
  constructor(
    readonly text: string,
    readonly starts: readonly number[],
    readonly ends: readonly number[],
  ) {}

  /** The source span of `text.slice(from, to)`; an empty piece gives an empty span at its place. */
  spanOf(from: number, to: number): Span {
    if (this.text.length === 0) return span(0, 0);
    if (from >= this.text.length) return span(this.ends.at(-1)!, this.ends.at(-1)!);
    if (to <= from) return span(this.starts[from]!, this.starts[from]!);
    return span(this.starts[from]!, this.ends[Math.min(to, this.text.length) - 1]!);
  }

  /** Several texts after one another, joined by `separator` (which maps to the end of the text before it). */
  static join(parts: readonly PlainText[], separator = ''): PlainText {
    const builder = new PlainTextBuilder();
    parts.forEach((part, index) => {
      if (index > 0)
        builder.add(separator, span(parts[index - 1]!.ends.at(-1) ?? 0, parts[index - 1]!.ends.at(-1) ?? 0));
      builder.addPlain(part);
    });
    return builder.build();
  }
}

class PlainTextBuilder {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Maps each character to its own place if the span is as long as the text, else all to the whole span. */
  add(text: string, at: Span): void {
    const linear = at.end - at.start === text.length;
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(linear ? at.start + i : at.start);
      this.#ends.push(linear ? at.start + i + 1 : at.end);
    }
    this.#text += text;
  }

  addPlain(part: PlainText): void {
    this.#text += part.text;
    for (const start of part.starts) this.#starts.push(start);
    for (const end of part.ends) this.#ends.push(end);
  }

  build(): PlainText {
    return new PlainText(this.#text, this.#starts, this.#ends);
  }
}

/** Whether characters of code and formulas are kept: rules about numbers skip them, outlines do not. */
export interface PlainTextOptions {
  /** Replace inline code and formulas by spaces of the same length, so that nothing in them is read. */
  readonly blankCode?: boolean;
}

/** The visible text of inlines: marks dropped, breaks as newlines, pictures as their alternative text. */
export function plainText(inlines: readonly Inline[], options: PlainTextOptions = {}): PlainText {
  const builder = new PlainTextBuilder();
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          builder.add(node.text, node.span);
          break;
        case 'code': {
          const shown = options.blankCode ? ' '.repeat(node.text.length) : node.text;
          const edge = Math.max(0, (node.span.end - node.span.start - node.text.length) >> 1);
          builder.add(shown, span(node.span.start + edge, node.span.start + edge + node.text.length));
          break;
        }
        case 'math':
          builder.add(options.blankCode ? ' '.repeat(node.text.length) : node.text, node.textSpan);
          break;
        case 'footnote':
          break;
        case 'break':
          builder.add('\n', node.span);
          break;
        case 'image':
          builder.add(node.alt, node.span);
          break;
        default:
          visit(node.children);
      }
    }
  };
  visit(inlines);
  return builder.build();
}
