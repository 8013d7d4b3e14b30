import type { DiagramKind } from '../diagram-kind';
import { drawJourney } from './draw';
import { type Journey, readJourney } from './read';

/** How a user's way through something feels, step by step. */
export const journey: DiagramKind<Journey> = {
  name: 'journey',
  title: { en: 'User journey', zh: '用户旅程' },
  detect: /^journey\b/,
  read: readJourney,
  draw: drawJourney,
  words: ({ title, sections, actors }) => [
    ...(title ? [title] : []),
    ...sections.flatMap(({ name, tasks }) => [
      ...(name ? [name] : []),
      ...tasks.map((task) => `${task.name} ${task.score}`),
    ]),
    ...actors,
  ],
};
