import { canonicalValue } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { manyOf } from '../equations/per-many';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from './columns';

/** `Per 100 node-hours`, 每百节点时, 每 1,000 次请求: a column of one thing for so many of another. */
const PER_MANY = /(?:\bper |\/ ?|每 ?)(100|1,?000|10,?000|hundred|thousand|million|百万|千万|百|千|万|亿)/i;
const LEAST_AGREEING = 2;
const SLACK = 0.006;
const FAR = 30;

/** The rates for a hundred that the two counts of their row do not give, where those of the other rows do: 148 of 1,560 are 9.49. */
export function wrongRatesPerMany({ header, rows }: TableReading): Miss[] {
  return header.flatMap((cell, at): Miss[] => {
    const many = at === 0 ? undefined : manyIn(cell.text);
    if (many === undefined) return [];
    const columns = header.map((label, column) => rows.map((row) => cellNumber(row[column], label.labelUnit?.unit)));
    const rates = columns[at]!;
    for (const [over, wholes] of columns.entries()) {
      for (const [of, parts] of columns.entries()) {
        if (of === over || of === at || over === at || of === 0 || over === 0) continue;
        const misses = missesOf(rates, parts, wholes, many);
        if (misses !== undefined) return misses;
      }
    }
    return [];
  });
}

function manyIn(label: string): number | undefined {
  const word = PER_MANY.exec(label)?.[1];
  return word === undefined ? undefined : (manyOf(word) ?? Number(word.replace(',', '')));
}

type Cells = readonly (CellNumber | undefined)[];

/** Undefined where not all rows but one are that rate. */
function missesOf(rates: Cells, parts: Cells, wholes: Cells, many: number): Miss[] | undefined {
  const judged = rates.flatMap((rate, index) => {
    const [part, whole] = [parts[index], wholes[index]];
    if (rate === undefined || part === undefined || whole === undefined) return [];
    const expected = (canonicalValue(part.quantity) / canonicalValue(whole.quantity)) * many;
    const { quantity } = rate;
    const isRight = Math.abs(quantity.value - expected) <= Math.max(quantity.step * 0.51, expected * SLACK);
    return [{ rate, part, whole, expected, isRight }];
  });
  const [wrong, ...more] = judged.filter(({ isRight }) => !isRight);
  if (wrong === undefined || more.length > 0 || judged.length - 1 < LEAST_AGREEING) return undefined;
  if (new Set(judged.map(({ expected }) => expected.toPrecision(3))).size < LEAST_AGREEING) return undefined;
  const { rate, part, whole, expected } = wrong;
  const times = Math.max(rate.quantity.value / expected, expected / rate.quantity.value);
  if (!Number.isFinite(times) || times > FAR) return undefined;
  const from = `${part.passage.quote(part.quantity)} ÷ ${whole.passage.quote(whole.quantity)} × ${many}`;
  return [{ passage: rate.passage, quantity: rate.quantity, expected, from }];
}
