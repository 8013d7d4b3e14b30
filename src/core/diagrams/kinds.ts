import { classDiagram } from './class';
import type { DiagramKind } from './diagram-kind';
import { er } from './er';
import { flowchart } from './flowchart';
import { gantt } from './gantt';
import { journey } from './journey';
import { mindmap } from './mindmap';
import { pie } from './pie';
import { quadrant } from './quadrant';
import { sequence } from './sequence';
import { state } from './state';
import { timeline } from './timeline';
import { xychart } from './xychart';

/** Every kind that is drawn natively. The first whose `detect` matches the first line reads the text. */
export const DIAGRAM_KINDS: readonly DiagramKind[] = [
  flowchart as DiagramKind,
  sequence as DiagramKind,
  state as DiagramKind,
  classDiagram as DiagramKind,
  er as DiagramKind,
  timeline as DiagramKind,
  gantt as DiagramKind,
  mindmap as DiagramKind,
  pie as DiagramKind,
  xychart as DiagramKind,
  quadrant as DiagramKind,
  journey as DiagramKind,
];
