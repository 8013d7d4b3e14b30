import { describe, expect, it } from 'vitest';
import { CORE_INDICATORS, INDICATORS, indicatorById } from '../../../src/core/indicators';
import { findMentions } from '../../../src/core/indicators/mentions';
import { hasHan } from '../../../src/core/numbers/fold';
import { wholeUnit } from '../../../src/core/numbers/unit-parser';

describe('the catalogue', () => {
  it('starts with the nine core indicators in the order of their list', () => {
    expect(CORE_INDICATORS.map((indicator) => indicator.id)).toEqual([
      'throughput',
      'ttft',
      'tbt',
      'gpu_utilization',
      'memory_overhead',
      'prefill_efficiency',
      'decoding_parallelism',
      'throughput_per_watt',
      'throughput_per_dollar',
    ]);
    expect(INDICATORS.slice(0, 9)).toEqual(CORE_INDICATORS);
  });

  it('has each id once', () => {
    expect(new Set(INDICATORS.map((indicator) => indicator.id)).size).toBe(INDICATORS.length);
    expect(indicatorById('ttft')?.name.zh).toBe('首 token 延迟');
    expect(indicatorById('nothing')).toBeUndefined();
  });

  it.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))('%s is complete', (_id, indicator) => {
    expect(indicator.id).toMatch(/^[a-z0-9_]+$/);
    for (const text of [indicator.name, indicator.definition, indicator.plausible.basis]) {
      expect(text.en).not.toBe('');
      expect(text.zh).not.toBe('');
    }
    for (const list of [indicator.mustAccompany, indicator.confusions, indicator.estimates]) {
      for (const text of list) expect(hasHan(text.en)).toBe(false);
    }
    expect(indicator.mustAccompany.length).toBeGreaterThan(0);
    expect(indicator.formula).not.toBe('');
  });

  it.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))(
    '%s offers units of its own families, and a range in one of them',
    (_id, indicator) => {
      for (const unit of indicator.units) {
        const family = wholeUnit(unit)?.family;
        expect([...indicator.families, ...(indicator.loose?.families ?? [])]).toContain(family);
      }
      const { low, high, unit } = indicator.plausible;
      if (low !== undefined && high !== undefined) expect(low).toBeLessThan(high);
      if (unit !== undefined && unit !== '1') expect(indicator.families).toContain(wholeUnit(unit)?.family);
    },
  );

  it('never says that CNCF publishes the list', () => {
    expect(JSON.stringify(INDICATORS)).not.toMatch(/CNCF (?:publishes|defines|standard)/i);
  });
});

describe('finding names', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['推理吞吐量达到 2450', ['throughput']],
    ['Average output token throughput (tokens/s): 24.0', ['throughput']],
    ['GPU利用率、GPU 利用率 and GPU utilization', ['gpu_utilization', 'gpu_utilization', 'gpu_utilization']],
    ['GPU 显存占用率 / 显存占用', ['gpu_memory_utilization', 'memory_overhead']],
    ['首Token延迟与 token 间延迟', ['ttft', 'tbt']],
    ['TTFT, TBT, ITL, TPOT', ['ttft', 'tbt', 'tbt', 'tpot_itl']],
    [
      'Cluster throughput per Watt; Throughput/$; Throughput/watt',
      ['throughput_per_watt', 'throughput_per_dollar', 'throughput_per_watt'],
    ],
    ['每瓦吞吐 与 每美元吞吐', ['throughput_per_watt', 'throughput_per_dollar']],
    ['KV-cache hit rate, time-to-first-token', ['kv_cache_hit_rate', 'ttft']],
    ['PUE 1.15', ['pue']],
    ['E2E latency vs. Inference latency', ['e2e_latency', 'latency']],
    // Letters of a name inside another word.
    ['Spuerior MITLs, 功能效果, 高可用性, SLAB', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(findMentions(text).map((mention) => mention.indicator.id)).toEqual(expected);
  });

  it('gives the place and the name as written', () => {
    const text = '　ＧＰＵ 利用率';
    const [mention] = findMentions(text);
    expect(mention!.text).toBe('ＧＰＵ 利用率');
    expect(text.slice(mention!.start, mention!.end)).toBe('ＧＰＵ 利用率');
  });

  it('knows names that are units', () => {
    expect(findMentions('QPS 1200')[0]!.unit?.family).toBe('request_rate');
    expect(findMentions('TTFT 1200')[0]!.unit).toBeUndefined();
  });
});
