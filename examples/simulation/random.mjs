/**
 * A stream of numbers from 0 (included) to 1 (excluded) that a seed fixes: mulberry32, 32 bits of state.
 *
 * @param {number} seed
 */
export function randomStream(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** @param {number} low @param {number} high */
    between: (low, high) => low + (high - low) * next(),
    /** Exponential with this mean. @param {number} mean */
    exponential: (mean) => -mean * Math.log(1 - next()),
    /**
     * One of the values, as often as its weight says.
     * @template T
     * @param {readonly (readonly [value: T, weight: number])[]} choices
     * @returns {T}
     */
    pick: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return /** @type {readonly [T, number]} */ (choices.at(-1))[0];
    },
  };
}

/** @param {readonly number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which that share of the values lies (nearest rank). @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** @param {number} value @param {number} digits */
export function round(value, digits = 1) {
  return Number(value.toFixed(digits));
}
