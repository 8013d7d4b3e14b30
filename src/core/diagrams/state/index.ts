import type { DiagramKind } from '../diagram-kind';
import { diagramPalette } from '../draw/palette';
import { titled } from '../draw/titled';
import { drawGraph } from '../graph/draw';
import { stateGraph } from './graph';
import type { StateDiagram } from './model';
import { readState } from './read';

/** What states something can be in, and how it gets from one to another. */
export const state: DiagramKind<StateDiagram> = {
  name: 'stateDiagram',
  title: { en: 'State diagram', zh: '状态图' },
  detect: /^stateDiagram(?:-v2)?\b/,
  read: readState,
  draw: (model, frame, context) => {
    const graph = stateGraph(model, diagramPalette(context.theme, context.ink));
    return titled(model.title, frame, context, (room) => drawGraph(graph, room, context));
  },
  words: ({ title, states, transitions, notes }) => [
    ...(title ? [title] : []),
    ...states.flatMap(({ kind, label }) => (kind === 'state' && label !== '' ? [label] : [])),
    ...transitions.flatMap(({ label }) => (label === '' ? [] : [label])),
    ...notes.map(({ text }) => text),
  ],
};
