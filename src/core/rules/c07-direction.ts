import type { Pair } from '../numbers/change';
import { message } from '../source/message';
import { conflictsIn, isFewerThen, isNoImprovement } from './claims/direction-conflicts';
import { type InverseClaim, inverseClaims } from './claims/inverse-claims';
import { comparedNumbers, type JudgedClaim, judgedClaims, quoted } from './claims/judged-claims';
import { falseSpares } from './claims/spare-capacities';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const directionConflicts: SlideRule = {
  id: 'C07',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Direction conflicts', zh: '方向相反' },
  why: {
    en: 'The words say one thing and the numbers another: a latency that "improved" from 40 to 55 ms got worse. Turn the numbers round, or call the trade-off by its name.',
    zh: '文字与数字方向相反：延迟从 40 ms 到 55 ms 是变差，不是“改善”。请调换数字，或直接写明这是取舍。',
  },
  bad: [
    { lang: 'zh', text: '时延提升 20%，由 50ms 变为 60ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 40 ms to 55 ms' },
    { lang: 'zh', text: '吞吐量从 300 tok/s 提升到 250 tok/s' },
    { lang: 'en', text: 'Cost dropped from $35 to $100' },
    { lang: 'zh', text: '5xx 错误率明显改善：4 月还是 0.12%，6 月已到 0.31%' },
    { lang: 'zh', text: 'MTBF 在持续拉长。3 月是 5.1 h，4 月做到 4.2 h。' },
    { lang: 'zh', text: '数据加载等待占比由 6% 变成 9%，I/O 瓶颈得到进一步缓解' },
    { lang: 'en', text: 'P99 TPOT went from 41 ms to 58 ms, and typing feels more fluid' },
    { lang: 'en', text: 'Gross margin improved from 61% to 57% quarter on quarter' },
    { lang: 'zh', text: '每 token 能耗从 0.62 J 优化到 0.78 J' },
    { lang: 'en', text: 'Mean time to recovery got better: 38 minutes in May, 52 minutes in June' },
    { lang: 'en', text: 'Our router rewrite improved P99 TTFT for code completion from 310 ms to 430 ms' },
    { lang: 'en', text: 'The draft model improved per-user speed from 58 tok/s to 49 tok/s' },
    { lang: 'zh', text: '新的调度策略加快了镜像拉取，从 35 s 变成 52 s' },
    { lang: 'en', text: 'Replica lag fell by 60%, from 25 seconds to 40 seconds, thanks to the new log shipper' },
    { lang: 'zh', text: '本季度坏盘 48 块，上季度 32 块，环比回落 50%' },
    { lang: 'en', text: 'Service credits keep rising: we paid $42k in Q1 and $31k in Q2' },
    { lang: 'zh', text: '9 月到 11 月，任务失败率由 2.1% 升至 3.4%，稳定性持续向好' },
    { lang: 'en', text: 'Crash loops went from 8 to 13 a week, so we now see fewer of them' },
    { lang: 'zh', text: '每个 token 的能耗由 0.36 J 攀升到 0.29 J，这笔账很合算' },
    {
      lang: 'zh',
      text: '| 指标 | v3 | v4 | 变化 |\n|---|---|---|---|\n| 吞吐（tok/s） | 3,900 | 4,800 | +23.1% |\n| TTFT P50（ms） | 420 | 350 | -16.7% |\n| TTFT P99（ms） | 1,310 | 1,090 | +16.8% |',
    },
    {
      lang: 'zh',
      text: '采购价由 0.90 美元/百万 token 降到 0.36 美元/百万 token，每一美元能买到的 token 只剩原来的 40%',
    },
  ],
  good: [
    { lang: 'en', text: 'Service credits keep falling: we paid $42k in Q1 and $31k in Q2' },
    { lang: 'zh', text: '时延降低 20%，由 50ms 变为 40ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 55 ms to 40 ms' },
    { lang: 'zh', text: '延迟优化 20%；TTFT 从 200 ms 增加到 300 ms，换取吞吐提升' },
    { lang: 'zh', text: 'GPU 利用率和显存开销改善：63% → 70%，13.0 → 2.2 GB/卡' },
    { lang: 'zh', text: '等待占比由 9% 变成 6%，I/O 瓶颈得到缓解；TPOT 从 41 ms 变成 58 ms，但显存压力得到缓解' },
    { lang: 'zh', text: '错误率明显改善：4 月还是 0.31%，6 月已到 0.12%；为了缩短排队，我们加了 8 张卡' },
    { lang: 'en', text: 'Gross margin improved from 57% to 61%, and cost efficiency improved from 1.2 to 1.5' },
    { lang: 'en', text: 'Throughput rose from 100 to 300 tok/s while TTFT went from 200 ms to 300 ms' },
    { lang: 'en', text: 'We reduced timeouts by raising the limit from 30 s to 60 s' },
    { lang: 'zh', text: '检查点间隔从 10 分钟优化到 15 分钟；集群规模加速扩张，从 512 卡到 1,024 卡' },
    { lang: 'en', text: 'Cost per token fell from $4 to $2, so each dollar now buys twice as many tokens' },
    { lang: 'zh', text: '写检查点占用的时间从 13.6% 变成 1.6%，等于多出 12 个百分点的训练时间' },
  ],
  check: ({ body }) => {
    const ofClaims = judgedClaims(body).flatMap(oppositeClaim);
    // One mistake, one finding: the numbers that a reported claim compares are not reported again.
    const told = new Set(ofClaims.flatMap(({ related = [] }) => related.map(({ span }) => span.start)));
    return [
      ...ofClaims,
      ...foundIn(readSlide(body).texts, inverseInText),
      ...foundIn(readSlide(body).texts, sparesInText),
      ...foundIn(readSlide(body).passages, inPassage).filter(({ span }) => !told.has(span.start)),
    ];
  },
};

function inPassage(passage: Passage): RuleFinding[] {
  return conflictsIn(passage).map((pair) => finding(passage, pair));
}

function isWorse({ claim, passage, from, to }: Omit<JudgedClaim, 'verdict'>): boolean {
  if (from.passage !== passage || to.passage !== passage) return false;
  const [start, end] = [Math.min(from.quantity.start, to.quantity.start), Math.max(from.quantity.end, to.quantity.end)];
  return isNoImprovement(passage, claim, { from: from.quantity, to: to.quantity, start, end });
}

/** `18 req/s against a peak of 20 req/s, a spare capacity of 11%`: less is there than is asked for. */
function sparesInText(passage: Passage): RuleFinding[] {
  return falseSpares(passage).map((pair) => {
    const where = passage.spanOf(pair);
    return {
      span: where,
      number: where,
      message: message(
        '{0} is asked for and {1} is there: nothing is spare, it is a shortfall. Correct the word or one of the numbers.',
        passage.quote(pair.to),
        passage.quote(pair.from),
      ),
    };
  });
}

function inverseInText(passage: Passage): RuleFinding[] {
  return inverseClaims(passage).map((one) => inverted(passage, one));
}

/** `单价由 0.80 降到 0.32，每美元能买到的只剩 40%`: what is cheaper, the money buys more of. */
function inverted(passage: Passage, { claim, of }: InverseClaim): RuleFinding {
  const where = passage.spanOf(claim.quantity);
  const said = passage.quote(claim.quantity);
  return {
    span: where,
    number: where,
    message:
      'from' in of
        ? message(
            '{0} is the wrong way round: it is the inverse of what went from {1} to {2}. Correct the words or the number.',
            said,
            passage.quote(of.from),
            passage.quote(of.to),
          )
        : message(
            '{0} is the wrong way round: where the one rises, its inverse falls, and “{1}” is said of that. Correct one of them.',
            said,
            passage.quote(of.phrase).trim(),
          ),
  };
}

/** `fell by 60%, from 25 s to 40 s`: the amount is right, the way is not. */
function oppositeClaim({ claim, passage, from, to, verdict }: JudgedClaim): RuleFinding[] {
  const isSize = verdict.kind === 'right' || verdict.kind === 'multiple';
  if (from.passage === passage && isFewerThen(passage, from.quantity)) return [];
  if (verdict.kind !== 'opposite' && !(isSize && isWorse({ claim, passage, from, to }))) return [];
  return [
    {
      span: passage.spanOf(claim.quantity),
      number: passage.spanOf(claim.quantity),
      message: message(
        'The words and the numbers disagree: {0} to {1} goes the other way. Correct one of them.',
        quoted(from),
        quoted(to),
      ),
      related: comparedNumbers({ claim, passage, from, to, verdict }),
    },
  ];
}

function finding(passage: Passage, pair: Pair): RuleFinding {
  const where = passage.spanOf(pair);
  return {
    span: where,
    number: where,
    message: message(
      'The words and the numbers disagree: {0} to {1} goes the other way. Correct one of them.',
      passage.quote(pair.from),
      passage.quote(pair.to),
    ),
  };
}
