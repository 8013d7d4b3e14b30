import { afterEach, expect, it, vi } from 'vitest';
import { flowchart } from '../../../src/core/diagrams/flowchart';
import { layOut } from '../layouts/lay-out';

afterEach(() => {
  vi.restoreAllMocks();
});

it('a diagram is drawn once for each room that it gets, whatever sizes the text of its slide is tried in', () => {
  const draw = vi.spyOn(flowchart, 'draw');
  const boxes = Array.from(
    { length: 80 },
    (_, at) => `  a${at}[A box with a long name, ${at}] --> a${(at * 7) % 60}`,
  ).join('\n');
  layOut(`---\nproofdeck: true\n---\n\n## Too large\n\n\`\`\`mermaid\nflowchart LR\n${boxes}\n\`\`\`\n`);
  const rooms = new Set(draw.mock.calls.map(([, frame]) => JSON.stringify(frame)));
  expect(draw.mock.calls.length).toBe(rooms.size);
  expect(rooms.size).toBe(1);
});
