import type { DiagramKind } from '../diagram-kind';
import { titled } from '../draw/titled';
import { drawGraph } from '../graph/draw';
import { classGraph } from './graph';
import type { ClassDiagram } from './model';
import { readClassDiagram } from './read';

/** Types, what they hold and do, and how they depend on each other. */
export const classDiagram: DiagramKind<ClassDiagram> = {
  name: 'classDiagram',
  title: { en: 'Class diagram', zh: '类图' },
  detect: /^classDiagram(?:-v2)?\b/,
  read: readClassDiagram,
  draw: (model, frame, context) =>
    titled(model.title, frame, context, (room) => drawGraph(classGraph(model, context), room, context)),
  words: ({ title, classes, relations, notes }) => [
    ...(title ? [title] : []),
    ...classes.map(({ label }) => label),
    ...relations.map(({ from, to, label }) => [from, label, to].filter((word) => word !== '').join(' ')),
    ...notes.map(({ text }) => text),
  ],
};
