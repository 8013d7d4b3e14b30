import type { StateBlock } from 'markdown-it';

const COLON = 0x3a;

/**
 * A line of a Pandoc fenced div, opening (`::: notes`, `::: {.column width="40%"}`) or closing (`:::`).
 * Both become a flat `div` token whose `info` is the name or the attributes, '' for a closing line: what stands
 * between them is read as if the lines were not there, so that a slide divider inside still divides.
 */
export function divLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const max = state.eMarks[startLine]!;
  if (state.src.charCodeAt(start) !== COLON) return false;
  const afterColons = state.skipChars(start, COLON);
  if (afterColons - start < 3) return false;
  const info = state.src
    .slice(afterColons, max)
    .trim()
    .replace(/(?<!:):+$/, '')
    .trimEnd();
  if (!/^[^\s{}]*\s*(?:\{[^{}]*\})?$/.test(info)) return false;
  if (silent) return true;
  const token = state.push('div', '', 0);
  token.info = info;
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** What may be cut short by a div's line. */
export const DIV_INTERRUPTS = ['paragraph', 'reference', 'blockquote', 'list'];
