import type { Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import { amountsOf, type Told } from './amounts';
import { withoutNames } from './names';
import {
  areSmaller,
  inUnitOf,
  isOneKind,
  isPartOf,
  isPlain,
  isRight,
  isShareBehind,
  partsFrom,
  partsTo,
  sizeOf,
  sumOf,
} from './part-lists';
import type { WrongTotal } from './totals';

/** A sum further than this from its total is a sum of something else. */
const FAR = 0.4;
/** Where nothing but a comma or a full stop ties the list to its total. */
const NEAR = 0.25;
/** Parts that miss so little of the total are all of it, with a slip in one of them. */
const ALMOST = 0.95;

/** Between a total and the list of its parts: the parts are all of it, */
const ALL_OF_IT =
  /^[^\d。；;!?.]{0,12}\. (?:that|this|which) is $|^[^\d。；;!?]{0,40}(?:[:：(]|—|分别是|分别为|拆成|拆开|分成|分为|\b(?:(?:splits?|split up|divid(?:es?|ed)|breaks? down|broken down|falls) into|made up of|consist(?:s|ing) of)\b)[^\d。；;!?]{0,24}$/i;
/** some of it, */
const SOME_OF_IT =
  /^[^\d。；;!?]{0,24}(?:其中|包括|[中里内][,，]|(?:[中里内]|当中) ?[\u3400-\u9fff]|\b(?:of which|including|among them)\b)[^\d。；;!?]{0,24}$/i;
/** or no more is said than that they stand beside each other. */
const BESIDE =
  /^[^\d。；;!?:：,，]{0,24}[,，][^\d。；;!?:：]{0,24}$|^[^\d。；;!?]{0,40}(?:[。；;]|\. )[^\d。；;!?]{0,24}$/;
/** Right before a total of which parts are told. */
const OF =
  /(?:^|[.;:,—，。；(] ?|\bout )(?:out )?of (?:the |all |our |its |these |those |a total of |my |every |each )?$/i;
/** Around a number that is all there is. */
const WHOLE_BEFORE_HAN =
  /(?:共|总|合计|全(?:部|体|队|年|国|公司|集群)?|拥有|现有|[一每整]个?[年月天日季]|手[里上]有|计划|预算|批了|给了|花了|付了|用了|集群|[节机卡]池|资源池)[^\d，,。；;]{0,8}$/;
const WHOLE_BEFORE_LATIN =
  /\b(?:total|all|altogether|fleet|cluster|budget|pool|slot|session|window|talk)(?: [a-z]{1,12}){0,2}:? ?[$€£¥]?$/i;
const WE_HAVE =
  /\b(?:we|they|i)(?:'ve)? (?:have|had|own|owned|run|ran|got|paid|spent|bought|ordered|logged|recorded|counted|saw|received|served|burned|used|were granted|were given)(?: [a-z]{1,12}){0,2} ?[$€£¥]?$/i;
const WHOLE_AFTER = /^(?: [a-z-]{2,14}){0,2} (?:in all|in total|altogether|all told|overall)\b/i;

/** The last of the parts is told as what the others leave: nothing is left out. */
export const REST =
  /其余|其他|其它|剩余|剩下|余下|剩 ?$|还剩|最后|另外?[一二两三四五六七八九十\d]|\b(?:the (?:rest|others?|last|remaining)|others|rest|other ?$|remaining|remainder|leav(?:es?|ing)|left|spare)\b/i;
/** Words for the two sides of one whole, in this order. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/成功|跑完|完成|通过/, /失败|未完成|未通过|没跑完/],
  [/已用|占用|在用/, /空闲|未用|可用|闲置/],
  [/\b(?:succeeded|finished|passed|completed)\b/i, /\b(?:failed|killed|crashed|aborted)\b/i],
  [/\b(?:hit|used|busy|up)\b/i, /\b(?:missed|free|idle|down)\b/i],
];

/** Whether two parts are told as the two sides of one whole. */
function areOpposed(text: string): boolean {
  return OPPOSED.some(([one, other]) => {
    const at = text.search(one);
    return at >= 0 && other.test(text.slice(at));
  });
}

/** One thing at several times, statistics, limits: what stands beside each other is no part of anything. */
export const NO_PARTS =
  /\bT?P\d\d|(?<![A-Za-z\d])[QH][1-4](?!\d)|[一二三四\d]季度|\d ?[月周]|上[月周季]|去年|今年|第 ?[一二三四\d] ?[周月步期轮阶天批版]|阶段|均值|平均|峰值|最[高低大小]|目标|上限|阈值|之前|以前|原来|\b(?:median|mean|average|max|min|peak|target|limit|threshold|SLO|before|after|was|were down|previous|last (?:week|month|year|quarter)|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|stage|phase|week|v\d)\b/i;
/** Why the parts may come to another sum. */
export const EXPLAINED =
  /(?<!没有?|[无不未])重[叠复]|去重|多标签|多个标签|可同时|四舍五入|取整|并行|[用取按留占][^，,。]{0,2}[一二三四五六七八九]成|折扣|优惠|打.折|\b(?:(?<!(?:no|not|without|never) )overlap|double.count|more than one|several|both|dedup|round(?:ed|ing)|in parallel|discount|at the same time|also)\b/i;

/** Before a total that follows its parts. */
const TOGETHER: readonly RegExp[] = [
  /[,，、。;；] ?(?:[全本上下当][\u3400-\u9fff]{1,3}|[两三四五六七八九十][\u3400-\u9fff]{1,2})共 ?$/,
  /(?:合计|总计|共计|总共|一共|加起来|加在一起|加一起|相加|合起来|凑成|凑齐|拢共|总和)[^\d，,。；;]{0,10}$/,
  /[,，、。;；] ?(?:共|总)(?:[\u3400-\u9fff]{0,6}(?:[为是]|[:：]))? ?$|[,，。;；] ?总[\u3400-\u9fff]{1,6} ?$/,
  /[,，、:：;；。] ?(?:整个?|全|这)[\u3400-\u9fff]{1,6} ?$/,
  /[,，:：;；.—–-] ?(?:and )?(?:so )?(?:the|our|this) (?:whole|entire|full|total)(?: [a-z-]{1,12}){0,3} (?:is|are|was|were|of|runs?|takes?|lasts?|costs?|needs?|makes?|comes? to|adds? up to|sums? to|draws?|fills?)(?: for| up)?(?: to)? ?$/i,
];
/** Words that do so by themselves, up to the total. */
const SUMS_UP =
  /\b(?:a total of|in total|in all|together|totall?ing|all told|all in all|altogether|makes?|making|adds? up to|adding up to|sums? to|comes? to|totals|equals|the (?:total|sum)|total (?:bill|cost|time|power|draw|memory|spend|is|was|of)|total[:=])/i;

/** 全年预算 1,000 万元: what is meant to be spent. */
const OF_PLAN = /预算|目标|上限|额度|\b(?:budget|target|limit|allowance)\b/i;

/** `35 GB/卡，加运行时 5 GB，剩 32 GB`: what follows comes on top. */
const ADDS =
  /^[^\d。；;，,]{0,8}[,，] ?(?:再|另|还要)?加|^[^\d.;,]{0,8}[,;] ?plus\b|^(?: ?\([^()\d]{0,24}\)| [a-z]{2,12}){0,2} ?\+ ?\d/i;

/** `70 GB of weights over two 48 GB cards`: what it is spread over. */
const OVER_CARDS = /^[^.;,]{0,32}\b(?:over|across|on|onto) (?:one|two|three|four|eight|\d) (?:of the )?\d{2,3} ?GB\b/i;

/** `8 s to pull the image, 14 s to load and 6 s to warm up: 28 seconds`. */
const TO_DO_ALL = /^ to [a-z]{2,10}[^\d.;:]{0,28}[:—–] ?$/i;

/** The totals in running text that the parts listed beside them do not add up to. */
export function wrongStatedTotals(passage: Passage): WrongTotal[] {
  const { text } = passage;
  const quantities = amountsOf(passage);
  if (quantities.length < 3) return [];
  const told = { text, quantities };
  const counted = new Set<Quantity>();
  return quantities.flatMap((total, index) => {
    if (!isPlain(total) || OVER_CARDS.test(text.slice(total.end, total.end + 60))) return [];
    // Who counts as a part of one total is none of the parts after it.
    const isPart = counted.has(total);
    for (const part of isPart ? [] : wholeList(told, total, index)) counted.add(part);
    const after =
      isPart || ADDS.test(text.slice(total.end, total.end + 60))
        ? undefined
        : (wrongParts(told, total, index) ?? wrongPartsLeft(told, total, index));
    const parts = after ?? wrongPartsBefore(told, total, index);
    if (parts === undefined || isToldOtherwise(told, parts, total)) return [];
    return [{ passage, quantity: total, sum: inUnitOf(sumOf(parts, total), total) }];
  });
}

/** `budget 130, used 113 (22 + 13 + 78), 17 left`: all but the last are the total, or all of them are another number. */
function isToldOtherwise({ quantities }: Told, parts: readonly Quantity[], total: Quantity): boolean {
  if (parts.length > 2 && isRight(parts.slice(0, -1), total)) return true;
  return quantities.some((one) => one !== total && !parts.includes(one) && isPlain(one) && isRight(parts, one));
}

/** The list after a total where it comes near to it, right or wrong. */
function wholeList(told: Told, total: Quantity, index: number): readonly Quantity[] {
  const parts = partsFrom(told, index + 1, total);
  const isNear = parts.length > 1 && Math.abs(sumOf(parts, total) / sizeOf(total) - 1) < FAR;
  return isNear && areSmaller(parts, total) ? parts : [];
}

/** `$20.4K: network $6.4K, storage $4.1K, …`, `12 nodes, of which 5 prefill and 8 decode`, `Of 64 cards 40 serve and the other 28 train`. */
function wrongParts(told: Told, total: Quantity, index: number): readonly Quantity[] | undefined {
  const { text, quantities } = told;
  const count = countOfParts(text, quantities[index + 1]) ?? countOfListed(told, total, index + 1);
  const parts = partsFrom(told, count === undefined ? index + 1 : index + 2, total);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return undefined;
  const share = sumOf(parts, total) / sizeOf(total);
  if (isRight(parts, total) || (!areSmaller(parts, total) && !(parts.length >= 3 && share < ALL_BUT))) return undefined;
  if (Math.abs(share - 1) >= FAR || EXPLAINED.test(text) || goesOn(told, last)) return undefined;
  const lead =
    count === undefined
      ? text.slice(total.end, first.start)
      : text.slice(total.end, count.start) + text.slice(count.end, first.start);
  const isFromAll = isCountedOnly(text, count) && isFromParts(total, lead);
  if (!isFromAll && (goesOn(told, last) || isCountedOnly(text, count))) return undefined;
  const tie = isFromAll ? 'all' : tieOf(told, total, withoutNames(lead));
  const label = text.slice(Math.max(total.end, first.start - LABEL), first.start);
  const listed = label.split(/[.:：。；;] ?/).at(-1)! + text.slice(first.start, last.end);
  const isYear = parts.length === 4 && QUARTERS.every((quarter) => listed.includes(quarter));
  const lastWords = text.slice(parts.at(-2)!.end, last.start) + firstClause(text.slice(last.end));
  const isOpposed = parts.length === 2 && areOpposed(text.slice(total.start));
  // Of memory and power some is lost that nobody tells.
  const isLossy = share < 1 && tie !== 'all' && LOSSY.has(total.unit?.family);
  const isComplete = isYear || isOpposed || REST.test(lastWords);
  // The sum is told after them: `weights 70, cache 52, runtime 4. That is 126 GB`.
  const isSumTold = quantities.slice(quantities.indexOf(last) + 1).some((one) => isPlain(one) && isRight(parts, one));
  if (isSumTold || isLossy || (share < 1 && !isComplete && leavesOut(text, parts))) return undefined;
  if (!mayBeParts(tie, share, parts.length, isComplete)) return undefined;
  if (!areSmaller(parts, total))
    return (tie === 'all' || tie === 'some') && !NO_PARTS.test(text.slice(first.start, last.end)) ? parts : undefined;
  return tie !== 'all' && !isYear && NO_PARTS.test(listed) ? undefined : parts;
}

/** One part larger than the total is a slip in the total, as long as the others add little to it. */
const ALL_BUT = 1.2;

/** `8 tables, 7 charts, some bullets, 7 pictures`: a part without a number. */
const leavesOut = (text: string, parts: readonly Quantity[]): boolean =>
  parts.some(({ start }, at) => at > 0 && text.slice(parts[at - 1]!.end, start).split(/[,，、;；]/).length > 2);
const LOSSY: ReadonlySet<string | undefined> = new Set(['memory', 'power', 'bandwidth', 'energy']);
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
/** How far before its number the label of the first part may begin. */
const LABEL = 10;
/** 分三组, `in three pools`: how many parts there are. */
const COUNT_OF_PARTS =
  /^ ?(?:个?(?:组|类|部分|档|大?块|项|拨|路|种|班)|(?:parts|groups|pools|kinds|classes|buckets|shares|tiers|shifts)\b)/i;
const countOfParts = (text: string, next: Quantity | undefined): Quantity | undefined =>
  next !== undefined && COUNT_OF_PARTS.test(text.slice(next.end, next.end + 12)) ? next : undefined;

/** `来自四次事件，分别持续`, `over three incidents of`: as many things as parts follow, whatever they are. */
function countOfListed(told: Told, total: Quantity, at: number): Quantity | undefined {
  const [count, next] = [told.quantities[at], told.quantities[at + 1]];
  if (count === undefined || next === undefined || isOneKind(count, total)) return undefined;
  const said = told.text.slice(Math.max(0, total.start - LIMIT_BEFORE), next.start);
  if (
    total.unit === undefined ||
    !Number.isInteger(count.value) ||
    NO_PARTS.test(said) ||
    endsSentence(told.text.slice(total.end, next.start))
  )
    return undefined;
  return partsFrom(told, at + 1, total).length === count.value ? count : undefined;
}

/** How far before a total the word for a limit or a mean may stand. */
const LIMIT_BEFORE = 20;
/** `three regions: 12 ms, 9 ms and 11 ms`: so many values stand beside each other, and no word makes them parts. */
const isCountedOnly = (text: string, count: Quantity | undefined): boolean =>
  count !== undefined && countOfParts(text, count) === undefined;

/** `31 ms across three regions` is of each of them; minutes and hours add up. */
const OF_EACH = /across|\bin\b|\bover\b|分布|分散|落在/i;
const MINUTE = 60;

const isFromParts = ({ unit }: Quantity, lead: string): boolean =>
  COMES_FROM.test(lead) && !(unit?.family === 'time' && unit.factor < MINUTE && OF_EACH.test(lead));

/** Between a total and so many things that it comes from. */
const COMES_FROM =
  /^[^\d,，。；;!?]{0,24}(?:来自|源于|出自|分布在|分散在|落在|由|\b(?:c[oa]mes? from|made (?:up )?of|spread over|stems? from|split (?:over|across|between|among)|over|across|in)\b)[^\d。；;!?]{0,40}$/i;

/** `all`: the list is all of the total; `some`: of the total; `among`: beside a number of all there is; `beside`: beside some number. */
type Tie = 'all' | 'some' | 'among' | 'beside' | 'loose';

/** How the words between a total and a list tie the two. */
function tieOf({ text, quantities }: Told, total: Quantity, lead: string): Tie | undefined {
  const before = text.slice(Math.max(0, total.start - 40), total.start);
  if (ALL_OF_IT.test(lead)) return 'all';
  if (SOME_OF_IT.test(lead) || (OF.test(before) && /^[^\d。；;!?]{0,48}$/.test(lead))) return 'some';
  if (isInList({ text, quantities }, total)) return undefined;
  const isWhole =
    [WHOLE_BEFORE_HAN, WHOLE_BEFORE_LATIN, WE_HAVE].some((one) => one.test(before)) ||
    WHOLE_AFTER.test(text.slice(total.end));
  if (isWhole && /^[^\d。；;!?]{0,40}$/.test(lead)) return 'among';
  return BESIDE.test(lead) ? 'beside' : 'loose';
}

/** A number of its kind before it in its sentence: it is one of several itself. */
function isInList({ text, quantities }: Told, total: Quantity): boolean {
  const earlier = quantities[quantities.indexOf(total) - 1];
  return earlier !== undefined && isOneKind(earlier, total) && !endsSentence(text.slice(earlier.end, total.start));
}

/** Whether parts that come to this share of a total can be meant to be all of it. */
function mayBeParts(tie: Tie | undefined, share: number, count: number, isComplete: boolean): boolean {
  if (tie === undefined) return false;
  if (isComplete) return tie === 'all' || tie === 'some' || Math.abs(share - 1) < NEAR;
  if (tie === 'loose') return false;
  const isOver = share > 1;
  const isAlmost = count >= 3 && share >= ALMOST;
  if (tie === 'all') return isOver || count >= 3;
  if (tie === 'some') return isOver || isAlmost;
  return count >= 3 && (isOver ? share < 1 + NEAR && tie === 'among' : isAlmost);
}

/** The words up to the end of the clause. */
const firstClause = (text: string): string => /^[^,，.。；;()]{0,24}/.exec(text)![0];

/** A number after the list in its sentence: the list is not what it looks like. */
function goesOn({ text, quantities }: Told, last: Quantity): boolean {
  const after = quantities[quantities.indexOf(last) + 1];
  if (after === undefined || endsSentence(text.slice(last.end, after.start))) return false;
  if (isShareBehind(text, last, after)) return false;
  return !/^[^()]{0,24}\(/.test(text.slice(last.end, after.start));
}

/** `20 s to load, 12 s to start, 18 s to capture, 60 s in total`, `35 GB plus 12 GB makes 57 GB`. */
function wrongPartsBefore(told: Told, total: Quantity, index: number): readonly Quantity[] | undefined {
  const { text, quantities } = told;
  const before = quantities[index - 1];
  if (before === undefined || !isTogether(text.slice(before.end, total.start), text.slice(total.end))) return undefined;
  const parts = partsTo(told, index - 1, total);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || EXPLAINED.test(text)) return undefined;
  if (!areSmaller(parts, total)) return undefined;
  if (parts.some((_, from) => parts.length - from > 1 && isRight(parts.slice(from), total))) return undefined;
  if (ON_TOP.test(text.slice(0, first.start))) return undefined;
  const earlier = quantities[quantities.indexOf(first) - 1];
  const gap = earlier === undefined ? '' : text.slice(earlier.end, first.start);
  // Behind a colon a list begins.
  const isApart = earlier === undefined || endsSentence(gap) || /[:：][^\d,，、]{1,16}$/.test(gap);
  if (!isApart && countOfParts(text, earlier) === undefined && !isCountOf(told, earlier, parts)) return undefined;
  return Math.abs(sumOf(parts, total) / sizeOf(total) - 1) < FAR ? parts : undefined;
}

/** `加上补扫 3.5 万元、抽检 2.8 万元，合计`: what begins so comes on top of what was told before. */
const ON_TOP =
  /^ ?(?:再|另)?(?:加上|算上)[^\d。；;]{0,12}$|[，,；;] ?(?:再|另)?加上?[^，,。；;加]{0,16}$|^ ?(?:adding|together with|plus) [^\d.;]{0,24}$/i;

/** 三个机房分别有 420、380、260 张卡, `Three halls have 420, 380 and 260`: says how many parts there are. */
const isCountOf = ({ text }: Told, { value, unit, end }: Quantity, parts: readonly Quantity[]): boolean =>
  (unit?.family === undefined || unit.family === 'time') &&
  value === parts.length &&
  COUNT_OF.test(text.slice(end, parts[0]!.start));
const COUNT_OF = /^[^\d，,。；;:：]{1,16}$/;

/** Between what was used and what it leaves: nothing but that it does. */
const LEAVING =
  /^[^\d。；;!?]{0,24}(?:[,，—–-] ?(?:which |that |so )?|\band )?(?:leav(?:es?|ing)|还?剩下?|余下|只剩|还剩)(?: (?:us|you|only|just|about|a mere|roughly))?[\u3400-\u9fff]{0,2} ?$/i;
/** What is left is less than this of the whole, where other numbers stand between. */
const SLIP = 0.1;

/** `We were granted 720 GPU-hours. Six runs on 8 cards eat 672, which leaves 58`: two numbers beside each other and the whole before. */
function wrongPartsLeft(told: Told, total: Quantity, index: number): readonly Quantity[] | undefined {
  const { text, quantities } = told;
  const at = quantities.findIndex(
    (left, i) =>
      i > index + 1 &&
      left.start - total.end < LEFT_WITHIN &&
      LEAVING.test(text.slice(quantities[i - 1]!.end, left.start)),
  );
  const parts = at < 0 || isInList(told, total) ? [] : quantities.slice(at - 1, at + 1);
  if (
    parts.length === 0 ||
    !parts.every((part) => isPlain(part) && isPartOf(text, part, total)) ||
    isRight(parts, total)
  )
    return undefined;
  const isLike = (one: Quantity): boolean => isOneKind(one, total) && one.unit?.scope === total.unit?.scope;
  const others = quantities.slice(index + 1, at - 1).filter(isLike);
  const isOfEach = OF_ONE.test(text.slice(parts[0]!.end, parts[1]!.start) + text.slice(parts[1]!.end).slice(0, 12));
  if (others.length > 0 || isOfEach || EXPLAINED.test(text) || !areSmaller(parts, total)) return undefined;
  return Math.abs(sumOf(parts, total) / sizeOf(total) - 1) < SLIP ? parts : undefined;
}

const LEFT_WITHIN = 140;
/** `172.8 GB hold the 144 GB, but each card is left with 14.4 GB`: what one of them has is no part of what all have. */
const OF_ONE = /每(?!天|日|月|年|周)|单[卡机台]|\b(?:each|every|per|apiece)\b/i;

/** Whether the words around a total say that it is one of what stands before it. */
function isTogether(between: string, after: string): boolean {
  if (between.length > 72 || OF_PLAN.test(between) || /\d|每|\b(?:each|every|per)\b|[×*÷]/.test(withoutNames(between)))
    return false;
  const sums = SUMS_UP.exec(between);
  const isSummedUp =
    sums !== null && !/[,;，；。]|\. /.test(between.slice(sums.index + sums[0].length).replace(/^, ?/, ''));
  if (isSummedUp || TOGETHER.some((one) => one.test(between)) || TO_DO_ALL.test(between)) return true;
  return /[,，;；:—–.] ?(?:(?:and|so|making|for|that makes|which makes) ?)?$/.test(between) && WHOLE_AFTER.test(after);
}
