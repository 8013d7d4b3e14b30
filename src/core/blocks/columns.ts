import type { Columns } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';

const GUTTER = 32;

/** Blocks side by side: columns of the width the author gave, the rest shared equally. */
function place(block: Columns, frame: Frame, context: BlockContext): Placed {
  const widths = shares(block.widths, frame.width - GUTTER * Math.max(0, block.columns.length - 1));
  let x = frame.x;
  const placed = block.columns.map((blocks, index) => {
    const column = context.stack(blocks, { ...frame, x, width: widths[index]! }, context);
    x += widths[index]! + GUTTER;
    return column;
  });
  return {
    height: placed.reduce((tallest, column) => Math.max(tallest, column.height), 0),
    nodes: placed.flatMap((column) => column.nodes),
    problems: placed.flatMap((column) => column.problems),
  };
}

/** The columns' widths out of `total` points: what the author gave, the rest shared equally. */
export function shares(widths: Columns['widths'], total: number): number[] {
  const given = widths.map((percent) => (percent === undefined ? undefined : (total * percent) / 100));
  const taken = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = given.filter((width) => width === undefined).length;
  const scale = open === 0 || taken > total ? total / Math.max(1, taken) : 1;
  const rest = Math.max(0, total - taken * scale) / Math.max(1, open);
  return given.map((width) => (width === undefined ? rest : width * scale));
}

export const columns: BlockDrawing<Columns> = { kind: 'columns', place };
