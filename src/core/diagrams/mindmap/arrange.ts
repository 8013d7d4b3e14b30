import type { Box, Insets } from '../../scene/geometry';
import type { Geometry } from '../../scene/node';
import type { Theme } from '../../scene/theme';
import { labelSize } from '../draw/label';
import type { MindNode, MindShape } from './read';

/** A node in its place, counted from the middle of the root. */
export interface PlacedNode {
  readonly node: MindNode;
  readonly box: Box;
  readonly depth: number;
  /** Which of the root's branches it belongs to, from 0. */
  readonly branch: number;
  readonly isLeft: boolean;
  readonly children: readonly PlacedNode[];
}

export interface MindLook {
  readonly size: number;
  /** Longest line, in points. */
  readonly wrap: number;
  readonly gap: number;
  readonly columnGap: number;
}

const ROOT_SCALE = 1.25;

/** Letters of the root are larger; those of all other nodes are alike. */
export function sizeAt(depth: number, look: MindLook): number {
  return depth === 0 ? Math.min(20, Math.round(look.size * ROOT_SCALE)) : look.size;
}

/** How each shape is drawn, and how much room it takes around its text as a share of the text's size. */
export const MIND_GEOMETRY: Readonly<
  Record<MindShape, { readonly geometry: Geometry; readonly across: number; readonly down: number }>
> = {
  plain: { geometry: 'roundRect', across: 0, down: 0 },
  rect: { geometry: 'rect', across: 0, down: 0 },
  rounded: { geometry: 'roundRect', across: 0.04, down: 0 },
  circle: { geometry: 'ellipse', across: 0.42, down: 0.42 },
  bang: { geometry: 'flowChartPunchedTape', across: 0.1, down: 0.6 },
  cloud: { geometry: 'cloud', across: 0.5, down: 0.9 },
  hexagon: { geometry: 'flowChartPreparation', across: 0.5, down: 0.1 },
};
export const MIND_INSETS: Insets = { left: 8, right: 8, top: 4, bottom: 4 };

/** The map with its branches on both sides of the root, as even in height as their order allows. */
export function arrangeMind(root: MindNode, look: MindLook, theme: Theme): PlacedNode {
  const sized = measured(root, 0, look, theme);
  const { left, right } = sides(sized.children);
  const box = { x: -sized.width / 2, y: -sized.height / 2, width: sized.width, height: sized.height };
  const placed = (children: readonly Indexed[], isLeft: boolean): PlacedNode[] =>
    stacked(children, { ...box, depth: 0, isLeft }, look);
  return {
    node: root,
    box,
    depth: 0,
    branch: 0,
    isLeft: false,
    children: [...placed(right, false), ...placed(left, true)],
  };
}

interface Sized {
  readonly node: MindNode;
  readonly width: number;
  readonly height: number;
  readonly children: readonly Sized[];
  /** What it and all that belongs to it take down the page. */
  readonly span: number;
}

interface Indexed {
  readonly sized: Sized;
  readonly branch: number;
}

function measured(node: MindNode, depth: number, look: MindLook, theme: Theme): Sized {
  const style = { size: sizeAt(depth, look), color: 'text' as const, bold: depth < 2 };
  const text = labelSize({ text: node.label || ' ' }, style, theme, depth === 0 ? look.wrap * ROOT_SCALE : look.wrap);
  const { across, down } = MIND_GEOMETRY[node.shape];
  let width = text.width * (1 + across) + MIND_INSETS.left + MIND_INSETS.right;
  let height = text.height * (1 + down) + MIND_INSETS.top + MIND_INSETS.bottom;
  if (node.shape === 'circle') {
    width = Math.max(width, height);
    height = Math.max(height, Math.min(width, height * 1.6));
  }
  const children = node.children.map((child) => measured(child, depth + 1, look, theme));
  const inner = children.reduce((sum, child) => sum + child.span, 0) + Math.max(0, children.length - 1) * look.gap;
  return { node, width, height, children, span: Math.max(height, inner) };
}

/** The first branches on the right, the rest on the left: where the higher side is lowest. */
function sides(children: readonly Sized[]): { left: Indexed[]; right: Indexed[] } {
  const all = children.map((sized, branch) => ({ sized, branch }));
  const height = (some: readonly Indexed[]): number => some.reduce((sum, { sized }) => sum + sized.span, 0);
  let best = all.length;
  for (let cut = all.length; cut >= Math.min(1, all.length); cut--) {
    const highest = (at: number): number => Math.max(height(all.slice(0, at)), height(all.slice(at)));
    if (highest(cut) < highest(best)) best = cut;
  }
  return { right: all.slice(0, best), left: all.slice(best) };
}

function stacked(
  children: readonly Indexed[],
  parent: Box & { readonly depth: number; readonly isLeft: boolean },
  look: MindLook,
): PlacedNode[] {
  const total = children.reduce((sum, { sized }) => sum + sized.span, 0) + Math.max(0, children.length - 1) * look.gap;
  let y = parent.y + parent.height / 2 - total / 2;
  return children.map(({ sized, branch }) => {
    const { width, height, span } = sized;
    const x = parent.isLeft ? parent.x - look.columnGap - width : parent.x + parent.width + look.columnGap;
    const box = { x, y: y + span / 2 - height / 2, width, height };
    y += span + look.gap;
    const at = { ...box, depth: parent.depth + 1, isLeft: parent.isLeft };
    const inner = sized.children.map((child) => ({ sized: child, branch }));
    const { depth, isLeft } = at;
    return { node: sized.node, box, depth, branch, isLeft, children: stacked(inner, at, look) };
  });
}
