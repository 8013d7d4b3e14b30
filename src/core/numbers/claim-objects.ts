import type { Claim, Pair } from './change';
import { isHan } from './fold';
import { NOUNS, namesOtherMeasure } from './measured-nouns';

/** What comes after a claim as the thing that changed: `省 30% 的电`, `a 30% reduction in cost`, `30% less memory`. */
const OBJECT =
  /^ ?(?:的 ?(?!幅度|降幅|增幅|涨幅|提升|下降|改善|空间|变化|余量|富余|差距|缺口|份额)([\u3400-\u9fff]{1,8})|(?:in|of|on) (?!(?:(?:an?|one|two|three|four|six|the|that|this|just|only|last|first|under) )?(?:quarters?|weeks?|months?|years?|days?|hours?|production|practice|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:the |its |our )?(?!the\b|old|previous|former|original|earlier|prior|what|start\b|beginning\b|baseline\b|initial\b|it\b|that\b|them\b|its\b|our\b|same\b|average\b|all\b|both\b|every\b|each\b|this\b|that\b|top\b|paper\b|total\b)([a-z]{2,14}))/i;
const LESS =
  /^.? ?(?:less|fewer|more|lower|higher|(?<=[x×s] )the) (?!than|old|new|previous|original|former|(?:first|initial|starting|opening|earlier|prior) (?:value|figure|level|one|rate|number|amount|price)\b)([a-z]{2,14})/i;
/** 训练时间 is not the 占用的时间 that was told: what names a kind of measure names no thing. */
const NO_NAME = /^..(?:时间|成本|数量|总量|次数|费用)$/;

/** `+31% throughput, +50% TPOT`: a signed change and right after it what it is of. */
const SIGNED =
  /^ ?(throughput|output|goodput|capacity|traffic|accuracy|quality|latency|cost|price|TTFT|TPOT|TBT|ITL|utili[sz]ation|power|energy|memory|speed|bandwidth|吞吐|产出|输出|延迟|时延|成本|能耗|功耗|利用率|显存|带宽)/i;

/** What a signed change is of by its own word, where the two values are of something else. */
function isOfOtherKind(text: string, { quantity, phrase }: Claim, pair: Pair): boolean {
  const noun = quantity.sign === undefined ? undefined : SIGNED.exec(text.slice(phrase.end, phrase.end + 14))?.[1];
  if (noun === undefined) return false;
  const family = pair.to.unit?.family;
  const own = family === undefined ? undefined : NOUNS[family];
  if (own !== undefined) return !own.test(noun);
  const clause = text
    .slice(0, pair.end)
    .split(/[,，。；;\n]|\. /)
    .at(-1)!;
  return !clause.toLowerCase().includes(noun.toLowerCase());
}

/** `That's`, `which is`: what stands right before a claim takes up the numbers before it. */
const isTakenUp = (text: string, start: number): boolean =>
  /[.,;:] ?(?:that['’]?s|that is|which is|that makes) (?:about |only |just )?$/i.test(
    text.slice(Math.max(0, start - 28), start),
  );

/** `30% less on hardware we own`: where it was. */
const ON_PLACE =
  /^ ?on (?:the |our |its |that |this )?(?:same )?(?:hardware|silicon|cards?|GPUs?|nodes?|servers?|machines?|cluster|fleet)\b/i;

const PAID = /^[^\d,.;]{0,16}\b(?:for|at|against|with)(?: only| just| about)? $/i;

function isOfUnit(noun: string, { to: { unit } }: Pair): boolean {
  const own = unit?.family === undefined ? undefined : NOUNS[unit.family];
  return own?.test(noun) === true || unit?.text.includes(noun) === true;
}

/** Whether the words after a claim say that it speaks of a thing that the numbers have not been called. */
export function namesOther(text: string, claim: Claim, pair: Pair): boolean {
  if (isOfOtherKind(text, claim, pair)) return true;
  const { phrase, quantity } = claim;
  const after = text.slice(phrase.end, phrase.end + 24);
  const less = LESS.exec(text.slice(quantity.end - 1, phrase.end + 20));
  const match = OBJECT.exec(after);
  const noun = match?.[1] ?? match?.[2] ?? less?.[1];
  if (noun === undefined || ON_PLACE.test(after)) return false;
  // `P95 doubles (118 → 236 ms) for 25% more streams`: what it is paid with.
  if (less !== null && quantity.start > pair.end && PAID.test(text.slice(pair.end, quantity.start)))
    return !isOfUnit(noun, pair);
  // `That's 20% more hardware`: of what was said, under another name.
  if (isTakenUp(text, quantity.start) && !namesOtherMeasure(noun, '', undefined)) return false;
  const known = text.slice(0, pair.end);
  const family = pair.to.unit?.family;
  if (family !== undefined && NOUNS[family]?.test(noun)) return false;
  if (family === undefined && /PUE/.test(known) && NOUNS.energy!.test(noun)) return false;
  return !(isHan(noun[0])
    ? known.includes(noun.slice(0, 2)) || (!NO_NAME.test(noun) && known.includes(noun.slice(-2)))
    : known.toLowerCase().includes(noun.toLowerCase()));
}
