import type { Box } from '../../scene/geometry';
import type { Direction } from './graph';
import type { Gaps } from './layered';
import type { Item, ItemLink } from './place';

/** Boxes that need no search for their places, and the rank of each: even ranks, as in `Ranking`. */
export interface Straight {
  readonly boxes: readonly [string, Box][];
  readonly ranks: ReadonlyMap<string, number>;
}

/**
 * The places of boxes of which none has more than one way to stand: a single chain, or boxes without any lines side by side.
 * Most frames of a drawing are like that. The same places as `layered` finds, at a small part of its cost; undefined for
 * anything else.
 */
export function straight(
  items: readonly Item[],
  links: readonly ItemLink[],
  direction: Direction,
  gaps: Gaps,
): Straight | undefined {
  if (links.length === 0) return sideBySide(items, direction, gaps);
  const chain = chainOf(items, links);
  return chain && inChain(chain, direction, gaps);
}

function sideBySide(items: readonly Item[], direction: Direction, gaps: Gaps): Straight {
  let across = 0;
  const boxes = items.map(({ id, width, height }): [string, Box] => {
    const box = isLevel(direction)
      ? { x: -width / 2, y: across, width, height }
      : { x: across, y: -height / 2, width, height };
    across += (isLevel(direction) ? height : width) + gaps.node;
    return [id, box];
  });
  return { boxes, ranks: new Map(items.map(({ id }) => [id, 0])) };
}

/** A box, and the line that leads to it: none for the first. */
interface Member {
  readonly item: Item;
  readonly link?: ItemLink;
}

/** All boxes in the order of their lines; undefined if they are no single chain. */
function chainOf(items: readonly Item[], links: readonly ItemLink[]): Member[] | undefined {
  if (links.length !== items.length - 1) return undefined;
  const next = new Map(links.map((link) => [link.from, link]));
  const reached = new Set(links.map(({ to }) => to));
  if (next.size !== links.length || reached.size !== links.length) return undefined;
  const byId = new Map(items.map((item) => [item.id, item]));
  const first = items.find(({ id }) => !reached.has(id));
  const members: Member[] = first ? [{ item: first }] : [];
  for (let link = first && next.get(first.id); link; link = next.get(link.to)) {
    const item = byId.get(link.to);
    if (!item) return undefined;
    members.push({ item, link });
  }
  return members.length === items.length ? members : undefined;
}

function inChain(chain: readonly Member[], direction: Direction, gaps: Gaps): Straight {
  const level = isLevel(direction);
  const runsBack = direction === 'RL' || direction === 'BT';
  const ranks = new Map<string, number>();
  let along = 0;
  let rank = 0;
  const boxes = chain.map(({ item: { id, width, height }, link }): [string, Box] => {
    const length = level ? width : height;
    if (link) {
      along += link.length * gaps.rank + lengthOfLabel(link, level, gaps);
      rank += 2 * link.length;
    }
    const at = runsBack ? -along - length : along;
    along += length;
    ranks.set(id, rank);
    return [id, level ? { x: at, y: -height / 2, width, height } : { x: -width / 2, y: at, width, height }];
  });
  return { boxes, ranks };
}

/** What a label between two boxes takes along the chain. */
function lengthOfLabel({ label }: ItemLink, level: boolean, gaps: Gaps): number {
  if (!label) return 0;
  return level ? label.width + gaps.label : label.height + gaps.label * 0.5;
}

function isLevel(direction: Direction): boolean {
  return direction === 'LR' || direction === 'RL';
}
