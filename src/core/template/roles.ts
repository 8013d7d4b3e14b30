import type { TemplatePlace } from './placeholders';
import type { Template, TemplateLayout } from './template';

/** What a template's layout is for. */
export type LayoutRole = 'cover' | 'section' | 'content' | 'two' | 'comparison' | 'table' | 'titleOnly' | 'blank';

/** The layouts of a template by what they are for. Every role has one: the nearest where none is made for it. */
export type RoleLayouts = Readonly<Record<LayoutRole, TemplateLayout>>;

export function isTitlePlace({ type }: TemplatePlace): boolean {
  return type === 'title' || type === 'ctrTitle';
}

/** Lower places than this, or of less than that share of the largest, are for captions and feet. */
const LEAST = { height: 20, share: 0.2 } as const;

/** Places for text or anything: a subtitle first, then from left to right, of one column from the top. */
export function bodyPlaces({ places }: Pick<TemplateLayout, 'places'>): TemplatePlace[] {
  const all = places.filter(({ type }) => type === 'body' || type === 'obj' || type === 'subTitle');
  const areaOf = ({ box }: TemplatePlace): number => box.width * box.height;
  const least = Math.max(0, ...all.map(areaOf)) * LEAST.share;
  const bodies = all.filter((place) => areaOf(place) >= least && place.box.height >= LEAST.height);
  const rank = ({ type }: TemplatePlace): number => (type === 'subTitle' ? 0 : 1);
  return bodies.sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return Math.abs(a.box.x - b.box.x) > a.box.width / 2 ? a.box.x - b.box.x : a.box.y - b.box.y;
  });
}

interface Wanted {
  /** ST_SlideLayoutType, the best first. */
  readonly types: readonly string[];
  readonly name: RegExp;
  /** How many places for titles and for text it has. */
  readonly titles: number;
  readonly bodies: number;
}

const WANTED: Readonly<Record<LayoutRole, Wanted>> = {
  cover: { types: ['title'], name: /title slide|cover|封面|标题幻灯片|titelfolie/i, titles: 1, bodies: 1 },
  section: { types: ['secHead'], name: /section|chapter|节/i, titles: 1, bodies: 1 },
  content: { types: ['obj', 'tx'], name: /title.*content|标题和内容|content/i, titles: 1, bodies: 1 },
  two: { types: ['twoObj'], name: /two content|2 content|两栏/i, titles: 1, bodies: 2 },
  comparison: { types: ['twoTxTwoObj'], name: /comparison|比较/i, titles: 1, bodies: 4 },
  table: { types: ['tbl'], name: /table|表格/i, titles: 1, bodies: 0 },
  titleOnly: { types: ['titleOnly'], name: /title only|仅标题/i, titles: 1, bodies: 0 },
  blank: { types: ['blank'], name: /blank|空白/i, titles: 0, bodies: 0 },
};

/** What takes the part of a role that no layout suits. */
const INSTEAD: Readonly<Record<LayoutRole, LayoutRole | undefined>> = {
  cover: undefined,
  section: 'cover',
  content: undefined,
  two: 'titleOnly',
  comparison: 'titleOnly',
  table: 'content',
  titleOnly: 'content',
  blank: 'titleOnly',
};

export function roleLayouts(template: Template): RoleLayouts {
  const found: Partial<Record<LayoutRole, TemplateLayout>> = {};
  const find = (role: LayoutRole): TemplateLayout => {
    const other = INSTEAD[role];
    found[role] ??= best(template, role) ?? (other ? find(other) : template.layouts[0]!);
    return found[role]!;
  };
  const roles = Object.keys(WANTED) as LayoutRole[];
  return Object.fromEntries(roles.map((role) => [role, find(role)])) as Record<LayoutRole, TemplateLayout>;
}

/** The layout with most in its favour; undefined if none has the shape or is called so. */
function best({ layouts }: Template, role: LayoutRole): TemplateLayout | undefined {
  const scored = layouts.map((layout) => ({ layout, score: scoreOf(layout, WANTED[role], role) }));
  const top = scored.reduce((most, one) => (one.score > most.score ? one : most));
  return top.score > 0 ? top.layout : undefined;
}

const BY_TYPE = 20;
const BY_NAME = 6;
const BY_SHAPE = 3;

function scoreOf(layout: TemplateLayout, wanted: Wanted, role: LayoutRole): number {
  const rank = wanted.types.indexOf(layout.type);
  const titles = layout.places.filter(isTitlePlace).length;
  const bodies = bodyPlaces(layout).length;
  // A layout that says it is for something else is not taken for its shape or name.
  const named = wanted.name.test(layout.name);
  const declared = layout.type !== '' && layout.type !== 'cust' && rank < 0;
  if (declared && role !== 'content' && !(role === 'cover' && named)) return 0;
  if (role === 'content' && layout.places.some(({ type }) => type === 'subTitle')) return 0;
  const shape = Math.min(titles, 1) === wanted.titles && bodies === wanted.bodies && role !== 'table' ? BY_SHAPE : 0;
  const name = named && titles >= wanted.titles && bodies >= wanted.bodies ? BY_NAME : 0;
  const suitsRole = role !== 'section' && role !== 'comparison' ? shape : name > 0 ? shape : 0;
  return (rank >= 0 ? BY_TYPE - rank : 0) + name + suitsRole;
}
