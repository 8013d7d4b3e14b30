import type { Box } from '../../scene/geometry';
import { PRESETS } from '../../scene/presets';
import type { Theme } from '../../scene/theme';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas, textSizes } from '../draw/canvas';
import { around } from '../draw/move';
import { diagramPalette, type Paint, seriesPaint } from '../draw/palette';
import { arrangeMind, MIND_GEOMETRY, MIND_INSETS, type MindLook, type PlacedNode, sizeAt } from './arrange';
import type { Mindmap, MindNode } from './read';

/**
 * Longest lines and distances that are tried in each size, wide ones first. Columns stand no nearer than LibreOffice
 * needs to route a connector straight between them.
 */
const LOOKS: readonly Omit<MindLook, 'size'>[] = [
  { wrap: 200, gap: 10, columnGap: 44 },
  { wrap: 150, gap: 8, columnGap: 38 },
  { wrap: 120, gap: 6, columnGap: 34 },
  { wrap: 96, gap: 5, columnGap: 32 },
];
const DENSEST: Omit<MindLook, 'size'> = { wrap: 80, gap: 4, columnGap: 30 };
/** Height of the lowest leaf as a share of its size of text. */
const LEAST_LEAF = 1.7;
/** A map with room to spare is spread down the page. */
const SPREADS = [3, 2.4, 1.8, 1.4];
const SPREAD_TO = 0.9;

/** The root in the middle, its branches on both sides, curves between them. */
export function drawMindmap({ title, root }: Mindmap, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(title, frame);
  const room = { ...frame, y: frame.y + top, height: frame.height - top };
  if (root) {
    const { look, placed } = fitted(root, room, context.theme);
    new MindPainter(look, canvas, context).paint(placed, room);
  }
  return canvas.drawn(frame);
}

interface Fitted {
  readonly look: MindLook;
  readonly placed: PlacedNode;
}

function fitted(root: MindNode, room: Box, theme: Theme): Fitted {
  const sizes = textSizes(theme);
  const leaves = leavesOf(root);
  // Both sides together cannot be lower than all leaves on one another: no need to measure what is hopeless.
  const possible = sizes.filter((size) => (leaves * size * LEAST_LEAF) / 2 <= room.height);
  for (const size of possible) {
    for (const shape of LOOKS) {
      const look = { ...shape, size };
      const placed = arrangeMind(root, look, theme);
      const { width, height } = extentOf(placed);
      if (width <= room.width && height <= room.height) return spread(root, { look, placed }, room, theme);
    }
  }
  const look = { ...DENSEST, size: sizes.at(-1)! };
  return { look, placed: narrowed(root, look, room, theme) };
}

function leavesOf({ children }: MindNode): number {
  return Math.max(
    1,
    children.reduce((sum, child) => sum + leavesOf(child), 0),
  );
}

function spread(root: MindNode, fit: Fitted, room: Box, theme: Theme): Fitted {
  for (const share of SPREADS) {
    const look = { ...fit.look, gap: fit.look.gap * share };
    const placed = arrangeMind(root, look, theme);
    if (extentOf(placed).height <= room.height * SPREAD_TO) return { look, placed };
  }
  return fit;
}

/** As narrow as the room, if need be with one letter a line: never wider. */
function narrowed(root: MindNode, look: MindLook, room: Box, theme: Theme): PlacedNode {
  let placed = arrangeMind(root, look, theme);
  for (let wrap = look.wrap; wrap > 12 && extentOf(placed).width > room.width; wrap *= 0.6)
    placed = arrangeMind(root, { ...look, wrap, columnGap: 12 }, theme);
  return placed;
}

function boxesOf(placed: PlacedNode): Box[] {
  return [placed.box, ...placed.children.flatMap(boxesOf)];
}

function extentOf(placed: PlacedNode): Box {
  return around(boxesOf(placed))!;
}

class MindPainter {
  constructor(
    private readonly look: MindLook,
    private readonly canvas: Canvas,
    private readonly context: DiagramContext,
  ) {}

  paint(root: PlacedNode, room: Box): void {
    const extent = extentOf(root);
    this.#node(root, { x: room.x - extent.x, y: room.y - extent.y });
  }

  #node(placed: PlacedNode, by: { x: number; y: number }): number {
    const { node, depth } = placed;
    const { fill, stroke, text: color } = this.#paint(placed);
    const { geometry } = MIND_GEOMETRY[node.shape];
    const box = { ...placed.box, x: placed.box.x + by.x, y: placed.box.y + by.y };
    const id = this.canvas.shape({
      name: depth === 0 ? 'Root' : 'Topic',
      geometry,
      ...(geometry === 'roundRect' ? { radius: node.shape === 'rounded' || depth === 0 ? box.height / 2 : 4 } : {}),
      box,
      fill: { color: fill },
      stroke: { color: stroke, width: depth < 2 ? 1.25 : 0.75 },
      text: {
        label: node.label,
        style: { size: sizeAt(depth, this.look), color, bold: depth < 2 },
        insets: MIND_INSETS,
      },
      span: node.span,
    });
    for (const child of placed.children) this.#curve(placed, id, child, this.#node(child, by), by);
    return id;
  }

  /** Root in the strong colour, its branches in colours of their own, what belongs to them lighter. */
  #paint({ depth, branch }: PlacedNode): Paint {
    const { theme, ink } = this.context;
    const palette = diagramPalette(theme, ink);
    if (depth === 0) return palette.strong;
    const paint = seriesPaint(branch, theme, ink);
    return depth === 1 ? paint : { ...paint, fill: palette.ground, text: palette.lineText };
  }

  #curve(parent: PlacedNode, from: number, child: PlacedNode, to: number, by: { x: number; y: number }): void {
    const edge = ({ box }: PlacedNode, isRight: boolean) => ({
      x: box.x + by.x + (isRight ? box.width : 0),
      y: box.y + by.y + box.height / 2,
    });
    const { isLeft } = child;
    const [start, end] = [edge(parent, !isLeft), edge(child, isLeft)];
    const bend = (start.x + end.x) / 2;
    this.canvas.connect({
      name: 'Branch',
      from: { node: from, site: siteOf(parent, !isLeft) },
      to: { node: to, site: siteOf(child, isLeft) },
      points: [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end],
      route: 'curve',
      stroke: {
        color: seriesPaint(child.branch, this.context.theme, this.context.ink).stroke,
        width: child.depth === 1 ? 1.75 : 1.25,
      },
    });
  }
}

/** The connection site at a node's side. */
function siteOf({ node }: PlacedNode, isRight: boolean): number {
  const { left, right } = PRESETS[MIND_GEOMETRY[node.shape].geometry].sides;
  return isRight ? right : left;
}
