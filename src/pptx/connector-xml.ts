import { simplified } from '../core/scene/connector-path';
import type { ConnectorNode, Glue, LineEnd } from '../core/scene/node';
import { type ConnectorShape, connectorShape } from './connector-shape';
import { strokeXml } from './paint-xml';
import { nonVisualXml } from './shape-xml';
import { emu } from './units';

/** A connector glued to the shapes that it joins, as PowerPoint's own preset wherever one has its route. */
export function connectorXml(node: ConnectorNode): string {
  const glue = glueXml('a:stCxn', node.from) + glueXml('a:endCxn', node.to);
  const shape = connectorShape(node.route, simplified(node.points));
  const ends = `<a:round/>${endXml('a:headEnd', node.startEnd)}${endXml('a:tailEnd', node.endEnd)}`;
  const line = strokeXml(node.stroke, 'a:ln', ends);
  return `<p:cxnSp><p:nvCxnSpPr>${nonVisualXml(node)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${shapeXml(shape)}${line}</p:spPr></p:cxnSp>`;
}

function glueXml(tag: string, glue: Glue | undefined): string {
  return glue ? `<${tag} id="${glue.node}" idx="${glue.site}"/>` : '';
}

function endXml(tag: string, end: LineEnd | undefined): string {
  return end ? `<${tag} type="${end}"/>` : '';
}

function shapeXml(shape: ConnectorShape): string {
  const { box, rotation, flipH, flipV, adjust, preset } = shape;
  const turned = `${rotation ? ` rot="${rotation}"` : ''}${flipH ? ' flipH="1"' : ''}${flipV ? ' flipV="1"' : ''}`;
  const place = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
  const transform = `<a:xfrm${turned}>${place}</a:xfrm>`;
  if (preset === undefined) return transform + customXml(shape);
  const values = adjust.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`).join('');
  return `${transform}<a:prstGeom prst="${preset}"><a:avLst>${values}</a:avLst></a:prstGeom>`;
}

/** A route with more corners than any preset has. */
function customXml({ box, path }: ConnectorShape): string {
  const point = ({ x, y }: { x: number; y: number }): string => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
  const steps = path.map(({ kind, points }) => `<a:${kind}>${points.map(point).join('')}</a:${kind}>`).join('');
  const outline = `<a:path w="${emu(box.width)}" h="${emu(box.height)}" fill="none">${steps}</a:path>`;
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${outline}</a:pathLst></a:custGeom>`;
}
