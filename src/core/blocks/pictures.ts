import type { PictureRow } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { placeRow } from './picture/row';

/** Several pictures side by side, made smaller together until they fit. */
function place(block: PictureRow, frame: Frame, context: BlockContext): Placed {
  return placeRow(block.pictures, frame, context);
}

export const pictures: BlockDrawing<PictureRow> = { kind: 'pictures', place };
