import { type Interval, overlaps } from '../../../numbers/quantity';
import { plus, product, quotient, widened } from '../interval';
import { type Amount, isBare, type Lane } from './lanes';

/** A number of a lane. */
export interface InLane {
  readonly amount: Amount;
  readonly lane: Lane;
}

/**
 * `| Fixed | $1.7M | $1.6M |`, `| Fees | $0 | $138k |`, `| Per million | …`: whether a result follows from its operands once what
 * only some columns have beside one of the three is added to it. `index` is the column; `others` are the lanes besides.
 */
export function followsWithMore(
  [result, a, b]: readonly [InLane, InLane, InLane],
  sign: '×' | '÷',
  index: number,
  others: readonly Lane[],
  tolerance: number,
): boolean {
  const ranges = ({ amount, lane }: InLane): readonly Interval[] => [
    amount.range,
    ...others.flatMap((one) => {
      const more = one.amounts[index];
      const isMore = more !== undefined && one.amounts.includes(undefined) && isAlike(one, lane);
      return isMore ? [plus(amount.range, more.range)] : [];
    }),
  ];
  const of = sign === '×' ? product : quotient;
  const expected = ranges(a).flatMap((one) => ranges(b).map((other) => of(one, other)));
  const slack = (result.amount.quantity.step / 2) * result.amount.scale;
  return ranges(result).some((one) => expected.some((range) => overlaps(widened(one, tolerance, slack), range)));
}

const isAlike = (a: Lane, b: Lane): boolean => a.unit?.family === b.unit?.family && isBare(a) === isBare(b);
