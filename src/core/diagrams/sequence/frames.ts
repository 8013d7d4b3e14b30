import { type Box, grown, meet } from '../../scene/geometry';
import { RECT_SITE } from '../draw/canvas';
import { labelSize } from '../draw/label';
import type { Brush } from './brush';
import type { Columns } from './columns';
import type { SequenceDiagram } from './model';
import { type Arranged, type PlacedFrame, TAG_PADDING } from './rows';

const BOX_TINT = 0.16;
const RECT_TINT = 0.25;
const FRAME_OPACITY = 0.6;

/** Frames around participants that belong together, from their heads to the drawing's foot. */
export function paintBoxes(brush: Brush, { boxes }: SequenceDiagram, columns: Columns, arranged: Arranged): void {
  for (const { label, color, members, span } of boxes) {
    const heads = arranged.lifelines.filter(({ id }) => members.includes(id)).map(({ head }) => head);
    if (heads.length === 0) continue;
    const left = Math.max(0, Math.min(...heads.map(({ x }) => x)) - 8);
    const right = Math.min(columns.width, Math.max(...heads.map(({ x, width }) => x + width)) + 8);
    const fill = color ? brush.tinted(color, BOX_TINT) : brush.palette.group.fill;
    const box = { x: left, y: 0, width: right - left, height: arranged.height };
    brush.paves(box, fill);
    brush.canvas.shape({
      name: 'Participants',
      geometry: 'roundRect',
      radius: 4,
      box: brush.on(box),
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
    brush.paves(box, fill);
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
  const fill = { color: brush.palette.group.fill, opacity: FRAME_OPACITY };
  brush.paves(box, brush.through(fill.color, FRAME_OPACITY, brush.groundAt(box)));
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

/** Conditions stand beside bars where there is room, and over lifelines on the frame's own ground, so that they can be read. */
export function paintGuards(brush: Brush, { fragment, box, parts }: PlacedFrame, bars: readonly Box[]): void {
  const style = brush.style({ align: 'left', color: brush.palette.group.text });
  const tag = brush.tagWidth(fragment.operator);
  for (const [index, { part, y, height }] of parts.entries()) {
    if (part.label === '') continue;
    const left = index === 0 ? tag + TAG_PADDING : TAG_PADDING;
    const label = `[${part.label}]`;
    const size = labelSize({ text: label }, style, brush.context.theme, box.width - left - 2);
    const guard = { x: box.x + left, y: y + (height - size.height) / 2, ...size };
    const beside = besideBars(guard, bars);
    const place = beside.x + beside.width <= box.x + box.width ? beside : guard;
    brush.canvas.shape({
      name: 'Guard',
      box: brush.on(place),
      fill: { color: brush.groundAt(place) },
      text: { label, style },
      span: part.span,
    });
  }
}

function besideBars(box: Box, bars: readonly Box[]): Box {
  const bar = bars.find((one) => meet(grown(box, 1), one));
  return bar ? besideBars({ ...box, x: bar.x + bar.width + TAG_PADDING / 2 }, bars) : box;
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
