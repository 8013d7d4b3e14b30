import type { SceneNode } from '../scene/node';
import { PAGE } from '../scene/scene';
import type { Theme, ThemeCover } from '../scene/theme';
import { decoration } from './parts';

/** The title slide's one graphic gesture, as the theme asks for it. */
export function gesture(theme: Theme): SceneNode[] {
  return GESTURES[theme.cover.gesture](theme);
}

const GESTURES: Readonly<Record<ThemeCover['gesture'], (theme: Theme) => SceneNode[]>> = {
  bars,
  band,
  dots,
  none: () => [],
};

/** Six bars rising to the right edge. */
function bars(): SceneNode[] {
  const count = 6;
  const width = 22;
  const gap = 12;
  const right = PAGE.width - 48;
  return Array.from({ length: count }, (_, index) => {
    const height = 56 + index * 52;
    const x = right - (count - index) * (width + gap) + gap;
    const last = index === count - 1;
    const box = { x, y: PAGE.height - height, width, height };
    return decoration(`Bar ${index + 1}`, 'rect', box, last ? 'accent2' : 'accent1', last ? 1 : 0.35 + index * 0.12);
  });
}

/** A broad band down the right edge with a narrow one beside it. */
function band(): SceneNode[] {
  return [
    decoration('Band', 'rect', { x: PAGE.width - 150, y: 0, width: 150, height: PAGE.height }, 'accent1'),
    decoration('Narrow band', 'rect', { x: PAGE.width - 164, y: 0, width: 6, height: PAGE.height }, 'accent2'),
  ];
}

/** A field of dots, growing towards the lower right corner. */
function dots(): SceneNode[] {
  const [columns, rows, step] = [5, 9, 40];
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const size = 3 + column + row * 0.7;
    const x = PAGE.width - 40 - (columns - column) * step + (step - size) / 2;
    const y = PAGE.height - 50 - (rows - row) * step + (step - size) / 2;
    const lit = (column + row) % 4 === 0;
    return decoration(
      `Dot ${index + 1}`,
      'ellipse',
      { x, y, width: size, height: size },
      lit ? 'accent2' : 'accent1',
      0.25 + row * 0.07,
    );
  });
}
