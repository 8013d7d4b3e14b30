import type { EmbeddedBlock, Heading } from '../deck/block';
import { ICON_NAMES } from '../icons';
import { type MetricsOptions, readMetricsBlock } from '../metrics/block-options';
import { inLanguage } from '../metrics/format';
import { type ViewedValue, viewed, viewOf } from '../metrics/view';
import type { Metrics } from '../scene/metrics';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { nearest } from '../source/spelling';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textPlaces } from './code/lines';
import { placeSource } from './embedded';
import { heading } from './heading';
import { placeCards } from './metrics/cards';
import { placeMetricsCharts } from './metrics/chart';
import { placeMetricsTable } from './metrics/table';

export type MetricsBlock = EmbeddedBlock<'metrics'>;

/** What a block shows: every chosen stage's value of every chosen field, stage by stage. */
export interface MetricsContent {
  readonly block: MetricsBlock;
  readonly options: MetricsOptions;
  readonly metrics: Metrics;
  readonly values: readonly (readonly ViewedValue[])[];
}

const GAP_AFTER_TITLE = 8;

/** The deck's numbers as cards, a table or a chart; the source where there are none to show. */
function place(block: MetricsBlock, frame: Frame, context: BlockContext): Placed {
  const read = readMetricsBlock(block);
  const at = textPlaces(block);
  const located = (problem: Problem): Problem => ({ ...problem, span: at(problem.span) });
  const problems = read.problems.map(located);
  problems.push(...unknownIcons(read.options).map(located));
  const { metrics } = context;
  if (!metrics) return withSource(block, frame, context, [...problems, noData(block)]);
  const { options } = read;
  const view = viewOf(options, metrics);
  problems.push(...view.problems.map(located));
  if (view.stages.length === 0 || view.fields.length === 0)
    return withSource(block, frame, context, problems.length > 0 ? problems : [nothingChosen(block)]);
  const values = view.stages.map((stage) => view.fields.map((field) => viewed(stage, field, metrics, options.compare)));
  if (options.indicators || options.show === 'cards') problems.push(...missingValues(values, block, context.lang));
  const content: MetricsContent = { block, options, metrics, values };
  const title = titleOf(content, frame, context);
  const top = title.height > 0 ? title.height + GAP_AFTER_TITLE : 0;
  const drawn = draw(content, { ...frame, y: frame.y + top, height: frame.height - top }, context);
  return {
    height: top + drawn.height,
    nodes: [...title.nodes, ...drawn.nodes],
    problems: [...problems, ...drawn.problems],
  };
}

function draw(content: MetricsContent, frame: Frame, context: BlockContext): Placed {
  switch (content.options.show) {
    case 'cards':
      return placeCards(content, frame, context);
    case 'table':
      return placeMetricsTable(content, frame, context);
    case 'chart':
      return placeMetricsCharts(content, frame, context);
  }
}

function titleOf({ options, block }: MetricsContent, frame: Frame, context: BlockContext): Placed {
  const { title } = options;
  if (title === undefined) return { height: 0, nodes: [], problems: [] };
  const at = { start: block.span.start, end: block.span.start };
  const words: Heading = {
    kind: 'heading',
    level: 3,
    inlines: [{ kind: 'text', text: title, span: at }],
    span: block.span,
  };
  return heading.place(words, frame, context);
}

function unknownIcons({ icons = [] }: MetricsOptions): Problem[] {
  return icons.flatMap(({ name, span }): Problem[] => {
    if (ICON_NAMES.includes(name)) return [];
    const meant = nearest(name, ICON_NAMES);
    const text = meant
      ? message('There is no icon "{0}": did you mean "{1}"?', name, meant)
      : message('There is no icon "{0}". The guide lists the icons.', name);
    return [{ code: 'icon-unknown', severity: 'warning', message: text, span }];
  });
}

function withSource(block: MetricsBlock, frame: Frame, context: BlockContext, problems: readonly Problem[]): Placed {
  const source = placeSource(block, frame, context);
  return { ...source, problems: [...problems, ...source.problems] };
}

function noData({ span }: MetricsBlock): Problem {
  const text = message('The deck has no metrics data to show. Add "metrics" to the front matter.');
  return { code: 'metric-unknown', severity: 'warning', message: text, span };
}

function nothingChosen({ span }: MetricsBlock): Problem {
  const text = message('The metrics data has no numbers for this block.');
  return { code: 'metric-missing', severity: 'warning', message: text, span };
}

/** Numbers that were asked for by name and are still to come; a table may well have gaps. */
function missingValues(values: readonly (readonly ViewedValue[])[], { span }: MetricsBlock, lang: string): Problem[] {
  return values.flat().flatMap(({ stage, field, value }): Problem[] => {
    if (value?.value !== undefined) return [];
    const text = message('The metrics data has no "{0}" for "{1}" yet.', inLanguage(field.label, lang), stage.id);
    return [{ code: 'metric-missing', severity: 'warning', message: text, span }];
  });
}

export const metrics: BlockDrawing<MetricsBlock> = { kind: 'metrics', place };
