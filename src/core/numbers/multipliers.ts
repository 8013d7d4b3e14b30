const LETTERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

const WORDS: readonly (readonly [string, number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
];

/** `WORDS` by their first character: most numbers are followed by none of them. */
const BY_FIRST: ReadonlyMap<string, typeof WORDS> = new Map(
  WORDS.map(([word]) => [word[0]!, WORDS.filter(([other]) => other[0] === word[0])]),
);

export interface Multiplier {
  readonly factor: number;
  readonly end: number;
  /** Written as one letter: what follows must not be another letter (`K` in `2K tok/s`, not in `2KB`). */
  readonly letter: boolean;
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[A-Za-z]/.test(c);

/** The multiplier at `at` (`K`, `M`, `万`, ` million`), if there is one. `text` is folded. */
export function multiplierAt(text: string, at: number): Multiplier | undefined {
  const c = text[at];
  if (c === undefined) return undefined;
  const factor = LETTERS[c];
  if (factor !== undefined && !isLetter(text[at + 1])) return { factor, end: at + 1, letter: true };
  const start = c === ' ' ? at + 1 : at;
  for (const [word, value] of BY_FIRST.get(text[start]?.toLowerCase() ?? '') ?? []) {
    if (text.slice(start, start + word.length).toLowerCase() !== word) continue;
    const end = start + word.length;
    if (isLetter(word[0]) && isLetter(text[end])) continue;
    // 千瓦 and 千瓦时 are units of their own.
    if (word === '千' && text[end] === '瓦') continue;
    return { factor: value, end, letter: false };
  }
  return undefined;
}

/** What is counted in thousands, millions and more, whatever its unit. */
const COUNTED =
  /^ (?:(?:output|input|prompt|training|generated|cached) )?(?:tok(?:ens?)?\b|词元|requests?\b|queries\b|calls\b|images\b|users\b|conversations\b|sessions\b|answers\b|turns\b|documents\b|pages\b|messages\b|jobs\b|records\b|clips\b|samples\b)/i;

/** A letter apart from its digits: `$2.64 M a year`, `3.34 T tokens`. Alone it may be a unit or a name. */
export function spacedMultiplierAt(text: string, at: number, isMoney: boolean): Multiplier | undefined {
  const factor = text[at] === ' ' ? LETTERS[text[at + 1] ?? ''] : undefined;
  if (factor === undefined || /[\w/-]/.test(text[at + 2] ?? '')) return undefined;
  const behind = text.slice(at + 2, at + COUNTED_REACH);
  const isCounted = COUNTED.test(behind) || (factor === LETTERS.M && OF_MILLIONS.test(behind));
  return isCounted !== isMoney ? { factor, end: at + 2, letter: true } : undefined;
}

/** `7.5 M articles`, `90 M × 1,500`, `= 2,376 M`: no unit is called M. */
const OF_MILLIONS = /^(?: [a-z]{3,16}s\b| ?[×*÷=]|[,.;)]? ?$)/;
const COUNTED_REACH = 24;
