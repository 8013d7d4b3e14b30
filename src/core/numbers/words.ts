import { isHan } from './fold';

/** Words that may stand in a place: ASCII words in lower case, and Chinese words matched longest first. */
export interface Words {
  readonly latin: ReadonlySet<string>;
  /** By first character, longest first. */
  readonly han: ReadonlyMap<string, readonly string[]>;
}

/** A set of words from space-separated lists; Chinese and Latin words may be mixed. */
export function words(...lists: string[]): Words {
  const all = lists.join(' ').split(/\s+/).filter(Boolean);
  const han = all.filter((word) => isHan(word[0])).sort((a, b) => b.length - a.length);
  return {
    latin: new Set(all.filter((word) => !isHan(word[0])).map((word) => word.toLowerCase())),
    han: new Map(han.map((word) => [word[0]!, han.filter((other) => other[0] === word[0])])),
  };
}

const LATIN_WORD = /[A-Za-z]+(?:['’-][A-Za-z]+)*/y;
/** Marks that join rather than divide. */
const JOINING = ' \t\n:=,，、()（）—–-*|~≈"“”\'‘’→>≥<≤';

/**
 * Whether folded `text` consists of nothing but `allowed` words and joining marks. This is how a number is tied to
 * a name: `GPU 利用率` + `从` + `60%` belong together, `GPU 利用率` + `高于 CPU，见图` + `3` do not.
 */
export function onlyWords(text: string, allowed: Words): boolean {
  let at = 0;
  while (at < text.length) {
    const c = text[at]!;
    if (JOINING.includes(c)) {
      at++;
      continue;
    }
    const length = isHan(c) ? hanLength(text, at, allowed) : latinLength(text, at, allowed);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function hanLength(text: string, at: number, allowed: Words): number {
  return allowed.han.get(text[at]!)?.find((word) => text.startsWith(word, at))?.length ?? 0;
}

function latinLength(text: string, at: number, allowed: Words): number {
  LATIN_WORD.lastIndex = at;
  const word = LATIN_WORD.exec(text)?.[0];
  return word !== undefined && allowed.latin.has(word.toLowerCase()) ? word.length : 0;
}
