import type { Inline } from '../deck/inline';
import { fileName } from '../deck/pictures';
import { isFault } from '../equations/engine';
import { formulaOf } from '../equations/formulas';
import { simplePieces } from '../equations/simple';
import type { Run, RunStyle } from '../scene/text';
import type { Ink } from './ink';

/** Share of the surrounding size at which `small`, sub- and superscript letters are drawn. */
const SMALL = 0.85;

/** Inline code keeps its letters near the size of the text around it: monospaced faces look larger. */
const CODE = 0.92;

/** Runs by inlines and look: a slide is tried in several sizes and spacings, and measuring goes by the identity of runs. */
const known = new WeakMap<readonly Inline[], Map<string, readonly Run[]>>();

/** The inlines as runs of one style each, in reading order. Empty runs are left out. */
export function runsOf(inlines: readonly Inline[], style: RunStyle, ink: Ink): readonly Run[] {
  const byLook = known.get(inlines) ?? new Map<string, readonly Run[]>();
  const look = lookKey(style, ink);
  const found = byLook.get(look);
  if (found) return found;
  const runs: Run[] = [];
  collect(inlines, style, undefined, ink, runs);
  // Formulas that no engine has set yet may be set the next time.
  if (!hasUnsetFormulas(inlines)) known.set(inlines, byLook.set(look, runs));
  return runs;
}

function hasUnsetFormulas(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.kind === 'math') return formulaOf(inline) === undefined;
    return 'children' in inline && hasUnsetFormulas(inline.children);
  });
}

/** The last key: the cells of a table and the items of a list ask for the same one in a row. */
let last: { readonly style: RunStyle; readonly ink: Ink; readonly key: string } | undefined;

function lookKey(style: RunStyle, ink: Ink): string {
  if (last?.style !== style || last.ink !== ink) last = { style, ink, key: newLookKey(style, ink) };
  return last.key;
}

function newLookKey(style: RunStyle, ink: Ink): string {
  const letters = `${style.font},${style.size},${style.bold},${style.italic},${style.underline},${style.strike}`;
  const extras = `${style.color},${style.highlight},${style.script},${style.spacing}`;
  return `${letters},${extras},${ink.quiet},${ink.link},${ink.panel},${ink.marker.ground},${ink.marker.text}`;
}

function collect(inlines: readonly Inline[], style: RunStyle, href: string | undefined, ink: Ink, runs: Run[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        addText(runs, inline.text, style, href, inline.span);
        break;
      case 'code':
        addText(runs, inline.text, codeStyle(style, ink), href, inline.span);
        break;
      case 'math':
        addFormula(runs, inline, style, href, ink);
        break;
      case 'footnote':
        addText(runs, String(inline.number), { ...style, script: 'sup' }, href, inline.span);
        break;
      case 'break':
        runs.push({ text: '', style, isBreak: true, span: inline.span });
        break;
      case 'image':
        addText(
          runs,
          inline.alt || fileName(inline.src),
          { ...style, color: ink.quiet, italic: true },
          href,
          inline.span,
        );
        break;
      case 'link':
        collect(inline.children, { ...style, color: ink.link, underline: true }, inline.href, ink, runs);
        break;
      default:
        collect(inline.children, marked(style, inline.kind, ink), href, ink, runs);
    }
  }
}

function addText(runs: Run[], text: string, style: RunStyle, href: string | undefined, span: Run['span']): void {
  const clean = text.replace(/[\t\n\r\u2028\u2029]/g, ' ');
  if (clean === '') return;
  runs.push(href === undefined ? { text: clean, style, span } : { text: clean, style, href, span });
}

/** Letters where the formula needs no more than letters; its source where it cannot be read. */
function addFormula(runs: Run[], source: MathInline, style: RunStyle, href: string | undefined, ink: Ink): void {
  const formula = formulaOf(source);
  if (!formula || isFault(formula)) {
    addText(runs, source.text, codeStyle(style, ink), href, source.span);
    return;
  }
  const pieces = simplePieces(formula.tree);
  if (!pieces) {
    const text = formula.text || source.text;
    runs.push({ text, style, formula, ...(href === undefined ? {} : { href }), span: source.span });
    return;
  }
  for (const { text, italic, bold, script } of pieces)
    addText(runs, text, { ...style, italic, bold: style.bold || bold, ...(script && { script }) }, href, source.span);
}

type MathInline = Extract<Inline, { kind: 'math' }>;
type Mark = Exclude<Inline['kind'], 'text' | 'code' | 'math' | 'break' | 'image' | 'link' | 'footnote'>;

function marked(style: RunStyle, mark: Mark, ink: Ink): RunStyle {
  switch (mark) {
    case 'strong':
      return { ...style, bold: true };
    case 'emphasis':
      return { ...style, italic: true };
    case 'strike':
      return { ...style, strike: true };
    case 'underline':
      return { ...style, underline: true };
    case 'mark':
      return { ...style, color: ink.marker.text, highlight: ink.marker.ground };
    case 'sub':
      return { ...style, script: 'sub' };
    case 'sup':
      return { ...style, script: 'sup' };
    case 'small':
      return { ...style, size: halfPoints(style.size * SMALL) };
    case 'kbd':
      return codeStyle(style, ink);
  }
}

function codeStyle(style: RunStyle, ink: Ink): RunStyle {
  return { ...style, font: 'code', size: halfPoints(style.size * CODE), highlight: ink.panel };
}

/** PowerPoint's size box counts in half points. */
function halfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}
