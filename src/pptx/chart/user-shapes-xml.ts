import { TARGET_WIDTH } from '../../core/charts/marks';
import type { ChartText, DrawnLine, Stretch } from '../../core/scene/chart';
import { strokeXml } from '../paint-xml';
import { XML_HEAD } from '../part-xml';
import { transformXml } from '../shape-xml';
import { escapeAttribute } from '../xml';
import { type ChartContext, fraction, runXml } from './text-properties';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"';
/** Space around a text in its box, points. */
const AROUND = 6;

/**
 * What is drawn over the plot: lines across it with their names, and the text in a doughnut's hole. They are shapes of
 * the chart, so that they move and grow with it. Undefined if there is nothing.
 */
export function userShapesXml(context: ChartContext): string | undefined {
  const { lines, center } = context.chart;
  let id = 1;
  const shapes = [
    ...lines.flatMap((line) => [
      ...line.pieces.map((piece) => pieceXml(piece, line, ++id, context)),
      textXml(line.label, ++id, context),
    ]),
    ...(center ? [textXml(center, ++id, context)] : []),
  ];
  return shapes.length === 0 ? undefined : `${XML_HEAD}<c:userShapes ${NAMESPACES}>${shapes.join('')}</c:userShapes>`;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function anchored(from: Corner, to: Corner, shape: string, { width, height }: ChartContext): string {
  const at = (tag: string, { x, y }: Corner) =>
    `<cdr:${tag}><cdr:x>${fraction(x / width)}</cdr:x><cdr:y>${fraction(y / height)}</cdr:y></cdr:${tag}>`;
  return `<cdr:relSizeAnchor>${at('from', from)}${at('to', to)}${shape}</cdr:relSizeAnchor>`;
}

function boxXml(from: Corner, to: Corner, geometry: string): string {
  const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  return `${transformXml(box)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`;
}

function pieceXml({ from, to }: Stretch, { color, label }: DrawnLine, id: number, context: ChartContext): string {
  const stroke = strokeXml({ color, width: TARGET_WIDTH, dash: 'dash' });
  const name = escapeAttribute(label.text);
  const shape = `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>${boxXml(from, to, 'line')}${stroke}</cdr:spPr></cdr:cxnSp>`;
  return anchored(from, to, shape, context);
}

function textXml(text: ChartText, id: number, context: ChartContext): string {
  const middle = text.baseline - 0.34 * text.size;
  const from = { x: text.x - AROUND, y: middle - text.size };
  const to = { x: text.x + text.width + AROUND, y: middle + text.size };
  const body = `<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="ctr"/>${runXml(text.text, text, context.languages)}</a:p>`;
  const shape = `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="Text ${id}"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>${boxXml(from, to, 'rect')}<a:noFill/></cdr:spPr><cdr:txBody>${body}</cdr:txBody></cdr:sp>`;
  return anchored(from, to, shape, context);
}
