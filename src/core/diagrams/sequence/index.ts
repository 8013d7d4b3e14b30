import type { DiagramKind } from '../diagram-kind';
import { eventsOf } from './columns';
import { drawSequence } from './draw';
import type { SequenceDiagram } from './model';
import { readSequence } from './read';

/** Who says what to whom, and in which order. */
export const sequence: DiagramKind<SequenceDiagram> = {
  name: 'sequenceDiagram',
  title: { en: 'Sequence diagram', zh: '时序图' },
  detect: /^sequenceDiagram\b/,
  read: readSequence,
  draw: drawSequence,
  words: ({ title, participants, items }) => [
    ...(title ? [title] : []),
    ...participants.map(({ label }) => label),
    ...eventsOf(items).flatMap((item) => ('text' in item && item.text !== '' ? [item.text] : [])),
  ],
};
