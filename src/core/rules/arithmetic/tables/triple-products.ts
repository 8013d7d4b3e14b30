import { type Interval, overlaps } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { joined, sameDimensions } from '../equations/expression';
import { middle, product, widened } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, isBare, type Lane, rowLanes } from './lanes';

/** Rows that must follow before one that does not is wrong. */
const AGREE_AT_LEAST = 2;
const MOST_LANES = 8;
const TOLERANCE = 0.004;
const OFF_AT_LEAST = 0.015;

/** The numbers of a table that three others beside them should give: cards × hours × price an hour. */
export function wrongTripleProducts(table: TableReading): Miss[] {
  const columns = brokenIn(columnLanes(table));
  return columns.length > 0 ? columns : brokenIn(rowLanes(table));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  if (lanes.length < 4 || lanes.length > MOST_LANES) return [];
  const found = lanes.flatMap((result, index) => {
    // What authors compute stands after what they compute it from.
    const before = lanes.slice(0, index);
    const judged = triplesOf(before).flatMap((factors) => (mayGive(result, factors) ? [stepsOf(result, factors)] : []));
    const isKept = judged.some((steps) => steps.length > 0 && steps.every(({ fits }) => fits));
    return isKept ? [] : judged.flatMap(missIn);
  });
  return found.slice(0, 1);
}

type Triple = readonly [Lane, Lane, Lane];

function triplesOf(lanes: readonly Lane[]): Triple[] {
  return lanes.flatMap((a, i) =>
    lanes.slice(i + 1).flatMap((b, j) => lanes.slice(i + j + 2).map((c): Triple => [a, b, c])),
  );
}

/** By their units, of which at least one is none of a mere count. */
function mayGive(result: Lane, factors: Triple): boolean {
  if (isBare(result) || factors.every(isBare)) return false;
  const all = factors.map(({ dimensions }) => dimensions).reduce((a, b) => joined(a, b, 1));
  return sameDimensions(result.dimensions, all);
}

interface Step {
  readonly said: Amount;
  readonly factors: readonly Amount[];
  readonly expected: Interval;
  readonly fits: boolean;
}

function stepsOf(result: Lane, factors: Triple): Step[] {
  return result.amounts.flatMap((said, row) => {
    const own = factors.map(({ amounts }) => amounts[row]);
    if (said === undefined || own.some((one) => one === undefined)) return [];
    const all = own as Amount[];
    const expected = all.map(({ range }) => range).reduce(product);
    const slack = (said.quantity.step / 2) * said.scale;
    return [{ said, factors: all, expected, fits: overlaps(widened(said.range, TOLERANCE, slack), expected) }];
  });
}

function missIn(steps: readonly Step[]): Miss[] {
  const [wrong, ...more] = steps.filter(({ fits }) => !fits);
  if (wrong === undefined || more.length > 0 || steps.length - 1 < AGREE_AT_LEAST) return [];
  const { passage, quantity, scale } = wrong.said;
  const expected = middle(wrong.expected) / scale;
  if (Math.abs(expected / quantity.value - 1) < OFF_AT_LEAST) return [];
  const from = wrong.factors.map((one) => one.passage.quote(one.quantity)).join(' × ');
  return [{ passage, quantity, expected, from }];
}
