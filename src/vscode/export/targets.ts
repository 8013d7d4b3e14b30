/** Where exports go, as URI paths. */

/** `/talks/gpu.md` → `/talks/gpu.pptx`; a name without a Markdown ending keeps its whole name. */
export function pptxPath(deckPath: string): string {
  return `${deckPath.replace(/\.(?:md|markdown|mdown|mkd|mkdn|mdwn)$/i, '')}.pptx`;
}

/** A file beside the target that no other export uses and that sorts next to it, should it ever be left behind. */
export function siblingPath(targetPath: string, unique: string, ending: 'tmp' | 'old'): string {
  const slash = targetPath.lastIndexOf('/');
  return `${targetPath.slice(0, slash + 1)}.${targetPath.slice(slash + 1)}.${unique}.${ending}`;
}
