import type { Picture as PictureBlock } from '../deck/block';
import type { PictureNode, ShapeNode } from '../scene/node';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { compose } from './compose';
import { textStyle } from './style';

/** Pixels of a picture at 96 dpi are CSS pixels: three quarters of a point. */
const POINTS_PER_PIXEL = 0.75;
const MISSING_HEIGHT = 120;
const SMALLEST = 60;

/** The picture in its proportions, as large as the frame allows but never enlarged; what is missing gets a framed notice. */
function place(block: PictureBlock, frame: Frame, context: BlockContext): Placed {
  const found = context.resources.get(block.src);
  if (!found || 'fault' in found) return missing(block, frame, context);
  const width = found.width * POINTS_PER_PIXEL;
  const height = found.height * POINTS_PER_PIXEL;
  const scale = Math.min(1, frame.width / width, Math.max(SMALLEST, frame.height) / height);
  const node: PictureNode = {
    kind: 'picture',
    id: 0,
    name: 'Picture',
    box: { x: frame.x, y: frame.y, width: width * scale, height: height * scale },
    resource: block.src,
    alt: block.alt,
    span: block.span,
  };
  return { height: height * scale, nodes: [node], problems: [] };
}

function missing(block: PictureBlock, frame: Frame, context: BlockContext): Placed {
  const height = Math.min(MISSING_HEIGHT, Math.max(SMALLEST, frame.height));
  const style = textStyle(14, context.ink.quiet);
  const text = `${block.alt ? `${block.alt} · ` : ''}${block.src}`;
  const body = compose([{ runs: [{ text, style, span: block.span }], size: 14, align: 'center', span: block.span }], {
    width: frame.width,
    theme: context.theme,
    insets: { left: 12, top: 8, right: 12, bottom: 8 },
    anchor: 'middle',
  });
  const node: ShapeNode = {
    kind: 'shape',
    id: 0,
    name: 'Missing picture',
    geometry: 'rect',
    box: { x: frame.x, y: frame.y, width: frame.width, height },
    stroke: { color: context.ink.quiet, width: 1, dash: 'dash' },
    fill: { color: context.ink.panel },
    text: body,
    span: block.span,
  };
  return { height, nodes: [node], problems: [problem(block, context)] };
}

function problem(block: PictureBlock, context: BlockContext): Problem {
  const found = context.resources.get(block.src);
  const fault = found && 'fault' in found ? found.fault : 'missing';
  const at = { severity: 'warning', span: block.span } as const;
  switch (fault) {
    case 'missing':
      return {
        ...at,
        code: 'picture-missing',
        message: message('The picture "{0}" was not found beside the deck. Check the path, or remove it.', block.src),
      };
    case 'outside':
      return {
        ...at,
        code: 'picture-missing',
        message: message(
          'The picture "{0}" lies outside the workspace, so it is not read. Copy it beside the deck.',
          block.src,
        ),
      };
    case 'unsupported':
      return {
        ...at,
        code: 'picture-unsupported',
        message: message('The picture "{0}" is not PNG, JPEG, GIF or SVG. Convert it to one of these.', block.src),
      };
    case 'unreadable':
      return {
        ...at,
        code: 'picture-broken',
        message: message('The picture "{0}" cannot be read as an image. Save it again.', block.src),
      };
  }
}

export const picture: BlockDrawing<PictureBlock> = { kind: 'picture', place };
