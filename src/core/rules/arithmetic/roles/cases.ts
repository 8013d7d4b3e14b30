import { NO_LINK } from '../derived/other-cases';
import { SAME } from './agreement';
import type { RoleName } from './dictionary';
import type { RoleFact } from './facts';
import type { RoleRelation } from './relations';

/** What is wished, not what is. */
const GOAL = /目标|预算|阈值|承诺|红线|门槛|\b(?:targets?|budget|objective|goal|promised?|sla)\b/i;
const STATISTIC =
  /\bT?P(\d{2}(?:\.\d{1,3})?)\b|(\d{2})(?:th)? ?(?:percentile|百?分位)|(中位|\bmedian\b)|(最[慢长快短差]|\b(?:slowest|fastest|longest|shortest|worst)\b)/gi;
/** Times that add up or follow from one another: of an average, or of one request. */
const ADDITIVE: ReadonlySet<RoleName> = new Set([
  'endToEnd',
  'perToken',
  'atOnce',
  'requestRate',
  'tokenRate',
  'totalRate',
  'cardRate',
  'userRate',
]);
const OF_TIME: ReadonlySet<RoleName> = new Set(['firstToken', 'perToken', 'endToEnd', 'stay', 'userRate']);

/** Words that say when, where or of what a number holds, which what it is reckoned from must share. */
const CASE =
  /[上这下本]一?[代版轮期]|新[版款代]|旧[版款代]|平时|日常|\bat night|weekends?|\byesterday|\blast (?:week|month|year|quarter)|\bin (?:a|one) year|\bidle\b|夜间|周末|高峰|峰值|去年|上[周月]|昨天|满载|空载|\bpeak\b/gi;
/** Tokens of another kind have another price. */
const KIND_OF_TOKENS = /缓存|输入|向量|\b(?:cache[ds]?|input|prompt|embeddings?|batch)\b/gi;
/** The whole facility, with what its cooling takes. */
const FACILITY = /机房|园区|市电|总表|\bPUE\b|\b(?:meter|wall|facility|site|grid|gate)\b/i;
const OF_ENERGY: ReadonlySet<RoleName> = new Set(['joulesPerToken', 'kilowattHoursPerMillion', 'tokensPerJoule']);
const LINKS: ReadonlySet<RoleName> = new Set(['bandwidth', 'linkRate']);
/** One of several links. */
const EACH = /各|\beach\b|(?:\b(?:two|three|four|six|eight|ten|sixteen)|[两三四六八十][条口张个路]|\d ?[×x*]) ?$/i;
/** The first of two values of one thing. */
const CHANGED = /\bfrom (?:[a-z]{2,10} )?$|[从由] ?$/i;

/** The power of a facility and the energy of its IT equipment. */
export function areOfTwoFamilies(all: readonly RoleFact[]): boolean {
  const loads = all.filter(({ role }) => role === 'facility' || role === 'it');
  return new Set(loads.map(({ unit }) => unit?.family)).size > 1;
}

const OF_CARD = /单卡|每(?:张)?卡|板卡|\b(?:per|each|one|a) (?:GPU|card|board)\b/i;
const OF_NODE = /整机|单机|节点|一台|每台|\b(?:node|server|box|machine|rack)s?\b/i;
const OF_SCOPE: ReadonlySet<RoleName> = new Set(['power', 'cardRate', 'tokenRate', 'totalRate', 'priceOfTime']);

/** What tokens cost or take, or what a unit of it gives. */
export const OF_MEANS: ReadonlySet<RoleName> = new Set([...OF_ENERGY, 'priceOfTokens', 'tokensPerMoney']);

/** The power of a node and the throughput of one of its cards, or what a token takes of the one and of the other. */
function areOfTwoScopes(all: readonly RoleFact[]): boolean {
  const scopes = all.flatMap(({ role, near, unit }) => {
    if (!OF_SCOPE.has(role) && !OF_MEANS.has(role)) return [];
    if (unit?.scope === 'gpu' || role === 'cardRate' || OF_CARD.test(near)) return ['card'];
    return unit?.scope === 'node' || OF_NODE.test(near) ? ['node'] : [];
  });
  return new Set(scopes).size > 1;
}

/** What one machine does, and more cards than a machine has. */
function isOfNodeAndFleet(all: readonly RoleFact[]): boolean {
  const total = all.find(({ role }) => role === 'totalRate');
  const cards = all.find(({ role }) => role === 'cards');
  return total !== undefined && cards !== undefined && cards.value > MOST_OF_NODE && OF_ONE.test(total.near);
}

const MOST_OF_NODE = 16;
const OF_ONE = /单机|一台|每台|每(?:个)?节点|\b(?:per|each|one|a) (?:node|server|box)\b/i;

const EACH_REPLICA =
  /[每单](?:个|台|张)?(?:副本|实例|节点|服务器|卡)|\b(?:per|each|one|a) (?:replica|instance|node|server|GPU|card|pod)\b/i;
const ALL_REPLICAS =
  /集群|全部|整个|合计|总吞吐|\d ?个?(?:副本|实例|节点)|\b(?:fleet|cluster|pool|total|all|together|aggregate)\b|\d (?:replicas|instances|nodes|servers|GPUs|cards|pods)\b/i;

/** `Running sequences per replica: 48` beside the output of the fleet: what one of them runs tells nothing of all. */
const isOfOneAndAll = (of: readonly RoleName[], result: RoleFact, operands: readonly RoleFact[]): boolean =>
  !of.includes('cards') &&
  operands.some(({ role, near }) => role === 'atOnce' && EACH_REPLICA.test(near)) &&
  ALL_REPLICAS.test(result.near) &&
  !EACH_REPLICA.test(result.near);

/** Whether a number is wished for. */
export const isWished = ({ near }: RoleFact): boolean => GOAL.test(near);

/** Whether a result and what it is reckoned from speak of one case: no goal beside what was measured, no two percentiles. */
export function areOfOneCase(
  { result: role, said, of }: RoleRelation,
  result: RoleFact,
  operands: readonly RoleFact[],
): boolean {
  const all = [result, ...operands];
  if (new Set(all.map(isWished)).size > 1) return false;
  if (new Set(all.flatMap(({ unit }) => unit?.currency ?? [])).size > 1) return false;
  if (areOfTwoFamilies(all) || isOfNodeAndFleet(all) || isOfOneAndAll(of, result, operands)) return false;
  if (all.some(({ before }) => CHANGED.test(before))) return false;
  // What the words multiply is of one case.
  if (said === undefined && addsCase(all)) return false;
  if (OF_MEANS.has(role) && addsWord(all, ({ near }) => near.match(KIND_OF_TOKENS) ?? [])) return false;
  if (OF_ENERGY.has(role) && new Set(all.map(({ near }) => FACILITY.test(near))).size > 1) return false;
  if (role === 'duration' && operands.some((one) => one.role === 'linkRate') && NO_LINK.test(result.passage.text))
    return false;
  if (all.some((one) => LINKS.has(one.role) && EACH.test(one.before)) || (OF_MEANS.has(role) && areOfTwoScopes(all)))
    return false;
  return !ADDITIVE.has(role) || isSameInOtherForm(result) || areOfOneStatistic(all);
}

/** `P50 TPOT 32 ms，对应每用户 31 tok/s`: of the same percentile, told in another form. */
const isSameInOtherForm = ({ role, before }: RoleFact): boolean => role === 'userRate' && SAME.test(before);

/** `$0.50 per million tokens, or 3 million tokens per dollar at night`: what stands later holds in another case. */
const addsCase = (all: readonly RoleFact[]): boolean => addsWord(all, casesOf);

/** Whether a later one has a word that the first has not. */
function addsWord(all: readonly RoleFact[], wordsOf: (one: RoleFact) => readonly string[]): boolean {
  const [first, ...later] = all
    .filter(({ role }) => role !== 'period')
    .sort((a, b) => a.quantity.start - b.quantity.start);
  if (first === undefined) return false;
  const known = wordsOf(first);
  return later.some((one) => wordsOf(one).some((word) => !known.includes(word)));
}

const casesOf = ({ role, near }: RoleFact): string[] =>
  role === 'peakCompute' ? [] : (near.match(CASE) ?? []).map((word) => word.toLowerCase());

function areOfOneStatistic(all: readonly RoleFact[]): boolean {
  const statistics = new Set(all.filter(({ role }) => OF_TIME.has(role)).map(statisticOf));
  return statistics.size < 2 && [...statistics].every((one) => one === '' || one === '50');
}

/** The percentile that the words before a number name: `99`, `50` of a median; `` of none. */
export function statisticOf({ near }: RoleFact): string {
  const [, percentile, other, median, extreme] = [...near.matchAll(STATISTIC)].at(-1) ?? [];
  return percentile ?? other ?? extreme ?? (median === undefined ? '' : '50');
}
