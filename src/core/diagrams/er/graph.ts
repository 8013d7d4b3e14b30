import type { DiagramContext } from '../diagram-kind';
import { compartments } from '../draw/compartments';
import { diagramPalette, lettersOn } from '../draw/palette';
import type { Graph, GraphEdge, GraphNode } from '../graph/graph';
import type { Cardinality, Entity, ErDiagram, Relationship } from './read';

/** DrawingML has no crow's feet: the numbers that they stand for are written at the ends. */
const COUNTS: Readonly<Record<Cardinality, string>> = {
  'zero-or-one': '0..1',
  one: '1',
  'zero-or-more': '0..*',
  'one-or-more': '1..*',
};

/** Entities as tables of their attributes, relationships as lines: dashed where neither side needs the other. */
export function erGraph({ direction, entities, relationships }: ErDiagram, context: DiagramContext): Graph {
  return {
    direction: direction ?? 'TB',
    nodes: entities.map((entity) => entityNode(entity, context)),
    groups: [],
    edges: relationships.map(relationshipEdge),
  };
}

function entityNode({ id, label, attributes, style, span }: Entity, context: DiagramContext): GraphNode {
  const palette = diagramPalette(context.theme, context.ink);
  const fill = style.fill ?? palette.ground;
  const stroke = style.stroke ?? palette.box.stroke;
  const text = style.color ?? (style.fill ? lettersOn(style.fill, context.theme) : palette.lineText);
  const hasKeys = attributes.some(({ keys }) => keys.length > 0);
  const hasComments = attributes.some(({ comment }) => comment !== '');
  const rows = attributes.map(({ type, name, keys, comment }) => [
    { text: name, ...(keys.includes('PK') ? { bold: true } : {}) },
    { text: type, isQuiet: true },
    ...(hasKeys ? [{ text: keys.join(', '), bold: true }] : []),
    ...(hasComments ? [{ text: comment, isQuiet: true }] : []),
  ]);
  const content = compartments(
    {
      head: [{ text: label, bold: true }],
      parts: rows.length === 0 ? [] : [rows],
      paint: { fill, stroke, text },
      headPaint: style.fill ? { fill, text } : palette.box,
      span,
    },
    context,
  );
  return { id, label: { text: label }, shape: 'rect', style: { ...style, fill, stroke }, content, span };
}

function relationshipEdge({ from, to, fromCount, toCount, isIdentifying, label, span }: Relationship): GraphEdge {
  return {
    from,
    to,
    ...(label === '' ? {} : { label: { text: label } }),
    startEnd: 'none',
    endEnd: 'none',
    ends: { startText: COUNTS[fromCount], endText: COUNTS[toCount] },
    stroke: isIdentifying ? 'normal' : 'dotted',
    length: 1,
    style: {},
    span,
  };
}
