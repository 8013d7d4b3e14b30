import type { Box } from '../scene/geometry';
import type { SceneNode } from '../scene/node';
import type { BinaryFile, Picture } from '../scene/resources';
import { childrenOf, find, type XmlElement } from '../source/xml-tree';
import { readMap, readSlots, type Scheme } from './colors';
import { type DrawnPart, type Ground, readGraphics, readGround } from './graphics';
import { MAIN_PART, openTemplate, type TemplateFault, TemplateFile } from './open-template';
import { readPlaces, type TemplatePlace } from './placeholders';

/** A company's presentation, read: what decks take from it. Points. */
export interface Template {
  readonly file: TemplateFile;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: Scheme;
  /** Faces of headings and body, as the theme names them; '' for none. */
  readonly fonts: Readonly<Record<'heading' | 'body', { readonly latin: string; readonly eastAsian: string }>>;
  /** What its first master has places for. */
  readonly master: readonly TemplatePlace[];
  /** Of its first master. */
  readonly layouts: readonly TemplateLayout[];
  /** By the key that nodes name them with. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface TemplateLayout {
  /** Its part in the package. */
  readonly part: string;
  readonly name: string;
  /** ST_SlideLayoutType; '' for one of the template's own. */
  readonly type: string;
  readonly places: readonly TemplatePlace[];
  readonly ground: Ground;
  /** What it draws, its master's objects first. */
  readonly graphics: readonly SceneNode[];
  /** Objects that the preview does not show. */
  readonly unseen: number;
}

const reads = new WeakMap<BinaryFile, Template | TemplateFault>();

/** Reads a template; says why it cannot be used. Read once as long as the host passes the same object; never throws. */
export function readTemplate(source: BinaryFile): Template | TemplateFault {
  const known = reads.get(source);
  if (known !== undefined) return known;
  const opened = openTemplate(source.bytes);
  const read = opened instanceof TemplateFile ? readOpened(opened, source.path) : opened;
  reads.set(source, read);
  return read;
}

function readOpened(file: TemplateFile, path: string): Template | TemplateFault {
  try {
    return templateOf(file, path) ?? 'no-layouts';
  } catch {
    return 'no-presentation';
  }
}

const EMU_PER_POINT = 12700;

function templateOf(file: TemplateFile, path: string): Template | undefined {
  const presentation = file.xml(MAIN_PART);
  const size = find(presentation, 'p:sldSz')?.attributes;
  const masterId = find(presentation, 'p:sldMasterIdLst/p:sldMasterId')?.attributes['r:id'];
  const master = file.relations(MAIN_PART).find(({ id }) => id === masterId)?.part;
  const themePart = master && file.related(master, 'theme');
  if (!size || !master || !themePart) return undefined;
  const theme = file.xml(themePart);
  const scheme = { slots: readSlots(theme), map: readMap(find(file.xml(master), 'p:clrMap'), {}) };
  const pictures = new Map<string, Picture>();
  const part: DrawnPart = { file, name: master, theme, scheme, pictures };
  const page = { width: Number(size.cx) / EMU_PER_POINT, height: Number(size.cy) / EMU_PER_POINT };
  const layouts = layoutParts(file, master).map((name) => readLayout(name, part, page));
  if (layouts.length === 0 || !(page.width > 0) || !(page.height > 0)) return undefined;
  const places = readPlaces(file.xml(master), file.xml(master), scheme);
  return { file, path, ...page, scheme, fonts: readFonts(theme), master: places, layouts, pictures };
}

/** In the master's order. */
function layoutParts(file: TemplateFile, master: string): string[] {
  const relations = file.relations(master);
  const ids = childrenOf(find(file.xml(master), 'p:sldLayoutIdLst') ?? file.xml(master), 'p:sldLayoutId');
  return ids.flatMap(({ attributes }) => relations.find(({ id }) => id === attributes['r:id'])?.part ?? []);
}

function readLayout(name: string, master: DrawnPart, page: Pick<Box, 'width' | 'height'>): TemplateLayout {
  const root = master.file.xml(name);
  const map = readMap(find(root, 'p:clrMapOvr/a:overrideClrMapping'), master.scheme.map);
  const part: DrawnPart = { ...master, name, scheme: { ...master.scheme, map } };
  const ground = readGround(part) ?? readGround({ ...part, name: master.name }) ?? { hex: '#FFFFFF', exact: true };
  const behind = root.attributes.showMasterSp === '0' ? undefined : readGraphics(master);
  const own = readGraphics(part);
  const { resource } = ground;
  const picture: SceneNode[] = resource
    ? [{ kind: 'picture', id: 0, name: 'Ground', box: { x: 0, y: 0, ...page }, resource, alt: '' }]
    : [];
  return {
    part: name,
    name: find(root, 'p:cSld')?.attributes.name ?? '',
    type: root.attributes.type ?? '',
    places: readPlaces(root, master.file.xml(master.name), part.scheme),
    ground,
    graphics: [...picture, ...(behind?.nodes ?? []), ...own.nodes],
    unseen: (behind?.unseen ?? 0) + own.unseen + (ground.exact ? 0 : 1),
  };
}

function readFonts(theme: XmlElement): Template['fonts'] {
  const scheme = find(theme, 'a:themeElements/a:fontScheme');
  return { heading: facesOf(find(scheme, 'a:majorFont')), body: facesOf(find(scheme, 'a:minorFont')) };
}

function facesOf(font: XmlElement | undefined): { latin: string; eastAsian: string } {
  const face = (name: string): string => find(font, name)?.attributes.typeface ?? '';
  const chinese = font && childrenOf(font, 'a:font').find(({ attributes }) => attributes.script === 'Hans');
  return { latin: face('a:latin'), eastAsian: face('a:ea') || (chinese?.attributes.typeface ?? '') };
}
