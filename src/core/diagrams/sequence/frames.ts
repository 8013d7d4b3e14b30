import type { Box } from '../../scene/geometry';
import { RECT_SITE } from '../draw/canvas';
import { labelSize } from '../draw/label';
import type { Brush } from './brush';
import type { Columns } from './columns';
import type { SequenceDiagram } from './model';
import { type Arranged, type PlacedFrame, TAG_PADDING } from './rows';

const BOX_TINT = 0.16;
const RECT_TINT = 0.25;

/** Frames around participants that belong together, from their heads to the drawing's foot. */
export function paintBoxes(brush: Brush, { boxes }: SequenceDiagram, columns: Columns, arranged: Arranged): void {
  for (const { label, color, members, span } of boxes) {
    const heads = arranged.lifelines.filter(({ id }) => members.includes(id)).map(({ head }) => head);
    if (heads.length === 0) continue;
    const left = Math.max(0, Math.min(...heads.map(({ x }) => x)) - 8);
    const right = Math.min(columns.width, Math.max(...heads.map(({ x, width }) => x + width)) + 8);
    const fill = color ? brush.tinted(color, BOX_TINT) : brush.palette.group.fill;
    brush.canvas.shape({
      name: 'Participants',
      geometry: 'roundRect',
      radius: 4,
      box: brush.on({ x: left, y: 0, width: right - left, height: arranged.height }),
      fill: { color: fill },
      stroke: { color: brush.palette.group.stroke, width: 0.75 },
      text: {
        label,
        style: brush.style({ bold: true }),
        anchor: 'top',
        insets: { left: 4, right: 4, top: 4, bottom: 0 },
      },
      span,
    });
  }
}

/** A fragment's frame with its operator, or the ground of a `rect`. */
export function paintFrame(brush: Brush, { fragment, box, parts }: PlacedFrame): void {
  const { canvas } = brush;
  if (fragment.operator === 'rect') {
    const fill = fragment.color ? brush.tinted(fragment.color, RECT_TINT) : brush.palette.group.fill;
    canvas.shape({
      name: 'Highlight',
      geometry: 'roundRect',
      radius: 4,
      box: brush.on(box),
      fill: { color: fill },
      span: fragment.span,
    });
    return;
  }
  const stroke = { color: brush.palette.group.stroke, width: 1 };
  const fill = { color: brush.palette.group.fill, opacity: 0.6 };
  canvas.shape({
    name: 'Fragment',
    geometry: 'roundRect',
    radius: 3,
    box: brush.on(box),
    fill,
    stroke,
    span: fragment.span,
  });
  const style = brush.style({ bold: true, color: brush.palette.strong.text });
  const tag = brush.tagWidth(fragment.operator);
  for (const { y } of parts.slice(1)) paintDivider(brush, box, y);
  const head = { x: box.x, y: box.y, width: tag, height: brush.size * 1.5 };
  canvas.shape({
    name: 'Operator',
    geometry: 'rect',
    box: brush.on(head),
    fill: { color: brush.palette.strong.fill },
    text: { label: fragment.operator, style },
    span: fragment.span,
  });
}

/** Conditions stand over lifelines and bars, on the frame's own ground, so that they can be read. */
export function paintGuards(brush: Brush, { fragment, box, parts }: PlacedFrame): void {
  const style = brush.style({ align: 'left', color: brush.palette.group.text });
  const tag = brush.tagWidth(fragment.operator);
  for (const [index, { part, y, height }] of parts.entries()) {
    if (part.label === '') continue;
    const left = index === 0 ? tag + TAG_PADDING : TAG_PADDING;
    const label = `[${part.label}]`;
    const size = labelSize({ text: label }, style, brush.context.theme, box.width - left - 2);
    brush.canvas.shape({
      name: 'Guard',
      box: brush.on({ x: box.x + left, y: y + (height - size.height) / 2, ...size }),
      fill: { color: brush.palette.group.fill },
      text: { label, style },
      span: part.span,
    });
  }
}

/** A dashed line across a frame, between anchors at its edges. */
function paintDivider(brush: Brush, box: Box, y: number): void {
  const from = brush.canvas.anchor(brush.on({ x: box.x, y: y - 1, width: 1, height: 2 }));
  const to = brush.canvas.anchor(brush.on({ x: box.x + box.width - 1, y: y - 1, width: 1, height: 2 }));
  const points = [
    { x: box.x + 1, y },
    { x: box.x + box.width - 1, y },
  ].map((point) => brush.point(point));
  brush.canvas.connect({
    name: 'Divider',
    from: { node: from, site: RECT_SITE.right },
    to: { node: to, site: RECT_SITE.left },
    points,
    stroke: { color: brush.palette.group.stroke, width: 1, dash: 'dash' },
  });
}
