import { type Indicator, SOURCES } from '../indicators';
import { gpuHourPrice } from '../indicators/gpu-hour-price';
import type { Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import { message } from '../source/message';
import type { Passage } from './reading/passage';
import { convert } from './reading/plausible';
import type { Reading } from './reading/reading';
import { indicatorReadings } from './reading/readings';
import { readSlide } from './reading/slide-reading';
import { isRelative } from './reading/standing';
import type { RuleFinding, SlideRule } from './rule';

/** A rule of thumb must be missed by this factor before it is worth a warning. */
const MARGIN = 2;

export const implausibleValue: SlideRule = {
  id: 'V02',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Implausible value', zh: '不合理的数值' },
  why: {
    en: 'The value is possible but far from what has been published for this indicator. More often than not a decimal point or a unit has slipped; if not, say under which conditions it was measured.',
    zh: '数值并非不可能，但与公开数据相差很远。多半是小数点或单位写错；如果没错，请写明测试条件。',
  },
  bad: [
    { lang: 'zh', text: 'H100 每卡每小时 35 美元' },
    { lang: 'en', text: 'The H100 rents for $35 per GPU-hour' },
    { lang: 'zh', text: 'P99 TTFT 为 45 s' },
    { lang: 'en', text: 'Training MFU of 92%' },
    { lang: 'en', text: 'Throughput reached 120,000 tok/s per GPU' },
  ],
  good: [
    { lang: 'zh', text: 'H100 每卡每小时 3.5 美元' },
    { lang: 'en', text: 'The H100 rents for $3.5 per GPU-hour' },
    { lang: 'zh', text: '128K 长上下文下 TTFT 为 45 s；过载时 TTFT 60 s' },
    { lang: 'en', text: 'An 8-GPU instance lists at $98/h; throughput 120,000 tok/s on the cluster' },
    { lang: 'zh', text: '满载压测时 GPU 利用率 100%' },
  ],
  check: ({ body }) => {
    const readings = indicatorReadings(body);
    const named = new Set(readings.map((reading) => reading.quantity));
    const prices = readSlide(body).passages.flatMap((passage) =>
      passage.quantities
        .filter((q) => isGpuHourPrice(q.unit) && !named.has(q))
        .map((quantity) => ({ passage, quantity })),
    );
    return [
      ...readings.flatMap(checkReading),
      ...prices.flatMap(({ passage, quantity }) =>
        check(
          passage,
          quantity,
          quantity.unit,
          gpuHourPrice,
          passage.isChinese ? gpuHourPrice.name.zh : gpuHourPrice.name.en,
        ),
      ),
    ];
  },
};

function isGpuHourPrice(unit: Unit | undefined): boolean {
  return unit?.family === 'money_rate' && unit.scope === 'gpu';
}

function checkReading({ mention, quantity, passage, unit, role }: Reading): RuleFinding[] {
  return role === 'level' ? check(passage, quantity, unit, mention.indicator, mention.text) : [];
}

/** Circumstances in which unusual values are to be expected. */
const SPECIAL =
  /长上下文|长文本|过载|超载|饱和|压测|满载|峰值|冷启动|超时|最坏|极端|异常|离线|long[- ]context|\d+K? (?:context|input)|overload|saturat|stress|peak|cold start|time-?out|worst|offline|batch(?:ed)? job/i;

/** `1e6 / price`: a constant of a formula. */
const FORMULA_AFTER = /^ ?[/÷×*] ?[a-z(\u3400-\u9fff]/i;

function check(
  passage: Passage,
  quantity: Quantity,
  unit: Unit | undefined,
  { plausible }: Indicator,
  name: string,
): RuleFinding[] {
  const { low, high, unit: target } = plausible;
  const factor = target === undefined ? undefined : convert(1, unit, target);
  if (target === undefined || factor === undefined || low === undefined || high === undefined) return [];
  if (plausible.per !== undefined && unit?.scope !== plausible.per) return [];
  if (SPECIAL.test([passage.text, ...passage.context].join('\n')) || isRelative(passage, quantity)) return [];
  if (FORMULA_AFTER.test(passage.text.slice(quantity.end, quantity.end + 4))) return [];
  const margin = plausible.status === 'heuristic' ? MARGIN : 1;
  const tooLow = quantity.bound !== 'atLeast' && quantity.value > 0 && quantity.high * factor < low / margin;
  const tooHigh = quantity.bound !== 'atMost' && quantity.value * factor > high * margin;
  if (!tooLow && !tooHigh) return [];
  const where = passage.spanOf(quantity);
  return [
    {
      span: where,
      number: where,
      message: message(
        '{0} is unusual for “{1}”: {2} to {3} is what is known. {4} Check the number, or say under which conditions it holds.',
        passage.quote(quantity),
        name,
        low,
        target === '1' ? high : `${high} ${target}`,
        basisOf(plausible, passage),
      ),
    },
  ];
}

function basisOf({ basis, sources }: Indicator['plausible'], passage: Passage): string {
  const text = passage.isChinese ? basis.zh : basis.en;
  const titles = sources.map((id) => SOURCES[id].title);
  return titles.length === 0 ? text : `${text} (${titles.join('; ')})`;
}
