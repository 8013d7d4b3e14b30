import type { LineEnd } from '../../scene/node';
import type { DiagramContext } from '../diagram-kind';
import { compartments } from '../draw/compartments';
import { type DiagramPalette, diagramPalette, lettersOn } from '../draw/palette';
import type { Graph, GraphEdge, GraphNode } from '../graph/graph';
import type { ClassBox, ClassDiagram, ClassNote, Member, Relation, RelationEnd } from './model';

/** DrawingML's line ends are filled: an inheritance has a full head, an aggregation's diamond is a shape. */
const ENDS: Readonly<Record<RelationEnd, LineEnd | undefined>> = {
  none: undefined,
  inheritance: 'triangle',
  composition: 'diamond',
  aggregation: undefined,
  association: 'arrow',
  lollipop: 'oval',
};

/** Classes as divided boxes, namespaces as frames, notes on dotted lines. */
export function classGraph(diagram: ClassDiagram, context: DiagramContext): Graph {
  const palette = diagramPalette(context.theme, context.ink);
  const namespaces = new Set(diagram.namespaces.map(({ id }) => id));
  const notes = diagram.notes.map((note, index) => ({ note, id: `#note${index}` }));
  return {
    direction: diagram.direction ?? 'TB',
    nodes: [
      ...diagram.classes.map((one) => classNode(one, palette, context)),
      ...notes.map(({ note, id }) => noteNode(note, id, palette)),
    ],
    groups: diagram.namespaces.map(({ id, label, parent, span }) => ({
      id: frameId(id),
      label: { text: label },
      ...(parent !== undefined && namespaces.has(parent) ? { parent: frameId(parent) } : {}),
      style: {},
      span,
    })),
    edges: [
      ...diagram.relations.map(relationEdge),
      ...notes.flatMap(({ note, id }) => (note.about === undefined ? [] : [noteLine(note.about, note, id)])),
    ],
  };
}

/** A namespace may be called as a class is. */
function frameId(namespace: string): string {
  return `#namespace ${namespace}`;
}

function classNode(one: ClassBox, palette: DiagramPalette, context: DiagramContext): GraphNode {
  const { id, label, annotations, attributes, methods, namespace, style, span } = one;
  const fill = style.fill ?? palette.ground;
  const stroke = style.stroke ?? palette.box.stroke;
  const text = style.color ?? (style.fill ? lettersOn(style.fill, context.theme) : palette.lineText);
  const isAbstract = annotations.some((annotation) => /^(abstract|interface)$/i.test(annotation));
  const content = compartments(
    {
      head: [
        ...annotations.map((annotation) => ({ text: `«${annotation}»` })),
        { text: label, bold: true, ...(isAbstract ? { italic: true } : {}) },
      ],
      parts: attributes.length + methods.length === 0 ? [] : [attributes.map(row), methods.map(row)],
      paint: { fill, stroke, text },
      headPaint: style.fill ? { fill, text } : palette.box,
      span,
    },
    context,
  );
  const paint = { ...style, fill, stroke };
  const group = namespace === undefined ? {} : { group: frameId(namespace) };
  return { id, label: { text: label }, shape: 'rect', ...group, style: paint, content, span };
}

function row({ text, isAbstract, isStatic }: Member) {
  return [{ text, ...(isAbstract ? { italic: true } : {}), ...(isStatic ? { underline: true } : {}) }];
}

function relationEdge({ from, to, fromEnd, toEnd, isDashed, fromCount, toCount, label, span }: Relation): GraphEdge {
  const [start, end] = [ENDS[fromEnd], ENDS[toEnd]];
  const hollow = fromEnd === 'aggregation' ? 'start' : toEnd === 'aggregation' ? 'end' : undefined;
  return {
    from,
    to,
    ...(label === '' ? {} : { label: { text: label } }),
    startEnd: 'none',
    endEnd: 'none',
    ends: {
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
      ...(hollow ? { hollow } : {}),
      ...(fromCount ? { startText: fromCount } : {}),
      ...(toCount ? { endText: toCount } : {}),
    },
    stroke: isDashed ? 'dotted' : 'normal',
    length: 1,
    style: {},
    span,
  };
}

function noteNode({ text, span }: ClassNote, id: string, { note }: DiagramPalette): GraphNode {
  const style = { fill: note.fill, stroke: note.stroke, color: note.text, strokeWidth: 0.75 };
  return { id, label: { text }, shape: 'rect', style, span };
}

function noteLine(about: string, { span }: ClassNote, id: string): GraphEdge {
  return { from: id, to: about, startEnd: 'none', endEnd: 'none', stroke: 'dotted', length: 1, style: {}, span };
}
