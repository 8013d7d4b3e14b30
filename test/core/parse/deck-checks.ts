import type { Block } from '../../../src/core/deck/block';
import type { Deck, SlideBody } from '../../../src/core/deck/deck';
import type { Inline } from '../../../src/core/deck/inline';
import type { Span } from '../../../src/core/source/span';

interface Node {
  readonly kind: string;
  readonly span: Span;
}

/** Everything with a kind and a place inside a value, however it is nested. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return 'kind' in value && 'span' in value ? [value as Node, ...inside] : inside;
}

const BLOCKS = new Set(
  'heading paragraph list table code picture pictures quote rule columns callout definitions footnotes'.split(' '),
);

/** Every inline of a slide, the nested ones too. */
export function inlinesOf(body: SlideBody): Inline[] {
  return nodesIn(body).filter(({ kind }) => !BLOCKS.has(kind)) as Inline[];
}

/** Every block of a slide, the nested ones too. */
export function blocksOf(body: SlideBody): Block[] {
  return nodesIn(body).filter(({ kind }) => BLOCKS.has(kind)) as Block[];
}

/** What is wrong with the places in a deck; empty if they are exact. */
export function misplaced(deck: Deck): string[] {
  const faults: string[] = [];
  for (const { body, index, offset } of deck.slides) {
    const fault = (what: string, place: Span): void => {
      faults.push(`slide ${index}: ${what} at ${place.start}–${place.end}`);
    };
    const isInside = (place: Span): boolean =>
      place.start >= 0 && place.start <= place.end && place.end <= body.text.length;
    if (deck.text.slice(offset, offset + body.text.length) !== body.text) faults.push(`slide ${index}: offset`);
    for (const node of nodesIn(body)) {
      if (!isInside(node.span)) fault(node.kind, node.span);
      for (const child of nodesIn(Object.values(node))) {
        if (child.span.start < node.span.start || child.span.end > node.span.end)
          fault(`${child.kind} in ${node.kind}`, child.span);
      }
    }
    for (const inline of inlinesOf(body)) {
      if (inline.kind !== 'text') continue;
      const source = body.text.slice(inline.span.start, inline.span.end);
      if (!isExact(inline.text, source)) fault(`text ${JSON.stringify(inline.text)}`, inline.span);
    }
    for (const { span } of [...body.notes, ...body.directives, ...body.problems]) {
      if (!isInside(span)) fault('extra', span);
    }
  }
  return faults;
}

/** A text as long as its span is the source itself; a line end that separates words is shown as a space. */
function isExact(text: string, source: string): boolean {
  if (text.length !== source.length || text === source) return true;
  return text === ' ' && /^\s$/.test(source);
}
