/** Character classes for line breaking. Ranges after Unicode's blocks; behaviour after JIS X 4051 and GB/T 15834 kinsoku. */

/** Ideographs, kana, Hangul, full-width forms and emoji: one em wide, a line may break between any two. */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Letters of Chinese, Japanese or Korean, without punctuation and emoji: what decides a text's language. */
export function isCjkLetter(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

/** Marks that draw over or join the character before them: no width, no break before them. */
export function isCombining(code: number): boolean {
  if (code < 0x300) return false;
  return (
    code <= 0x36f ||
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x591 && code <= 0x5bd) ||
    (code >= 0x610 && code <= 0x61a) ||
    (code >= 0x64b && code <= 0x65f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code === 0xfeff ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe01ef)
  );
}

export const ZERO_WIDTH_JOINER = 0x200d;

function setOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (c) => c.codePointAt(0)!));
}

/** Punctuation that is wide or narrow like the text before it. */
export const FOLLOWS_SCRIPT = setOf('“”‘’—…·–');

/** Must not start a line. */
export const NO_LINE_START = setOf(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～ぁぃぅぇぉっゃゅょァィゥェォッャュョー々',
);

/** Must not end a line. */
export const NO_LINE_END = setOf('$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');

/** May stand beyond the right edge rather than start a line. */
export const HANGING = setOf('，。、；：！？');
