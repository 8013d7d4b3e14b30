import type { Block, BlockKind as KindName } from '../deck/block';
import type { Metrics } from '../scene/metrics';
import type { SceneNode } from '../scene/node';
import type { Resources } from '../scene/resources';
import type { Theme } from '../scene/theme';
import type { Problem } from '../source/problem';
import type { Ink } from './ink';

/** What a block may know when it lays itself out. */
export interface BlockContext {
  readonly theme: Theme;
  readonly ink: Ink;
  readonly lang: string;
  readonly resources: Resources;
  /** The deck's numbers, if it has any. */
  readonly metrics?: Metrics;
  /** Size of body text on this slide, in points: one of the theme's steps. */
  readonly size: number;
  /** Factor on the spaces between paragraphs: 1, or more on a slide with room to spare. */
  readonly spacing: number;
  /** Lays out nested blocks one under the other; given by the flow, so that a block needs no engine. */
  readonly stack: (blocks: readonly Block[], frame: Frame, context: BlockContext) => Placed;
}

/** Where a block may stand, in points. `height` is what is left of the slide's body: a wish, not a promise. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A block that has been laid out. Node ids are 0 until the slide is put together. */
export interface Placed {
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly problems: readonly Problem[];
}

/** A kind of block: one file that draws it. */
export interface BlockDrawing<B extends Block> {
  readonly kind: B['kind'];
  /** Lays the block out from the frame's top left corner, as wide as the frame. */
  readonly place: (block: B, frame: Frame, context: BlockContext) => Placed;
  /**
   * Divides the block so that `head` is at most `frame.height` high and as much as fits; neither part is a lone row,
   * item or line. Undefined when that cannot be done; kinds without it are never divided.
   */
  readonly split?: (block: B, frame: Frame, context: BlockContext) => Halves<B> | undefined;
  /**
   * The beginning of a block that is too high for `height` in every size of the theme, and too high itself, so that the
   * rest of it need not be measured to know that; the block itself if it may fit.
   */
  readonly beginning?: (block: B, height: number, theme: Theme) => B;
}

export interface Halves<B> {
  readonly head: B;
  readonly tail: B;
}

/**
 * How many of the pieces with these lower edges stand in the first part: as many as end above `limit`,
 * leaving at least two for the next, and at least two themselves. 0 when that cannot be done.
 */
export function piecesThatFit(bottoms: readonly number[], limit: number): number {
  const fitting = bottoms.filter((bottom) => bottom <= limit).length;
  const count = Math.min(fitting, bottoms.length - LEAST_PIECES);
  return count >= LEAST_PIECES ? count : 0;
}

/** A part of a divided block holds at least this many rows, items or lines. */
const LEAST_PIECES = 2;

export type BlockRegistry = { readonly [K in KindName]: BlockDrawing<Extract<Block, { kind: K }>> };

export const NOTHING: Placed = { height: 0, nodes: [], problems: [] };
