import type { StateBlock, StateInline } from 'markdown-it';

const OPENING_BRACKET = 0x5b;
const CARET = 0x5e;
const REFERENCE = /\[\^([^\]\s]{1,80})\](?!:)/y;
const DEFINITION = /^\[\^([^\]\s]{1,80})\]:[ \t]*/;

/** `[^label]` in text: a `footnote_ref` token whose content is the label. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== OPENING_BRACKET || src.charCodeAt(pos + 1) !== CARET) return false;
  REFERENCE.lastIndex = pos;
  const found = REFERENCE.exec(src);
  if (!found) return false;
  if (!silent) state.push('footnote_ref', '', 0).content = found[1]!;
  state.pos += found[0].length;
  return true;
}

/**
 * `[^label]: text` at a line's start, with the lines that go on after it: a `footnote_open` whose `info` is the label,
 * its inline content, and a `footnote_close`. Before link definitions, which would take one-word notes for addresses.
 */
export function footnoteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const found = DEFINITION.exec(lineText(state, startLine));
  if (!found) return false;
  if (silent) return true;
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && !endsNote(state, line, endLine)) line++;
  const lines = Array.from({ length: line - startLine }, (_, index) => lineText(state, startLine + index));
  lines[0] = lines[0]!.slice(found[0].length);
  const open = state.push('footnote_open', '', 1);
  open.info = found[1]!;
  open.map = [startLine, line];
  // Its length tells where the note's own text begins on its first line.
  open.markup = found[0];
  const inline = state.push('inline', '', 0);
  inline.content = lines.join('\n').trimEnd();
  inline.map = [startLine, line];
  inline.children = [];
  state.push('footnote_close', '', -1);
  state.line = line;
  return true;
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!);
}

function endsNote(state: StateBlock, line: number, endLine: number): boolean {
  if (state.sCount[line]! < state.blkIndent || DEFINITION.test(lineText(state, line))) return true;
  return state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
}
