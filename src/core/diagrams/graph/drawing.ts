import type { Color } from '../../scene/color';
import { endDirections } from '../../scene/connector-path';
import { type Box, holds } from '../../scene/geometry';
import type { ConnectorNode, LineEnd, LineNode, Point, SceneNode, ShapeNode, Stroke } from '../../scene/node';
import { PRESETS, type Side, siteAt } from '../../scene/presets';
import type { DiagramContext } from '../diagram-kind';
import { type LabelStyle, labelBody, labelSize, plainLabel } from '../draw/label';
import { around } from '../draw/move';
import { type DiagramPalette, diagramPalette, lettersOn, type Paint } from '../draw/palette';
import type { ShapeStyle } from '../text/styles';
import { labelSizeFor, type Measures, styled } from './choose';
import { placeEndText } from './end-texts';
import type { EdgeEnd, Graph, GraphEdge, GraphGroup, GraphNode } from './graph';
import { type Drawn, nodeShapes } from './node-shapes';
import type { Route } from './route';
import type { ShapeLook } from './shapes';
import type { NodeSize } from './sizes';
import { type Title, titlesOf } from './titles';

const LINE = 1.25;
const THICK = 2.5;
const FRAME_LINE = 1;
const FRAME_RADIUS = 6;
const CROSS = 4;
const HOLLOW = 12;

const ENDS: Readonly<Record<EdgeEnd, LineEnd | undefined>> = {
  none: undefined,
  arrow: 'triangle',
  circle: 'oval',
  cross: undefined,
};

/** Makes scene nodes of a graph that has been laid out and routed. Shapes have ids of the drawing's own, from 1. */
export class GraphDrawing {
  readonly #palette: DiagramPalette;
  /** Where ways part: the one thing to be found at a glance. */
  readonly #decision: Paint;
  readonly #ids = new Map<string, number>();
  readonly #frames: SceneNode[] = [];
  readonly #shapes: SceneNode[] = [];
  readonly #lines: SceneNode[] = [];
  readonly #labels: SceneNode[] = [];
  readonly #endTexts: ((taken: readonly Box[]) => ShapeNode)[] = [];
  readonly #looks = new Map<string, ShapeLook>();
  readonly #titles: ReadonlyMap<string, Title>;
  #last = 0;

  constructor(
    private readonly graph: Graph,
    private readonly boxes: ReadonlyMap<string, Box>,
    private readonly measures: Measures,
    private readonly context: DiagramContext,
  ) {
    this.#palette = diagramPalette(context.theme, context.ink);
    this.#decision = diagramPalette(context.theme, { ...context.ink, accent: 'accent2' }).box;
    this.#titles = titlesOf(graph, boxes, measures.titles);
    const groups = [...graph.groups].filter(({ id }) => boxes.has(id)).sort((a, b) => this.#depth(a) - this.#depth(b));
    for (const group of groups) this.#frame(group);
    for (const node of graph.nodes) if (boxes.has(node.id)) this.#node(node, measures.nodes.get(node.id)!);
  }

  /** In drawing order. */
  nodes(): SceneNode[] {
    const ends: ShapeNode[] = [];
    const taken = [...this.graph.nodes.map(({ id }) => this.boxes.get(id)), ...this.#labels.map(({ box }) => box)];
    const others = [...taken.filter((box) => box !== undefined), ...this.titleBoxes()];
    for (const make of this.#endTexts) ends.push(make([...others, ...ends.map(({ box }) => box)]));
    return [...this.#frames, ...this.#shapes, ...this.#lines, ...this.#labels, ...ends];
  }

  /** What a frame's title covers: no line runs through it. */
  titleBoxes(): Box[] {
    return [...this.#titles.values()].map(({ box }) => box);
  }

  /** The shape that connectors to a node or frame are glued to. */
  shapedBox(id: string): Pick<ShapeNode, 'geometry' | 'box' | 'flip'> {
    const box = this.boxes.get(id)!;
    const look = this.#looks.get(id);
    if (!look || look.extra === 'sign') return { geometry: 'rect', box };
    return { geometry: look.geometry, box, ...(look.flip ? { flip: true } : {}) };
  }

  /** Sides in whose middle a connector can be glued. */
  sidesOf(id: string): Side[] {
    const { geometry } = this.shapedBox(id);
    const { sides } = PRESETS[geometry];
    const all: Side[] = ['top', 'left', 'bottom', 'right'];
    return all.filter((side, index) => all.findIndex((one) => sides[one] === sides[side]) === index);
  }

  #depth({ parent }: GraphGroup): number {
    let depth = 0;
    for (let at = parent; at !== undefined && depth <= this.graph.groups.length; depth++)
      at = this.graph.groups.find(({ id }) => id === at)?.parent;
    return depth;
  }

  #frame(group: GraphGroup): void {
    const box = this.boxes.get(group.id)!;
    const { span } = group;
    const paint = this.#painted(this.#palette.group, group.style);
    const size = labelSizeFor(this.measures.size);
    const style: LabelStyle = {
      size,
      color: paint.text,
      bold: true,
      align: this.#titles.get(group.id)?.align ?? 'left',
    };
    const insets = { left: 8, top: 4, right: 8, bottom: 0 };
    const text =
      group.label.text === ''
        ? undefined
        : labelBody(group.label, style, { width: box.width, theme: this.context.theme, insets, anchor: 'top', span });
    this.#frames.push({
      kind: 'shape',
      id: this.#number(group.id),
      name: 'Frame',
      geometry: 'roundRect',
      radius: FRAME_RADIUS,
      box,
      fill: { color: paint.fill },
      stroke: this.#stroke(paint.stroke, group.style, FRAME_LINE),
      ...(text ? { text } : { alt: '' }),
      span,
    });
  }

  #node(node: GraphNode, size: NodeSize): void {
    const { look } = size;
    const box = this.boxes.get(node.id)!;
    this.#looks.set(node.id, look);
    const paint = this.#painted(this.#paintOf(node, look), node.style);
    const stroke = this.#stroke(paint.stroke, node.style, LINE);
    const shape = { geometry: look.geometry, box, fill: { color: paint.fill }, stroke };
    const style = styled({ size: this.measures.size, color: paint.text }, node.style);
    const { span } = node;
    const text =
      look.fixed || node.content || node.label.text === ''
        ? undefined
        : labelBody(node.label, style, { width: box.width, theme: this.context.theme, insets: size.insets, span });
    const main = {
      ...shape,
      ...radiusOf(look, box),
      ...(look.flip ? { flip: true } : {}),
      ...(text ? { text: size.wraps ? text : { ...text, unbroken: true } } : { alt: plainLabel(node.label) }),
      span,
    };
    const { under, glued, over } = nodeShapes(look, main, plainLabel(node.label));
    for (const one of under) this.#shapes.push(this.#shape(one));
    this.#shapes.push({ ...this.#shape(glued), id: this.#number(node.id) });
    for (const one of over) this.#shapes.push(this.#shape(one));
    if (node.content) this.#shapes.push(...node.content.paint(box, this.measures.size));
  }

  #paintOf({ shape }: GraphNode, { extra, geometry }: ShapeLook): Paint {
    const { box, ground, line, lineText } = this.#palette;
    if (extra === 'solid') return { fill: line, stroke: line, text: ground };
    if (extra === 'text') return { fill: ground, stroke: ground, text: lineText };
    if (extra === 'sign' && geometry !== 'cloud') return { fill: ground, stroke: line, text: lineText };
    return geometry === 'diamond' && shape !== 'choice' ? this.#decision : box;
  }

  #shape(drawn: Drawn): ShapeNode {
    return { kind: 'shape', id: 0, name: 'Node', ...drawn };
  }

  #number(id: string): number {
    this.#last++;
    this.#ids.set(id, this.#last);
    return this.#last;
  }

  #painted(paint: Paint, { fill, stroke, color }: ShapeStyle): Paint {
    const ground = fill ?? paint.fill;
    const letters = color ?? (fill ? lettersOn(fill, this.context.theme) : paint.text);
    return { fill: ground, stroke: stroke ?? (fill && !stroke ? fill : paint.stroke), text: letters };
  }

  #stroke(color: Color, { strokeWidth, isDashed }: ShapeStyle, width: number): Stroke {
    return { color, width: strokeWidth ?? width, ...(isDashed ? { dash: 'dash' } : {}) };
  }

  /** Draws a line along its route, glued to what it joins, with its label. */
  connect(edge: GraphEdge, route: Route, label: Box | undefined): void {
    const { span } = edge;
    const stroke: Stroke = {
      color: edge.style.stroke ?? this.#palette.line,
      width: edge.style.strokeWidth ?? (edge.stroke === 'thick' ? THICK : LINE),
      ...(edge.stroke === 'dotted' || edge.style.isDashed ? { dash: 'dash' } : {}),
    };
    const [startEnd, endEnd] = edge.ends ? [edge.ends.start, edge.ends.end] : [ENDS[edge.startEnd], ENDS[edge.endEnd]];
    const points = route.points;
    const node: ConnectorNode = {
      kind: 'connector',
      id: 0,
      name: 'Connector',
      box: around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))!,
      route: points.length === 2 ? 'straight' : 'elbow',
      points,
      stroke,
      ...(startEnd ? { startEnd } : {}),
      ...(endEnd ? { endEnd } : {}),
      from: this.#glue(edge.from, route.from.side),
      to: this.#glue(edge.to, route.to.side),
      alt: '',
      span,
    };
    this.#lines.push(node);
    const directions = endDirections(node);
    if (edge.startEnd === 'cross') this.#cross(points[0]!, directions.start, stroke);
    if (edge.endEnd === 'cross') this.#cross(points.at(-1)!, { x: -directions.end.x, y: -directions.end.y }, stroke);
    if (label && edge.label) this.#label(edge, label, span);
    const backward = { x: -directions.end.x, y: -directions.end.y };
    if (edge.ends?.hollow === 'start') this.#hollow(points[0]!, directions.start, stroke);
    if (edge.ends?.hollow === 'end') this.#hollow(points.at(-1)!, backward, stroke);
    this.#endText(edge.ends?.startText, points[0]!, directions.start, span);
    this.#endText(edge.ends?.endText, points.at(-1)!, backward, span);
  }

  #hollow(tip: Point, inward: Point, stroke: Stroke): void {
    const isLevel = Math.abs(inward.x) > Math.abs(inward.y);
    const [width, height] = isLevel ? [HOLLOW, HOLLOW * 0.7] : [HOLLOW * 0.7, HOLLOW];
    const center = { x: tip.x + (inward.x * HOLLOW) / 2, y: tip.y + (inward.y * HOLLOW) / 2 };
    const box = { x: center.x - width / 2, y: center.y - height / 2, width, height };
    const fill = { color: this.#groundAt(box) };
    this.#labels.push({
      kind: 'shape',
      id: 0,
      name: 'Diamond',
      geometry: 'diamond',
      box,
      fill,
      stroke: { color: stroke.color, width: LINE },
      alt: '',
    });
  }

  /** Short texts beside ends wait until all other texts have their places. */
  #endText(text: string | undefined, at: Point, away: Point, span: ShapeNode['span']): void {
    if (!text) return;
    const style: LabelStyle = { size: labelSizeFor(this.measures.size), color: this.#palette.lineText };
    const size = labelSize({ text }, style, this.context.theme);
    this.#endTexts.push((taken) => {
      const box = placeEndText({ at, away, ...size }, taken);
      const body = labelBody({ text }, style, {
        width: box.width,
        theme: this.context.theme,
        ...(span ? { span } : {}),
      });
      return { kind: 'shape', id: 0, name: 'End', geometry: 'rect', box, text: body, ...(span ? { span } : {}) };
    });
  }

  #glue(id: string, side: Side): { node: number; site: number } {
    return { node: this.#ids.get(id)!, site: siteAt(this.shapedBox(id), side).site };
  }

  /** DrawingML has no line end of this kind: two short strokes just before the end. */
  #cross(tip: Point, inward: Point, stroke: Stroke): void {
    const center = { x: tip.x + inward.x * CROSS * 1.5, y: tip.y + inward.y * CROSS * 1.5 };
    const box = { x: center.x - CROSS, y: center.y - CROSS, width: 2 * CROSS, height: 2 * CROSS };
    const line: LineNode = {
      kind: 'line',
      id: 0,
      name: 'Cross',
      box,
      stroke: { color: stroke.color, width: stroke.width },
      alt: '',
    };
    this.#labels.push(line, { ...line, flip: true });
  }

  #label(edge: GraphEdge, box: Box, span: ShapeNode['span']): void {
    const { theme } = this.context;
    const style = styled(
      { size: labelSizeFor(this.measures.size), color: edge.style.color ?? this.#palette.lineText },
      edge.style,
    );
    const text = labelBody(edge.label!, style, { width: box.width, theme, ...(span ? { span } : {}) });
    const fill = { color: this.#groundAt(box) };
    this.#labels.push({
      kind: 'shape',
      id: 0,
      name: 'Label',
      geometry: 'rect',
      box,
      fill,
      text,
      ...(span ? { span } : {}),
    });
  }

  /** What is behind a label: the innermost frame that holds it, or the page. */
  #groundAt(inner: Box): Color {
    const behind = this.#frames.findLast(({ box }) => holds(box, inner));
    return behind?.kind === 'shape' && behind.fill ? behind.fill.color : this.#palette.ground;
  }
}

function radiusOf({ radius }: ShapeLook, { height }: Box): { radius?: number } {
  if (radius === undefined) return {};
  return { radius: radius === 'half' ? height / 2 : radius };
}
