import { Recent } from '../source/recent';
import type { Span } from '../source/span';
import {
  type BrokenLine,
  breakLines,
  type TextItem,
  textWidth,
  unbreakableWidth,
  writtenWidth,
} from '../text/break-lines';
import { isCjkLetter } from '../text/characters';
import { type Insets, NO_INSETS } from './geometry';
import type { Bullet, HorizontalAlign, Run, SceneLine, SceneParagraph, TextBody, VerticalAlign } from './text';
import type { Theme } from './theme';

/** A paragraph before it is measured. Distances in points. */
export interface ParagraphSpec {
  readonly runs: readonly Run[];
  /** Size of the paragraph's main text: sets the line pitch and the bullet. */
  readonly size: number;
  readonly level?: number;
  readonly bullet?: Bullet;
  readonly align?: HorizontalAlign;
  readonly marginLeft?: number;
  /** First line, or its bullet, relative to `marginLeft`. */
  readonly indent?: number;
  /** Distance between baselines; from the size and the script unless given. */
  readonly pitch?: number;
  readonly spaceBefore?: number;
  readonly span: Span;
}

/** Line pitch as a share of the size; Chinese needs more air. Measured: LibreOffice's import uses 1.2 for 100 %. */
const PITCH = 1.2;
const PITCH_CJK = 1.3;
/** Distance of the baseline from the line's lower edge, as a share of the size (LibreOffice and PowerPoint, exact pitch). */
const DESCENT = 0.27;
/** Size of sub- and superscript letters, as DrawingML's 30 % and -25 % baselines are drawn. */
const SCRIPT_SCALE = 0.66;

/** What the measurer needs to know of the runs. */
export function textItems(runs: readonly Run[], theme: Theme): TextItem[] {
  return runs.map((run) => ({
    text: run.text,
    face: theme.fonts[run.style.font].metrics,
    bold: run.style.bold,
    size: run.style.script ? run.style.size * SCRIPT_SCALE : run.style.size,
    ...(run.style.spacing === undefined ? {} : { spacing: run.style.spacing }),
    ...(run.isBreak ? { breaks: true } : {}),
    ...(run.formula ? { box: run.formula.width * run.style.size } : {}),
  }));
}

/** Whether Chinese, Japanese or Korean letters make up a fair part of the text. */
export function prevailsCjk(runs: readonly { readonly text: string }[]): boolean {
  let cjk = 0;
  let other = 0;
  for (const run of runs) {
    for (let i = 0; i < run.text.length; i++) {
      const code = run.text.charCodeAt(i);
      if (isCjkLetter(code)) cjk++;
      else if (code > 0x20) other++;
    }
  }
  return cjk * 3 >= other && cjk > 0;
}

/** Distance between baselines for text of that size, in points, rounded to the tenths that PowerPoint shows. */
export function linePitch(size: number, cjk: boolean): number {
  return Math.round(size * (cjk ? PITCH_CJK : PITCH) * 10) / 10;
}

/** Lines of a paragraph are equally far apart: as far as its tallest formula needs, in tenths of a point. */
function pitchForFormulas({ runs, size }: ParagraphSpec): number {
  let tallest = 0;
  for (const { formula, style } of runs) {
    if (formula)
      tallest = Math.max(tallest, formula.ascent * style.size + Math.max(formula.descent * style.size, DESCENT * size));
  }
  return Math.ceil(tallest * 10) / 10;
}

/** A line with the letters that stand on it, wherever the line itself stands. */
interface WrittenLine {
  readonly width: number;
  readonly pieces: SceneLine['pieces'];
}

/** What is known about the widths of text; everything is computed when first asked for, and kept. */
class Measure {
  readonly #lines = new Map<string, readonly WrittenLine[]>();
  #natural: number | undefined;
  #minimal: number | undefined;
  #cjk: boolean | undefined;

  constructor(readonly items: readonly TextItem[]) {}

  lines(width: number, firstOutdent: number): readonly WrittenLine[] {
    const key = `${width}|${firstOutdent}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const lines = breakLines(this.items, width, { firstOutdent }).map((line) => ({
      width: line.width,
      pieces: pieces(line, this.items),
    }));
    this.#lines.set(key, lines);
    return lines;
  }

  natural(): number {
    this.#natural ??= textWidth(this.items);
    return this.#natural;
  }

  minimal(): number {
    this.#minimal ??= unbreakableWidth(this.items);
    return this.#minimal;
  }

  cjk(): boolean {
    this.#cjk ??= prevailsCjk(this.items);
    return this.#cjk;
  }
}

const measures = new WeakMap<readonly Run[], { readonly theme: Theme; readonly measure: Measure }>();

/** The measures of late by what was measured: about what a few slides need, each in several sizes. */
const recent = new Recent<Measure>(1000);

function measure(runs: readonly Run[], theme: Theme): Measure {
  const known = measures.get(runs);
  if (known?.theme === theme) return known.measure;
  const found = measureOf(textItems(runs, theme));
  measures.set(runs, { theme, measure: found });
  return found;
}

function measureOf(items: readonly TextItem[]): Measure {
  const key = JSON.stringify(items);
  const known = recent.get(key);
  if (known) return known;
  const found = new Measure(items);
  recent.set(key, found);
  return found;
}

export interface ComposeOptions {
  readonly width: number;
  readonly theme: Theme;
  readonly insets?: Insets;
  readonly anchor?: VerticalAlign;
}

/** Breaks paragraphs into lines for a body of `width` points (insets included) and stacks them from its top. */
export function compose(specs: readonly ParagraphSpec[], options: ComposeOptions): TextBody {
  const insets = options.insets ?? NO_INSETS;
  const width = Math.max(1, options.width - insets.left - insets.right);
  const cjk = specs.some((spec) => measure(spec.runs, options.theme).cjk());
  const paragraphs: SceneParagraph[] = [];
  let y = 0;
  for (const spec of specs) {
    const pitch = Math.max(spec.pitch ?? linePitch(spec.size, cjk), pitchForFormulas(spec));
    const spaceBefore = paragraphs.length === 0 ? 0 : (spec.spaceBefore ?? 0);
    y += spaceBefore;
    const marginLeft = spec.marginLeft ?? 0;
    // A bullet hangs in the indent and leaves the text at the margin; without one the first line starts there.
    const firstOutdent = spec.bullet ? 0 : -(spec.indent ?? 0);
    const broken = measure(spec.runs, options.theme).lines(width - marginLeft, firstOutdent);
    const align = spec.align ?? 'left';
    const lines = broken.map((line, index): SceneLine => {
      const left = index === 0 ? marginLeft - firstOutdent : marginLeft;
      const free = width - left - writtenWidth(line.pieces);
      const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2;
      return {
        x: left + shift,
        baseline: y + (index + 1) * pitch - DESCENT * spec.size,
        width: line.width,
        pieces: line.pieces,
      };
    });
    y += lines.length * pitch;
    paragraphs.push({
      level: spec.level ?? 0,
      ...(spec.bullet ? { bullet: spec.bullet } : {}),
      align,
      marginLeft,
      indent: spec.indent ?? 0,
      spaceBefore,
      pitch,
      runs: spec.runs,
      lines,
      span: spec.span,
    });
  }
  return { paragraphs, insets, anchor: options.anchor ?? 'top', height: y + formulaDepth(paragraphs, specs) };
}

/**
 * How far formulas on the very last line reach below it, in points. Those of other paragraphs reach into the space before the
 * next.
 */
function formulaDepth(paragraphs: readonly SceneParagraph[], specs: readonly ParagraphSpec[]): number {
  const line = paragraphs.at(-1)?.lines.at(-1);
  const { runs, size } = specs.at(-1) ?? { runs: [], size: 0 };
  const depths = (line?.pieces ?? []).map(({ run }) => {
    const { formula, style } = runs[run]!;
    return formula ? formula.descent * style.size - DESCENT * size : 0;
  });
  return Math.max(0, ...depths);
}

function pieces(line: BrokenLine, items: readonly TextItem[]): SceneLine['pieces'] {
  return line.parts.map((part) => ({
    text: items[part.item]!.text.slice(part.start, part.end),
    x: part.x,
    width: part.width,
    run: part.item,
    start: part.start,
  }));
}

/** Width that the runs take on one line, in points. */
export function naturalWidth(runs: readonly Run[], theme: Theme): number {
  return measure(runs, theme).natural();
}

/** Width of the widest word, in points. */
export function minimalWidth(runs: readonly Run[], theme: Theme): number {
  return measure(runs, theme).minimal();
}

/** The largest of `sizes` at which `specsAt` needs at most `lines` lines in `width`; the last one if none does. */
export function largestFitting(
  sizes: readonly number[],
  lines: number,
  specsAt: (size: number) => readonly ParagraphSpec[],
  options: ComposeOptions,
): { readonly size: number; readonly body: TextBody } {
  let last: { size: number; body: TextBody } | undefined;
  for (const size of sizes) {
    const body = compose(specsAt(size), options);
    last = { size, body };
    if (lineCount(body) <= lines) return last;
  }
  return last ?? { size: 12, body: compose(specsAt(12), options) };
}

export function lineCount(body: TextBody): number {
  return body.paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
}
