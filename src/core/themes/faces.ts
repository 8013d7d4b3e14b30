import type { FontPair } from '../scene/theme';

/**
 * What stands for a face wherever it is not installed: the table of advance widths that measures it, and the families
 * of the preview. Three tables are shipped; a face without one is measured by the nearest that is not narrower.
 */

type Metrics = FontPair['metrics'];
type Style = 'sans' | 'serif' | 'mono';

interface Latin {
  readonly metrics: Metrics;
  readonly style: Style;
  /** Its letters are as wide as the table says, or narrower: what is measured to fit does fit. */
  readonly sure: boolean;
}

const sure = (metrics: Metrics, style: Style): Latin => ({ metrics, style, sure: true });
const near = (metrics: Metrics, style: Style): Latin => ({ metrics, style, sure: false });

/** By lower-case name. Faces that are named here are those of Office and of the systems it runs on. */
const KNOWN: ReadonlyMap<string, Latin> = new Map([
  ['calibri', sure('carlito', 'sans')],
  ['calibri light', sure('carlito', 'sans')],
  ['carlito', sure('carlito', 'sans')],
  ['arial', sure('liberationSans', 'sans')],
  ['helvetica', sure('liberationSans', 'sans')],
  ['liberation sans', sure('liberationSans', 'sans')],
  ['arial narrow', sure('carlito', 'sans')],
  ['times new roman', sure('carlito', 'serif')],
  ['liberation serif', sure('carlito', 'serif')],
  ['garamond', sure('carlito', 'serif')],
  ['courier new', sure('liberationMono', 'mono')],
  ['liberation mono', sure('liberationMono', 'mono')],
  ['consolas', sure('liberationMono', 'mono')],
  ['menlo', near('liberationMono', 'mono')],
  ['cambria', near('liberationSans', 'serif')],
  ['georgia', near('liberationSans', 'serif')],
  ['constantia', near('liberationSans', 'serif')],
  ['palatino linotype', near('liberationSans', 'serif')],
  ['book antiqua', near('liberationSans', 'serif')],
]);

/** What a face's own name says about it. */
const MONO_NAME = /mono|code|courier|console|terminal|typewriter|fixed/i;
const SERIF_NAME =
  /(?<!sans[ -]?)serif|times|roman|garamond|palatino|antiqua|caslon|baskerville|bodoni|didot|song|ming/i;

/** What is known of a Latin face, or guessed from its name: monospaced ones as Courier New, all others as Arial. */
export function latinFace(name: string): Latin {
  const known = KNOWN.get(name.trim().toLowerCase());
  if (known) return known;
  if (MONO_NAME.test(name)) return near('liberationMono', 'mono');
  return near('liberationSans', SERIF_NAME.test(name) ? 'serif' : 'sans');
}

/** A face of Office whose widths each table has: what the reader knows it by. */
export const METRICS_NAMES: Readonly<Record<Metrics, string>> = {
  carlito: 'Calibri',
  liberationSans: 'Arial',
  liberationMono: 'Courier New',
};

/** A Latin and an East Asian face, with what stands for them. Without `metrics` the nearest table is taken. */
export function fontPair(latin: string, eastAsian: string, metrics: Metrics = latinFace(latin).metrics): FontPair {
  const { style } = latinFace(latin);
  const standIns = style === 'serif' ? SERIF_STAND_INS : LATIN_STAND_INS[metrics];
  const families = [latin, ...standIns, eastAsian, ...EAST_ASIAN_STAND_INS[style]];
  return { latin, eastAsian, metrics, css: [...new Set(families)].map(cssName).concat(GENERIC[style]).join(', ') };
}

const LATIN_STAND_INS: Readonly<Record<Metrics, readonly string[]>> = {
  carlito: ['Carlito'],
  liberationSans: ['Liberation Sans'],
  liberationMono: ['Liberation Mono', 'Menlo'],
};

/** The preview stretches lines to what was measured, so here the look of the letters counts more than their widths. */
const SERIF_STAND_INS = ['Times New Roman', 'Liberation Serif'];

const EAST_ASIAN_STAND_INS: Readonly<Record<Style, readonly string[]>> = {
  sans: ['PingFang SC', 'Noto Sans CJK SC'],
  serif: ['Songti SC', 'Noto Serif CJK SC'],
  mono: ['Noto Sans Mono CJK SC', 'PingFang SC'],
};

const GENERIC: Readonly<Record<Style, string>> = { sans: 'sans-serif', serif: 'serif', mono: 'monospace' };

/** Quoted wherever CSS could take the name for something else. */
function cssName(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : `'${name}'`;
}
