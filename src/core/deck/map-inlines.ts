import type { Block, ListItem, TableRow } from './block';
import type { SlideBody } from './deck';
import type { Inline } from './inline';

type Texts = readonly Inline[];
type Change = (inlines: Texts) => Texts;

/**
 * The slide's body with every text run through `change`, titles and notes included. What `change` gives back as it was
 * keeps its identity, and so does all around it: layout keeps what it measured by that.
 */
export function mapTexts(body: SlideBody, change: Change): SlideBody {
  const title = body.title && mapBlock(body.title, change);
  const blocks = mapAll(body.blocks, (block) => mapBlock(block, change));
  const notes = mapAll(body.notes, (note) => {
    const paragraphs = mapAll(note.paragraphs, (paragraph) => {
      const inlines = change(paragraph.inlines);
      return inlines === paragraph.inlines ? paragraph : { ...paragraph, inlines };
    });
    return paragraphs === note.paragraphs ? note : { ...note, paragraphs };
  });
  if (title === body.title && blocks === body.blocks && notes === body.notes) return body;
  return { ...body, ...(title && { title }), blocks, notes };
}

/** Inlines with every text among them, at any depth, run through `change`. */
export function mapTextInlines(inlines: Texts, change: (text: Extract<Inline, { kind: 'text' }>) => Inline): Texts {
  return mapAll(inlines, (inline): Inline => {
    if (inline.kind === 'text') return change(inline);
    if (!('children' in inline)) return inline;
    const children = mapTextInlines(inline.children, change);
    return children === inline.children ? inline : { ...inline, children };
  });
}

/** The same array where nothing in it changed. */
function mapAll<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let changed = false;
  const mapped = items.map((item) => {
    const made = change(item);
    changed ||= made !== item;
    return made;
  });
  return changed ? mapped : items;
}

function mapBlock<B extends Block>(block: B, change: Change): B {
  return mapAny(block, change) as B;
}

function mapAny(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return changed(block, { inlines: change(block.inlines) });
    case 'list':
      return changed(block, { items: mapAll(block.items, (item) => mapItem(item, change)) });
    case 'table':
      return changed(block, {
        header: mapRow(block.header, change),
        rows: mapAll(block.rows, (row) => mapRow(row, change)),
      });
    case 'quote':
    case 'callout':
      return changed(block, { blocks: mapAll(block.blocks, (one) => mapBlock(one, change)) });
    case 'columns':
      return changed(block, {
        columns: mapAll(block.columns, (column) => mapAll(column, (one) => mapBlock(one, change))),
      });
    case 'definitions':
      return changed(block, {
        items: mapAll(block.items, (item) =>
          changed(item, { term: change(item.term), definitions: mapAll(item.definitions, change) }),
        ),
      });
    case 'footnotes':
      return changed(block, { notes: mapAll(block.notes, (note) => changed(note, { inlines: change(note.inlines) })) });
    default:
      return block;
  }
}

function mapItem(item: ListItem, change: Change): ListItem {
  return changed(item, { blocks: mapAll(item.blocks, (one) => mapBlock(one, change)) });
}

function mapRow(row: TableRow, change: Change): TableRow {
  return changed(row, { cells: mapAll(row.cells, (cell) => changed(cell, { inlines: change(cell.inlines) })) });
}

/** `whole` with `parts`; itself if it has them already. */
function changed<T extends object>(whole: T, parts: Partial<T>): T {
  const keys = Object.keys(parts) as (keyof T)[];
  return keys.every((key) => parts[key] === whole[key]) ? whole : { ...whole, ...parts };
}
