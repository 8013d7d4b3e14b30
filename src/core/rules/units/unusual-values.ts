import { type Indicator, SOURCES } from '../../indicators';
import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { message } from '../../source/message';
import type { Passage } from '../reading/passage';
import { convert } from '../reading/plausible';
import { isAttained, isCalledWrong, isRelative } from '../reading/standing';
import type { RuleFinding } from '../rule';
import { isReckoned } from './reckoned-shares';

/** A rule of thumb must be missed by this factor before it is worth a warning. */
const MARGIN = 2;

/** Circumstances in which unusual values are to be expected; the peak of a data sheet (稠密峰值, peak FLOPS) is none. */
const SPECIAL =
  /长上下文|长文本|过载|超载|[压打拖冲][垮爆崩死]|饱和|压测|满载|(?<!稠密|理论|算力|标称|BF16 ?|FP16 ?|FP8 ?)峰值(?!算力|性能|带宽|功率)|冷启动|超时|最坏|极端|异常|离线|故障|事故|告警|平时的|时间线|long[- ]context|\dK? (?:context|input)|overload|overwhelm|saturat|stress|(?:past|over|beyond|above) (?:its|the|their) (?:limits?|capacity|knee|saturation|breaking point)|(?:until|before) it (?:broke|breaks|falls? over|fell over|collapse[sd])|deliberately (?:broken|flooded|swamped|drowned|pushed)|(?<!dense |sparse |theoretical |BF16 |FP16 |FP8 |hardware )peak(?! (?:T?FLOPS|performance|compute))|cold start|time-?out|worst|offline|batch(?:ed)? job|incident|outage|timeline|(?:from|against|instead of) (?:an?|the|its|our) (?:normal|usual)/i;

/** More comes than can be served, or it is let come on purpose: 容量的 2.7 倍, `three times what the fleet can serve`, a drill. */
const BEYOND_CAPACITY =
  /演[练习]|抢[购票]|开抢|洪峰|(?:容量|处理能力|承载能力)的 ?(?:[1-9]\d{0,2}(?:\.\d{1,2})? ?倍|[二两三四五六七八九十几数] ?倍|[1-9]\d{2,3} ?%)|[超高大][过出于](?:了)?(?:集群|系统|全部|总|现有|我们的?)?(?:容量|处理能力|承载能力)|[1-9]\d{2,3} ?% of (?:the |our |its |all )?(?:[a-z]{2,12} )?capacity|\b(?:twice|(?:\d{1,2}(?:\.\d{1,2})?|two|three|four|five|six|seven|eight|nine|ten|several|many)(?: times|x|×)) (?:the |our |its |as much as |more than |what )(?:[a-z]{1,12} ){0,4}(?:capacity|could|can)\b|\b(?:drills?|game[- ]?days?|stampedes?|flash crowds?|fire exercises?|chaos (?:test|day)s?)\b/i;

/** Whether a text tells of more than can be served. */
export const isBeyondCapacity = (text: string): boolean => BEYOND_CAPACITY.test(text);

/** Whether a text tells of such circumstances. */
export const isSpecial = (text: string): boolean => SPECIAL.test(text) || BEYOND_CAPACITY.test(text);

/** PUE 最小是 1, `can never be below 1`: the bound itself, which nothing has to reach. */
const TELLS_BOUND =
  /(?:最[小低大高]|至[少多]|[上下]限|极限|理论|理想|[不无][会能可法])[^\d，,。；;]{0,12}$|\b(?:at (?:least|most|best)|never|cannot|can['’]t|minimum|maximum|floor|limit|ideal|perfect|starts?|bound)\b[^\d,.;]{0,24}$/i;

/** What leaves a card mostly idle, so that its share of use is small. */
const LITTLE_LOAD =
  /单(?:个?请求|路|用户|流|条|并发)|解码|空载|空闲|闲时|低负载|\bbatch(?: size)? ?(?:of |= ?)?(?:1|one)\b|\b(?:single|one)[- ](?:request|user|stream|session)\b|\bdecod|\bidl(?:e|ing)\b|memory[- ]bound/i;

/** `14.8 s, from a normal 720 ms`, `14.8 s（平时 0.7 s）`: said to be out of the ordinary. */
const OFF_NORMAL =
  /^ ?[,，(]? ?(?:from|against|instead of|up from|where|而?)? ?(?:an? |the |its )?(?:normal(?:ly)?|usual(?:ly)?|平时|正常|平常|通常)/i;
/** `Is a TTFT of 14 s acceptable?`: what is asked is not stated. */
const ASKS = /^[^.。!！；;\n]{0,60}[?？]/;

/** `100% − 6.1% = 93.9%`: what is reckoned with. */
const isOperand = ({ text }: Passage, { start, end }: Quantity): boolean =>
  /^ ?[−+×÷*/-] ?[\d($¥]/.test(text.slice(end)) || /[\d%)] ?[−+×÷*/-] ?$/.test(text.slice(0, start));

/** `2.43 → 3.15 million`, `711 K to 880 K tokens/$`: what is counted is said once for both, or was not read. */
const isScaleLeftOut = ({ pairs, text }: Passage, { start, end, value, unit }: Quantity): boolean =>
  (unit === undefined && /^ [kKMB]\b/.test(text.slice(end))) ||
  pairs.some(({ from, to }) => from.start === start && to.value > value * LEFT_OUT_FROM);
const LEFT_OUT_FROM = 500;

/** `P99 TTFT 11.8 s`: the slowest of many may be far above what is usual. */
const SLOWEST = /\bP9\d|尾延迟|最[大差慢]|\b(?:tail|max(?:imum)?|slowest|worst)\b/i;
const SLOWEST_TIMES = 1.25;

/** `1e6 / price`, `3,600 times tok/s divided by the price`: a constant of a formula. */
const FORMULA_AFTER =
  /^ ?[/÷×*] ?[a-z(\u3400-\u9fff]|^ ?(?:times|multiplied by|divided by) (?!as\b|more\b|less\b|[a-z]{2,8}er\b)[a-z$€£¥(]|^ ?(?:乘以?|除以) ?[a-z$¥(\u3400-\u9fff]/i;

/** `单卡输出吞吐`, `Output throughput per GPU:`: of one card by its name. */
const OF_ONE_CARD = /(?:单|每)[张块]?卡[^\d，,。；;:：]{0,10}[:：]? ?$|\bper (?:GPU|card)\b[^\d,.;:]{0,10}:? ?$/i;

/** A value, what it is called, and the texts that speak of it from elsewhere in its table. */
export interface NamedValue {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
  readonly name: string;
  readonly sources?: readonly string[];
}

/** So many times the longest that is known. */
const FAR_OFF = 20;

/** What there is to say of a value that is outside the range in which those of its indicator have been seen. */
export function outsidePlausible(value: NamedValue, { plausible, limits }: Indicator): RuleFinding[] {
  const { passage, quantity, unit, sources = [] } = value;
  const { low, high, unit: target } = plausible;
  const factor = target === undefined ? undefined : convert(1, unit, target);
  if (target === undefined || factor === undefined || low === undefined || high === undefined) return [];
  const isOfOne = plausible.per === 'gpu' && OF_ONE_CARD.test(passage.text.slice(0, quantity.start));
  if (plausible.per !== undefined && unit?.scope !== plausible.per && !isOfOne) return [];
  // `冷启动` over the slide lengthens times; it makes no milliseconds of seconds.
  const isPlain = quantity.value * factor > high * FAR_OFF && unit?.family === 'time';
  const around = isPlain ? passage.text : [passage.text, ...passage.context].join('\n');
  if (isSpecial(around) || isRelative(passage, quantity)) return [];
  if (sources.some(isBeyondCapacity)) return [];
  const isBound = quantity.value === limits.min || quantity.value === limits.max;
  if (isBound && TELLS_BOUND.test(passage.text.slice(Math.max(0, quantity.start - 32), quantity.start))) return [];
  const after = passage.text.slice(quantity.end);
  if (FORMULA_AFTER.test(after.slice(0, 32)) || ASKS.test(after) || isCalledWrong(passage, quantity)) return [];
  if (isOperand(passage, quantity) || isScaleLeftOut(passage, quantity) || isReckoned(passage, quantity)) return [];
  const margin = plausible.status === 'heuristic' ? MARGIN : 1;
  const tooLow =
    quantity.bound !== 'atLeast' &&
    quantity.value > 0 &&
    quantity.high * factor < low / margin &&
    !LITTLE_LOAD.test(passage.text);
  const tooHigh =
    (quantity.bound !== 'atMost' || isAttained(passage, quantity)) && quantity.value * factor > high * margin;
  if (!tooLow && !tooHigh) return [];
  const isSlowest = unit?.family === 'time' && SLOWEST.test([passage.text, ...passage.context, ...sources].join('\n'));
  if (tooHigh && isSlowest && quantity.value * factor <= high * SLOWEST_TIMES) return [];
  if (tooHigh && unit?.family === 'time' && OFF_NORMAL.test(passage.text.slice(quantity.end))) return [];
  return [unusual(value, { low, high: target === '1' ? high : `${high} ${target}`, plausible })];
}

/** What is known of a value, and what that rests on. */
interface KnownRange {
  readonly low: number;
  /** With the unit. */
  readonly high: number | string;
  readonly plausible: Indicator['plausible'];
}

/** That a value is not in the range that is known, and where that is from. */
export function unusual({ passage, quantity, name }: NamedValue, { low, high, plausible }: KnownRange): RuleFinding {
  const where = passage.spanOf(quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} is unusual for “{1}”: {2} to {3} is what is known. {4} Check the number, or say under which conditions it holds.',
      passage.quote(quantity),
      name,
      low,
      high,
      basisOf(plausible, passage),
    ),
  };
}

function basisOf({ basis, sources }: Indicator['plausible'], passage: Passage): string {
  const text = passage.isChinese ? basis.zh : basis.en;
  const titles = sources.map((id) => SOURCES[id].title);
  return titles.length === 0 ? text : `${text} (${titles.join('; ')})`;
}
