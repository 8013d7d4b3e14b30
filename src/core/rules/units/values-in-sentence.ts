import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { isChange } from '../reading/reading';
import { SHARE } from '../reading/share-nouns';
import { isCalledWrong, isRelative } from '../reading/standing';

/** A value that its name cannot have, with the name as written. */
export interface ImpossibleInSentence {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly name: string;
}

/** Shares by their names, and what hits a cache. */
const NAME = new RegExp(`${SHARE}|\\bM[FB]U\\b|(?:缓存|前缀)命中|\\b(?:cache|prefix) hits\\b`, 'gi');
/** Slips are a little above the whole; far above it something else is meant. */
const MOST = 150;
const REACH = 80;
/** What may be more than the whole, is held against something, or is a change; and things of their own that have a percentage. */
const MAY_EXCEED =
  /cpu|之和|相加|加起来|\bsums?\b|(?:[\d多单双每一] ?|物理|逻辑)核|核[数心]|成本|加价|预算|达成(?!率)|完成|相对|相比|对比|保持|归一|指数|同比|环比|增[长幅速]|涨幅|降幅|去年|上[月周季年]|同期|基线|基准|目标|计划|预[期测]|需求|超[分卖配售]|配额|额度|借|限额|订单|额定|设计|负载|流量|收入|营收|吞吐|请求量|规模|倍|需[求量]|容量的|产能|增加|减少|提升了?|下降|节省|缩短|\b(?:cost|markup|budget|retention|relative|normali[sz]ed|index|target|goal|plan(?:ned)?|quota|borrow\w*|oversubscri\w+|overcommit\w*|baseline|than|compared|versus|vs|last (?:year|month|quarter|week)|previous|year over year|growth|grew|gain\w*|increase\w*|improve\w*|up|down|by|demand|load|traffic|revenue|throughput|sales|volume|capacity|nominal|rated|design|limits?|requests? of|forecast|expected|order\w*|speed-?up|scaling|of (?:its|their|the) (?:old|former|original))\b/i;

/** The values of shares above 100 % and of PUE below 1 in running text, whatever verb leads to them. */
export const impossibleInSentences = (passages: readonly Passage[]): ImpossibleInSentence[] => [
  ...foundIn(passages, sharesAbove),
  ...foundIn(passages, extremesAbove),
  ...foundIn(passages, efficienciesBelow),
  ...passages.flatMap((passage, index) => ofNextPlace(passage, passages[index - 1])),
];

/** `Occupancy of the reserved pool crept past 103%`: a share is the one thing that the sentence names before its percentage. */
function sharesAbove(passage: Passage): ImpossibleInSentence[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity) => {
    const { unit, value, high, sign, bound, start, end } = quantity;
    if (unit?.family !== 'ratio' || unit.ambiguous || value <= 100 || high > MOST || sign !== undefined) return [];
    if (bound === 'atMost' || isChange(passage, quantity)) return [];
    const before = lastSentence(text.slice(0, start)).slice(-REACH);
    const name = [...before.matchAll(NAME)].at(-1);
    if (name === undefined) return [];
    const said = before + firstSentence(text.slice(end)).slice(0, REACH / 2);
    const from = start - before.length + name.index + name[0].length;
    const isOther = isOtherNamed(passage, from, start) || MAY_EXCEED.test(said);
    // `FP16 的 101%` is held against another value.
    if (isOther || /的 ?$/.test(before) || isRelative(passage, quantity) || isSum(quantities, quantity)) return [];
    return isCalledWrong(passage, quantity) ? [] : [{ passage, quantity, name: name[0] }];
  });
}

/** `…；单小时的最高值是 108%`, `the highest hour was 108%`: an extreme that names nothing is of the one share that is spoken of. */
function extremesAbove(passage: Passage): ImpossibleInSentence[] {
  const { text, quantities, mentions } = passage;
  const [first, ...more] = mentions;
  if (first === undefined || more.some(({ indicator }) => indicator !== first.indicator)) return [];
  if (first.indicator.limits.max !== 100 || MAY_EXCEED.test(text.slice(0, first.start))) return [];
  return quantities.flatMap((quantity) => {
    const { unit, value, high, sign, start } = quantity;
    if (unit?.family !== 'ratio' || value <= 100 || high > MOST || sign !== undefined || start < first.end) return [];
    const clause = text.slice(Math.max(0, start - REACH), start);
    const own = clause.split(/[,，;；。]/).at(-1)!;
    if (!EXTREME.test(own) || MAY_EXCEED.test(own) || passage.nouns.some((noun) => noun.start > first.end)) return [];
    return isRelative(passage, quantity) || isCalledWrong(passage, quantity)
      ? []
      : [{ passage, quantity, name: first.text }];
  });
}

const EXTREME =
  /(?:最高值?|峰值|最大值|(?:高峰|最忙)[^\d]{0,6}|\b(?:highest|busiest|best|peak|maximum)(?: (?:single )?(?:value|hour|day|week|minute|sample|reading))?)(?:一度|曾)?(?: ?(?:是|为|到|达到?|冲到|was|is|reached|hit|stood at|[:：]))? ?$/i;

/** Whether the percentages before it add up to it, which then is no share. */
function isSum(quantities: readonly Quantity[], { start, value }: Quantity): boolean {
  const before = quantities.filter((one) => one.end <= start && one.unit?.family === 'ratio');
  return before.length > 1 && Math.abs(before.reduce((sum, one) => sum + one.value, 0) - value) < 0.5;
}

/** Whether something else is named from `from` on, whose value it may be. */
const isOtherNamed = (passage: Passage, from: number, to: number): boolean =>
  passage.mentions.some(({ start }) => start >= from && start < to) ||
  passage.nouns.some(({ start, kind }) => start >= from && start < to && kind !== 'share' && kind !== 'fill') ||
  passage.quantities.some((one) => {
    const isOther = one.start >= from && one.start < to && one.unit !== undefined && one.unit.family !== 'ratio';
    return isOther && !isWindowOf(passage, one, from, to);
  });

/** `over the 30 days: 100.4%`, 近 30 天：100.4%: for how long the share was taken, in the clause that gives its value. */
function isWindowOf({ text }: Passage, { unit, start, end }: Quantity, from: number, to: number): boolean {
  if (unit?.family !== 'time') return false;
  return WINDOW.test(text.slice(from, start)) && TO_VALUE.test(text.slice(end, to));
}
const WINDOW =
  /(?:\b(?:over|in|during|for|within|across|throughout|through)(?: (?:the|a|all|our|this))?(?: (?:last|past|full|whole|first|entire|recent))?|[,(]|(?:最近|过去|近|这|在|[，、]|压测|连续|观察|运行|跑)(?:的|了)?) ?$/i;
/** No other clause, and nothing that ends before the value does. */
const TO_VALUE =
  /^[^,，;；。!！?？:：%\d]{0,40}(?:[:：]|\b(?:is|was|were|reached|hit|stood at|came to|at)|[是为达到]) ?(?:about |约 ?)?$/i;

const PUE = /\bPUE\b/gi;
/** PUE changes by less than this, and what is near 1 is a value of it. */
const LEAST_EFFICIENCY = 0.8;
/** `PUE 改造前 1.38，改造后 0.108`, `from 1.38 to 0.108`: what a value above 1 became, with its point in another place. */
const AFTER_ONE =
  /[12]\.\d{1,3} ?(?:[,，、;；] ?(?:[\u3400-\u9fff]{0,4}后|现在|如今|目前|(?:and )?(?:after|now|today)[^\d,.;]{0,16})(?:[是为到:] ?)?|(?:[降减改]?[到至成])|to|→|->) ?$/i;
/** Amounts of change, and other things that are near 1. */
const NOT_PUE =
  /[WC]UE|系数|因[数子]|因素|cos|功率因|负载率|权重|相关|得分|评分|置信|准确|单价|[元$¥€]|每度|[降减涨增差省少多]了?(?!到|至|为)|改善|优化了|\b(?:factor|coefficient|ratio|correlation|score|weight|saved?|saving|savings|improv\w{0,5} (?:by|of)|by|less|lower by|difference|delta|confidence|accuracy|price|cents?|per|impossible|never|cannot|limit|below 1)\b/i;
/** What may follow a number without a unit that is whole. */
const ENDS =
  /^ ?(?:$|[,，。;；、)(!！?？]|\.(?!\d)|[\u3400-\u9fff]|(?:in|on|at|by|for|over|during|after|when|with|and|or|last|this|the|but|across|as|according|from|to)\b)/i;

/** `PUE: 1.18 over the year, 0.97 in the best month`: a number right below 1 without a unit, in a sentence about PUE and nothing else. */
function efficienciesBelow(passage: Passage): ImpossibleInSentence[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity) => {
    const { unit, value, high, decimals, sign, bound, start, end } = quantity;
    if (unit !== undefined || sign !== undefined || bound === 'atMost' || decimals < 2) return [];
    if (high >= 1) return [];
    const before = lastSentence(text.slice(0, start)).slice(-REACH);
    if (value < LEAST_EFFICIENCY && !AFTER_ONE.test(before)) return [];
    const name = [...before.matchAll(PUE)].at(-1);
    if (name === undefined || !ENDS.test(text.slice(end))) return [];
    const between = before.slice(name.index + name[0].length);
    const from = start - between.length;
    if (isOtherNamed(passage, from, start) || NOT_PUE.test(between)) return [];
    return isCalledWrong(passage, quantity) ? [] : [{ passage, quantity, name: name[0] }];
  });
}

/** Places that are told one after the other. */
const PLACE = /[厅楼栋期区房池站园]|\b(?:hall|site|room|building|campus|region|phase|data ?cent(?:er|re)|DC)\b/i;

const OTHER_OF_PLACE = /负载|负荷|密度|占比|率|比|\b(?:load|density|rate|share|level|utili[sz]ation)\b/i;

/** `Hall A runs at a PUE of 1.21`, `Hall B, with liquid cooling, at 0.94`: the item below is of the next place. */
function ofNextPlace(passage: Passage, above: Passage | undefined): ImpossibleInSentence[] {
  const [quantity, ...more] = passage.quantities;
  if (quantity === undefined || above === undefined || more.length > 0 || !/\bPUE\b/i.test(above.text)) return [];
  const { unit, value, high, decimals, sign, start, end } = quantity;
  if (unit !== undefined || sign !== undefined || decimals < 2 || value < LEAST_EFFICIENCY || high >= 1) return [];
  if (!PLACE.test(passage.text) || !PLACE.test(above.text) || passage.mentions.length + passage.nouns.length > 0)
    return [];
  const isValueAbove = above.quantities.length === 1 && above.quantities[0]!.unit === undefined;
  if (!isValueAbove || above.quantities[0]!.value < 1 || !ENDS.test(passage.text.slice(end))) return [];
  const own = passage.text.slice(0, start);
  if (NOT_PUE.test(own) || OTHER_OF_PLACE.test(own) || passage.whereItStands !== above.whereItStands) return [];
  return isCalledWrong(passage, quantity) ? [] : [{ passage, quantity, name: 'PUE' }];
}
