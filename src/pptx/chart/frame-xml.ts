import type { ChartNode } from '../../core/scene/node';
import { type DrawingContext, nonVisualXml, transformXml } from '../shape-xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame on the slide that shows a chart. */
export function chartFrameXml(node: ChartNode, context: DrawingContext): string {
  const id = context.rels.idFor('chart', context.charts.add(node));
  return `<p:graphicFrame><p:nvGraphicFramePr>${nonVisualXml(node)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transformXml(node.box, 'p:xfrm')}<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
