import type { Fact } from './facts';

/** `these three weeks`, 这 92 天, 全部 48 张: known from before. */
const KNOWN =
  /(?:这|那|该|此|上述|前述|全部|全体|所有|同一|不变的)(?:全部)? ?$|\b(?:these|those|this|that|all|all the|all of the|the same|an? unchanged|the usual)(?: (?!is|are|was|were|gives?|gave|means?|makes?|made|takes?|took|leaves?|left|had|has|have|came|comes|brings?|would|will|to|at|in|of)\w{1,12})? $/i;
/** `our 1,204 GPUs`, `the 72 GPUs of this setup`, `the $2.91 per GPU-hour we pay`. */
const OWNED = /\b(?:the|our|its|their) $|我们的? ?$/i;
const OF_KNOWN =
  /^(?: [\w/-]{1,16}){0,4}? (?:of (?:this|that|the|our)|we (?:pay|have|own|run|use|rent)|used in|in (?:this|that)|above)\b/i;

/** How plainly a number says that it is known from before: a pronoun, an article with what it is of, an article alone. */
export function pointing({
  passage: { text },
  quantity: { start, end, number },
}: Fact): 'plainly' | 'maybe' | undefined {
  const before = text.slice(Math.max(0, start - 24), start);
  if (KNOWN.test(before)) return 'plainly';
  if (!OWNED.test(before)) return undefined;
  const after = text.slice(Math.min(number.end, end), end + 60);
  return OF_KNOWN.test(after) ? 'plainly' : 'maybe';
}

/** Whether `value` is the sum or the difference of some of `amounts` of its kind, or one of them so many times. */
export function followsFrom(value: number, amounts: readonly number[], counts: readonly number[]): boolean {
  const isIt = (other: number): boolean => Math.abs(other - value) <= Math.abs(value) * 0.006;
  return amounts.some((first, at) => {
    let sum = first;
    const isSum = amounts.slice(at + 1).some((next) => {
      sum += next;
      return [sum, first + next, first - next, next - first].some(isIt);
    });
    return isSum || counts.some((count) => count > 1 && (isIt(first * count) || isIt(first / count)));
  });
}
