import type { Color, ColorRole } from './color';
import type { Box } from './geometry';
import type { Geometry } from './node';
import type { FontRole, HorizontalAlign, VerticalAlign } from './text';

/** A Latin and an East Asian face that go together, as Office names them. */
export interface FontPair {
  readonly latin: string;
  readonly eastAsian: string;
  /** The table of advance widths that stands for the Latin face (metric-compatible). */
  readonly metrics: 'carlito' | 'liberationSans' | 'liberationMono';
  /** CSS font-family for the preview, from the real faces to generic ones. */
  readonly css: string;
}

/** Everything a theme may say. Layouts read it; they hold no colours, fonts or sizes of their own. */
export interface Theme {
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** `#RRGGBB` for every role. */
  readonly colors: Readonly<Record<ColorRole, string>>;
  /** Colours with a meaning: better, attention, worse. Readable as text on the ground. */
  readonly meaning: { readonly good: string; readonly caution: string; readonly bad: string };
  /** Hairlines: table rules, frames. `#RRGGBB`. */
  readonly rule: string;
  /** The ground of `==marked==` text; dark letters stand on it. `#RRGGBB`. */
  readonly marker: string;
  readonly cover: ThemeCover;
  readonly fonts: Readonly<Record<FontRole, FontPair>>;
  readonly sizes: ThemeSizes;
  /** The page of a company's template; without it 960 × 540 points, and every layout's own places. */
  readonly page?: ThemePage;
  /** A picture in a corner; titles and footers keep clear of it. */
  readonly logo?: ThemeLogo;
  /** Shapes behind what layouts draw themselves, in drawing order. */
  readonly graphics?: readonly ThemeGraphic[];
}

/** A page and what stands where on it. Points. */
export interface ThemePage {
  readonly width: number;
  readonly height: number;
  readonly title: ThemeText;
  /** Between title and footer. */
  readonly body: Box;
  readonly cover: { readonly title: ThemeText; readonly text: ThemeText };
  readonly section: { readonly title: ThemeText; readonly text: ThemeText };
  /** Absent where the template has no place for it. */
  readonly footer?: ThemeText;
  readonly number?: ThemeText;
}

/** Where a text stands and how; its sizes are the theme's. */
export interface ThemeText {
  readonly box: Box;
  readonly color: Color;
  readonly bold: boolean;
  readonly align: HorizontalAlign;
  readonly anchor: VerticalAlign;
}

export type LogoPlace = 'top-right' | 'top-left' | 'bottom-right' | 'bottom-left';

export interface ThemeLogo {
  readonly place: LogoPlace;
  readonly box: Box;
  /** Key of the picture in the resources. */
  readonly resource: string;
  /** Names of the layouts that show it; all without it. */
  readonly layouts?: readonly string[];
}

export interface ThemeGraphic {
  readonly shape: Geometry | 'line';
  readonly box: Box;
  readonly color: Color;
  /** 0 (clear) to 1 (solid); solid unless given. A line has none. */
  readonly opacity?: number;
  /** Makes a gradient from `color` to this one. A line has none. */
  readonly to?: Color;
  /** Which way it runs: degrees clockwise from left to right. */
  readonly angle?: number;
  /** Corner radius of a `roundRect`, points. */
  readonly radius?: number;
  /** Of a line, points. */
  readonly thickness?: number;
  /** Names of the layouts that show it; all without it. */
  readonly layouts?: readonly string[];
}

/** Points. Lists run from the size wanted to the smallest allowed. */
export interface ThemeSizes {
  readonly deckTitle: readonly number[];
  readonly subtitle: readonly number[];
  readonly title: readonly number[];
  readonly body: readonly number[];
  /** Body text of a slide that would be less than half full in the size wanted. */
  readonly roomy: number;
  readonly table: readonly number[];
  readonly footer: number;
}

/** Title and closing slides, and the ground of section slides. */
export interface ThemeCover {
  readonly ground: Color;
  readonly text: Color;
  readonly quiet: Color;
  readonly accent: Color;
  readonly sectionGround: Color;
  /** The one graphic gesture of the title slide. */
  readonly gesture: 'bars' | 'band' | 'dots' | 'none';
}
