import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';
import { endsValue } from './standing';
import { isLooseTie, isTie } from './ties';

/** Verbs that take an amount of energy; `draws` takes power and is left out. */
const CONSUMES =
  /总(?:耗电|用电)量?|耗电量?|用电量?|电量|能耗|浪费|消耗|耗掉|吃掉|烧掉|用掉|费掉|耗费|耗能|\b(?:took|takes?|used|uses?|consumed|consumes?|burned|burnt|burns?|ate|eats?|energy (?:use|consumption)|electricity(?: use| consumption)?|consumption|energy|wasted|wastes?|costs?)\b/gi;
/** The verb's object may be named after the number: 吃掉 8.2 千瓦的电. */
const NAMES_POWER = /功率|功耗|负荷|power|draw|load/i;
/** One piece of work. */
const OCCURRENCE =
  /每[^，,。；;每]{0,12}(?:次|轮|回|趟|天|日|周|月|年|小时|请求|问答|会话|对话|张图|步|token)|单次|一[次轮]|整轮|整个(?:训练|周期)|(?:一整|整|全|一)天|当天|当月|一个?月|全年|一年|一(?:张图|个 ?token|[条个](?:请求|会话|消息|问题))|\b(?:per|each|every|a single|one) (?:[a-z-]{1,14} ){0,2}(?:request|query|call|answer|image|prompt|session|job|run|step|token|inference|conversation)\b/i;
/** A time over which energy adds up. */
const DURATION =
  /(?:持续|运行|满载|跑|连续|开|工作)[^，,。；;\d]{0,6}\d{1,5}(?:[,.]\d{1,3})? ?个?(?:小时|天|周|月)|个?(?:小时|天|周|月)(?:里|内|下来|一共|总共|累计)|累计|\b(?:over|in|during|within|for) (?:the |its |all |a |an |one |each |every )?(?:\d{1,5}(?:[,.]\d{1,3})? ?(?:h|hours?|days?|weeks?|months?)|day|week|month|year|run|quarter)\b|\b(?:a|per|each|every) (?:day|week|month|year|night)\b|年度|\b(?:daily|monthly|yearly|annual|annually|in total)\b/i;
/** Power that stays while time goes by: 7×24 小时运行. */
const ALWAYS = /7 ?[×x*] ?24|24 ?[×x*/] ?7|24 小时(?:不间断|运行|在线)|平均功率|always on|around the clock|at any/i;
const AFTER =
  /^ ?(?:\/|per |for (?:each|every|one|a) |a |each |every |over (?:the |a )?(?:\d{1,5}[ -])?(?:day |week |hour )?)(?:request|query|call|answer|image|prompt|session|job|run|step|inference|conversation|day|week|month|year|hours?|h|days?)\b|^ ?in total\b|^ ?(?:\/|每)(?:次|天|日|月|年|请求|会话)/i;
const REACH = 48;

/** Whether a number in W, kW or MW is what a piece of work or a period consumed, which is energy. */
export function isConsumedPower(passage: Passage, quantity: Quantity): boolean {
  const { unit, start, end, sign } = quantity;
  if (unit?.family !== 'power' || unit.ambiguous || sign !== undefined) return false;
  const { text } = passage;
  const sentence = text
    .slice(0, start)
    .split(/[。；;!！?？\n]|\. /)
    .at(-1)!;
  const near = sentence.slice(-REACH);
  const verb = [...near.matchAll(CONSUMES)].at(-1);
  if (verb === undefined) return false;
  const tie = near.slice(verb.index + verb[0].length);
  // A comma or another quantity between them is another statement.
  if (!(isTie(tie) || isLooseTie(tie)) || /[,，\d]/.test(tie) || NAMES_POWER.test(tie) || !endsValue(passage, quantity))
    return false;
  if (ALWAYS.test(sentence)) return false;
  const before = sentence.slice(0, sentence.length - near.length + verb.index);
  const clause = before.split(/[，,]/).at(-1)!;
  if (NAMES_POWER.test(clause.slice(-8))) return false;
  return (
    OCCURRENCE.test(clause) ||
    OCCURRENCE.test(tie) ||
    DURATION.test(before) ||
    DURATION.test(tie) ||
    /^总/.test(verb[0]) ||
    isOverPeriod(before) ||
    AFTER.test(text.slice(end, end + 32))
  );
}

/** `满载跑一整天，耗电 …`: a period before the comma counts, a frequency (每天) does not. */
const isOverPeriod = (before: string): boolean =>
  /(?:一整|整整?一|整)天|一天下来|一个月下来|下来|单次|每次|按[一全]?[年月天]算|全年/.test(before);

/** Names of power at a moment, and those of power at large, which a period may turn into energy. */
const MOMENT =
  /(?:瞬时|峰值|最高|最大|实时|额定|peak|instantaneous|momentary|rated|max(?:imum)?)[^，,。；;\d]{0,6}?(?:功率|负荷|功耗|power(?: draw)?|load|draw)/gi;

/** Whether energy stands where a sentence names power at one moment: 最高瞬时负荷是 1,720 千瓦时. */
export function isEnergyAsMoment({ text }: Passage, { start, unit }: Quantity): boolean {
  if (unit?.family !== 'energy' || unit.ambiguous) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const name = [...before.matchAll(MOMENT)].at(-1);
  const tie = name === undefined ? '' : before.slice(name.index + name[0].length);
  return name !== undefined && (isTie(tie) || isLooseTie(tie));
}

/** `draws 5.6 kWh`: what is drawn is power, unless a period is named. */
export function isDrawnEnergy({ text }: Passage, { start, end, unit }: Quantity): boolean {
  if (unit?.family !== 'energy' || unit.ambiguous) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const verb = /\b(?:draws?|drawing)(?: (?:about|only|up to|around|nearly|some))? $/i.exec(before);
  if (verb === null) return false;
  return !/\b(?:per|over|daily|day|month|year|hours?|h|in total|request|run|token)\b/i.test(
    before + text.slice(end, end + 32),
  );
}
