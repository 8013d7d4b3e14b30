import { NONE, type Operand, type Vector } from './operands';

/** An operand as it takes part in a product. */
export interface Part {
  readonly operand: Operand;
  readonly isDivisor: boolean;
  /** As a number without its unit: the 320 of `320 hours at $45 each`; the rest that a share leaves. */
  readonly as: 'itself' | 'count' | 'rest';
}

/** A product of powers of operands. */
export interface Combination {
  readonly parts: readonly Part[];
  /** In canonical units. */
  readonly value: number;
  /** By how much of itself rounding may have moved it. */
  readonly slack: number;
  /** All dimensions are those that were asked for; else tokens have been taken for a count. */
  readonly isExact: boolean;
}

const MOST_OPERANDS = 6;
const MOST_PARTS = 4;
const DIMENSIONS = NONE.length;
const TOKEN = DIMENSIONS - 1;

interface Choice {
  readonly part: Part;
  readonly vector: Vector;
  readonly value: number;
}

/** Every product and quotient of one to four of `operands` that has the dimensions of `target`. */
export function combinationsOf(operands: readonly Operand[], target: Vector): Combination[] {
  const choices = operands.slice(-MOST_OPERANDS).map(choicesOf);
  const found: Combination[] = [];
  const parts: Part[] = [];
  const extend = (at: number, vector: Vector, value: number, slack: number): void => {
    if (parts.length > 0) {
      const token = vector[TOKEN];
      const isExact = token === target[TOKEN];
      if ((isExact || target[TOKEN] === 0) && isMatter(vector, target))
        found.push({ parts: [...parts], value, slack, isExact });
    }
    if (parts.length === MOST_PARTS) return;
    for (let next = at; next < choices.length; next++) {
      for (const { part, vector: own, value: factor } of choices[next]!) {
        parts.push(part);
        const sum = own === NONE ? vector : (vector.map((exponent, i) => exponent + own[i]!) as unknown as Vector);
        extend(next + 1, sum, value * factor, slack + part.operand.slack);
        parts.pop();
      }
    }
  };
  extend(0, NONE, 1, 0);
  return found;
}

/** Equal but for tokens. */
function isMatter(a: Vector, b: Vector): boolean {
  for (let at = 0; at < TOKEN; at++) if (a[at] !== b[at]) return false;
  return true;
}

function choicesOf(operand: Operand): Choice[] {
  const { value, vector, isShare, isCount, quantity } = operand;
  const own = power({ operand, isDivisor: false, as: 'itself' }, vector, value);
  if (isShare) return value < 1 ? [...own, ...power({ operand, isDivisor: false, as: 'rest' }, NONE, 1 - value)] : own;
  if (isCount) return own;
  const isCounted = operand.family === 'time' || operand.family === 'tokens';
  return isCounted
    ? [...own, { part: { operand, isDivisor: false, as: 'count' }, vector: NONE, value: quantity.value }]
    : own;
}

function power(part: Part, vector: Vector, value: number): Choice[] {
  const inverse = vector === NONE ? NONE : (vector.map((exponent) => -exponent) as unknown as Vector);
  return [
    { part, vector, value },
    { part: { ...part, isDivisor: true }, vector: inverse, value: 1 / value },
  ];
}
