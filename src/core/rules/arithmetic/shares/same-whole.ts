import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import { firstSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';

const SAME = 0.005;

/** `均值 61.2 GB，占 76.5%；中位 60.4 GB，占 75.5%`: another value with its share beside it comes to the same whole, which is not told. */
export function isOfSameWhole({ quantities }: Pick<Passage, 'quantities'>, share: Quantity, part: Quantity): boolean {
  const wholeOf = (one: Quantity, its: Quantity): number => canonicalValue(one) / its.value;
  return quantities.some((other, index) => {
    const its = quantities[index + 1];
    if (its?.unit?.family !== 'ratio' || other === part || its.value === share.value) return false;
    return other.unit?.text === part.unit?.text && Math.abs(wholeOf(other, its) / wholeOf(part, share) - 1) < SAME;
  });
}

/**
 * `占现状五年支出的 16%`, `占机队的 6%`: the whole has a name of its own, which no number beside it need have. A short name
 * counts where the text `before` does not have it: 机队 512 张 is what 占机队的 speaks of.
 */
export function isOfNamedWhole(lead: string, before: string): boolean {
  const name = NAMED_WHOLE.exec(lead)?.[1];
  return name !== undefined && (name.length >= LONG_NAME || !before.includes(name));
}

const LONG_NAME = 4;
const NAMED_WHOLE =
  /占(?:到|了|据)?(?!其|它|总|全(?![年天月日](?!的))|整|这|该|此|两者|三者|已分配|上述|以上)([\u3400-\u9fff]{2,14})的(?:近|将近|约|大约)? ?$/;

/** 占 token 总量的 62%, `3.1% of the day's GPU-hours`: a share of what is measured, beside things that are counted. */
export const isOfMeasured = (lead: string, after: string): boolean =>
  MEASURED.test(lead.split(CLAUSE).at(-1)! + firstSentence(after));

const CLAUSE = /[，,:(;；。]/;
const MEASURED =
  /token|词元|算力|卡时|流量|电[费量]|费用|花费|成本|\b(?:GPU-hours?|card-hours?|compute|volume|traffic|bill|costs?|spend(?:ing)?|energy|power)\b/i;
