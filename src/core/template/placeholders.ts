import type { Box, Insets } from '../scene/geometry';
import type { InheritedLevel } from '../scene/scene';
import type { VerticalAlign } from '../scene/text';
import { find, findAll, type XmlElement } from '../source/xml-tree';
import type { Scheme } from './colors';
import { inheritedLevels, shownLook } from './text-styles';

/** A place on a template's layout, with all that it inherits from the master. Points. */
export interface TemplatePlace {
  /** ST_PlaceholderType; `obj` for one that takes anything. */
  readonly type: string;
  readonly index: number;
  readonly name: string;
  readonly box: Box;
  readonly insets: Insets;
  readonly anchor: VerticalAlign;
  readonly levels: readonly InheritedLevel[];
  /** How its text is meant to look, whether or not it is inherited. */
  readonly look: InheritedLevel;
}

const EMU_PER_POINT = 12700;
const INSETS = { lIns: 7.2, tIns: 3.6, rIns: 7.2, bIns: 3.6 } as const;
const ANCHORS: Readonly<Record<string, VerticalAlign>> = { t: 'top', ctr: 'middle', b: 'bottom' };

/** Which of the master's places one of a layout takes after. */
function masterType(type: string): string {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return type === 'dt' || type === 'ftr' || type === 'sldNum' ? type : 'body';
}

const STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

/** The places of a layout that have a box, in its own order. */
export function readPlaces(layout: XmlElement, master: XmlElement, scheme: Scheme): TemplatePlace[] {
  const onMaster = new Map(shapesOf(master).map((shape) => [masterType(typeOf(shape)), shape]));
  return shapesOf(layout).flatMap((shape) => {
    const type = typeOf(shape);
    const parent = onMaster.get(masterType(type));
    const box = readBox(find(shape, 'p:spPr/a:xfrm')) ?? readBox(find(parent, 'p:spPr/a:xfrm'));
    if (!box) return [];
    const style = find(master, `p:txStyles/${STYLES[masterType(type)] ?? 'p:otherStyle'}`);
    const lists = [find(shape, 'p:txBody/a:lstStyle'), find(parent, 'p:txBody/a:lstStyle'), style];
    const bodies = [find(shape, 'p:txBody/a:bodyPr'), find(parent, 'p:txBody/a:bodyPr')];
    return [
      {
        type,
        index: Number(phOf(shape)!.attributes.idx ?? 0),
        name: find(shape, 'p:nvSpPr/p:cNvPr')?.attributes.name ?? '',
        box,
        ...textBody(bodies),
        levels: inheritedLevels(lists, scheme),
        look: {
          ...(bodies.some((body) => body?.attributes.anchorCtr === '1') && { align: 'center' as const }),
          ...shownLook(lists, find(shape, 'p:txBody/a:p') ?? find(parent, 'p:txBody/a:p'), scheme),
        },
      },
    ];
  });
}

function shapesOf(part: XmlElement): XmlElement[] {
  return findAll(part, 'p:sp').filter((shape) => phOf(shape) !== undefined);
}

export function phOf(shape: XmlElement): XmlElement | undefined {
  return find(shape, 'p:nvSpPr/p:nvPr/p:ph') ?? find(shape, 'p:nvPicPr/p:nvPr/p:ph');
}

function typeOf(shape: XmlElement): string {
  return phOf(shape)?.attributes.type ?? 'obj';
}

function textBody(bodies: readonly (XmlElement | undefined)[]): Pick<TemplatePlace, 'insets' | 'anchor'> {
  const said = (name: string): string | undefined =>
    bodies.find((body) => body?.attributes[name] !== undefined)?.attributes[name];
  const inset = (name: keyof typeof INSETS): number => {
    const value = said(name);
    return value === undefined ? INSETS[name] : Number(value) / EMU_PER_POINT;
  };
  return {
    insets: { left: inset('lIns'), top: inset('tIns'), right: inset('rIns'), bottom: inset('bIns') },
    anchor: ANCHORS[said('anchor') ?? 't'] ?? 'top',
  };
}

/** The box of an `a:xfrm` or `p:xfrm`; undefined without one. */
export function readBox(transform: XmlElement | undefined): Box | undefined {
  const [offset, extent] = [find(transform, 'a:off')?.attributes, find(transform, 'a:ext')?.attributes];
  if (!offset || !extent) return undefined;
  const point = (value: string | undefined): number => Number(value ?? 0) / EMU_PER_POINT;
  return { x: point(offset.x), y: point(offset.y), width: point(extent.cx), height: point(extent.cy) };
}
