import type { Pair } from '../../numbers/change';
import { lastVerb } from './direction-words';

/** What the numbers are, and a direction, in a clause without a number. */
const SUMMARY_CLAUSE = /^[^,，。；;:\d]{0,14}[,，:] ?([^,，。；;:.!\d]{2,36})(?=[,，。；;.!]|$)/;
const LAST_WORD =
  /^(?:[\u3400-\u9fff]{2,3}了?|(?:[a-z]{2,10} ){0,2}[a-z]{4,10}(?: (?:up|down))?(?: again| further)?) ?$/i;
const NO_SUMMARY =
  /没有|未|不再|为了|目标|但|却|而(?!且)|\b(?:not|never|should|will|must|if|before|from|but|while|though)\b/i;
/** Words around the noun and the verb that name nothing. */
const ADVERBS =
  /进一步|明显|继续|持续|大幅|稳步|同步|显著|整体|总体|也|又|还|再|都|在|所以|因此|于是|从而|且|而|我们的?|\b(?:and|so|thus|hence|thereby|our|the|overall|its|a|further|again|still|now|keeps?|kept)\b/gi;
/** With nothing else in the clause they say that it goes on with the numbers themselves. */
const GOES_ON = /进一步|继续|持续|又|再|还在|\b(?:further|again|still)\b/i;
const MONEY = /^(?:单价|成本|费用|价格|costs?|price|bill|spend)$/i;
const TIME = /^(?:延迟|时延|等待(?:时间)?|耗时|latency|waits?|delays?)$/i;
const POWER = /^(?:功耗|功率|耗电量?|能耗|用电量?|电耗|power(?: draw)?|draw)$/i;
const RATE = /^(?:吞吐量?|产能|产出|速率|throughput|output|capacity)$/i;
const GENERAL: Readonly<Record<string, RegExp>> = {
  money: MONEY,
  money_per_token: MONEY,
  money_rate: MONEY,
  time: TIME,
  time_per_token: TIME,
  power: POWER,
  energy: POWER,
  token_rate: RATE,
  request_rate: RATE,
};
const TAIL = /^(?:长?尾(?:部)?(?:延迟|时延)?|P9\d(?:延迟|时延)?|tail(?: latency)?|slowest)$/i;
const OF_TAIL = /P9\d|尾|\b(?:tail|slowest)\b/i;
/** How far before the numbers their name may stand. */
const NAME_REACH = 40;

/**
 * The way that a clause right behind two numbers says they went, where it names what they are, or nothing: `从 19.6 s 变成 21.9 s，
 * 尾延迟进一步缩短`.
 */
export function summedUp(text: string, pair: Pair): 'up' | 'down' | undefined {
  const clause = SUMMARY_CLAUSE.exec(text.slice(pair.end, pair.end + 60))?.[1] ?? '';
  const verb = clause === '' || NO_SUMMARY.test(clause) ? undefined : lastVerb(clause);
  if (verb === undefined || (verb.said !== 'up' && verb.said !== 'down')) return undefined;
  if (!LAST_WORD.test(clause.slice(verb.at))) return undefined;
  const noun = clause.slice(0, verb.at).replace(ADVERBS, ' ').trim();
  const isOfThem = noun === '' ? GOES_ON.test(clause) : isNameOf(noun, text, pair);
  return isOfThem ? verb.said : undefined;
}

function isNameOf(noun: string, text: string, { start, end, to }: Pair): boolean {
  if (GENERAL[to.unit?.family ?? '']?.test(noun)) return true;
  const before = text.slice(Math.max(0, start - NAME_REACH), end);
  if (TAIL.test(noun)) return to.unit?.family === 'time' && OF_TAIL.test(before);
  return noun.length > 1 && before.toLowerCase().includes(noun.toLowerCase());
}
