import type { Passage } from '../../reading/passage';
import { type Operand, operandsOf } from '../derived/operands';
import { listsIn } from '../lists';
import type { Miss } from '../miss';

/** Before the sum of a list's items, or the mean of its shares. */
const TOTAL =
  /^ ?(?:总|合计|共|一共|加起来|两者|三者|全部|整体|平均|加权|综合|单次|一次|每次|together|total|in total|in all|all|sum|combined|altogether|both|overall|blended|mean|average|weighted|one (?:call|request)|(?:cost )?per (?:call|request)|each (?:call|request))/i;
const MEAN = /平均|均|加权|综合|整体|全部|\b(?:mean|average|overall|blended|weighted|all)\b/i;
/** What is taken from it or put on top. */
const OTHERWISE =
  /折|优惠|扣|减|含|另|峰|预留|容量|能力|上限|预算|目标|\b(?:discount|minus|less|plus|including|peak|spare|reserved?|capacity|limit|budget|target|max(?:imum)?|headroom)\b/i;
const TOLERANCE = 0.02;
const NEAR = 3;
const LEAST = 2;

/** `Chat: 600 req/s, 800 tokens per request`, `Agents: …`, `Together: 1.08 million tok/s`: the sum of what two numbers of each item give. */
export function wrongSumsOfProducts(texts: readonly Passage[]): Miss[] {
  return listsIn(texts).flatMap((items) => {
    const at = items.findIndex(({ text }) => TOTAL.test(text));
    const [total, parts] = [items[at], items.slice(0, at)];
    if (total === undefined || parts.length < LEAST || [total, ...parts].some(({ text }) => OTHERWISE.test(text)))
      return [];
    const [result, ...more] = operandsOf(total).flat();
    const pairs = parts.map((item) => operandsOf(item).flat());
    if (result === undefined || more.length > 0 || result.quantity.bound !== undefined) return [];
    if (!pairs.every((pair) => pair.length === 2 && isLike(pair, pairs[0]!))) return [];
    if (MEAN.test(total.text) ? !isShareOfEach(pairs, result) : !isProduct(pairs[0]!, result)) return [];
    const expected = pairs.reduce((sum, [a, b]) => sum + a!.value * b!.value, 0);
    const off = result.value / expected;
    const room = TOLERANCE + result.slack;
    if (Math.abs(off - 1) <= room || off > NEAR || off < 1 / NEAR) return [];
    const from = pairs
      .map((pair, index) => pair.map(({ quantity }) => parts[index]!.quote(quantity)).join(' × '))
      .join(' + ');
    return [
      {
        passage: total,
        quantity: result.quantity,
        expected: (expected / result.value) * result.quantity.value,
        from,
        probable: true,
      },
    ];
  });
}

/** Between two pairs of a count and what each of it takes, and before what they come to. */
const AND = /^[^\d。；;.]{0,24}(?:[,，、+]|加上?|和|以及|再加|\b(?:plus|and)\b)[^\d。；;.]{0,16}$/i;
const AT = /^[^\d。；;.]{0,24}(?:\b(?:at|of|with)\b|@|×|每|各|单)[^\d。；;.]{0,12}$/i;
const COME_TO =
  /合计|总共|一共|共|加起来|总|就是|\b(?:comes? (?:out )?to|makes?|add(?:s|ing)? up to|total(?:s|ling)?|together|in all|altogether|so|is|are|draws?|costs?)\b/i;
const OF_LESS =
  /折|优惠|扣|减|峰|平均|均|至[多少]|\b(?:discount|minus|less|including|peak|average|mean|at most|up to)\b/i;
const MOST_PAIRS = 4;

/** `nine servers at 10.5 kW plus two switches at 2 kW come to 98.5 kW`: the same in a sentence. */
export function wrongSumsOfEach(passage: Passage): Miss[] {
  const { text } = passage;
  return operandsOf(passage).flatMap((own): Miss[] => {
    const result = own.at(-1);
    const start = own.length % 2 === 0 ? 1 : 0;
    const listed = own.slice(start, -1);
    const pairs = listed.flatMap((count, at) => (at % 2 === 0 ? [[count, listed[at + 1]!] as const] : []));
    if (result === undefined || pairs.length < LEAST || pairs.length > MOST_PAIRS || OF_LESS.test(text)) return [];
    const isPair = ([count, each]: (typeof pairs)[number], at: number): boolean => {
      const next = pairs[at + 1]?.[0];
      return (
        count.isCount &&
        !count.isShare &&
        each.family === result.family &&
        !each.isCount &&
        String(each.vector) === String(result.vector) &&
        each.quantity.unit?.currency === result.quantity.unit?.currency &&
        AT.test(text.slice(count.quantity.number.end, each.quantity.start)) &&
        (next === undefined || AND.test(text.slice(each.quantity.end, next.quantity.start)))
      );
    };
    const tie = text.slice(listed.at(-1)!.quantity.end, result.quantity.start);
    if (!pairs.every(isPair) || result.quantity.bound !== undefined || !COME_TO.test(tie) || tie.length > 40) return [];
    const expected = pairs.reduce((sum, [count, each]) => sum + count.value * each.value, 0);
    const off = result.value / expected;
    if (Math.abs(off - 1) <= TOLERANCE + result.slack || off > NEAR || off < 1 / NEAR) return [];
    const from = pairs.map((pair) => pair.map(({ quantity }) => passage.quote(quantity)).join(' × ')).join(' + ');
    return [{ passage, quantity: result.quantity, expected: result.quantity.value / off, from, probable: true }];
  });
}

/** Two pairs of numbers that measure the same. */
const isLike = (pair: readonly Operand[], other: readonly Operand[]): boolean =>
  pair.every(
    ({ vector, isShare, quantity }, at) =>
      isShare === other[at]!.isShare &&
      String(vector) === String(other[at]!.vector) &&
      quantity.unit?.currency === other[at]!.quantity.unit?.currency,
  );

/** A product that has a dimension of its own, and no share in it. */
function isProduct([a, b]: readonly Operand[], { vector, isCount }: Operand): boolean {
  if (isCount || a!.isShare || b!.isShare) return false;
  // `3,000 tokens, $0.30 per million`: of how many it is the price says.
  const most = a!.family === 'tokens' || b!.family === 'tokens' ? TOKENS : vector.length;
  return vector.slice(0, most).every((exponent, at) => exponent === a!.vector[at]! + b!.vector[at]!);
}

const TOKENS = 6;

/** Shares of one whole, each with the value of its part: what they come to is the mean. */
function isShareOfEach(pairs: readonly (readonly Operand[])[], { vector, isShare }: Operand): boolean {
  const shares = pairs.map((pair) => pair.find((one) => one.isShare));
  const sum = shares.reduce((all, one) => all + (one?.value ?? Number.NaN), 0);
  const value = pairs[0]!.find((one) => !one.isShare);
  return Math.abs(sum - 1) < 0.005 && !isShare && value !== undefined && String(value.vector) === String(vector);
}
