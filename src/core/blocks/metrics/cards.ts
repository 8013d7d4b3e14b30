import { iconNode } from '../../icons';
import {
  formatChange,
  formatFactor,
  formatValue,
  inLanguage,
  isChinese,
  placeholderMark,
  showValue,
} from '../../metrics/format';
import type { ViewedValue } from '../../metrics/view';
import type { Box } from '../../scene/geometry';
import type { GroupNode, ShapeNode } from '../../scene/node';
import type { Run } from '../../scene/text';
import type { Span } from '../../source/span';
import type { BlockContext, Frame, Placed } from '../block-kind';
import { compose, lineCount, linePitch, naturalWidth, type ParagraphSpec } from '../compose';
import type { MetricsContent } from '../metrics';
import { textStyle } from '../style';
import { meaningColor } from './meaning';

const GAP = 16;
const PADDING = { x: 14, top: 14, bottom: 12 };
const BAR = 3;
/** Narrower cards hold no number. */
const LEAST_WIDTH = 150;
const MOST_IN_ROW = 4;
/** Sizes of the number, the one wanted first; the unit has half of it. */
const NUMBER_SIZES = [44, 40, 36, 32, 28, 24, 20] as const;
const NUMBER_TO_BODY = 2.2;
const SMALLEST = 12;
/** Cards on a slide with room to spare grow as the spaces between paragraphs do, up to this. */
const MOST_SPACING = 2.4;

/** One card for each number of a metrics block. */
export function placeCards({ block, options, values }: MetricsContent, frame: Frame, context: BlockContext): Placed {
  const icons = options.icons?.map(({ name }) => name);
  return placeValueCards(values.flat(), block.span, frame, context, { columns: options.columns, icons });
}

interface CardOptions {
  readonly columns?: number | undefined;
  /** By card. */
  readonly icons?: readonly string[] | undefined;
}

const ICON_SIDE = 24;

/** One card for each number: its name, the number large, and what became of it. `whole` is the source they come from. */
export function placeValueCards(
  cards: readonly ViewedValue[],
  whole: Span,
  frame: Frame,
  context: BlockContext,
  { columns: inRow, icons = [] }: CardOptions = {},
): Placed {
  const columns = inRow ?? columnsFor(cards.length, frame.width);
  const width = (frame.width - GAP * (columns - 1)) / columns;
  const texts = cardTexts(cards, whole, width, context);
  const padding = Math.min(MOST_SPACING, context.spacing);
  const height = Math.max(...texts.map(({ height: own }) => own)) + (PADDING.top + PADDING.bottom) * padding + BAR;
  const nodes = cards.map((card, index): GroupNode => {
    const row = Math.floor(index / columns);
    const box: Box = {
      x: frame.x + (index % columns) * (width + GAP),
      y: frame.y + row * (height + GAP),
      width,
      height,
    };
    return cardNode({ card, specs: texts[index]!.specs, icon: icons[index] }, box, padding, whole, context);
  });
  const rows = Math.ceil(cards.length / columns);
  return { height: rows * height + (rows - 1) * GAP, nodes, problems: [] };
}

/** As many as stand side by side with room for their numbers, in rows of one length. */
function columnsFor(count: number, width: number): number {
  const most = Math.max(1, Math.min(MOST_IN_ROW, Math.floor((width + GAP) / (LEAST_WIDTH + GAP))));
  const rows = Math.ceil(count / most);
  return Math.ceil(count / rows);
}

function cardNode(
  { card, specs, icon: name }: { card: ViewedValue; specs: readonly ParagraphSpec[]; icon: string | undefined },
  box: Box,
  padding: number,
  span: Span,
  context: BlockContext,
): GroupNode {
  const insets = {
    left: PADDING.x,
    right: PADDING.x,
    top: PADDING.top * padding + BAR,
    bottom: PADDING.bottom * padding,
  };
  const common = { kind: 'shape', id: 0, geometry: 'rect', span } as const;
  const panel: ShapeNode = {
    ...common,
    name: 'Card',
    box,
    fill: { color: context.ink.panel },
    text: compose(specs, { width: box.width, theme: context.theme, insets }),
  };
  const bar: ShapeNode = {
    ...common,
    name: 'Card bar',
    box: { ...box, height: BAR },
    fill: { color: context.ink.accent },
    alt: '',
  };
  const corner: Box = {
    x: box.x + box.width - PADDING.x - ICON_SIDE,
    y: box.y + insets.top - 4,
    width: ICON_SIDE,
    height: ICON_SIDE,
  };
  const icon = name === undefined ? undefined : iconNode(name, corner, context.ink.accent);
  return {
    kind: 'group',
    id: 0,
    name: 'Metric',
    box,
    nodes: icon ? [panel, bar, icon] : [panel, bar],
    span,
    alt: describe(card, context.lang),
  };
}

/** What a screen reader says: name, number, change. */
export function describe({ field, stage, value, change }: ViewedValue, lang: string): string {
  const number = value && formatValue(value, lang);
  const said = [`${inLanguage(field.label, lang)}, ${inLanguage(stage.label, lang)}: ${number ?? placeholderMark}`];
  if (change) said.push(formatChange(change, lang));
  return said.join(', ');
}

interface CardText {
  readonly specs: readonly ParagraphSpec[];
  readonly height: number;
}

/** The cards' paragraphs in sizes that all cards share, their numbers on one height. */
function cardTexts(cards: readonly ViewedValue[], whole: Span, width: number, context: BlockContext): CardText[] {
  const inner = width - 2 * PADDING.x;
  const small = Math.max(SMALLEST, Math.min(14, Math.round(context.size * 0.7)));
  const at: Span = { start: whole.start, end: whole.start };
  const large = numberSize(cards, inner, at, context);
  const stages = new Set(cards.map(({ stage }) => stage)).size;
  const labels = cards.map((card) => labelOf(card, stages > 1, small, at, context));
  const options = { width: inner, theme: context.theme };
  const lines = labels.map((label) => lineCount(compose([label], options)));
  const most = Math.max(...lines);
  return cards.map((card, index) => {
    const label = labels[index]!;
    const pitch = linePitch(small, isChinese(context.lang));
    const number = { ...numberOf(card, large, at, context), spaceBefore: 2 + (most - lines[index]!) * pitch };
    const specs = [label, number, ...notesOf(card, small, at, context)];
    return { specs, height: compose(specs, options).height };
  });
}

/** The largest size in which every number stands on one line. */
function numberSize(cards: readonly ViewedValue[], width: number, at: Span, context: BlockContext): number {
  const wanted = NUMBER_SIZES.filter((size) => size <= Math.max(NUMBER_SIZES.at(-1)!, context.size * NUMBER_TO_BODY));
  const fits = (size: number): boolean =>
    cards.every((card) => naturalWidth(numberOf(card, size, at, context).runs, context.theme) <= width);
  return wanted.find(fits) ?? NUMBER_SIZES.at(-1)!;
}

function labelOf(
  { field, stage }: ViewedValue,
  withStage: boolean,
  size: number,
  at: Span,
  { ink, lang }: BlockContext,
): ParagraphSpec {
  const name = inLanguage(field.label, lang);
  const text = withStage ? `${name} · ${inLanguage(stage.label, lang)}` : name;
  return { runs: [{ text, style: textStyle(size, ink.quiet, { bold: true }), span: at }], size, span: at };
}

function numberOf({ value }: ViewedValue, size: number, at: Span, { ink, lang }: BlockContext): ParagraphSpec {
  const shown = value && showValue(value, lang);
  const style = textStyle(size, shown ? ink.text : ink.quiet, { font: 'heading', bold: true });
  const runs: Run[] = [{ text: shown?.number ?? placeholderMark, style, span: at }];
  if (shown && shown.unit !== '')
    runs.push({
      text: shown.unit,
      style: textStyle(Math.round(size / 2), ink.quiet, { font: 'heading', bold: true }),
      span: at,
    });
  return { runs, size, span: at };
}

/** What became of the number against the one before, and under which terms it holds. */
function notesOf(card: ViewedValue, size: number, at: Span, context: BlockContext): ParagraphSpec[] {
  const { ink, lang } = context;
  const specs: ParagraphSpec[] = [];
  const change = changeRuns(card, size, at, context);
  if (change.length > 0) specs.push({ runs: change, size, spaceBefore: 4, span: at });
  const terms = termsOf(card, lang);
  if (terms !== '') {
    const style = textStyle(SMALLEST, ink.quiet);
    specs.push({ runs: [{ text: terms, style, span: at }], size: SMALLEST, spaceBefore: 2, span: at });
  }
  return specs;
}

/** From this factor on, a multiple says more than percents. */
const TIMES_FROM = 2;

function changeRuns({ change, base }: ViewedValue, size: number, at: Span, { theme, ink, lang }: BlockContext): Run[] {
  if (!change || !base) return [];
  const { kind, factor = 1 } = change;
  const amount = kind === 'share' && factor >= TIMES_FROM ? formatFactor(factor, lang) : formatChange(change, lang);
  const arrow = change.amount === 0 ? '' : change.amount > 0 ? '▲ ' : '▼ ';
  const color = meaningColor(change, theme) ?? ink.quiet;
  const from = isChinese(lang) ? `  原为 ${formatValue(base, lang)}` : `  from ${formatValue(base, lang)}`;
  return [
    { text: `${arrow}${amount}`, style: textStyle(size, color, { bold: true }), span: at },
    { text: from, style: textStyle(SMALLEST, ink.quiet), span: at },
  ];
}

/** Percentile, and whether it is an estimate. */
function termsOf({ value }: ViewedValue, lang: string): string {
  if (!value) return '';
  const estimated = value.estimated ? (isChinese(lang) ? '估算值' : 'estimated') : undefined;
  return [value.percentile, estimated, value.conditions].filter((term) => term !== undefined).join(' · ');
}
