import type { TableReading } from '../reading/slide-reading';
import { type Amount, columnLanes, type Lane } from './lanes';
import type { Miss } from './miss';

/** The name of a column that adds up what another has had so far. */
const RUNNING = /累计|累积|\b(?:running|cumulative|accumulated|so far|to date)\b/i;
const AGREE_AT_LEAST = 2;

/** The running totals of a table that the one before and what came to it do not give. */
export function wrongRunningTotals(table: TableReading): Miss[] {
  if (!table.header.some(({ text }) => RUNNING.test(text))) return [];
  const lanes = columnLanes(table);
  return lanes.flatMap((totals) => {
    if (!RUNNING.test(totals.label)) return [];
    const found = lanes.flatMap((added) =>
      added !== totals && added.unit?.family === totals.unit?.family ? [stepsOf(totals, added)] : [],
    );
    if (found.some((steps) => steps.every(({ fits }) => fits))) return [];
    return found.flatMap(missIn).slice(0, 1);
  });
}

interface Step {
  readonly said: Amount;
  readonly expected: number;
  readonly from: string;
  readonly fits: boolean;
}

function stepsOf(totals: Lane, added: Lane): Step[] {
  return totals.amounts.slice(1).flatMap((said, index) => {
    const [before, more] = [totals.amounts[index], added.amounts[index + 1]];
    if (said === undefined || before === undefined || more === undefined) return [];
    const size = ({ quantity, scale }: Amount): number => quantity.value * scale;
    const slack = [said, before, more].reduce((all, { quantity, scale, passage }) => {
      const isWhole = quantity.decimals === 0 && quantity.step === 1 && /\d$/.test(passage.text.trim());
      return all + (isWhole ? 0 : (quantity.step / 2) * scale);
    }, 0);
    const expected = size(before) + size(more);
    const fits = Math.abs(expected - size(said)) <= slack + expected * 1e-9;
    const from = [before, more].map((one) => one.passage.quote(one.quantity)).join(' + ');
    return [{ said, expected: expected / said.scale, from, fits }];
  });
}

function missIn(steps: readonly Step[]): Miss[] {
  const wrong = steps.filter(({ fits }) => !fits);
  const [first, second, ...more] = wrong;
  // One wrong total makes the next step wrong too.
  const isNext = second === undefined || steps.indexOf(second) === steps.indexOf(first!) + 1;
  if (first === undefined || more.length > 0 || !isNext || steps.length - wrong.length < AGREE_AT_LEAST) return [];
  const { passage, quantity } = first.said;
  return [{ passage, quantity, expected: first.expected, from: first.from }];
}
