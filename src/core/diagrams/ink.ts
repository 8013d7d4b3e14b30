import type { Color } from '../scene/color';

/** The colours to draw with on the ground that a slide has; the blocks' own ink is one. */
export interface Ink {
  readonly text: Color;
  readonly quiet: Color;
  readonly accent: Color;
  readonly panel: Color;
  /** What is drawn on. */
  readonly ground: Color;
  readonly rule: Color;
}
