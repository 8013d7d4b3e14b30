import type { Quantity, Range } from '../numbers/quantity';
import { message } from '../source/message';
import { wrongRemainders } from './arithmetic/totals/remainders';
import { wrongStatedTotals } from './arithmetic/totals/stated-totals';
import { wrongMargins } from './claims/margins-told';
import { type BrokenComparative, brokenComparatives } from './claims/named-comparisons';
import { type UnmetNeed, unmetNeeds } from './claims/needs';
import { wrongOffTargets } from './claims/off-targets';
import {
  type OutOfOrder,
  outOfOrderInItems,
  outOfOrderInSeries,
  outOfOrderInTable,
  outOfOrderInText,
} from './claims/order-statistics';
import { type ReversedRange, reversedRanges } from './claims/reversed-ranges';
import { falseInWords, falseSigns } from './claims/sign-comparisons';
import { type BrokenClaim, brokenClaims } from './claims/target-claims';
import { type BrokenItem, brokenItems } from './claims/target-items';
import { type BrokenVerdict, brokenVerdicts } from './claims/target-tables';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const falseComparison: SlideRule = {
  id: 'V04',
  scope: 'slide',
  severity: 'error',
  title: { en: 'False comparison', zh: '比较关系不成立' },
  why: {
    en: 'The sign between two numbers claims an order that they do not have. Either the sign or one of the numbers is wrong.',
    zh: '两个数字之间的符号所说的大小关系不成立。不是符号写反，就是数字写错。',
  },
  bad: [
    { lang: 'zh', text: '读回 54 GB/s，大于合同里 60 GB/s 的验收线' },
    { lang: 'zh', text: '权重 23.8 GB > 24 GB 显存' },
    { lang: 'en', text: '23.8 GB > 24 GB' },
    { lang: 'en', text: 'P99 TTFT 1.2 s < 900 ms' },
    { lang: 'zh', text: '- 首字延迟：P50 210 ms，P95 640 ms，P99 580 ms' },
    { lang: 'en', text: '| Region | P50 (ms) | P95 (ms) | P99 (ms) |\n|---|---|---|---|\n| West | 280 | 640 | 590 |' },
    { lang: 'en', text: 'The gate asks for at most 250 ms. We measured 290 ms and therefore meet it.' },
    { lang: 'zh', text: '红线是错误率不高于 0.5%，灰度期间量到 0.8%，未触线，继续放量' },
    { lang: 'zh', text: '空闲 11.2 GB > 第二个副本要的 13.5 GB' },
    { lang: 'en', text: 'It stays ahead: 2,310 tok/s in 2.4 > 2,380 tok/s in 2.3' },
    { lang: 'zh', text: '读回 0.192 s > 重算 1.16 s，所以优先读回' },
    { lang: 'zh', text: '自建满载 ¥2.4/百万 token > 外采 ¥3.5/百万 token' },
    { lang: 'en', text: 'At the peak the count was 241 < 224, so some jobs had to wait' },
    { lang: 'zh', text: '单步耗时 4.82 s，超过 5.00 s 的门限' },
    { lang: 'zh', text: '月可用性目标 99.95%，10 月实测 99.92%，已高于目标值' },
    { lang: 'en', text: 'Q4 availability of 99.87% exceeds the 99.9% SLO' },
    { lang: 'zh', text: '进出水温差实测 12 ℃ < 设计上限 10 ℃' },
    { lang: 'en', text: 'P99 TTFT came in at 870 ms, comfortably inside the 800 ms objective' },
    {
      lang: 'en',
      text: 'Dataloader needs 38 GB/s during shuffling; the old filer delivers 32 GB/s, so the requirement is covered',
    },
    { lang: 'zh', text: '训练高峰需要 60 GB/s 的读带宽，现有存储实测 48 GB/s，完全够用' },
    { lang: 'en', text: 'The hall has 1.2 MW of power and the new racks require 1.35 MW, which is enough' },
    {
      lang: 'zh',
      text: '| SLO | 目标 | 实测 | 结论 |\n|---|---|---|---|\n| 请求错误率 | ≤ 0.10% | 0.14% | 达标 |\n| 可用性 | ≥ 99.9% | 99.95% | 达标 |',
    },
    {
      lang: 'en',
      text: '| SLO | Target | October | Status |\n|---|---|---|---|\n| Availability | ≥ 99.9% | 99.93% | met |\n| TPOT P95 | ≤ 50 ms | 46 ms | missed |',
    },
    { lang: 'zh', text: '晚高峰 2,140 路会话，仍低于 1,900 路的设计上限，没有触发限流' },
    { lang: 'en', text: 'Check: 1,344 GPUs needed ≤ 1,280 GPUs reserved' },
    { lang: 'zh', text: '规定机房湿度不得低于 45%，冬天那几天只有 37%，合规' },
    {
      lang: 'zh',
      text: '| 步骤 | 改造前（秒） | 改造后（秒） |\n|---|---|---|\n| 拉镜像 | 130-190 | 30-80 |\n| 读权重 | 40-55 | 22-14 |',
    },
  ],
  good: [
    {
      lang: 'en',
      text: 'P99 TTFT stays under the 800 ms objective with 110 ms to spare; P99 TPOT misses its objective of 30 ms by 1 ms',
    },
    { lang: 'zh', text: '权重 23.8 GB < 24 GB 显存（但无余量）' },
    { lang: 'en', text: '23.8 GB < 24 GB' },
    { lang: 'zh', text: '红线是错误率不高于 0.5%，灰度期间量到 0.3%，未触线' },
    { lang: 'en', text: 'TTFT P50 310 ms and P99 900 ms; TPOT P50 22 ms and P99 41 ms' },
    { lang: 'zh', text: 'GPU 利用率 >90%，38% -> 72%，10% > 20% > 30%' },
    { lang: 'en', text: 'Latency 45 ms (> 30 ms), 500 GB/s > 400 Gb/s' },
    { lang: 'zh', text: '阶段一 45% > 阶段二 60%；外采 ¥3.5/百万 token > 自建 ¥2.4/百万 token；224 < 241' },
    { lang: 'zh', text: '平均负载 60%，低于 40% 的时候会倒退；单步 5.2 s，超过 5.00 s 的门限' },
    { lang: 'zh', text: '利用率目标 75%，实测 78%，高于目标 3 个百分点；MTTR 24 分钟，没有达到 20 分钟以内的目标' },
    { lang: 'zh', text: '要达到 99.95% 的目标，每月不可用时间不能超过 22 分钟，上月是 35 分钟' },
    { lang: 'en', text: 'The job needs 38 GB/s; the filer delivers 45 GB/s, so that is covered' },
    { lang: 'en', text: 'The job needs 38 GB/s; each of the filers delivers 32 GB/s, so two are enough' },
    { lang: 'zh', text: '需要 60 GB/s，实测 48 GB/s，不够用；训练需要 60 GB/s，存储提供 48 GB/s，加缓存后够用' },
    { lang: 'en', text: 'At 9 req/s we meet the 800 ms TTFT SLO, at 12 req/s TTFT is 930 ms' },
    { lang: 'en', text: 'The alert fires when TTFT is above the 800 ms objective; yesterday it was 640 ms' },
    {
      lang: 'en',
      text: '| SLO | Target | October | Status |\n|---|---|---|---|\n| Availability | ≥ 99.9% | 99.93% | met |\n| TPOT P95 | ≤ 50 ms | 57 ms | missed |',
    },
    { lang: 'zh', text: '规定机房湿度不得低于 45%，冬天那几天也有 48%，合规' },
    { lang: 'en', text: 'P95 TTFT 640 ms. P99 TPOT 41 ms' },
  ],
  check: ({ body }) => [
    ...foundIn(readSlide(body).passages, inPassage),
    ...foundIn(readSlide(body).tables, brokenVerdicts).map(inTable),
    ...brokenItems(readSlide(body).texts).map(inItems),
    ...foundIn(readSlide(body).texts, outOfOrderInText).map(outOfOrder),
    ...outOfOrderInItems(readSlide(body).texts).map(outOfOrder),
    ...foundIn(readSlide(body).passages, outOfOrderInSeries).map(outOfOrder),
    ...foundIn(readSlide(body).tables, outOfOrderInTable).map(outOfOrder),
    ...foundIn(readSlide(body).tables, reversedRanges).map(reversed),
  ],
};

function inPassage(passage: Passage): RuleFinding[] {
  if (passage.quantities.length < 2) return [];
  const found = [
    ...falseSigns(passage).map(({ left, right, sign }) => finding(passage, left, right, sign)),
    ...falseInWords(passage).map(({ left, right }) => inWords(passage, left, right)),
  ];
  if (found.length > 0) return found;
  const claims = brokenTargets(passage).map((claim) => ofTarget(passage, claim));
  if (claims.length > 0) return claims;
  const named = brokenComparatives(passage).map((one) => ofNamed(passage, one));
  return named.length > 0 ? named : unmetNeeds(passage).map((need) => ofNeed(passage, need));
}

/** A margin that is what remains of a whole is told by V05 or V03. */
function untoldMargins(passage: Passage): BrokenClaim[] {
  const margins = wrongMargins(passage);
  if (margins.length === 0) return [];
  const told = [...wrongStatedTotals(passage), ...wrongRemainders(passage)].map(({ quantity }) => quantity);
  const isTold = (range: Range): boolean => told.some(({ start, end }) => range.start <= start && end <= range.end);
  return margins.filter(({ value, target, said }) => ![value, target, said].some(isTold));
}

/** What is told of a target in words, else how far off it is. */
function brokenTargets(passage: Passage): BrokenClaim[] {
  const broken = [...wrongOffTargets(passage), ...untoldMargins(passage)];
  return [...broken, ...brokenClaims(passage).filter(({ value }) => broken.every((one) => one.value !== value))];
}

function reversed({ passage, range }: ReversedRange): RuleFinding {
  const where = passage.spanOf(range);
  return {
    severity: 'warning',
    span: where,
    number: where,
    message: message('The range {0} runs backwards: its first number is the greater one.', passage.quote(range)),
  };
}

function ofNamed(passage: Passage, { own, other, said }: BrokenComparative): RuleFinding {
  return {
    severity: 'warning',
    span: passage.spanOf(said),
    number: passage.spanOf(own),
    message: message(
      '“{0}” is not true: it has {1}, the other one {2}. Correct the words or a number.',
      passage.quote(said).trim(),
      passage.quote(own),
      passage.quote(other),
    ),
  };
}

function outOfOrder({ passage, quantity, label, lower }: OutOfOrder): RuleFinding {
  return {
    span: passage.spanOf(quantity),
    number: passage.spanOf(quantity),
    message: message(
      '{0} of {1} is less than {2} of {3}, which cannot be. Correct one of them.',
      label,
      passage.quote(quantity),
      lower.label,
      lower.passage.quote(lower.quantity),
    ),
    related: [{ span: lower.passage.spanOf(lower.quantity), message: message('the lower one') }],
  };
}

/** A warning: something else may help to cover the need. */
function ofNeed(passage: Passage, { need, supply, said }: UnmetNeed): RuleFinding {
  return {
    severity: 'warning',
    span: passage.spanOf(supply),
    number: passage.spanOf(supply),
    message: message(
      '“{0}” is not true: {1} is less than the {2} that are needed. Correct the words or a number.',
      passage.quote(said).trim(),
      passage.quote(supply),
      passage.quote(need),
    ),
    related: [{ span: passage.spanOf(need), message: message('the need') }],
  };
}

/** A warning: another target may be meant than the one that is named. */
function ofTarget(passage: Passage, { value, target, said }: BrokenClaim): RuleFinding {
  return {
    severity: 'warning',
    span: passage.spanOf(value),
    number: passage.spanOf(value),
    message: message(
      '“{0}” is not true of {1} and the target of {2}. Correct the words or a number.',
      passage.quote(said).trim(),
      passage.quote(value),
      passage.quote(target),
    ),
    related: [{ span: passage.spanOf(target), message: message('the target') }],
  };
}

/** A warning: the verdict may be of something else than the items right above it. */
function inItems({ verdict, said, value, target }: BrokenItem): RuleFinding {
  return {
    severity: 'warning',
    span: value.passage.spanOf(value.quantity),
    number: value.passage.spanOf(value.quantity),
    message: message(
      '“{0}” is not true of {1} and the target of {2}. Correct the words or a number.',
      verdict.quote(said).trim(),
      value.passage.quote(value.quantity),
      target.passage.quote(target.quantity),
    ),
    related: [
      { span: target.passage.spanOf(target.quantity), message: message('the target') },
      { span: verdict.spanOf(said), message: message('the verdict') },
    ],
  };
}

function inTable({ value, cell, target, targetCell, verdict, isBound }: BrokenVerdict): RuleFinding {
  const words = verdict === cell ? cell.plain.text.slice(value.end).trim() : verdict.plain.text.trim();
  return {
    severity: isBound ? 'error' : 'warning',
    span: cell.spanOf(value),
    number: cell.spanOf(value),
    message: message(
      '“{0}” is not true of {1} and the target of {2}. Correct the words or a number.',
      words,
      cell.quote(value),
      targetCell.quote({ start: 0, end: targetCell.text.length }).trim() || targetCell.quote(target),
    ),
    related: [
      { span: targetCell.spanOf(target), message: message('the target') },
      { span: wholeOf(verdict), message: message('the verdict') },
    ],
  };
}

const wholeOf = (passage: Passage): ReturnType<Passage['spanOf']> =>
  passage.spanOf({ start: 0, end: passage.text.length } satisfies Range);

const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '≤': '≥', '≥': '≤', '<=': '>=', '>=': '<=' };

/** A warning: words may compare something that stands further off. */
function inWords(passage: Passage, left: Quantity, right: Quantity): RuleFinding {
  const range = { start: left.start, end: right.end };
  return {
    severity: 'warning',
    span: passage.spanOf(range),
    number: passage.spanOf(right),
    message: message('“{0}” is not true. Turn the sign round, or correct a number.', passage.quote(range)),
  };
}

function finding(passage: Passage, left: Quantity, right: Quantity, sign: string): RuleFinding {
  const range = { start: left.start, end: right.end };
  const between = passage.text.slice(left.end, right.start);
  const at = left.end + between.indexOf(sign);
  const flipped = FLIPPED[sign]!;
  return {
    span: passage.spanOf(range),
    number: passage.spanOf(right),
    message: message('“{0}” is not true. Turn the sign round, or correct a number.', passage.quote(range)),
    fixes: [
      {
        title: message('Replace “{0}” by “{1}”', sign, flipped),
        edits: [{ span: passage.spanOf({ start: at, end: at + sign.length }), text: flipped }],
        safe: false,
      },
    ],
  };
}
