import type { DiagramKind } from '../diagram-kind';
import { drawQuadrants } from './draw';
import { type Quadrants, readQuadrants } from './read';

/** Points between two pairs of opposites. */
export const quadrant: DiagramKind<Quadrants> = {
  name: 'quadrantChart',
  title: { en: 'Quadrant chart', zh: '象限图' },
  detect: /^quadrantChart\b/,
  read: readQuadrants,
  draw: drawQuadrants,
  words: ({ title, x, y, names, points }) =>
    [title ?? '', x.low, x.high, y.low, y.high, ...names, ...points.map(({ label }) => label)].filter(
      (text) => text !== '',
    ),
};
