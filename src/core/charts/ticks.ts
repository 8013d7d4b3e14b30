/** Where an axis begins and ends, and how far apart its numbers are. */
export interface Ticks {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface TickWishes {
  /** Ends that the author gave. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Most steps that there is room for. */
  readonly most: number;
  /** The axis begins at zero whatever the values are: bars and areas would lie otherwise. */
  readonly fromZero: boolean;
}

/** Values that all lie in the upper part of their scale need not begin at zero. */
const NEAR = 0.85;
const MULTIPLES = [1, 2, 2.5, 5, 10];

/** Round numbers around `low` to `high`. Any finite numbers give a scale with at least one step. */
export function niceTicks(low: number, high: number, { min, max, most, fromZero }: TickWishes): Ticks {
  let [from, to] = [Math.min(low, high), Math.max(low, high)];
  if (from > 0 && (fromZero || from < to * NEAR)) from = 0;
  if (to < 0 && (fromZero || to > from * NEAR)) to = 0;
  from = min ?? from;
  to = max ?? to;
  if (to <= from) to = from === 0 ? 1 : from + Math.abs(from) * 0.5;
  const step = niceStep((to - from) / Math.max(1, most));
  return {
    min: min ?? exact(Math.floor(from / step + EPSILON) * step),
    max:
      max !== undefined && max > from ? max : exact(Math.ceil((to - (min ?? 0)) / step - EPSILON) * step + (min ?? 0)),
    step,
  };
}

const EPSILON = 1e-9;

/** The smallest round number that is not below `wanted`; 2.5 only where it stays whole. */
export function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  if (!Number.isFinite(power) || power === 0) return 1;
  const multiple = MULTIPLES.find((one) => one * power >= wanted * (1 - EPSILON) && (one !== 2.5 || power >= 10));
  return exact((multiple ?? 10) * power);
}

/** A scale for the values in just `count` steps, so that two axes share their grid; in others where the author's ends give no round ones. */
export function ticksInSteps(low: number, high: number, count: number, wishes: Omit<TickWishes, 'most'>): Ticks {
  const first = niceTicks(low, high, { ...wishes, most: count });
  if (wishes.min !== undefined || wishes.max !== undefined) {
    const shared = exact((first.max - first.min) / count);
    return isRound(shared) ? { ...first, step: shared } : first;
  }
  let { step } = first;
  for (;;) {
    const min = exact(Math.floor(Math.min(first.min, low) / step + EPSILON) * step);
    const max = exact(min + step * count);
    if (max >= high - step * EPSILON || !Number.isFinite(max)) return { min, max, step };
    step = niceStep(step * 1.01);
  }
}

/** Whether a number has no more than two digits that count: 15 and 0.4 have, 133.3 has not. */
function isRound(value: number): boolean {
  return Number(value.toPrecision(2)) === value;
}

/** The numbers on an axis, from its lower end. */
export function tickValues({ min, max, step }: Ticks): number[] {
  const count = Math.min(MOST_TICKS, Math.floor((max - min) / step + EPSILON));
  return Array.from({ length: count + 1 }, (_, index) => exact(min + index * step));
}

/** More are no axis any more. */
const MOST_TICKS = 100;

/** Without the dust of binary fractions. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
