import { agreeing, canonicalValue, overlaps, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isPlainShare, isShareOfCounts } from './plain-shares';

/** Between a part and the share in brackets behind it. */
const BRACKET = /^ ?[^\d。；;!?()%]{0,24}\( ?(?:约|占|about |or )?$/;
/** What happens to some of what was counted: the others are left. */
const PASSED =
  /通过|未过|成功|失败|命中|合格|达标|完成|报错|超时|跳过|\b(?:pass(?:ed)?|fail(?:ed)?|succeeded|skipped|completed|finished|hit|missed|timed out|errored)\b/i;
/** How much it has changed, or what it should be. */
const OTHER =
  /增|减|降|升|涨|同比|环比|目标|超过|\b(?:up|down|more|less|fewer|than|target|growth|rose|fell|from|goal)\b/i;
/** `12 failed, 9 of them (75%)`: of the part before it. */
const OF_PART = /其中|当中|里面|\bof (?:them|these|those|which|the latter)\b/i;
const LEAST = 10;

/**
 * The share in brackets behind a part of what the sentence begins with: `回归用例 400 项，通过 380 项（92.1%）`; the part is one by
 * what it says, or because the parts that follow make up the whole.
 */
export function wrongPassedParts(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !text.includes('%')) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    const [whole, ...parts] = own.filter(isCount);
    if (whole === undefined || whole.value < LEAST || parts.some((one) => !isOneKind(one, whole))) return [];
    const split = splitOf(whole, parts);
    return own.flatMap((share, index) => {
      const part = own[index - 1];
      if (part === undefined || !isPlainShare(share) || !parts.includes(part)) return [];
      const tie = text.slice(part.end, share.start);
      const lead = text.slice(own[index - 2]?.end ?? sentence.start, part.start);
      if (!BRACKET.test(tie) || OTHER.test(lead + tie) || text[share.end] !== ')') return [];
      if (own[index - 2] !== whole && OF_PART.test(lead + tie)) return [];
      const isPart = split.includes(part) || (own[index - 2] === whole && PASSED.test(lead + tie));
      return isPart ? judged(passage, share, part, whole) : [];
    });
  });
}

/** `The suite has 600 tests; 580 passed`: what is counted after such a mark is of what was counted before it. */
const sentencesOf = (text: string) => sentencesIn(text.replace(/[;；]/g, ','));

function isCount({ unit, decimals, value, high, sign, bound }: Quantity): boolean {
  const isPlain = value === high && value > 0 && sign === undefined && bound === undefined;
  return isPlain && decimals === 0 && (unit === undefined || unit.family === undefined || unit.family === 'requests');
}

const isOneKind = ({ unit: a }: Quantity, { unit: b }: Quantity): boolean =>
  a === undefined || b === undefined || a.text === b.text || (a.family !== undefined && comparable(a, b));

/** The first of `parts` that make up the whole. */
function splitOf(whole: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  let sum = 0;
  const last = parts.findIndex((part, at) => {
    sum += canonicalValue(part);
    return at > 0 && Math.abs(sum - canonicalValue(whole)) < 1e-9;
  });
  return parts.slice(0, last + 1);
}

function judged(passage: Passage, share: Quantity, part: Quantity, whole: Quantity): Miss[] {
  const expected = (100 * canonicalValue(part)) / canonicalValue(whole);
  const fits = (percent: number): boolean =>
    overlaps(agreeing(share), { low: percent - share.step / 2, high: percent + share.step / 2 });
  if (expected > 100 || isShareOfCounts(share, expected)) return [];
  // What is left may be told instead.
  if (fits(100 - expected) && !fits(expected)) return [];
  const from = `${passage.quote(part.number)} ÷ ${passage.quote(whole.number)}`;
  return [{ passage, quantity: share, expected, from }];
}
