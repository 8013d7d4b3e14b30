import { type Span, span } from '../source/span';
import { formulaText } from './formula-text';
import type { Inline } from './inline';

/** Characters that were written together: each has its own place in `at`, or all of them stand for the whole of it. */
interface Run {
  /** Where its characters start in the text. */
  readonly from: number;
  readonly at: Span;
  readonly isLinear: boolean;
}

/**
 * Text without markup, each character knowing where it stands in the source.
 * `spanOf(from, to)` gives the source range of a piece: what readers of numbers and rules report.
 */
export class PlainText {
  readonly #runs: readonly Run[];

  private constructor(
    readonly text: string,
    runs: readonly Run[],
  ) {
    this.#runs = runs;
  }

  static build(pieces: readonly (readonly [text: string, at: Span])[]): PlainText {
    let text = '';
    const runs: Run[] = [];
    for (const [piece, at] of pieces) {
      if (piece !== '') runs.push({ from: text.length, at, isLinear: at.end - at.start === piece.length });
      text += piece;
    }
    return new PlainText(text, runs);
  }

  /** Where character `index` starts in the source. */
  startAt(index: number): number {
    const { from, at, isLinear } = this.#runAt(index);
    return isLinear ? at.start + index - from : at.start;
  }

  /** Where character `index` ends in the source. */
  endAt(index: number): number {
    const { from, at, isLinear } = this.#runAt(index);
    return isLinear ? at.start + index - from + 1 : at.end;
  }

  /** Where the first character starts in the source; 0 where there is none. */
  get start(): number {
    return this.text === '' ? 0 : this.startAt(0);
  }

  /** Where the last character ends in the source; 0 where there is none. */
  get end(): number {
    return this.text === '' ? 0 : this.endAt(this.text.length - 1);
  }

  /** The last run that starts at or before `index`, by halving: a long line may have thousands. */
  #runAt(index: number): Run {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[middle]!.from <= index) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]!;
  }

  /** The source span of `text.slice(from, to)`; an empty piece gives an empty span at its place. */
  spanOf(from: number, to: number): Span {
    if (this.text.length === 0) return span(0, 0);
    if (from >= this.text.length) return span(this.end, this.end);
    if (to <= from) return span(this.startAt(from), this.startAt(from));
    return span(this.startAt(from), this.endAt(Math.min(to, this.text.length) - 1));
  }

  /** The piece from `from` to `to`, whose characters stand where they stood. */
  slice(from: number, to: number): PlainText {
    const runs = this.#runs.flatMap((run, index): Run[] => {
      const end = this.#runs[index + 1]?.from ?? this.text.length;
      if (end <= from || run.from >= to) return [];
      const cut = Math.max(0, from - run.from);
      const at = run.isLinear ? span(run.at.start + cut, run.at.end) : run.at;
      return [{ ...run, from: Math.max(0, run.from - from), at }];
    });
    return new PlainText(this.text.slice(from, to), runs);
  }

  /** Several texts after one another, joined by `separator` (which maps to the end of the text before it). */
  static join(parts: readonly PlainText[], separator = ''): PlainText {
    let text = '';
    const runs: Run[] = [];
    parts.forEach((part, index) => {
      if (index > 0 && separator !== '') {
        const { end } = parts[index - 1]!;
        runs.push({ from: text.length, at: span(end, end), isLinear: false });
        text += separator;
      }
      for (const run of part.#runs) runs.push({ ...run, from: run.from + text.length });
      text += part.text;
    });
    return new PlainText(text, runs);
  }
}

/** Whether characters of code and formulas are kept: rules about numbers skip them, outlines do not. */
export interface PlainTextOptions {
  /** Replace inline code by spaces of the same length, and formulas by what they reckon with numbers alone. */
  readonly blankCode?: boolean;
}

/** The visible text of inlines: marks dropped, breaks as newlines, pictures as their alternative text. */
export function plainText(inlines: readonly Inline[], options: PlainTextOptions = {}): PlainText {
  const pieces: (readonly [string, Span])[] = [];
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          pieces.push([node.text, node.span]);
          break;
        case 'code': {
          const shown = options.blankCode ? ' '.repeat(node.text.length) : node.text;
          const edge = Math.max(0, (node.span.end - node.span.start - node.text.length) >> 1);
          pieces.push([shown, span(node.span.start + edge, node.span.start + edge + node.text.length)]);
          break;
        }
        case 'math':
          if (!options.blankCode) pieces.push([node.text, node.textSpan]);
          else
            pieces.push(...(formulaText(node.text, node.textSpan) ?? [[' '.repeat(node.text.length), node.textSpan]]));
          break;
        case 'footnote':
          break;
        case 'break':
          pieces.push(['\n', node.span]);
          break;
        case 'image':
          pieces.push([node.alt, node.span]);
          break;
        default:
          visit(node.children);
      }
    }
  };
  visit(inlines);
  return PlainText.build(pieces);
}
