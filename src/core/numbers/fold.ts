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

/** Full-width punctuation that divides clauses keeps its form: `，` is never a thousands comma. */
const KEPT = '，；！？';

/**
 * Full-width and typographic forms as their plain ones (`％` → `%`, `（` → `(`, `−` → `-`), one UTF-16 unit
 * for one, so that offsets into the result are offsets into `text`.
 */
export function fold(text: string): string {
  return text.replace(/[\u00a0μ\u2009\u2011\u202f\u2212\u2236\u2266\u2267\u3000\ufe63\uff01-\uff5e\uffe5]/g, (c) => {
    if (SINGLE[c] !== undefined) return SINGLE[c];
    if (KEPT.includes(c)) return c;
    return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  });
}

/** Whether `c` is a Chinese character. */
export function isHan(c: string | undefined): boolean {
  return c !== undefined && c >= '\u3400' && c <= '\u9fff';
}

/** Whether a reader of `text` reads Chinese: it holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}
