import type { Box } from '../geometry';
import type { Geometry, Point } from '../node';
import { BASIC_PRESETS } from './basic';
import { FLOWCHART_PRESETS } from './flowchart';
import type { Preset, Sides } from './preset';
import { SYMBOL_PRESETS } from './symbols';

/** How every geometry is drawn, where its text stands and where connectors are glued to it. */
export const PRESETS: Readonly<Record<Geometry, Preset>> = {
  ...BASIC_PRESETS,
  ...FLOWCHART_PRESETS,
  ...SYMBOL_PRESETS,
};

export type Side = keyof Sides;

interface Shaped {
  readonly geometry: Geometry;
  readonly box: Box;
  readonly flip?: boolean;
}

/** Number and place on the page of the connection site in the middle of a side. */
export function siteAt({ geometry, box, flip }: Shaped, side: Side): { readonly site: number; readonly point: Point } {
  const preset = PRESETS[geometry];
  const site = preset.sides[flip ? MIRRORED[side] : side];
  const { x, y } = preset.sites(box.width, box.height)[site]!;
  return { site, point: { x: box.x + (flip ? box.width - x : x), y: box.y + y } };
}

const MIRRORED: Readonly<Record<Side, Side>> = { top: 'top', bottom: 'bottom', left: 'right', right: 'left' };
