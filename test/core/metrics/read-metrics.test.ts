import { describe, expect, it } from 'vitest';
import { readMetrics } from '../../../src/core/metrics/read-metrics';
import { formatMessage } from '../../../src/core/source/message';

function read(text: string) {
  const { metrics, problems } = readMetrics(text);
  return {
    metrics,
    problems: problems.map(({ code, severity, message, span }) => [
      code,
      severity,
      formatMessage(message),
      text.slice(span.start, span.end),
    ]),
  };
}

describe('metrics data', () => {
  it('reads stages, fields and plain numbers in their order', () => {
    const { metrics, problems } = read(`
baseline:
  gpu_utilization_percent: 28
  ttft_milliseconds: 850.5
stage2:
  ttft_milliseconds:
`);
    expect(problems).toEqual([]);
    expect(metrics.stages.map(({ id, label }) => [id, label.en, label.zh])).toEqual([
      ['baseline', 'Baseline', '基线'],
      ['stage2', 'Stage 2', '阶段 2'],
    ]);
    // The catalogue's order, not the data's.
    expect(metrics.fields.map(({ name, indicator, unit }) => [name, indicator, unit])).toEqual([
      ['ttft_milliseconds', 'ttft', 'ms'],
      ['gpu_utilization_percent', 'gpu_utilization', '%'],
    ]);
    const ttft = metrics.stages[0]!.values.get('ttft_milliseconds')!;
    expect([ttft.value, ttft.decimals, ttft.unit, ttft.estimated]).toEqual([850.5, 1, 'ms', false]);
    expect(metrics.stages[1]!.values.get('ttft_milliseconds')).toMatchObject({ unit: 'ms', decimals: 0 });
    expect(metrics.stages[1]!.values.get('ttft_milliseconds')!.value).toBeUndefined();
  });

  it('reads everything a value can say, and what a stage says for all of its values', () => {
    const { metrics, problems } = read(`
stage1:
  label: { en: Sharing, zh: 共享 }
  source: internal benchmark
  conditions: 8 × A100
  ttft_milliseconds: { value: 0.42, unit: s, percentile: 95, source: vendor, estimated: true, method: TDP bound }
  tbt_milliseconds: { value: 31, percentile: mean }
`);
    expect(problems).toEqual([]);
    const [stage] = metrics.stages;
    expect(stage!.label).toEqual({ en: 'Sharing', zh: '共享' });
    expect(stage!.values.get('ttft_milliseconds')).toMatchObject({
      value: 0.42,
      decimals: 2,
      unit: 's',
      percentile: 'P95',
      source: 'vendor',
      conditions: '8 × A100',
      estimated: true,
      method: 'TDP bound',
    });
    expect(stage!.values.get('tbt_milliseconds')).toMatchObject({ percentile: 'mean', source: 'internal benchmark' });
  });

  it('keeps groups, and indicators and stages of the deck’s own', () => {
    const { metrics, problems } = read(`
indicators:
  nps: { label: { en: Promoters, zh: 推荐值 }, unit: pts, better: higher }
before:
  成本效益: { throughput_per_watt: 0.4, nps: 12 }
after:
  queue_depth_percent: 4
`);
    expect(problems).toEqual([]);
    expect(metrics.stages.map(({ id }) => id)).toEqual(['before', 'after']);
    const [before, after] = metrics.stages;
    expect(before!.values.get('nps')).toMatchObject({ value: 12, unit: 'pts', group: '成本效益' });
    expect(before!.values.get('nps')!.field).toMatchObject({ better: 'higher', label: { zh: '推荐值' } });
    expect(before!.values.get('throughput_per_watt')!.group).toBe('成本效益');
    expect(after!.values.get('queue_depth_percent')!.field).toEqual({
      name: 'queue_depth_percent',
      unit: '%',
      label: { en: 'Queue depth', zh: 'Queue depth' },
      better: 'context',
    });
  });

  it('says what it cannot use, and where', () => {
    const { problems } = read(`
indicators: 3
basline: { ttft_milliseconds: fast }
stage1: 12
stage2:
  gpu_utilisation_percent: 40
  ttft_milliseconds: { valeu: 3, estimated: maybe, percentile: true }
  tbt_milliseconds: .inf
  memory_overhead_gb: [1, 2]
`);
    expect(problems).toEqual([
      ['metrics-value', 'warning', '"indicators" wants keys and values.', '3'],
      ['metrics-stage', 'info', 'A stage "basline": did you mean "baseline"?', 'basline'],
      [
        'metrics-value',
        'warning',
        '"ttft_milliseconds" wants a number, or a mapping such as { value: 62, unit: "%" }.',
        'fast',
      ],
      ['metrics-value', 'warning', 'The stage "stage1" wants fields and values.', '12'],
      [
        'metrics-field',
        'info',
        'A field "gpu_utilisation_percent": did you mean "gpu_utilization_percent"?',
        'gpu_utilisation_percent',
      ],
      ['metrics-key', 'warning', 'Unknown key "valeu": did you mean "value"?', 'valeu'],
      ['metrics-value', 'warning', '"estimated" wants true or false.', 'maybe'],
      ['metrics-value', 'warning', '"percentile" wants a text.', 'true'],
      [
        'metrics-value',
        'warning',
        '"tbt_milliseconds" wants a number, or a mapping such as { value: 62, unit: "%" }.',
        '.inf',
      ],
      [
        'metrics-value',
        'warning',
        '"memory_overhead_gb" wants a number, or a mapping such as { value: 62, unit: "%" }.',
        '[1, 2]',
      ],
    ]);
  });

  it('reports broken YAML and lists that are no stages', () => {
    expect(read('- 1\n- 2').problems).toEqual([
      [
        'metrics-syntax',
        'error',
        'Metrics data is a list of stages, each with its fields and their values.',
        '- 1\n- 2',
      ],
    ]);
    expect(read('baseline: {').problems[0]!.slice(0, 2)).toEqual(['metrics-syntax', 'error']);
    expect(read('').problems).toEqual([]);
  });

  it.each([
    '__proto__: { value: 1 }',
    'constructor: { toString: 1, __proto__: 2 }',
    'baseline: &a { ttft_milliseconds: *a }',
    'baseline: { ? [1, 2] : 3, 4: 5, "": 6 }',
    `${'{a: '.repeat(80)}1`,
    'baseline: { ttft_milliseconds: 1e400, tbt_milliseconds: -0, mfu_percent: .nan }',
    'baseline: {}\nbaseline: {}',
    '\u0000\uFFFF',
    'indicators: { ttft_milliseconds: { unit: [1] } }',
    `baseline:\n${Array.from({ length: 3000 }, (_, i) => `  f${i}: ${i}`).join('\n')}`,
  ])('reads hostile data without an error: %.40s', (text) => {
    const { problems } = readMetrics(text);
    for (const { span } of problems) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('a very long metrics file', () => {
  it('is read whole', () => {
    const lines = (count: number) =>
      `baseline:\n${Array.from({ length: count }, (_, i) => `  f${i}: ${i}`).join('\n')}`;
    const { metrics } = readMetrics(lines(3000));
    expect(metrics.stages[0]!.values.size).toBe(3000);
    expect(metrics.stages[0]!.values.get('f2999')!.value).toBe(2999);
  });

  it('has its repeated keys reported while it is of a usual length', () => {
    expect(readMetrics('baseline: {}\nbaseline: {}').problems.map(({ code }) => code)).toEqual(['metrics-syntax']);
  });
});
