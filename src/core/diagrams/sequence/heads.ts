import type { Box } from '../../scene/geometry';
import type { Canvas } from '../draw/canvas';
import type { DiagramPalette } from '../draw/palette';
import { GLYPH, HEAD_PADDING } from './columns';
import type { Participant } from './model';

/** The box at a lifeline's head: a person's is round and has a figure in it. Its id. */
export function paintHead(
  canvas: Canvas,
  participant: Participant,
  box: Box,
  size: number,
  palette: DiagramPalette,
): number {
  const isActor = participant.shape === 'actor';
  const paint = isActor ? palette.strong : palette.box;
  const left = isActor ? GLYPH + HEAD_PADDING / 2 : HEAD_PADDING / 2;
  const node = canvas.shape({
    name: isActor ? 'Actor' : 'Participant',
    geometry: 'roundRect',
    radius: isActor ? Math.min(box.height / 2, 16) : 4,
    box,
    fill: { color: paint.fill },
    stroke: { color: paint.stroke, width: 1.25 },
    text: {
      label: participant.label,
      style: { size, color: paint.text, bold: true },
      insets: { left, right: HEAD_PADDING / 2, top: 2, bottom: 2 },
    },
    span: participant.span,
  });
  if (isActor) paintPerson(canvas, box, palette);
  return node;
}

function paintPerson(canvas: Canvas, box: Box, palette: DiagramPalette): void {
  const fill = { color: palette.strong.text };
  const [x, y] = [box.x + 10, box.y + box.height / 2];
  canvas.shape({ name: 'Head', geometry: 'ellipse', box: { x: x + 3, y: y - 9, width: 7, height: 7 }, fill });
  canvas.shape({ name: 'Body', geometry: 'roundRect', radius: 4, box: { x, y: y, width: 13, height: 8 }, fill });
}
