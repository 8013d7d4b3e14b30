import { ELLIPSE_SIDES, ellipseSites } from './flowchart';
import { arc, at, FOUR, fourSites, insetShares, type Preset, polygon } from './preset';

/** Radii and end of each of a cloud's arcs, in its own units. */
const CLOUD = 43200;
const CLOUD_START = [3900, 14370] as const;
const CLOUD_ARCS: readonly (readonly [rx: number, ry: number, x: number, y: number])[] = [
  [6753, 9190, 14005, 5201],
  [5333, 7267, 22456, 3432],
  [4365, 5945, 29833, 2481],
  [4857, 6595, 38318, 5575],
  [5333, 7273, 41818, 15459],
  [6775, 9220, 37405, 30202],
  [5785, 7867, 28556, 36812],
  [6752, 9215, 16481, 39264],
  [7720, 10543, 5805, 35470],
  [4360, 5918, 2115, 25548],
  [4345, 5945, 3864, 14504],
];

/** How far a brace's curls reach, as a share of the shorter side. */
const CURL = 0.08333;

function leftBrace(width: number, height: number): string {
  const [rx, ry] = [width / 2, Math.min(width, height) * CURL];
  const middle = height / 2;
  const upper = `M${at(width, 0)}${arc(rx, ry, rx, ry, { back: true })}L${at(rx, middle - ry)}${arc(rx, ry, 0, middle)}`;
  return `${upper}${arc(rx, ry, rx, middle + ry)}L${at(rx, height - ry)}${arc(rx, ry, width, height, { back: true })}`;
}

function rightBrace(width: number, height: number): string {
  const [rx, ry] = [width / 2, Math.min(width, height) * CURL];
  const middle = height / 2;
  const upper = `M0 0${arc(rx, ry, rx, ry)}L${at(rx, middle - ry)}${arc(rx, ry, width, middle, { back: true })}`;
  return `${upper}${arc(rx, ry, rx, middle + ry, { back: true })}L${at(rx, height - ry)}${arc(rx, ry, 0, height)}`;
}

/** Signs and symbols, as in presetShapeDefinitions.xml. */
export const SYMBOL_PRESETS = {
  cloud: {
    outline: (w, h) => {
      const x = (value: number): number => (value / CLOUD) * w;
      const y = (value: number): number => (value / CLOUD) * h;
      const start = `M${at(x(CLOUD_START[0]), y(CLOUD_START[1]))}`;
      return `${start}${CLOUD_ARCS.map(([rx, ry, endX, endY]) => arc(x(rx), y(ry), x(endX), y(endY))).join('')}Z`;
    },
    insets: insetShares(5954 / CLOUD, 6524 / CLOUD, 9026 / CLOUD, 8526 / CLOUD),
    sites: fourSites(),
    sides: FOUR,
  },
  lightningBolt: {
    outline: polygon(
      [0.39222, 0],
      [0.59537, 0.28148],
      [0.51157, 0.31468],
      [0.76745, 0.55588],
      [0.68366, 0.59616],
      [1, 1],
      [0.46352, 0.69051],
      [0.56583, 0.64755],
      [0.2325, 0.44931],
      [0.35194, 0.38806],
      [0, 0.18009],
    ),
    insets: insetShares(0.4054, 0.3443, 0.3557, 0.339),
    sites: fourSites(),
    sides: FOUR,
  },
  star5: {
    outline: polygon(
      [0, 0.38197],
      [0.38197, 0.38197],
      [0.5, 0],
      [0.61803, 0.38197],
      [1, 0.38197],
      [0.69098, 0.61803],
      [0.80902, 1],
      [0.5, 0.76393],
      [0.19098, 1],
      [0.30902, 0.61803],
    ),
    insets: insetShares(0.309, 0.382, 0.309, 0.2361),
    sites: (w, h) => [
      { x: w / 2, y: 0 },
      { x: 0, y: 0.382 * h },
      { x: 0.191 * w, y: h },
      { x: 0.809 * w, y: h },
      { x: w, y: 0.382 * h },
    ],
    sides: { top: 0, left: 1, bottom: 2, right: 4 },
  },
  smileyFace: {
    outline: (w, h) => `M${at(0, h / 2)}${arc(w / 2, h / 2, w, h / 2)}${arc(w / 2, h / 2, 0, h / 2)}Z`,
    details: (w, h) => {
      const eye = (x: number): string => {
        const [cx, cy, rx, ry] = [x * w, 0.3505 * h, 0.0521 * w, 0.0521 * h];
        return `M${at(cx - rx, cy)}${arc(rx, ry, cx + rx, cy)}${arc(rx, ry, cx - rx, cy)}Z`;
      };
      const mouth = `M${at(0.229 * w, 0.7181 * h)}Q${at(w / 2, 0.9042 * h)} ${at(0.7704 * w, 0.7181 * h)}`;
      return `${eye(0.3398)}${eye(0.6602)}${mouth}`;
    },
    insets: insetShares(0.14645, 0.14645, 0.14645, 0.14645),
    sites: ellipseSites,
    sides: ELLIPSE_SIDES,
  },
  leftBrace: {
    outline: leftBrace,
    insets: (w, h) => ({ left: w * 0.6464, top: Math.min(w, h) * 0.0244, right: 0, bottom: Math.min(w, h) * 0.0244 }),
    sites: (w, h) => [
      { x: w, y: 0 },
      { x: 0, y: h / 2 },
      { x: w, y: h },
    ],
    sides: { top: 0, left: 1, bottom: 2, right: 0 },
  },
  rightBrace: {
    outline: rightBrace,
    insets: (w, h) => ({ left: 0, top: Math.min(w, h) * 0.0244, right: w * 0.6464, bottom: Math.min(w, h) * 0.0244 }),
    sites: (_w, h) => [
      { x: 0, y: 0 },
      { x: _w, y: h / 2 },
      { x: 0, y: h },
    ],
    sides: { top: 0, left: 2, bottom: 2, right: 1 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
