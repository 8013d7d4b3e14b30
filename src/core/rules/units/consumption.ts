import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { saysTheSame } from '../reading/same-in-other-words';
import { endsValue } from '../reading/standing';
import { isLooseTie, isTie, LEADS_TO } from '../reading/ties';
import {
  energyPerWork,
  isAtRate,
  isForWork,
  isPerWork,
  isShortWorkSubject,
  isWorkSubject,
  namesWork,
} from './pieces-of-work';
import { isUsedInPeriod, NAMES_POWER } from './used-in-period';

/** Verbs that take an amount of energy; `draws` takes power and is left out. */
const CONSUMES =
  /总(?:耗电|用电)量?|耗电量?|用电量?|电量|(?<![可省])能耗|浪费|消耗|耗掉|[少多]用|吃掉|吃了|烧掉|烧了|用掉|(?<![沿采选引使])用了|用去|费掉|耗费|耗能|耗去|走了|跑掉|节电|省电|(?<![功能消])耗(?![时掉费能电])|\b(?:took|takes?|taken|used|uses?|using|consumed|consumes?|burned|burnt|burns?|burning|ate|eats?|went|goes|energy (?:use|consumption)|electricity(?: use| consumption)?|consumption|energy|wasted|wastes?|costs?|swallow(?:s|ed)?|guzzl(?:es|ed)|devour(?:s|ed)?|drain(?:s|ed)?|gulp(?:s|ed)?|chew(?:s|ed)? through|r[ua]n up|racked up|absorb(?:s|ed)?|delivered|generated|produced|yielded)\b/gi;
/** Verbs that take other things more often: what follows the number must name electricity. */
const NEEDS =
  /需要|要|花掉?了?|省下?了?|节省了?|节约了?|\b(?:needs?|needed|requires?|required|saves?|saved|saving|spends?|spent|adds? up to)\b/gi;
/** What adds up over a period: `over a day this makes`, 一天下来就是. Without the period they say nothing of energy. */
const SUMS =
  /(?:就是|合计|总共|一共|共计|累计|折合|算下来是?|加起来是?)|\b(?:makes?|made|comes? to|came to|adds? up to|added up to|amounts? to|amounted to|totals?|totalled|totaled|works? out (?:at|to|as)|sums? to)\b/gi;
const PERIOD_BEFORE =
  /(?:\b(?:over|in|across|during|throughout) (?:a|an|one|the|each|every|that|this) (?:whole |full |entire )?(?:day|week|month|quarter|year)|\b(?:per|each|every|a|one) (?:day|week|month|quarter|year)|(?:一|整|全|每|单)(?:整|个)?[天日周月年](?:下来|算下来|跑下来)?|[天月年]下来)[,，]? ?(?:and )?(?:(?:this|that|it|which|the (?:hall|room|cluster|pool|fleet|site|meter)(?: bill)?|这|那|它)(?: then)? ?)?$/i;
/** One piece of work; in Chinese, and in English. */
const OCCURRENCE_HAN =
  /每[^，,。；;每]{0,16}(?:次|轮|回|趟|天|日|周|月|年|小时|请求|问答|会话|对话|张图|图片|步|epoch|token)|[单一] ?(?:个|条)? ?(?:token|请求|会话|epoch)|单次|一[次轮]|整轮|整个[^，,。；;]{0,8}(?:训练|周期|任务|微调|实验|过程|测试)|(?:一整|整|全|一)天|当天|当月|一个?月|全[年季月]|本季度?|一年|一(?:张图|个 ?token|[条个](?:请求|会话|消息|问题))/i;
const OCCURRENCE_LATIN =
  /\b(?:per|each|every|a single|one) (?:[a-z-]{1,14} ){0,2}(?:request|query|call|answer|image|prompt|session|job|run|step|epoch|token|inference|conversation)(?:s(?! (?:per|an?|each|every)\b))?\b/i;
/** A time over which energy adds up; in Chinese, and in English. */
const DURATION_HAN =
  /[用花历跑]了?时? ?\d{1,5} ?(?:个?小时|天|周|个月)|(?:持续|运行|满载|跑|连续|开|工作)[^，,。；;\d]{0,6}\d{1,5}(?:[,.]\d{1,3})? ?个?(?:小时|天|周|月)|个?(?:小时|天|周|月)(?:里|内|的|下来|一共|总共|共|累计)|累计|年度/;
const DURATION =
  /\b(?:over|in|of|during|within|for|across|throughout) (?:the |its |all |a |an |one |each |every |that |this )?(?:whole |entire |full )?(?:\d{1,5}(?:[,.]\d{1,3})?[ -]?(?:h|hours?|days?|weeks?|months?)|day|night|week(?:end)?|month|year|run|quarter|test)\b|\b(?:a|per|each|every|last) (?:day|week|month|year|night|quarter)\b|\b(?:daily|nightly|overnight|yesterday|this (?:day|week|month|quarter|year)(?:['’]s)?|monthly|yearly|annual|annually|in total|altogether)\b|\b\d{1,5}[ -](?:day|hour|week|month)\b|\b(?:whole|entire|full|complete) (?:[a-z-]{2,14} )?(?:run|training|job|month|year|day|week|quarter|test|epoch)\b/i;
/** When it was used, said after it: `in 2025`, `over the quarter`. */
const PERIOD_AFTER =
  /^ ?(?:(?:in|over|during) (?:an?|each|every|one) (?:single |whole |full |typical )?(?:day|night|week|weekend|month|quarter|year)\b|(?:in|over|during|throughout|across|for) (?:the |all of |all )?(?:(?:last|past|whole|full|entire|first|second|third|fourth|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty) )?(?:20\d\d|years?|months?|weeks?|weekends?|quarters?|days?|nights?|hours?|H[12]|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December)\b|between \d|from \d{1,2}:\d\d|last (?:year|month|week|quarter|night)|(?:this|that) (?:year|month|week|quarter)|yesterday|overnight|[在于]?(?:去年|上个?[月周季]|20\d\d ?年))/i;
/** Power that stays while time goes by: 7×24 小时运行. */
const ALWAYS =
  /7 ?[×x*] ?24|24 ?[×x*/] ?7|24 小时(?:不间断|运行|在线)|平均功率|always on|around the clock|at any|at (?:its )?peak|on average (?:draws?|over)|(?:at|under) full load|峰值|瞬时/i;
const AFTER =
  /^ ?(?:\/|per |for (?:each|every|one|a) |a |each |every |over (?:the |a )?(?:\d{1,5}[ -])?(?:day |week |hour )?)(?:request|query|call|answer|image|prompt|session|job|run|step|epoch|inference|conversation|day|night|week|weekend|shift|month|quarter|year|hours?|h|days?)\b|^ ?(?:in total|altogether|overnight)\b|^ ?(?:\/|每)(?:次|天|日|月|年|请求|会话)/i;
/** What an amount is of: `15.7 MW 电`, `4.6 MW of electricity`. */
const OBJECT =
  /^ ?(?:的 ?)?电(?:能|量)?(?![\u3400-\u9fff])|^ (?:(?:worth )?of )?(?:electricity|energy|electrical energy|power)\b/i;
/** A number that changes goes on with a verb. */
const GOES_ON = /^ ?(?:[降升涨跌减增压提缩省]|了|出头|上下)/;
/** What follows an operand: of `13.26 kW × 24 h = 318 kWh`, `53,200 W / 31,500 tok/s` the result is what was consumed. */
const WORKED_WITH =
  /^ ?(?:(?:on )?average|avg|mean|平均)? ?(?:[×x*÷]|\/ ?(?=[\d(])|[乘除]以?|(?:times|over) (?=\d)|(?:divided|multiplied) by\b)/i;
const REACH = 48;

/** Whether a number in W, kW or MW is what a piece of work or a period consumed, which is energy. */
export function isConsumedPower(passage: Passage, quantity: Quantity): boolean {
  const { unit, start, end, sign } = quantity;
  if (unit?.family !== 'power' || unit.ambiguous || sign !== undefined) return false;
  const { text } = passage;
  // `每台每天耗电 125 kWh`: an amount a day, whatever its dimensions.
  if (/[Ww]h\b|瓦时|度/.test(text.slice(start, end))) return false;
  const sentence = lastSentence(text.slice(0, start)).replace(/(?<=\d),(?=\d{3})/g, '');
  const after = text.slice(end, end + 64);
  if (isUsedInPeriod(passage, quantity) || isEnergyAgain(passage, quantity)) return true;
  if (isAtRate(sentence) || WORKED_WITH.test(after) || isWorkedOver(passage, quantity)) return false;
  if (TAKES_TIME.test(after)) return false;
  if (TIMES_HOURS.test(sentence)) return true;
  if (OF_WHAT_WAS_USED.test(sentence) && DURATION.test(sentence)) return true;
  if (isBesideEnergy(passage, quantity) || isOfMonth(passage, quantity)) return true;
  if ((COMES_TO.test(sentence) || SAVES.test(sentence)) && A_PERIOD.test(after)) return true;
  const object = OBJECT.exec(after)?.[0] ?? '';
  const rest = after.slice(object.length);
  // `板卡平均功率 505 W，但每 token 耗电从 0.57 瓦`: the clause is of energy, whatever another one is of.
  if (isEnergyPerUse(sentence.split(/[,，;；]/).at(-1)!)) return true;
  if (ALWAYS.test(sentence) || ALWAYS.test(rest.split(/[，,。；;.]/)[0]!)) return false;
  if (ON_BILL.test(after) || OF_ENERGY.test(after)) return true;
  if (OF_CONSUMPTION.test(after) && !OF_OUTPUT.test(sentence)) return true;
  if (
    ENERGY_LABEL.test(sentence) &&
    passage.text.startsWith(sentence) &&
    !OPERAND.test(after) &&
    !/^ ?(?:on )?(?:average|avg|mean|peak)/i.test(after)
  )
    return true;
  if (isMetered(sentence, rest)) return true;
  if (isEnergyPerUse(sentence) || isPerWork(after) || isForWork(sentence.slice(-REACH))) return true;
  if (isItemOfEnergy(passage, sentence) || wasEnergy(passage, quantity, sentence)) return true;
  if (/electric|电/.test(object) && isAfterHours(passage, quantity, sentence)) return true;
  if (!(object !== '' || endsValue(passage, quantity) || [GOES_ON, AFTER, PERIOD_AFTER].some((one) => one.test(after))))
    return false;
  const near = sentence.slice(-REACH);
  if (isSumOfPeriod(sentence, rest)) return true;
  const verb = laterOf(lastOf(near, CONSUMES), needsOf(sentence, near, object));
  if (verb === undefined) return false;
  const tie = near.slice(verb.index + verb[0].length);
  // A comma or another quantity between them is another statement.
  if (!(isTie(tie) || isLooseTie(tie) || isShortTie(tie)) || /[,，\d]/.test(tie) || NAMES_POWER.test(tie)) return false;
  const before = sentence.slice(0, sentence.length - near.length + verb.index);
  const clause = before.split(/[，,]/).at(-1)!;
  if (NAMES_POWER.test(clause.slice(-8))) return false;
  if (WHILE.test(clause)) return false;
  if (WORK.test(before) || /^总|电量$/.test(verb[0]) || AFTER.test(rest)) return true;
  if (object !== '' && /(?:共|总共|累计|合计)$/.test(before)) return true;
  // Over a period an average is power again.
  if (/平均|\baverage/i.test(clause + verb[0] + tie)) return false;
  if ([clause, tie].some((text) => OCCURRENCE_HAN.test(text) || OCCURRENCE_LATIN.test(text))) return true;
  if (isWorkSubject(before)) return true;
  if (PERIOD_AFTER.test(rest) && !/\b(?:average|mean|peak)\b|平均|峰/i.test(rest)) return true;
  return [before, tie].some((text) => DURATION_HAN.test(text) || DURATION.test(text)) || isOverPeriod(before);
}

/** `This month's IT consumption of`. */
const OF_WHAT_WAS_USED = /\b(?:energy|electricity|power|IT|total) (?:use|usage|consumption) of (?:about )?$/i;

/** `used 457.0 MWh in stage 1 and 228.0 MW in stage 6`: the same once more, without the hours. */
function isBesideEnergy({ text, quantities }: Passage, quantity: Quantity): boolean {
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (before?.unit?.family !== 'energy' || quantity.unit?.text.trim() === undefined) return false;
  const isOnePrefix = before.unit.text.trim().replace(/h$|时$/, '') === quantity.unit.text.trim();
  const ratio = quantity.value / before.value;
  return isOnePrefix && ratio < 3 && ratio > 1 / 3 && AND.test(text.slice(before.end, quantity.start));
}

const AND =
  /^ ?(?:in (?:stage|phase|the) ?\w{1,8} |阶段.{1,2}|[（(][^()（）]{1,12}[)）] ?)?(?:,|，|、)? ?(?:and|against|then|to|和|与|到|降到|降至)(?: (?:only|just))? ?$/i;

/** `202.8 kW of IT load, 182,938 kW in the month`: hundreds of times the power beside it over a period is what was used in it. */
function isOfMonth({ text, quantities }: Passage, quantity: Quantity): boolean {
  const { end, unit, value } = quantity;
  return (
    IN_PERIOD.test(text.slice(end, end + 24)) &&
    quantities.some(
      (one) =>
        one !== quantity && one.unit?.text === unit?.text && one.unit !== undefined && value > HOURS_OF_DAY * one.value,
    )
  );
}

const HOURS_OF_DAY = 20;
const IN_PERIOD =
  /^ ?(?:(?:in|over|during) (?:the|that|this) (?:whole )?(?:month|quarter|year|week)\b|(?:每|当|全)[月年季])/i;

/** `642 W over a full hour is 0.642 kWh`: the power that the energy behind it is worked out from. */
function isWorkedOver({ text, quantities }: Passage, { end }: Quantity): boolean {
  const energy = quantities.find(({ start, unit }) => start >= end && unit?.family === 'energy');
  return energy !== undefined && energy.start - end <= REACH && OVER_TIME.test(text.slice(end, energy.start));
}
const OVER_TIME =
  /^ ?(?:of [a-z]{3,9} )?(?:over|for|during|through|across|跑|运行|满载|持续|连续)[^.;。；,，:]{0,28}(?:\b(?:is|are|makes?|gives?|comes? to|equals?)|=|就?是|即|等于|折合|合) ?(?:about |约 ?)?$/i;

/** `500 W 多占 0.35 s`: at a power so long. */
const TAKES_TIME = /^ ?[\u3400-\u9fff]{1,4} ?\d[\d.]{0,6} ?(?:m?s|秒|毫秒|分钟|min)(?![A-Za-z\d])/;
/** `64 × 0.25 kW × 24 h = 384 kW`: power times hours. */
const TIMES_HOURS =
  /(?:[kMG]?W|千瓦|兆瓦)(?: ?[×x*] ?\d[\d.]{0,8}){0,2} ?[×x*] ?\d[\d.]{0,8} ?(?:h|hours?|小时)(?: ?[×x*] ?\d[\d.]{0,8} ?(?:天|days?)?)? ?[=≈] ?(?:约 ?)?$/i;
/** `85.5 × 24 = 2,052 kW a day`. */
const COMES_TO = /[=≈] ?$/;
const A_PERIOD =
  /^ ?(?:(?:an?|per|each|every) (?:day|night|week(?:end)?|shift|month|quarter|year)\b|每[天日月年周晚]|\/ ?[天日月年周])/i;

/** `saves about 1,037 kW per weekend`. */
const SAVES = /\b(?:saves?|saved|saving)(?: us)? (?:about |some |roughly )?$|(?:省|节[省约])[下了]{0,2} ?约? ?$/i;

/** `added 2,100 kW to the May bill`: a meter counts energy. */
const ON_BILL = /^ (?:to|on|onto) (?:the|our|its|their) (?:[A-Za-z]{3,12} ){0,2}(?:bill|meter)\b/i;

/** `60 GW，占全年用电的一半`, `60 GW, half of our yearly electricity`: a part of what is used over a period. */
const OF_CONSUMPTION =
  /^[,，]? ?(?:约?占|相当于)(?:了)?(?:全|我们|公司|集群|园区|机房|每)?(?:年|月|季度|天)的?(?:总)?[用耗]电|^,? (?:which is |or |about ){0,2}(?:half|a (?:third|quarter|fifth|tenth)|\d{1,2} ?%) of (?:the |our |all )?(?:annual|yearly|monthly|year's|month's) (?:electricity|energy)\b/i;

const OF_OUTPUT = /功率|出力|装机|容量|负荷|峰值|平均|\b(?:power|output|installed|capacity|load|peak|average)\b/i;

/** `17,214 J，合 4.78 W`: what is told once more is energy. */
function isEnergyAgain({ text, quantities }: Passage, { start }: Quantity): boolean {
  const before = quantities.findLast(({ end }) => end <= start);
  return before?.unit?.family === 'energy' && !before.unit.ambiguous && saysTheSame(text.slice(before.end, start));
}

/** `500 kW of energy`, `500 kW 的电量`. */
const OF_ENERGY =
  /^ ?的 ?(?:用?电量|电能|能量)(?!计)|^ (?:worth )?of (?:stored |total |electrical )?energy\b|^ of electricity (?:in|over|during|a|per|each|every)\b/i;
/** `Electricity: 1.0 kW of IT load × PUE`: the first of what is multiplied. */
const OPERAND = /^[^,，。；;:.\d]{0,40}[×*÷] ?\S/;
/** `Energy for the fine-tune:`, 五月电量: what an item of its own gives is energy, but for prices, shares and efficiencies. */
const ENERGY_LABEL =
  /^[ *-]{0,3}(?:(?:total|IT|metered|measured|annual|monthly|daily) )?(?:energy|electricity)(?! (?:efficiency|price|rate|star|density|draw|load|demand|and power|per (?:hour|second)))(?: [\w.,-]{1,16}){0,6}: ?(?:about |~)?$|^[ *-]{0,3}[^,，。；;:\d]{0,12}(?:[用耗总]电量|电量)(?:\([^()]{0,16}\))?: ?约?$/i;
/** What a bill or a meter counts is energy; capacity and demand are billed by the kilowatt. */
const METERED = /电费|电表[^，,。；;\d]{0,4}[走计]|账单|抄表|\b(?:bill(?:s|ed)?|invoices?)\b/i;
/** A meter shows power as well: what it counts over a time is energy. */
const METER = /\bmeters?\b|电表/i;
const CAPACITY =
  /容量|需量|基本|峰值|最大|功率|功耗|负荷|平均|\b(?:capacity|demand|peak|max(?:imum)?|average|mean|power|load|draw|rated?|limit)\b/i;
const METERED_SO =
  /(?:耗电|用电|走|用[了掉]?|计|共|是|耗掉|消耗)了?(?:共|约|大约)? ?$|\b(?:bill(?:ed)?|meter|used?|uses|consumed|burned|took|counts?|counted|showed|shows?|reads?|records?|recorded|registers?|registered)\b[^,.;]{0,24}$/i;

/** `这次微调耗电 412 kW，电费 290 元`, `The May bill shows 21,400 kW`. */
function isMetered(sentence: string, rest: string): boolean {
  const said = sentence + rest.split(/[。；;!?\n]|\. /)[0]!;
  const isCounted = METERED.test(said) || (METER.test(sentence) && (DURATION.test(said) || DURATION_HAN.test(said)));
  return isCounted && !CAPACITY.test(said) && METERED_SO.test(sentence.slice(-REACH));
}

const SPEAKS_OF_ENERGY =
  /能耗|[耗用]电|电量|耗能|\b(?:energy|electricity|joules?)\b|\bper (?:[a-z]{3,9} )?(?:token|request|query|image)|每 ?(?:个|次)?(?:token|请求|图)/i;

/** `阶段一 0.812 kWh，阶段六只要`. */
const AT_NEXT_STAGE =
  /^[，,、;；] ?(?:而|到|and )?(?:(?:阶段|第|stage |phase |Q)[\d一二三四五六七八九]{1,2}(?:期|阶段)?|现在|如今|今年|now|today)[^\d，,。；;]{0,6}$/i;

/** `per output token: 2.50 J → 1.48 W`: it was energy before. */
const wasEnergy = ({ text, quantities }: Passage, { start }: Quantity, sentence: string): boolean =>
  SPEAKS_OF_ENERGY.test(sentence) &&
  quantities.some(
    ({ end, unit }) =>
      unit?.family === 'energy' &&
      end <= start &&
      (LEADS_TO.test(text.slice(end, start)) || AT_NEXT_STAGE.test(text.slice(end, start))),
  );

/** `took 6 hours and 412 kW of electricity`: a time and what was used in it. */
function isAfterHours({ text, quantities }: Passage, { start }: Quantity, sentence: string): boolean {
  const time = quantities.findLast(({ end }) => end <= start);
  return (
    time?.unit?.family === 'time' &&
    start - time.end <= sentence.length &&
    /^ ?(?:and|和|、|,) ?$/i.test(text.slice(time.end, start))
  );
}

/** A verb that takes other things as well: what was needed must be electricity, or it is a piece of work that needs it. */
function needsOf(sentence: string, near: string, object: string): RegExpExecArray | undefined {
  const verb = lastOf(near, NEEDS);
  if (verb === undefined || object !== '') return verb;
  return isShortWorkSubject(sentence.slice(0, sentence.length - near.length + verb.index)) ? verb : undefined;
}

/** Of two verbs the one that stands nearer to the number. */
const laterOf = (a: RegExpExecArray | undefined, b: RegExpExecArray | undefined): RegExpExecArray | undefined =>
  (a?.index ?? -1) >= (b?.index ?? -1) ? a : b;

/** `RAG request: 74 W` under `Energy per request`: an item that gives the energy of a piece of work. */
function isItemOfEnergy(passage: Passage, sentence: string): boolean {
  const label = passage.text.startsWith(sentence)
    ? /^([^:]{2,60}): ?(?:about |约 ?|~)?$/.exec(sentence)?.[1]
    : undefined;
  if (label === undefined || !namesWork(label) || NAMES_POWER.test(label) || /watt|瓦|[=÷×]/i.test(label)) return false;
  const above = passage.context.at(-1) ?? '';
  return (
    /^(?:energy|joules|能耗|耗能|电量|[^:]{0,12}(?:能耗|耗能|用电量|耗电量)$)/i.test(above.trim()) &&
    !NAMES_POWER.test(above)
  );
}

/** `Over a day this makes about`: the sum of a period and nothing else; averages, peaks and added capacity are power. */
function isSumOfPeriod(sentence: string, rest: string): boolean {
  const verb = lastOf(sentence.slice(-REACH), SUMS);
  if (verb === undefined) return false;
  const at = sentence.length - Math.min(sentence.length, REACH) + verb.index;
  const tie = sentence.slice(at + verb[0].length);
  const before = sentence.slice(0, at);
  if (!PERIOD_BEFORE.test(before) || !/^ ?(?:about|roughly|some|around|nearly|almost|约|大约|近)? ?$/i.test(tie))
    return false;
  return !/平均|峰|新增|多|增|average|mean|peak|max|capacity|容量|add(?:ed|s|ing) (?:capacity|load)|more|new|growth|higher|lower/i.test(
    before + rest.slice(0, 32),
  );
}

/** A single run or answer, whatever else the sentence says of it. */
const WORK = /单次|每次|一次(?!性)|每[^，,。；;每]{0,16}(?:请求|问答|会话|对话|张图|图片|token)/i;
/** `测试中整机耗电`: while it ran, not in all. */
const WHILE = /(?:[试练行理载程]中|期间|(?<!小)时)[^，,共总每]{0,6}$/;

const lastOf = (text: string, pattern: RegExp): RegExpExecArray | undefined => [...text.matchAll(pattern)].at(-1);

/** `through`, `up to about`: what a verb needs to be whole. */
const isShortTie = (tie: string): boolean =>
  /^ ?(?:through|up|by|us|you|them|him|her|掉|去|下|出|电[力能量]?)? ?(?:about|roughly|some|nearly|almost|约|大约|近)? ?$/i.test(
    tie,
  );

const USED_SO = /^ ?(?:\([^()]{0,24}\) ?)?(?:[:：] ?)?/;

/** `Energy per 1K tokens fell from`, `单 token 能耗:`: the name alone says that it is energy. */
function isEnergyPerUse(sentence: string): boolean {
  const name = energyPerWork(sentence);
  // `每次训练时整机耗电`: while it ran.
  if (name === undefined || /时(?![间长延])|期间/.test(name[0])) return false;
  const tie = sentence.slice(name.index + name[0].length).replace(USED_SO, '');
  return isTie(tie.replace(/\d{1,6}(?:\.\d{1,4})? ?[kMG]?W\b/g, ' ')) && !/[,，]/.test(tie);
}

/** `IT energy in a day`, `Electricity, May`, 全天耗电. */
const ENERGY_NAME =
  /[用耗总]电量$|(?:[日周月季年天]度?的?(?:总|累计)?[节省]电)量?$|(?:[日周月季年天夜]|一整?[天月年夜]|24 ?小时)的?(?:总|累计)?(?:[用耗]电|能耗)$|^(?:(?:total|annual|yearly|monthly|weekly|daily|IT|GPU|facility|site|hall|rack|server|board|cluster|metered|measured) ){0,3}(?:energy|electricity)(?: use| used| consumed| consumption| bill)?(?:,? (?:(?:in|over|for|per|during|of) )?(?:(?:an?|one|the|each|every|full|whole|entire|test|typical|single|\d{1,4}) ?){0,3}(?:day|night|week|month|quarter|year|run|job|training|epoch|test|hours?|h|days?|weeks?|months?|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|Q[1-4]))?$/i;

/** Whether a folded label names energy and never power: 每请求能耗, `Energy per request`, 日用电量, `Energy used`. */
export function namesEnergy(label: string): boolean {
  const name = label.replace(/\([^()]{0,24}\)/g, '').trim();
  if (NAMES_POWER.test(name)) return false;
  return energyPerWork(name) !== undefined || ENERGY_NAME.test(name);
}

/** Whether a folded label names power and never energy: 峰值功率, `Idle power`, `TDP`. */
export function namesPower(label: string): boolean {
  const name = label.replace(/\([^()]{0,24}\)/g, '').trim();
  return /(?:功率|负荷|(?:整机|单卡|单机|整卡|满载|空载|平均|峰值|典型|待机|机柜|服务器|节点|芯片|GPU ?)功耗|\b(?:peak|average|avg|mean|idle|rated|nominal|board|max(?:imum)?) (?:power|draw|load)|power draw|TDP|(?<!comput\w{1,4} )\bpower(?: draw)? (?:per|of (?:a|one|the|each)) (?:server|node|rack|card|GPU|machine|host|box|cabinet|chassis)|power (?:cap|limit|budget))$/i.test(
    name,
  );
}

/** `满载跑一整天，耗电 …`: a period before the comma counts, a frequency (每天) does not. */
const isOverPeriod = (before: string): boolean =>
  /20\d\d ?年|[今前]年|\d ?(?:天|个月)[\u3400-\u9fff]{0,4}$|[上下]半年|[一二三四]季度|(?<![\d.])\d{1,2} ?月份?(?![内底初])|(?:十[一二]?|[一二三四五六七八九])月份?(?![内底初])|[本当][月周季年日]|一[晚夜周月年天]|(?:一整|整整?一|整)[天夜晚]|批处理|夜里|[天月年周夜]下来|下来|单次|每次|按[一全]?[年月天]算|全[年月天程]|昨[天晚夜]|前[天晚]|上个?[月周季]|去年|通宵|一夜|全部跑完|跑完|整个[^，,。；;]{0,8}(?:训练|周期|任务|微调|实验|过程|测试)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b/.test(
    before,
  );
