import type { Interval, Quantity, Range } from '../numbers/quantity';
import { message } from '../source/message';
import { overBounds } from './arithmetic/roles/bounds';
import { negativeCells, negativeLevels } from './claims/negative-levels';
import { memoryOverCard } from './memory/memory-over-card';
import { MOST_MIG_INSTANCES, migCountsOverLimit, migRowsOverLimit, migTotalsOverLimit } from './memory/mig-counts';
import { type MigLayout, migLayoutsOverCard, migListsOverCard } from './memory/mig-layouts';
import { isPerGpu } from './memory/per-card';
import { chartValues } from './reading/chart-readings';
import { judgeData } from './reading/data-value';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { convert } from './reading/plausible';
import type { Reading } from './reading/reading';
import { readSlide, type TableReading } from './reading/slide-reading';
import { countsOther, isAttained, isCalledWrong, isPartOfIt, isRelative } from './reading/standing';
import { statedReadings } from './reading/stated-readings';
import type { RuleFinding, SlideRule } from './rule';
import { monthsUnderTitle } from './units/months-under-title';
import { overRated, overSlot } from './units/over-rated';
import { partsOverWhole, sharesOverWhole } from './units/shares';
import { impossibleUnderName } from './units/tables-under-name';
import { impossibleInSentences } from './units/values-in-sentence';

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
    { lang: 'zh', text: '把每张 A100 用 MIG 切成 8 个 1g 实例' },
    { lang: 'en', text: 'One H100 is cut into 8 MIG instances for the tenants' },
    { lang: 'zh', text: '深夜低干扰时段的 MFU 短时冲到 112%，通信掩盖率做到了 104%' },
    { lang: 'en', text: 'Seats sell at $45, a gross margin of 109%' },
    { lang: 'zh', text: '10 张 A100，切成 1g.5gb 规格共 80 个实例' },
    { lang: 'en', text: 'With MIG, the eight H100s of a node serve 64 instances' },
    { lang: 'en', text: 'The busiest GPU ran at 103% SM utilization for two hours' },
    { lang: 'zh', text: '明年液冷改造完成，PUE 目标 0.98' },
    { lang: 'en', text: 'TPOT fell to -5 ms after the fix' },
    { lang: 'zh', text: 'P99 延迟降到 -20 ms' },
    { lang: 'zh', text: '对话 52%、搜索 148%' },
    { lang: 'zh', text: 'H200（141 GB）单卡占用 166 GB' },
    { lang: 'en', text: '- Effective training time ratio by week\n  - week 3: 86%\n  - week 6, the record: 101.2%' },
    { lang: 'en', text: '- Lab PUE: 1.31\n  - January, with free cooling all month: 0.97' },
    { lang: 'zh', text: '| 场景 | 命中率（按 token） |\n|---|---|\n| 客服 | 68% |\n| 工具调用 | 103% |' },
    {
      lang: 'zh',
      text: '```chart\ntype: bar\ny: { title: GPU 利用率, unit: "%" }\ndata:\n  基线: 38\n  阶段1: 146\n```',
    },
    { lang: 'zh', text: '单卡显存占满后，缓存占用率冲上 127%' },
    { lang: 'zh', text: '发出去的算力券，核销比例已有 103%' },
    { lang: 'zh', text: '每块 H200 划出 10 个 1g.18gb，实测读带宽是理论带宽的 116%' },
    { lang: 'en', text: 'The scratch disks are filled up to 109%, and the kernel reaches 116% of the peak bandwidth' },
    { lang: 'en', text: 'Prefix cache hits cover 118% of all lookups; -14% of the fleet is idle' },
    {
      lang: 'en',
      text: '| Service | SLO attainment | Failure rate |\n|---|---|---|\n| chat | 100.7% | 0.4% |\n| voice | 99.2% | -1.2% |\n| batch | 99.1% | 0.9% |',
    },
    { lang: 'en', text: '---\nmetrics:\n  baseline:\n    gpu_utilization_percent: 138\n---\n\n## A\n\n- a' },
    { lang: 'zh', text: '### TTFT 周达标率\n\n- 第 41 周：98.7%\n- 第 42 周：104.2%' },
    {
      lang: 'zh',
      text: '| 服务 | 可用性目标 | 三季度实测 |\n|---|---|---|\n| 对话 | 99.9% | 99.94% |\n| 代码 | 99.9% | 99.87% |\n| 摘要 | 99.5% | 100.02% |',
    },
    { lang: 'zh', text: '单月 PUE 低到 0.93；命中率最高的那个租户，连续一周都在 104% 上下' },
    { lang: 'zh', text: '可回收的空闲卡为负 16 张' },
    {
      lang: 'en',
      text: 'The index recalls 104% of true neighbours; the model accepts 1,150 out of every 1,000 tokens',
    },
    { lang: 'en', text: 'GPU utilization reached 130 per cent' },
  ],
  good: [
    { lang: 'zh', text: 'PUE 优化至 1.15' },
    { lang: 'en', text: 'GPU utilization reached 93%' },
    { lang: 'zh', text: 'GPU 利用率提升 300%，PUE 降低 0.1，CPU 利用率 760%' },
    { lang: 'en', text: 'GPU utilization is 150% of the baseline; hit rate +120%' },
    { lang: 'zh', text: '每张卡 80 GB 显存，整机 640 GB；利用率完成目标 118%' },
    { lang: 'en', text: '120% higher SM utilization; 340% CPU utilization; 110% of the utilization target' },
    { lang: 'zh', text: '集群 MIG 实例 56 个；每台 8 卡服务器用 MIG 切成 56 个实例；每卡 8 个显存切片' },
    { lang: 'zh', text: '10 张 A100 用 MIG 切成 70 个实例；TTFT 相比上月 -20 ms；对话涨了 52%、搜索涨了 148%' },
    { lang: 'en', text: '| Pool | GPUs | MIG instances |\n|---|---|---|\n| dev | 10 | 70 |' },
    { lang: 'zh', text: '成本利润率 145%，目标达成率 118%，配额使用率借用后达到 150%，为基线的 130%' },
    {
      lang: 'en',
      text: 'A tenant may borrow up to 200% of its quota; CPU utilization 340%; GPU utilization by tenant:\n\n- growth: 130%',
    },
    {
      lang: 'zh',
      text: '大促请求量达到平日的 130%，存储需求是现有容量的 118%，转售加价率 135%，与人工一致率相对基线 103%',
    },
    {
      lang: 'en',
      text: 'Traffic stands at 118% of last year, net revenue retention at 112%, and voice used 140% of its error budget',
    },
    {
      lang: 'en',
      text: '| Route | Failure rate in October | Month over month |\n|---|---|---|\n| text | 0.4% | -12% |\n| image | 0.8% | +5% |',
    },
    { lang: 'zh', text: '| 命名空间 | 已用 | 配额使用率 |\n|---|---|---|\n| batch | 36 | 112.5% |' },
    {
      lang: 'zh',
      text: '| 任务 | 基线 | 量化后保持率 |\n|---|---|---|\n| A | 91.2 | 99.1% |\n| B | 88.0 | 98.7% |\n| C | 71.3 | 100.3% |',
    },
    { lang: 'zh', text: '净空闲卡数为负 16 张，表示缺口；利用率低的那个池，今年扩容到原来的 130%' },
    {
      lang: 'en',
      text: 'The model accepts 812 out of every 1,000 tokens; the pool covers 130% of the demand we forecast',
    },
  ],
  check: ({ body }) => {
    const readings = statedReadings(body);
    // `TTFT SLO attainment reached 101.3%`: the time that is named has no limit for a percentage.
    const named = new Set(readings.filter(isLimited).map((reading) => reading.quantity));
    const limited: ReadonlySet<Range> = named;
    const { passages, tables, texts } = readSlide(body);
    const sharesOver = sharesOverWhole(passages, tables);
    const shares = sharesOver
      .filter(({ passage, quantity }) => !named.has(quantity) && !isCalledWrong(passage, quantity))
      .map(({ passage, quantity, name }) => finding(passage, quantity, name, 'max', '100%'));
    const isShare = new Set(sharesOver.map(({ quantity }) => quantity));
    const inSentences = [
      ...impossibleInSentences(texts),
      ...foundIn(texts, monthsUnderTitle),
      ...foundIn(tables, impossibleUnderName),
    ]
      .filter(({ quantity }) => !named.has(quantity) && !isShare.has(quantity))
      .map(({ passage, quantity, name }) =>
        quantity.unit === undefined
          ? finding(passage, quantity, name, 'min', '1')
          : finding(passage, quantity, name, 'max', '100%'),
      );
    const slices = foundIn(passages, migCounts)
      .filter(({ range }) => !limited.has(range))
      .map(({ passage, range }) => finding(passage, range, 'MIG', 'max', String(MOST_MIG_INSTANCES)));
    const memory = memoryOverCard(passages, tables).map(({ passage, quantity, capacity }) =>
      finding(passage, quantity, passage.isChinese ? '每卡显存' : 'memory of one card', 'max', `${capacity} GB`),
    );
    const over = overBounds(texts, tables).map(({ fact: { passage, quantity }, bound }) =>
      overBound(passage, quantity, bound),
    );
    const overHardware = [
      ...foundIn(texts, overRated).map(({ passage, quantity, rated }) =>
        overBound(passage, quantity, passage.quote(rated)),
      ),
      ...foundIn(texts, overSlot).map(({ passage, quantity, slot }) => overBound(passage, quantity, slot)),
    ];
    const drawn = chartValues(body).map(({ reading }) => reading);
    return [
      ...readings.flatMap(checkReading),
      ...judgeData(drawn, checkReading),
      ...shares,
      ...slices,
      ...memory,
      ...over,
      ...overHardware,
      ...migTotals(passages, tables),
      ...[...foundIn(passages, migLayoutsOverCard), ...migListsOverCard(texts)].map(layoutFinding),
      ...inLists(passages, named),
      ...inSentences,
      ...tables
        .flatMap(negativeCells)
        .map(({ passage, quantity, name }) => finding(passage, quantity, name, 'min', '0')),
    ];
  },
  checkMetric: (reading) => checkReading(reading),
};

/** A card that is cut into more than it has. */
function layoutFinding({ passage, range, slices, most }: MigLayout): RuleFinding {
  const where = passage.spanOf(range);
  return {
    span: where,
    number: where,
    message: message(
      '{0} would take {1} slices of one card, which has {2}. Choose smaller profiles or more cards.',
      passage.quote(range),
      slices,
      most,
    ),
  };
}

function isLimited(reading: Reading): boolean {
  const limits = limitsFor(reading);
  return limits?.max !== undefined && convert(1, reading.unit, limits.unit) !== undefined;
}

interface InPassage {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

const migCounts = (passage: Passage) => migCountsOverLimit(passage).map((range) => ({ passage, range }));

const migTotalsIn = (passage: Passage) => migTotalsOverLimit(passage).map((total) => ({ ...total, passage }));

/** More instances than the cards beside them can have. */
function migTotals(passages: readonly Passage[], tables: readonly TableReading[]): RuleFinding[] {
  const told = [...foundIn(passages, migTotalsIn), ...foundIn(tables, migRowsOverLimit)];
  return told.map(({ passage, quantity, most }) => finding(passage, quantity, 'MIG', 'max', String(most)));
}

/** Parts of a list above the whole, and times below nothing. */
function inLists(passages: readonly Passage[], named: ReadonlySet<Quantity>): RuleFinding[] {
  return foundIn(passages, outOfBounds).flatMap(({ passage, quantity, below }) => {
    if (below !== undefined) return [finding(passage, quantity, below, 'min', '0')];
    const isKnown = named.has(quantity) || isCalledWrong(passage, quantity);
    return isKnown ? [] : [finding(passage, quantity, passage.isChinese ? '占比' : 'share', 'max', '100%')];
  });
}

/** `below`: the name of what is below nothing. */
function outOfBounds(passage: Passage): (InPassage & { readonly below?: string })[] {
  return [
    ...partsOverWhole(passage).map((quantity) => ({ passage, quantity })),
    ...negativeLevels(passage).map(({ quantity, name }) => ({ passage, quantity, below: name })),
  ];
}

function checkReading(reading: Reading): RuleFinding[] {
  const { mention, quantity, passage, unit, role } = reading;
  if (role !== 'level' || isRelative(passage, quantity) || countsOther(reading)) return [];
  if (isCalledWrong(passage, quantity) || isPartOfIt(passage, quantity)) return [];
  const limits = limitsFor(reading);
  const factor = limits === undefined ? undefined : convert(1, unit, limits.unit);
  if (limits === undefined || factor === undefined) return [];
  const { min, max } = limits;
  // `| 预留与热备 | 0 | 0% |`: who does nothing has no throughput.
  if (quantity.high === 0 && passage.place === 'cell' && mention.indicator.better === 'higher') return [];
  const value = possible(quantity, factor, isAttained(passage, quantity));
  if (min !== undefined && (value.high < min || (limits.minExclusive && value.high <= min))) {
    return [finding(passage, quantity, mention.text, 'min', `${min}${shown(limits.unit)}`)];
  }
  if (max !== undefined && (value.low > max || (limits.maxExclusive && value.low >= max))) {
    return [finding(passage, quantity, mention.text, 'max', `${max}${shown(limits.unit)}`)];
  }
  return [];
}

const shown = (unit: string): string => (unit === '1' ? '' : unit === '%' ? '%' : ` ${unit}`);

function limitsFor(reading: Reading) {
  const { indicator, text } = reading.mention;
  const { limits } = indicator;
  if (limits.onlyWith !== undefined && !(text.includes(limits.onlyWith) && isPerGpu(reading))) return undefined;
  return { ...limits, unit: limits.unit ?? indicator.units[0] ?? '1' };
}

/** The values that a quantity leaves open, in the limit's unit; no tolerance, because limits are exact. */
function possible(quantity: Quantity, factor: number, attained: boolean): Interval {
  return {
    low: quantity.bound === 'atMost' && !attained ? Number.NEGATIVE_INFINITY : quantity.value * factor,
    high: quantity.bound === 'atLeast' ? Number.POSITIVE_INFINITY : quantity.high * factor,
  };
}

function overBound(passage: Passage, quantity: Range, bound: string): RuleFinding {
  const where = passage.spanOf(quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} is impossible: it cannot be more than {1}. Correct one of the numbers, or say what makes up for it.',
      passage.quote(quantity),
      bound,
    ),
  };
}

function finding(passage: Passage, quantity: Range, name: string, side: 'min' | 'max', limit: string): RuleFinding {
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
