import type { Formula } from '../scene/math';
import type { Message } from '../source/message';

/** Why a formula cannot be set. Offsets count from the start of its LaTeX. */
export interface FormulaFault {
  readonly fault: Message;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads and measures LaTeX. The engine is large, so hosts load it (`./mathjax`) when a deck has formulas and hand it to
 * `layoutDeck`; without it formulas are shown as their source.
 */
export interface EquationEngine {
  /** `display`: set on lines of its own, with large operators. Never throws; the same text gives the same object. */
  readonly set: (source: string, display: boolean) => Formula | FormulaFault;
}

export function isFault(result: Formula | FormulaFault): result is FormulaFault {
  return 'fault' in result;
}
