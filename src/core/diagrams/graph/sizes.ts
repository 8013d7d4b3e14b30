import { compose } from '../../scene/compose';
import { type Insets, NO_INSETS } from '../../scene/geometry';
import { PRESETS } from '../../scene/presets';
import type { Theme } from '../../scene/theme';
import { type Label, type LabelSize, type LabelStyle, labelParagraphs, labelSize } from '../draw/label';
import type { GraphNode } from './graph';
import { lookOf, type ShapeLook } from './shapes';

export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly look: ShapeLook;
  /** Where the text stands in it. */
  readonly insets: Insets;
  /** Whether a line of the text was broken for want of room: then the shape's own text rectangle must hold it. */
  readonly wraps: boolean;
}

/** Width of text in boxes, in em, at which lines are broken. */
const WIDEST = 13;
const DIAMOND_WIDEST = 9;
const ROUND_WIDEST = 7;
/** Points: text that is centred between insets must not break for want of a rounding. */
const SLACK = 1;
const LEAST_WIDTH = 3;

export function nodeSize(
  { label, shape, content }: Pick<GraphNode, 'label' | 'shape' | 'content'>,
  style: LabelStyle,
  theme: Theme,
): NodeSize {
  const look = lookOf(shape);
  if (content) return { ...content.sizeAt(style.size), look, insets: NO_INSETS, wraps: false };
  if (look.fixed) {
    const [width, height] = turnedLong(look.fixed, style.size);
    return { width, height, look, insets: { left: 0, top: 0, right: 0, bottom: 0 }, wraps: false };
  }
  const most = (look.round ? ROUND_WIDEST : look.geometry === 'diamond' ? DIAMOND_WIDEST : WIDEST) * style.size;
  const text = labelSize(label, style, theme, most);
  const wraps = lineCount(label, style, theme, text.width + SLACK) > label.text.split('\n').length;
  const { width, height } = outside(text, look, wraps, style.size);
  return { width, height, look, insets: insetsFor(text, look, width, height), wraps };
}

function turnedLong([width, height]: readonly [number, number], size: number): readonly [number, number] {
  const scale = size / 16;
  return [width * scale, Math.max(4, height * scale)];
}

function lineCount(label: Label, style: LabelStyle, theme: Theme, width: number): number {
  const { paragraphs } = compose(labelParagraphs(label, style), { width, theme });
  return paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
}

function outside(text: LabelSize, look: ShapeLook, wraps: boolean, size: number): { width: number; height: number } {
  const [across, down, widthMore, heightMore] = look.grow;
  const scale = size / 16;
  let width = Math.max(text.width * across + widthMore * scale, LEAST_WIDTH * size);
  let height = text.height * down + heightMore * scale;
  if (look.round) width = height = Math.max(width, Math.hypot(text.width, text.height) + heightMore * scale);
  if (wraps)
    for (let step = 0; step < 8; step++) {
      const { left, right } = PRESETS[look.geometry].insets(width, height);
      width = Math.max(width, text.width + 2 * SLACK + left + right);
      if (look.round) height = width;
    }
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** The text in the middle of the preset's own rectangle, as wide as it is; a rectangle that is too low counts for nothing. */
function insetsFor(text: LabelSize, look: ShapeLook, width: number, height: number): Insets {
  const own = PRESETS[look.geometry].insets(width, height);
  const [left, right] = look.flip ? [own.right, own.left] : [own.left, own.right];
  const fits = own.top + own.bottom + text.height <= height;
  const [top, bottom] = fits ? [own.top, own.bottom] : [0, 0];
  const lead = (left - right) / 2;
  const free = Math.max(0, (width - text.width - SLACK) / 2);
  const shift = Math.max(-free, Math.min(free, lead));
  return { left: free + shift, top, right: free - shift, bottom };
}
