import { type Quantity, written } from '../numbers/quantity';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { gapsInPercent, movesInPercent } from './claims/gaps-in-percent';
import { comparedNumbers, type JudgedClaim, judgedClaims, quoted } from './claims/judged-claims';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const percentOrPoints: SlideRule = {
  id: 'C04',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Percent or percentage points', zh: '百分比与百分点' },
  why: {
    en: 'From 60% to 75% is 15 percentage points and 25 percent. "+15%" can be read either way, and one of the readings is wrong.',
    zh: '从 60% 到 75% 是 15 个百分点，也是 25%。写成“+15%”两种读法都有，其中一种是错的。',
  },
  bad: [
    { lang: 'zh', text: '利用率从 60% 提升到 75%，提升 15%' },
    { lang: 'en', text: 'Utilization rose from 60% to 75% (+15%)' },
    { lang: 'zh', text: '绿电占比：2024 年 32%，2025 年 58%，一年增加了 26%' },
    { lang: 'en', text: 'Prefix-cache hit rate: 34% in July, 47% in September (+13%)' },
    { lang: 'zh', text: '| 指标 | 变化 |\n|---|---|\n| 准确率 | 88% → 92%（+4%） |' },
    {
      lang: 'en',
      text: '| Release | Hit ratio |\n|---|---|\n| r1 (July) | 21% |\n| r4 (October) | 57% |\n\nFrom r1 to r4 the hit ratio went up by 36%.',
    },
    { lang: 'en', text: 'Within a week the hit rate went from 36% to 54%, and gaining 18% made us look clever' },
    { lang: 'zh', text: '- 旧版计费：退款率 3.0%\n- 新版计费：退款率 1.8%，降低 1.2%' },
  ],
  good: [
    { lang: 'zh', text: '换成分页分配器，碎片率从 35% 落到 21%，也就是少了四成' },
    { lang: 'zh', text: '利用率从 60% 提升到 75%，提升 15 个百分点' },
    { lang: 'en', text: 'Utilization rose from 60% to 75% (+15 pp)' },
    { lang: 'en', text: 'Share grew from 30% to 70% (+133%)' },
    { lang: 'zh', text: '6 月命中率 41%，9 月 58%，同期成本下降 17%' },
    { lang: 'zh', text: '可用性从 100% 降到 97%，下降 3%' },
    {
      lang: 'en',
      text: '| Release | Hit ratio |\n|---|---|\n| r1 (July) | 21% |\n| r4 (October) | 57% |\n\nFrom r1 to r4 traffic went up by 36%.',
    },
  ],
  check: ({ body }) => {
    const judged = judgedClaims(body);
    const known = new Set(judged.map(({ claim }) => claim.quantity));
    const { texts } = readSlide(body);
    const gaps = [...foundIn(texts, gapsInPercent), ...foundIn(texts, movesInPercent)].filter(
      ({ claim }) => !known.has(claim.quantity),
    );
    return [...judged, ...gaps].flatMap(check);
  },
};

function check(judged: JudgedClaim): RuleFinding[] {
  const { claim, passage, from, to, verdict } = judged;
  if (verdict.kind !== 'points') return [];
  const { quantity } = claim;
  const where = passage.spanOf(quantity);
  const relative = written(verdict.relative, quantity.decimals);
  return [
    {
      span: where,
      number: where,
      message: message(
        '{0} to {1} is {2} percentage points or {3}%, not {4}. Write which of the two you mean.',
        quoted(from),
        quoted(to),
        written(verdict.difference, quantity.decimals),
        relative,
        passage.quote(quantity),
      ),
      related: comparedNumbers(judged),
      // 百分之十五 has its unit in front: there the author has to rewrite the phrase.
      fixes:
        quantity.end === quantity.number.end
          ? []
          : [asPoints(passage, quantity), asRelative(passage, quantity, relative)],
    },
  ];
}

/** The difference is what the author printed, so naming it for what it is keeps the meaning. */
function asPoints(passage: Passage, { number, end }: Quantity): Fix {
  const unit = passage.isChinese ? ' 个百分点' : ' pp';
  return {
    title: message('Write “{0}”', passage.quote(number) + unit),
    edits: [{ span: passage.spanOf({ start: number.end, end }), text: unit }],
    safe: true,
  };
}

function asRelative(passage: Passage, { number, sign }: Quantity, relative: string): Fix {
  const digits = sign === undefined ? number : { start: number.start + 1, end: number.end };
  return {
    title: message('Write the relative change, {0}%', relative),
    edits: [{ span: passage.spanOf(digits), text: relative }],
    safe: false,
  };
}
