import type { Quantity } from './quantity';

/** Right before what a calculation comes to: behind the unit of its last number, and a bracket. */
const EQUALS = /^ ?(?:[A-Za-z\u3400-\u9fff/%]{1,8} ?)?\)? ?[=≈] ?(?:about |约 ?)?$/i;
/** Between two numbers that are reckoned with, the first of which may say what it counts. */
const OPERATOR = /^ ?(?:[A-Za-z\u3400-\u9fff]{1,6} ?)?\)? ?[×x*÷/+−-] ?\(?$/;
const MOST_OPERANDS = 6;

interface Told {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** `一天用电 100.8 × 24 = 2,419 kW`: where the calculation begins that gives `quantity`; undefined where none of two numbers or more does. */
export const startOfCalculation = (told: Told, quantity: Quantity): number | undefined =>
  calculationBefore(told, told.quantities.indexOf(quantity));

/** The same for the quantity at `index`. */
export function calculationBefore({ text, quantities }: Told, index: number): number | undefined {
  const [behind, result] = [quantities[index - 1], quantities[index]];
  if (behind === undefined || result === undefined || !EQUALS.test(text.slice(behind.end, result.start)))
    return undefined;
  const last = index - 1;
  let first = last;
  while (first > 0 && last - first + 1 < MOST_OPERANDS) {
    const [before, own] = [quantities[first - 1]!, quantities[first]!];
    if (!OPERATOR.test(text.slice(before.end, own.start))) break;
    first--;
  }
  return first < last ? quantities[first]!.start : undefined;
}
