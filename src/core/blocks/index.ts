import type { Block } from '../deck/block';
import type { BlockContext, BlockRegistry, Frame, Placed } from './block-kind';
import { code } from './code';
import { columns } from './columns';
import { heading } from './heading';
import { list } from './list';
import { paragraph } from './paragraph';
import { picture } from './picture';
import { quote } from './quote';
import { rule } from './rule';
import { table } from './table';

/** How each kind of block is drawn; a kind without an entry does not compile. */
export const BLOCKS: BlockRegistry = { heading, paragraph, list, table, code, picture, quote, rule, columns };

/** Lays out one block of any kind. */
export function placeBlock(block: Block, frame: Frame, context: BlockContext): Placed {
  const drawing = BLOCKS[block.kind] as { place: (block: Block, frame: Frame, context: BlockContext) => Placed };
  return drawing.place(block, frame, context);
}
