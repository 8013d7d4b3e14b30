import type { JudgedClaim } from './judged-claims';

/**
 * Whether a claim that its numbers do not give is so far from what they give that it is more likely one about other numbers:
 * `加电费 35.1 万元，总成本 628.6 万元，比上季少 3.3%`. Not where it stands right beside its two values, and not by a power of ten,
 * which is a slip.
 */
export function mayBeOfOthers({ claim, passage, from, to }: JudgedClaim, expected: number): boolean {
  const ratio = Math.abs(claim.quantity.value / expected);
  if (!Number.isFinite(ratio) || ratio === 0) return false;
  const times = Math.max(ratio, 1 / ratio);
  if (times < FAR || isPowerOfTen(times) || from.passage !== passage || to.passage !== passage) return false;
  // Nothing falls by all that it is: such a claim is wrong of whatever numbers.
  if (passage.place === 'cell' || claim.quantity.value >= 100) return false;
  const [first, last] = [from.quantity, to.quantity].sort((a, b) => a.start - b.start) as [Place, Place];
  const { start, end } = claim.quantity;
  const isBeside =
    (start >= last.end && start - last.end <= BESIDE) || (end <= first.start && first.start - end <= BESIDE);
  const isPair = passage.pairs.some(
    (pair) => pair.from.start === from.quantity.start && pair.to.start === to.quantity.start,
  );
  return !(isPair && isBeside);
}

type Place = JudgedClaim['from']['quantity'];

const FAR = 3.2;
const BESIDE = 16;
const isPowerOfTen = (times: number): boolean => Math.abs(times / 10 ** Math.round(Math.log10(times)) - 1) < 0.06;
