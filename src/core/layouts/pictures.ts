import type { Block, Picture } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { PictureNode, SceneNode } from '../scene/node';
import type { Resources } from '../scene/resources';
import type { FlowResult, LayoutContext } from './slide-layout';

/** Pixels may be enlarged this much beyond their size on screen before they look coarse; drawings have no pixels. */
const MOST_ENLARGED = 1.6;
const POINTS_PER_PIXEL = 0.75;

/** Whether the author gave the picture's size in Marp's words (`w:200px`). */
export function hasOwnSize({ words }: Picture): boolean {
  return words?.some((word) => /^(?:w|h|width|height):/.test(word)) ?? false;
}

/** Width over height; undefined as long as the picture is not at hand. */
export function proportionsOf({ src }: Picture, resources: Resources): number | undefined {
  const found = resources.get(src);
  return found && !('fault' in found) ? found.width / found.height : undefined;
}

/** Where a picture that is smaller than its frame stands in it: at the top and one side, or in the middle. */
export type PicturePlace = 'left' | 'right' | 'middle';

/**
 * A flow of one picture, enlarged to its frame as far as its pixels allow; a picture that has a size of its own keeps it.
 */
export function enlarged(flow: FlowResult, frame: Box, place: PicturePlace, context: LayoutContext): FlowResult {
  const change = (block: Block, node: SceneNode): SceneNode =>
    node.kind === 'picture' && block.kind === 'picture' ? fitted(node, block, frame, place, context) : node;
  const perBlock = flow.perBlock.map(({ block, nodes }) => ({
    block,
    nodes: nodes.map((node) => change(block, node)),
  }));
  return { ...flow, perBlock, nodes: perBlock.flatMap(({ nodes }) => nodes) };
}

function fitted(
  node: PictureNode,
  block: Picture,
  frame: Box,
  place: PicturePlace,
  { resources }: LayoutContext,
): PictureNode {
  const scale = hasOwnSize(block) ? 1 : enlargement(node, frame, resources);
  const width = node.box.width * scale;
  const height = node.box.height * scale;
  const [across, down] = [frame.width - width, Math.max(0, frame.height - height)];
  const x = frame.x + (place === 'left' ? 0 : place === 'right' ? across : across / 2);
  return { ...node, box: { x, y: frame.y + (place === 'middle' ? down / 2 : 0), width, height } };
}

function enlargement({ box, resource }: PictureNode, frame: Box, resources: Resources): number {
  const found = resources.get(resource);
  if (!found || 'fault' in found || box.width <= 0 || box.height <= 0) return 1;
  const room = Math.min(frame.width / box.width, frame.height / box.height);
  const most =
    found.mime === 'image/svg+xml' ? room : (found.width * POINTS_PER_PIXEL * MOST_ENLARGED) / Math.max(1, box.width);
  return Math.max(1, Math.min(room, most));
}
