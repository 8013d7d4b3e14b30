import type { MarkKind } from '../deck/inline';

/** The HTML tags that are drawn, as the marks they stand for. `<br>` is a break. */
export const HTML_MARKS: Readonly<Record<string, MarkKind | undefined>> = Object.assign(Object.create(null), {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'strike',
  del: 'strike',
  u: 'underline',
  ins: 'underline',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  small: 'small',
  kbd: 'kbd',
});

/** Name (lower case) and direction of a tag; declarations and the like have the name of their first word. */
export function tagOf(html: string): { readonly name: string; readonly closes: boolean } {
  const found = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(html);
  if (found) return { name: found[2]!.toLowerCase(), closes: found[1] === '/' };
  return { name: /^<([!?][A-Za-z[]*)/.exec(html)?.[1] ?? html, closes: false };
}
