import { arc, at, FOUR, fourSites, insetShares, type Preset, polygon, round } from './preset';

/** Share of a radius that lies outside the square inscribed in the circle. */
const CORNER = (1 - Math.SQRT1_2) / 2;

function ellipse(width: number, height: number): string {
  const [rx, ry] = [width / 2, height / 2];
  return `M${at(0, ry)}${arc(rx, ry, width, ry)}${arc(rx, ry, 0, ry)}Z`;
}

/** Eight sites around an ellipse, from the top, counterclockwise. */
export function ellipseSites(width: number, height: number): { x: number; y: number }[] {
  const [x, y] = [width * CORNER, height * CORNER];
  return [
    { x: width / 2, y: 0 },
    { x, y },
    { x: 0, y: height / 2 },
    { x, y: height - y },
    { x: width / 2, y: height },
    { x: width - x, y: height - y },
    { x: width, y: height / 2 },
    { x: width - x, y },
  ];
}

export const ELLIPSE_SIDES = { top: 0, left: 2, bottom: 4, right: 6 };
const DISK_SIDES = { top: 1, left: 2, bottom: 3, right: 4 };

function crossedEllipse(details: NonNullable<Preset['details']>): Preset {
  return {
    outline: ellipse,
    details,
    insets: insetShares(CORNER, CORNER, CORNER, CORNER),
    sites: ellipseSites,
    sides: ELLIPSE_SIDES,
  };
}

/** A standing cylinder whose lid is `lid` points from its middle to its edge. */
function cylinder(lid: (width: number, height: number) => number, bottomInset: number): Preset {
  return {
    outline: (w, h) => {
      const r = lid(w, h);
      return `M${at(0, r)}${arc(w / 2, r, w, r)}L${at(w, h - r)}${arc(w / 2, r, 0, h - r)}Z`;
    },
    details: (w, h) => `M${at(0, lid(w, h))}${arc(w / 2, lid(w, h), w, lid(w, h), { back: true })}`,
    insets: (w, h) => ({ left: 0, top: 2 * lid(w, h), right: 0, bottom: bottomInset * lid(w, h) }),
    sites: (w, h) => [
      { x: w / 2, y: 2 * lid(w, h) },
      { x: w / 2, y: 0 },
      { x: 0, y: h / 2 },
      { x: w / 2, y: h },
      { x: w, y: h / 2 },
    ],
    sides: DISK_SIDES,
  };
}

/** Shapes of flowcharts, as in presetShapeDefinitions.xml. */
export const FLOWCHART_PRESETS = {
  diamond: {
    outline: polygon([0, 0.5], [0.5, 0], [1, 0.5], [0.5, 1]),
    insets: insetShares(0.25, 0.25, 0.25, 0.25),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartPreparation: {
    outline: polygon([0, 0.5], [0.2, 0], [0.8, 0], [1, 0.5], [0.8, 1], [0.2, 1]),
    insets: insetShares(0.2, 0, 0.2, 0),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartInputOutput: {
    outline: polygon([0, 1], [0.2, 0], [1, 0], [0.8, 1]),
    insets: insetShares(0.2, 0, 0.2, 0),
    sites: (w, h) => [
      { x: 0.6 * w, y: 0 },
      { x: w / 2, y: 0 },
      { x: 0.1 * w, y: h / 2 },
      { x: 0.4 * w, y: h },
      { x: w / 2, y: h },
      { x: 0.9 * w, y: h / 2 },
    ],
    sides: { top: 1, left: 2, bottom: 4, right: 5 },
  },
  trapezoid: {
    // The slant is a quarter of the shorter side wide.
    outline: (w, h) => {
      const slant = Math.min(w, h) / 4;
      return `M${at(0, h)}L${at(slant, 0)}L${at(w - slant, 0)}L${at(w, h)}Z`;
    },
    insets: (w, h) => {
      const slant = Math.min(w, h) / 4;
      return { left: slant * (2 / 3), top: (h * slant) / (3 * Math.max(w / 2, 1)), right: slant * (2 / 3), bottom: 0 };
    },
    sites: (w, h) => {
      const slant = Math.min(w, h) / 8;
      return [
        { x: w / 2, y: 0 },
        { x: slant, y: h / 2 },
        { x: w / 2, y: h },
        { x: w - slant, y: h / 2 },
      ];
    },
    sides: FOUR,
  },
  flowChartManualOperation: {
    outline: polygon([0, 0], [1, 0], [0.8, 1], [0.2, 1]),
    insets: insetShares(0.2, 0, 0.2, 0),
    sites: fourSites(0, 0.1, 1, 0.9),
    sides: FOUR,
  },
  flowChartManualInput: {
    outline: polygon([0, 0.2], [1, 0], [1, 1], [0, 1]),
    insets: insetShares(0, 0.2, 0, 0),
    sites: fourSites(0.1),
    sides: FOUR,
  },
  can: cylinder((w, h) => Math.min(w, h) / 8, 1),
  flowChartMagneticDisk: cylinder((_w, h) => h / 6, 1),
  flowChartMagneticDrum: {
    outline: (w, h) =>
      `M${at(w / 6, 0)}L${at((w * 5) / 6, 0)}${arc(w / 6, h / 2, (w * 5) / 6, h)}L${at(w / 6, h)}${arc(w / 6, h / 2, w / 6, 0)}Z`,
    details: (w, h) => `M${at((w * 5) / 6, h)}${arc(w / 6, h / 2, (w * 5) / 6, 0)}`,
    insets: insetShares(1 / 6, 0, 1 / 3, 0),
    sites: (w, h) => [
      { x: w / 2, y: 0 },
      { x: 0, y: h / 2 },
      { x: w / 2, y: h },
      { x: (w * 2) / 3, y: h / 2 },
      { x: w, y: h / 2 },
    ],
    sides: { top: 0, left: 1, bottom: 2, right: 4 },
  },
  flowChartDocument: {
    outline: (w, h) =>
      `M0 0L${at(w, 0)}L${at(w, 0.80194 * h)}C${at(w / 2, 0.80194 * h)} ${at(w / 2, 1.1075 * h)} ${at(0, 0.93389 * h)}Z`,
    insets: insetShares(0, 0, 0, 0.1981),
    sites: fourSites(0, 0, 0.93389),
    sides: FOUR,
  },
  flowChartMultidocument: {
    outline: (w, h) => {
      const p = (x: number, y: number): string => at((x / 21600) * w, (y / 21600) * h);
      const back = `M${p(2972, 1815)}L${p(2972, 0)}L${p(21600, 0)}L${p(21600, 14392)}C${p(20800, 14392)} ${p(20000, 14467)} ${p(20000, 14467)}`;
      const middle = `L${p(20000, 16252)}C${p(19298, 16252)} ${p(18595, 16352)} ${p(18595, 16352)}`;
      const front = `L${p(18595, 18022)}C${p(9298, 18022)} ${p(9298, 23542)} ${p(0, 20782)}`;
      return `${back}${middle}${front}L${p(0, 3675)}L${p(1532, 3675)}L${p(1532, 1815)}Z`;
    },
    details: (w, h) => {
      const p = (x: number, y: number): string => at((x / 21600) * w, (y / 21600) * h);
      return `M${p(1532, 3675)}L${p(18595, 3675)}L${p(18595, 16352)}M${p(2972, 1815)}L${p(20000, 1815)}L${p(20000, 14467)}`;
    },
    insets: insetShares(0, 3675 / 21600, 3005 / 21600, 3578 / 21600),
    sites: fourSites(0, 0, 0.9621),
    sides: FOUR,
  },
  flowChartDelay: {
    outline: (w, h) => `M0 0L${at(w / 2, 0)}${arc(w / 2, h / 2, w / 2, h)}L${at(0, h)}Z`,
    insets: insetShares(0, CORNER, CORNER, CORNER),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartDisplay: {
    outline: (w, h) =>
      `M${at(0, h / 2)}L${at(w / 6, 0)}L${at((w * 5) / 6, 0)}${arc(w / 6, h / 2, (w * 5) / 6, h)}L${at(w / 6, h)}Z`,
    insets: insetShares(1 / 6, 0, 1 / 6, 0),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartPredefinedProcess: {
    outline: polygon([0, 0], [1, 0], [1, 1], [0, 1]),
    details: (w, h) => `M${at(w / 8, 0)}L${at(w / 8, h)}M${at((w * 7) / 8, 0)}L${at((w * 7) / 8, h)}`,
    insets: insetShares(0.125, 0, 0.125, 0),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartInternalStorage: {
    outline: polygon([0, 0], [1, 0], [1, 1], [0, 1]),
    details: (w, h) => `M${at(w / 8, 0)}L${at(w / 8, h)}M${at(0, h / 8)}L${at(w, h / 8)}`,
    insets: insetShares(0.125, 0.125, 0, 0),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartTerminator: {
    outline: (w, h) => {
      const r = (3475 / 21600) * w;
      return `M${at(r, 0)}L${at(w - r, 0)}${arc(r, h / 2, w - r, h)}L${at(r, h)}${arc(r, h / 2, r, 0)}Z`;
    },
    insets: insetShares(1018 / 21600, CORNER, 1018 / 21600, CORNER),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartOffpageConnector: {
    outline: polygon([0, 0], [1, 0], [1, 0.8], [0.5, 1], [0, 0.8]),
    insets: insetShares(0, 0, 0, 0.2),
    sites: fourSites(),
    sides: FOUR,
  },
  flowChartOnlineStorage: {
    outline: (w, h) =>
      `M${at(w / 6, 0)}L${at(w, 0)}${arc(w / 6, h / 2, w, h, { back: true })}L${at(w / 6, h)}${arc(w / 6, h / 2, w / 6, 0)}Z`,
    insets: insetShares(1 / 6, 0, 1 / 6, 0),
    sites: fourSites(0, 0, 1, 5 / 6),
    sides: FOUR,
  },
  flowChartExtract: {
    outline: polygon([0, 1], [0.5, 0], [1, 1]),
    insets: insetShares(0.25, 0.5, 0.25, 0),
    sites: fourSites(0, 0.25, 1, 0.75),
    sides: FOUR,
  },
  flowChartMerge: {
    outline: polygon([0, 0], [1, 0], [0.5, 1]),
    insets: insetShares(0.25, 0, 0.25, 0.5),
    sites: fourSites(0, 0.25, 1, 0.75),
    sides: FOUR,
  },
  flowChartCollate: {
    outline: polygon([0, 0], [1, 0], [0.5, 0.5], [1, 1], [0, 1], [0.5, 0.5]),
    insets: insetShares(0.25, 0.25, 0.25, 0.25),
    sites: (w, h) => [
      { x: w / 2, y: 0 },
      { x: w / 2, y: h },
    ],
    sides: { top: 0, left: 0, bottom: 1, right: 1 },
  },
  flowChartSummingJunction: crossedEllipse((w, h) => {
    const [x, y] = [w * CORNER, h * CORNER];
    return `M${at(x, y)}L${at(w - x, h - y)}M${at(w - x, y)}L${at(x, h - y)}`;
  }),
  flowChartOr: crossedEllipse((w, h) => `M${at(w / 2, 0)}L${at(w / 2, h)}M${at(0, h / 2)}L${at(w, h / 2)}`),
  flowChartPunchedTape: {
    outline: (w, h) => {
      const r: readonly [number, number] = [w / 4, h / 10];
      const top = `M${at(0, h / 10)}${arc(...r, w / 2, h / 10, { back: true })}${arc(...r, w, h / 10)}`;
      return `${top}L${at(w, h * 0.9)}${arc(...r, w / 2, h * 0.9, { back: true })}${arc(...r, 0, h * 0.9)}Z`;
    },
    insets: insetShares(0, 0.2, 0, 0.2),
    sites: fourSites(0.1, 0, 0.9),
    sides: FOUR,
  },
  flowChartPunchedCard: {
    outline: polygon([0, 0.2], [0.2, 0], [1, 0], [1, 1], [0, 1]),
    insets: insetShares(0, 0.2, 0, 0),
    sites: fourSites(),
    sides: FOUR,
  },
  foldedCorner: {
    outline: (w, h) => {
      const fold = foldOf(w, h);
      return `M0 0L${at(w, 0)}L${at(w, h - fold)}L${at(w - fold, h)}L${at(0, h)}Z`;
    },
    details: (w, h) => {
      const fold = foldOf(w, h);
      return `M${at(w - fold, h)}L${at(w - fold * 0.8, h - fold * 0.8)}L${at(w, h - fold)}`;
    },
    insets: (w, h) => ({ left: 0, top: 0, right: 0, bottom: foldOf(w, h) }),
    sites: fourSites(),
    sides: FOUR,
  },
} as const satisfies Readonly<Record<string, Preset>>;

function foldOf(width: number, height: number): number {
  return round(Math.min(width, height) / 6);
}
