import type { DiagramPalette } from '../draw/palette';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from '../graph/graph';
import type { State, StateDiagram, StateKind } from './model';

const SHAPES: Readonly<Record<Exclude<StateKind, 'region'>, string>> = {
  state: 'rounded',
  start: 'start',
  end: 'stop',
  choice: 'choice',
  fork: 'fork',
  join: 'join',
};

/** The diagram as boxes and lines: composite states and their regions are frames, notes are boxes on dotted lines. */
export function stateGraph(diagram: StateDiagram, palette: DiagramPalette): Graph {
  const parents = new Set(diagram.states.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  const isFrame = ({ id, kind }: State): boolean => kind === 'region' || parents.has(id);
  return {
    direction: diagram.direction ?? 'TB',
    nodes: [
      ...diagram.states.filter((state) => !isFrame(state)).map((state) => nodeOf(state, palette)),
      ...diagram.notes.map((_, index) => noteNode(diagram, index, palette)),
    ],
    groups: diagram.states.filter(isFrame).map(frameOf),
    edges: [...diagram.transitions.map(edgeOf), ...diagram.notes.map((_, index) => noteLine(diagram, index))],
  };
}

/** A state whose author gave it a ground keeps its edge: many grounds are the page's own. */
function nodeOf({ id, kind, label, parent, style: given, span }: State, { box }: DiagramPalette): GraphNode {
  const style = given.fill && !given.stroke ? { ...given, stroke: box.stroke } : given;
  const shape = kind === 'region' ? 'rect' : SHAPES[kind];
  return { id, label: { text: label }, shape, ...(parent === undefined ? {} : { group: parent }), style, span };
}

function frameOf({ id, kind, label, parent, direction, style, span }: State): GraphGroup {
  return {
    id,
    label: { text: kind === 'region' ? '' : label },
    ...(parent === undefined ? {} : { parent }),
    ...(direction === undefined ? {} : { direction }),
    style: kind === 'region' ? { ...style, isDashed: true } : style,
    span,
  };
}

function edgeOf({ from, to, label, span }: StateDiagram['transitions'][number]): GraphEdge {
  const plain = { startEnd: 'none', endEnd: 'arrow', stroke: 'normal', length: 1, style: {}, span } as const;
  return { from, to, ...(label === '' ? {} : { label: { text: label } }), ...plain };
}

function noteId(index: number): string {
  return `#note${index}`;
}

function noteNode({ notes, states }: StateDiagram, index: number, { note }: DiagramPalette): GraphNode {
  const { state, text, span } = notes[index]!;
  const group = states.find(({ id }) => id === state)?.parent;
  const style = { fill: note.fill, stroke: note.stroke, color: note.text, strokeWidth: 0.75 };
  return { id: noteId(index), label: { text }, shape: 'rect', ...(group === undefined ? {} : { group }), style, span };
}

/** A note on the left comes before its state, one on the right after it. */
function noteLine({ notes }: StateDiagram, index: number): GraphEdge {
  const { state, place, span } = notes[index]!;
  const [from, to] = place === 'left' ? [noteId(index), state] : [state, noteId(index)];
  return { from, to, startEnd: 'none', endEnd: 'none', stroke: 'dotted', length: 1, style: {}, span };
}
