/** The value of `theme:` at the end of `before`, the text of a deck up to the cursor; undefined anywhere else. */
export function frontMatterThemeAt(before: string): { readonly typed: string } | undefined {
  const lines = before.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.length < 2 || !/^---[ \t]*$/.test(lines[0]!)) return undefined;
  if (lines.slice(1, -1).some((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line))) return undefined;
  const typed = /^theme:[ \t]+(\S*)$/.exec(lines.at(-1)!)?.[1];
  return typed === undefined ? undefined : { typed };
}
