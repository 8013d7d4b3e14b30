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
const TOKEN = NONE.length - 1;
/** Exponents of a product are small: all but tokens' fit into one number, which is added up instead of seven. */
const BASE = 32;

interface Choice {
  readonly part: Part;
  readonly matter: number;
  readonly token: number;
  readonly value: number;
}

/** Every product and quotient of one to four of `operands` that has the dimensions of `target`. */
export function combinationsOf(operands: readonly Operand[], target: Vector): Combination[] {
  const choices = operands.slice(-MOST_OPERANDS).map(choicesOf);
  const [wanted, tokens] = [matterOf(target), target[TOKEN]];
  const found: Combination[] = [];
  const parts: Part[] = [];
  const extend = (at: number, matter: number, token: number, value: number, slack: number): void => {
    const isExact = token === tokens;
    if (matter === wanted && (isExact || tokens === 0) && parts.length > 0)
      found.push({ parts: [...parts], value, slack, isExact });
    if (parts.length === MOST_PARTS) return;
    for (let next = at; next < choices.length; next++) {
      for (const one of choices[next]!) {
        parts.push(one.part);
        extend(next + 1, matter + one.matter, token + one.token, value * one.value, slack + one.part.operand.slack);
        parts.pop();
      }
    }
  };
  if (mayReach(operands, target)) extend(0, 0, 0, 1, 0);
  return found;
}

/** Cheap: each dimension of the target is one of some operand. */
function mayReach(operands: readonly Operand[], target: Vector): boolean {
  return (
    target === NONE || target.every((exponent, at) => exponent === 0 || operands.some(({ vector }) => vector[at] !== 0))
  );
}

function matterOf(vector: Vector): number {
  if (vector === NONE) return 0;
  let code = 0;
  for (let at = 0; at < TOKEN; at++) code = code * BASE + vector[at]!;
  return code;
}

const known = new WeakMap<Operand, readonly Choice[]>();

function choicesOf(operand: Operand): readonly Choice[] {
  let choices = known.get(operand);
  if (choices === undefined) {
    choices = readChoices(operand);
    known.set(operand, choices);
  }
  return choices;
}

function readChoices(operand: Operand): Choice[] {
  const { value, vector, isShare, isCount, quantity } = operand;
  const own = power({ operand, isDivisor: false, as: 'itself' }, vector, value);
  if (isShare) return value < 1 ? [...own, ...power({ operand, isDivisor: false, as: 'rest' }, NONE, 1 - value)] : own;
  if (isCount) return own;
  const isCounted = operand.family === 'time' || operand.family === 'tokens';
  const count = { operand, isDivisor: false, as: 'count' } as const;
  return isCounted ? [...own, { part: count, matter: 0, token: 0, value: quantity.value }] : own;
}

function power(part: Part, vector: Vector, value: number): Choice[] {
  const [matter, token] = [matterOf(vector), vector[TOKEN]!];
  return [
    { part, matter, token, value },
    { part: { ...part, isDivisor: true }, matter: -matter, token: -token, value: 1 / value },
  ];
}
