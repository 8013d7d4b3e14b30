import type { DiagramKind } from '../diagram-kind';
import { drawGantt } from './draw';
import type { Gantt } from './model';
import { readGantt } from './read';

/** What is done when. */
export const gantt: DiagramKind<Gantt> = {
  name: 'gantt',
  title: { en: 'Gantt chart', zh: '甘特图' },
  detect: /^gantt\b/,
  read: readGantt,
  draw: drawGantt,
  words: ({ title, sections, markers }) => [
    ...(title ? [title] : []),
    ...sections.flatMap(({ name, tasks }) => [...(name === '' ? [] : [name]), ...tasks.map((task) => task.name)]),
    ...markers.map(({ name }) => name),
  ],
};
