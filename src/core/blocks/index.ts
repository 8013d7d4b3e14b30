import type { Block } from '../deck/block';
import type { Theme } from '../scene/theme';
import type { BlockContext, BlockDrawing, BlockRegistry, Frame, Halves, Placed } from './block-kind';
import { callout } from './callout';
import { chart } from './chart';
import { code } from './code';
import { columns } from './columns';
import { definitions } from './definitions';
import { diagram } from './diagram';
import { equation } from './equation';
import { footnotes } from './footnotes';
import { heading } from './heading';
import { list } from './list';
import { metrics } from './metrics';
import { module } from './module';
import { paragraph } from './paragraph';
import { picture } from './picture';
import { pictures } from './pictures';
import { quote } from './quote';
import { rule } from './rule';
import { table } from './table';

/** How each kind of block is drawn; a kind without an entry does not compile. */
export const BLOCKS: BlockRegistry = {
  heading,
  paragraph,
  list,
  table,
  code,
  picture,
  pictures,
  quote,
  rule,
  columns,
  callout,
  definitions,
  footnotes,
  chart,
  metrics,
  module,
  diagram,
  equation,
};

type AnyDrawing = BlockDrawing<Block>;

function drawingOf(block: Block): AnyDrawing {
  return BLOCKS[block.kind] as unknown as AnyDrawing;
}

/** Lays out one block of any kind. */
export function placeBlock(block: Block, frame: Frame, context: BlockContext): Placed {
  return drawingOf(block).place(block, frame, context);
}

/** Divides a block at the frame's lower edge; undefined if its kind is not divided or no part of two pieces fits. */
export function splitBlock(block: Block, frame: Frame, context: BlockContext): Halves<Block> | undefined {
  return drawingOf(block).split?.(block, frame, context);
}

/** The block, or as much of it as shows that it is too high for `height` in every size of the theme. */
export function beginningOf(block: Block, height: number, theme: Theme): Block {
  return drawingOf(block).beginning?.(block, height, theme) ?? block;
}
