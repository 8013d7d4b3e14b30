import { type Claim, comparablePair, type Pair, pairWithUnit } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { THAN_AFTER } from './compared-beside';
import { levelsOf } from './levels';
import { valueNamed } from './named-comparisons';
import { comparedWithPeriod } from './than-period';

const NAME = '(?:[A-Za-z\\u3400-\\u9fff][A-Za-z\\d \\u3400-\\u9fff-]{0,9}?|[345]0[6-9]0(?:D|Ti)?)';
/** 自建就比外采便宜: both names before the claim. */
const BOTH_BEFORE = new RegExp(
  `(?:^|[,，。；;:(]) ?(?:反过来|所以|因此|也就是|即|那么?|而)?(${NAME}) ?(?:就|则|也|却|反而|实际|要| ){0,2}[比较] ?(${NAME})(?:要|还|又|约|足足|整整| ){0,2}$`,
);
/** `the H200 is 33% faster than the H100`, H200 快 33%: who is compared with the only other one. */
const OWN_BEFORE = new RegExp(
  `(?:^|[,，。；;:(]|\\. ) ?(?:所以|因此|说明|那么?|而|(?:so|and|that|thus) )?(?:the )?(${NAME})(?: (?:is|was|are|were|comes out|turns out))?(?: (?:about|roughly|only|just|some))? ?$`,
  'i',
);

/** `按量 2.4 元，包年 1.9 元，包年比按量便宜 25%`: the values that stand behind the names in the claim, or behind the one name and the only other value. */
export function comparedByName(passage: Passage, claim: Claim): Pair | undefined {
  if (claim.kind !== 'percent' || claim.mode === 'to' || claim.direction === undefined) return undefined;
  const ofPeriod = comparedWithPeriod(passage, claim);
  if (ofPeriod !== undefined) return ofPeriod;
  const { text } = passage;
  const begin = Math.max(0, claim.phrase.start - 36);
  const lead = text.slice(begin, claim.phrase.start);
  const both = BOTH_BEFORE.exec(lead);
  const match = both ?? OWN_BEFORE.exec(lead);
  if (match === null) return undefined;
  const said = text.slice(0, begin + match.index);
  const levels = levelsOf(passage).filter(({ end }) => end <= said.length);
  const own = valueNamed(match[1]!.trim(), said, levels);
  if (own === undefined) return undefined;
  // `固定 128 卡，要 3,072 卡时`: how many things there are is no value beside one with a unit.
  const others = levels.filter(
    (one) => one !== own && comparablePair(own, one) && (one.unit === undefined) === (own.unit === undefined),
  );
  const after = THAN_AFTER.exec(text.slice(claim.phrase.end, claim.phrase.end + 32))?.[1];
  const name = both?.[2] ?? after;
  const other = name === undefined ? onlyOf(others) : valueNamed(name.trim(), said, others);
  // 批大小从 32 到 64: the only thing named has both, and which is the old one is said.
  const isPair = passage.pairs.some(({ from, to }) => [from, to].every((one) => one === own || one === other));
  if (
    other === undefined ||
    isPair ||
    !comparablePair(other, own) ||
    (name === undefined && areOfOneSum(text, own, other))
  )
    return undefined;
  return pairWithUnit(other, own, { start: Math.min(other.start, own.start), end: Math.max(other.end, own.end) });
}

/** `stage 4 emits 27.86 + 61.99 = 89.86 kg`: what is added up is not compared. */
const areOfOneSum = (text: string, a: Quantity, b: Quantity): boolean =>
  /^[^,，。；;\d]{0,16}[+×÷*/−–-] ?$/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
