import { AXIS_WIDTH, SEAM_WIDTH } from '../../core/charts/marks';
import type { ChartDrawing, ChartFill, DrawnLabels, DrawnSeries } from '../../core/scene/chart';
import type { Color } from '../../core/scene/color';
import { colorXml } from '../paint-xml';
import { emu } from '../units';
import { escapeText } from '../xml';
import { formulasOf, type SeriesFormulas } from './sheet';
import { type ChartContext, richTextXml, textPropertiesXml } from './text-properties';

/** A series as its chart wants it: the schema gives each kind another order and other parts. */
export function seriesXml(series: DrawnSeries, context: ChartContext): string {
  const { chart } = context;
  const index = chart.series.indexOf(series);
  const formulas = formulasOf(chart, index);
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series.name, formulas)}`;
  return `<c:ser>${head}${bodyXml(series, formulas, context)}</c:ser>`;
}

function bodyXml(series: DrawnSeries, formulas: SeriesFormulas, context: ChartContext): string {
  const { chart } = context;
  const points = pointsXml(series, context);
  const labels = labelsXml(series, context);
  const data = categoriesXml(chart, formulas) + valuesXml('c:val', series.values, formulas.values);
  switch (series.type) {
    case 'bar':
      return `${filledXml(series.fill, seamOf(chart))}<c:invertIfNegative val="0"/>${points}${labels}${data}`;
    case 'area':
      return `${filledXml(series.fill)}${labels}${data}`;
    case 'pie':
    case 'doughnut':
      return `${points}${labels}${data}`;
    case 'scatter':
      return `${unlinedXml()}${markerXml(series, context)}${points}${labels}${valuesXml('c:xVal', series.x ?? [], formulas.x)}${valuesXml('c:yVal', series.values, formulas.values)}<c:smooth val="0"/>`;
    case 'line':
      return `${linedXml(series)}${markerXml(series, context)}${labels}${data}<c:smooth val="0"/>`;
    case 'radar':
      return `${linedXml(series)}${markerXml(series, context)}${labels}${data}`;
  }
}

function nameXml(name: string, { name: formula }: SeriesFormulas): string {
  return `<c:tx><c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

function categoriesXml({ categories }: ChartDrawing, { categories: formula }: SeriesFormulas): string {
  const points = categories.map((name, index) => `<c:pt idx="${index}"><c:v>${escapeText(name)}</c:v></c:pt>`).join('');
  return `<c:cat><c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(tag: string, values: readonly (number | null)[], formula: string): string {
  const points = values
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<${tag}><c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef></${tag}>`;
}

interface Edge {
  readonly color: Color;
  readonly width: number;
}

/** Bars of a stack and sectors are kept apart by lines in the colour of the ground. */
function seamOf({ stacking, ink }: ChartDrawing): Edge | undefined {
  return stacking === undefined ? undefined : { color: ink.ground, width: SEAM_WIDTH };
}

export function edgeXml(edge: Edge | undefined): string {
  if (!edge) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${emu(edge.width)}"><a:solidFill>${colorXml(edge.color)}</a:solidFill></a:ln>`;
}

function filledXml({ color, opacity }: ChartFill, edge?: Edge): string {
  return `<c:spPr><a:solidFill>${colorXml(color, opacity)}</a:solidFill>${edgeXml(edge)}</c:spPr>`;
}

function linedXml({ fill, width }: DrawnSeries): string {
  return `<c:spPr><a:ln w="${emu(width)}" cap="rnd"><a:solidFill>${colorXml(fill.color)}</a:solidFill><a:round/></a:ln></c:spPr>`;
}

function unlinedXml(): string {
  return `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>`;
}

function markerXml(series: DrawnSeries, { chart }: ChartContext, fill = series.fill): string {
  if (series.marker === 0) return '<c:marker><c:symbol val="none"/></c:marker>';
  const edge = series.type === 'scatter' ? undefined : { color: chart.ink.ground, width: AXIS_WIDTH };
  return `<c:marker><c:symbol val="circle"/><c:size val="${series.marker}"/>${filledXml(fill, edge)}</c:marker>`;
}

/** Points that look other than their series. */
function pointsXml(series: DrawnSeries, context: ChartContext): string {
  const isSector = series.type === 'pie' || series.type === 'doughnut';
  const edge = isSector ? { color: context.chart.ink.ground, width: SEAM_WIDTH } : seamOf(context.chart);
  return series.points
    .map(({ index, fill }) => {
      const look =
        series.type === 'bar'
          ? `<c:invertIfNegative val="0"/><c:bubble3D val="0"/>${filledXml(fill, edge)}`
          : isSector
            ? `<c:bubble3D val="0"/>${filledXml(fill, edge)}`
            : `${markerXml(series, context, fill)}<c:bubble3D val="0"/>`;
      return `<c:dPt><c:idx val="${index}"/>${look}</c:dPt>`;
    })
    .join('');
}

const SHOWN = { value: 'c:showVal', percent: 'c:showPercent', name: '' } as const;

function showXml(show: keyof typeof SHOWN | 'none'): string {
  const flags = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];
  const on = show === 'none' ? '' : show === 'name' ? 'c:showVal' : SHOWN[show];
  return flags.map((flag) => `<${flag} val="${flag === on ? 1 : 0}"/>`).join('');
}

/** Where labels of a kind of series may stand; areas and rings have one place only and name none. */
function placeXml({ type }: DrawnSeries, { place }: DrawnLabels): string {
  if (type === 'bar') return `<c:dLblPos val="${place === 'middle' ? 'ctr' : 'outEnd'}"/>`;
  if (type === 'line' || type === 'scatter') return '<c:dLblPos val="t"/>';
  return type === 'pie' ? '<c:dLblPos val="ctr"/>' : '';
}

function labelsXml(series: DrawnSeries, context: ChartContext): string {
  const { labels } = series;
  if (!labels) return namedPointsXml(series, context);
  const { chart } = context;
  const look = (color: Color) =>
    `<c:numFmt formatCode="${escapeText(labels.format).replace(/"/g, '&quot;')}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPropertiesXml({ size: chart.size, bold: labels.bold, color }, context)}${placeXml(series, labels)}${showXml(labels.show)}`;
  const points = labels.points
    .map(({ index, color }) => `<c:dLbl><c:idx val="${index}"/>${color ? look(color) : '<c:delete val="1"/>'}</c:dLbl>`)
    .join('');
  const leaders = series.type === 'pie' || series.type === 'doughnut' ? '<c:showLeaderLines val="0"/>' : '';
  return `<c:dLbls>${points}${look(labels.color)}${leaders}</c:dLbls>`;
}

/** Names at the points of a scatter chart's first series. */
function namedPointsXml(series: DrawnSeries, context: ChartContext): string {
  const { chart } = context;
  if (series.type !== 'scatter' || series !== chart.series[0] || chart.categories.length === 0) return '';
  const style = { size: chart.size, color: chart.ink.text };
  const points = chart.categories.flatMap((name, index) =>
    name === '' || index >= series.values.length
      ? []
      : [
          `<c:dLbl><c:idx val="${index}"/>${richTextXml(name, style, context)}<c:dLblPos val="t"/>${showXml('name')}</c:dLbl>`,
        ],
  );
  if (points.length === 0) return '';
  return `<c:dLbls>${points.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textPropertiesXml(style, context)}${showXml('none')}</c:dLbls>`;
}
