import { type Block, CALLOUT_TONES, type Callout, type Paragraph, type Quote } from '../deck/block';
import type { Inline } from '../deck/inline';
import { span } from '../source/span';

const MARKER = /^\[!([A-Za-z]+)\][ \t]*/;

/** `> [!NOTE]` and what follows as a callout (GitHub's alerts, with a title as Obsidian's); any other quote as it is. */
export function calloutOrQuote(quote: Quote): Quote | Callout {
  const [first, ...rest] = quote.blocks;
  if (first?.kind !== 'paragraph') return quote;
  const marker = first.inlines[0];
  const found = marker?.kind === 'text' ? MARKER.exec(marker.text) : null;
  const tone = CALLOUT_TONES.find((one) => one === found?.[1]?.toLowerCase());
  if (marker?.kind !== 'text' || !found || !tone) return quote;
  const after: Inline[] = [...first.inlines.slice(1)];
  if (marker.text.length > found[0].length) {
    const at = marker.span.start + found[0].length;
    after.unshift({ kind: 'text', text: marker.text.slice(found[0].length), span: span(at, marker.span.end) });
  }
  const text = trimStart(after);
  const body: Block[] = text.length > 0 ? [{ ...first, inlines: text } satisfies Paragraph, ...rest] : rest;
  return { kind: 'callout', tone, blocks: body, span: quote.span };
}

/** Without the line break, or the space that stands for it, between the marker and the text. */
function trimStart(inlines: readonly Inline[]): Inline[] {
  const start = inlines.findIndex(
    (inline) => inline.kind !== 'break' && !(inline.kind === 'text' && inline.text.trim() === ''),
  );
  return start < 0 ? [] : inlines.slice(start);
}
