/** Where a file lies that a deck names, or why it is not read. Paths are URI paths: `/` between segments on every system. */
export type FilePlace = { readonly path: string } | { readonly fault: 'outside' | 'unsupported' };

/**
 * Where the picture or theme file that a deck calls `name` lies. Nothing is read over the network, and nothing outside `roots`
 * (the deck's folder, and the workspace's folders where they are trusted).
 */
export function filePlace(name: string, deckFolder: string, roots: readonly string[]): FilePlace {
  const plain = name.replaceAll('\\', '/');
  if (/^data:/i.test(plain)) return { fault: 'unsupported' };
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(plain)) return { fault: 'outside' };
  const path = normalize(`${deckFolder}/${plain}`);
  return roots.some((root) => isInside(path, root)) ? { path } : { fault: 'outside' };
}

/** The path without `.` and `..`; a `..` above the root stays at the root. */
export function normalize(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function isInside(path: string, root: string): boolean {
  const folder = normalize(root);
  return path.startsWith(folder === '/' ? '/' : `${folder}/`);
}
