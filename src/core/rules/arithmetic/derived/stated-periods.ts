import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { isCut } from '../../../numbers/sentences';
import type { Dimension } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** A period whose length is told: `in a month of 720 hours`, 一个月 720 小时, 一个月（2,592,000 s）. */
const LENGTH_OF =
  /\b(?:in|over|for|during|within|per|every|each) (?:an? |the |one )?(?:\d{1,3}-day )?(?:day|week|month|quarter|year) (?:of |at |with |\()(?:about )?$|[一每整全按]个?[天日周月年季]度?(?:按|共|有|是|的|[(,，])? ?$/i;
/** Not all of the time, or not all that there is. */
const OTHERWISE =
  /峰|利用率|负载率|折|其中|只|占|平均每|每[个张台卡]|\b(?:peak|utili[sz]ation|load|of which|only|busy|each|per (?:node|card|GPU|server|replica|user))\b|[×x*÷%]/i;
const SLACK = 0.03;
const FAR = 150;

/** What a rate does not come to in a period whose length is told: `37,440 tok/s, which makes 9.7 billion tokens in a month of 2,592,000 s`. */
export function wrongInStatedPeriods(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((period, index): Miss[] => {
    if (period.unit?.family !== 'time' || !isExact(period) || !LENGTH_OF.test(text.slice(0, period.start))) return [];
    const own = quantities.filter(
      (one) =>
        one !== period &&
        isExact(one) &&
        !isCut(text.slice(Math.min(one.end, period.end), Math.max(one.start, period.start))),
    );
    const amounts = [quantities[index - 1], quantities[index + 1]].filter(
      (one): one is Quantity => one !== undefined && own.includes(one) && own.some((rate) => isRateOf(rate, one)),
    );
    const [told, ...more] = amounts;
    if (told === undefined || more.length > 0) return [];
    const rates = own.filter((one) => isRateOf(one, told));
    const before = rates.filter(({ end }) => end <= told.start);
    const rate = before.at(-1);
    const count = rate === undefined ? undefined : countOfEach(passage, rate);
    const expected = (one: Quantity): number =>
      (canonicalValue(one) * canonicalValue(period) * (one === rate ? (count?.value ?? 1) : 1)) /
      (told.unit?.factor ?? 1);
    if (rate === undefined || rates.some((one) => Math.abs(told.value / expected(one) - 1) < SLACK)) return [];
    if (OTHERWISE.test(text.slice(rate.end, told.start)) || own.filter((one) => isOfDimensions(one, told)).length > 1)
      return [];
    const times = Math.max(told.value / expected(rate), expected(rate) / told.value);
    if (times > FAR) return [];
    const operands = [...(count === undefined ? [] : [count]), rate, period];
    const from = operands.map((one) => passage.quote(one)).join(' × ');
    const of = operands.map((quantity) => ({ passage, quantity }));
    return [{ passage, quantity: told, expected: expected(rate), from, of }];
  });
}

/** `12 张卡，每张 2.6 元/小时`: how many there are, each at the rate. */
function countOfEach({ text, quantities }: Passage, { start }: Quantity): Quantity | undefined {
  const count = quantities.findLast(({ end }) => end <= start);
  const isCount = count !== undefined && count.unit === undefined && count.decimals === 0 && count.value > 1;
  return isCount && OF_EACH.test(text.slice(count.number.end, start)) ? count : undefined;
}

const OF_EACH =
  /^ ?(?:[张块台套]|个 ?节点)[^\d，,。；;]{0,8}[，,] ?(?:每|单)[张块台套卡个机][^\d，,。；;]{0,6}$|^ (?:[A-Z]\d{2,3}s? |[a-z]{3,8}s ?)(?:,? (?:at|each)(?: at)? )$/;

const dimensionsOf = ({ unit }: Quantity): Partial<Record<Dimension, number>> => unit?.dimensions ?? {};

/** Whether `rate` is what comes of `amount` in each second. */
function isRateOf(rate: Quantity, amount: Quantity): boolean {
  const [a, b] = [dimensionsOf(rate), dimensionsOf(amount)];
  if (rate.unit?.scope !== undefined || Object.keys(b).length === 0 || b.second !== undefined) return false;
  if (a.second !== -1) return false;
  return Object.keys({ ...a, ...b }).every((key) => key === 'second' || a[key as Dimension] === b[key as Dimension]);
}

const isOfDimensions = (one: Quantity, other: Quantity): boolean =>
  one.unit?.family === other.unit?.family && one.unit?.scope === other.unit?.scope;
