import type { Color } from '../../scene/color';
import { compose, minimalWidth, naturalWidth, type ParagraphSpec } from '../../scene/compose';
import { type Insets, NO_INSETS } from '../../scene/geometry';
import type { HorizontalAlign, Run, RunStyle, TextBody, VerticalAlign } from '../../scene/text';
import type { Theme } from '../../scene/theme';
import type { Span } from '../../source/span';

/** Text of a drawing. Lines end at `\n`; `**bold**` and `*italic*` mean it only in `markdown`. */
export interface Label {
  readonly text: string;
  readonly markdown?: boolean;
}

export interface LabelStyle {
  /** Points. */
  readonly size: number;
  readonly color: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: RunStyle['font'];
  readonly align?: HorizontalAlign;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** One paragraph a line, so that nobody's line breaks are ours. */
export function labelParagraphs(label: Label, style: LabelStyle, span: Span = NOWHERE): ParagraphSpec[] {
  return label.text.split('\n').map((line) => ({
    runs: lineRuns(line, label.markdown === true, style, span),
    size: style.size,
    align: style.align ?? 'center',
    span,
  }));
}

const MARKS = /(\*\*|__)(?=\S)(.+?)\1|(\*|_)(?=\S)(.+?)\3/g;

function lineRuns(line: string, markdown: boolean, look: LabelStyle, span: Span): Run[] {
  const style: RunStyle = {
    font: look.font ?? 'body',
    size: look.size,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: false,
    strike: false,
    color: look.color,
  };
  const run = (text: string, changes: Partial<RunStyle> = {}): Run[] =>
    text === '' ? [] : [{ text, style: { ...style, ...changes }, span }];
  const clean = line.replace(/[\u0000-\u001f\u2028\u2029]/g, ' ');
  if (!markdown) return run(clean);
  const runs: Run[] = [];
  let at = 0;
  for (const found of clean.matchAll(MARKS)) {
    const isBold = found[2] !== undefined;
    runs.push(
      ...run(clean.slice(at, found.index)),
      ...run(found[2] ?? found[4]!, isBold ? { bold: true } : { italic: true }),
    );
    at = found.index + found[0].length;
  }
  return [...runs, ...run(clean.slice(at))];
}

/** A label's letters without the marks of Markdown, on one line: for alternative texts and names. */
export function plainLabel({ text, markdown }: Label): string {
  const bare = markdown
    ? text.replace(MARKS, (_whole, _b, bold?: string, _i?: string, italic?: string) => bold ?? italic ?? '')
    : text;
  return bare.replace(/\s+/g, ' ').trim();
}

export interface LabelBox {
  /** Points, insets included. */
  readonly width: number;
  readonly theme: Theme;
  readonly insets?: Insets;
  readonly anchor?: VerticalAlign;
  /** In the slide. */
  readonly span?: Span;
}

/** The label as the text of a shape: in its middle unless the style says otherwise. */
export function labelBody(label: Label, style: LabelStyle, { width, theme, insets, anchor, span }: LabelBox): TextBody {
  const paragraphs = labelParagraphs(label, style, span);
  return compose(paragraphs, { width, theme, insets: insets ?? NO_INSETS, anchor: anchor ?? 'middle' });
}

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** What the label takes when its lines are no longer than `most` points. */
export function labelSize(label: Label, style: LabelStyle, theme: Theme, most = Number.POSITIVE_INFINITY): LabelSize {
  const paragraphs = labelParagraphs(label, style);
  const natural = Math.max(0, ...paragraphs.map(({ runs }) => naturalWidth(runs, theme)));
  const body = compose(paragraphs, { width: Math.min(natural + SLACK, most), theme });
  const widest = Math.max(0, ...body.paragraphs.flatMap(({ lines }) => lines.map((line) => line.width)));
  return { width: Math.ceil(widest + SLACK), height: Math.ceil(body.height) };
}

/** Width of the widest piece of the label that no line may divide: narrower boxes cut words. */
export function labelWordWidth(label: Label, style: LabelStyle, theme: Theme): number {
  return Math.max(0, ...labelParagraphs(label, style).map(({ runs }) => minimalWidth(runs, theme)));
}

/** Points: a box as wide as its text breaks it again for want of a rounding. */
const SLACK = 0.5;
