import type { Claim, Pair } from './change';
import { CHANGES } from './change-words';
import { namesOtherMeasure } from './measured-nouns';
import { lastSentence } from './sentences';
import { labelsOf } from './time-labels';

/** How far a claim may stand before its values. */
const REACH = 110;

/** What opens the values of a claim: a colon, a bracket, a dash, `, going from`, or the next sentence. */
const OPENING =
  /^([^;；\d\n]{0,80}?)(?:([:(—][—(]?)|[,，] ?(?:(?:go|mov|ris|fall|dropp|climb|grow|com)ing |(?:down|up) )?(?=(?:from|从|由)\b ?$|(?:从|由)[^,，]{0,8}$|(?:去年|上年|前年|上[个一]?[年季月周]度?|原来|原先|之前|此前|以前|改造前|优化前|上线前)[\u3400-\u9fff]{0,4} ?$)|([.。!！]) ?(?=\S))([^:(—;；.。!！?？\d]{0,44}|[^(—;；.。!！?？\d]{0,40}: ?)$/i;
/** FP8, H100: the digits of a name. */
const NAME = /\b[A-Za-z]{1,8}\d{1,4}\b/g;
/** `we use 14 machines fewer; it was 52`: a semicolon that only parts the values from what is said of them. */
const IT_WAS = /; (?=(?:it|they|that|those|these) (?:was|were|used to be)\b)/gi;
/** Another statement begins. */
const TURNS =
  /[；;]|而(?!且|言)|但|同时|另外|此外|不过|却|其中|以及|\b(?:while|whereas|but|although|though|however|also|plus|of which)\b/i;
/** `by dropping to FP8`: how it came. */
const MEANS = /\b(?:by|through|thanks to|after|with) [a-z]+ing\b|通过[\u3400-\u9fff]{0,8}/gi;
/** Verbs of the values' own clause: `it grew from`, 日均由. */
const OWN_VERB =
  /(?:\b(?:it|they|this) )?\b(?:went|goes|grew|rose|fell|dropped|came|moved|is down|is up|shrank|climbed)(?: down| up)? from ?$|[升降涨减增]?[从由] ?$/i;
/** When something was so, or in which state. */
const STATES =
  /^(?:here|today|then|before|after|was|now|old|new|before the change|例如|比如|实测|原来|之前|以前|现在|改造前|优化前|[上本]个?[月季周年]度?|去年|今年|日均|月均|平均|the (?:old|new|first|previous)|in|on|from|at|we had|it was|we went|going|[ :,，])+$/i;

/**
 * Whether the values of `pair` are what `claim`, told before them, is about: `We halved rack power. March: 41 kW. June: 27 kW`,
 * `an order of magnitude faster (42 µs → 9 µs)`, `请求量翻了一番：上季度 860 万次，这个季度 1,290 万次`.
 */
export function isAnnounced(text: string, claim: Claim, pair: Pair): boolean {
  const between = text.slice(claim.phrase.end, pair.start).replace(NAME, ' ').replace(IT_WAS, '. ');
  const match = between.length > REACH ? null : OPENING.exec(between);
  const before = text.slice(0, claim.quantity.start);
  if (match === null || isOfLevelBefore(before, claim)) return false;
  const lead = match[1]!;
  const intro = match[4]!.replace(OWN_VERB, ' ');
  if (IS_MOST.test(lead) || (claim.inWords && isOfSame(text, claim, lead))) return false;
  if (TURNS.test(between) || CHANGES.test(lead.replace(MEANS, ' ')) || CHANGES.test(intro)) return false;
  const said =
    lastSentence(text.slice(0, claim.phrase.start)) + text.slice(claim.phrase.start, claim.phrase.end) + lead;
  if (namesOtherMeasure(said, intro, pair.to.unit?.family)) return false;
  const isNext = match[3] !== undefined;
  if (isNext && claim.kind === 'factor' && ANOTHER_FACTOR.test(lastSentence(before))) return false;
  return !isNext || isState(intro, said);
}

/** `the compute part took 0.1 s less, the biggest change is the exchange, from …`: what stands next is another thing. */
const IS_MOST =
  /[,，](?: ?其中| ?而)? ?最[大多快小明高低少慢贵][^,，因靠]{0,8}[是为]|, (?:and )?(?:the|its|our) (?:biggest|largest|most|greatest)\b[^,]{0,24}\b(?:is|was|are|comes?|came)\b/i;

/** `half the cards hold the same number: 94 instead of 96`: so many of them do as much. */
const isOfSame = (text: string, { phrase }: Claim, lead: string): boolean =>
  AS_MUCH.test(lead) || (OPENS.test(text.slice(0, phrase.start)) && DOES.test(lead));
const AS_MUCH = /\b(?:the same|as (?:many|much|fast|well)|equal)\b|一样|同样|相同/i;
const OPENS = /(?:^|[.;:] ?|\b(?:so|and|now|then|with|on) )$/i;
const DOES =
  /^ (?:of )?(?:the|our|its|as many) [a-z]{3,14} (?:now )?(?:do|hold|serve|carry|run|give|take|deliver|handle|make|produce|answer|keep)s?\b/i;

/** `OKR: cut the bill by 30%. From $100k to $68k`: what was wanted, not what came. */
export const isGoal = (text: string, { phrase }: Claim): boolean =>
  A_GOAL.test(lastSentence(text.slice(0, phrase.start)).split(/\d/).at(-1)!.slice(-GOAL_REACH));
const A_GOAL = /\b(?:OKR|KPI|target|goal|aim|objective)s?\b|目标|计划|要求|承诺|希望|争取/i;
const GOAL_REACH = 36;

/** `300 req/s（平时的 2 倍）：…`, `300 req/s, twice the usual load: …`: how the level before it stands to another one. */
const isOfLevelBefore = (before: string, { kind }: Claim): boolean =>
  kind === 'factor' && OF_LEVEL.test(before.slice(-LEVEL_REACH));
const OF_LEVEL =
  /\d ?[A-Za-z%\u3400-\u9fff][A-Za-z/·]{0,9} ?[(,，] ?(?:(?:是|为|约|即|相当于|达到?)? ?[^\d,，。；;()]{1,10}的 ?|(?:which is |that is |or |about )?)$/i;
const LEVEL_REACH = 36;

/** `the total throughput is five times the output figure: 41,000 at 256, …`: what two measures of one case are to each other. */
export const isOfAnotherMeasure = (text: string, { kind, quantity }: Claim): boolean =>
  kind === 'factor' &&
  MEASURE_IS.test(text.slice(Math.max(0, quantity.start - LEVEL_REACH), quantity.start)) &&
  THE_OTHER.test(text.slice(quantity.end, quantity.end + LEVEL_REACH));
const MEASURE_IS =
  /\b(?:throughput|rate|figure|number|count|power|energy|cost|price|bill|latency|time|memory|size|bandwidth|length|load) (?:is|are|was|were|comes to|makes) (?:about |nearly |roughly |now |exactly )?$/i;
const THE_OTHER =
  /^ (?:that of )?(?:the|its|their|our) (?!(?:old|previous|former|original|earlier|prior|first|initial|baseline|one|last|usual|same|other)\b)[a-z]{3,}(?: [a-z]{3,})?/;
/** `2.8× the rent buys 3.9× the tokens`: what is held against what is told in that sentence. */
const ANOTHER_FACTOR = /\d ?(?:[×x](?![a-z])|倍|times\b)/i;

/** `March: `, `上季度日均`, or what the sentence before has named. */
function isState(intro: string, said: string): boolean {
  const plain = intro.trim();
  if (plain === '' || STATES.test(plain) || labelsOf(plain).length > 0) return true;
  const words = plain.toLowerCase().match(/[a-z]{4,}|[\u3400-\u9fff]{2}/g) ?? [];
  return words.some((word) => said.toLowerCase().includes(word));
}

/** After the claim between the two values comes the new one: `it had tripled to 30`, `降到原来的 30%，现在是 33.6 GB`. */
const TO_NEW =
  /^ ?(?:[,，] ?)?(?:(?:and |so )?(?:(?:it|that|they|we|which) )?(?:is|are|was|were|stands? at|now)? ?(?:now |today )?(?:at |to )?|to |(?:现在|目前|如今|眼下|今天|最终)?(?:只?[是为到至有]|只剩|降到|升到|达到?)? ?)$/i;

/** Whether `claim` stands between the old value and the new one and speaks of them. */
export function isOnItsWay(text: string, { phrase, quantity }: Claim, { from, to }: Pair): boolean {
  if (from.end > phrase.start || quantity.end > to.start) return false;
  const lead = text.slice(from.end, phrase.start);
  const after = text.slice(Math.max(quantity.end, phrase.end), to.start);
  if (after.trim() === '' || after.trim() === ',' || after.trim() === '，' || !TO_NEW.test(after)) return false;
  return (
    lead.length <= REACH &&
    !TURNS.test(lead.replace(/[;；]/g, ' ')) &&
    !/\d/.test(lead) &&
    !namesOtherMeasure(lead, text.slice(0, from.end), to.unit?.family)
  );
}

/** `90 s with the stock image, 20 s with lazy loading. Down by`, `to 52% in stage 4, an increase of`: up to the mark the words belong to the second value. */
export function afterSecond(text: string, { end }: Pair): number {
  const own = OF_SECOND.exec(text.slice(end, end + 48));
  return own === null || TURNS.test(own[0]) || COMPARES.test(own[0]) ? end : end + own[0].length;
}

const OF_SECOND =
  /^ (?:in|on|at|with|without|after|under|for|using|via|through) (?:[^,;:.(—\d]{1,40}|(?:(?:the )?[a-z]{3,10} |v)?\d{1,2}(?:\.\d{1,2}){0,2} ?|(?:the |an? |our )?[A-Z][A-Za-z]{0,7}-?\d{1,4}[A-Za-z]{0,3} ?)(?=[,;:.(—])/;
/** `with half the cards`, `at a load that is lower`: a change of another thing. */
const COMPARES = /\b(?:half|twice|double|third|quarter|fewer|less|more|lower|higher)\b/i;
