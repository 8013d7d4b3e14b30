import type { Box } from './geometry';

/** An element of presentation MathML; text stands between elements as strings. */
export interface MathElement {
  readonly name: string;
  /** What differs from MathML's own defaults, and `class`: what TeX takes it for (`OP`, `REL`, `OPEN` …). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/** x' = `scaleX` x + `x`, y' = `scaleY` y + `y`. */
export interface Placement {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

/** Part of a drawn formula. Coordinates in thousandths of the size, y down, from the start of the baseline. */
export type FormulaShape =
  | { readonly kind: 'path'; readonly d: string; readonly at: Placement; readonly clip?: Box; readonly color?: string }
  | { readonly kind: 'rect'; readonly box: Box; readonly color?: string }
  | { readonly kind: 'line'; readonly from: FormulaPoint; readonly to: FormulaPoint; readonly color?: string }
  /** Characters that the formula font lacks. `size` in the same thousandths. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: number;
      readonly at: FormulaPoint;
      readonly color?: string;
    };

export interface FormulaPoint {
  readonly x: number;
  readonly y: number;
}

/** A formula that has been read and measured. It is the same in every size: lengths are shares of the size. */
export interface Formula {
  /** LaTeX, as the author wrote it. */
  readonly source: string;
  readonly tree: MathElement;
  /** What a reader without equations is shown. */
  readonly text: string;
  readonly width: number;
  /** Above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly shapes: readonly FormulaShape[];
}
