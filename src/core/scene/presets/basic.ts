import { ELLIPSE_SIDES, ellipseSites } from './flowchart';
import { arc, at, FOUR, fourSites, insetShares, type Preset, polygon } from './preset';

const RECTANGLE = polygon([0, 0], [1, 0], [1, 1], [0, 1]);
const CORNER = (1 - Math.SQRT1_2) / 2;

/** The point of an arrow is half its height deep. */
function depth(width: number, height: number): number {
  return Math.min(width, height) / 2;
}

/** Everyday shapes, as in presetShapeDefinitions.xml; a rounded rectangle's radius is its node's own matter. */
export const BASIC_PRESETS = {
  rect: { outline: RECTANGLE, insets: insetShares(0, 0, 0, 0), sites: fourSites(), sides: FOUR },
  roundRect: { outline: RECTANGLE, insets: insetShares(0, 0, 0, 0), sites: fourSites(), sides: FOUR },
  ellipse: {
    outline: (w, h) => `M${at(0, h / 2)}${arc(w / 2, h / 2, w, h / 2)}${arc(w / 2, h / 2, 0, h / 2)}Z`,
    insets: insetShares(CORNER, CORNER, CORNER, CORNER),
    sites: ellipseSites,
    sides: ELLIPSE_SIDES,
  },
  triangle: {
    outline: polygon([0.5, 0], [1, 1], [0, 1]),
    insets: insetShares(0.25, 0.5, 0.25, 0),
    sites: (w, h) => [
      { x: w / 2, y: 0 },
      { x: w / 4, y: h / 2 },
      { x: 0, y: h },
      { x: w / 2, y: h },
      { x: w, y: h },
      { x: (w * 3) / 4, y: h / 2 },
    ],
    sides: { top: 0, left: 1, bottom: 3, right: 5 },
  },
  rtTriangle: {
    outline: polygon([0, 0], [1, 1], [0, 1]),
    insets: insetShares(1 / 12, 7 / 12, 5 / 12, 1 / 12),
    sites: (w, h) => [
      { x: 0, y: 0 },
      { x: 0, y: h / 2 },
      { x: 0, y: h },
      { x: w / 2, y: h },
      { x: w, y: h },
      { x: w / 2, y: h / 2 },
    ],
    sides: { top: 0, left: 1, bottom: 3, right: 5 },
  },
  chevron: {
    outline: (w, h) => {
      const d = depth(w, h);
      return `M0 0L${at(w - d, 0)}L${at(w, h / 2)}L${at(w - d, h)}L${at(0, h)}L${at(d, h / 2)}Z`;
    },
    insets: (w, h) => ({ left: depth(w, h), top: 0, right: depth(w, h), bottom: 0 }),
    sites: (w, h) => [
      { x: w - depth(w, h), y: 0 },
      { x: depth(w, h), y: h / 2 },
      { x: w - depth(w, h), y: h },
      { x: w, y: h / 2 },
    ],
    sides: FOUR,
  },
  homePlate: {
    outline: (w, h) => `M0 0L${at(w - depth(w, h), 0)}L${at(w, h / 2)}L${at(w - depth(w, h), h)}L${at(0, h)}Z`,
    insets: (w, h) => ({ left: 0, top: 0, right: depth(w, h) / 2, bottom: 0 }),
    sites: (w, h) => [
      { x: (w - depth(w, h)) / 2, y: 0 },
      { x: 0, y: h / 2 },
      { x: (w - depth(w, h)) / 2, y: h },
      { x: w, y: h / 2 },
    ],
    sides: FOUR,
  },
  rightArrow: {
    outline: (w, h) => {
      const d = depth(w, h);
      const upper = `M${at(0, h / 4)}L${at(w - d, h / 4)}L${at(w - d, 0)}L${at(w, h / 2)}`;
      return `${upper}L${at(w - d, h)}L${at(w - d, (h * 3) / 4)}L${at(0, (h * 3) / 4)}Z`;
    },
    insets: (w, h) => ({ left: 0, top: h / 4, right: depth(w, h) / 2, bottom: h / 4 }),
    sites: (w, h) => [
      { x: w - depth(w, h), y: 0 },
      { x: 0, y: h / 2 },
      { x: w - depth(w, h), y: h },
      { x: w, y: h / 2 },
    ],
    sides: FOUR,
  },
} as const satisfies Readonly<Record<string, Preset>>;
