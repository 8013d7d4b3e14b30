import type { Mention } from '../indicators/mentions';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import type { Passage } from './reading/passage';
import type { Reading } from './reading/reading';
import { indicatorReadings } from './reading/readings';
import type { RuleFinding, SlideRule } from './rule';

export const kindOfLatency: SlideRule = {
  id: 'U04',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Kind of latency unclear', zh: '延迟类型不清' },
  why: {
    en: 'The wait for the first token, the gap between tokens and the time to the last one differ by orders of magnitude. Name the one that was measured.',
    zh: '首 token 时延、token 间隔、到最后一个 token 的时间相差几个数量级。请写明测的是哪一个。',
  },
  bad: [
    { lang: 'zh', text: '推理延迟 45ms' },
    { lang: 'en', text: 'Inference latency: 45 ms' },
    { lang: 'zh', text: '| 引擎 | 延迟(ms) |\n|---|---|\n| vLLM | 45 |' },
  ],
  good: [
    { lang: 'zh', text: 'TPOT（P99）45 ms' },
    { lang: 'en', text: 'P99 TPOT: 45 ms' },
    { lang: 'zh', text: '向量检索延迟 10 ms，网络延迟 2 μs，缓存访问延迟 1 ms' },
    { lang: 'en', text: 'Storage latency 100 µs; end-to-end latency 1.2 s' },
  ],
  check: ({ body }) => indicatorReadings(body).flatMap(check),
};

/** Another component, or the kind said elsewhere in the same piece. */
const OTHER =
  /检索|向量|查询|缓存|网络|存储|磁盘|内存|显存|内核|通信|链路|交换|调度|线程|数据库|访问|传输|读写|vector|search|query|cache|network|disk|storage|memory|kernel|RDMA|NCCL|link|switch|thread|database|I\/O|API|TTFT|TPOT|TBT|ITL|E2E|端到端|首 ?(?:个)? ?(?:token|字|包|词)|每 ?token|token 间|end-to-end|first token|per token|inter-token/i;

function check({ mention, quantity, passage, unit, role, sources }: Reading): RuleFinding[] {
  if (mention.indicator.id !== 'latency' || role !== 'level' || unit?.family !== 'time') return [];
  if ([passage.text, ...sources, ...passage.context.slice(-1)].some((text) => OTHER.test(text))) return [];
  const where = passage.spanOf(quantity);
  return [
    {
      span: where,
      number: where,
      message: message('“{0}” of {1}: which one? Say TTFT, TPOT or end-to-end.', mention.text, passage.quote(quantity)),
      // The name of a cell's value stands in the table's head, where it speaks of other rows too.
      fixes: passage.place === 'cell' ? [] : kinds(mention, passage),
    },
  ];
}

function kinds(mention: Mention, passage: Passage): Fix[] {
  const span = passage.spanOf(mention);
  return ['TTFT', 'TPOT', passage.isChinese ? '端到端延迟' : 'End-to-end latency'].map((text) => ({
    title: message('Write “{0}”', text),
    edits: [{ span, text }],
    safe: false,
  }));
}
