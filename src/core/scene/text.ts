import type { Span } from '../source/span';
import type { Color } from './color';
import type { Insets } from './geometry';
import type { Formula } from './math';

/**
 * Which of the theme's font pairs. `grid` is for code whose columns must stand in every program: its Latin face has the
 * same advances wherever the file is opened.
 */
export type FontRole = 'heading' | 'body' | 'code' | 'grid';

/** How a run looks. Sizes in points. */
export interface RunStyle {
  readonly font: FontRole;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: Color;
  /** A ground behind the letters (`==mark==`, inline code). */
  readonly highlight?: Color;
  /** Raised or lowered; `size` stays that of the text around it. */
  readonly script?: 'sub' | 'sup';
  /**
   * Points after each letter. Letters with a spacing, be it 0, stand in columns: no space is added between scripts, and
   * only characters that are wide by themselves are.
   */
  readonly spacing?: number;
}

/** Letters of one style. `\n` inside `text` never occurs: a break the author asked for is a `break` run. */
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
  /** An address, or `#slide-7` for a slide of the deck. */
  readonly href?: string;
  /** A field that PowerPoint fills in itself; `text` is what it shows now. */
  readonly field?: 'slidenum';
  readonly isBreak?: boolean;
  /** A formula that stands among the words as one box; `text` is what readers without equations are shown. */
  readonly formula?: Formula;
  /**
   * Spaces in a row of columns. A printer that sets text anew writes a tab to the column where they end, so that no
   * program's own spacing between scripts moves what follows.
   */
  readonly isTab?: boolean;
  readonly span: Span;
}

export type Bullet =
  | { readonly kind: 'char'; readonly char: string; readonly color: Color }
  | {
      readonly kind: 'number';
      readonly scheme: 'arabicPeriod' | 'alphaLcPeriod' | 'romanLcPeriod';
      readonly start: number;
      readonly label: string;
      readonly color: Color;
    };

export type HorizontalAlign = 'left' | 'center' | 'right';
export type VerticalAlign = 'top' | 'middle' | 'bottom';

/** A paragraph that has been broken into lines. Widths and distances in points. */
export interface SceneParagraph {
  /** Outline level from 0, as PowerPoint counts. */
  readonly level: number;
  readonly bullet?: Bullet;
  readonly align: HorizontalAlign;
  /** Left edge of the text, from the body's left inset edge. */
  readonly marginLeft: number;
  /** First line relative to `marginLeft`; negative hangs the bullet out. */
  readonly indent: number;
  readonly spaceBefore: number;
  /** Distance from one baseline to the next. */
  readonly pitch: number;
  readonly runs: readonly Run[];
  readonly lines: readonly SceneLine[];
  readonly span: Span;
}

/** One measured line. Coordinates in points from the top left corner of the body's inset box. */
export interface SceneLine {
  readonly x: number;
  readonly baseline: number;
  /** What the line needs, room between scripts counted; its letters reach as far as its last piece. */
  readonly width: number;
  readonly pieces: readonly LinePiece[];
}

/** The part of a run that stands on one line. */
export interface LinePiece {
  readonly text: string;
  /** From the line's `x`. */
  readonly x: number;
  readonly width: number;
  /** Index into the paragraph's `runs`. */
  readonly run: number;
  /** Where `text` starts in the run's text; absent means its start. */
  readonly start?: number;
}

/** The text of a shape or cell. */
export interface TextBody {
  readonly paragraphs: readonly SceneParagraph[];
  readonly insets: Insets;
  readonly anchor: VerticalAlign;
  /** Height of all lines, the spaces between them and what formulas reach below the last, without insets. */
  readonly height: number;
  /**
   * No line is longer than the author wrote it, so no program need break any: the text may stand beyond the rectangle that
   * its shape has for text, as in the corners of a diamond.
   */
  readonly unbroken?: boolean;
}
