import type { Quantity, Range } from '../../numbers/quantity';
import { against, oneUnit, TARGET, type Way, wayNamed, wayOfShare } from '../reading/limits';
import type { Passage } from '../reading/passage';
import { polarityOf } from '../reading/polarity';
import { withoutStatistic } from '../reading/ties';

/** A value, the target that it is held to, and the words that say how it stands; they say what is not so. */
export interface BrokenClaim {
  readonly value: Quantity;
  readonly target: Quantity;
  /** The words: `高于`, `met`. */
  readonly said: Range;
}

/** How a value is said to stand to its target; `within`: at most, or on the good side of a lower limit. */
type Said = 'above' | 'below' | 'within' | 'met' | 'missed';

interface Judgement extends Range {
  readonly said: Said;
  /** Needs no noun after it: 达标, met. */
  readonly isWhole: boolean;
  readonly isNegated: boolean;
}

const JUDGED =
  /(?<above>高于|大于|多于|超过|超出|高出|超越|\b(?:exceed(?:s|ed|ing)?|above|over|higher than|more than|greater than|longer than|beyond|tops|topped|surpass(?:es|ed)?)\b)|(?<below>低于|小于|少于|短于|(?<![达做够碰])不到|不足|\b(?:below|under|beneath|lower than|less than|shorter than|(?:falls?|fell|is|was|just) short of)\b)|(?<within>以内|之内|范围内|\b(?:within|inside)\b)|(?<met>达标(?!率|线|指)|达成(?!率)|达到|满足|符合|优于|好于|守住|兑现|\b(?:meets?|met|meeting|beats?|beating|satisf(?:ies|ied)|achiev(?:es|ed)|honou?r(?:s|ed)|better than|clears|cleared|hits|hit|(?:promise|commitment)(?: (?:was|is|has been))? kept|complies|comply|compliant|passes|passed|fulfil(?:s|led)?|ke(?:eps|pt) (?:the|our|its|that))\b|合规|及格|过线|达线)|(?<missed>超标|超支|(?<=[没未])超(?=$|[,，。；;!])|触线|越线|破线|踩线|超线|达不到|够不[着上到]|超限|劣于|差于|逊于|\b(?:miss(?:es|ed)|breach(?:es|ed)|violat(?:es|ed)|worse than|outside)\b)/gi;
const WHOLE =
  /^(?:达标|达成|超标|超支|超|超限|触线|越线|破线|踩线|超线|合规|及格|过线|达线|(?:promise|commitment)(?: (?:was|is|has been))? kept|met|missed|misses|passes|passed|breached|breaches|complies|comply|compliant)$/i;
const NEGATED =
  /(?:不|未|没|没有|并未|尚未|未能|没能|不能|还没|仍未|都未|并没有|没有?(?:哪|任何)?一?[家个台次张项条位][\u3400-\u9fff]{0,4}|无一)$|(?:\bnot|\bnever|n['’]t|\bfail(?:s|ed)? to|\bwithout)(?: [a-z]{1,10})? $|\b(?:none|nobody|nothing|no [a-z]{3,14})(?: of (?:the|our|these|them)(?: [a-z]{2,12})?)? $/i;
/** 比目标高 3 ms, 比上限低: the noun stands between. */
const THAN =
  /比(?:[^,，。；;]{0,14}?(?:目标|SLO|SLA|阈值|门限|上限|下限|要求|预算|红线|底线|门槛|承诺|配额|限额|限值|标准线?)值?(?: ?\d[\d.]{0,8} ?[^\d,，。；;]{1,6}?)?(?:要|还|略|稍|整整)?)(?:(高|多|长|慢|大)|(低|少|短|快|小)|(好)|(差))/g;
/** What somebody wants, fears or plans, and what hardly was. */
export const SUPPOSED =
  /如果|假如|若(?!干)|一旦|只要|为了|时(?:告警|触发|报警)|(?<![有未没])告警|(?<![有未没])触发(?!了)|当(?![前天月周年时下今])|预计|(?<!原)计划|争取|力争|希望|(?<![响对供适反])应(?![用答])|必须|不得|不能|\b(?:if|whenever|unless|until|would|should|must|might|will|alerts?|trigger|in order|expect(?:ed|s)?|plan(?:s|ned)?|aims?|to (?:meet|stay|keep|beat|hit|reach|satisfy))\b/i;
/** What was not quite so, right before the words. */
const HARDLY = /(?:几乎|差点|险些)[^,，。；;]{0,6}$|\b(?:almost|nearly) $/i;
/** `under the 40 kW limit at 42.3 kW`, the target, with: what follows is no target. */
const VALUE_LEAD = /(?<!set) (?:at|with|to|from|in) $/i;
/** How far off a value is: `misses it by 1 ms`, `with 110 ms to spare`, `只差 2 ms`, `余量 8 ms`. */
const MARGIN_BEFORE = /(?:\bby (?:about |just |only )?|[差多少]了? ?[约仅]?|[余裕富]量? ?)$/i;
const MARGIN_AFTER = /^ ?(?:to spare|of headroom|的?[余裕]量|short\b)/i;
const MEASURED = /实测|实际|目前|当前|measured|actual|observed|\bwas\b|\bnow\b/i;
/** `The budget was $40k`: a target that is told as one that was. */
const WAS =
  /^ (?:was|had been) (?=[$€£¥]?$|(?:an? |the )(?:[a-z]{2,14} ){1,3}of $|(?:at (?:most|least)|under|below|over|above) $)/i;
const NOUN = new RegExp(TARGET, 'i');
const NOUN_AT_END = new RegExp(`(?:${TARGET})[值的]?$`, 'i');
const AT_LINE = new RegExp(`${NOUN_AT_END.source}|在(?:这条|该)?线$`, 'i');
/** The noun may stand a few words before or after the number. */
const NOUN_BEFORE = new RegExp(`(?:${TARGET})([^\\d,，。；;]{0,24})$`, 'i');
const NOUN_AFTER = new RegExp(`^([^\\d,，。；;:()]{0,24}?)(?:${TARGET})`, 'i');
const JUDGED_ONCE = new RegExp(JUDGED.source, 'i');
const BOUND_BEFORE =
  /不?(?:超过|高于|低于|大于|小于|少于)|\b(?:at (?:most|least)|below|under|above|over|within|(?:less|more) than)\b/gi;
const BOUND_AFTER = /以[内下上]/g;
/** `9,024 were within the SLOs and 576 were not`: a number that begins another clause. */
const JOINED =
  /(?:\b(?:and|but|while|whereas)(?: (?:only|just|another|the (?:other|remaining)))?|[而但]|其余|另有?|剩下的?) $|(?:[而但]|其余|另有?|剩下的?)$/i;
/** The noun after a number begins something else. */
const APART = /\.|\b(?:and|but|with|the|our|its|a|an|against)\b|[与和而较比离距]/i;
const SENTENCE = /[。；;！!？?\n]|(?<!\bvs)\.(?=\s|$)/g;
/** `and therefore meet it`. */
const REFERS_BACK = /^ (?:it|that|this|them)\b(?! [a-z]{1,10}(?:ed|ing)\b)/i;
/** What asks for a bound: the bound is a target then. */
const ASKS =
  /要求|规定|约定|原计划|原定|需|须|不得|不可|必须|红线|合同|\b(?:asks?(?: for)?|requires?|demands?|wants?|calls? for|must|may|shall|allow(?:s|ed)?|permits?|contract|gate|promis(?:e|es|ed)|set at|stipulates?|holds?)\b/i;
/** After a bound: what keeps to it goes on. */
const PASSES =
  /^[^\d.;,，。；]{0,20}(?:(?:就|即|才|便)?(?:能|可以?)(?:上线|发布|放行|通过|交付|合入)|\b(?:may|can) (?:ship|go|pass|proceed|be released)\b|\b(?:is|are) (?:allowed|acceptable|fine|ok)\b)/i;
const ALL = /均|都|全部|全都|\b(?:all|both|each|every)\b/i;

/** The claims of a passage about targets whose own numbers say the contrary. */
export function brokenClaims(passage: Passage): BrokenClaim[] {
  const { text, quantities } = passage;
  if (quantities.length < 2) return [];
  // `asks for at most 250 ms`: a bound is a target without the noun.
  if (!NOUN.test(text) && !GUARANTEED_IN.test(text) && !quantities.some(({ bound }) => bound !== undefined)) return [];
  const broken = judgementsOf(text).flatMap((judgement) => brokenBy(passage, judgement));
  return broken.filter(({ value }, index) => broken.findIndex((other) => other.value === value) === index);
}

/** The words of a text that say how a value stands to its target. */
export function judgementsOf(text: string): Judgement[] {
  const words = [...text.matchAll(JUDGED)].map(({ 0: word, index, groups }): Judgement => {
    const said = Object.keys(groups!).find((name) => groups![name] !== undefined) as Said;
    const isNegated = NEGATED.test(text.slice(Math.max(0, index - 24), index));
    return { said, start: index, end: index + word.length, isWhole: WHOLE.test(word), isNegated };
  });
  // 未满足不低于 200 GB/s 的要求: the second says what is required.
  const first = words.filter(({ start }, index) => {
    const before = words[index - 1];
    return before === undefined || start - before.end > 16 || /[\d,，。；;]/.test(text.slice(before.end, start));
  });
  const compared = [...text.matchAll(THAN)].map(({ 0: phrase, 1: above, 2: below, 3: better, index }): Judgement => {
    const said = above ? 'above' : below ? 'below' : better ? 'met' : 'missed';
    return { said, start: index, end: index + phrase.length, isWhole: true, isNegated: false };
  });
  return [...first, ...compared];
}

/** `well inside: Dublin used 60% of its budget and Ohio 30%`: how much of what is allowed each used up. */
const OF_BUDGET =
  /\d ?% of (?:its|the|their|our|this) (?:error |downtime )?(?:budget|allowance)|用了?(?:预算|额度)的 ?\d/i;

/** `under the same limits`: measured so, not less than anything. */
const SAME_LIMITS = /^(?:under|within|with) (?:the same|these|those|both|identical)\b/i;

function brokenBy(passage: Passage, judgement: Judgement): BrokenClaim[] {
  const { text } = passage;
  const window = windowAround(passage, judgement);
  const isHardly = HARDLY.test(text.slice(Math.max(0, judgement.start - 10), judgement.start));
  if (
    isHardly ||
    OF_BUDGET.test(saidIn(passage, sentenceAround(text, judgement))) ||
    SAME_LIMITS.test(text.slice(judgement.start, judgement.end + 24)) ||
    SUPPOSED.test(saidIn(passage, sentenceAround(text, judgement))) ||
    !refersToTarget(passage, judgement)
  )
    return [];
  return heldTo(passage, judgement, window)
    .filter((pair) => !isOfAnother(passage, judgement, pair))
    .filter(
      ({ value, target }) =>
        isFalse(passage, judgement, value, target, window) && !isDifference(passage, value, target),
    )
    .map((pair) => ({ ...pair, said: judgement }));
}

/** `£1,818k, £18k over the budget of £1,800k`, `at 27.6 we stand 1.5 ms above it`: what another number is more or less than the target. */
function isDifference({ quantities }: Passage, value: Quantity, target: Quantity): boolean {
  const factor = (one: Quantity): number => one.unit?.factor ?? target.unit?.factor ?? 1;
  const goal = target.value * factor(target);
  if (value.value * factor(value) > goal / 2) return false;
  const room = [value, target].reduce((sum, one) => sum + (one.step / 2) * factor(one), 0);
  return quantities.some((one) => {
    if (one === value || one === target || (one.unit !== undefined && one.unit.family !== target.unit?.family))
      return false;
    const off = Math.abs(one.value * factor(one) - goal);
    return off > 0 && Math.abs(off - value.value * factor(value)) <= room;
  });
}

/** `P99 TTFT 0.90 s，离 0.5 s 的目标还远，不过 TBT 没破线`: another indicator is what the words are of. */
function isOfAnother(
  { mentions }: Passage,
  { start }: Judgement,
  { value, target }: { value: Quantity; target: Quantity },
): boolean {
  const last = Math.max(value.end, target.end);
  const own = mentions.findLast(({ end }) => end <= value.start);
  const named = mentions.find((one) => one.start >= last && one.end <= start);
  return own !== undefined && named !== undefined && named.indicator !== own.indicator;
}

const RULES = /(?:必须|不[得能应可]|应|\bmust|\bshould)(?=[^\d,，。；;]{0,8} ?$)/i;

/** The words of a window without those that make a bound a rule: 规定湿度不得低于 40% supposes nothing. */
function saidIn(passage: Passage, window: Range): string {
  const { text } = passage;
  let said = text.slice(window.start, window.end);
  for (const one of levelsIn(passage, window).reverse()) {
    if (one.bound === undefined || !isTargetIn(passage, one)) continue;
    const at = one.start - window.start;
    said = said.slice(0, at).replace(RULES, ' ') + said.slice(at);
  }
  return said;
}

/** Its sentence; with the one before where only that names a target: `The SLO is 99.9%; we had 99.95% and missed it`. */
function windowAround(passage: Passage, judgement: Judgement): Range {
  const window = sentenceAround(passage.text, judgement);
  const hasTarget = levelsIn(passage, window).some((one) => isTargetIn(passage, one));
  if (hasTarget || window.start === 0) return window;
  return { ...window, start: sentenceAround(passage.text, { start: window.start - 1, end: window.start - 1 }).start };
}

function sentenceAround(text: string, { end }: Range): Range {
  let from = 0;
  for (const { index } of text.matchAll(SENTENCE)) {
    if (index >= end) return { start: from, end: index };
    from = index + 1;
  }
  return { start: from, end: text.length };
}

/** Whether the words speak of a target: by its noun in the rest of their clause, or because they need none. */
function refersToTarget({ text }: Passage, { end, start, isWhole }: Judgement): boolean {
  if (isWhole || REFERS_BACK.test(text.slice(end, end + 12))) return true;
  // 没有达到 20 分钟以内的目标: 以内 says what the target is, unless its noun stands right before.
  if (/[内围]$/.test(text.slice(start, end))) return AT_LINE.test(text.slice(Math.max(0, start - 8), start));
  return NOUN.test(text.slice(end, end + 48).split(/[,，](?!\d)|[。；;]|\. /)[0]!);
}

/** The values and targets that the words speak of. */
function heldTo(passage: Passage, judgement: Judgement, window: Range): Omit<BrokenClaim, 'said'>[] {
  const levels = levelsIn(passage, window);
  const isTarget = levels.map((one) => isTargetIn(passage, one));
  const targets = levels.filter((_, index) => isTarget[index]);
  const values = levels.filter((one, index) => !isTarget[index] && one.bound === undefined);
  const [target] = targets;
  if (target === undefined) return [];
  if (targets.length > 1)
    return ALL.test(passage.text.slice(window.start, window.end)) ? inTurn(passage, levels, isTarget) : [];
  const matching = values.filter((one) => oneUnit([one, passage.text], [target, passage.text]));
  const isAfter = target.start >= judgement.end;
  const value = isAfter ? matching.findLast(({ end }) => end <= judgement.start) : undefined;
  const only = value ?? (matching.length === 1 ? matching[0] : onlyMeasured(passage, matching));
  if (value === undefined && only !== undefined && isAfter && !isBeside(passage.text, target, only)) return [];
  return only === undefined || isCountOf(passage.text, only, target) ? [] : [{ value: only, target }];
}

/** `47,424 of the 48,000 requests kept both limits`, 48,000 条里有 47,424 条守住: how many did so, of all. */
function isCountOf(text: string, a: Quantity, b: Quantity): boolean {
  if ([a, b].some(({ unit }) => unit !== undefined && unit.family !== 'requests' && unit.family !== undefined))
    return false;
  return PART_OF.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

const PART_OF =
  /^ ?[\u3400-\u9fff]{0,8}(?:[里中内]|当中|其中)[，,]?(?:只|仅|共|就)?有? ?$|^(?: [a-z]{1,12})? (?:out )?of (?:the |all |our |these )?$/i;

/** `TTFT 目标 800 ms，实测 745 ms，TPOT 目标 50 ms，实测 57 ms，均达标`: each target with the value beside it. */
function inTurn(
  passage: Passage,
  levels: readonly Quantity[],
  isTarget: readonly boolean[],
): Omit<BrokenClaim, 'said'>[] {
  if (levels.length % 2 > 0) return [];
  return levels.flatMap((first, index) => {
    const second = levels[index + 1];
    if (index % 2 > 0 || second === undefined || isTarget[index] === isTarget[index + 1]) return [];
    if (!oneUnit([first, passage.text], [second, passage.text])) return [];
    return [isTarget[index] ? { target: first, value: second } : { target: second, value: first }];
  });
}

/** `meets the 800 ms SLO at 745 ms`, but not `meets the 800 ms SLO at 9 req/s, at 12 req/s it is 930 ms`. */
function isBeside(text: string, target: Quantity, value: Quantity): boolean {
  const between = text.slice(target.end, value.start);
  return MEASURED.test(between) || !/[,，]/.test(between);
}

function onlyMeasured({ text }: Passage, values: readonly Quantity[]): Quantity | undefined {
  const measured = values.filter(({ start }) => {
    const clause = text
      .slice(Math.max(0, start - 16), start)
      .split(/[,，。；;]/)
      .at(-1)!;
    return MEASURED.test(clause);
  });
  return measured.length === 1 ? measured[0] : undefined;
}

/** The numbers of a sentence that are no changes, factors, old values or ranges. */
function levelsIn({ text, quantities, claims, pairs }: Passage, { start, end }: Range): Quantity[] {
  const old = pairs.filter(({ from, to }) => from.start < to.start).map(({ from }) => from.start);
  const aside = new Set([...claims.map(({ quantity }) => quantity.start), ...old]);
  return quantities.filter((one) => {
    if (one.start < start || one.end > end || aside.has(one.start) || isMargin(text, one)) return false;
    const family = one.unit?.family;
    return one.sign === undefined && one.high === one.value && family !== 'factor' && family !== 'points';
  });
}

function isMargin(text: string, { start, end }: Quantity): boolean {
  return MARGIN_BEFORE.test(text.slice(Math.max(0, start - 14), start)) || MARGIN_AFTER.test(text.slice(end, end + 14));
}

/** `目标 99.95%`, `SLO of 99.9%`, `上限不超过 10 ℃`; `99.9% SLO`, `800 ms 的目标`, `a 50 ms TPOT target`. */
export function isTargetIn({ text }: Passage, { start, end, bound }: Quantity): boolean {
  const asked = text
    .slice(Math.max(0, start - 40), start)
    .split(/[。；;!?\n]|\. /)
    .at(-1)!;
  if (bound !== undefined && (ASKS.test(asked) || PASSES.test(text.slice(end, end + 32)))) return true;
  if (GUARANTEED.test(text.slice(Math.max(0, start - 24), start))) return true;
  const before = NOUN_BEFORE.exec(withoutStatistic(text.slice(Math.max(0, start - 40), start)))?.[1];
  if (
    before !== undefined &&
    !JOINED.test(before) &&
    !MEASURED.test(before.replace(WAS, '')) &&
    !VALUE_LEAD.test(before) &&
    !JUDGED_ONCE.test(before.replace(BOUND_BEFORE, ''))
  )
    return true;
  const after = NOUN_AFTER.exec(withoutStatistic(text.slice(end, end + 40)))?.[1];
  return after !== undefined && !JUDGED_ONCE.test(after.replace(BOUND_AFTER, '')) && !APART.test(after);
}

/** `The contract guarantees 450 GB/s`, 合同约定 450 GB/s. */
const GUARANTEES =
  '(?:合同|协议|SLA)[里中上]?(?:约定|规定|保证|承诺|写)的?[是为]? ?|\\b(?:contract|agreement|spec(?:ification)?|SLA|vendor) (?:guarantees|promises|specifies|stipulates|calls for|says|asks for|requires) ';
const GUARANTEED = new RegExp(`(?:${GUARANTEES})$`, 'i');
const GUARANTEED_IN = new RegExp(GUARANTEES, 'i');

function isFalse(
  passage: Passage,
  { said, isNegated }: Judgement,
  value: Quantity,
  target: Quantity,
  window: Range,
): boolean {
  const at = against(value, target);
  if (at === 0) return false;
  if (said === 'above') return at === (isNegated ? 1 : -1);
  if (said === 'below') return at === (isNegated ? -1 : 1);
  const way = wayOf(passage, target, window) ?? (said === 'within' ? 'atMost' : undefined);
  if (way === undefined) return false;
  const isKept = at === (way === 'atMost' ? -1 : 1);
  return isKept === ((said === 'missed') !== isNegated);
}

/** Which side of the target is good: its own bound, its name, or what is measured tells. */
export function wayOf(passage: Passage, target: Quantity, { start, end }: Range): Way | undefined {
  if (target.bound !== undefined) return target.bound;
  const around = passage.text.slice(Math.max(start, target.start - 14), Math.min(end, target.end + 20));
  const better = polarityOf(passage, start, end, target.unit?.family);
  // `用 10 ms 换吞吐，仍守住 50 ms`: of seconds less is better, whatever else is named; hours may be those between failures.
  if (better === 'higher' && target.unit?.family === 'time' && target.unit.factor <= 1) return 'atMost';
  if (better !== undefined) return better === 'lower' ? 'atMost' : 'atLeast';
  return wayNamed(around) ?? wayOfShare(target);
}
