const NAME =
  /\b[A-Z][A-Za-z]{0,12}-?\d{1,5}[A-Za-z]{0,8}\b|(?<![\d.$€£¥])\d{1,4}(?:\.\d{1,2})?B\b|\b[a-z]{2,12}-\d{1,4}b\b/g;

/** `text` with names like `H100`, `L40S`, `70B`, `chat-70b` as letters, so that the digits left in it are numbers. */
export function withoutNames(text: string): string {
  return text.replace(NAME, 'X');
}
