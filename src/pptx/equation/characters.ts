/** Signs that TeX and OMML call big operators: their limits belong to them, and what follows is theirs. */
export const NARY = /^[∫∬∭∮∯∰∱∲∳∑∏∐⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆]$/;

/** MathML's accents, and the combining character that OMML asks for. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0305',
  '‾': '\u0305',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20db',
  '⃜': '\u20dc',
  '˚': '\u030a',
  ˇ: '\u030c',
  '˘': '\u0306',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
  '⇀': '\u20d1',
  '↼': '\u20d0',
};

/** A line over or under: `\overline`, `\underline`. */
export const LINES = /^(?:―|_|\u0332|\u0305)$/;
/** Braces and brackets that lie over or under. */
export const GROUP_CHARACTERS = /^[⏞⏟⎴⎵⏜⏝]$/;
export const PRIMES = /^[′″‴⁗]+$/;

/** Letters of an alphabet of their own. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  '-tex-calligraphic': 'script',
  '-tex-bold-calligraphic': 'script',
  'bold-script': 'script',
  fraktur: 'fraktur',
  'bold-fraktur': 'fraktur',
  'sans-serif': 'sans-serif',
  'bold-sans-serif': 'sans-serif',
  'sans-serif-italic': 'sans-serif',
  'sans-serif-bold-italic': 'sans-serif',
  monospace: 'monospace',
};

/** OMML's `m:sty` of a variant; none for italic, which is what letters are anyway. */
export function styleOf(variant: string): 'p' | 'b' | 'bi' | undefined {
  if (variant.includes('bold')) return variant.includes('italic') ? 'bi' : 'b';
  return variant.includes('italic') ? undefined : 'p';
}
