import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { span } from '../source/span';
import type { Reading } from './reading/reading';
import { statedReadings } from './reading/stated-readings';
import type { RuleFinding, SlideRule } from './rule';

export const latencyPercentile: SlideRule = {
  id: 'R01',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Latency without percentile', zh: '延迟缺分位' },
  why: {
    en: 'A mean hides the waits that users complain about. Say whether a latency is P50, P95, P99 or a mean.',
    zh: '平均值会掩盖用户真正抱怨的那些等待。请写明是 P50、P95、P99 还是平均。',
  },
  bad: [
    { lang: 'zh', text: 'TTFT 降到 180ms' },
    { lang: 'en', text: 'TTFT dropped to 180 ms' },
    { lang: 'zh', text: '| 指标 | 数值 |\n|---|---|\n| TBT | 30 ms |' },
    { lang: 'zh', text: '代码助手 TTFT 从 690 ms 降到 420 ms（平均输入 3,500 token）' },
    { lang: 'en', text: 'In the slice the TTFT of guard rose from 85 ms to 110 ms' },
    { lang: 'en', text: 'TTFT stands at 640 ms, P99 TBT at 48 ms' },
    { lang: 'zh', text: '最大一家租户的 TTFT 压到 0.8 s' },
  ],
  good: [
    { lang: 'zh', text: 'P99 TTFT 降到 180 ms' },
    { lang: 'en', text: 'P99 TTFT dropped to 180 ms' },
    { lang: 'zh', text: '| 指标 | P99 |\n|---|---|\n| TBT | 30 ms |' },
    { lang: 'en', text: 'Mean TTFT 180 ms; TTFT 62 ms (median); TTFT at batch 1: 62 ms; TTFT down 40%' },
  ],
  check: ({ body }) => statedReadings(body).flatMap(check),
};

const LATENCIES: ReadonlySet<string> = new Set(['ttft', 'tbt', 'tpot_itl', 'e2e_latency']);
const STATISTIC =
  /\bT?P\d{2}(?:\.\d{1,3})?\b|百?分位|percentile|平均|均值|中位|最大|最小|最坏|峰值|\b(?:mean|avg|average|median|max(?:imum)?|min(?:imum)?|worst|best)\b|batch(?: size)? ?=? ?1\b|单请求|单用户|single (?:request|user)/i;

/** `平均输入 3,500 token`: a mean of something else. */
const OF_LENGTHS =
  /(?:平均|均值|最[大小])(?:为|的)?(?:输入|输出|提示词?|上下文|请求|问题|回答)|\b(?:mean|average|median|max(?:imum)?) (?:input|output|prompt|context|answer|request) ?(?:length|size|of|tokens)?/gi;

/** 最大一家租户: the largest of something that has the latency. */
const OF_SIZES = /最[大小](?:的)?(?:[一那这]?[家个台批组类种]|[租客用]户|实例|集群|模型|机房|业务|站点)/g;

/** `TTFT at 760 ms, P99 TBT at 54 ms`: the statistic that a later latency is named with is not its own. */
function withoutOthers(
  { text, mentions }: Reading['passage'],
  own: Reading['mention'],
  { end }: Reading['quantity'],
): string {
  return mentions
    .filter((one) => one.start >= end && one !== own && LATENCIES.has(one.indicator.id))
    .reduceRight((rest, one) => {
      const before = rest.slice(0, one.start).replace(NAMED_WITH, '');
      return `${before} ${rest.slice(one.end)}`;
    }, text);
}

const NAMED_WITH = /(?:\bT?P\d{2}|分位|平均|均值|中位|\b(?:mean|average|median))(?: ?的)? ?$/i;

function check({ mention, quantity, passage, unit, role, sources }: Reading): RuleFinding[] {
  if (!LATENCIES.has(mention.indicator.id) || role !== 'level' || unit?.family !== 'time') return [];
  const said = [withoutOthers(passage, mention, quantity), ...passage.context, ...sources];
  if (said.some((text) => STATISTIC.test(text.replace(OF_LENGTHS, '').replace(OF_SIZES, '')))) return [];
  const where = passage.spanOf(quantity);
  return [
    {
      span: where,
      number: where,
      message: message(
        '“{0}” of {1} is a mean or a percentile? Write P50, P95, P99 or mean.',
        mention.text,
        passage.quote(quantity),
      ),
      fixes: passage.place === 'cell' ? [] : ['P99', 'P95', 'P50'].map((name) => insert(name, mention, passage)),
    },
  ];
}

function insert(name: string, mention: Reading['mention'], passage: Reading['passage']): Fix {
  const at = passage.spanOf(mention).start;
  return {
    title: message('Write “{0}”', `${name} ${mention.text}`),
    edits: [{ span: span(at, at), text: `${name} ` }],
    safe: false,
  };
}
