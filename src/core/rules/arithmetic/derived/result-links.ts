import type { Quantity } from '../../../numbers/quantity';
import { firstSentence, lastSentence } from '../../../numbers/sentences';
import { TAKES_UP } from '../../reading/continuations';
import type { Passage } from '../../reading/passage';
import type { Operand } from './operands';

/** Words that make the number after them the result of those before. */
const SO =
  /^ ?(?:[a-z]{3,12} )?(?:is|are)(?: worth)? (?:about |only |just |roughly )?$|[,，、;；] ?共(?:有|计|约|需|要|耗|用|为)? ?约? ?$|[,，:] ?总(?:吞吐|带宽|功率|功耗|算力|显存|成本|费用|电费|用电|耗电|耗能)量? ?[是为约达到:]{0,2} ?$|折合|折算|折下来|相当于|就是|也就是|这就是|[,，] ?(?:所以|因此|因而|于是|那么?|故|则)|[，,(] ?(?:即(?![使便将])|等于|合(?!同|作|格|计划)|平均|约合)|算下来|算出来|换算|也即|换言之|换句话说|相除|相乘|一共|总共|共计|合计|总计|加起来|[加合放]在一[起块]|合起来|[一全每整][天周月年晚夜][下上]来|应付|账单|报价|总价|\bi\.e\.|(?:^|[,，;.:—–-] ?)(?:and )?(?:so|thus|hence|therefore|consequently|thereby|that makes|this makes)\b|\b(?:therefore|an average of|averaging|on average|that is|that's|that comes|this is|which is|works out|working out|equals?|equivalent to|amounts? to|amounting to|adds? up to|adding up to|sums? to|comes? (?:out )?to|coming to|so we get|giving|gives?|makes?|making|means?|meaning|yields?|yielding|translates (?:in)?to|in other words|in (?:all|total)|altogether|together|a total of|totall?ing|totals?|or (?:an )?(?:average|effective|sustained)|for an?|bill(?:s|ed)?|invoice|we (?:owe|pay))\b/i;
/** The same after the number: `240 hours in all`. */
const IN_ALL =
  /^(?: [a-z-]{2,14}){0,2} (?:in all|in total|altogether|overall|all told|together|combined|between them)\b/i;
/** What is not the result of the numbers before it but another measurement, and what else is in it. */
export const OTHER =
  /实测|实际|测得|量到|上限|下限|理论|峰值|目标|要求|阈值|预算|比(?!例|如)|高于|低于|超过|另[有外]|其中|还有|加上|连同|外加|再加|还要|原|曾|此前|现在|去年|上月|改为|改成|而(?!且)|升|降|涨|跌|增|减|→|[=≈×÷]|\b(?:measured|observed|actually|limit|peak|target|budget|than|against|compared|plus|instead|elsewhere|other|separately|siz(?:e|ed|ing) for|provision(?:ed|ing)? for|after|before|from(?= \d)|until|was|were|had|rose|fell|dropped|grew|(?<!\b(?:give|gives|giving|make|makes|add|adds|take|takes) )up|down|now|last|whereas|while|but)\b/i;
/** Verbs that make a time the one that moving or making something takes; a preposition must stand right before it. */
export const TAKES =
  /需要?|耗时|花费?|用[时了掉]?|只要|要|得|传完|读完|写完|写满|跑完|落盘|加载|走完|搬完|\b(?:takes?|took|needs?|lasts?|finish(?:es)?|done|moves?|reads?|writes?|loads?|transfers?|stalls?|waits?|crosses|arrives?|full|go(?:es)? by|occup(?:y|ies)|pass(?:es)?)\b/i;
const IN = /\b(?:in|within) (?:about |only |just |under |some )?$/i;
/** Verbs that make a size what something fills. */
const FILLS = /占|(?<![显内缓库])存|装|写|要约? ?$|\b(?:occup(?:y|ies)|takes?|fills?|needs?|requires?|uses?|holds?)\b/i;
/** A measured time has overhead in it, an interval is no duration. */
export const OTHER_TIME = /每隔?|间隔|周期|以上|前|后|\b(?:every|each|interval|per|ago|later)\b/i;
/** What goes on with a number: it is per something that nobody read, or a bound. */
const GOES_ON = /^ ?(?:\/|per\b|每|以上|以内|以下|多|起|or (?:more|less)|times\b|-?fold\b)/i;
/** `35.5 minutes of its budget left`, `0.36 s of it is silence`: a part of what the others are, or what remains of it. */
const REMAINS =
  /^ ?(?:\([^()]{1,16}\) ?)?(?:of (?:it|its)\b|(?:is |are |still )?(?:left|remaining|to spare)\b|(?:还)?(?:剩|没用)|,? ?(?:a (?:little|bit)|slightly|somewhat|just|well|much) (?:more|longer|less|shorter|above|over) than\b)/i;
/** What else is in a number stands behind it: `（含电费）`. */
export const INCLUDES = /^ ?[(（,，]? ?(?:包?含|including\b|incl\b)/i;
/** `93 answers per second`, 每秒 93 个回答: a count in a time is a rate of things. */
const COUNTED_IN_TIME =
  /^ [a-z]{3,14} (?:per|an?|each|every) (?:second|minute|hour|day|week|month)\b|^ ?[\u3400-\u9fff]{1,4}\/(?:秒|分|小时|天)/i;
const IN_EACH_TIME = /每(?:秒|分钟?|小时) ?(?:约 ?)?$/;
/** Between a list of operands and what they come to, where no word says so. */
const BARE_TAIL = /^[^\d,，:：;；]{0,24}[,，:：—–] ?(?:约|共|about )?$/;
/** `so 4,500 documents take`: what comes next is reckoned from them. */
const DOES =
  /^(?: [a-z-]{2,14}){1,2} (?:takes?|needs?|requires?|costs?|lasts?|finish(?:es)?|(?:are|is) (?:done|cleared|finished))\b|^ ?[\u3400-\u9fff]{1,6}(?:要跑|需要?|要花|耗时|要用|跑完|清完)/i;
const REACH = 60;
const BEHIND = 16;
const WRITTEN_OUT = 32;
/** What makes a sum of money another than price times amount. */
const DISCOUNT =
  /(?<!打)[\d一二三四五六七八九] ?折(?!合|算|旧)|打[^，,。；;]{0,4}折|优惠|满减|赠送|免费|含税|押金|\b(?:discount(?:ed|s)?|rebates?|waived|free of charge|deposit|including|incl|tax|VAT|plus)\b/i;

/** `With storage and network the bill stood at $212,000`, 算上制冷: what else is in it has no number. */
const WITH_MORE =
  /^ ?(?:(?:including|adding|counting|together with|along with|on top of|once|after) |with (?!an?\b|the\b|our\b|all\b|\d|one\b|two\b|three\b|four\b|six\b|eight\b|ten\b|sixteen\b|both\b))[a-z]|加上|算上|连同|计入|连带|再加|加了/i;
const SUMMED: ReadonlySet<string | undefined> = new Set(['money', 'money_rate', 'energy', 'power']);

const isOfMore = ({ family }: Operand, said: string): boolean => SUMMED.has(family) && WITH_MORE.test(said);

/** How a number is tied to those before it. */
export interface Link {
  /** A word says that it follows. */
  readonly isSaid: boolean;
  /** The sentence before counts too. */
  readonly isWide: boolean;
  /** It may be more than the numbers give: a time with overhead. */
  readonly isLoose: boolean;
  /** Nothing but a comma stands before it: all numbers before it must take part. */
  readonly isBare: boolean;
  /** It stands in brackets. */
  readonly isAside: boolean;
  /** The words between. */
  readonly gap: string;
}

/** How the number at `at` of a sentence is tied to those before it; undefined where it is no result of theirs. */
export function linkTo(
  { text }: Passage,
  own: readonly Operand[],
  previous: readonly Operand[],
  at: number,
): Link | undefined {
  const result = own[at]!;
  const { quantity, family } = result;
  const before = own[at - 1] ?? previous.at(-1);
  const behind = text.slice(quantity.end, quantity.end + BEHIND);
  if (before === undefined || GOES_ON.test(behind) || INCLUDES.test(behind)) return undefined;
  if (REMAINS.test(text.slice(quantity.end, quantity.end + 2 * BEHIND))) return undefined;
  if (result.isCount && (isCountedInTime(text, quantity) || DOES.test(text.slice(quantity.end, quantity.end + 32))))
    return undefined;
  const whole = text.slice(before.quantity.end, quantity.start);
  const gap = at === 0 ? lastSentence(whole) : whole;
  if (gap.length > REACH || OTHER.test(gap)) return undefined;
  // What is written out as an equation is judged as one.
  if (/[×÷=≈]/.test(text.slice(Math.max(0, quantity.start - WRITTEN_OUT), quantity.start))) return undefined;
  if (family === 'money' && DISCOUNT.test(text)) return undefined;
  const isOfOne = family === 'energy_per_token' || family === 'power' || (family === 'energy' && result.isPerUnit);
  if (isOfOne && isOfOtherScope(text, before.quantity.end, quantity)) return undefined;
  if (isOfMore(result, lastSentence(text.slice(0, quantity.start)))) return undefined;
  const isAside = /^ ?\( ?$/.test(gap) && /^[^\d()]{0,12}\)/.test(text.slice(quantity.end, quantity.end + 14));
  const isSaid =
    isAside ||
    SO.test(gap) ||
    isLotOfEach(text, own, at) ||
    takesUp(text, own, at) ||
    (result.isCount && ((at < MOST_COUNTED && COUNTS.test(gap)) || isNeedOfEach(text, own, previous, gap))) ||
    IN_ALL.test(text.slice(quantity.end, quantity.end + 24)) ||
    (family === 'memory' && FILLS.test(gap));
  const isWork = quantity.unit?.scope !== undefined;
  const isTime = family === 'time' && !isWork;
  const clause = text.slice(Math.max(0, quantity.start - 24), quantity.end + 4);
  if (
    isTime &&
    !isSaid &&
    (OTHER_TIME.test(gap) || !(TAKES.test(clause) || (IN.test(gap) && !isResultOver(text, own, at))))
  )
    return undefined;
  const needsNone = family === 'energy' || family === 'money' || isTime || (family === 'time' && isWork);
  const isBare = !isSaid && !needsNone;
  if (isBare && !(BARE_TAIL.test(gap) && CLAUSE_END.test(text.slice(quantity.end, quantity.end + 2)))) return undefined;
  const isSemicolon = at > 0 || /[；;]/.test(whole);
  return { isSaid, isWide: isSaid || (isTime && isSemicolon), isLoose: isTime, isBare, isAside, gap };
}

/** What draws or costs more than what was told, unless that was told of it. */
const SCOPES =
  /整机|整柜|机柜|机房|园区|市电|PUE|制冷|税|\b(?:wall|facility|nodes?|servers?|racks?|site|meter|cooling|tax|overheads?)\b/gi;

/** Whether the words around a number from `from` on name one that nothing before them does. */
export function isOfOtherScope(text: string, from: number, { start, end }: Quantity): boolean {
  const said = text.slice(from, start) + firstSentence(text.slice(end)).slice(0, SCOPE_WITHIN);
  const above = text.slice(0, from).toLowerCase();
  return (said.match(SCOPES) ?? []).some((scope) => !above.includes(scope.toLowerCase()));
}

const SCOPE_WITHIN = 16;

/** `照此运行，181 天用电`, `At this rate 30 days take`: the first results of a sentence that takes up the one before. */
function takesUp(text: string, own: readonly Operand[], at: number): boolean {
  const [first, result] = [own[0]!, own[at]!];
  const isFirst =
    at === 0 || (at === 1 && first.family !== result.family && (first.family === 'time' || first.isCount));
  if (
    !isFirst ||
    (result.family === 'time' && OTHER_TIME.test(text.slice(result.quantity.start - 6, result.quantity.end + 6)))
  )
    return false;
  const { start } = first.quantity;
  const lead = lastSentence(text.slice(Math.max(0, start - REACH), start));
  if (!TAKES_UP.test(lead)) return false;
  return !isOfOtherScope(text, start - lead.length, result.quantity);
}

/** What is divided among so many, between it and their number. */
const DIVIDED =
  /(?:[平分均]?摊|分[到给散布]|均分|平分|切[到成分]|拆[到成分]|划[到分]|散布|铺)[^\d，,。；;]{0,8}$|\b(?:shard\w{0,4}|split|spread|divided|distributed|partitioned|shared)(?: evenly| equally| out| up)? (?:over|across|among|between|by|on|to)(?: the| all| our| its)? ?$/i;
/** Between their number and the lot of each. */
const LOT =
  /^[^\d，,。；;]{0,8}[,，:：；;—–] ?(?:也就是|即|合|就是|那么|so |that is |i\.e\. |which (?:is|leaves|gives) |leaving |making |giving |or )?(?:(?:每|单|一)(?:一)?[张块台个条名位]?[\u3400-\u9fffA-Za-z]{0,3}?|(?:for )?each(?: [A-Za-z]{2,12}){0,2}?|(?:about |only |just )?)(?: ?(?:只|就|要|分到|分得|摊到|摊|负责|承担|存|放|合|是|为|有|得|约|大约|about|only|just|holds?|gets?|keeps?|carries|has|stores?|is|of)){0,3} ?$/i;
/** What else there is beside a lot. */
const WITH_MORE_AFTER =
  /^ ?(?:[(（,，] ?)?(?:包括|加上?|连同|外加|另|plus|with|and)|^[^。；;]{0,14}(?:余量|冗余|预留|多留|headroom|spare|reserve|padding)/i;

/** `544 GB，摊到 512 卡，每卡 1.06 GB`, `544 GB sharded over 512 cards, 1.06 GB each`. */
function isLotOfEach(text: string, own: readonly Operand[], at: number): boolean {
  const [all, count, { quantity, isPerUnit, family }] = [own[at - 2], own[at - 1], own[at]!];
  if (all === undefined || count === undefined || !isPerUnit || all.family !== family) return false;
  const isDivided = count.isCount && !count.isShare && DIVIDED.test(text.slice(all.quantity.end, count.quantity.start));
  return (
    isDivided &&
    LOT.test(text.slice(count.quantity.end, quantity.start)) &&
    !WITH_MORE_AFTER.test(text.slice(quantity.end, quantity.end + 24))
  );
}

const isCountedInTime = (text: string, { start, end }: Quantity): boolean =>
  COUNTED_IN_TIME.test(text.slice(end, end + 32)) || IN_EACH_TIME.test(text.slice(Math.max(0, start - 8), start));

/** Of more numbers before it nobody knows which are meant. */
const MOST_COUNTED = 4;
/** Before a count: 第一批共 156 份. */
const COUNTS = /共(?:有|计|约)? ?$/;
const NEEDS = /(?:需要?|要用?|\b(?:needs?|takes?|requires?))(?: ?约| about)? ?$/i;

/** `12 个副本；每副本 2 张卡，需要 36 张卡`: what each of them needs, by its name. */
function isNeedOfEach(text: string, own: readonly Operand[], previous: readonly Operand[], gap: string): boolean {
  if (!NEEDS.test(gap)) return false;
  const all = [...previous, ...own];
  const noun = (end: number): string =>
    text
      .slice(end, end + 4)
      .replace(/^ ?个?/, '')
      .slice(0, 2);
  return all.some(({ quantity, isCount }) => {
    const name = isCount ? noun(quantity.end) : '';
    return /^[\u3400-\u9fff]{2}$/.test(name) && text.indexOf(`每${name}`, quantity.end) > 0;
  });
}

/** `which makes 36,240 kWh in 30 days`: the time is what the result before it is over. */
function isResultOver(text: string, own: readonly Operand[], at: number): boolean {
  const [before, result] = [own[at - 2], own[at - 1]];
  return (
    before !== undefined && result !== undefined && SO.test(text.slice(before.quantity.end, result.quantity.start))
  );
}

/** The end of a statement. */
const CLAUSE_END = /^(?:$|[。；;.)]|\.?$)/;
