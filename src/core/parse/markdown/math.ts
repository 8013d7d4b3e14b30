import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import type { PlacedToken } from './token';

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
/** A formula is no longer than this: a lone dollar sign does not make us look through the rest of a long text. */
const LONGEST = 4000;

/**
 * LaTeX between dollar signs, by Pandoc's rule: inside text no space follows the first and none comes before the last, after
 * which no digit stands, so that `$5 and $10` is text. Nor does a formula begin with a slash, as `$/day` does. `$$…$$` on lines of its own is a block.
 */
export function addMath(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', inlineMath);
  md.block.ruler.before('fence', 'math', displayMath, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== DOLLAR || isPerDollar(src, pos) || src[pos + 1] === '/') return false;
  const width = src.charCodeAt(pos + 1) === DOLLAR ? 2 : 1;
  const from = pos + width;
  const end = closing(src, from, Math.min(posMax, from + LONGEST), width);
  if (end < 0) return false;
  if (!silent) {
    const token = state.push('math', '', 0) as PlacedToken;
    token.content = src.slice(from, end);
    token.markup = '$'.repeat(width);
  }
  state.pos = end + width;
  return true;
}

/** Where the closing dollars stand; -1 without any. */
function closing(src: string, from: number, max: number, width: number): number {
  if (width === 1 && isSpaceAt(src, from)) return -1;
  for (let at = src.indexOf('$', from); at >= 0 && at + width <= max; at = src.indexOf('$', at + 1)) {
    if (isEscaped(src, at, from)) continue;
    if (width === 2) {
      if (src.charCodeAt(at + 1) === DOLLAR) return src.slice(from, at).trim() === '' ? -1 : at;
    } else if (at > from && !isSpaceAt(src, at - 1) && !isDigitAt(src, at + 1) && !isPerDollar(src, at)) return at;
  }
  return -1;
}

/** `120 tok/s/$` and `Throughput/$`: a dollar under a slash is a unit. */
function isPerDollar(src: string, at: number): boolean {
  return src[at - 1] === '/' && /[^\\$]/.test(src[at - 2] ?? '\\');
}

function isEscaped(src: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && src.charCodeAt(at - backslashes - 1) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function isSpaceAt(src: string, at: number): boolean {
  return /\s/.test(src[at] ?? ' ');
}

function isDigitAt(src: string, at: number): boolean {
  return /[0-9]/.test(src[at] ?? '');
}

/** Lines from one that begins with `$$` to one that ends with it, none of them blank. */
function displayMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (!state.src.startsWith('$$', start)) return false;
  const last = lastLine(state, startLine, endLine, start + 2);
  if (last < 0) return false;
  if (silent) return true;
  const token = state.push('math_block', '', 0);
  const lines = state.getLines(startLine, last + 1, state.blkIndent, false).trim();
  token.content = lines.slice(2, -2);
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
}

/** The line whose end closes the formula that begins at `from`; -1 if it is never closed, or text follows. */
function lastLine(state: StateBlock, startLine: number, endLine: number, from: number): number {
  let at = from;
  for (let line = startLine; line < endLine && state.eMarks[line]! - from < LONGEST; line++) {
    if (line > startLine && (state.isEmpty(line) || state.sCount[line]! < state.blkIndent)) return -1;
    const text = state.src.slice(at, state.eMarks[line]!).trimEnd();
    const close = text.indexOf('$$');
    if (close >= 0) return close === text.length - 2 && at + close > from ? line : -1;
    at = state.bMarks[line + 1] ?? state.src.length;
  }
  return -1;
}
