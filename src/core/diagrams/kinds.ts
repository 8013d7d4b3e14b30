import type { DiagramKind } from './diagram-kind';
import { gantt } from './gantt';
import { mindmap } from './mindmap';
import { sequence } from './sequence';
import { timeline } from './timeline';

/** Every kind that is drawn natively. The first whose `detect` matches the first line reads the text. */
export const DIAGRAM_KINDS: readonly DiagramKind[] = [
  sequence as DiagramKind,
  timeline as DiagramKind,
  gantt as DiagramKind,
  mindmap as DiagramKind,
];
