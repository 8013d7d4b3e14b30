/** Where one statement stands in the text: a line, or a part of it between semicolons. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/**
 * Statements by place. Line ends and semicolons inside quotes do not end one, nor do line ends in `@{ … }`.
 * Time grows with the text's length alone.
 */
export function piecesOf(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let inQuotes = false;
  let inData = false;
  const lastQuote = text.lastIndexOf('"');
  const push = (end: number): void => {
    if (text.slice(start, end).trim() !== '') pieces.push({ start, end });
    start = end + 1;
  };
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') inQuotes = !inQuotes && at < lastQuote;
    else if (inQuotes) continue;
    else if (sign === '@' && text[at + 1] === '{') inData = true;
    else if (sign === '}') inData = false;
    else if (!inData && (sign === '\n' || sign === '\r' || (sign === ';' && !endsEntity(text, at)))) push(at);
  }
  push(text.length);
  return pieces;
}

/** `#9829;`, `#quot;` and `&lt;` are characters. */
function endsEntity(text: string, at: number): boolean {
  return /[#&]#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at));
}

/** Whether brackets in a statement are open at its end: then its line was broken in the middle of a label. */
export function isOpenAtEnd(text: string): boolean {
  const open: string[] = [];
  for (const sign of text.replace(/"[^"]*"/g, '')) {
    const closing = CLOSING[sign];
    if (closing) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.length > 0;
}
