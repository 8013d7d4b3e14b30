/** Signs that TeX and OMML call big operators: their limits belong to them, and what follows is theirs. */
export const NARY = /^[∫∬∭∮∯∰∱∲∳∑∏∐⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆]$/;

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
