import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type Amount, columnLanes, type Lane } from '../tables/lanes';

/** The name of a column that adds up what another has had so far. */
const RUNNING = /累计|累积|到此为止|\b(?:running|cumulative|accumulated|so far|to date)\b/i;
const AGREE_AT_LEAST = 2;

/** The running totals of a table that the one before and what came to it do not give. */
export function wrongRunningTotals(table: TableReading): Miss[] {
  if (!table.header.some(({ text }) => RUNNING.test(text))) return wrongStock(table);
  const lanes = columnLanes(table);
  return lanes.flatMap((totals) => {
    if (!RUNNING.test(totals.label)) return [];
    const found = lanes.flatMap((added) =>
      added !== totals && added.unit?.family === totals.unit?.family ? [stepsOf(totals, added)] : [],
    );
    if (found.some((steps) => steps.every(({ fits }) => fits))) return [];
    const misses = found.flatMap(missIn);
    return (misses.length > 0 ? misses : lanes.flatMap((added) => missInSums(totals, added))).slice(0, 1);
  });
}

interface Step {
  readonly said: Amount;
  readonly expected: number;
  readonly from: string;
  readonly fits: boolean;
}

function stepsOf(totals: Lane, added: Lane): Step[] {
  const [start, first] = [totals.amounts[0], added.amounts[0]];
  const opening: Step[] =
    start !== undefined && first !== undefined && sizeOf(start) === sizeOf(first)
      ? [{ said: start, expected: start.quantity.value, from: '', fits: true }]
      : [];
  const later = totals.amounts.slice(1).flatMap((said, index) => {
    const [before, more] = [totals.amounts[index], added.amounts[index + 1]];
    if (said === undefined || before === undefined || more === undefined) return [];
    const slack = [said, before, more].reduce((all, { quantity, scale, passage }) => {
      const isWhole = quantity.decimals === 0 && quantity.step === 1 && /\d$/.test(passage.text.trim());
      return all + (isWhole ? 0 : (quantity.step / 2) * scale);
    }, 0);
    const expected = sizeOf(before) + sizeOf(more);
    const fits = Math.abs(expected - sizeOf(said)) <= slack + expected * 1e-9;
    const from = [before, more].map((one) => one.passage.quote(one.quantity)).join(' + ');
    return [{ said, expected: expected / said.scale, from, fits }];
  });
  return [...opening, ...later];
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

const LEAST_SUMS = 3;

/** The one total that is not the sum of all up to it, where those around it are. */
function missInSums(totals: Lane, added: Lane): Miss[] {
  if (added === totals || added.unit?.family !== totals.unit?.family) return [];
  const [all, more] = [totals.amounts, added.amounts];
  if (all.length <= LEAST_SUMS || [...all, ...more].some((one) => one === undefined)) return [];
  const start = sizeOf(all[0]!) - sizeOf(more[0]!);
  if (start < 0) return [];
  const sums = sumsUpTo(more.map((one) => sizeOf(one!))).map((sum) => start + sum);
  const slack = Math.max(...all.map((one) => (one!.quantity.decimals > 0 ? one!.quantity.step * one!.scale : 0)));
  const wrong = sums.flatMap((sum, at) =>
    Math.abs(sum - sizeOf(all[at]!)) <= slack * (at + 1) + sum * 1e-9 ? [] : [at],
  );
  const [at, ...others] = wrong;
  if (at === undefined || others.length > 0 || at === 0 || at === all.length - 1) return [];
  const { passage, quantity, scale } = all[at]!;
  const from = [all[at - 1]!, more[at]!].map((one) => one.passage.quote(one.quantity)).join(' + ');
  return [{ passage, quantity, expected: sums[at]! / scale, from }];
}

/** A column of what comes to it, and one of what there is then: nodes added, GPUs in service. */
const ADDED =
  /新增|增加|扩容|追加|到货|交付|上架|本[期批]|\b(?:added|additional|new|delivered|installed|arriving|arrivals|bought|ordered)\b/i;
const STOCK =
  /在[用役线网]|到位|可用|合计|总[数量计]|达到|期末|\b(?:in (?:service|use|production|total)|online|live|running|available|total|after|then|installed base)\b/i;
const LEAST_ROWS = 4;

/** The one number of a stock that does not grow as what is added tells, where all others do: by as many, or by as many times it. */
function wrongStock(table: TableReading): Miss[] {
  if (!table.header.some(({ text }) => ADDED.test(text)) || !table.header.some(({ text }) => STOCK.test(text)))
    return [];
  const lanes = columnLanes(table);
  return lanes.flatMap((stock) =>
    STOCK.test(stock.label) && !ADDED.test(stock.label) && stock.unit === undefined
      ? lanes
          .filter((added) => ADDED.test(added.label))
          .flatMap((added) => missInStock(stock, added))
          .slice(0, 1)
      : [],
  );
}

function missInStock(stock: Lane, added: Lane): Miss[] {
  const counts = [stock, added].map(({ amounts }) =>
    amounts.map((one) => (one === undefined ? undefined : sizeOf(one))),
  );
  const [totals, more] = counts as [(number | undefined)[], (number | undefined)[]];
  if (totals.length < LEAST_ROWS || [...totals, ...more].some((one) => one === undefined)) return [];
  const sums = sumsUpTo(more as number[]);
  const steps = totals.flatMap((total, at) => (at === 0 ? [] : [(total! - totals[at - 1]!) / more[at]!]));
  const laws = [...new Set(steps.filter((by) => by >= 1 && Number.isInteger(by)))].flatMap((by) =>
    totals.map((total, at) => sums.map((sum) => total! + by * (sum - sums[at]!))),
  );
  const misses = laws.map((law) => law.flatMap((value, at) => (value === totals[at] ? [] : [at])));
  const law = misses.findIndex(({ length }) => length === 1);
  if (law < 0 || misses.some(({ length }) => length === 0)) return [];
  const at = misses[law]![0]!;
  // After the last number nothing says that the law goes on.
  if (at === totals.length - 1) return [];
  const said = stock.amounts[at]!;
  const [before, step] = [stock.amounts[at - 1], added.amounts[at]!];
  if (before === undefined) return [];
  const by = (laws[law]![at]! - laws[law]![at - 1]!) / sizeOf(step);
  const from = `${before.passage.quote(before.quantity)} + ${by === 1 ? '' : `${by} × `}${step.passage.quote(step.quantity)}`;
  return [{ passage: said.passage, quantity: said.quantity, expected: laws[law]![at]! / said.scale, from }];
}

/** The sum of each with all before it. */
const sumsUpTo = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
};

const sizeOf = ({ quantity, scale }: Amount): number => quantity.value * scale;
