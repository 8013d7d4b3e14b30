import { type ChartSpec, chartAlt, planChart } from '../../charts';
import type { Box } from '../../scene/geometry';
import type { ChartNode } from '../../scene/node';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';

/** Higher charts in wide frames are easier to read than flat ones, but a chart fills no more than this share of its width. */
const HIGHEST = 0.62;

/** A diagram that is a chart: one native chart in the frame. */
export function chartDrawing(spec: ChartSpec, frame: Box, { theme, ink, lang }: DiagramContext): DrawnDiagram {
  const box = { ...frame, height: Math.min(frame.height, frame.width * HIGHEST) };
  const { text, quiet, rule, ground } = ink;
  const chart = planChart(spec, box, { theme, lang, ink: { text, quiet, rule, ground } });
  const node: ChartNode = { kind: 'chart', id: 0, name: 'Chart', box, chart, alt: chartAlt(spec, lang) };
  return { width: box.width, height: box.height, nodes: [node], problems: [] };
}
