/** A regular expression literal of a source text. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** What a literal's slash may follow; after anything else it divides. */
const BEFORE = /(?:[=(,:[!&|?{};+]|=>|\b(?:return|typeof|case|in|of))\s*$/;
const COMMENT_OR_TEXT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/y;
const LITERAL = /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/y;

/** The regular expression literals in a TypeScript source, in order. Those inside template texts are not seen. */
export function regularExpressionsIn(source: string): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < source.length; at++) {
    if (!'/\'"`'.includes(source[at]!)) continue;
    const literal =
      source[at] === '/' && BEFORE.test(source.slice(Math.max(0, at - 40), at)) ? match(LITERAL, source, at) : null;
    const isComment = /^\/[/*]/.test(source.slice(at, at + 2));
    const skipped = literal !== null && !isComment ? literal : match(COMMENT_OR_TEXT, source, at);
    if (skipped === null) continue;
    if (skipped === literal) found.push({ source: literal[1]!, flags: literal[2]! });
    at += skipped[0].length - 1;
  }
  return found;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
