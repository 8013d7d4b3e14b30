import type { DiagramKind } from '../diagram-kind';
import { titled } from '../draw/titled';
import { drawGraph } from '../graph/draw';
import { erGraph } from './graph';
import { type ErDiagram, readEr } from './read';

/** Things, what is known of each, and how many of one belong to another. */
export const er: DiagramKind<ErDiagram> = {
  name: 'erDiagram',
  title: { en: 'Entity-relationship diagram', zh: '实体关系图' },
  detect: /^erDiagram\b/,
  read: readEr,
  draw: (model, frame, context) =>
    titled(model.title, frame, context, (room) => drawGraph(erGraph(model, context), room, context)),
  words: ({ title, entities, relationships }) => [
    ...(title ? [title] : []),
    ...entities.map(({ label }) => label),
    ...relationships.map(({ from, to, label }) => [from, label, to].filter((word) => word !== '').join(' ')),
  ],
};
