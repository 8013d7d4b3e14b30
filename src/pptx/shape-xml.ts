import type { Box, Insets } from '../core/scene/geometry';
import type { LineNode, PlaceholderRef, SceneNode, ShapeNode } from '../core/scene/node';
import type { PlaceholderSpec, SceneLayout } from '../core/scene/scene';
import type { ChartParts } from './chart/chart-parts';
import { inheritedStyle, textBoxStyle } from './level-style';
import type { Media } from './media';
import { fillXml, share, strokeXml } from './paint-xml';
import { textInsets } from './text-rectangle';
import { ANCHOR, paragraphsXml, type TextContext } from './text-xml';
import { emu, emuBox, sameBox } from './units';
import { escapeAttribute } from './xml';

/** What a node needs to know of the part it is drawn on. */
export interface DrawingContext extends TextContext {
  /** The layout whose placeholders the nodes fill; undefined on a layout itself. */
  readonly layout?: SceneLayout;
  readonly media: Media;
  readonly charts: ChartParts;
}

/** Insets of every placeholder on our layouts: text starts at the edge of its box. */
export const PLACEHOLDER_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Id, name and alternative text; an empty alternative text marks decoration, which screen readers skip. */
export function nonVisualXml(node: Pick<SceneNode, 'id' | 'name' | 'alt'>): string {
  const start = `<p:cNvPr id="${node.id}" name="${escapeAttribute(node.name)}"`;
  if (node.alt === undefined) return `${start}/>`;
  if (node.alt === '') return `${start} descr="">${DECORATIVE}</p:cNvPr>`;
  return `${start} descr="${escapeAttribute(node.alt)}"/>`;
}

export function transformXml(box: Box, tag = 'a:xfrm', flip = ''): string {
  const { x, y, cx, cy } = emuBox(box);
  return `<${tag}${flip}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></${tag}>`;
}

/** A drawn shape, a text box or a filled placeholder. */
export function shapeXml(node: ShapeNode, context: DrawingContext): string {
  const spec = node.placeholder && placeholderOf(context.layout, node.placeholder);
  const inherited = (level: number) => (spec ? inheritedStyle(spec, level) : textBoxStyle(level));
  const body = `<p:txBody>${bodyPropertiesXml(node, spec)}<a:lstStyle/>${paragraphsXml(node.text, inherited, context)}</p:txBody>`;
  return `<p:sp><p:nvSpPr>${nonVisualXml(node)}${kindXml(node)}</p:nvSpPr>${shapePropertiesXml(node, spec)}${body}</p:sp>`;
}

export function placeholderOf(layout: SceneLayout | undefined, ref: PlaceholderRef): PlaceholderSpec | undefined {
  return layout?.placeholders.find((spec) => spec.type === ref.type && spec.index === ref.index);
}

function kindXml(node: ShapeNode): string {
  if (node.placeholder)
    return `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(node.placeholder)}</p:nvPr>`;
  const isTextBox = node.text && !node.fill && !node.stroke;
  return `<p:cNvSpPr${isTextBox ? ' txBox="1"' : ''}/><p:nvPr/>`;
}

/** Sizes as PowerPoint marks its own footer placeholders. */
const PLACEHOLDER_SIZE: Readonly<Record<string, string>> = {
  dt: ' sz="half"',
  ftr: ' sz="quarter"',
  sldNum: ' sz="quarter"',
};

export function placeholderXml(ref: PlaceholderRef): string {
  const index = ref.index > 0 ? ` idx="${ref.index}"` : '';
  const type = ref.type === 'obj' ? '' : ` type="${ref.type}"`;
  return `<p:ph${type}${PLACEHOLDER_SIZE[ref.type] ?? ''}${index}/>`;
}

/** What a placeholder shares with its layout is left out, so that a change of the layout moves the slide too. */
function shapePropertiesXml(node: ShapeNode, spec: PlaceholderSpec | undefined): string {
  const plain = node.geometry === 'rect' && !node.fill && !node.stroke;
  if (spec && plain) return sameBox(node.box, spec.box) ? '<p:spPr/>' : `<p:spPr>${transformXml(node.box)}</p:spPr>`;
  const stroke = node.stroke ? strokeXml(node.stroke) : '';
  const transform = transformXml(node.box, 'a:xfrm', node.flip ? ' flipH="1"' : '');
  return `<p:spPr>${transform}${geometryXml(node)}${fillXml(node.fill)}${stroke}</p:spPr>`;
}

function geometryXml(node: ShapeNode): string {
  const shorter = Math.min(node.box.width, node.box.height);
  const adjust =
    node.geometry === 'roundRect' && node.radius !== undefined && shorter > 0
      ? `<a:gd name="adj" fmla="val ${share(Math.min(0.5, node.radius / shorter))}"/>`
      : '';
  return `<a:prstGeom prst="${node.geometry}">${adjust ? `<a:avLst>${adjust}</a:avLst>` : '<a:avLst/>'}</a:prstGeom>`;
}

function bodyPropertiesXml(node: ShapeNode, spec: PlaceholderSpec | undefined): string {
  const { text } = node;
  if (!text) return '<a:bodyPr rtlCol="0" anchor="ctr"/>';
  if (!spec)
    return `<a:bodyPr wrap="${text.unbroken ? 'none' : 'square'}"${insetsXml(textInsets(node, text.insets))} rtlCol="0" anchor="${ANCHOR[text.anchor]}"><a:noAutofit/></a:bodyPr>`;
  const own = textInsets(node, text.insets);
  const insets = sameInsets(own, spec.insets ?? PLACEHOLDER_INSETS) ? '' : insetsXml(own);
  const anchor = text.anchor === spec.anchor ? '' : ` anchor="${ANCHOR[text.anchor]}"`;
  // A template's boxes may shrink their text, which is of the right size already.
  return spec.inherited
    ? `<a:bodyPr wrap="square"${insets}${anchor} anchorCtr="0"><a:noAutofit/></a:bodyPr>`
    : `<a:bodyPr${insets}${anchor}/>`;
}

export function insetsXml(insets: Insets): string {
  return ` lIns="${emu(insets.left)}" tIns="${emu(insets.top)}" rIns="${emu(insets.right)}" bIns="${emu(insets.bottom)}"`;
}

function sameInsets(a: Insets, b: Insets): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** Which placeholder of the layout a picture or table fills, if any. */
export function nonVisualPlaceXml({ placeholder }: { readonly placeholder?: PlaceholderRef }): string {
  return placeholder ? `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>` : '<p:nvPr/>';
}

/** A line is a connector, as PowerPoint draws them: its ends can be glued to shapes afterwards. */
export function lineXml(node: LineNode): string {
  const geometry = node.endArrow ? 'straightConnector1' : 'line';
  const arrow = node.endArrow ? '<a:tailEnd type="triangle"/>' : '';
  const transform = transformXml(node.box, 'a:xfrm', node.flip ? ' flipV="1"' : '');
  return `<p:cxnSp><p:nvCxnSpPr>${nonVisualXml(node)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${strokeXml(node.stroke, 'a:ln', arrow)}</p:spPr></p:cxnSp>`;
}
