import { isHangul, isWide } from '../text/characters';

/**
 * What a line end inside a paragraph stands for, between the characters before and after it: nothing between
 * Chinese or Japanese characters and beside full-width punctuation, a space elsewhere.
 */
export function softBreakText(before: string, after: string): '' | ' ' {
  const left = lastCodePoint(before);
  const right = after.codePointAt(0) ?? 0;
  if (isFullWidthPunctuation(left) || isFullWidthPunctuation(right)) return '';
  return isUnspaced(left) && isUnspaced(right) ? '' : ' ';
}

function lastCodePoint(text: string): number {
  const low = text.charCodeAt(text.length - 1);
  if (low >= 0xdc00 && low <= 0xdfff && text.length > 1) return text.codePointAt(text.length - 2)!;
  return Number.isNaN(low) ? 0 : low;
}

function isUnspaced(code: number): boolean {
  return isWide(code) && !isHangul(code);
}

function isFullWidthPunctuation(code: number): boolean {
  return (code >= 0x3001 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff1f);
}
