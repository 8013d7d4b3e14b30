import type { Block, Footnote, Footnotes } from '../deck/block';
import { message } from '../source/message';
import { type Reading, report } from './reading';

/** The number of a label: labels count in the order in which the slide first names them. */
export function footnoteNumber(label: string, reading: Reading): number {
  const known = reading.footnoteLabels.indexOf(label);
  if (known >= 0) return known + 1;
  reading.footnoteLabels.push(label);
  return reading.footnoteLabels.length;
}

/**
 * The slide's notes in the order of their numbers, as the last of its blocks. A note that nothing refers to is shown too and
 * reported; so is a reference without a note.
 */
export function footnotesOf(reading: Reading): Block[] {
  const { footnotes, footnoteLabels } = reading;
  const referred = [...footnoteLabels];
  const shown = new Map<string, Footnote>();
  for (const note of footnotes) {
    if (shown.has(note.label)) continue;
    if (!referred.includes(note.label)) {
      report(
        reading,
        'footnote-unused',
        'info',
        message('Nothing refers to the footnote "{0}".', note.label),
        note.span,
      );
    }
    shown.set(note.label, { ...note, number: footnoteNumber(note.label, reading) });
  }
  for (const { label, span } of reading.footnoteReferences) {
    if (!shown.has(label)) {
      report(reading, 'footnote-missing', 'warning', message('There is no footnote "{0}" on this slide.', label), span);
    }
  }
  const notes = [...shown.values()].sort((a, b) => a.number - b.number);
  if (notes.length === 0) return [];
  const starts = notes.map((note) => note.span.start);
  const ends = notes.map((note) => note.span.end);
  const block: Footnotes = { kind: 'footnotes', notes, span: { start: Math.min(...starts), end: Math.max(...ends) } };
  return [block];
}
