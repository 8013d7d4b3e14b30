import type { Box } from '../../scene/geometry';
import type { Point } from '../../scene/node';
import { siteAt } from '../../scene/presets';
import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { around, moved } from '../draw/move';
import { chooseLayout } from './choose';
import { GraphDrawing } from './drawing';
import { placeLabels } from './edge-labels';
import { type Graph, hasEndTexts, lookOf } from './graph';
import { rounded } from './grid';
import type { RouteRequest, Site } from './ports';
import { type Route, Router } from './route';

/** Smaller text than this is reported, in points. */
const READABLE = 10;

/** Lays out a graph and draws it: shapes, frames, and lines glued to them that run around what stands between. */
export function drawGraph(graph: Graph, frame: Box, context: DiagramContext): DrawnDiagram {
  if (graph.nodes.length === 0 && graph.groups.length === 0) return { width: 0, height: 0, nodes: [], problems: [] };
  const { layout, measures, size } = chooseLayout(graph, frame, context);
  const boxes = new Map([...layout.groups, ...layout.nodes]);
  const drawing = new GraphDrawing(graph, boxes, measures, context);
  const edges = graph.edges.map((edge, index) => ({ edge, index })).filter(({ edge }) => isDrawn(edge, boxes));
  const ids = [...new Set(edges.flatMap(({ edge }) => [edge.from, edge.to]))];
  const obstacles = [...layout.nodes.values(), ...drawing.titleBoxes()];
  const sitesOf = (id: string): Site[] =>
    drawing.sidesOf(id).map((side) => ({ side, point: siteAt(drawing.shapedBox(id), side).point }));
  const frames = [...layout.groups.values()];
  const ordered = inOrder(edges, boxes);
  const requests = ordered.map(({ edge, index }): RouteRequest => {
    const isLabelled = measures.labels[index] !== undefined || hasEndTexts(edge);
    const flow = layout.flows[index] ?? graph.direction;
    return { from: edge.from, to: edge.to, flow, isLabelled, look: lookOf(edge) };
  });
  const labelOf = new Map(requests.map((request, at) => [request, measures.labels[ordered[at]!.index]]));
  const labelOn = (request: RouteRequest, points: readonly Point[]): Box | undefined => {
    const label = labelOf.get(request);
    return label && placeLabels([{ ...label, points }], [points], obstacles, frames)[0];
  };
  const boxOf = (id: string): Box => boxes.get(id)!;
  const router = new Router({ obstacles, frames, sitesOf, boxOf, labelOn, unit: measures.unit }, ids);
  const routes = router.routes(requests).map((route, at): [number, Route] => [ordered[at]!.index, route]);
  const byEdge = new Map(routes);
  const lines = edges.map(({ index }) => byEdge.get(index)!.points);
  const wishes = edges.map(({ index }) => {
    const label = measures.labels[index];
    return label && { ...label, points: byEdge.get(index)!.points };
  });
  const labels = placeLabels(wishes, lines, obstacles, frames);
  for (const [at, { edge, index }] of edges.entries()) drawing.connect(edge, byEdge.get(index)!, labels[at]);
  return placedIn(frame, drawing.nodes(), size);
}

function isDrawn({ stroke, from, to }: Graph['edges'][number], boxes: ReadonlyMap<string, Box>): boolean {
  return stroke !== 'invisible' && boxes.has(from) && boxes.has(to);
}

type Numbered = { readonly edge: Graph['edges'][number]; readonly index: number };

/** Short lines first: they have the fewest ways to run. */
function inOrder(edges: readonly Numbered[], boxes: ReadonlyMap<string, Box>): Numbered[] {
  const length = ({ edge }: Numbered): number => {
    const [a, b] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
    // Rounded: a line and the one back are as long as each other, and the first one written goes first.
    return rounded(Math.abs(a.x + a.width / 2 - b.x - b.width / 2) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2));
  };
  return [...edges].sort((a, b) => length(a) - length(b) || a.index - b.index);
}

/** Moved into the frame, lines and labels outside of the outermost boxes included. */
function placedIn(frame: Box, nodes: ReturnType<GraphDrawing['nodes']>, size: number): DrawnDiagram {
  const all = around(nodes.map((node) => node.box))!;
  const shifted = nodes.map((node) => moved(node, frame.x - all.x, frame.y - all.y));
  const problem: Problem = {
    code: 'diagram-small',
    severity: 'warning',
    message: message('The diagram fits the slide only with text of {0} pt: divide it, or give it more room.', size),
    span: { start: 0, end: 0 },
  };
  return { width: all.width, height: all.height, nodes: shifted, problems: size < READABLE ? [problem] : [] };
}
