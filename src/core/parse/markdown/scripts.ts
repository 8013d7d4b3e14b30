import type { MarkdownIt, StateInline } from 'markdown-it';

const LONGEST = 32;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /[0-9]/;

/**
 * `H~2~O` and `x^2^`, as Pandoc writes them. Chinese technical prose uses single tildes and carets for other things
 * (`延迟~30ms，降到~20ms`, `10~20 到 30~40`, `x^2+y^2`), so a pair counts only where it cannot be one of those.
 */
export function addScripts(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'sub', (state, silent) => script(state, silent, '~', 'sub'));
  md.inline.ruler.before('strikethrough', 'sup', (state, silent) => script(state, silent, '^', 'sup'));
}

function script(state: StateInline, silent: boolean, marker: string, tag: string): boolean {
  if (silent || state.src[state.pos] !== marker) return false;
  const start = state.pos;
  const end = state.src.indexOf(marker, start + 1);
  if (end <= start + 1 || end >= state.posMax || end - start > LONGEST) return false;
  if (!isScript(state.src[start - 1] ?? '', state.src.slice(start + 1, end), state.src[end + 1] ?? '', marker)) {
    return false;
  }
  const max = state.posMax;
  state.push(`${tag}_open`, tag, 1);
  state.pos = start + 1;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push(`${tag}_close`, tag, -1);
  state.pos = end + 1;
  state.posMax = max;
  return true;
}

/** Whether `content` between two markers is a sub- or superscript of the character `before` it. */
function isScript(before: string, content: string, after: string, marker: string): boolean {
  if (before === '' || before === marker || after === marker || /\s/.test(before)) return false;
  if (DIGIT.test(before) && DIGIT.test(content[0]!) && marker === '~') return false;
  if (/^\p{L}+$/u.test(content)) return /[\p{ASCII}\p{Script=Greek}]/u.test(before) || /^[A-Za-z]+$/.test(content);
  if (!/^[A-Za-z0-9\p{Script=Greek}+\-=.()_]+$/u.test(content)) return false;
  const operatorInside = /.[+\-=]./u.test(content);
  return !(operatorInside && LETTER_OR_DIGIT.test(after));
}
