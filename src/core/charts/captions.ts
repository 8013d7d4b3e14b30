import type { ChartText } from '../scene/chart';
import type { Box } from '../scene/geometry';
import { axisCaption, valueCaption } from './axes';
import { cut } from './frame';
import type { PlanInput } from './plan';
import { textAt } from './text';

/** Where an axis is named: over the plot at one side, or under it. */
type Spot = 'over-left' | 'over-right' | 'under';

/** The names of the axes, and the room that they leave. */
export interface Captions {
  readonly area: Box;
  /** The name of an axis in its place, once the plot has one; undefined where there is none. */
  readonly at: (axis: 'value' | 'second' | 'category', plot: Box) => ChartText | undefined;
}

/** Heights as shares of the text size. */
const ROW = 1.5;
const MIDDLE = 0.65;

/**
 * An upright value axis is named over its end, where the name reads like any other text; the axis below, under the plot.
 * `bare`: the numbers of the value axis are not shown.
 */
export function captionsOf(input: PlanInput, horizontal: boolean, bare: boolean): Captions {
  const { spec, frame, size, look } = input;
  const hasSecond = spec.series.some(({ axis }) => axis === 'second');
  const texts = {
    value: valueCaption(spec),
    second: hasSecond ? axisCaption(spec.secondAxis) : '',
    category: axisCaption(spec.categoryAxis),
  };
  const spots: Readonly<Record<keyof typeof texts, Spot>> = {
    value: horizontal && !(bare && texts.category === '') ? 'under' : 'over-left',
    second: 'over-right',
    category: horizontal ? 'over-left' : 'under',
  };
  const used = (Object.keys(texts) as (keyof typeof texts)[])
    .filter((key) => texts[key] !== '')
    .map((key) => spots[key]);
  const over = used.some((spot) => spot !== 'under') ? size * ROW : 0;
  const under = used.includes('under') ? size * ROW : 0;
  const area = cut(cut(frame.area, 'top', over), 'bottom', under);
  return {
    area,
    at: (axis, plot) => {
      if (texts[axis] === '') return undefined;
      const style = { size, color: look.ink.quiet };
      return textAt('axis', texts[axis], place(spots[axis], frame.area, plot, size), style, look.theme);
    },
  };
}

function place(spot: Spot, { x, y, width, height }: Box, plot: Box, size: number) {
  if (spot === 'under')
    return { x: plot.x + plot.width / 2, align: 'center', middle: y + height - size * MIDDLE } as const;
  const middle = y + size * MIDDLE;
  return spot === 'over-left'
    ? ({ x, align: 'left', middle } as const)
    : ({ x: x + width, align: 'right', middle } as const);
}
