import type { ChartDrawing, DrawnSeries } from '../../core/scene/chart';
import { XML_HEAD } from '../part-xml';
import { AXES, axesXml } from './axes-xml';
import { seriesXml } from './series-xml';
import { type ChartContext, layoutXml, textPropertiesXml, titleXml } from './text-properties';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const NOTHING = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
/** Space that programs keep inside a legend's edges, points. */
const LEGEND_PADDING = 4;

/** Relationships of a chart's part: its workbook, and what is drawn over it, if anything is. */
export interface ChartRelations {
  readonly workbook: string;
  readonly shapes?: string;
}

/** The part of a native chart. */
export function chartXml(context: ChartContext, relations: ChartRelations): string {
  const { chart, languages } = context;
  const title = chart.title ? titleXml(chart.title, context) : '';
  const plot = `<c:plotArea>${layoutXml(chart.plot, context, true)}${groupsXml(context)}${axesXml(context)}${NOTHING}</c:plotArea>`;
  const body = `<c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>${plot}${legendXml(context)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  const text = textPropertiesXml({ size: chart.size, color: chart.ink.text }, context);
  const shapes = relations.shapes === undefined ? '' : `<c:userShapes r:id="${relations.shapes}"/>`;
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${languages.latin}"/><c:roundedCorners val="0"/>${body}${NOTHING}${text}<c:externalData r:id="${relations.workbook}"><c:autoUpdate val="0"/></c:externalData>${shapes}</c:chartSpace>`;
}

function legendXml(context: ChartContext): string {
  const { legend, size, ink } = context.chart;
  if (!legend) return '';
  const { x, y, width, height } = legend.box;
  const pad = LEGEND_PADDING;
  const place = { x: x - pad, y, width: Math.min(width + 3 * pad, context.width - Math.max(0, x - pad)), height };
  const side = { top: 't', bottom: 'b', left: 'l', right: 'r' }[legend.place];
  return `<c:legend><c:legendPos val="${side}"/>${layoutXml(place, context)}<c:overlay val="0"/>${textPropertiesXml({ size, color: ink.text }, context)}</c:legend>`;
}

/** Series of one kind on one axis are one group; areas lie under bars, bars under lines. */
function groupsXml(context: ChartContext): string {
  const order = ['area', 'bar', 'line', 'scatter', 'radar', 'pie', 'doughnut'] as const;
  const { series } = context.chart;
  return order
    .flatMap((type) =>
      [false, true].map((second) => series.filter((one) => one.type === type && one.second === second)),
    )
    .filter((group) => group.length > 0)
    .map((group) => groupXml(group, context))
    .join('');
}

function groupXml(group: readonly DrawnSeries[], context: ChartContext): string {
  const { chart } = context;
  const { type, second } = group[0]!;
  const series = group.map((one) => seriesXml(one, context)).join('');
  const axes = `<c:axId val="${second ? AXES.secondCategory : AXES.category}"/><c:axId val="${second ? AXES.second : AXES.value}"/>`;
  const head = `<c:varyColors val="0"/>${series}`;
  switch (type) {
    case 'bar':
      return `<c:barChart><c:barDir val="${chart.horizontal ? 'bar' : 'col'}"/><c:grouping val="${groupingOf(chart, 'clustered')}"/>${head}<c:gapWidth val="${Math.round(chart.gap * 100)}"/><c:overlap val="${chart.stacking ? 100 : Math.round(chart.overlap * 100)}"/>${axes}</c:barChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${head}<c:marker val="1"/>${axes}</c:lineChart>`;
    case 'area':
      return `<c:areaChart><c:grouping val="${groupingOf(chart, 'standard')}"/>${head}${axes}</c:areaChart>`;
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="${Math.round(chart.hole * 100)}"/></c:doughnutChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${head}${axes}</c:scatterChart>`;
    case 'radar':
      return `<c:radarChart><c:radarStyle val="marker"/>${head}${axes}</c:radarChart>`;
  }
}

function groupingOf({ stacking }: ChartDrawing, otherwise: string): string {
  if (stacking === undefined) return otherwise;
  return stacking === 'percent' ? 'percentStacked' : 'stacked';
}
