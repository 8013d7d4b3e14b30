import { type Block, type Code, EMBEDDED_LANGUAGES, type Embedded, type List, type ListItem } from '../deck/block';
import type { Inline } from '../deck/inline';
import { ICON_NAMES } from '../icons';
import { type Message, message } from '../source/message';
import { span, union } from '../source/span';
import { nearest } from '../source/spelling';
import { pictureOf, takeBackgrounds } from './backgrounds';
import { calloutOrQuote } from './callouts';
import { readComment } from './comments';
import { readDefinitions } from './definitions';
import { readDiv } from './divs';
import { tagOf } from './html';
import { isBlank, readInlines } from './inlines';
import type { PlacedToken } from './markdown';
import { placeOf, type Reading, report, reportDroppedTag } from './reading';
import { readTable } from './tables';

/** Walks the tokens of one text. */
export class TokenCursor {
  private index = 0;
  /** Where what has been taken ends. */
  end = 0;

  constructor(
    readonly tokens: readonly PlacedToken[],
    readonly reading: Reading,
    /** How many divs are open: those nested beyond all reason are read as if their lines were not there. */
    public divDepth = 0,
  ) {}

  get current(): PlacedToken | undefined {
    return this.tokens[this.index];
  }

  /** The current token, which is then passed. */
  take(): PlacedToken {
    const token = this.tokens[this.index++]!;
    this.end = Math.max(this.end, token.to);
    return token;
  }
}

/** The blocks of a whole text. */
export function readBlocks(tokens: readonly PlacedToken[], reading: Reading): Block[] {
  const cursor = new TokenCursor(tokens, reading);
  const blocks: Block[] = [];
  while (cursor.current) blocks.push(...readBlock(cursor));
  return blocks;
}

/** The blocks up to the token that closes their container, which is passed too. */
function readUntil(cursor: TokenCursor, closer: string): Block[] {
  const blocks: Block[] = [];
  while (cursor.current && cursor.current.type !== closer) blocks.push(...readBlock(cursor));
  if (cursor.current) cursor.take();
  return blocks;
}

/** What the current token begins; no block for a comment or a paragraph of backgrounds. */
export function readBlock(cursor: TokenCursor): Block[] {
  const { reading } = cursor;
  const token = cursor.take();
  const place = placeOf(reading, token.from, token.to);
  switch (token.type) {
    case 'heading_open': {
      const inlines = readContent(cursor, 'heading_close');
      return [{ kind: 'heading', level: Number(token.tag.slice(1)) as 1, inlines, span: place }];
    }
    case 'paragraph_open':
      return readParagraph(cursor, place);
    case 'footnote_open': {
      const inlines = readContent(cursor, 'footnote_close');
      reading.footnotes.push({ label: token.info, inlines, span: place });
      return [];
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [readList(cursor, token)];
    case 'blockquote_open':
      return [calloutOrQuote({ kind: 'quote', blocks: readUntil(cursor, 'blockquote_close'), span: place })];
    case 'table_open':
      return [readTable(cursor, place)];
    case 'fence':
    case 'code_block':
      return [embeddedOrCode(readCode(token, reading))];
    case 'math_block':
      return [readDisplayMath(token, reading)];
    case 'hr':
      return [{ kind: 'rule', span: place }];
    case 'html_block':
      return readHtmlBlock(token, reading);
    case 'div':
      return readDiv(cursor, token);
    default:
      return [];
  }
}

function readParagraph(cursor: TokenCursor, place: Block['span']): Block[] {
  const content = cursor.current;
  const definitions = content && readDefinitions(content.content, content.pieces ?? [], place, cursor.reading);
  if (!definitions) return paragraphOrPictures(readContent(cursor, 'paragraph_close'), place);
  cursor.take();
  if (cursor.current?.type === 'paragraph_close') cursor.take();
  return [definitions];
}

/** The inline content that follows, up to its closing token. */
function readContent(cursor: TokenCursor, closer: string): Inline[] {
  const inline = cursor.take();
  if (cursor.current?.type === closer) cursor.take();
  return takeBackgrounds(readInlines(inline.content, inline.pieces ?? [], cursor.reading), cursor.reading);
}

function paragraphOrPictures(inlines: readonly Inline[], place: Block['span']): Block[] {
  if (isBlank(inlines)) return [];
  const shown = inlines.filter((inline) => !isBlank([inline]));
  const pictures = shown.flatMap((inline) => (inline.kind === 'image' ? [pictureOf(inline)] : []));
  if (pictures.length < shown.length) return [{ kind: 'paragraph', inlines, span: place }];
  if (pictures.length === 1) return pictures;
  return [{ kind: 'pictures', pictures, span: union(pictures[0]!.span, pictures.at(-1)!.span) }];
}

function readList(cursor: TokenCursor, token: PlacedToken): List {
  const ordered = token.type === 'ordered_list_open';
  const items: ListItem[] = [];
  const closer = ordered ? 'ordered_list_close' : 'bullet_list_close';
  while (cursor.current && cursor.current.type !== closer) {
    const item = cursor.take();
    const blocks = readUntil(cursor, 'list_item_close');
    items.push(markedItem({ blocks, span: placeOf(cursor.reading, item.from, item.to) }, cursor.reading));
  }
  if (cursor.current) cursor.take();
  const place = placeOf(cursor.reading, token.from, token.to);
  return { kind: 'list', ordered, start: ordered ? Number(token.attrGet('start') ?? 1) : 1, items, span: place };
}

/** `[ ] ` and `[x] ` at an item's start become its `checked`, `:i-gpu: ` its `icon`. */
function markedItem(item: ListItem, reading: Reading): ListItem {
  const first = item.blocks[0];
  const text = first?.kind === 'paragraph' ? first.inlines[0] : undefined;
  if (text?.kind !== 'text') return item;
  const task = /^\[([ xX])\]\s+(?=\S)/.exec(text.text);
  if (task) return { ...withoutMark(item, task[0].length), checked: task[1] !== ' ' };
  const icon = /^:i-([a-z0-9-]{1,40}):(?:\s+|$)/.exec(text.text);
  if (!icon) return item;
  const name = icon[1]!;
  if (ICON_NAMES.includes(name)) return { ...withoutMark(item, icon[0].length), icon: name };
  report(reading, 'icon-unknown', 'warning', unknownIcon(name), text.span);
  return item;
}

function unknownIcon(name: string): Message {
  const meant = nearest(name, ICON_NAMES);
  if (meant) return message('There is no icon "{0}": did you mean "{1}"?', name, meant);
  return message('There is no icon "{0}". The guide lists the icons.', name);
}

/** The item without the first characters of its text. */
function withoutMark(item: ListItem, length: number): ListItem {
  const [first, ...others] = item.blocks;
  if (first?.kind !== 'paragraph') return item;
  const [text, ...rest] = first.inlines;
  if (text?.kind !== 'text') return item;
  const shown: Inline = {
    kind: 'text',
    text: text.text.slice(length),
    span: span(text.span.start + length, text.span.end),
  };
  const paragraph: Block = { ...first, inlines: [shown, ...rest] };
  return { ...item, blocks: [paragraph, ...others] };
}

function readCode(token: PlacedToken, reading: Reading): Code {
  const info = token.type === 'fence' ? token.info.trim() : '';
  const [word = ''] = info.split(/\s/, 1);
  const text = token.content.replace(/\n$/, '');
  const start = token.pieces?.[0]?.source ?? token.from;
  const place = placeOf(reading, token.from, token.to);
  if (token.unclosed) {
    report(reading, 'fence-unclosed', 'warning', message('This code block is never closed.'), place);
  }
  return {
    kind: 'code',
    language: word.toLowerCase(),
    info: info.slice(word.length).trim(),
    text,
    span: place,
    textSpan: text === '' ? placeOf(reading, start, start) : placeOf(reading, start, token.textEnd ?? token.to),
  };
}

/** A fence whose language draws its content becomes a block of that kind. */
function embeddedOrCode(code: Code): Code | Embedded {
  if (!Object.hasOwn(EMBEDDED_LANGUAGES, code.language)) return code;
  const { info, text, span: place, textSpan } = code;
  const kind = EMBEDDED_LANGUAGES[code.language as keyof typeof EMBEDDED_LANGUAGES];
  return { kind, info, text, span: place, textSpan };
}

function readDisplayMath(token: PlacedToken, reading: Reading): Embedded {
  const textSpan = placeOf(reading, token.pieces![0]!.source, token.textEnd!);
  const place = placeOf(reading, token.from, token.to);
  return { kind: 'equation', info: '', text: token.content.trim(), span: place, textSpan };
}

/** HTML is not drawn: comments are taken out, the text between tags is kept. */
function readHtmlBlock(token: PlacedToken, reading: Reading): Block[] {
  const { content } = token;
  const place = placeOf(reading, token.from, token.to);
  const name = tagOf(content.trimStart()).name;
  if (name === 'script' || name === 'style') {
    reportDroppedTag(reading, name, place);
    return [];
  }
  const trimmed = content.trim();
  // In a note that stands in a comment, what looks like the start of one is text.
  if (trimmed.startsWith('<!--') && !trimmed.includes('-->') && !reading.inNote) {
    report(reading, 'comment-unclosed', 'warning', message('This comment is never closed.'), place);
    readComment(trimmed, { ...reading, at: (offset) => reading.at(token.from + offset) });
    return [];
  }
  return paragraphOrPictures(
    takeBackgrounds(readInlines(content.trimEnd(), token.pieces ?? [], reading), reading),
    place,
  );
}
