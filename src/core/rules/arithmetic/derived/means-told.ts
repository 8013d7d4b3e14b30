import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const MEAN_BEFORE =
  /(?:^|[,，;；:(]|—| so| and|(?:runs|tries|trials|rounds|attempts))[^\S\n]?(?:(?:which |that )?(?:is |gives |makes )?(?:an?|the|their|on) )?(?:平均|[日周月人]均|均值|mean|average)(?:值|下来)?(?:为|是|[: ]| of| is|约){0,3}$/i;
const MEAN_AFTER = /^,? ?(?:on average|in the mean)(?=[,.;)]|$)/i;
const REPEATED =
  /\b(?:runs|tries|trials|repeats|repetitions|rounds|attempts|measurements|passes|starts)\b|[三四五六]次|[三四五六][轮遍]|各次|多次/i;
/** What stands between two values of one list. */
const NEXT = /^ ?(?:[,，、/]|,? ?(?:and|和|与|及)) ?$/;
const LEAST = 3;

/** The mean of a list right before it that lies outside of it: `41, 43 and 44 tok/s, 46 tok/s on average`. */
export function wrongMeansTold(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length <= LEAST) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence);
    const at = own.findIndex((one) => isMean(text, one));
    const values = own.slice(0, Math.max(0, at));
    const mean = own[at];
    if (mean === undefined || values.length < LEAST || !isList(text, values)) return [];
    const unit = values.at(-1)!.unit;
    if (![mean, ...values].every(isExact) || mean.unit?.family !== unit?.family) return [];
    const sizes = values.map(({ value, unit: own }) => value * ((own ?? unit)?.factor ?? 1));
    const size = mean.value * (mean.unit?.factor ?? 1);
    const expected = sizes.reduce((sum, one) => sum + one, 0) / sizes.length / (mean.unit?.factor ?? 1);
    const isWithin = size >= Math.min(...sizes) && size <= Math.max(...sizes);
    // Runs count alike; of other values one may weigh more.
    if (isWithin && !(REPEATED.test(sentence.text) && Math.abs(mean.value - expected) > mean.step + 0.01 * expected))
      return [];
    const from = `(${values.map((one) => passage.quote(one.number)).join(' + ')}) ÷ ${values.length}`;
    return [{ passage, quantity: mean, expected, from }];
  });
}

const isMean = (text: string, { start, end }: Quantity): boolean =>
  MEAN_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || MEAN_AFTER.test(text.slice(end, end + 20));

const isList = (text: string, values: readonly Quantity[]): boolean =>
  values.slice(1).every(({ start }, at) => NEXT.test(text.slice(values[at]!.end, start)));
