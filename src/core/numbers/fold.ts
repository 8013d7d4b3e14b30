const SINGLE: Readonly<Record<string, string>> = {
  '−': '-',
  '﹣': '-',
  '‑': '-',
  '∶': ':',
  '≦': '≤',
  '≧': '≥',
  '￥': '¥',
  μ: 'µ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
};

/** Full-width forms but `！，；？`: they divide clauses and stay, so that `，` is never a thousands comma. */
const FOLDED =
  /[\u00a0μ\u2009\u2011\u202f\u2212\u2236\u2266\u2267\u3000\ufe63\uff02-\uff0b\uff0d-\uff1a\uff1c-\uff1e\uff20-\uff5e\uffe5]/g;

/**
 * Full-width and typographic forms as their plain ones (`％` → `%`, `（` → `(`, `−` → `-`), one UTF-16 unit
 * for one, so that offsets into the result are offsets into `text`.
 */
export function fold(text: string): string {
  return text.replace(FOLDED, (c) => SINGLE[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Whether `c` is a Chinese character. */
export function isHan(c: string | undefined): boolean {
  return c !== undefined && c >= '\u3400' && c <= '\u9fff';
}

/** Whether a reader of `text` reads Chinese: it holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}
