import { writtenCount } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { LEADS_TO } from '../reading/ties';

/** Whether energy stands where the words around it speak of power: a name before it, a verb, what it is of, or the power that it became. */
export function isEnergyForPower(passage: Passage, quantity: Quantity): boolean {
  const { unit } = quantity;
  if (unit?.family !== 'energy' || isDivided(passage, quantity)) return false;
  if (isNamedPower(passage, quantity) || isOfPower(passage, quantity)) return true;
  // 度 may be degrees.
  return (
    !unit.ambiguous && [isDrawn, isBesidePower, isSumOfPowers, isShareOfPower].some((test) => test(passage, quantity))
  );
}

/** `Mean power: 306 MWh ÷ 2,208 h = 139 kW`: what power is reckoned from. */
const isDivided = ({ text }: Passage, { end }: Quantity): boolean =>
  /^ ?(?:[÷/] ?[(（]?\d|(?:divided by|over) (?:the )?\d|除以 ?\d)/i.test(text.slice(end, end + 20));

/** Names of power, but not those of what is bought, shifted or supplied. */
const POWER_NAME =
  /(?:功率密度|功率(?:上限|限制)?|功耗(?:上限|墙)?|限功率|(?:供电|配电|用电)(?:容量|上限)|\b(?<!(?:computing|compute|processing|battery|solar) )power(?: (?:cap|limit|budget|draw|consumption))?(?! (?:suppl|bill|purchase|outage|saving|price|plant|factor))|\b(?:average|mean|peak|idle|standby|maximum|max|highest|lowest|typical|sustained|continuous|steady|facility|site|hall|building|rack|room|server|node|card|GPU|cluster|fleet|grid|wall|IT|cooling) (?:power )?draw\b|\bdraw(?= (?:of [^,.;\d]{1,28} )?(?:averag|is |was |stands|stood|comes to|came to|reach|hover))|\b(?:full |under )?load(?! (?:shift|shed|test|balanc))|负[荷载]|\bTDP)/gi;
/** Energy adds up over these. */
const PERIOD =
  /[日月年天周夜]|小时|时段|每时|\b(?:daily|monthly|yearly|annual|nightly|overnight|weekends?|per (?!node|server|card|GPU|rack|board)|total|hours?|days?|nights?|weeks?|months?|years?|quarters?|shifts?|yesterday|January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,4} ?h)\b/i;
/** Over whatever period, these are power. */
const LEVEL =
  /平均|均值|[日周月年]均|峰值|最[高大]|瞬时|实时|\b(?:average[ds]?|averaging|mean|median|peak(?:ed|s)?|instantaneous|momentary|maximum|max|highest|lowest)\b/i;
/** `The monthly draw averages`: what is drawn over it is energy. */
const DRAWN_OVER =
  /\b(?:daily|nightly|weekly|monthly|quarterly|yearly|annual) (?:[a-z]{2,10} )?draw\b|\bdraw (?:per|an?|each|every|over an?) (?:day|night|week|month|quarter|year)\b|\bbatter(?:y|ies)\b/i;
/** What stands between a name of power and energy that is something else: saved, stored, used, moved. */
const OTHER =
  /[省耗存移储放充]|用电|电量|能量|能耗|浪费|多用|少用|折合|相当|成本|费|\b(?:sav|los[et]|wast|stor|shift|mov|cost|us[ei]|consum|energy|electricit|amount|add|mak|total|equals?|batter|discharg|deliver|charg|works? out|bill|meter)[a-z]{0,8}/i;
/** `IT 电量 = 平均功率 × 小时数：`: how the energy is reckoned. */
const IS_FORMULA = /(?:电量|能耗|energy) ?= ?[^=\d]{0,32}[×x*]/i;
/** `180 kW 平均 IT 功率，一天 4,320 kWh`: what the power comes to over a period. */
const OVER_A_PERIOD =
  /[,，] ?(?:[一每全][天日月年周夜]|(?:an?|each|every|one|per) (?:day|night|week|month|quarter|year)\b)[^,，\d]{0,10}$/i;
const NAME_REACH = 72;

/** `Rack power during the test never went past 41 kWh`, 整机功率一路升到 6.2 kWh. */
function isNamedPower({ text, quantities }: Passage, quantity: Quantity): boolean {
  const before = lastSentence(text.slice(0, quantity.start)).slice(-NAME_REACH);
  const name = [...before.matchAll(POWER_NAME)].at(-1);
  if (name === undefined || DRAWN_OVER.test(before) || IS_FORMULA.test(before)) return false;
  const tie = before.slice(name.index + name[0].length);
  if (
    OVER_A_PERIOD.test(tie) ||
    OTHER.test(tie) ||
    /[;；]|(?:[,，] ?(?:so|and|but|while|which|则|而|但|所以|可|就))/i.test(tie)
  )
    return false;
  const from = quantity.start - tie.length;
  const between = quantities.filter((one) => one.start >= from && one.end <= quantity.start);
  const other = between.findLast(({ unit }) => unit?.family !== undefined && unit.family !== 'time');
  if (other !== undefined) return LEADS_TO.test(text.slice(other.end, quantity.start));
  const isLevel = LEVEL.test(before.slice(Math.max(0, name.index - 16)));
  const isOverTime = between.some(({ unit }) => unit?.family === 'time');
  return isLevel || (!isOverTime && !PERIOD.test(before + ownEnd(text, quantity)));
}

/** What follows in its clause: the next may have an energy of its own, 一天耗电 2,458 kWh. */
const ownEnd = (text: string, { end }: Quantity): string =>
  text.slice(end, end + 12).split(/[,，](?= ?\S{1,6}[耗用]电)/)[0]!;

/** `32 kWh 的功率上限`, `44 kWh of continuous load`: what the number is of is power. */
const OF_POWER =
  /^ ?(?:电 ?)?(?:的 ?|of )(?:[\u3400-\u9fff]{0,4}(?:功率|负荷|功耗)|(?:配电|供电|电力|用电)(?:容量|配额|预算|上限|余量)|(?:(?!daily|weekly|monthly|annual)[a-z-]{3,12} ){0,2}(?:load(?! ?-?(?:shift|shed))|(?:critical |IT |critical IT )capacity|power (?:cap|limit|budget|draw|allowance|allocation|capacity|headroom)|(?:breaker|circuit|PDU|feed|busbar|transformer|cooling|rack|electrical) (?:capacity|budget|allowance|headroom|rating|power)|draw|(?:IT|server|node|board|card|GPU|rack|wall|facility) power)\b)(?!电量|曲线|时间|[\u3400-\u9fff]{0,2}电)/i;
/** A level at which something stays, or that it reaches in an instant. */
const HELD_AT =
  /\b(?:h[eo]ld|holds|stay(?:s|ed)?|idl(?:es|ed|ing)|peak(?:s|ed)?|hover(?:s|ed)?|sits?|sat|settle[sd]?)(?: steady)? (?:at|around|near) (?:about |around )?$|(?:瞬间|瞬时|一瞬)[^，,。；;\d]{0,4}(?:[冲飙跳蹿升涨]|拉|达)?[到至上] ?(?:约 ?)?$|\bspik(?:es|ed) to (?:about )?$/i;
/** `We capped the cards at 330 Wh`: what hardware is held to is power. */
const CAPPED =
  /\b(?:cap(?:ped|ping|s)?|limit(?:ed|s|ing)?|throttl(?:ed|es|ing)) (?:the |each |every |all |our |its |all the )?(?:[a-z0-9-]{1,10} ){0,2}(?:cards?|GPUs?|boards?|[ABH]\d{2,3}s?|servers?|nodes?|racks?|site|hall|room|campus) (?:at|to) $/i;
const A_PERIOD = /^ ?(?:a |per |each |every |\/|每)/i;
/** Energy that is kept, or adds up over a time. */
const AMOUNT_OF_ENERGY =
  /\b(?:stor(?:e[sd]?|age)|batter(?:y|ies)|capacity|consumption|bill|per|daily|day|week|month|year|a run|each run)\b|储能|电池|容量|用电量|电量|能耗|每[日天月周年次]|[日月年]均/i;

function isOfPower({ text }: Passage, { start, end }: Quantity): boolean {
  const before = lastSentence(text.slice(Math.max(0, start - 60), start));
  if (AMOUNT_OF_ENERGY.test(before) && !/每柜|每台|per (?:rack|server)/i.test(before)) return false;
  const after = text.slice(end, end + 32);
  return OF_POWER.test(after) || HELD_AT.test(before) || (CAPPED.test(before) && !A_PERIOD.test(after));
}

/** `at any moment`: what holds then is power. */
const AT_ONCE =
  /\b(?:at (?:any|one|a|every|each)(?: given| one| single)? (?:moment|time|instant|point)|instantaneous(?:ly)?|momentar(?:y|ily)|simultaneously|at once)\b|瞬时|瞬间|[任同某此][一何]?时刻|此刻|峰值时/i;
const POWERED = /\b(?:draw|drew|drawn|load|pull|use|take|demand|exceed)|负荷|负载|用电|功率|功耗/i;
const DRAWS =
  /\b(?:draws?|drew|drawing|pulls|pulled|pulling)(?: (?:a|about|only|up to|around|nearly|some|roughly|close to|(?:no )?more than|less than|at most|at least|over|under|a steady|just)){0,2} $/i;
/** Pieces of work, over which even a draw adds up. */
const WORK = /\b(?:run|request|token|job|training|test|fine-tune|over|between \d|from \d)\b/i;

/** `draws 9.8 kWh day and night`: what goes on without end is power. */
const WITHOUT_END =
  /\b(?:around the clock|day and night|24 ?\/ ?7|constant(?:ly)?|continuous(?:ly)?|steady|permanent(?:ly)?|non-?stop|at all times|every second of|all day long|all the time|busy or idle)\b|昼夜不停|日夜不停|持续|恒定|不间断|全天候/i;
const TAKES =
  /\b(?:draws?|drew|pulls?|pulled|consumes?|burns?)(?: [a-z]{1,10}){0,3} $|(?:消耗|耗电|吃|拉|用电)[^，,。；;\d]{0,4}$/i;
/** `over 3 hours`: of a time that ends. */
const ENDS =
  /\b(?:over|within|during|for|per|in) (?:the |an? |each |every |\d)|每|\d ?(?:h|hours?|days?|小时|天)\b|\b(?:a|per|each) (?:day|week|month|year|hour)\b|meter|total|合计|共/i;

/** `Averaged over the day the platform draws`: whatever the period. */
const AVERAGED = /\b(?:averaged over|on average|mean over) (?:the |a |all )?[^,.;:]{0,40}$/i;

const isWithoutEnd = (before: string, after: string): boolean =>
  (TAKES.test(before) && /\b(?:constant|steady|continuous) $|恒定 ?$/i.test(before)) ||
  (TAKES.test(before) && WITHOUT_END.test(before + after) && !ENDS.test(after) && !/\d/.test(after));

/** `A node without a job draws`: nothing runs that it could add up over. */
const NO_WORK =
  /\b(?:without|with no|no|runs no|running no) (?:an? |any |running )?(?:job|request|run|training|token|test|load|work)s?\b/gi;

/** `draws 5.6 kWh`, `may never take more than 900 kWh at any moment`: power, unless a period is named. */
function isDrawn({ text, quantities }: Passage, { start, end }: Quantity): boolean {
  const before = lastSentence(text.slice(Math.max(0, start - 60), start));
  const sentence = firstSentence(text.slice(end, end + 48));
  // `draws 2.1 kWh, which makes 50 kWh a day`: the period is that of the other amount.
  const isOfOther = quantities.some(
    ({ start: at, unit }) => at > end && at - end < sentence.length && unit?.family === 'energy',
  );
  if (AVERAGED.test(before) && DRAWS.test(before)) return true;
  if (isWithoutEnd(before, sentence.split(/[,，]/)[0]!)) return true;
  const around = before.replace(NO_WORK, ' ') + (isOfOther ? sentence.split(/[,，]/)[0]! : sentence);
  if (AT_ONCE.test(before + text.slice(end, end + 32)) && POWERED.test(around))
    return !/\b(?:stor(?:e[sd]?|age)|batter(?:y|ies)|capacity)\b|储能|电池|容量/i.test(before);
  if (DRAWS.test(before) && AT_PEAK.test(sentence)) return true;
  return DRAWS.test(before) && !PERIOD.test(around) && !WORK.test(around);
}

/** `draws 6.4 MWh at peak`: what is drawn at its highest is power, whatever period is spoken of. */
const AT_PEAK =
  /^ (?:at|under|during) (?:its |the |their )?(?:peak|full load|maximum load)\b(?! (?:hours?|times?|tariff|season|week|month|day))/i;

const IN_PLACE_OF =
  /^ ?(?:(?:under|at|in|on|with|满载时?|负载下) ?(?:[a-z]{2,12} ?){0,2})?(?:,? ?(?:instead of|rather than|down from|up from|not)|[,，]? ?而?不是(?:原来的)?) ?(?:the )?$/i;
/** Energy is what is spoken of, so that the power beside it would be wrong. */
const OF_ENERGY =
  /能耗|电量|耗能|energy|electricit|joule|consum|\bper (?:[a-z]{3,9} )?(?:token|request|query|image)|每 ?(?:个|次)?(?:token|请求|图)|batter|储能|电池/i;

/** `each card from 700 W down to 520 Wh`, `550 Wh under load, up from 500 W`: the same thing before or after is power. */
function isBesidePower({ text, quantities }: Passage, quantity: Quantity): boolean {
  const isBeside = quantities.some((other) => {
    if (other.unit?.family !== 'power' || other.sign !== undefined) return false;
    return other.end <= quantity.start
      ? LEADS_TO.test(text.slice(other.end, quantity.start))
      : other.start >= quantity.end && IN_PLACE_OF.test(text.slice(quantity.end, other.start));
  });
  return isBeside && !OF_ENERGY.test(lastSentence(text.slice(0, quantity.start)));
}

const COUNT =
  /(?<![\d.,-])(\d{1,4}|[一二两三四五六七八九十]|\b(?:two|three|four|five|six|seven|eight|ten|twelve|sixteen))(?= ?(?:[张台块个]|[x×*]|-?(?:GPU|card)|cards?\b|GPUs?\b|servers?\b|nodes?\b|racks?\b|\d{2,4} ?W\b))/gi;

/** `eight 700 W cards, so it uses 5.6 kWh`: the sum of powers, with no time over which it would add up. */
function isSumOfPowers({ text, quantities }: Passage, quantity: Quantity): boolean {
  const left = lastSentence(text.slice(0, quantity.start));
  const from = quantity.start - left.length;
  if (PERIOD.test(left + firstSentence(text.slice(quantity.end)))) return false;
  const counts = [...left.matchAll(COUNT)].map(([written]) => writtenCount(written));
  const wattHours = (quantity.value * quantity.unit!.factor) / WATT_HOUR;
  return quantities.some(
    ({ start, unit, value }) =>
      unit?.family === 'power' &&
      start >= from &&
      start < quantity.start &&
      counts.some((count) => count > 1 && Math.abs((value * unit.factor * count) / wattHours - 1) < 0.01),
  );
}

const STORED = /电池|储能|放电|\b(?:batter(?:y|ies)|stor(?:e[sd]?|age)|state of charge|SoC|discharg\w{1,3})\b/i;

/** `rated at 800 kWh and loaded to 62%, i.e. 496 kW`: the share of it that stands behind it is power. */
function isShareOfPower({ text, quantities }: Passage, { end, value, unit, sign }: Quantity): boolean {
  const [share, power] = quantities.filter(({ start }) => start >= end);
  if (share?.unit?.family !== 'ratio' || power?.unit?.family !== 'power' || sign !== undefined || STORED.test(text))
    return false;
  if (
    /[。；;!?]/.test(text.slice(end, power.start)) ||
    power.start - end > NAME_REACH ||
    PERIOD.test(text.slice(end, power.start))
  )
    return false;
  const part = (value * unit!.factor * share.value) / 100 / WATT_HOUR;
  return Math.abs((power.value * power.unit.factor) / part - 1) < 0.006;
}

/** A watt-hour in the joules that energy is counted in. */
const WATT_HOUR = 3600;
