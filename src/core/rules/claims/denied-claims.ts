import type { Claim } from '../../numbers/change';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { POPULATION_LATIN } from '../reading/share-nouns';

/** `It is not twice as fast`, 并没有快一倍: what a text says that it is not. `not only`, 不仅 say that it is. */
const DENIES =
  /(?:\b(?:not|never|hardly|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|don['’]t|won['’]t|no|nowhere near|far from|short of|rather than|nobody (?:should |may |can )?(?:expects?|claims?|promises?)|without)(?: (?!only\b|just\b|merely\b|less\b|more\b|fewer\b|because\b|since\b)(?:yet|quite|even|exactly|really|simply|fully|an?|the|full|nearly|be|been|being|become|have|get|got|make|made|run|ran|work|go|went|mean|that|it|as|truly)){0,4} |(?:并?没有?|并?不是|并非|并未|未能|不等于|不意味着?|不会|不能|谈不上|算不上|称不上|达不到|远不到|离|不代表)(?:说|真的?|真正|能|会|因此|就|都|直接|完全|到|让|使|变|地|它|速度|时间|一下子|整体|跟着|也){0,3} ?)$/i;
const REACH = 48;

/** `three times what the fleet can serve`, 是容量的 3 倍: of what is named beside it, not of a value before. */
const OF_CAPACITY_AFTER =
  /^ ?(?:(?:the|our|its|what|as much as|more than) )(?:[a-z]{1,12} ){0,4}(?:capacity|can|could|limit|budget)\b/i;
const OF_CAPACITY_BEFORE = /(?:容量|能力|上限|极限|预算|额度)的 ?(?:约|近|足足)?$/;

/** `Timeout lowered from 60 s to 20 s: 0.7% of the documents failed`: a clause of its own about a share of many. */
const OF_MANY = new RegExp(`^ of (?:all|the|our|its|these|those) (?:[a-z]{1,12} ){0,2}(?:${POPULATION_LATIN})\\b`, 'i');
const OPENS_CLAUSE = /[:;,(] ?$/;

/** Whether a claim is of something else than two values: it is denied, or it sets one against what can be served, or is a share. */
export function isNoChange({ text }: Passage, { phrase, quantity }: Claim): boolean {
  const start = Math.min(phrase.start, quantity.start);
  if (DENIES.test(lastSentence(text.slice(Math.max(0, start - REACH), start)))) return true;
  const before = text.slice(Math.max(0, quantity.start - 12), quantity.start);
  const isShare = OPENS_CLAUSE.test(before) && OF_MANY.test(text.slice(quantity.end, quantity.end + 64));
  return (
    isShare || OF_CAPACITY_BEFORE.test(before) || OF_CAPACITY_AFTER.test(text.slice(quantity.end, quantity.end + 64))
  );
}
