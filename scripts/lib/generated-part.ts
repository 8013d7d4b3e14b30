const START = '<!-- generated: npm run generate -->';
const END = '<!-- /generated -->';

/** `page` with `text` between its two marks; throws if it has none, so that a lost mark is not a lost table. */
export function withGeneratedPart(page: string, text: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`the page has no ${START} … ${END}`);
  return `${page.slice(0, start + START.length)}\n\n${text}\n\n${page.slice(end)}`;
}
