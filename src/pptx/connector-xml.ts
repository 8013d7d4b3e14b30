import type { ConnectorNode, Glue } from '../core/scene/node';
import { strokeXml } from './paint-xml';
import { nonVisualXml, transformXml } from './shape-xml';

/** A connector glued to the shapes that it joins. */
export function connectorXml(node: ConnectorNode): string {
  const [start, end] = [node.points[0]!, node.points.at(-1)!];
  const flip = (end.x < start.x ? ' flipH="1"' : '') + (end.y < start.y ? ' flipV="1"' : '');
  const glue = glueXml('a:stCxn', node.from) + glueXml('a:endCxn', node.to);
  const transform = transformXml(node.box, 'a:xfrm', flip);
  return `<p:cxnSp><p:nvCxnSpPr>${nonVisualXml(node)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>${strokeXml(node.stroke, 'a:ln', '')}</p:spPr></p:cxnSp>`;
}

function glueXml(tag: string, glue: Glue | undefined): string {
  return glue ? `<${tag} id="${glue.node}" idx="${glue.site}"/>` : '';
}
