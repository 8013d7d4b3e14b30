/** What stands after `theme:`, `metrics:` or `outline:` at the end of `before`, a deck up to the cursor; undefined anywhere else. */
export function frontMatterPathAt(before: string): { readonly key: string; readonly typed: string } | undefined {
  const lines = before.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.length < 2 || !/^---[ \t]*$/.test(lines[0]!)) return undefined;
  if (lines.slice(1, -1).some((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line))) return undefined;
  const [, key, typed] = /^(theme|metrics|outline):[ \t]+(\S*)$/.exec(lines.at(-1)!) ?? [];
  return key === undefined || typed === undefined ? undefined : { key, typed };
}
