import type { Color } from '../scene/color';
import { inside, meet } from '../scene/geometry';
import { isFilling, type PlaceholderRef, type PlaceholderType, type SceneNode } from '../scene/node';
import type { PlaceholderSpec, SceneLayout } from '../scene/scene';
import type { TemplatePlace } from './placeholders';
import { bodyPlaces, isTitlePlace, type LayoutRole, type RoleLayouts } from './roles';

/** One of our layouts on a template's: what it looks like there, and which places of the template its own become. */
export interface LayoutFit {
  readonly layout: SceneLayout;
  /** By `type:index` of our own place. */
  readonly places: ReadonlyMap<string, PlaceholderSpec>;
}

const ROLES: Readonly<Record<string, LayoutRole>> = {
  title: 'cover',
  closing: 'cover',
  section: 'section',
  content: 'content',
  'picture-left': 'content',
  'picture-right': 'content',
  'two-column': 'two',
  comparison: 'comparison',
  table: 'table',
  blank: 'blank',
};

/** Our layout of that name, designed as `design`, on the template's layout for it. */
export function fitLayout(name: string, design: SceneLayout, layouts: RoleLayouts): LayoutFit {
  const role = ROLES[name] ?? 'titleOnly';
  const onto = layouts[role];
  const free = [...onto.places];
  const take = (suits: (place: TemplatePlace) => boolean): TemplatePlace | undefined => {
    const at = free.findIndex(suits);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const bodies = bodyPlaces(onto);
  const places = new Map<string, PlaceholderSpec>();
  for (const spec of design.placeholders) {
    const suits = suitor(spec, role, bodies);
    // Some programs number two places of a layout alike: a slide can fill one of them only.
    const place = take((one) => suits(one) && ![...places.values()].some((used) => isSame(used, one)));
    if (place) places.set(keyOf(spec), specOf(place));
  }
  const layout: SceneLayout = {
    name: onto.name,
    type: design.type,
    background: onto.ground.hex as Color,
    placeholders: [...places.values()],
    graphics: onto.graphics.map((node, index) => ({ ...node, id: index + 2 + places.size })),
    part: onto.part,
    ...(onto.unseen > 0 && { unseen: onto.unseen }),
  };
  return { layout, places };
}

function isSame(a: Pick<PlaceholderSpec, 'index' | 'type'>, b: Pick<TemplatePlace, 'index' | 'type'>): boolean {
  return a.index === b.index && a.type === b.type;
}

function keyOf({ type, index }: PlaceholderRef): string {
  return `${type}:${index}`;
}

/** Layouts of ours whose text has a place of the template's; those of the foot and the head have none. */
const FILLS_BODIES: ReadonlySet<LayoutRole> = new Set(['cover', 'section', 'content', 'two', 'comparison']);
const BODY_INDEXES: ReadonlySet<number> = new Set([1, 2, 3, 4]);

function suitor(
  spec: PlaceholderSpec,
  role: LayoutRole,
  bodies: readonly TemplatePlace[],
): (place: TemplatePlace) => boolean {
  switch (spec.type) {
    case 'title':
    case 'ctrTitle':
      return isTitlePlace;
    case 'tbl':
      return ({ type }) => type === 'tbl' || type === 'obj';
    case 'ftr':
    case 'sldNum':
      return ({ type }) => type === spec.type;
    case 'body':
    case 'subTitle':
      if (!FILLS_BODIES.has(role) || !BODY_INDEXES.has(spec.index)) return () => false;
      if (role === 'comparison' && bodies.length < 4) return () => false;
      return (place) => bodies.includes(place);
    default:
      return () => false;
  }
}

function specOf(place: TemplatePlace): PlaceholderSpec {
  return {
    type: place.type as PlaceholderType,
    index: place.index,
    name: place.name,
    box: place.box,
    size: place.look.size ?? 18,
    bold: place.look.bold,
    color: place.look.color ?? 'text',
    align: place.look.align ?? 'left',
    anchor: place.anchor,
    insets: place.insets,
    inherited: place.levels,
  };
}

/** PowerPoint's own number for a title on a layout without a place for one. */
const ORPHAN = 4294967295;

/** The slide's nodes in the template's places. What has none stays where it is, as an object of its own. */
export function inTemplate(nodes: readonly SceneNode[], { places }: LayoutFit): SceneNode[] {
  const taken = new Set<PlaceholderSpec>();
  return nodes.map((node) => {
    if (!isFilling(node) || !node.placeholder) return node;
    const { placeholder, ...free } = node;
    const spec = places.get(keyOf(placeholder)) ?? titleSpec(placeholder, places);
    if (spec && !taken.has(spec)) {
      taken.add(spec);
      return settled({ ...free, placeholder: { type: spec.type, index: spec.index } }, spec, nodes);
    }
    return isTitle(placeholder) ? { ...free, placeholder: { type: 'title', index: ORPHAN } } : free;
  });
}

function isTitle({ type }: PlaceholderRef): boolean {
  return type === 'title' || type === 'ctrTitle';
}

function titleSpec(ref: PlaceholderRef, places: LayoutFit['places']): PlaceholderSpec | undefined {
  return isTitle(ref) ? [...places.values()].find(isTitle) : undefined;
}

/** Text that begins where its place's does, and has that to itself, takes the place's own box: it moves with the layout. */
function settled(node: SceneNode, spec: PlaceholderSpec, all: readonly SceneNode[]): SceneNode {
  if (node.kind !== 'shape' || !node.text || node.fill || node.stroke || !spec.insets) return node;
  const own = inside(spec.box, spec.insets);
  const whole = near(node.box.height, own.height);
  const begins = near(node.box.x, own.x) && near(node.box.y, own.y) && near(node.box.width, own.width);
  const alone = all.every((other) => other.id === node.id || !meet(other.box, own));
  if (!begins || !(whole || (alone && node.text.anchor === 'top'))) return node;
  return { ...node, box: spec.box, text: { ...node.text, insets: spec.insets } };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}
