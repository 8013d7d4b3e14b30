import type { DiagramKind } from '../diagram-kind';
import { drawMindmap } from './draw';
import { type Mindmap, type MindNode, readMindmap } from './read';

function labelsOf(node: MindNode): string[] {
  return [node.label, ...node.children.flatMap(labelsOf)];
}

/** An idea and what belongs to it. */
export const mindmap: DiagramKind<Mindmap> = {
  name: 'mindmap',
  title: { en: 'Mind map', zh: '思维导图' },
  detect: /^mindmap\b/,
  read: readMindmap,
  draw: drawMindmap,
  words: ({ title, root }) => [...(title ? [title] : []), ...(root ? labelsOf(root) : [])],
};
