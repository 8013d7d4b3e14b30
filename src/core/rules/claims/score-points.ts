import type { Claim } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';

/** What is told in points of its own: no share, and no unit. */
const SCORE =
  /准确率|正确率|精度|得分|分数|评分|评测|跑分|\b(?:accuracy|scores?|MMLU(?:-Pro)?|GSM8K|HumanEval|MBPP|BLEU|ROUGE|F1|pass@\d|benchmark|eval)\b/i;
const POINTS = /^ points?\b|^ ?分(?![钟之位片布别享组])/;
/** Told of several, or of another pair. */
const OF_SEVERAL = /平均|分别|各|每|另|其中|\b(?:average|mean|respectively|each|both|another|of which|per)\b/i;
const LEAST = 10;
const MOST = 100;

/** The points between the only two scores of a passage: `accuracy 81.2 with BF16, 80.4 with INT4, which costs 0.8 points`. */
export function judgedScores(passage: Passage): JudgedClaim[] {
  const { text, quantities } = passage;
  if (quantities.length !== 3 || !SCORE.test(text) || OF_SEVERAL.test(text) || areOfTwo(text)) return [];
  const [said, ...more] = quantities.filter((one) => one.unit === undefined && POINTS.test(text.slice(one.end)));
  const [from, to] = quantities.filter((one) => one !== said);
  if (said === undefined || more.length > 0 || from === undefined || to === undefined) return [];
  if (![from, to].every(isScore) || from.decimals !== to.decimals || said.bound !== undefined) return [];
  const expected = Math.abs(to.value - from.value);
  const room = said.step / 2 + (from.step + to.step) / 2 + (said.approximate ? said.value / 4 : 0);
  const claim: Claim = { quantity: said, kind: 'points', mode: 'by', phrase: said };
  const verdict =
    Math.abs(said.value - expected) < room ? { kind: 'right' as const } : { kind: 'wrong' as const, expected };
  return [{ claim, passage, from: { passage, quantity: from }, to: { passage, quantity: to }, verdict }];
}

/** `MMLU 71.2, GSM8K 84.5`: the scores of two things. */
const areOfTwo = (text: string): boolean =>
  new Set([...text.matchAll(NAMED)].map(([name]) => name.toLowerCase())).size > 1;
const NAMED = /\b(?:MMLU(?:-Pro)?|GSM8K|HumanEval|MBPP|BLEU|ROUGE|F1|pass@\d)/gi;

const isScore = ({ unit, sign, bound, decimals, value, high }: Quantity): boolean =>
  unit === undefined &&
  sign === undefined &&
  bound === undefined &&
  high === value &&
  decimals > 0 &&
  value >= LEAST &&
  value <= MOST;
