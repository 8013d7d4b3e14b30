import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type { MathDocument } from 'mathjax-full/js/core/MathDocument.js';
import type { MathItem } from 'mathjax-full/js/core/MathItem.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import type TexError from 'mathjax-full/js/input/tex/TexError.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import 'mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import 'mathjax-full/js/input/tex/braket/BraketConfiguration.js';
import 'mathjax-full/js/input/tex/cancel/CancelConfiguration.js';
import 'mathjax-full/js/input/tex/color/ColorConfiguration.js';
import 'mathjax-full/js/input/tex/gensymb/GensymbConfiguration.js';
import 'mathjax-full/js/input/tex/mathtools/MathtoolsConfiguration.js';
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js';
import 'mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import type { Formula } from '../scene/math';
import { message } from '../source/message';
import { type DrawnElement, drawingSize, shapesOf } from './drawing';
import type { EquationEngine, FormulaFault } from './engine';
import { faultMessage, faultPlace } from './faults';
import { mathElement, type ReadNode } from './mathml';
import { readableText } from './readable';

const PACKAGES = [
  'base',
  'ams',
  'newcommand',
  'boldsymbol',
  'braket',
  'cancel',
  'color',
  'gensymb',
  'mathtools',
  'mhchem',
];
/** Formulas that expand into more than this are no formulas. */
const MOST_MACROS = 500;
const LARGEST_BUFFER = 20_000;
const LONGEST = 2000;
/** Braces nested deeper would end in a full stack. */
const DEEPEST = 50;
/** Results kept, so that typing in one formula does not set the others of the deck again. */
const MOST_KEPT = 500;
/** Definitions stay with MathJax: a formula that makes any gets a reader of its own. */
const DEFINES = /\\(?:(?:re)?new(?:command|environment)|def|let|Declare|provide)/;
/** MathJax's letters are a little lower than those of Cambria Math, which PowerPoint sets equations in. */
const SCALE = 1.054;
/** TeX's own units, so that MathJax scales nothing. */
const METRICS = { em: 16, ex: 16 * 0.442, width: 1_000_000 };

type Item = MathItem<unknown, unknown, unknown>;
type Document = MathDocument<unknown, unknown, unknown>;

/** Thrown by MathJax's reader through `formatError`, with the place where it stopped. */
class Stopped {
  constructor(
    readonly error: TexError,
    /** What stood before it and was not yet read, of the formula or of what its macros became. */
    readonly rest: string,
  ) {}
}

/** An engine of MathJax's. Loading this module takes a moment: import it when a deck has formulas. */
export function createEquationEngine(): EquationEngine {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const shared = documentFor();
  const kept = new Map<string, Formula | FormulaFault>();
  return {
    set(source, display) {
      const key = `${display ? 'd' : 'i'}${source}`;
      const known = kept.get(key);
      if (known) return known;
      const result = read(source, display, DEFINES.test(source) ? documentFor() : shared);
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
      kept.set(key, result);
      return result;
    },
  };
}

function documentFor(): Document {
  const InputJax = new TeX({
    packages: PACKAGES,
    maxMacros: MOST_MACROS,
    maxBuffer: LARGEST_BUFFER,
    formatError: (jax: TeX<unknown, unknown, unknown>, error: TexError) => {
      const parser = jax.parseOptions.parsers.at(-1);
      throw new Stopped(error, parser ? parser.string.slice(parser.i) : '');
    },
  });
  return mathjax.document('', { InputJax, OutputJax: new SVG({ fontCache: 'none' }) }) as Document;
}

function read(source: string, display: boolean, document: Document): Formula | FormulaFault {
  const end = source.length;
  if (end > LONGEST || depthOf(source) > DEEPEST) return { fault: message('The equation is too long.'), start: 0, end };
  try {
    return formulaOf(source, itemFor(withoutTags(source), display, document));
  } catch (error) {
    if (!(error instanceof Stopped)) return { fault: message('The equation is too long.'), start: 0, end };
    return { fault: faultMessage(error.error), ...faultPlace(error.error, source, error.rest) };
  }
}

function itemFor(source: string, display: boolean, document: Document): Item {
  const [input] = document.inputJax as unknown as [TeX<unknown, unknown, unknown>];
  input.reset();
  const item: Item = new document.options.MathItem(source, input, display);
  item.start.node = document.adaptor.body(document.document);
  item.setMetrics(METRICS.em, METRICS.ex, METRICS.width, METRICS.width, 1);
  item.compile(document);
  item.typeset(document);
  return item;
}

function formulaOf(source: string, item: Item): Formula {
  const [svg] = (item.typesetRoot as DrawnElement).children as [DrawnElement];
  const { width, ascent, descent } = drawingSize(svg);
  const tree = mathElement(item.root as unknown as ReadNode);
  const em = (thousandths: number): number => (Math.max(0, thousandths) / 1000) * SCALE;
  return {
    source,
    tree,
    text: readableText(tree),
    width: em(width),
    ascent: em(ascent),
    descent: em(descent),
    shapes: shapesOf(svg, SCALE),
  };
}

/** Numbers of equations refer to other equations, which slides do not have; a tag of the author's own becomes text. */
function withoutTags(source: string): string {
  return source.replace(/\\label\s*\{[^{}]*\}/g, '').replace(/\\tag\*?\s*\{([^{}]*)\}/g, '\\qquad\\text{($1)}');
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if (character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === '}') depth--;
  }
  return deepest;
}
