/** No front matter is longer; reading stops here, so that opening a large Markdown file costs nothing. */
const LONGEST_FRONT_MATTER = 20_000;

/**
 * Whether a Markdown file is a deck by its own word: front matter with `proofdeck: true`, `marp: true`, or any of
 * `outline`, `metrics`, `template`. Reads lines, not YAML, because it runs for every Markdown file that is opened.
 */
export function isDeckText(text: string): boolean {
  const head = frontMatter(text.slice(0, LONGEST_FRONT_MATTER));
  if (head === undefined) return false;
  return /^(?:proofdeck|marp):[ \t]*["']?true["']?[ \t]*(?:#.*)?$/m.test(head) || namesDeckData(head);
}

/** The lines between the fences, or undefined if the text does not start with a closed front matter. */
function frontMatter(text: string): string | undefined {
  return /^\uFEFF?---[ \t]*\r?\n((?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
}

/** A value may stand on the key's line or, as a mapping, below it. */
function namesDeckData(head: string): boolean {
  return /^(?:outline|metrics|template):(?:[ \t]+[^\s#].*|[ \t]*(?:#.*)?\r?\n[ \t]+\S.*)$/m.test(head);
}
