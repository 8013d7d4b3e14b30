import type { DiagramKind } from '../diagram-kind';
import { drawTimeline } from './draw';
import { readTimeline, type Timeline } from './read';

/** What happened, period by period. */
export const timeline: DiagramKind<Timeline> = {
  name: 'timeline',
  title: { en: 'Timeline', zh: '时间线' },
  detect: /^timeline\b/,
  read: readTimeline,
  draw: drawTimeline,
  words: ({ title, sections }) => [
    ...(title ? [title] : []),
    ...sections.flatMap(({ name, periods }) => [
      ...(name === '' ? [] : [name]),
      ...periods.map(({ label, events }) => [label, ...events].join(' ')),
    ]),
  ],
};
