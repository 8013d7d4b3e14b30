import type { Box, Insets } from '../core/scene/geometry';
import type { ShapeNode } from '../core/scene/node';

/**
 * DrawingML sets the text of a preset into a rectangle of the preset's own and counts insets from there; the Scene counts
 * them from the shape's box. Gives the insets to write, none negative.
 */
export function textInsets(node: Pick<ShapeNode, 'geometry' | 'radius' | 'box'>, insets: Insets): Insets {
  const own = OWN_INSETS[node.geometry](node.box, node.radius ?? 0);
  return {
    left: Math.max(0, insets.left - own.left),
    top: Math.max(0, insets.top - own.top),
    right: Math.max(0, insets.right - own.right),
    bottom: Math.max(0, insets.bottom - own.bottom),
  };
}

const sides = (left: number, top: number, right: number, bottom: number): Insets => ({ left, top, right, bottom });
const shorter = ({ width, height }: Box): number => Math.min(width, height);
/** Share of a radius that lies outside the square inscribed in the circle. */
const CORNER = 1 - Math.SQRT1_2;

/** As in presetShapeDefinitions.xml, with every adjustment at its default but the corner radius. */
const OWN_INSETS: Readonly<Record<ShapeNode['geometry'], (box: Box, radius: number) => Insets>> = {
  rect: () => sides(0, 0, 0, 0),
  roundRect: (box, radius) => {
    const corner = Math.min(radius, shorter(box) / 2) * CORNER;
    return sides(corner, corner, corner, corner);
  },
  ellipse: ({ width, height }) => {
    const [x, y] = [(width / 2) * CORNER, (height / 2) * CORNER];
    return sides(x, y, x, y);
  },
  triangle: ({ width, height }) => sides(width / 4, height / 2, width / 4, 0),
  rtTriangle: ({ width, height }) => sides(width / 12, (height * 7) / 12, (width * 5) / 12, height / 12),
  chevron: (box) => sides(shorter(box) / 2, 0, shorter(box) / 2, 0),
  homePlate: (box) => sides(0, 0, shorter(box) / 4, 0),
  rightArrow: (box) => sides(0, box.height / 4, shorter(box) / 4, box.height / 4),
};
