import type { Block, List, ListItem } from '../deck/block';
import type { NoteParagraph } from '../deck/deck';
import type { Inline } from '../deck/inline';
import { type Span, span } from '../source/span';
import { readBlocks } from './blocks';
import { isBlank, spanOfInlines } from './inlines';
import { parseBlocks } from './markdown';
import type { Reading } from './reading';

/** Reads a comment's text as a speaker note. `whole` is the comment's place. */
export function readNote(text: string, reading: Reading, whole: Span): void {
  const blocks = readBlocks(parseBlocks(text, { note: true }), { ...reading, inNote: true });
  addNote(blocks, reading, whole);
}

/** Keeps blocks as a note: what is said, without tables and frames. */
export function addNote(blocks: readonly Block[], reading: Reading, whole: Span): void {
  const paragraphs = noteParagraphs(blocks, 0);
  if (paragraphs.length > 0) reading.notes.push({ paragraphs, span: whole });
}

function noteParagraphs(blocks: readonly Block[], level: number): NoteParagraph[] {
  return blocks.flatMap((block) => paragraphsOf(block, level));
}

function paragraphsOf(block: Block, level: number): NoteParagraph[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return isBlank(block.inlines) ? [] : [{ inlines: block.inlines, span: block.span }];
    case 'list':
      return block.items.flatMap((item, index) => itemParagraphs(item, level, markOf(block, index)));
    case 'code':
    case 'chart':
    case 'metrics':
    case 'module':
    case 'diagram':
    case 'equation':
      return codeLines(block.text, block.span);
    case 'table':
      return [block.header, ...block.rows].map((row) => ({ inlines: rowInlines(row.cells), span: row.span }));
    case 'pictures':
      return block.pictures.flatMap((picture) => paragraphsOf(picture, level));
    case 'picture':
      return block.alt ? [{ inlines: [{ kind: 'text', text: block.alt, span: block.span }], span: block.span }] : [];
    case 'quote':
    case 'callout':
      return noteParagraphs(block.blocks, level);
    case 'definitions':
      return block.items.flatMap(({ term, definitions }) =>
        [term, ...definitions].map((inlines) => ({ inlines, span: spanOfInlines(inlines) ?? block.span })),
      );
    case 'footnotes':
      return block.notes.map(({ inlines, span: at }) => ({ inlines, span: at }));
    case 'columns':
      return block.columns.flatMap((column) => noteParagraphs(column, level));
    case 'rule':
      return [];
  }
}

type Mark = Pick<NoteParagraph, 'ordered' | 'number'>;

function markOf({ ordered, start }: List, index: number): Mark {
  return ordered ? { ordered, number: start + index } : { ordered };
}

function itemParagraphs({ blocks, checked }: ListItem, level: number, mark: Mark): NoteParagraph[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'list') return paragraphsOf(block, level + 1);
    const paragraphs = paragraphsOf(block, level);
    if (index > 0) return paragraphs;
    return paragraphs.map((one, at) => (at === 0 ? { ...withBox(one, checked), level, ...mark } : one));
  });
}

/** A task's box is a letter of the note: notes have no boxes to tick. */
function withBox(paragraph: NoteParagraph, checked: boolean | undefined): NoteParagraph {
  if (checked === undefined) return paragraph;
  const { start } = paragraph.span;
  const box: Inline = { kind: 'text', text: checked ? '☑ ' : '☐ ', span: span(start, start) };
  return { ...paragraph, inlines: [box, ...paragraph.inlines] };
}

/** Notes are spoken, so indents go. Each line keeps the place of the whole code: other text may stand between lines. */
function codeLines(code: string, at: Span): NoteParagraph[] {
  const lines = code.split('\n').map((line) => line.trim());
  return lines.filter((text) => text !== '').map((text) => ({ inlines: [{ kind: 'text', text, span: at }], span: at }));
}

function rowInlines(cells: readonly { readonly inlines: readonly Inline[]; readonly span: Span }[]): Inline[] {
  return cells.flatMap((cell, index): Inline[] => {
    if (index === 0) return [...cell.inlines];
    return [{ kind: 'text', text: ' | ', span: span(cell.span.start, cell.span.start) }, ...cell.inlines];
  });
}
