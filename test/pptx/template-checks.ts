import type { Scene } from '../../src/core/scene/scene';

/** Nodes that reach over the edge of the page, hidden titles aside, by slide and name. */
export function sceneFaults({ slides, width, height }: Scene): string[] {
  return slides.flatMap(({ nodes }, index) =>
    nodes
      .filter(({ box }) => box.y + box.height > 0)
      .filter(
        ({ box }) =>
          box.x < -0.1 || box.y < -0.1 || box.x + box.width > width + 0.1 || box.y + box.height > height + 0.1,
      )
      .map(({ name }) => `${index + 1}: ${name}`),
  );
}
