import { wholeUnit } from '../numbers/unit-parser';
import { comparable } from '../numbers/units';
import type { MetricValue } from '../scene/metrics';

/** How a value differs from an earlier one. */
export interface Change {
  /** `points` is the difference of two percentages; `share` is relative to the earlier value: 0.42 is 42 % more. */
  readonly kind: 'points' | 'share';
  readonly amount: number;
  /** How many times the earlier value it is; undefined where that has no meaning. */
  readonly factor?: number;
  /** Digits after the decimal point that the change is worth showing with. */
  readonly decimals: number;
  /** Whether the change is for the better; undefined where the indicator has no direction, or nothing changed. */
  readonly good?: boolean;
}

/**
 * The change from `base` to `value`: in percentage points for percentages, else as a share of the base. Undefined where a
 * number is missing, units cannot be compared, or the base is not positive.
 */
export function changeOf(value: MetricValue, base: MetricValue): Change | undefined {
  if (value.value === undefined || base.value === undefined) return undefined;
  const factor = unitFactor(value.unit, base.unit);
  if (factor === undefined) return undefined;
  const now = value.value * factor;
  const before = base.value;
  const good = goodness(now - before, value.field.better);
  if (base.unit === '%') {
    const decimals = Math.max(value.decimals, base.decimals);
    const amount = rounded(now - before, decimals);
    return { kind: 'points', amount, decimals, ...(before > 0 && { factor: now / before }), ...good };
  }
  if (!(before > 0) || now < 0) return undefined;
  const share = now / before - 1;
  return { kind: 'share', amount: share, factor: now / before, decimals: Math.abs(share) < 0.1 ? 1 : 0, ...good };
}

/** What a number in `unit` must be multiplied by to be in `wanted`. */
function unitFactor(unit: string, wanted: string): number | undefined {
  if (unit === wanted) return 1;
  const [from, to] = [wholeUnit(unit), wholeUnit(wanted)];
  return from && to && comparable(from, to) ? from.factor / to.factor : undefined;
}

function goodness(difference: number, better: MetricValue['field']['better']): Pick<Change, 'good'> {
  if (difference === 0 || better === 'context') return {};
  return { good: difference > 0 === (better === 'higher') };
}

/** The arithmetic of 0.1 steps is not exact. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals + 2));
}
