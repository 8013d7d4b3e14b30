import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import type { PathNode } from '../scene/node';
import { ICON_PATHS } from './data';

/** Names of the icons, as decks write them: `:i-gpu:` is `gpu`. */
export const ICON_NAMES: readonly string[] = Object.keys(ICON_PATHS);

/** The grid that the icons are drawn on, and the width of their lines on it. */
const GRID = 24;
const LINE = 2;

/** An icon in a square box, in lines of one colour; undefined if there is none of that name. */
export function iconNode(name: string, box: Box, color: Color): PathNode | undefined {
  const path = Object.hasOwn(ICON_PATHS, name) ? ICON_PATHS[name as keyof typeof ICON_PATHS] : undefined;
  if (path === undefined) return undefined;
  const width = (LINE * Math.min(box.width, box.height)) / GRID;
  const stroke = { color, width };
  return { kind: 'path', id: 0, name: `Icon ${name}`, box, path, grid: { width: GRID, height: GRID }, stroke, alt: '' };
}
