import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';

const EQUALS = 0x3d;

/** `==highlighted==`: delimiters like those of `~~strike~~`. */
export function addMark(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'mark', tokenize);
  md.inline.ruler2.before('emphasis', 'mark', (state) => {
    pairUp(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) pairUp(state, meta.delimiters);
  });
}

function tokenize(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== EQUALS) return false;
  const run = state.scanDelims(state.pos, true);
  if (run.length < 2) return false;
  if (run.length % 2 === 1) state.push('text', '', 0).content = '=';
  for (let i = 0; i < run.length >> 1; i++) {
    state.push('text', '', 0).content = '==';
    state.delimiters.push({
      marker: EQUALS,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

function pairUp(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const delimiter of delimiters) {
    if (delimiter.marker !== EQUALS || delimiter.end < 0) continue;
    become(state, delimiter.token, 'mark_open', 1);
    become(state, delimiters[delimiter.end]!.token, 'mark_close', -1);
  }
}

function become(state: StateInline, index: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[index]!;
  token.type = type;
  token.tag = 'mark';
  token.nesting = nesting;
  token.content = '';
}
