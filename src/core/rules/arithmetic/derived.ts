import { agreeing, type Interval, overlaps } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import { endsSentence } from '../../numbers/words';
import type { Passage } from '../reading/passage';
import { middle, product, quotient, scaled } from './interval';
import { canonical, isPlain, type Measured, quote, sentencesOf } from './measured';
import type { Miss } from './miss';

/** What follows from two numbers, or from one: `1.1 TB` in `2.6 s` is a bandwidth, one token in `8.75 ms` a rate. */
interface Derivation {
  readonly result: UnitFamily;
  readonly from: readonly [UnitFamily] | readonly [UnitFamily, '×' | '÷', UnitFamily];
}

const DERIVATIONS: readonly Derivation[] = [
  { result: 'bandwidth', from: ['memory', '÷', 'time'] },
  { result: 'memory', from: ['bandwidth', '×', 'time'] },
  { result: 'token_rate', from: ['tokens', '÷', 'time'] },
  { result: 'tokens', from: ['token_rate', '×', 'time'] },
  { result: 'request_rate', from: ['requests', '÷', 'time'] },
  { result: 'energy', from: ['power', '×', 'time'] },
  { result: 'power', from: ['energy', '÷', 'time'] },
  { result: 'money', from: ['money_rate', '×', 'time'] },
  { result: 'money_rate', from: ['money', '÷', 'time'] },
  { result: 'energy_per_token', from: ['energy', '÷', 'tokens'] },
  { result: 'tokens_per_energy', from: ['tokens', '÷', 'energy'] },
  { result: 'token_rate', from: ['time_per_token'] },
  { result: 'time_per_token', from: ['token_rate'] },
  { result: 'token_rate', from: ['time'] },
];

/** Words that make the number after them the result of those before. */
const SO =
  /折合|折算|相当于|就是|[,，] ?(?:所以|因此|那么?|于是)|[，,(] ?(?:即|也就是|等于|合|平均)|算下来|算出来|换算|约合|也即|相除|相乘|^ ?\( ?$|\bi\.e\.|[,，] ?(?:so|thus|hence|therefore) |\b(?:an average of|averaging|on average|that is|that's|which is|works out|working out|equals|equivalent to|amounts to|amounting to|comes (?:out )?to|coming to|so we get|giving|which gives|which makes|translates (?:in)?to|which means|or (?:an )?(?:average|effective|sustained))\b/i;
/** What is not the result of the numbers before it but another measurement, and what else is in it. */
const OTHER =
  /实测|上限|理论|峰值|目标|比|高于|低于|超过|每张|每台|每卡|单卡|单台|另|其中|还有|加上|\b(?:measured|limit|peak|target|than|against|compared|plus|instead|each|elsewhere|other)\b/i;
/** What a text says of energy and money that a power or a price makes over a time. */
const SPENT =
  /耗电|用电|耗能|电量|吃掉|耗掉|烧掉|费用|花费|花掉|电费|租金|\b(?:consum(?:es?|ed|ing|ption)|us(?:es?|ed|ing)|burn(?:s|ed|t)?|costs?|spen[dt]|bill|energy)\b/i;
const BRACKET = /^ ?\( ?$/;
const REACH = 44;
/** Of one token, which is what a time alone is turned into a rate of. */
const ONE_TOKEN =
  /TPOT|TBT|ITL|每个?(?: |输出)?(?:token|词元)|一个 ?(?:token|词元)|一遍|一次|一步|单步|每步|per (?:output )?token|one (?:token|pass|step)|a (?:token|step|pass)|each (?:token|step|pass)|every token|(?:per|decode) (?:step|pass)/i;

/** The numbers that a word like 折合 derives from those before them in the sentence, and that these do not give. */
export function wrongDerivations(passage: Passage): Miss[] {
  if (
    passage.quantities.length < 2 ||
    !(SO.test(passage.text) || SPENT.test(passage.text) || passage.text.includes('('))
  )
    return [];
  return sentencesOf(passage).flatMap((values) =>
    values.flatMap((result, index) => {
      const before = values.slice(0, index);
      const last = before.at(-1);
      if (last === undefined || !isPlain(result, result.unit.family!)) return [];
      const gap = passage.text.slice(last.quantity.end, result.quantity.start);
      if (gap.length > REACH || OTHER.test(gap)) return [];
      const isSpent = (result.unit.family === 'energy' || result.unit.family === 'money') && SPENT.test(gap);
      if (!SO.test(gap) && !isSpent) return [];
      const misses = derived(passage, before, result);
      return isSpent || BRACKET.test(gap) ? misses.map((miss) => ({ ...miss, probable: true as const })) : misses;
    }),
  );
}

function derived(passage: Passage, before: readonly Measured[], result: Measured): Miss[] {
  const said = scaled(agreeing(result.quantity), result.unit.factor);
  for (const { result: family, from } of DERIVATIONS) {
    if (family !== result.unit.family) continue;
    const [first, sign, second] = from;
    const [a, b] = [nearest(before, first), second === undefined ? undefined : nearest(before, second)];
    if (a === undefined || (second !== undefined && b === undefined)) continue;
    if (second === undefined && first === 'time' && !isOfOneToken(passage, before, a)) continue;
    const expected = expectedOf(canonical(a), sign, b && canonical(b));
    if (overlaps(said, expected) || isExplained(passage, [a, b, result], said, expected)) return [];
    const operands = b === undefined ? `1 ÷ ${quote(a)}` : `${quote(a)} ${sign} ${quote(b)}`;
    return [{ passage, quantity: result.quantity, expected: middle(expected) / result.unit.factor, from: operands }];
  }
  return [];
}

/** The one value of a family, or where there are several nothing: any of them may be meant. */
function nearest(values: readonly Measured[], family: UnitFamily): Measured | undefined {
  const found = values.filter(({ unit }) => unit.family === family);
  const [only] = found;
  return found.length === 1 && only !== undefined && isPlain(only, family) ? only : undefined;
}

/** No tokens are said, and the text speaks of one step. */
function isOfOneToken({ text }: Passage, before: readonly Measured[], { quantity }: Measured): boolean {
  return (
    before.every(({ unit }) => unit.family !== 'tokens') &&
    ONE_TOKEN.test(text.slice(Math.max(0, quantity.start - 40), quantity.end + 12))
  );
}

function expectedOf(a: Interval, sign: '×' | '÷' | undefined, b: Interval | undefined): Interval {
  if (b === undefined) return { low: 1 / a.high, high: 1 / a.low };
  return sign === '×' ? product(a, b) : quotient(a, b);
}

/** Other numbers of the sentence, alone or two together, make up for it: eight cards, 80 % of the time. */
function isExplained(
  { text, quantities }: Passage,
  used: readonly (Measured | undefined)[],
  said: Interval,
  expected: Interval,
): boolean {
  const taken = new Set(used.map((one) => one?.quantity));
  const { start, end } = used.at(-1)!.quantity;
  const factors = quantities.flatMap((quantity) => {
    const { value, unit } = quantity;
    const isBeside = quantity.end <= start ? !endsSentence(text.slice(quantity.end, start)) : quantity.start < end + 24;
    if (taken.has(quantity) || !isBeside || !(value > 0) || value === 1) return [];
    if (unit?.family === 'ratio') return [value / 100, 1 - value / 100, 1 + value / 100];
    return unit === undefined || unit.family === 'requests' || unit.family === 'factor' ? [value] : [];
  });
  const pairs = factors.slice(0, 8).flatMap((a, i) => factors.slice(i + 1, 8).map((b) => a * b));
  return [...factors, ...pairs].some((factor) =>
    [factor, 1 / factor].some((by) => by > 0 && overlaps(said, scaled(expected, by))),
  );
}
