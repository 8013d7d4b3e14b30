import type { DiagramKind } from './diagram-kind';
import { sequence } from './sequence';

/** Every kind that is drawn natively. The first whose `detect` matches the first line reads the text. */
export const DIAGRAM_KINDS: readonly DiagramKind[] = [sequence as DiagramKind];
