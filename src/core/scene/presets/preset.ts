import type { Insets } from '../geometry';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A DrawingML preset with its adjustments at their defaults. Places in points from the top left corner of its box. */
export interface Preset {
  /** Outline as SVG path data; it is filled and stroked. */
  readonly outline: (width: number, height: number) => string;
  /** Lines inside as SVG path data; stroked only. */
  readonly details?: (width: number, height: number) => string;
  /** The rectangle that text is set into, from the box's edges. */
  readonly insets: (width: number, height: number) => Insets;
  /** Connection sites in the preset's own order. */
  readonly sites: (width: number, height: number) => readonly Place[];
  /** Numbers of the sites in the middle of each side. */
  readonly sides: Sides;
}

export interface Sides {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Top, left, bottom, right: the order of most presets. */
export const FOUR: Sides = { top: 0, left: 1, bottom: 2, right: 3 };

/** Points on the four sides as shares of the box: their middles unless given. */
export function fourSites(top = 0, left = 0, bottom = 1, right = 1): Preset['sites'] {
  return (width, height) => [
    { x: width / 2, y: top * height },
    { x: left * width, y: height / 2 },
    { x: width / 2, y: bottom * height },
    { x: right * width, y: height / 2 },
  ];
}

export function insetShares(left: number, top: number, right: number, bottom: number): Preset['insets'] {
  return (width, height) => ({
    left: left * width,
    top: top * height,
    right: right * width,
    bottom: bottom * height,
  });
}

export const NO_INSET = insetShares(0, 0, 0, 0);

/** A closed outline through points that are shares of the box. */
export function polygon(...points: readonly (readonly [number, number])[]): Preset['outline'] {
  return (width, height) => `M${points.map(([x, y]) => at(x * width, y * height)).join('L')}Z`;
}

/** A place in path data, to the hundredth of a point. */
export function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An elliptic arc in path data, clockwise unless `back`. */
export function arc(rx: number, ry: number, x: number, y: number, { back = false, large = false } = {}): string {
  return `A${round(rx)} ${round(ry)} 0 ${large ? 1 : 0} ${back ? 0 : 1} ${at(x, y)}`;
}
