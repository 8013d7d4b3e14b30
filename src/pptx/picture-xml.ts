import type { PictureNode, ShapeNode } from '../core/scene/node';
import { share } from './paint-xml';
import { storedCrop, turnedTransform, turnOf } from './picture-turn';
import { type DrawingContext, nonVisualPlaceXml, nonVisualXml, shapeXml } from './shape-xml';

/** A picture in its box; one that the host could not read becomes a dashed frame, so that it is not lost unseen. */
export function pictureXml(node: PictureNode, context: DrawingContext): string {
  const picture = context.media.picture(node.resource);
  if (!picture) return shapeXml(missing(node), context);
  const turn = turnOf(picture);
  const fill = blipFillXml(node, 'p:blipFill', context);
  return `<p:pic><p:nvPicPr>${nonVisualXml(node)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>${nonVisualPlaceXml(node)}</p:nvPicPr>${fill}<p:spPr>${turnedTransform(node.box, turn)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** The picture as a fill under the given element name, with its crop and opacity. The host must have read it. */
export function blipFillXml(node: PictureNode, tag: 'p:blipFill' | 'a:blipFill', context: DrawingContext): string {
  const picture = context.media.picture(node.resource)!;
  const target = context.media.targetFor(node.resource, picture);
  const opacity =
    node.opacity === undefined || node.opacity >= 1 ? '' : `<a:alphaModFix amt="${share(node.opacity)}"/>`;
  const blip =
    picture.mime === 'image/svg+xml'
      ? vectorBlip(
          context.rels.idFor('image', context.media.fallbackFor(node.resource, picture)),
          context.rels.idFor('image', target),
          opacity,
        )
      : `<a:blip r:embed="${context.rels.idFor('image', target)}">${opacity}</a:blip>`;
  return `<${tag}>${blip}${cropXml(node.crop && storedCrop(node.crop, turnOf(picture)))}<a:stretch><a:fillRect/></a:stretch></${tag}>`;
}

/** PowerPoint 2016 and later draw what the extension names; other programs what the blip itself does. */
function vectorBlip(fallbackId: string, svgId: string, opacity: string): string {
  return `<a:blip r:embed="${fallbackId}">${opacity}<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svgId}"/></a:ext></a:extLst></a:blip>`;
}

function cropXml(crop: PictureNode['crop']): string {
  if (!crop) return '';
  const edges = [
    ['l', crop.left],
    ['t', crop.top],
    ['r', crop.right],
    ['b', crop.bottom],
  ] as const;
  const cut = edges.filter(([, value]) => value > 0).map(([name, value]) => ` ${name}="${share(value)}"`);
  return cut.length > 0 ? `<a:srcRect${cut.join('')}/>` : '';
}

function missing(node: PictureNode): ShapeNode {
  const { id, name, box } = node;
  return {
    kind: 'shape',
    geometry: 'rect',
    id,
    name,
    box,
    alt: node.alt || node.resource,
    fill: { color: 'panel' },
    stroke: { color: 'quiet', width: 1, dash: 'dash' },
  };
}
