import MarkdownIt, { type Token } from 'markdown-it';
import type { Piece } from './content-map';

/** What a link definition says. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string;
}

/** A token that knows where it stands: offsets into the text that was parsed. */
export interface PlacedToken extends Token {
  /** Where it begins; `UNPLACED` in `to` until the rule that pushed it is done. */
  from: number;
  to: number;
  /** Block tokens: where the first line of the block begins, and the line after its last one. */
  lineStart: number | undefined;
  nextLine: number | undefined;
  /** Inline and HTML tokens: how offsets into `content` lead back to the text. */
  pieces: readonly Piece[] | undefined;
  /** A table row: the text between its first and last character. */
  rowText: string | undefined;
  /** A link definition: what its label stands for. */
  target: LinkTarget | undefined;
  /** A fence: where its last line of text ends. */
  textEnd: number | undefined;
  /** A fence that nothing closes. */
  unclosed: boolean | undefined;
}

export const UNPLACED = -1;

/** The fields of a token, set at once: markdown-it's constructor defines them one by one, which took half of a parse. */
class Fields {
  attrs = null;
  map = null;
  level = 0;
  children = null;
  content = '';
  markup = '';
  info = '';
  meta = null;
  block = false;
  hidden = false;
  from = 0;
  to = UNPLACED;
  lineStart = undefined;
  nextLine = undefined;
  pieces = undefined;
  rowText = undefined;
  target = undefined;
  textEnd = undefined;
  unclosed = undefined;

  constructor(
    readonly type: string,
    readonly tag: string,
    readonly nesting: -1 | 0 | 1,
  ) {}
}
Object.setPrototypeOf(Fields.prototype, MarkdownIt.Token.prototype);

/** A token as markdown-it makes it, with room for its places. */
export function createToken(type: string, tag: string, nesting: -1 | 0 | 1): PlacedToken {
  return new Fields(type, tag, nesting) as unknown as PlacedToken;
}
