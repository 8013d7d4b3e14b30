import { type ChartSpec, chartAlt, planChart, readChart } from '../charts';
import type { EmbeddedBlock } from '../deck/block';
import type { ChartNode } from '../scene/node';
import type { Span } from '../source/span';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { placeSource } from './embedded';

type ChartBlock = EmbeddedBlock<'chart'>;

/** A chart is not made lower than this, points: then the slide overflows, and says so. */
const LEAST_HEIGHT = 150;

/** As wide as the frame and as high as there is room; the source where there is nothing to draw. */
function place(block: ChartBlock, frame: Frame, context: BlockContext): Placed {
  const { spec, problems } = readChart(block);
  if (spec) return { ...placeChart(spec, frame, context, block.span), problems };
  const source = placeSource(block, frame, context);
  return { ...source, problems: [...problems, ...source.problems] };
}

/** Any chart in a frame, for blocks that make one of other data. `span` is the source that it came from. */
export function placeChart(spec: ChartSpec, frame: Frame, context: BlockContext, span: Span): Placed {
  const { theme, ink, lang } = context;
  const box = { x: frame.x, y: frame.y, width: frame.width, height: Math.max(LEAST_HEIGHT, frame.height) };
  const { text, quiet, rule, ground } = ink;
  const node: ChartNode = {
    kind: 'chart',
    id: 0,
    name: 'Chart',
    box,
    chart: planChart(spec, box, { theme, lang, ink: { text, quiet, rule, ground } }),
    alt: chartAlt(spec, lang),
    span,
  };
  return { height: box.height, nodes: [node], problems: [] };
}

export const chart: BlockDrawing<ChartBlock> = { kind: 'chart', place };
