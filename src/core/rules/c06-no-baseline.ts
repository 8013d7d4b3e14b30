import type { Claim } from '../numbers/change';
import { message } from '../source/message';
import { span } from '../source/span';
import { judgedClaims } from './claims/judged-claims';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import { isGoal } from './reading/ties';
import type { RuleFinding, SlideRule } from './rule';

export const noBaseline: SlideRule = {
  id: 'C06',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Improvement without a baseline', zh: '提升无基线' },
  why: {
    en: 'Forty percent more than what? Name the version, the system or the value it is compared with, so that the gain can be checked.',
    zh: '提升 40%，是相对什么？请写明对比的版本、系统或原值，这样收益才能核对。',
  },
  bad: [
    { lang: 'zh', text: '吞吐量提升 40%' },
    { lang: 'en', text: 'Throughput improved by 40%' },
    { lang: 'zh', text: '- 推理速度提升2-4倍' },
  ],
  good: [
    { lang: 'zh', text: '相比 vLLM 0.6（2,450 tok/s）吞吐量提升 40%' },
    { lang: 'en', text: 'Throughput improved by 40% over vLLM 0.6 (2,450 tok/s)' },
    { lang: 'zh', text: '吞吐从 100 tok/s 提升到 140 tok/s，提升 40%；目标：成本降低 30%；市场规模增长 35%' },
    { lang: 'en', text: '| Metric | Baseline | Now | Change |\n|---|---|---|---|\n| TTFT | 400 ms | 180 ms | -55% |' },
  ],
  check: ({ body }) => {
    const compared = new Set(judgedClaims(body).map(({ claim }) => claim.quantity));
    return readSlide(body)
      .texts.filter((passage) => passage.place !== 'note')
      .flatMap((passage) =>
        passage.claims
          .filter((claim) => !compared.has(claim.quantity) && isBare(passage, claim))
          .map((claim) => finding(passage, claim)),
      );
  },
};

const BASELINE =
  /相比|相对|相较|对比|比(?!例|率|特|较好)|较(?:基线|基准|原|传统|之前|上|去|未|优化)|基线|基准|同比|环比|原来|以往|优化前|传统|\b(?:over|vs\.?|versus|than|compared|relative|baseline|against|previous(?:ly)?|prior|before|from|original|of the|year[- ]over[- ]year)\b/i;
/** Growth that is counted year by year, and what is no performance. */
const ELSEWHERE = /市场|营收|收入|年增|增速|年复合|用户数|market|revenue|CAGR|population|salary|薪/i;

function isBare(passage: Passage, { kind, mode, direction, phrase, quantity }: Claim): boolean {
  if (kind === 'points' || mode === 'to' || direction === undefined || quantity.value === 0) return false;
  if (phrase.start === quantity.start && phrase.end === quantity.end && quantity.sign === undefined) return false;
  if (passage.pairs.length > 0 || isGoal(passage.text) || ELSEWHERE.test(passage.text)) return false;
  return ![passage.text, ...passage.context].some((text) => BASELINE.test(text));
}

function finding(passage: Passage, { quantity, phrase }: Claim): RuleFinding {
  const where = passage.spanOf(quantity);
  const text = passage.isChinese ? '（相比 ___）' : ' (vs ___)';
  const end = passage.spanOf(phrase).end;
  return {
    span: where,
    number: where,
    message: message('“{0}”: compared with what? Name the baseline.', passage.quote(phrase).trim()),
    fixes: [{ title: message('Add “{0}”', text.trim()), edits: [{ span: span(end, end), text }], safe: false }],
  };
}
