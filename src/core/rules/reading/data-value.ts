import { PlainText } from '../../deck/plain-text';
import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Span } from '../../source/span';
import type { RuleFinding } from '../rule';
import { Passage } from './passage';
import type { Reading } from './reading';

/** A number as data gives it. */
interface DataValue {
  readonly value: number;
  /** As it is written, in one piece. */
  readonly written: string;
  readonly unit: Unit | undefined;
  readonly span: Span;
}

/** The number as passages have theirs: a quantity that fills a passage of its own. */
export function dataQuantity({ value, written, unit, span }: DataValue): Pick<Reading, 'passage' | 'quantity'> {
  const all = { start: 0, end: written.length };
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const quantity: Quantity = {
    ...all,
    number: all,
    value,
    high: value,
    step: 10 ** -decimals,
    decimals,
    approximate: false,
    ...(unit === undefined ? {} : { unit }),
  };
  return { passage: passageAt(written, span), quantity };
}

/** A passage whose letters all stand at one place; where the text is as long as the place, each at its own. */
export function passageAt(text: string, at: Span): Passage {
  return new Passage(PlainText.build([[text, at]]), 'cell', []);
}

/** What `check` says of values in data. Its fixes are for words and units beside a number, so none is offered. */
export function judgeData(
  readings: readonly Reading[],
  check: (reading: Reading) => readonly RuleFinding[],
): RuleFinding[] {
  return readings.flatMap((reading) => check(reading).map(({ fixes: _, ...finding }) => finding));
}
