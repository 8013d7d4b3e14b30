import { agreeing, canonicalValue, type Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** `8.96 TFLOPS of 989, an MFU of 0.9%`: a share that two numbers before it in its text give, however unusual it is. */
export function isReckoned({ quantities }: Passage, quantity: Quantity): boolean {
  if (quantity.unit?.family !== 'ratio') return false;
  const { low, high } = agreeing(quantity);
  const before = quantities.filter((one) => one.end <= quantity.start && one.unit?.family === 'compute');
  return before.some((part) =>
    before.some((whole) => {
      const share = (100 * canonicalValue(part)) / canonicalValue(whole);
      return part !== whole && share >= low && share <= high;
    }),
  );
}
