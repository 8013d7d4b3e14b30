import type { Insets } from '../core/scene/geometry';
import type { ShapeNode } from '../core/scene/node';
import { PRESETS } from '../core/scene/presets';

type Shaped = Pick<ShapeNode, 'geometry' | 'radius' | 'box' | 'flip'>;

/**
 * DrawingML sets the text of a preset into a rectangle of the preset's own and counts insets from there; the Scene counts
 * them from the shape's box. Gives the insets to write, none negative.
 */
export function textInsets(node: Shaped, insets: Insets): Insets {
  const own = ownInsets(node);
  return {
    left: Math.max(0, insets.left - own.left),
    top: Math.max(0, insets.top - own.top),
    right: Math.max(0, insets.right - own.right),
    bottom: Math.max(0, insets.bottom - own.bottom),
  };
}

/** Share of a radius that lies outside the square inscribed in the circle. */
const CORNER = 1 - Math.SQRT1_2;

function ownInsets({ geometry, radius, box, flip }: Shaped): Insets {
  const { width, height } = box;
  if (geometry === 'roundRect') {
    const corner = Math.min(radius ?? 0, Math.min(width, height) / 2) * CORNER;
    return { left: corner, top: corner, right: corner, bottom: corner };
  }
  const own = PRESETS[geometry].insets(width, height);
  return flip ? { ...own, left: own.right, right: own.left } : own;
}
