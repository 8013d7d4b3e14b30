/** Names of characters that labels write as `#name;`; any character can be written by its number. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  infin: '∞',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  micro: 'µ',
  times: '×',
  divide: '÷',
  plusmn: '±',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  bull: '•',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  hearts: '♥',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  lcub: '{',
  rcub: '}',
  lbrace: '{',
  rbrace: '}',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  semi: ';',
  colon: ':',
  comma: ',',
  num: '#',
};

const MOST = 0x10ffff;

/**
 * A label's letters: `<br>` and `\n` written out become line breaks, entities their characters, and the quotes around
 * the whole and the marks of Markdown strings go.
 */
export function labelText(raw: string): string {
  return withoutQuotes(raw.trim())
    .replace(/\s*<br\s*\/?\s*>\s*|\\n/gi, '\n')
    .replace(/<\/?(?:b|i|u|s|em|strong|small|sub|sup|code|span|div|p)(?:\s[^<>]*)?>/gi, '')
    .replace(/[#&]#?(\w+);/g, (whole, name: string) => character(name) ?? whole)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function character(name: string): string | undefined {
  const code = /^\d+$/.test(name) ? Number(name) : /^x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(1), 16) : -1;
  if (code > 0 && code <= MOST && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
  return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
}

/** `"text"` and `` "`text`" `` without their marks; anything else as it is. */
export function withoutQuotes(text: string): string {
  const inner = /^"([\s\S]*)"$/.exec(text)?.[1];
  if (inner === undefined) return text;
  const markdown = /^`([\s\S]*)`$/.exec(inner)?.[1];
  return markdown === undefined ? inner : markdown.replace(/(\*\*|__|\*)(\S(?:.*?\S)?)\1/g, '$2');
}
