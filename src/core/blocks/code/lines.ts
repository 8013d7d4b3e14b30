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
export function textLines({ text }: Pick<Code, 'text'>): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/**
 * Where each line starts in the source. There a line may be longer than here by what every line has: the indentation of
 * a list item, a quote's mark, a carriage return.
 */
export function lineStarts(block: Pick<Code, 'text' | 'textSpan'>): number[] {
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

/** The place in the slide of a place in the block's text. */
export function textPlaces(block: Pick<Code, 'text' | 'textSpan'>): (inner: Span) => Span {
  let starts: readonly number[] | undefined;
  let offsets: readonly number[] | undefined;
  const at = (offset: number): number => {
    starts ??= lineStarts(block);
    offsets ??= lineOffsets(textLines(block));
    const line = Math.max(
      0,
      offsets.findLastIndex((one) => one <= offset),
    );
    return Math.min(starts[line]! + offset - offsets[line]!, block.textSpan.end);
  };
  return (inner) => span(at(inner.start), at(inner.end));
}

function lineOffsets(lines: readonly string[]): number[] {
  let next = 0;
  return lines.map((line) => {
    const offset = next;
    next += line.length + 1;
    return offset;
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
