/** What the import test knows: reading imports from source text, and the arrows that are allowed. */

export interface Import {
  /** Path of the file from the repository's root, with `/`. */
  readonly from: string;
  /** The same for a file of ours; a package's name otherwise. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Rooms by tier: a room may import its own files, lower tiers, and its own tier as long as no circle of rooms arises. */
const TIERS: readonly (readonly string[])[] = [
  ['source'],
  ['text', 'numbers'],
  ['deck', 'scene'],
  ['indicators', 'charts', 'diagrams', 'equations', 'metrics', 'icons', 'timing', 'tasks'],
  ['blocks', 'layouts', 'themes', 'template', 'outlines', 'rules'],
  ['parse', 'layout', 'lint', 'assembly'],
  ['svg', 'pptx', 'importers'],
  ['vscode', 'cli'],
];

/** The packages that each room may import; a room that is not named may import none. */
const PACKAGES: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  source: ['yaml'],
  blocks: ['highlight.js'],
  diagrams: ['@dagrejs/dagre'],
  equations: ['mathjax-full'],
  parse: ['markdown-it', 'markdown-it-emoji'],
  template: ['fflate'],
  pptx: ['pptxgenjs', 'fflate'],
  vscode: ['vscode'],
  cli: [/^node:/, 'picomatch'],
};
/** The one file that knows the toolkit of the preview's controls, so that it can be replaced in an afternoon. */
const TOOLKIT = { file: 'webview/toolkit.ts', package: '@vscode/webview-ui-toolkit' };
const PROTOCOL = 'src/protocol.ts';
const RULES = 'src/core/rules/';
/** The folders of the rules' room by floor: a folder may import its own files and those of lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['reading'],
  ['claims', 'memory', 'plans', 'stages', 'units'],
  ['arithmetic', 'repeats'],
];

const IMPORT =
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*(['"])(.+?)\1|^\s*import\s*(['"])(.+?)\3|\b(?:import|require)\(\s*(['"])(.+?)\5/gm;

/** The specifiers that a module imports or re-exports, types included, in order. */
export function specifiersOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => (match[2] ?? match[4] ?? match[6])!);
}

/** What one file imports. `exists` says whether a path from the root is a file. */
export function importsOf(file: string, source: string, exists: (path: string) => boolean): Import[] {
  return specifiersOf(source).map((specifier) => {
    if (!specifier.startsWith('.')) return { from: file, to: packageName(specifier), isPackage: true };
    const path = resolve(file, specifier);
    const found = [path, `${path}.ts`, `${path}/index.ts`].find(exists);
    return { from: file, to: found ?? path, isPackage: false };
  });
}

/** Each import that breaks a rule, as a sentence. */
export function wrongImports(imports: readonly Import[]): string[] {
  const wrong = imports.flatMap((one) => {
    const reason = one.isPackage ? wrongPackage(one) : wrongFile(one);
    return reason === undefined ? [] : [`${one.from} imports ${one.to}: ${reason}`];
  });
  return [...wrong, ...circles(imports)];
}

/** The room of a file: a folder of `src/core` or of `src`, `webview`, or a file of `src` by its name. */
export function roomOf(file: string): string {
  const [top, second = '', third] = file.split('/');
  if (top === 'webview') return 'webview';
  return (second === 'core' ? (third ?? 'core') : second).replace(/\.ts$/, '');
}

function wrongPackage({ from, to }: Import): string | undefined {
  if (to === TOOLKIT.package) return from === TOOLKIT.file ? undefined : `only ${TOOLKIT.file} may`;
  const room = roomOf(from);
  const allowed = PACKAGES[room]?.some((one) => (typeof one === 'string' ? one === to : one.test(to)));
  return allowed ? undefined : `${room} may not import this package`;
}

function wrongFile({ from, to }: Import): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return room === 'rules' ? wrongFloor(from, to) : undefined;
  if (room === 'webview') return to === PROTOCOL ? undefined : `the webview may import ${PROTOCOL} only`;
  if (target === 'webview') return 'nothing imports the webview';
  if (room === 'protocol') return 'the protocol imports nothing';
  if (target === 'protocol') return room === 'vscode' ? undefined : 'the protocol is between vscode and the webview';
  const [own, other] = [tierOf(room), tierOf(target)];
  if (own < 0) return `${room} is in no tier`;
  if (other < 0) return `${target} is in no tier`;
  return other <= own ? undefined : `${target} stands above ${room}`;
}

/** Files right in the rules' room are the rules themselves, the top floor. */
function wrongFloor(from: string, to: string): string | undefined {
  const [folder, other] = [from, to].map((file) => /^([^/]+)\//.exec(file.slice(RULES.length))?.[1] ?? '');
  if (folder === '' || folder === other) return undefined;
  if (other === '') return to === `${RULES}rule.ts` ? undefined : 'the rules are the top floor';
  const [own, below] = [folder, other].map((one) => FLOORS.findIndex((floor) => floor.includes(one!)));
  if (own! < 0 || below! < 0) return `${own! < 0 ? folder : other} is on no floor of the rules`;
  return below! < own! ? undefined : `${other} does not stand below ${folder}`;
}

function tierOf(room: string): number {
  return TIERS.findIndex((tier) => tier.includes(room));
}

/** Circles among rooms of one tier, each told once, from its first room in the alphabet. */
function circles(imports: readonly Import[]): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to, isPackage } of imports) {
    const [room, target] = [roomOf(from), isPackage ? undefined : roomOf(to)];
    if (target === undefined || target === room || tierOf(target) !== tierOf(room)) continue;
    arrows.set(room, (arrows.get(room) ?? new Set()).add(target));
  }
  const found: string[] = [];
  const walk = (path: readonly string[]): void => {
    for (const next of arrows.get(path[path.length - 1]!) ?? []) {
      if (next === path[0]) found.push(`rooms in a circle: ${[...path, next].join(' → ')}`);
      else if (next > path[0]! && !path.includes(next)) walk([...path, next]);
    }
  };
  for (const room of arrows.keys()) walk([room]);
  return found;
}

/** `pkg` of `pkg/file`, `@scope/pkg` of `@scope/pkg/file`, `node:fs` as it is. */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Joins a relative specifier to the folder of `file`. */
function resolve(file: string, specifier: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
