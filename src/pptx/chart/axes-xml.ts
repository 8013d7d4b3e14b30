import { reachesEdges } from '../../core/charts/geometry';
import { AXIS_WIDTH, GRID_WIDTH } from '../../core/charts/marks';
import type { DrawnAxis } from '../../core/scene/chart';
import { escapeAttribute } from '../xml';
import { edgeXml } from './series-xml';
import { type ChartContext, textPropertiesXml, titleXml } from './text-properties';

/** Numbers of the axes: any will do that differ. */
export const AXES = { category: 1, value: 2, secondCategory: 3, second: 4 } as const;

const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
const NO_LINE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

/** The axes of everything that has some, in the order that the schema leaves free. */
export function axesXml(context: ChartContext): string {
  const { chart } = context;
  if (chart.type === 'scatter') return scatterAxes(context);
  if (!chart.value) return '';
  const first = categoryAxis(context) + valueAxis(chart.value, context);
  return chart.second ? first + secondAxes(chart.second, context) : first;
}

function gridXml({ chart }: ChartContext): string {
  return `<c:majorGridlines><c:spPr>${edgeXml({ color: chart.ink.rule, width: GRID_WIDTH })}</c:spPr></c:majorGridlines>`;
}

function tickTextXml(color: 'text' | 'quiet', context: ChartContext, size = context.chart.size): string {
  return textPropertiesXml({ size, color: context.chart.ink[color] }, context);
}

function categoryAxis(context: ChartContext): string {
  const { chart } = context;
  const { category, horizontal } = chart;
  const radar = chart.type === 'radar';
  // Lying bars begin at the top, as their list is read.
  const order = horizontal ? 'maxMin' : 'minMax';
  const line = radar
    ? edgeXml({ color: chart.ink.rule, width: GRID_WIDTH })
    : edgeXml({ color: chart.ink.quiet, width: AXIS_WIDTH });
  const skip = category && category.every > 1 ? `<c:tickLblSkip val="${category.every}"/>` : '';
  return `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>${radar ? gridXml(context) : ''}${titleXml(category?.title, context)}<c:numFmt formatCode="General" sourceLinked="0"/>${NO_TICKS}<c:tickLblPos val="${category?.low ? 'low' : 'nextTo'}"/><c:spPr><a:noFill/>${line}</c:spPr>${tickTextXml('text', context)}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function scalingXml({ min, max }: DrawnAxis): string {
  return `<c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>`;
}

function formatXml({ format }: DrawnAxis): string {
  return `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
}

function valueAxis(axis: DrawnAxis, context: ChartContext): string {
  const { chart } = context;
  const { horizontal } = chart;
  const between = reachesEdges(chart) ? 'midCat' : 'between';
  const radar = chart.type === 'radar';
  const size = radar ? chart.size - 2 : chart.size;
  return `<c:valAx><c:axId val="${AXES.value}"/>${scalingXml(axis)}<c:delete val="${axis.hidden ? 1 : 0}"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>${axis.hidden ? '' : gridXml(context)}${titleXml(axis.title, context)}${formatXml(axis)}${NO_TICKS}<c:tickLblPos val="nextTo"/>${NO_LINE}${tickTextXml('quiet', context, size)}<c:crossAx val="${AXES.category}"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="${between}"/><c:majorUnit val="${axis.step}"/></c:valAx>`;
}

/** An axis of values at the right, and one of categories that nobody sees. */
function secondAxes(axis: DrawnAxis, context: ChartContext): string {
  const { chart } = context;
  const between = reachesEdges(chart) ? 'midCat' : 'between';
  const hidden = `<c:catAx><c:axId val="${AXES.secondCategory}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>${NO_TICKS}<c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.second}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  return `<c:valAx><c:axId val="${AXES.second}"/>${scalingXml(axis)}<c:delete val="0"/><c:axPos val="r"/>${titleXml(axis.title, context)}${formatXml(axis)}${NO_TICKS}<c:tickLblPos val="nextTo"/>${NO_LINE}${tickTextXml('quiet', context)}<c:crossAx val="${AXES.secondCategory}"/><c:crosses val="max"/><c:crossBetween val="${between}"/><c:majorUnit val="${axis.step}"/></c:valAx>${hidden}`;
}

function scatterAxes(context: ChartContext): string {
  const { chart } = context;
  const { across, value } = chart;
  if (!across || !value) return '';
  const axis = (one: DrawnAxis, id: number, other: number, side: 'b' | 'l') => {
    const line = side === 'b' ? edgeXml({ color: chart.ink.quiet, width: AXIS_WIDTH }) : '<a:ln><a:noFill/></a:ln>';
    return `<c:valAx><c:axId val="${id}"/>${scalingXml(one)}<c:delete val="0"/><c:axPos val="${side}"/>${gridXml(context)}${titleXml(one.title, context)}${formatXml(one)}${NO_TICKS}<c:tickLblPos val="low"/><c:spPr><a:noFill/>${line}</c:spPr>${tickTextXml('quiet', context)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/><c:majorUnit val="${one.step}"/></c:valAx>`;
  };
  return axis(across, AXES.category, AXES.value, 'b') + axis(value, AXES.value, AXES.category, 'l');
}
