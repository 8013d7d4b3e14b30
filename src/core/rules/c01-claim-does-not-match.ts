import type { Claim } from '../numbers/change';
import { written } from '../numbers/quantity';
import { comparable } from '../numbers/units';
import { message } from '../source/message';
import { mayBeOfOthers } from './claims/claims-of-others';
import { wrongDowntimeClaims } from './claims/downtime-claims';
import { type InversePercent, inversePercents } from './claims/inverse-percents';
import { comparedNumbers, type JudgedClaim, judgedClaims, quoted } from './claims/judged-claims';
import { type WrongRestatement, wrongRestatements } from './claims/restatements';
import { judge } from './claims/verdict';
import { replaceNumber, signLike, writtenLike } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const claimDoesNotMatch: SlideRule = {
  id: 'C01',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Claim does not match the numbers', zh: '声称与数字不符' },
  why: {
    en: 'The audience can do the arithmetic on the two numbers beside the claim. When it gives another result, they doubt every other number too.',
    zh: '听众可以用旁边的两个数字自己算一遍。算出来不一样，他们就会怀疑其他所有数字。',
  },
  bad: [
    {
      lang: 'en',
      text: 'The night price went from $0.54 to $0.30 per million tokens, a saving of 80% for internal customers',
    },
    {
      lang: 'zh',
      text: '| 模型 | 推理成本 |\n|---|---|\n| GPT-4 | $0.03/1K tokens |\n\n- 推理成本：$0.27/M tokens，比GPT-4便宜90%',
    },
    { lang: 'zh', text: '成本从 $100 降到 $35，下降 75%' },
    { lang: 'en', text: '1.41x cost gap (40% cheaper)' },
    {
      lang: 'en',
      text: '| Metric | Baseline | Stage 2 | vs baseline |\n|---|---|---|---|\n| TTFT (ms) | 400 | 180 | -30% |',
    },
    { lang: 'en', text: 'Throughput rose from 100 to 220 tok/s, a 3x improvement' },
    { lang: 'zh', text: 'TTFT 800 ms → 200 ms（-60%）' },
    { lang: 'zh', text: '每有效卡时成本：R6 $2.29，R7 $2.15，便宜了 9.1%' },
    { lang: 'en', text: 'The median job waited 47 minutes in Q1. In Q3 it waits 12 minutes, which is 64% shorter.' },
    { lang: 'zh', text: '高峰的 1.05 元和低谷的 0.32 元，前者足足是后者的 5.3 倍' },
    { lang: 'en', text: 'The wheel is 287 MB, down 40% from 412 MB' },
    {
      lang: 'en',
      text: '| Batch | Output tok/s | vs. batch 8 |\n|---|---|---|\n| 8 | 410 | 1.0× |\n| 16 | 790 | 1.9× |\n| 32 | 1,360 | 3.8× |\n| 64 | 2,180 | 5.3× |',
    },
    {
      lang: 'zh',
      text: '| 方案 | 单价（元/百万 token） |\n|---|---|\n| A | 4.2 |\n| B | 2.9 |\n\n- 方案 B 的单价比方案 A 低 45%',
    },
    {
      lang: 'en',
      text: '| Concurrency | vLLM | TensorRT-LLM | Advantage |\n|---|---|---|---|\n| 16 | 1,192 | 1,358 | +13.9% |\n| 32 | 2,015 | 2,281 | +13.2% |\n| 64 | 3,277 | 3,732 | +17.9% |',
    },
    {
      lang: 'zh',
      text: '| 技能 | 优化前 | 优化后 | 提升幅度 |\n|---|---|---|---|\n| 吞吐（tok/s） | 900 | 2,250 | +120% |',
    },
    { lang: 'zh', text: '推理月账单由 84 万元减到 58.8 万元，口径不变，省下 38%' },
    { lang: 'zh', text: '续签客户今年 2,100 家；去年呢，1,500 家。同比多了五成' },
    { lang: 'en', text: 'A rollback needs 6 minutes where it once needed 24; we saved half of the time' },
    {
      lang: 'en',
      text: 'Our batch tier charges $2.00 per million tokens; the nearest rival asks $2.50, which makes us 25% cheaper',
    },
    { lang: 'zh', text: '骨干扩容，链路从 16 条增至 24 条，净增 12 条' },
    { lang: 'en', text: '- Old cluster: 820 W per node\n- New cluster: 615 W per node, a third less' },
    { lang: 'zh', text: '| 步骤 | 语料（亿 token） |\n|---|---|\n| 去重前 | 800 |\n| 去重后 | 680（-25%） |' },
    { lang: 'zh', text: '日均请求从 1,100 万涨到 2,530 万，已经是去年同期的 3.1 倍' },
    { lang: 'en', text: 'April to June: $58k → $41k, so caching saves us $17k a month (41%)' },
  ],
  good: [
    { lang: 'zh', text: '接入文档数：30 → 90 万篇，一年变成原来的 3 倍；上半年 25 起故障，下半年 20 起，少了两成' },
    { lang: 'en', text: 'Pods start in 12 s on warm nodes and 45 s on cold ones. We cut cold starts by 30%.' },
    { lang: 'zh', text: '- 内存利用率从 60% 提升到 95%\n- 内存浪费：减少 80%' },
    {
      lang: 'zh',
      text: '| 模型 | 推理成本 |\n|---|---|\n| GPT-4 | $0.03/1K tokens |\n\n- 推理成本：$0.27/M tokens，比GPT-4便宜99%',
    },
    { lang: 'zh', text: '成本从 $100 降到 $35，下降 65%' },
    { lang: 'en', text: '1.41x cost gap (29% cheaper)' },
    { lang: 'zh', text: '0.8→127，159x；从 $100 降到 $35，吞吐提升 75%' },
    { lang: 'en', text: 'Cut from 41% to 12%, about 70% less; $2/h → $1,440/month (+20%)' },
    { lang: 'zh', text: '成本从 $100 降到 $35，下降 60% 以上' },
    { lang: 'zh', text: '功率上限从 700 W 调到 560 W，电费省 12%；目标 180 ms，现在 240 ms，还差 33%' },
    { lang: 'en', text: 'The price moved from $3.00 to $2.40 per hour, saving 30% on long contracts' },
    {
      lang: 'en',
      text: 'The bill grew less, since traffic grew by 140%: it went from $412,000 to $397,000, down 3.6%',
    },
    {
      lang: 'zh',
      text: '| 方案 | 单价（元/百万 token） |\n|---|---|\n| A | 4.2 |\n| B | 2.9 |\n\n- 方案 B 的单价比方案 A 低 31%，维护费用却高 45%',
    },
    {
      lang: 'en',
      text: '| Setup | Tokens/s | vs baseline | vs previous row |\n|---|---|---|---|\n| Baseline | 246 | – | – |\n| Chunked | 290 | +18% | +18% |\n| FP8 | 359 | +46% | +24% |',
    },
    {
      lang: 'en',
      text: '| Metric | Before | After | Change |\n|---|---|---|---|\n| TTFT | 900 ms | 0.3 s | -67% |\n| Share | 20% | 85% | +325% |',
    },
    { lang: 'zh', text: '跑推理时整机 7.9 kW，比铭牌低 21%；跑训练时 9.1 kW，低 9%' },
    { lang: 'en', text: 'Egress fell from $58k to $41k, saving $17k a month (29%)' },
    { lang: 'zh', text: '命中率从 31% 到 62%，翻了一倍；整机 8.2 kW，比铭牌低 19.6%；训练时 9.4 kW，低 7.8%' },
  ],
  check: ({ body }) => [
    ...judgedClaims(body).flatMap(wrongChange),
    ...readSlide(body).passages.flatMap((passage) =>
      wrongRestatements(passage, judgedClaims(body)).map((one) => restated(passage, one)),
    ),
    ...readSlide(body)
      .texts.flatMap((passage) => comparedWithRow(passage, readSlide(body).tables))
      .flatMap(wrongChange),
    ...foundIn(readSlide(body).texts, wrongDowntimeClaims).flatMap(wrongChange),
    ...foundIn(readSlide(body).texts, ofInverse),
  ],
};

const ofInverse = (passage: Passage): RuleFinding[] => inversePercents(passage).map((one) => inverted(passage, one));

/** `13% more per dollar, each 13% cheaper`: one of the two is another percentage. */
function inverted(passage: Passage, { claim, of, expected }: InversePercent): RuleFinding {
  const where = passage.spanOf(claim.quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} does not follow from {1}: where the one changes by that much, its inverse changes by {2}. Correct one of them.',
      passage.quote(claim.quantity),
      passage.quote(of.quantity),
      `${written(expected, 1)}%`,
    ),
    fixes: [replaceNumber(passage, claim.quantity, expected)],
  };
}

const THAN_NAME = /比 ?([A-Za-z][\w.-]{1,24}) ?(?:的|要)?(?:低|高|便宜|贵|少|多|快|慢|节省|省)?了? ?约?$/;
const THAN_NAME_AFTER = /^ ?(?:cheaper|lower|higher|faster|less|more) than (?:an? |the )?([A-Za-z][\w.-]{1,24})/i;

/** `$0.27/M tokens，比GPT-4便宜90%`, where a table of the slide has the row GPT-4 with one such price. */
function comparedWithRow(passage: Passage, tables: readonly TableReading[]): JudgedClaim[] {
  if (passage.quantities.length !== 2 || tables.length === 0) return [];
  return passage.claims.flatMap((claim): JudgedClaim[] => {
    const own = passage.quantities.find((one) => one !== claim.quantity);
    const name =
      THAN_NAME.exec(passage.text.slice(0, claim.quantity.start))?.[1] ??
      THAN_NAME_AFTER.exec(passage.text.slice(claim.quantity.end))?.[1];
    const family = own?.unit?.family;
    if (
      own === undefined ||
      name === undefined ||
      family === undefined ||
      family === 'ratio' ||
      claim.kind !== 'percent'
    )
      return [];
    const cells = tables
      .flatMap(({ rows }) => rows.filter((row) => row[0]?.text.trim().toLowerCase() === name.toLowerCase()))
      .flatMap((row) => row.flatMap((cell) => cell.quantities.map((quantity) => ({ passage: cell, quantity }))))
      .filter(({ quantity }) => comparable(quantity.unit, own.unit));
    const [from] = cells;
    const verdict = from === undefined || cells.length > 1 ? undefined : judge({ from: from.quantity, to: own }, claim);
    return verdict === undefined ? [] : [{ claim, passage, from: from!, to: { passage, quantity: own }, verdict }];
  });
}

function wrongChange(judged: JudgedClaim): RuleFinding[] {
  const { claim, passage, from, to, verdict } = judged;
  if (verdict.kind !== 'wrong') return [];
  const where = passage.spanOf(claim.quantity);
  const sign = signLike(passage, claim.quantity, to.quantity.value - from.quantity.value);
  const isUnsure = mayBeOfOthers(judged, verdict.expected);
  const said = [
    passage.quote(claim.quantity),
    quoted(from),
    quoted(to),
    sign + computed(passage, claim, verdict.expected),
  ];
  return [
    {
      ...(isUnsure ? { severity: 'info' as const } : {}),
      span: where,
      number: where,
      message: isUnsure
        ? message(
            '{0} may not follow from the numbers: {1} to {2} gives {3}. Correct a number, or say what it is a change of.',
            ...said,
          )
        : message(
            '{0} does not follow from the numbers: {1} to {2} gives {3}. Correct the claim or the numbers.',
            ...said,
          ),
      related: comparedNumbers(judged),
      fixes: claim.inWords ? [] : [replaceNumber(passage, claim.quantity, verdict.expected, sign)],
    },
  ];
}

/** The computed value as the claim would print it: same digits after the point, same unit. */
function computed(passage: Passage, { quantity, kind, inWords }: Claim, expected: number): string {
  if (inWords) return kind === 'factor' ? `${written(expected, 1)}×` : `${written(expected, 0)}%`;
  const digits = { start: quantity.number.start + (quantity.sign === undefined ? 0 : 1), end: quantity.number.end };
  const value = writtenLike(passage.quote(digits), quantity, expected);
  return value + passage.quote({ start: quantity.number.end, end: quantity.end });
}

function restated(passage: Passage, { factor, percent, expected }: WrongRestatement): RuleFinding {
  const where = passage.spanOf(percent.quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} and {1} do not say the same: a factor of {0} is {2}. Correct one of them.',
      passage.quote(factor.quantity),
      passage.quote(percent.quantity),
      computed(passage, percent, expected),
    ),
    fixes: [replaceNumber(passage, percent.quantity, expected)],
  };
}
