import type { Box } from '../core/scene/geometry';
import type { OpenPackage, Relation } from './open-package';
import type { ReadCell, ReadParagraph, ReadShape } from './read';
import { points } from './units';
import { childrenOf, descendants, find, findAll, textOf, type XmlElement } from './xml';

type Placeholder = NonNullable<ReadShape['placeholder']>;

/** The box that a placeholder has from its layout or master. */
export type InheritedBoxes = (placeholder: Placeholder) => Box | undefined;

const KINDS: Readonly<Record<string, ReadShape['kind']>> = {
  'p:sp': 'shape',
  'p:pic': 'picture',
  'p:cxnSp': 'line',
  'p:grpSp': 'group',
  'p:graphicFrame': 'other',
};

/** Every shape of a part in drawing order; a group holds its own. */
export function readShapes(file: OpenPackage, part: string, boxes: InheritedBoxes): ReadShape[] {
  const tree = find(file.xml(part), 'p:cSld/p:spTree');
  const relations = new Map(file.relations(part).map((relation) => [relation.id, relation]));
  return tree ? shapesIn(tree, relations, boxes) : [];
}

function shapesIn(parent: XmlElement, relations: ReadonlyMap<string, Relation>, boxes: InheritedBoxes): ReadShape[] {
  return parent.children
    .filter((child) => typeof child !== 'string')
    .flatMap(chosen)
    .filter((child) => child.name in KINDS)
    .map((element) => readShape(element, relations, boxes));
}

/** Of alternatives, those that PowerPoint reads: shapes with equations. */
function chosen(element: XmlElement): XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return [element];
  return childrenOf(element, 'mc:Choice').flatMap(({ children }) =>
    children.filter((child) => typeof child !== 'string'),
  );
}

/** Looks placeholders up on a layout, by index, then on its master, by type, as PowerPoint does. */
export function inheritedBoxes(file: OpenPackage, layout: string): InheritedBoxes {
  const master = file.related(layout, 'slideMaster');
  const onLayout = readShapes(file, layout, () => undefined);
  const onMaster = master === undefined ? [] : readShapes(file, master, () => undefined);
  return ({ type, index }) => {
    const own = onLayout.find((shape) => shape.placeholder?.type === type && shape.placeholder.index === index);
    const above = onMaster.find(
      (shape) => shape.placeholder?.type === MASTER_TYPE[type] || shape.placeholder?.type === type,
    );
    return [own, above].find((shape) => shape && (shape.box.width > 0 || shape.box.height > 0))?.box;
  };
}

/** Placeholder types that the master knows under another name. */
const MASTER_TYPE: Readonly<Record<string, string>> = { ctrTitle: 'title', subTitle: 'body', obj: 'body' };
const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

function readShape(element: XmlElement, relations: ReadonlyMap<string, Relation>, boxes: InheritedBoxes): ReadShape {
  const own = [...descendants(element)].find((child) => child.name === 'p:cNvPr')?.attributes ?? {};
  const placeholder = placeholderOf(element);
  const table = find(element, 'a:graphic/a:graphicData/a:tbl');
  const chart = find(element, 'a:graphic/a:graphicData/c:chart');
  const text = find(element, 'p:txBody');
  return {
    kind: table ? 'table' : chart ? 'chart' : KINDS[element.name]!,
    id: Number(own.id),
    name: own.name ?? '',
    ...(own.descr === undefined ? {} : { alt: own.descr }),
    ...(placeholder ? { placeholder } : {}),
    box: ownBox(element) ?? (placeholder && boxes(placeholder)) ?? NO_BOX,
    paragraphs: text ? readParagraphs(text, relations) : [],
    rows: table
      ? childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc').map((cell) => readCell(cell, relations)))
      : [],
    ...(element.name === 'p:grpSp' ? { shapes: shapesIn(element, relations, boxes) } : {}),
  };
}

function placeholderOf(element: XmlElement): Placeholder | undefined {
  const ph = find(element, 'p:nvSpPr/p:nvPr/p:ph')?.attributes;
  return ph && { type: ph.type ?? 'obj', index: Number(ph.idx ?? 0) };
}

function ownBox(element: XmlElement): Box | undefined {
  const transform = find(element, 'p:spPr/a:xfrm') ?? find(element, 'p:grpSpPr/a:xfrm') ?? find(element, 'p:xfrm');
  const offset = find(transform, 'a:off')?.attributes;
  const extent = find(transform, 'a:ext')?.attributes;
  if (!offset || !extent) return undefined;
  return {
    x: points(Number(offset.x)),
    y: points(Number(offset.y)),
    width: points(Number(extent.cx)),
    height: points(Number(extent.cy)),
  };
}

function readCell(cell: XmlElement, relations: ReadonlyMap<string, Relation>): ReadCell {
  const text = find(cell, 'a:txBody');
  return {
    paragraphs: text ? readParagraphs(text, relations) : [],
    covered: cell.attributes.hMerge === '1' || cell.attributes.vMerge === '1',
  };
}

function readParagraphs(body: XmlElement, relations: ReadonlyMap<string, Relation>): ReadParagraph[] {
  return childrenOf(body, 'a:p').map((paragraph) => {
    const properties = find(paragraph, 'a:pPr');
    const bullet = properties && bulletOf(properties);
    return {
      text: paragraphText(paragraph),
      level: Number(properties?.attributes.lvl ?? 0),
      ...(bullet === undefined ? {} : { bullet }),
      breaks: childrenOf(paragraph, 'a:br').length,
      links: findAll(paragraph, 'a:hlinkClick').map(
        (link) => relations.get(link.attributes['r:id'] ?? '')?.target ?? '',
      ),
    };
  });
}

function paragraphText(paragraph: XmlElement): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'a:br') return '\n';
      return childrenOf(child, 'a:t').map(textOf).join('');
    })
    .join('');
}

function bulletOf(properties: XmlElement): string | undefined {
  if (find(properties, 'a:buNone')) return 'none';
  return find(properties, 'a:buChar')?.attributes.char ?? find(properties, 'a:buAutoNum')?.attributes.type;
}
