import type { StateBlock, Token } from 'markdown-it';

/** A token that knows where it stands: offsets into the text that was parsed. */
export interface PlacedToken extends Token {
  from: number;
  to: number;
  /** Block tokens: where the first line of the block begins, and the line after its last one. */
  lineStart?: number;
  nextLine?: number;
  /** Inline and HTML tokens: how offsets into `content` lead back to the text. */
  pieces?: readonly Piece[];
  /** A table row: the text between its first and last character. */
  rowText?: string;
  /** A fence: where its last line of text ends. */
  textEnd?: number;
  /** A fence that nothing closes. */
  unclosed?: boolean;
}

/** From `content` on, characters of a token's content follow the text one to one, starting at `source`. */
export interface Piece {
  readonly content: number;
  readonly source: number;
  /** The piece is one character written as two (`\|` in a table cell). */
  readonly escaped?: boolean;
}

const START: Piece = { content: 0, source: 0 };

/** Leads offsets into a token's content back to the text. */
export class ContentMap {
  constructor(readonly pieces: readonly Piece[]) {}

  /** Where a character begins in the text. */
  start(offset: number): number {
    const piece = this.pieces[this.indexAt(offset)] ?? START;
    return piece.source + Math.max(0, offset - piece.content);
  }

  /** Where the character before `offset` ends in the text. */
  end(offset: number): number {
    const piece = this.pieces[this.indexAt(offset - 1)] ?? START;
    return piece.source + Math.max(0, offset - piece.content) + (piece.escaped ? 1 : 0);
  }

  /** The content offset at which the piece after the one of `offset` begins; infinite in the last one. */
  nextPiece(offset: number): number {
    return this.pieces[this.indexAt(offset) + 1]?.content ?? Number.POSITIVE_INFINITY;
  }

  private indexAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.content <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Gives the tokens of a block that has just been read their places; `state` still knows the lines as the block saw them. */
export function placeBlock(state: StateBlock, first: number, line: number): void {
  const tokens = state.tokens as PlacedToken[];
  const token = tokens[first];
  if (!token) return;
  placeLines(state, token, line, state.line);
  switch (token.type) {
    case 'paragraph_open':
      placeLinesOfContent(state, tokens[first + 1]!);
      break;
    case 'heading_open':
      placeHeading(state, token, tokens[first + 1]!);
      break;
    case 'html_block':
      placeLinesOfContent(state, token);
      break;
    case 'fence':
    case 'code_block':
      placeCode(state, token);
      break;
    case 'table_open':
      for (let i = first; i < tokens.length; i++) if (tokens[i]!.type === 'tr_open') placeRow(state, tokens[i]!);
      break;
    case 'bullet_list_open':
    case 'ordered_list_open':
      for (let i = first + 1; i < tokens.length; i++) {
        const item = tokens[i]!;
        if (item.type === 'list_item_open' && item.level === token.level + 1) {
          placeLines(state, item, item.map![0], item.map![1]);
        }
      }
  }
}

function placeLines(state: StateBlock, token: PlacedToken, line: number, endLine: number): void {
  let last = Math.max(line, endLine - 1);
  while (last > line && state.isEmpty(last)) last--;
  token.from = state.bMarks[line]! + state.tShift[line]!;
  token.to = Math.max(token.from, state.skipSpacesBack(state.eMarks[last]!, token.from));
  token.lineStart = state.bMarks[line]!;
  token.nextLine = state.bMarks[endLine] ?? state.src.length;
}

/** The content of paragraphs and HTML holds one line of the text after another, without containers and some spaces. */
function placeLinesOfContent(state: StateBlock, token: PlacedToken): void {
  const pieces: Piece[] = [];
  const [firstLine, endLine] = token.map!;
  const { content } = token;
  let at = 0;
  for (let line = firstLine; line < endLine && at <= content.length; line++) {
    let start = at;
    while (content.charCodeAt(start) === 0x20 || content.charCodeAt(start) === 0x09) start++;
    pieces.push({ content: start, source: state.bMarks[line]! + state.tShift[line]! });
    const end = content.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
  }
  token.pieces = pieces;
}

function placeHeading(state: StateBlock, heading: PlacedToken, inline: PlacedToken): void {
  if (!heading.markup.startsWith('#')) {
    placeLinesOfContent(state, inline);
    return;
  }
  inline.pieces = [{ content: 0, source: state.skipSpaces(heading.from + heading.markup.length) }];
}

/** `from` and `to` cover a fence's own lines too; `pieces` and `textEnd` bound what it holds. */
function placeCode(state: StateBlock, token: PlacedToken): void {
  const [firstLine, endLine] = token.map!;
  const textLine = token.type === 'fence' ? firstLine + 1 : firstLine;
  const firstBreak = token.content.indexOf('\n');
  const length = firstBreak < 0 ? token.content.length : firstBreak;
  const lineEnd = state.eMarks[Math.min(textLine, state.lineMax)] ?? state.src.length;
  const lineStart = state.bMarks[Math.min(textLine, state.lineMax)] ?? state.src.length;
  token.pieces = [{ content: 0, source: Math.min(Math.max(lineStart, lineEnd - length), state.src.length) }];
  if (token.type !== 'fence') return;
  const last = endLine - 1;
  const closing = state.src.slice(state.bMarks[last]! + state.tShift[last]!, state.eMarks[last]!).trimEnd();
  const closes = last > firstLine && closing.startsWith(token.markup) && /^(`+|~+)$/.test(closing);
  token.unclosed = !closes;
  token.textEnd = state.eMarks[closes ? last - 1 : last]!;
}

function placeRow(state: StateBlock, row: PlacedToken): void {
  const line = row.map![0];
  placeLines(state, row, line, line + 1);
  const raw = state.src.slice(row.from, state.eMarks[line]!);
  row.rowText = raw.trim();
  row.from += raw.length - raw.trimStart().length;
  row.to = row.from + row.rowText.length;
}
