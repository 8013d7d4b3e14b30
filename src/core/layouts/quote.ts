import { lineCount } from '../blocks/compose';
import type { Block, Paragraph } from '../deck/block';
import type { Inline } from '../deck/inline';
import type { Box } from '../scene/geometry';
import type { ShapeNode } from '../scene/node';
import type { PlaceholderSpec, SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { message } from '../source/message';
import { span } from '../source/span';
import { accentUnderTitle, arrangePage, pageDesign } from './page';
import { decoration, INDEX, onPage, placeholder, placeholderProblems, textInPlaceholder } from './parts';
import type { Arranged, LayoutContext, SlideInput, SlideLayout } from './slide-layout';

const AREA: Box = { x: 132, y: 110, width: 716, height: 376 };
const TEXT_HEIGHT = 300;
const BAR = { x: 104, width: 5 };
/** Between the quotation and who said it. */
const GAP = 22;
const BY_HEIGHT = 30;
const MOST_LINES = 5;

/** What somebody said, large, with their name under it. */
export const quote: SlideLayout = {
  name: 'quote',
  title: { en: 'Quote', zh: '引用' },
  about: {
    en: 'One quotation, large. A last line that begins with a dash says who it is from.',
    zh: '一段大字引文。最后一行若以破折号开头，则为出处。',
  },
  suits: ({ slide }) => (quotationOf(slide.body.blocks) ? 5 : 0),
  objection: (blocks) =>
    quotationOf(blocks)
      ? undefined
      : message('The layout "quote" wants one quotation of plain text and nothing else. The slide is set as content.'),
  design,
  arrange,
};

function areaOf(theme: Theme): Box {
  return onPage(AREA, theme);
}

function specs(theme: Theme): Record<'text' | 'by', PlaceholderSpec> {
  const area = areaOf(theme);
  const high = area.height - AREA.height + TEXT_HEIGHT;
  return {
    text: placeholder('body', INDEX.body, 'Quotation', { ...area, height: high }, { size: sizes(theme)[0]! }),
    by: placeholder(
      'body',
      INDEX.second,
      'Source',
      { ...area, y: area.y + high + GAP, height: BY_HEIGHT },
      { size: theme.sizes.subtitle[0]!, color: 'quiet' },
    ),
  };
}

function sizes(theme: Theme): readonly number[] {
  return [...theme.sizes.deckTitle.slice(1), theme.sizes.roomy, ...theme.sizes.body];
}

function design(theme: Theme): SceneLayout {
  // The accent under the title would stand alone on the many quotations that have none.
  return { ...pageDesign(theme, 'Quote', 'cust', Object.values(specs(theme))), graphics: [] };
}

interface Quotation {
  readonly text: readonly Paragraph[];
  readonly by?: Paragraph;
}

const DASH = /^\s*(?:[—–―]|--)/;

/** The slide's one quotation, if it has no more: its paragraphs, and the last line or paragraph if that begins with a dash. */
function quotationOf(blocks: readonly Block[]): Quotation | undefined {
  const [quotation, after, ...more] = blocks;
  if (quotation?.kind !== 'quote' || more.length > 0) return undefined;
  const paragraphs = quotation.blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length === 0 || paragraphs.length < quotation.blocks.length) return undefined;
  if (after) return after.kind === 'paragraph' && isSource(after) ? { text: paragraphs, by: after } : undefined;
  const last = paragraphs.at(-1)!;
  if (paragraphs.length > 1 && isSource(last)) return { text: paragraphs.slice(0, -1), by: last };
  const halves = splitAtSource(last);
  return halves ? { text: [...paragraphs.slice(0, -1), halves.text], by: halves.by } : { text: paragraphs };
}

function isSource({ inlines }: Paragraph): boolean {
  return beginsWithDash(inlines[0]);
}

function beginsWithDash(inline: Inline | undefined): boolean {
  return inline?.kind === 'text' && DASH.test(inline.text);
}

/** A paragraph whose last source line begins with a dash, as two. */
function splitAtSource(paragraph: Paragraph): Required<{ text: Paragraph; by: Paragraph }> | undefined {
  const { inlines } = paragraph;
  const at = inlines
    .map((inline, index) => index > 0 && beginsWithDash(inline) && startsLine(inlines, index))
    .lastIndexOf(true);
  if (at < 0) return undefined;
  const start = inlines[at]!.span.start;
  const before = inlines.slice(0, at).filter((inline, index) => index < at - 1 || !isLineEnd(inline));
  return {
    text: { ...paragraph, inlines: before, span: span(paragraph.span.start, start) },
    by: { ...paragraph, inlines: inlines.slice(at), span: span(start, paragraph.span.end) },
  };
}

/** Lines are joined by a space, or between Chinese letters by nothing: then the source has a gap. */
function startsLine(inlines: readonly Inline[], index: number): boolean {
  const before = inlines[index - 1]!;
  return isLineEnd(before) || before.span.end < inlines[index]!.span.start;
}

function isLineEnd(inline: Inline): boolean {
  return inline.kind === 'break' || (inline.kind === 'text' && inline.text === ' ');
}

function arrange(input: SlideInput, context: LayoutContext): Arranged {
  const spec = specs(context.theme);
  const area = areaOf(context.theme);
  const { text, by } = quotationOf(input.slide.body.blocks)!;
  const said = balanced(text, spec.text, context);
  const source = by && textInPlaceholder([by], spec.by, { sizes: context.theme.sizes.subtitle, lines: 1 }, context);
  const textHeight = said.text!.height;
  const height = textHeight + (source ? GAP + source.text!.height : 0);
  // In the upper half of what is free: the eye takes that for the middle.
  const top = area.y + Math.max(0, (area.height - height) * 0.42);
  const nodes: ShapeNode[] = [
    ...accentUnderTitle(input, context),
    decoration('Bar', 'rect', { ...BAR, x: area.x - (AREA.x - BAR.x), y: top, height }, 'accent2'),
    { ...said, box: { ...said.box, y: top, height: textHeight } },
  ];
  if (source) nodes.push({ ...source, box: { ...area, y: top + textHeight + GAP, height: source.text!.height } });
  const tooHigh = { ...said, box: { ...area, height: area.height - (height - textHeight) } };
  return arrangePage(input, context, { nodes, problems: placeholderProblems([tooHigh]) });
}

/** Trials to find the narrowest box, and how much wider it is made for fonts that run a little wider than measured. */
const TRIALS = 6;
const SLACK = 1.03;

/** Lines of about the same length: as narrow as the text can be without another line, so that no word stands alone. */
function balanced(text: readonly Paragraph[], spec: PlaceholderSpec, context: LayoutContext): ShapeNode {
  const wide = textInPlaceholder(text, spec, { sizes: sizes(context.theme), lines: MOST_LINES }, context);
  const lines = lineCount(wide.text!);
  const size = wide.text!.paragraphs[0]!.runs[0]?.style.size;
  if (lines === text.length || size === undefined) return wide;
  const at = (width: number): ShapeNode =>
    textInPlaceholder(text, { ...spec, box: { ...spec.box, width } }, { sizes: [size], lines }, context);
  let [low, high] = [spec.box.width / 2, spec.box.width];
  for (let trial = 0; trial < TRIALS; trial++) {
    const middle = (low + high) / 2;
    if (lineCount(at(middle).text!) > lines) low = middle;
    else high = middle;
  }
  return at(Math.min(spec.box.width, high * SLACK));
}
