import type { EmbeddedBlock } from '../deck/block';
import { changeOf } from '../metrics/change';
import { inLanguage, isChinese } from '../metrics/format';
import { STAGES } from '../metrics/keys';
import { baselineOf, stageById, valueAt } from '../metrics/lookup';
import { readModule, type TechnicalModule } from '../metrics/read-module';
import type { ViewedValue } from '../metrics/view';
import type { Box } from '../scene/geometry';
import type { MetricField } from '../scene/metrics';
import type { ConnectorNode, GroupNode, SceneNode, ShapeNode } from '../scene/node';
import type { Bilingual } from '../source/bilingual';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textPlaces } from './code/lines';
import { compose, type ParagraphSpec } from './compose';
import { placeSource } from './embedded';
import { placeValueCards } from './metrics/cards';
import { stepDown, textStyle } from './style';

type ModuleBlock = EmbeddedBlock<'module'>;

const HEADER_HEIGHT = 44;
const PADDING = 16;
const COLUMN_GAP = 24;
const GAP = 14;
/** Room for the connectors between the module and what it works with. */
const CONNECTOR_ROOM = 44;
/** The share of the width that integration points take, and their least height. */
const SIDE_SHARE = 0.26;
const PILL_HEIGHT = 36;
const PILL_GAP = 10;
const HANG = 14;
const MOST_CARDS = 4;

const WORDS = {
  technologies: { en: 'Key technologies', zh: '关键技术' },
  details: { en: 'Implementation', zh: '实现要点' },
} satisfies Record<string, Bilingual>;

/** A technical module as a figure: technologies and details on a panel, integration points joined to it, its numbers below. */
function place(block: ModuleBlock, frame: Frame, context: BlockContext): Placed {
  const read = readModule(block);
  const at = textPlaces(block);
  const problems = read.problems.map((problem): Problem => ({ ...problem, span: at(problem.span) }));
  if (!read.module) {
    const source = placeSource(block, frame, context);
    return { ...source, problems: [...problems, ...source.problems] };
  }
  problems.push(...unknownImpact(read.module, context, block.span));
  const figure = drawFigure(read.module, frame, block.span, context);
  const values = impactOf(read.module, context);
  if (values.length === 0) return { height: figure.box.height, nodes: [figure], problems };
  const y = figure.box.height + GAP;
  const room = { ...frame, y: frame.y + y, height: frame.height - y };
  const cards = placeValueCards(values, block.span, room, {
    ...context,
    size: stepDown(context.theme, context.size, 2),
  });
  return { height: y + cards.height, nodes: [figure, ...cards.nodes], problems: [...problems, ...cards.problems] };
}

function drawFigure(module: TechnicalModule, frame: Frame, whole: Span, context: BlockContext): GroupNode {
  const at: Span = { start: whole.start, end: whole.start };
  const side = module.integrations.length > 0 ? frame.width * SIDE_SHARE : 0;
  const width = frame.width - (side > 0 ? side + CONNECTOR_ROOM : 0);
  const body = panelTexts(module, { x: frame.x, y: frame.y + HEADER_HEIGHT, width }, at, context);
  const pills = pillTexts(module.integrations, side, at, context);
  const pillsHeight = pills.reduce((sum, { height }) => sum + height, 0) + PILL_GAP * Math.max(0, pills.length - 1);
  const height = Math.max(HEADER_HEIGHT + body.height, pillsHeight);
  const box: Box = { x: frame.x, y: frame.y, width, height };
  const nodes: SceneNode[] = [
    { ...shape('Module', box, whole, 1), fill: { color: context.ink.panel }, alt: module.name },
    header(module, { ...box, height: HEADER_HEIGHT }, whole, context),
    ...body.nodes,
    ...pillNodes(pills, box, { side, pillsHeight, whole }, context),
  ];
  return { kind: 'group', id: 0, name: 'Module', box: { ...frame, height }, nodes, span: whole, alt: describe(module) };
}

function describe({ name, technologies, integrations }: TechnicalModule): string {
  return [name, technologies.join(', '), integrations.join(', ')].filter((part) => part !== '').join('; ');
}

function shape(name: string, box: Box, span: Span, id = 0): ShapeNode {
  return { kind: 'shape', id, name, geometry: 'rect', box, span };
}

function header(module: TechnicalModule, box: Box, whole: Span, { theme, lang, metrics }: BlockContext): ShapeNode {
  const at: Span = { start: whole.start, end: whole.start };
  const stage = module.stage === undefined ? undefined : stageName(module.stage, lang, metrics);
  const size = 18;
  const runs = [
    ...(stage === undefined ? [] : [{ text: `${stage}   `, style: textStyle(14, 'ground'), span: at }]),
    { text: module.name, style: textStyle(size, 'ground', { font: 'heading', bold: true }), span: at },
  ];
  const insets = { left: PADDING, right: PADDING, top: 0, bottom: 0 };
  const text = compose([{ runs, size, span: at }], { width: box.width, theme, insets, anchor: 'middle' });
  return { ...shape('Module name', box, whole), fill: { color: 'accent1' }, text };
}

function stageName(id: string, lang: string, metrics: BlockContext['metrics']): string {
  const label = (metrics && stageById(metrics, id)?.label) ?? STAGES.find((stage) => stage.id === id)?.label;
  return label ? inLanguage(label, lang) : id;
}

/** Technologies and details side by side, each under its heading; one alone takes the whole width. */
function panelTexts(
  module: TechnicalModule,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  at: Span,
  context: BlockContext,
): { nodes: ShapeNode[]; height: number } {
  const columns = [
    { words: WORDS.technologies, items: module.technologies.map((text) => ({ text })) },
    { words: WORDS.details, items: module.details },
  ].filter(({ items }) => items.length > 0);
  if (columns.length === 0) return { nodes: [], height: 0 };
  const own = (width - 2 * PADDING - COLUMN_GAP * (columns.length - 1)) / columns.length;
  const nodes = columns.map(({ words, items }, index): ShapeNode => {
    const specs = [headSpec(words, at, context), ...items.map((item) => itemSpec(item, at, context))];
    const text = compose(specs, { width: own, theme: context.theme });
    const box: Box = { x: x + PADDING + index * (own + COLUMN_GAP), y: y + PADDING, width: own, height: text.height };
    return { ...shape(words.en, box, at), text };
  });
  return { nodes, height: Math.max(...nodes.map(({ box }) => box.height)) + 2 * PADDING };
}

function headSpec(words: Bilingual, at: Span, { theme, size, ink, lang }: BlockContext): ParagraphSpec {
  const own = stepDown(theme, size, 2);
  const style = textStyle(own, ink.accent, { font: 'heading', bold: true });
  return { runs: [{ text: inLanguage(words, lang), style, span: at }], size: own, span: at };
}

function itemSpec(
  { name, text }: { readonly name?: string; readonly text: string },
  at: Span,
  { theme, size, ink, lang }: BlockContext,
): ParagraphSpec {
  const own = stepDown(theme, size, 2);
  const colon = isChinese(lang) ? '：' : ': ';
  const runs = [
    ...(name === undefined
      ? []
      : [{ text: text === '' ? name : name + colon, style: textStyle(own, ink.text, { bold: true }), span: at }]),
    ...(text === '' ? [] : [{ text, style: textStyle(own, ink.text), span: at }]),
  ];
  const bullet = { kind: 'char', char: '•', color: ink.accent } as const;
  return { runs, size: own, bullet, marginLeft: HANG, indent: -HANG, spaceBefore: Math.round(own * 0.35), span: at };
}

interface Pill {
  readonly text: NonNullable<ShapeNode['text']>;
  readonly height: number;
}

function pillTexts(texts: readonly string[], width: number, at: Span, { theme, size, ink }: BlockContext): Pill[] {
  const own = stepDown(theme, size, 2);
  const insets = { left: 12, right: 12, top: 6, bottom: 6 };
  return texts.map((text) => {
    const runs = [{ text, style: textStyle(own, ink.text), span: at }];
    const body = compose([{ runs, size: own, span: at }], { width, theme, insets, anchor: 'middle' });
    return { text: body, height: Math.max(PILL_HEIGHT, body.height + insets.top + insets.bottom) };
  });
}

/** The pills in the middle of the panel's height, each joined to the panel's right edge. */
function pillNodes(
  pills: readonly Pill[],
  panel: Box,
  { side, pillsHeight, whole }: { readonly side: number; readonly pillsHeight: number; readonly whole: Span },
  { ink }: BlockContext,
): SceneNode[] {
  const right = panel.x + panel.width;
  const middle = panel.y + panel.height / 2;
  let y = middle - pillsHeight / 2;
  const shapes: ShapeNode[] = [];
  const lines: ConnectorNode[] = [];
  for (const [index, { text, height }] of pills.entries()) {
    const box: Box = { x: right + CONNECTOR_ROOM, y, width: side, height };
    const id = index + 2;
    const stroke = { color: ink.accent, width: 1.25 } as const;
    shapes.push({
      ...shape('Integration point', box, whole, id),
      geometry: 'roundRect',
      radius: 4,
      stroke,
      fill: { color: 'ground' },
      text,
    });
    lines.push(connector({ x: right, y: middle }, { x: box.x, y: y + height / 2 }, id));
    y += height + PILL_GAP;
  }
  return [...shapes, ...lines];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const LEVEL = 0.5;
/** Connection sites of rectangles, counted as DrawingML does. */
const SITE = { left: 1, right: 3 } as const;

function connector(from: Point, to: Point, pill: number): ConnectorNode {
  const straight = Math.abs(from.y - to.y) < LEVEL;
  const middle = (from.x + to.x) / 2;
  const end = straight ? { x: to.x, y: from.y } : to;
  const points = straight ? [from, end] : [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  return {
    kind: 'connector',
    id: 0,
    name: 'Connector',
    route: straight ? 'straight' : 'elbow',
    points,
    box: { x: from.x, y: Math.min(from.y, end.y), width: to.x - from.x, height: Math.abs(end.y - from.y) },
    stroke: { color: 'accent6', width: 1.25 },
    endEnd: 'triangle',
    from: { node: 1, site: SITE.right },
    to: { node: pill, site: SITE.left },
    alt: '',
  };
}

/** The module's numbers: its own, or those of its stage in the deck's data, with their change against the baseline. */
function impactOf({ impact, stage: id }: TechnicalModule, { metrics }: BlockContext): ViewedValue[] {
  const stage = impact.kind === 'own' ? impact.stage : metrics && id !== undefined ? stageById(metrics, id) : undefined;
  if (!stage) return [];
  const fields = (impact.kind === 'own' ? impact.metrics : metrics)?.fields ?? [];
  const chosen = impact.kind === 'named' ? impact.fields.flatMap((name) => fields.filter(isNamed(name))) : fields;
  const baseline = metrics && baselineOf(metrics);
  return chosen
    .flatMap((field): ViewedValue[] => {
      const value = valueAt(stage, field.name, field);
      if (value?.value === undefined) return [];
      const base = baseline && baseline.id !== stage.id ? valueAt(baseline, field.name, field) : undefined;
      const change = base && changeOf(value, base);
      return [{ stage, field, value, ...(base && { base }), ...(change && { change }) }];
    })
    .slice(0, MOST_CARDS);
}

function isNamed(name: string): (field: MetricField) => boolean {
  return (field) => field.name === name || field.indicator === name;
}

/** Names of fields that the deck's data does not have. */
function unknownImpact({ impact }: TechnicalModule, { metrics }: BlockContext, at: Span): Problem[] {
  if (impact.kind !== 'named') return [];
  const fields = metrics?.fields ?? [];
  const known = fields.map(({ name }) => name).join(', ');
  return impact.fields.flatMap((name): Problem[] => {
    if (fields.some(isNamed(name))) return [];
    const text = message('The metrics data has no "{0}". It has: {1}.', name, known);
    return [{ code: 'metric-unknown', severity: 'warning', message: text, span: at }];
  });
}

export const module: BlockDrawing<ModuleBlock> = { kind: 'module', place };
