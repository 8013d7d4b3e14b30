import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import type { Fill, Geometry, SceneNode, Stroke } from '../scene/node';
import { readPicture } from '../scene/read-picture';
import type { Picture } from '../scene/resources';
import { find, findAll, textOf, type XmlElement } from '../source/xml-tree';
import { gradientColor, readColor, type Scheme, styleFill } from './colors';
import type { TemplateFile } from './open-template';
import { phOf, readBox } from './placeholders';

/** A part of a template with what its drawings refer to. */
export interface DrawnPart {
  readonly file: TemplateFile;
  readonly name: string;
  readonly theme: XmlElement;
  readonly scheme: Scheme;
  /** Pictures that were met, by the key that nodes name them with. */
  readonly pictures: Map<string, Picture>;
}

/** What a part draws: the nodes that the preview can show, and how many objects it cannot. */
export interface Drawn {
  readonly nodes: readonly SceneNode[];
  readonly unseen: number;
}

/** The objects of a master or layout that are no placeholders, in drawing order. */
export function readGraphics(part: DrawnPart): Drawn {
  const tree = find(part.file.xml(part.name), 'p:cSld/p:spTree');
  return tree ? readTree(tree, part, (box) => box) : { nodes: [], unseen: 0 };
}

type Move = (box: Box) => Box;

const DRAWINGS = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:grpSp', 'p:graphicFrame', 'mc:AlternateContent']);

function readTree(tree: XmlElement, part: DrawnPart, move: Move): Drawn {
  const nodes: SceneNode[] = [];
  let unseen = 0;
  for (const child of tree.children) {
    if (typeof child === 'string' || !DRAWINGS.has(child.name) || phOf(child)) continue;
    const drawn = child.name === 'p:grpSp' ? readTree(child, part, within(child, move)) : readObject(child, part, move);
    nodes.push(...drawn.nodes);
    unseen += drawn.unseen;
  }
  return { nodes, unseen };
}

/** A group's children are placed in coordinates of its own. */
function within(group: XmlElement, move: Move): Move {
  const transform = find(group, 'p:grpSpPr/a:xfrm');
  const outer = readBox(transform);
  const [offset, extent] = [find(transform, 'a:chOff'), find(transform, 'a:chExt')];
  if (!transform || !outer || !offset || !extent) return move;
  const inner = readBox({
    ...transform,
    children: [
      { ...offset, name: 'a:off' },
      { ...extent, name: 'a:ext' },
    ],
  })!;
  const across = inner.width > 0 ? outer.width / inner.width : 1;
  const down = inner.height > 0 ? outer.height / inner.height : 1;
  return (box) =>
    move({
      x: outer.x + (box.x - inner.x) * across,
      y: outer.y + (box.y - inner.y) * down,
      width: box.width * across,
      height: box.height * down,
    });
}

/** Outlines that the preview draws as PowerPoint does, whatever is set for their handles. */
const SHOWN: readonly Geometry[] = ['rect', 'roundRect', 'ellipse', 'triangle', 'rtTriangle', 'chevron', 'homePlate'];

const UNSEEN: Drawn = { nodes: [], unseen: 1 };

function readObject(object: XmlElement, part: DrawnPart, move: Move): Drawn {
  const transform = find(object, 'p:spPr/a:xfrm');
  const own = readBox(transform);
  if (!own) return UNSEEN;
  const box = move(own);
  const turned = Number(transform?.attributes.rot ?? 0) !== 0;
  if (object.name === 'p:pic') return turned ? UNSEEN : readPicturePart(object, box, part);
  if (object.name === 'p:cxnSp') return readLine(object, box, part, transform?.attributes.flipV === '1');
  return object.name === 'p:sp' && !turned ? readShape(object, box, part) : UNSEEN;
}

function readShape(shape: XmlElement, box: Box, part: DrawnPart): Drawn {
  const preset = find(shape, 'p:spPr/a:prstGeom')?.attributes.prst;
  if (preset === 'line') return readLine(shape, box, part, find(shape, 'p:spPr/a:xfrm')?.attributes.flipV === '1');
  const { fill, exact } = readFill(shape, part);
  const stroke = readStroke(shape, part);
  const unseen = textOf(find(shape, 'p:txBody') ?? shape).trim() === '' && exact ? 0 : 1;
  if (!fill && !stroke) return { nodes: [], unseen };
  const geometry = SHOWN.find((one) => one === preset);
  if (!geometry) return UNSEEN;
  const node = { kind: 'shape', id: 0, name: nameOf(shape), geometry, box, alt: '' } as const;
  return { nodes: [{ ...node, ...(fill && { fill }), ...(stroke && { stroke }) }], unseen };
}

/** The shape's own fill, else that of its style. `exact`: the preview shows all of it. */
function readFill(shape: XmlElement, { theme, scheme }: DrawnPart): { readonly fill?: Fill; readonly exact: boolean } {
  const properties = find(shape, 'p:spPr');
  if (find(properties, 'a:noFill')) return { exact: true };
  const reference = find(shape, 'p:style/a:fillRef');
  const placeholder = readColor(reference, scheme)?.hex;
  const index = Number(reference?.attributes.idx ?? 0);
  const styled = index > 0 ? styleFill(theme, index) : undefined;
  const own = find(properties, 'a:solidFill') ?? find(properties, 'a:gradFill') ?? find(properties, 'a:blipFill');
  const chosen = own ?? find(properties, 'a:pattFill') ?? styled;
  if (!chosen) return { exact: true };
  const color =
    chosen.name === 'a:solidFill'
      ? readColor(chosen, scheme, placeholder)
      : chosen.name === 'a:gradFill'
        ? gradientColor(chosen, scheme, placeholder)
        : undefined;
  const exact = chosen.name === 'a:solidFill' && color !== undefined;
  if (!color) return { exact };
  return { fill: { color: color.hex as Color, ...(color.opacity !== undefined && { opacity: color.opacity }) }, exact };
}

const EMU_PER_POINT = 12700;
const THINNEST = 0.75;

function readStroke(shape: XmlElement, { scheme }: DrawnPart): Stroke | undefined {
  const line = find(shape, 'p:spPr/a:ln');
  if (find(line, 'a:noFill')) return undefined;
  const reference = find(shape, 'p:style/a:lnRef');
  const styled = Number(reference?.attributes.idx ?? 0) > 0 ? readColor(reference, scheme) : undefined;
  const color = readColor(find(line, 'a:solidFill'), scheme) ?? styled;
  if (!color) return undefined;
  const width = line?.attributes.w === undefined ? THINNEST : Number(line.attributes.w) / EMU_PER_POINT;
  return { color: color.hex as Color, width: Math.max(THINNEST, width) };
}

function readLine(line: XmlElement, box: Box, part: DrawnPart, flip: boolean): Drawn {
  const stroke = readStroke(line, part);
  if (!stroke) return { nodes: [], unseen: 0 };
  return {
    nodes: [{ kind: 'line', id: 0, name: nameOf(line), box, stroke, alt: '', ...(flip && { flip }) }],
    unseen: 0,
  };
}

function readPicturePart(object: XmlElement, box: Box, part: DrawnPart): Drawn {
  const resource = pictureOf(object, part);
  if (!resource) return UNSEEN;
  const cut = find(object, 'p:blipFill/a:srcRect')?.attributes;
  const share = (value: string | undefined): number => Math.min(1, Math.max(0, Number(value ?? 0) / 100_000));
  const crop = cut && { left: share(cut.l), top: share(cut.t), right: share(cut.r), bottom: share(cut.b) };
  const node = { kind: 'picture', id: 0, name: nameOf(object), box, resource, alt: '' } as const;
  return { nodes: [{ ...node, ...(crop && { crop }) }], unseen: 0 };
}

/** The preview holds a template's pictures in every slide that shows them. Bytes. */
const LARGEST_PICTURE = 1024 * 1024;

/** The key of the first picture inside; undefined for a format that is not drawn. */
function pictureOf(object: XmlElement, { file, name, pictures }: DrawnPart): string | undefined {
  const id = findAll(object, 'a:blip')[0]?.attributes['r:embed'];
  const part = file.relations(name).find((relation) => relation.id === id)?.part;
  const bytes = part === undefined ? undefined : file.parts.get(part);
  if (!bytes) return undefined;
  if (bytes.length > LARGEST_PICTURE) return undefined;
  const picture = readPicture(bytes);
  if ('fault' in picture) return undefined;
  const key = `template:${part}`;
  pictures.set(key, picture);
  return key;
}

function nameOf(object: XmlElement): string {
  return findAll(object, 'p:cNvPr')[0]?.attributes.name ?? 'Template';
}

/** The ground of a part: its colour, and a picture over it. Undefined where the part says nothing. */
export interface Ground {
  readonly hex: string;
  readonly resource?: string;
  /** The preview shows all of it. */
  readonly exact: boolean;
}

export function readGround(part: DrawnPart): Ground | undefined {
  const background = find(part.file.xml(part.name), 'p:cSld/p:bg');
  const reference = find(background, 'p:bgRef');
  const properties = find(background, 'p:bgPr');
  if (!background) return undefined;
  const placeholder = readColor(reference, part.scheme)?.hex;
  const fill = reference
    ? styleFill(part.theme, Number(reference.attributes.idx ?? 1001))
    : properties?.children.find((child): child is XmlElement => typeof child !== 'string');
  const plain = placeholder ?? readColor({ ...background, children: [WHITE] }, part.scheme)!.hex;
  switch (fill?.name) {
    case 'a:solidFill':
      return { hex: readColor(fill, part.scheme, placeholder)?.hex ?? plain, exact: true };
    case 'a:gradFill':
      return { hex: gradientColor(fill, part.scheme, placeholder)?.hex ?? plain, exact: false };
    case 'a:blipFill': {
      const resource = reference ? undefined : pictureOf(fill, part);
      return { hex: plain, ...(resource !== undefined && { resource }), exact: resource !== undefined };
    }
    default:
      return { hex: plain, exact: fill === undefined || fill.name === 'a:noFill' };
  }
}

const WHITE: XmlElement = { name: 'a:schemeClr', attributes: { val: 'bg1' }, children: [] };
