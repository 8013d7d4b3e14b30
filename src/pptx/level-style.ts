import type { Color } from '../core/scene/color';
import type { PlaceholderSpec } from '../core/scene/scene';
import type { Bullet, FontRole, HorizontalAlign } from '../core/scene/text';

/** What a paragraph and its runs have when they say nothing themselves. Points. */
export interface LevelStyle {
  readonly font: FontRole | undefined;
  readonly size: number | undefined;
  readonly bold: boolean;
  readonly color: Color | undefined;
  readonly align: HorizontalAlign | undefined;
  readonly marginLeft: number;
  readonly indent: number;
  readonly spaceBefore: number | undefined;
  readonly bullet?: Bullet | 'own';
  /** Of a template: space after paragraphs, and letters that are slanted, underlined, capital or spaced. */
  readonly spaceAfter?: boolean;
  readonly effects?: boolean;
}

/** The style of a level that we set ourselves, on masters and layouts of our own. */
export type OwnLevelStyle = LevelStyle & {
  readonly font: FontRole;
  readonly size: number;
  readonly color: Color;
  readonly align: HorizontalAlign;
  readonly spaceBefore: number;
  readonly bullet?: Bullet;
};

/** Outline levels that DrawingML knows, from 0. */
export const LEVELS = 9;
/** As in `p:defaultTextStyle`, which pptxgenjs writes. */
const DEFAULT_SIZE = 18;
const DEFAULT_MARGIN_STEP = 36;

/** What text in a text box or table cell inherits from the presentation's default text style. */
export function textBoxStyle(level: number): OwnLevelStyle {
  return {
    font: 'body',
    size: DEFAULT_SIZE,
    bold: false,
    color: 'text',
    align: 'left',
    marginLeft: level * DEFAULT_MARGIN_STEP,
    indent: 0,
    spaceBefore: 0,
  };
}

export function isTitle(spec: Pick<PlaceholderSpec, 'type'>): boolean {
  return spec.type === 'title' || spec.type === 'ctrTitle';
}

/** What text in a placeholder inherits from its layout, which may be a template's. */
export function inheritedStyle(spec: PlaceholderSpec, level: number): LevelStyle {
  const { inherited } = spec;
  const of = inherited?.[Math.min(level, inherited.length - 1)];
  if (!of) return placeholderStyle(spec, level);
  const { font, size, bold, color, align, marginLeft, indent, spaceBefore, spaceAfter, effects } = of;
  const letters = { font, size, bold, color, spaceAfter, effects };
  return { ...letters, align, marginLeft, indent, spaceBefore, ...(of.bullet ? { bullet: 'own' } : {}) };
}

/** What a placeholder of our own layouts has on a level. */
export function placeholderStyle(spec: PlaceholderSpec, level: number): OwnLevelStyle {
  const own = spec.levels?.[Math.min(level, spec.levels.length - 1)];
  return {
    font: isTitle(spec) ? 'heading' : 'body',
    size: own?.size ?? spec.size,
    bold: spec.bold,
    color: spec.color,
    align: spec.align,
    marginLeft: own?.marginLeft ?? 0,
    indent: own?.indent ?? 0,
    spaceBefore: own?.spaceBefore ?? 0,
    ...(own?.bullet ? { bullet: own.bullet } : {}),
  };
}
