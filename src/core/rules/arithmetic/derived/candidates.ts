import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { type Combination, combinationsOf } from './combinations';
import type { Operand, Vector } from './operands';

/** Of one token, which is what a time alone is turned into a rate of. */
const ONE_TOKEN =
  /TPOT|TBT|ITL|每个?(?: |输出)?(?:token|词元)|一个 ?(?:token|词元)|一遍|一次|一步|单步|每步|per (?:output )?token|one (?:token|pass|step)|a (?:token|step|pass)|each (?:token|step|pass)|every token|(?:per|decode) (?:step|pass)/i;

/** With the rate that one token in a time makes. */
export function candidatesFor({ text }: Passage, all: readonly Operand[], result: Operand): Combination[] {
  const operands = all.filter(({ quantity, isShare }) => !(isShare && isChangeAside(text, quantity)));
  const found = combinationsOf(withoutSharedPeriod(text, operands, result), result.vector);
  if (result.family !== 'token_rate' || !ONE_TOKEN.test(text) || operands.some(({ family }) => family === 'tokens'))
    return found;
  if (isOfAllUsers(text, result) || result.quantity.unit?.scope === 'gpu') return found;
  const rates = combinationsOf(
    operands.filter(({ family, isCount, isShare }) => family === 'time' || (isCount && !isShare)),
    RATE,
  );
  return [...found, ...rates];
}

/** `4.9 kW (−12.5%)`: how much the number before it has changed, which stands as it is. */
const isChangeAside = (text: string, { sign, start, end }: Quantity): boolean =>
  sign !== undefined &&
  /\( ?[+−-]?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^ ?\)/.test(text.slice(end, end + 2));

/** `$9,000 a day for 11 billion tokens a day`: a period that is said of both falls out of their quotient. */
function withoutSharedPeriod(text: string, operands: readonly Operand[], result: Operand): readonly Operand[] {
  if (result.family !== 'money_per_token' && result.family !== 'tokens_per_money') return operands;
  const periodOf = ({ quantity: { end } }: Operand): string | undefined =>
    A_PERIOD.exec(text.slice(end, end + 16))?.[1]?.toLowerCase();
  return operands.map((one) => {
    const period = one.family === 'money_rate' && one.quantity.unit?.family === 'money' ? periodOf(one) : undefined;
    const isShared =
      period !== undefined && operands.some((other) => other.family === 'tokens' && periodOf(other) === period);
    if (!isShared) return one;
    const vector = one.vector.map((exponent, at) => (at === 0 ? 0 : exponent)) as unknown as Vector;
    return { ...one, family: 'money', vector, value: one.quantity.value * one.quantity.unit!.factor };
  });
}

const A_PERIOD = /^ ?(?:an?|each|every|per|\/) ?(hour|day|week|month|quarter|year)\b/i;

/** `894 tok/s in total`, 总吞吐 894 tok/s, as on a card: of all that run at once, however long one token of one of them takes. */
const isOfAllUsers = (text: string, { quantity: { start, end } }: Operand): boolean =>
  /总(?:的|输出)?(?:吞吐|速率)?[^，,。；;\d]{0,6}$|合计 ?$|\b(?:total|aggregate|combined)(?: [a-z]{2,12}){0,2}:? $/i.test(
    text.slice(Math.max(0, start - 32), start),
  ) ||
  /^ ?(?:\((?:total|aggregate|all users|总)|(?:in total|in all|total|altogether|overall|aggregate|combined)\b|的?总)/i.test(
    text.slice(end, end + 16),
  );

const RATE: Vector = [-1, 0, 0, 0, 0, 0, 0];
