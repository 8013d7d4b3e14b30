import type { Color } from '../core/scene/color';
import type { GroupNode, PictureNode, SceneNode } from '../core/scene/node';
import { PAGE, type SceneSlide } from '../core/scene/scene';
import { chartFrameXml } from './chart/frame-xml';
import { connectorXml } from './connector-xml';
import { equationXml, withFormulas } from './equation/equation-xml';
import { colorXml } from './paint-xml';
import { shapeTree } from './part-xml';
import { pathXml } from './path-xml';
import { blipFillXml, pictureXml } from './picture-xml';
import { type DrawingContext, lineXml, nonVisualXml, shapeXml } from './shape-xml';
import { tableXml } from './table-xml';
import { emuBox, sameBox } from './units';

/** A node as the element it becomes on a slide or layout. */
export function nodeXml(node: SceneNode, context: DrawingContext): string {
  switch (node.kind) {
    case 'shape':
      return withFormulas(node, context, (own) => shapeXml(node, own));
    case 'table':
      return withFormulas(node, context, (own) => tableXml(node, own));
    case 'equation':
      return equationXml(node, context);
    case 'picture':
      return pictureXml(node, context);
    case 'chart':
      return chartFrameXml(node, context);
    case 'group':
      return groupXml(node, context);
    case 'path':
      return pathXml(node);
    case 'connector':
      return connectorXml(node);
    case 'line':
      return lineXml(node);
  }
}

/** Children keep their places on the page: the group's own coordinates are the page's. */
function groupXml(node: GroupNode, context: DrawingContext): string {
  const { x, y, cx, cy } = emuBox(node.box);
  const place = `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/>`;
  const children = node.nodes.map((one) => nodeXml(one, context)).join('');
  return `<p:grpSp><p:nvGrpSpPr>${nonVisualXml(node)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}</a:xfrm></p:grpSpPr>${children}</p:grpSp>`;
}

export function backgroundXml(color: Color | undefined): string {
  return color ? `<p:bg><p:bgPr><a:solidFill>${colorXml(color)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>` : '';
}

/** What a slide shows: its `p:cSld`, pictures on the ground first, then in the nodes' own order. */
export function slideContentXml(slide: SceneSlide, context: DrawingContext): string {
  const { backdrop = [], background, nodes } = slide;
  const fill = groundFill(slide, context);
  const shown = fill === undefined ? [...backdrop, ...nodes] : nodes;
  const shapes = shown.map((node) => nodeXml(node, context)).join('');
  return `<p:cSld>${fill ?? backgroundXml(background)}${shapeTree(shapes)}</p:cSld>`;
}

/**
 * One photograph over the whole page is the slide's background as PowerPoint has them. Anything else stays a picture:
 * what has a description, shows the ground through, or leaves some of it free.
 */
function groundFill({ backdrop, background }: SceneSlide, context: DrawingContext): string | undefined {
  const [only, ...more] = backdrop ?? [];
  if (!only || more.length > 0 || background !== undefined || !fillsPage(only)) return undefined;
  // LibreOffice stretches a cropped background.
  const data = context.media.picture(only.resource);
  const photograph = data?.mime === 'image/jpeg' && data.orientation === undefined;
  if (!photograph || only.crop || only.opacity !== undefined || (only.alt ?? '') !== '') return undefined;
  return `<p:bg><p:bgPr>${blipFillXml(only, 'a:blipFill', context)}<a:effectLst/></p:bgPr></p:bg>`;
}

function fillsPage({ box }: PictureNode): boolean {
  return sameBox(box, { x: 0, y: 0, width: PAGE.width, height: PAGE.height });
}
