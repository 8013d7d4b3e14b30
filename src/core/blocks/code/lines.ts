import type { Code } from '../../deck/block';
import { type Span, span } from '../../source/span';
import { countColumns, expandTabs, hasBoxes, withLookalikes } from './columns';
import { highlightLines } from './highlight';

/** One line of code. */
export interface CodeLine {
  readonly pieces: readonly CodePiece[];
  /** Columns that it takes. */
  readonly columns: number;
  readonly span: Span;
}

/** A piece of one look; tabs are the spaces they stand for, so `text` may be longer than its span. */
export interface CodePiece {
  readonly text: string;
  readonly scopes: readonly string[];
  readonly span: Span;
}

/** The lines of a whole code in their colours. */
export function codeLines(block: Code, language: string): CodeLine[] {
  const texts = textLines(block);
  const starts = lineStarts(block);
  const boxes = hasBoxes(block.text);
  const tokens = highlightLines(texts.join('\n'), language);
  return texts.map((text, index) => {
    const start = starts[index]!;
    let column = 0;
    let at = start;
    const pieces = (tokens[index] ?? []).map((token): CodePiece => {
      const shown = expandTabs(token.text, column);
      column += countColumns(shown);
      const from = at;
      at += token.text.length;
      return { text: boxes ? withLookalikes(shown) : shown, scopes: token.scopes, span: span(from, at) };
    });
    return { pieces, columns: column, span: span(start, start + text.length) };
  });
}

/** The code's lines; the line end after the last one begins none. */
export function textLines({ text }: Code): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/**
 * Where each line starts in the source. There a line may be longer than here by what every line has: the indentation of
 * a list item, a quote's mark, a carriage return.
 */
export function lineStarts(block: Code): number[] {
  const lines = textLines(block);
  const { start, end } = block.textSpan;
  const more = (end - start - lines.join('\n').length) / Math.max(1, lines.length - 1);
  const each = Number.isInteger(more) && more > 0 ? more : 0;
  let at = start;
  return lines.map((line) => {
    const from = Math.min(at, end);
    at += line.length + 1 + each;
    return from;
  });
}

/** `lines.slice(from, to)` of a block as a block of its own, which keeps the whole's colours, numbers and marks. */
export function codePart(block: Code, from: number, to: number): Code {
  const lines = textLines(block);
  const starts = lineStarts(block);
  const last = to >= lines.length;
  const textSpan = span(starts[from]!, last ? block.textSpan.end : starts[to - 1]! + lines[to - 1]!.length);
  return {
    ...block,
    text: lines.slice(from, to).join('\n'),
    textSpan,
    span: span(from === 0 ? block.span.start : textSpan.start, last ? block.span.end : textSpan.end),
    partOf: { code: block.partOf?.code ?? block, line: (block.partOf?.line ?? 0) + from },
  };
}
