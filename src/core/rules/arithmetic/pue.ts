import { overlaps, rounded } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { middle, product, quotient, widened } from './interval';
import { canonical, isPlain, quote, sentencesOf } from './measured';
import type { Miss } from './miss';

const TOTAL =
  /(?:总负荷|总功率|总用电|总耗电|总电力|机房|园区|设施|市电|全口径|总|含制冷)[\u3400-\u9fff ]{0,8}$|\b(?:facility|total|site|building|utility|meter)(?: [a-z]{1,12}){0,3} ?$/i;
const IT_LOAD =
  /\bIT ?(?:负荷|负载|功率|设备|用电|load|power|equipment|energy)?[\u3400-\u9fff ]{0,8}(?: (?:is|of|was|at|takes|draws))? ?$/i;
const PUE = /\bPUE\b[\u3400-\u9fff :=]{0,8}(?: (?:is|of|was|at|about))? ?$/i;

/** The PUE that total and IT load of the same sentence do not give. */
export function wrongPue(passage: Passage): Miss[] {
  const { text } = passage;
  if (!/\bPUE\b/i.test(text)) return [];
  const misses = afterLoads(passage);
  return misses.length > 0 ? misses : wrongTotal(passage);
}

/** IT 负载 208 kW，PUE 1.31，总负荷 272.5 kW: the total last, in one sentence. */
function wrongTotal(passage: Passage): Miss[] {
  const { text } = passage;
  const before = (start: number): string => text.slice(Math.max(0, start - 28), start);
  return sentencesOf(passage).flatMap((values) => {
    const loads = values.filter((value) => isPlain(value, 'power') || isPlain(value, 'energy'));
    const [it, total, ...more] = loads;
    if (it === undefined || total === undefined || more.length > 0 || it.unit.family !== total.unit.family) return [];
    const pue = passage.quantities.filter(
      ({ unit, start, bound }) => unit === undefined && bound === undefined && PUE.test(before(start)),
    );
    const [factor, ...others] = pue.filter(({ start }) => start < total.quantity.start);
    if (factor === undefined || others.length > 0 || endsSentence(text.slice(factor.end, total.quantity.start)))
      return [];
    const after = text.slice(total.quantity.end, total.quantity.end + 20);
    const isTotal = TOTAL.test(before(total.quantity.start)) || TOTAL_AFTER.test(after);
    if (!IT_LOAD.test(before(it.quantity.start)) || !isTotal) return [];
    const expected = product(canonical(it), rounded(factor));
    if (overlaps(widened(canonical(total), 0.005), expected)) return [];
    const from = `${quote(it)} × ${passage.quote(factor)}`;
    return [{ passage, quantity: total.quantity, expected: middle(expected) / total.unit.factor, from }];
  });
}

const TOTAL_AFTER =
  /^ (?:at|from) the (?:meter|grid|wall|utility|building)|^ (?:in all|in total|altogether|of facility)/i;

function afterLoads(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  const before = (start: number): string => text.slice(Math.max(0, start - 28), start);
  return quantities.flatMap((quantity) => {
    if (quantity.unit !== undefined || quantity.bound !== undefined || !PUE.test(before(quantity.start))) return [];
    const loads = sentencesOf(passage)
      .flat()
      .filter((value) => isPlain(value, 'power') || isPlain(value, 'energy'))
      .filter(({ quantity: { end } }) => end <= quantity.start && !endsSentence(text.slice(end, quantity.start)));
    const [it, ...otherIt] = loads.filter((value) => IT_LOAD.test(before(value.quantity.start)));
    const [total, ...others] = loads.filter((value) => value !== it && TOTAL.test(before(value.quantity.start)));
    if (it === undefined || total === undefined || otherIt.length + others.length > 0) return [];
    if (it.unit.family !== total.unit.family) return [];
    const expected = quotient(canonical(total), canonical(it));
    if (overlaps(widened(rounded(quantity), 0, quantity.step), expected)) return [];
    return [{ passage, quantity, expected: middle(expected), from: `${quote(total)} ÷ ${quote(it)}` }];
  });
}
