import type { Indicator } from '../indicators';
import type { Interval, Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import { message } from '../source/message';
import { chartValues } from './reading/chart-readings';
import { judgeData } from './reading/data-value';
import type { Passage } from './reading/passage';
import { convert } from './reading/plausible';
import { isChange, type Reading } from './reading/reading';
import { indicatorReadings } from './reading/readings';
import { readSlide } from './reading/slide-reading';
import { isRelative } from './reading/standing';
import { isTie } from './reading/ties';
import type { RuleFinding, SlideRule } from './rule';

export const impossibleValue: SlideRule = {
  id: 'V01',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Impossible value', zh: '不可能的数值' },
  why: {
    en: 'Some quantities have hard limits: a share of a whole ends at 100%, PUE starts at 1, a time is not negative, one GPU has at most seven MIG instances. A value beyond them is a slip of the pen or of the measurement.',
    zh: '有些量有硬上限或下限：整体中的份额不超过 100%，PUE 不小于 1，时间不为负，一张 GPU 最多 7 个 MIG 实例。超出即为笔误或测量有误。',
  },
  bad: [
    { lang: 'zh', text: 'PUE 优化至 0.95' },
    { lang: 'en', text: 'GPU utilization reached 130%' },
    { lang: 'zh', text: '显存带宽利用率 120%' },
    { lang: 'en', text: '| Metric | After |\n|---|---|\n| KV cache hit rate | 104% |' },
    { lang: 'zh', text: '单卡 MIG 实例数 8' },
    {
      lang: 'zh',
      text: '```chart\ntype: bar\ny: { title: GPU 利用率, unit: "%" }\ndata:\n  基线: 38\n  阶段1: 146\n```',
    },
    { lang: 'en', text: '---\nmetrics:\n  baseline:\n    gpu_utilization_percent: 138\n---\n\n## A\n\n- a' },
  ],
  good: [
    { lang: 'zh', text: 'PUE 优化至 1.15' },
    { lang: 'en', text: 'GPU utilization reached 93%' },
    { lang: 'zh', text: 'GPU 利用率提升 300%，PUE 降低 0.1，CPU 利用率 760%' },
    { lang: 'en', text: 'GPU utilization is 150% of the baseline; hit rate +120%' },
    { lang: 'zh', text: '集群 MIG 实例 56 个' },
  ],
  check: ({ body }) => {
    const readings = indicatorReadings(body);
    const named = new Set(readings.map((reading) => reading.quantity));
    const shares = readSlide(body).passages.flatMap((passage) =>
      passage.quantities.filter((q) => !named.has(q)).flatMap((q) => checkShare(passage, q)),
    );
    const drawn = chartValues(body).map(({ reading }) => reading);
    return [...readings.flatMap(checkReading), ...judgeData(drawn, checkReading), ...shares];
  },
  checkMetric: (reading) => checkReading(reading),
};

function checkReading({ mention, quantity, passage, unit, role }: Reading): RuleFinding[] {
  if (role !== 'level' || isRelative(passage, quantity)) return [];
  const limits = limitsFor(mention.indicator, mention.text, passage, unit);
  const factor = limits === undefined ? undefined : convert(1, unit, limits.unit);
  if (limits === undefined || factor === undefined) return [];
  const { min, max } = limits;
  const value = possible(quantity, factor);
  if (min !== undefined && (value.high < min || (limits.minExclusive && value.high <= min))) {
    return [finding(passage, quantity, mention.text, 'min', `${min}${shown(limits.unit)}`)];
  }
  if (max !== undefined && (value.low > max || (limits.maxExclusive && value.low >= max))) {
    return [finding(passage, quantity, mention.text, 'max', `${max}${shown(limits.unit)}`)];
  }
  return [];
}

const shown = (unit: string): string => (unit === '1' ? '' : unit === '%' ? '%' : ` ${unit}`);

function limitsFor(indicator: Indicator, name: string, passage: Passage, unit: Unit | undefined) {
  const { limits } = indicator;
  if (limits.onlyWith !== undefined && !(name.includes(limits.onlyWith) && isPerGpu(passage, unit))) return undefined;
  return { ...limits, unit: limits.unit ?? indicator.units[0] ?? '1' };
}

/** A limit of one card says nothing about a cluster's sum. */
function isPerGpu(passage: Passage, unit: Unit | undefined): boolean {
  return (
    unit?.scope === 'gpu' || /每(?:张)?(?:卡|GPU)|单卡|一张|per GPU|each GPU|a single GPU|one GPU/i.test(passage.text)
  );
}

/** The values that a quantity leaves open, in the limit's unit; no tolerance, because limits are exact. */
function possible(quantity: Quantity, factor: number): Interval {
  return {
    low: quantity.bound === 'atMost' ? Number.NEGATIVE_INFINITY : quantity.value * factor,
    high: quantity.bound === 'atLeast' ? Number.POSITIVE_INFINITY : quantity.high * factor,
  };
}

const SHARE =
  /[\u3400-\u9fff]{0,6}(?:利用率|占用率|使用率|命中率|可用率|可用性|成功率|准确率|召回率|达成率|覆盖率|碎片率|毛利率|净利率)|\b(?:utili[sz]ation|occupancy|hit rate|availability|uptime|success rate|accuracy|profit margin)\b/gi;

/** A share of a whole under a name that the catalogue does not have: `带宽利用率 120%`. */
function checkShare(passage: Passage, quantity: Quantity): RuleFinding[] {
  if (quantity.unit?.family !== 'ratio' || quantity.value <= 100 || quantity.bound === 'atMost') return [];
  if (isChange(passage, quantity) || isRelative(passage, quantity)) return [];
  const before = passage.text.slice(Math.max(0, quantity.start - 60), quantity.start);
  const name = [...before.matchAll(SHARE)].at(-1);
  // A process on many cores may use more than 100 % of "the" CPU.
  if (name === undefined || /cpu|核|成本|cost/i.test(before.slice(Math.max(0, name.index - 8), name.index) + name[0]))
    return [];
  if (!isTie(before.slice(name.index + name[0].length))) return [];
  return [finding(passage, quantity, name[0], 'max', '100%')];
}

function finding(passage: Passage, quantity: Quantity, name: string, side: 'min' | 'max', limit: string): RuleFinding {
  const where = passage.spanOf(quantity);
  const value = passage.quote(quantity);
  return {
    span: where,
    number: where,
    message:
      side === 'min'
        ? message('{0} is impossible: “{1}” is never below {2}. Check the number or its unit.', value, name, limit)
        : message(
            '{0} is impossible: “{1}” never exceeds {2}. Check the number, or say what it is relative to.',
            value,
            name,
            limit,
          ),
  };
}
