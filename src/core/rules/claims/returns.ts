import type { Interval, Quantity } from '../../numbers/quantity';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** A stated return or payback time in a table row, with what cost and gain of the row give. */
export interface JudgedReturn {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly kind: 'return' | 'payback';
  /** In the quantity's own unit. */
  readonly expected: Interval;
  readonly from: string;
}

const COST = /(?:成本|投资|投入|费用|\bcosts?|\binvestment|\bspend(?:ing)?)$/i;
const GAIN = /(?:收益|节省|产出|回报|\bgains?|\bbenefits?|\bsavings?|\breturns?)$/i;
const RETURN = /^(?:ROI|投资回报率?|回报率|return on investment)$/i;
const PAYBACK = /回本|回收期|payback/i;
/** Relative slack: returns are rounded, and costs are often left out of one of the ends. */
const SLACK = 0.05;
const MONTH = wholeUnit('months')!.factor;
const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/年|annual|year/i, 12 * MONTH],
  [/月|month/i, MONTH],
];

/**
 * The returns and payback times of a table that cannot follow from its columns of cost and gain. A return is right as
 * gain ÷ cost and as (gain − cost) ÷ cost; a payback as cost ÷ gain × the gain's period, rounded up or not.
 */
export function wrongReturns({ header, rows }: TableReading): JudgedReturn[] {
  const column = (pattern: RegExp): number =>
    header.findIndex(({ text }, index) => index > 0 && pattern.test(text.split('(')[0]!.trim()));
  const [cost, gain] = [column(COST), column(GAIN)];
  if (cost < 0 || gain < 0 || cost === gain) return [];
  return rows.flatMap((row) => {
    const [paid, got] = [amountOf(row[cost]), amountOf(row[gain])];
    if (paid === undefined || got === undefined || paid.low <= 0 || got.low <= 0) return [];
    if (paid.currency !== got.currency) return [];
    const ratio = { low: got.low / paid.high, high: got.high / paid.low };
    const from = `${row[gain]!.text.trim()} ÷ ${row[cost]!.text.trim()}`;
    return [
      ...judgedReturn(row[column(RETURN)], ratio, from),
      ...judgedPayback(row[column(PAYBACK)], ratio, header[gain]!.text, from),
    ];
  });
}

type Amount = Interval & { readonly currency: string | undefined };

function amountOf(cell: Passage | undefined): Amount | undefined {
  const [quantity, ...more] = cell?.quantities ?? [];
  if (quantity === undefined || more.length > 0 || quantity.bound !== undefined) return undefined;
  const { unit, value, high } = quantity;
  if (unit !== undefined && unit.family !== 'money') return undefined;
  return { low: value, high, currency: unit?.currency };
}

function judgedReturn(passage: Passage | undefined, ratio: Interval, from: string): JudgedReturn[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  if (passage === undefined || quantity === undefined || more.length > 0) return [];
  const scale = quantity.unit?.family === 'ratio' ? 100 : quantity.unit?.family === 'factor' ? 1 : undefined;
  if (scale === undefined || quantity.bound !== undefined) return [];
  const gross = { low: ratio.low * scale, high: ratio.high * scale };
  const net = { low: gross.low - scale, high: gross.high - scale };
  if (meets(quantity, gross) || meets(quantity, net)) return [];
  return [{ passage, quantity, kind: 'return', expected: net, from }];
}

function judgedPayback(passage: Passage | undefined, ratio: Interval, gain: string, from: string): JudgedReturn[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  const period =
    PERIODS.find(([name]) => name.test(gain))?.[1] ?? (quantity?.unit?.factor === undefined ? undefined : MONTH);
  if (passage === undefined || quantity?.unit?.family !== 'time' || more.length > 0 || period === undefined) return [];
  const { factor } = quantity.unit;
  const expected = { low: period / ratio.high / factor, high: period / ratio.low / factor };
  const rounded = {
    low: expected.low,
    high: expected.low < 0.5 ? expected.high : Math.max(expected.high, Math.ceil(expected.high)),
  };
  if (meets(quantity, rounded)) return [];
  return [{ passage, quantity, kind: 'payback', expected, from }];
}

function meets({ value, high, step }: Quantity, { low: least, high: most }: Interval): boolean {
  const slack = Math.max(step / 2, Math.abs(value) * SLACK);
  return value - slack <= most && least <= high + slack;
}
