/** Where a cursor stands in a YAML text that is still being written, so it need not be valid. */
export interface CursorPlace {
  /** The keys that lead to the mapping or the value; items of lists have none. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** The part of the key or value that stands before the cursor. */
  readonly typed: string;
}

/** The place at the end of `before`, the text up to the cursor; undefined inside a comment. */
export function cursorPlace(before: string): CursorPlace | undefined {
  const lines = before.split(/\r?\n/);
  const last = lines.pop()!;
  const above: Open[] = [];
  for (const line of lines) enter(line, above);
  const { indent, content } = lineOf(last);
  if (content.startsWith('#')) return undefined;
  leave(above, indent);
  const path = above.map(({ key }) => key);
  const entry = ENTRY.exec(content);
  return entry ? inValue(entry[2]!, [...path, entry[1]!]) : inValue(content, path, true);
}

/** A key whose value goes on below. `column` is its own. */
interface Open {
  readonly key: string;
  readonly column: number;
}

const ENTRY = /^([\w-]+):(?=\s|$)[ \t]*(.*)$/;

/** The column of the content and what it is; the dashes of list items count as indent. */
function lineOf(line: string): { indent: number; content: string } {
  const indent = /^[ \t]*(?:-[ \t]+)*/.exec(line)![0].length;
  const content = line.slice(indent);
  return content === '-' ? { indent: indent + 2, content: '' } : { indent, content };
}

function enter(line: string, above: Open[]): void {
  const { indent, content } = lineOf(line);
  if (content === '' || content.startsWith('#')) return;
  leave(above, indent);
  const key = ENTRY.exec(content)?.[1];
  if (key !== undefined) above.push({ key, column: indent });
}

function leave(above: Open[], indent: number): void {
  while (above.length > 0 && above.at(-1)!.column >= indent) above.pop();
}

/** A bracket that is still open, and the key whose value is being written in it. */
interface Bracket {
  readonly isMap: boolean;
  key: string | undefined;
}

/** Follows the brackets and quotes of a value, or with `isKey` of a line that has no key yet. */
function inValue(text: string, path: readonly string[], isKey = false): CursorPlace | undefined {
  const open: Bracket[] = [];
  let typed = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const top = open.at(-1);
    if (quote !== '') {
      if (character === quote) quote = '';
      typed += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      typed += character;
    } else if (character === '#' && /(?:^|\s)$/.test(text.slice(0, i))) return undefined;
    else if (character === '{' || character === '[') {
      open.push({ isMap: character === '{', key: undefined });
      typed = '';
    } else if (character === '}' || character === ']') {
      open.pop();
      typed = '';
    } else if (top && character === ',') {
      top.key = undefined;
      typed = '';
    } else if (top?.isMap && top.key === undefined && character === ':' && /^(?:\s|$)/.test(text.slice(i + 1))) {
      top.key = typed.trim();
      typed = '';
    } else typed += character;
  }
  const keys = open.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const top = open.at(-1);
  const at = top ? (top.isMap && top.key === undefined ? 'key' : 'value') : isKey ? 'key' : 'value';
  return { path: [...path, ...keys], at, typed: typed.trimStart() };
}
