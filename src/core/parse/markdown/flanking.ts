import type { StateInline } from 'markdown-it';

interface ScannedDelimiters {
  can_open: boolean;
  can_close: boolean;
  length: number;
}

const SPACE = 0x20;

/**
 * Whether a run of delimiters at `start` may open or close emphasis. CommonMark's rule, which counts on spaces
 * around words, refuses `**重点：**内容`; here a Chinese, Japanese or Korean character beside the run counts as a
 * word's edge, and its punctuation as a letter. For text without such characters the result is CommonMark's.
 */
export function flanking(state: StateInline, start: number, canSplitWord: boolean): ScannedDelimiters {
  const { src, posMax } = state;
  const marker = src.charCodeAt(start);
  let end = start;
  while (end < posMax && src.charCodeAt(end) === marker) end++;
  const before = characterOf(state, codePointBefore(src, start));
  const after = characterOf(state, end < posMax ? (src.codePointAt(end) ?? SPACE) : SPACE);
  const left = !after.space && (!after.narrowPunctuation || before.space || before.narrowPunctuation || before.cjk);
  const right = !before.space && (!before.narrowPunctuation || after.space || after.narrowPunctuation || after.cjk);
  return {
    can_open: left && (canSplitWord || !right || before.punctuation),
    can_close: right && (canSplitWord || !left || after.punctuation),
    length: end - start,
  };
}

function codePointBefore(text: string, position: number): number {
  if (position === 0) return SPACE;
  const code = text.charCodeAt(position - 1);
  if ((code & 0xfc00) !== 0xdc00 || position < 2) return code;
  return text.codePointAt(position - 2)! > 0xffff ? text.codePointAt(position - 2)! : code;
}

function characterOf(state: StateInline, code: number) {
  const { isWhiteSpace, isMdAsciiPunct, isPunctCharCode } = state.md.utils;
  const cjk = isCjk(code);
  const punctuation = isMdAsciiPunct(code) || isPunctCharCode(code);
  return { space: isWhiteSpace(code), cjk, punctuation, narrowPunctuation: punctuation && !cjk };
}

/** Scripts written without spaces between words, their punctuation and their full-width forms. */
function isCjk(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
