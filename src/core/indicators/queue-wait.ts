import type { Indicator } from './indicator';

export const queueWait: Indicator = {
  id: 'queue_wait',
  core: false,
  name: { en: 'Queue wait time', zh: '排队等待时间' },
  aliases: {
    en: ['queue time', 'pending time', 'admission wait', 'scheduling latency', 'queueing delay'],
    zh: ['排队时间', '等待时间', '调度时延', '排队时延'],
  },
  families: ['time'],
  units: ['s', 'min'],
  limits: { min: 0 },
  plausible: {
    low: 0,
    high: 604800,
    unit: 's',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'lower',
  definition: { en: 'Time between submission and start of service.', zh: '从提交到开始执行的时间。' },
  formula: 't(start) - t(submit) ; vLLM request_queue_time_seconds ; Kueue admission / quota-reserved wait',
  mustAccompany: [
    { en: 'percentile', zh: '分位' },
    { en: 'job or request queue', zh: '任务队列还是请求队列' },
    { en: 'queue/priority class', zh: '队列 / 优先级' },
  ],
  confusions: [
    { en: 'TTFT (includes queue)', zh: 'TTFT（已含排队）' },
    { en: 'pod scheduling vs quota admission', zh: 'Pod 调度与配额准入' },
  ],
  estimates: [{ en: 'TTFT - prefill time', zh: 'TTFT − 预填充时间' }],
  references: [],
  sources: ['KUEUE', 'VLLM_M'],
};
