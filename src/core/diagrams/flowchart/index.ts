import type { DiagramKind } from '../diagram-kind';
import { plainLabel } from '../draw/label';
import { drawGraph } from '../graph/draw';
import type { Graph } from '../graph/graph';
import { readFlowchart } from './read';

/** `flowchart LR` and `graph TD`: boxes and arrows. */
export const flowchart: DiagramKind<Graph> = {
  name: 'flowchart',
  title: { en: 'Flowchart', zh: '流程图' },
  detect: /^(?:graph|flowchart(?:-elk|-v2)?)(?![\w-])/,
  read: readFlowchart,
  draw: drawGraph,
  words: ({ nodes }) => nodes.map(({ label }) => plainLabel(label)),
};
