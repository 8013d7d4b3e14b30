import type { Indicator } from '../../indicators';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Unit } from '../../numbers/units';

/** `value` in `unit` expressed in `target`; undefined when they do not measure the same. `1` is a plain count. */
export function convert(value: number, unit: Unit | undefined, target: string): number | undefined {
  if (target === '1') return unit === undefined || unit.family === 'factor' ? value : undefined;
  const to = unitNamed(target);
  if (unit === undefined || to?.family === undefined || to.family !== unit.family) return undefined;
  if (to.currency !== unit.currency) return undefined;
  return (value * unit.factor) / to.factor;
}

const units = new Map<string, Unit | undefined>();

/** The catalogue names few units, and asks for them again with every number. */
function unitNamed(name: string): Unit | undefined {
  if (!units.has(name)) units.set(name, wholeUnit(name));
  return units.get(name);
}

/** Whether the catalogue knows a range for the indicator and `value` in `unit` lies in it. */
export function isPlausible({ plausible }: Indicator, value: number, unit: Unit | undefined): boolean {
  if (plausible.unit === undefined) return false;
  const amount = convert(value, unit, plausible.unit);
  if (amount === undefined) return false;
  return (
    amount >= (plausible.low ?? Number.NEGATIVE_INFINITY) && amount <= (plausible.high ?? Number.POSITIVE_INFINITY)
  );
}
