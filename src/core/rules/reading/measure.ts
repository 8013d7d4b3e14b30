import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from './passage';

/** Whether two values measure the same. */
export function isOfKind(a: Measure, b: Measure): boolean {
  if (a.tokens !== undefined && b.tokens !== undefined && a.tokens !== b.tokens) return false;
  return a.kind === b.kind;
}

/** Said less exactly it is the same number; of shares every digit counts. */
const SLACK = 0.005;

/** A value, and what it is in the unit of its kind. */
interface Value {
  readonly quantity: Quantity;
  readonly measure: Pick<Measure, 'factor' | 'isShare'>;
}

/** Whether two values of a kind agree, within rounding. */
export function isSame(a: Value, b: Value): boolean {
  const interval = ({ quantity, measure: { factor, isShare } }: Value): { low: number; high: number } => {
    const { low, high } = rounded(quantity);
    const slack = isShare ? 0 : SLACK;
    return { low: low * factor * (1 - slack), high: high * factor * (1 + slack) };
  };
  return overlaps(interval(a), interval(b));
}

/** What two values must share to be compared, and how to. */
export interface Measure {
  /** Kind and scope of the unit; the indicator where it has none. */
  readonly kind: string;
  readonly factor: number;
  readonly tokens: Unit['tokens'] | undefined;
  readonly isShare: boolean;
}

/** How a number of `unit` measures; without one it may be that of an indicator without units, which `named` names. */
export function measureOf(unit: Unit | undefined, named: Pick<Passage, 'mentions'> | undefined): Measure | undefined {
  if (unit === undefined) {
    const indicator = named?.mentions[0]?.indicator;
    const isBare = indicator !== undefined && indicator.families.length === 0;
    return isBare ? { kind: indicator.id, factor: 1, tokens: undefined, isShare: true } : undefined;
  }
  const { family, currency, scope, factor, tokens } = unit;
  if (family === undefined || family === 'factor' || family === 'points') return undefined;
  return { kind: `${family} ${currency ?? ''} ${scope ?? ''}`, factor, tokens, isShare: family === 'ratio' };
}
