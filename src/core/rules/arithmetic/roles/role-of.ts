import { type Kind, ROLES, type Role } from './dictionary';

/** What a number is measured in and the words on both sides of it. */
export interface Named {
  readonly before: string;
  readonly after: string;
  /** The next number, where it stands in `after`: nouns may be its own. */
  readonly rival: { readonly kind: Kind | undefined; readonly at: number } | undefined;
  readonly kind: Kind | undefined;
  readonly value: number;
  readonly scale: number;
}

/** How far behind a number its noun may stand. */
export const REACH_BEHIND = 40;
/** What is counted stands right behind the number, with one or two words between. */
const COUNTED = 16;
/** How much farther off a noun counts as: over the end of a clause, behind the number, that many things have. */
const CLAUSE = 24;
const BEHIND = 5;
const WEAK = 20;
const OF_UNIT = 1000;
const FAR = Number.POSITIVE_INFINITY;

/** The role whose noun stands nearest, or the one that the unit has by itself. */
export function roleOf(named: Named): Role | undefined {
  const { kind, value, scale } = named;
  if (kind === undefined) return undefined;
  let best: Role | undefined;
  let least = FAR;
  for (const role of ROLES) {
    const many = role.ofMany ?? 1;
    if (!role.kinds.includes(kind) || role.is?.(scale / many, value / many) === false) continue;
    const gap = gapOf(role, named);
    if (gap >= least) continue;
    best = role;
    least = gap;
  }
  return best;
}

function gapOf({ noun, kinds, isWeak, isOfUnit }: Role, { before, after, rival }: Named): number {
  const ofUnit = isOfUnit ? OF_UNIT : FAR;
  if (noun === undefined) return ofUnit;
  const isRivals = rival?.kind !== undefined && kinds.includes(rival.kind);
  const behind = gapBehind(noun, after, kinds.includes('count') ? COUNTED : REACH_BEHIND, isRivals ? rival.at : FAR);
  return Math.min(ofUnit, Math.min(gapBefore(noun, before), behind) + (isWeak ? WEAK : 0));
}

function gapBefore(noun: RegExp, before: string): number {
  let end = -1;
  for (const match of before.matchAll(noun)) end = match.index + match[0].length;
  if (end < 0) return FAR;
  const between = before.slice(end);
  return (
    between.length +
    CLAUSE * (between.match(/[,，;；]| and |、|: (?=(?:out )?of )|[:—] ?(?=[在这其从]|(?:in|from) )/g)?.length ?? 0)
  );
}

/** A noun that stands nearer to the next number is that one's. */
function gapBehind(noun: RegExp, after: string, reach: number, next: number): number {
  const [match] = after.matchAll(noun);
  if (match === undefined || match.index > reach) return FAR;
  const gap = match.index + BEHIND;
  return gap > next - match.index - match[0].length ? FAR : gap;
}
