import type { Deck, SlideBody } from '../deck/deck';
import type { Quantity } from '../numbers/quantity';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { saidOfAll } from './claims/all-better';
import { againstAllRows } from './claims/all-rows-claims';
import { againstImproving } from './claims/improving-rows';
import { type AgainstClaim, againstClaims } from './claims/monotone-claims';
import type { Passage } from './reading/passage';
import { type OnSlide, PerBody } from './reading/per-body';
import { betterIn } from './reading/polarity';
import type { DeckRule, RuleFinding } from './rule';
import { howNamed, type Measure } from './stages/called';
import { headingRegressions } from './stages/heading-stages';
import { withoutTold } from './stages/moves-told';
import { listRegressions } from './stages/stage-lists';
import { type MeasuredRegression, type StagedCell, stagedMeasures } from './stages/stage-tables';
import { type StagedRegression, stagedRegressions } from './stages/staged-regressions';
import { tableRegressions } from './stages/table-regressions';
import { isSurelyUntold } from './stages/untold';

export const stageRegression: DeckRule = {
  id: 'K02',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Stage regression unexplained', zh: '阶段性倒退未解释' },
  why: {
    en: 'In a story of stages every indicator that gets worse raises a question. Answer it on the slide or in the notes: headroom, another workload, a trade-off.',
    zh: '分阶段讲述时，任何一个变差的指标都会引来提问。请在页面或讲稿里说明：预留余量、负载不同，或有意取舍。',
  },
  bad: [
    { lang: 'zh', text: '阶段2 GPU 利用率 65%\n阶段3 GPU 利用率 58%' },
    { lang: 'en', text: 'Stage 2: GPU utilization 65%\nStage 3: GPU utilization 58%' },
    { lang: 'zh', text: '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| GPU 利用率 | 65% | 58% |' },
    { lang: 'en', text: '| Stage | GPU utilization |\n|---|---|\n| Stage 1 | 65% |\n| Stage 2 | 58% |' },
    { lang: 'zh', text: '| 指标 | 改造前 | 第一步 | 第二步 |\n|---|---|---|---|\n| KV 命中率 | 41% | 63% | 58% |' },
    {
      lang: 'zh',
      text: '| 指标 | 第一版 | 第二版 | 第三版 |\n|---|---|---|---|\n| 自动恢复成功率 | 72% | 91% | 84% |',
    },
    {
      lang: 'zh',
      text: '| 阶段 | MTTR | ETTR |\n|---|---|---|\n| 阶段一 隔离 | 24 分钟 | 89% |\n| 阶段二 巡检 | 26 分钟 | 92% |',
    },
    {
      lang: 'en',
      text: '| Phase | Allocation rate | Median queue wait |\n|---|---|---|\n| Phase 1: quotas | 66% | 25 min |\n| Phase 2: topology | 78% | 31 min |',
    },
    {
      lang: 'en',
      text: '| | Q1 | Q2 | Q3 | Q4 |\n|---|---|---|---|---|\n| SM active | 34% | 45% | 41% | 57% |',
    },
    {
      lang: 'en',
      text: '| Release | Prefix hit ratio |\n|---|---|\n| r1 (July) | 21% |\n| r2 (August) | 39% |\n| r3 (September) | 33% |',
    },
    {
      lang: 'zh',
      text: '| 阶段 | 主要动作 | MFU |\n|---|---|---|\n| S0 | 基线 | 31% |\n| S1 | 重叠 | 44% |\n| S2 | 序列并行 | 41% |',
    },
    { lang: 'zh', text: '第一步，每千卡每周掉卡 9 次；第二步，5 次；第三步，8 次。' },
    {
      lang: 'en',
      text: '- Stage A: mean time to recover 48 minutes\n- Stage B: mean time to recover 21 minutes\n- Stage C: mean time to recover 35 minutes',
    },
    {
      lang: 'zh',
      text: '| 里程碑 | 日均 token |\n|---|---|\n| M1 | 12 亿 |\n| M2 | 31 亿 |\n| M3 | 24 亿 |\n\n里程碑越往后，承载的 token 越多。',
    },
    { lang: 'zh', text: '先是试点，每卡每天 3.1 万次请求；推广期升到 4.6 万次；到了全量期为 3.9 万次，步步走高。' },
    { lang: 'en', text: '| Metric | Step 1 | Step 2 |\n|---|---|---|\n| Job success rate | 98% | 92% |' },
    {
      lang: 'zh',
      text: '| 步骤 | SM_ACTIVE | 可用性 |\n|---|---|---|\n| 扩容前 | 61% | 99.90% |\n| 灰度 10% | 70% | 99.91% |\n| 灰度 50% | 66% | 99.91% |\n| 全量 | 78% | 99.93% |',
    },
    {
      lang: 'en',
      text: '| Step | Traffic | Success rate |\n|---|---|---|\n| Canary | 2% | 99.91% |\n| Pilot | 20% | 99.42% |\n| Full | 100% | 99.95% |',
    },
    {
      lang: 'en',
      text: '| Month | P95 TTFT | Requests per day |\n|---|---|---|\n| May | 890 ms | 2.9M |\n| June | 700 ms | 3.6M |\n| July | 815 ms | 3.6M |\n| August | 640 ms | 4.2M |',
    },
    { lang: 'zh', text: '第 1 波之后，SLA 内完成的请求占 91%，第 2 波占 95%，第 3 波占 88%——每扩一波都更稳' },
    {
      lang: 'zh',
      text: '| 轮次 | P90 首响 |\n|---|---|\n| 治理前 | 1.6 秒 |\n| 头一轮 | 1.1 秒 |\n| 次轮 | 0.7 秒 |\n| 末轮 | 0.9 秒 |',
    },
    {
      lang: 'en',
      text: 'Milestone one kept 74% of GPU hours busy, milestone two 69%, and milestone three 81%, so that each milestone beat its predecessor',
    },
  ],
  good: [
    {
      lang: 'zh',
      text: '第一步，投入 9 人；第二步，5 人；第三步，8 人。除三月外逐月下降：一月 41 毫秒，二月 38 毫秒，三月 44 毫秒。',
    },
    {
      lang: 'en',
      text: '- Stage A: mean time to recover 48 minutes\n- Stage B: mean time to recover 21 minutes\n- Stage C: mean time to recover 35 minutes, because the new hall has no spare parts',
    },
    {
      lang: 'zh',
      text: '| 阶段 | SM_ACTIVE | TTFT P95 | 备注 |\n|---|---|---|---|\n| 阶段 3 | 58% | 410 ms | |\n| 阶段 4 | 68% | 480 ms | 批大小 24 → 48，TTFT 属主动取舍 |',
    },
    {
      lang: 'zh',
      text: '| 指标 | 阶段一 | 阶段二 |\n|---|---|---|\n| 总吞吐（tok/s） | 94,500 | 92,300 |\n\n两个阶段的总吞吐基本持平，因为业务量没有变。',
    },
    {
      lang: 'zh',
      text: '| 轮次 | 题目 | 准确率 |\n|---|---|---|\n| 第一轮 | 易 | 92% |\n| 第二轮 | 难 | 81% |',
    },
    {
      lang: 'en',
      text: '| Stage | Hit rate | Note |\n|---|---|---|\n| Stage 1 | 52% | |\n| Stage 2 | 48% | new tenants, cold cache |',
    },
    {
      lang: 'zh',
      text: '| 步骤 | 投入（万元） | 工期（天） |\n|---|---|---|\n| 第一步 | 12 | 30 |\n| 第二步 | 480 | 60 |',
    },
    {
      lang: 'en',
      text: '| Stage | Output tok/s per GPU |\n|---|---|\n| Stage 5 | 2,300 |\n| Stage 6 | 2,200 |\n\n*Stage 6 caps the cards: throughput gives back a little on purpose.*',
    },
    { lang: 'zh', text: '阶段2 GPU 利用率 65%\n阶段3 GPU 利用率 58%（新增在线业务预留，故回落）' },
    {
      lang: 'en',
      text: 'Stage 2: GPU utilization 65%\nStage 3: GPU utilization 58% (headroom reserved for online traffic, so it drops)',
    },
    {
      lang: 'zh',
      text: '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| P99 TTFT | 200 ms | 260 ms |\n| 吞吐量 | 1,000 tok/s | 2,400 tok/s |',
    },
    {
      lang: 'en',
      text: '| Month | P95 TTFT | Requests per day |\n|---|---|---|\n| May | 890 ms | 2.9M |\n| June | 700 ms | 3.1M |\n| July | 815 ms | 3.9M |\n| August | 640 ms | 4.2M |',
    },
    {
      lang: 'zh',
      text: '| Quarter | Output tok/s per GPU |\n|---|---|\n| Q1 | 520 |\n| Q2 | 690 |\n| Q3 | 655 |\n| Q4 | 960 |\n\n- Q3 单卡吞吐下降约 5%，原因是 7 月起给大促让出一成算力',
    },
    { lang: 'en', text: '| Room | PUE |\n|---|---|\n| A1 | 1.2 |\n| A2 | 1.3 |\n| A3 | 1.25 |' },
    { lang: 'en', text: 'Stage 1: P99 TTFT 200 ms\nStage 2: P99 TTFT 180 ms' },
    { lang: 'zh', text: '第 1 波之后占 91%，第 2 波占 95%，第 3 波占 98%——每扩一波都更稳' },
  ],
  check: (deck, scene) => {
    const found = stagedRegressions(deck, scene?.metrics).map((one) => finding(one, deck));
    const places = new Set(found.map(({ span }) => span.start));
    return [
      ...found,
      ...measured
        .on(deck.slides)
        .flatMap((one) => onSlide(one, deck))
        .filter(({ span }) => !places.has(span.start) && places.add(span.start)),
    ];
  },
};

/** What tables and lists measure from stage to stage, under whatever name. */
interface Measured {
  readonly regressions: readonly MeasuredRegression[];
  readonly against: readonly AgainstClaim[];
}

const measured = new PerBody<Measured>(
  (body) => ({
    regressions: [...tableRegressions(body), ...listRegressions(body), ...headingRegressions(body)],
    against: [...againstClaims(body), ...againstAllRows(body), ...againstImproving(body)],
  }),
  ({ regressions: found, against }) => found.length === 0 && against.length === 0,
);

function onSlide({ slide: { offset, body }, found }: OnSlide<Measured>, deck: Deck): RuleFinding[] {
  const at = ({ cell, quantity }: StagedCell): Told => ({ reading: { passage: cell, quantity }, offset });
  return [
    ...found.against.map(({ earlier, later, said }) =>
      againstClaim(said, { reading: earlier, offset }, { reading: later, offset }),
    ),
    ...withoutTold(found.regressions, body, deck).map(
      ({ name, measured = name, indicator, better, earlier, later, isMadeUpFor }) => {
        const measure = { name: measured, ...(indicator !== undefined && { indicator }) };
        const worse = { earlier, later, better, ...(isMadeUpFor && { isMadeUpFor }) };
        const isSilent = !isOfSeason(later) && isSurelyUntold(deck, measure, worse);
        return told(name, at(earlier), at(later), isSilent || (!isMadeUpFor && isDenied(body, measure)));
      },
    ),
  ];
}

function finding({ earlier, later, isMadeUpFor }: StagedRegression, deck: Deck): RuleFinding {
  const own = deck.slides.findLast(({ offset }) => offset <= later.offset);
  const { mention, unit } = later.reading;
  const measure = { name: mention.text, indicator: mention.indicator.id };
  const isClaimed = own !== undefined && isDenied(own.body, measure);
  const better = betterIn(mention.indicator, unit);
  // What two slides call differently may have been measured in two ways.
  const isOneName = earlier.offset === later.offset || earlier.reading.mention.text === mention.text;
  const isSilent =
    better !== undefined &&
    isOneName &&
    isSurelyUntold(deck, measure, { earlier: earlier.reading, later: later.reading, better, isMadeUpFor });
  return told(mention.text, earlier, later, isSilent || (!isMadeUpFor && isClaimed));
}

/** What a season or another load makes: one month or quarter beside the next. */
const isOfSeason = ({ label: { text } }: StagedCell): boolean => SEASON.test(text);
const SEASON =
  /^ ?(?:20\d\d ?[-/年.]? ?)?(?:Q[1-4](?: ?['’]\d\d)?|[12]?\d ?月|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?(?: ?20\d\d)? ?$/i;

/** Whether the slide says that every stage made it better: of what is measured, or of nothing else that its tables measure. */
function isDenied(body: SlideBody, own: Measure): boolean {
  return saidOfAll(body).some(
    ({ passage, sentence }) =>
      howNamed(body, passage, sentence, own) !== undefined ||
      stagedMeasures(body).every((one) => howNamed(body, passage, sentence, { name: one.name.text }) === undefined),
  );
}

/** `{said}` holds of all stages but not of these two. */
function againstClaim(said: string, earlier: Told, later: Told): RuleFinding {
  const span = spanOf(later);
  return {
    span,
    number: span,
    message: message(
      '{0} after {1} is against “{2}”. Correct the number or the words.',
      quote(later),
      quote(earlier),
      said,
    ),
    related: [{ span: spanOf(earlier), message: message('the stage before') }],
  };
}

const spanOf = ({ reading, offset }: Told) => absolute(reading.passage.spanOf(reading.quantity), offset);
const quote = ({ reading: { passage, quantity } }: Told) => passage.quote(quantity);

interface Told {
  readonly reading: { readonly passage: Passage; readonly quantity: Quantity };
  readonly offset: number;
}

/**
 * Many steps back are the price of something that is told somewhere: then the author is asked. It is told plainly where the
 * deck has no word on it, or the slide's words say that each step was one forward (`isDenied`).
 */
function told(name: string, earlier: Told, later: Told, isSure: boolean): RuleFinding {
  return {
    ...(!isSure && { severity: 'info' as const }),
    span: spanOf(later),
    number: spanOf(later),
    message: message(
      '“{0}” goes from {1} to {2}, which is worse than the stage before. Say why, on the slide or in the notes.',
      name,
      quote(earlier),
      quote(later),
    ),
    related: [{ span: spanOf(earlier), message: message('the stage before') }],
  };
}
