import type { Color } from '../core/scene/color';
import type { SceneNode } from '../core/scene/node';
import type { SceneSlide } from '../core/scene/scene';
import { colorXml } from './paint-xml';
import { shapeTree } from './part-xml';
import { pictureXml } from './picture-xml';
import { type DrawingContext, lineXml, shapeXml } from './shape-xml';
import { tableXml } from './table-xml';

/** A node as the element it becomes on a slide or layout. */
export function nodeXml(node: SceneNode, context: DrawingContext): string {
  switch (node.kind) {
    case 'shape':
      return shapeXml(node, context);
    case 'table':
      return tableXml(node, context);
    case 'picture':
      return pictureXml(node, context);
    case 'line':
      return lineXml(node);
  }
}

export function backgroundXml(color: Color | undefined): string {
  return color ? `<p:bg><p:bgPr><a:solidFill>${colorXml(color)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>` : '';
}

/** What a slide shows: its `p:cSld`, in the nodes' own order. */
export function slideContentXml(slide: SceneSlide, context: DrawingContext): string {
  const shapes = slide.nodes.map((node) => nodeXml(node, context)).join('');
  return `<p:cSld>${backgroundXml(slide.background)}${shapeTree(shapes)}</p:cSld>`;
}
