import type { Picture as PictureBlock } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { placeRow } from './picture/row';

/**
 * The picture in its proportions, in the size that its words ask for or its own, made smaller to fit but never larger,
 * in the middle of the frame. What cannot be shown gets a framed notice and a problem.
 */
function place(block: PictureBlock, frame: Frame, context: BlockContext): Placed {
  return placeRow([block], frame, context);
}

export const picture: BlockDrawing<PictureBlock> = { kind: 'picture', place };
