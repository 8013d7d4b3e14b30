import type { Block } from '../deck/block';
import { message } from '../source/message';
import { union } from '../source/span';
import { readBlock, type TokenCursor } from './blocks';
import type { PlacedToken } from './markdown';
import { addNote } from './notes';
import { placeOf, type Reading, report } from './reading';

/** Divs inside one another beyond this are read as if their lines were not there. */
const DEEPEST = 32;

interface DivContent {
  readonly blocks: Block[];
  /** The divs called `column` directly inside, in order; their blocks are not in `blocks`. */
  readonly columns: { readonly blocks: readonly Block[]; readonly width: number | undefined }[];
  /** Where the last thing in it ends. */
  readonly end: number;
}

/** Reads what a div's line begins: `notes`, `columns` with its `column`s, or plain blocks under any other name. */
export function readDiv(cursor: TokenCursor, token: PlacedToken): Block[] {
  const { reading } = cursor;
  const line = placeOf(reading, token.from, token.to);
  if (token.info === '') {
    report(reading, 'div-unopened', 'info', message('This ::: closes nothing.'), line);
    return [];
  }
  const name = nameOf(token.info);
  if (cursor.divDepth >= DEEPEST) return [];
  const content = readDivContent(cursor, token, name === 'columns');
  const place = union(line, placeOf(reading, content.end, content.end));
  if (name === 'notes') {
    addNote(content.blocks, reading, place);
    return [];
  }
  if (name === 'columns' && content.columns.length > 0) {
    const columns = content.columns.map((column) => column.blocks);
    const widths = content.columns.map((column) => column.width);
    return [...content.blocks, { kind: 'columns', columns, widths, span: place }];
  }
  if (name !== 'columns' && name !== 'column') reportUnknown(reading, name, line);
  return content.blocks;
}

function readDivContent(cursor: TokenCursor, opener: PlacedToken, isColumns: boolean): DivContent {
  const content: Omit<DivContent, 'end'> = { blocks: [], columns: [] };
  cursor.divDepth++;
  for (;;) {
    const token = cursor.current;
    if (!token || (token.nesting === -1 && token.level < opener.level)) {
      reportUnclosed(cursor.reading, opener);
      break;
    }
    if (token.type === 'div' && token.info === '') {
      cursor.take();
      break;
    }
    if (isColumns && token.type === 'div' && nameOf(token.info) === 'column' && cursor.divDepth < DEEPEST) {
      cursor.take();
      const column = readDivContent(cursor, token, false);
      content.columns.push({ blocks: column.blocks, width: widthOf(token.info) });
    } else {
      addBlocks(content, readBlock(cursor));
    }
  }
  cursor.divDepth--;
  return { ...content, end: cursor.end };
}

/** What stands between columns joins the one before it; what stands before the first stays above them. */
function addBlocks({ blocks, columns }: Omit<DivContent, 'end'>, added: readonly Block[]): void {
  const last = columns.pop();
  if (last) columns.push({ ...last, blocks: [...last.blocks, ...added] });
  else blocks.push(...added);
}

function nameOf(info: string): string {
  return (/^[^\s{}]+/.exec(info)?.[0] ?? /\.([^\s{}.#]+)/.exec(info)?.[1] ?? '').toLowerCase();
}

function widthOf(info: string): number | undefined {
  const found = /\bwidth\s{0,8}=\s{0,8}["']?\s{0,8}(\d{1,6}(?:\.\d{1,9})?)\s{0,8}%/.exec(info);
  const width = Number(found?.[1]);
  return width > 0 && width <= 100 ? width : undefined;
}

function reportUnclosed(reading: Reading, opener: PlacedToken): void {
  const text = message('This ::: is never closed; it ends with the slide.');
  report(reading, 'div-unclosed', 'warning', text, placeOf(reading, opener.from, opener.to));
}

function reportUnknown(reading: Reading, name: string, line: Block['span']): void {
  report(
    reading,
    'div-unknown',
    'info',
    message('A ::: block called "{0}" has no meaning here; its content is kept.', name),
    line,
  );
}
