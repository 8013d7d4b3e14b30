import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../../src/core/indicators';
import { fieldOf, METRIC_FIELDS } from '../../../src/core/metrics/fields';
import { wholeUnit } from '../../../src/core/numbers/unit-parser';

describe('fields of metrics data', () => {
  it('are the ten of the catalogue’s nine core indicators, and one for each further indicator', () => {
    expect(METRIC_FIELDS.slice(0, 12).map(({ name, unit }) => `${name} [${unit}]`)).toEqual([
      'throughput_tokens_per_sec [tok/s]',
      'ttft_milliseconds [ms]',
      'tbt_milliseconds [ms]',
      'gpu_utilization_percent [%]',
      'memory_overhead_gb [GB]',
      'prefill_efficiency_percent [%]',
      'decoding_parallelism []',
      'cluster_throughput_per_watt [tok/s/W]',
      'throughput_per_watt [tok/s/W]',
      'throughput_per_dollar [tok/s per $/h]',
      'tpot_itl_milliseconds [ms]',
      'e2e_latency_seconds [s]',
    ]);
    expect(new Set(METRIC_FIELDS.map(({ name }) => name)).size).toBe(METRIC_FIELDS.length);
  });

  it('have units that their indicator can be measured in', () => {
    for (const { name, unit, indicator } of METRIC_FIELDS) {
      const { families } = indicatorById(indicator!)!;
      if (unit === '') expect(families, name).toEqual([]);
      else expect(families, name).toContain(wholeUnit(unit)?.family);
    }
  });

  it('are found by name, by indicator, and by indicator and unit', () => {
    const found = (name: string) => {
      const field = fieldOf(name);
      return field && [field.indicator, field.unit];
    };
    expect(found('throughput_per_watt')).toEqual(['throughput_per_watt', 'tok/s/W']);
    expect(found('cluster_throughput_per_watt')).toEqual(['throughput_per_watt', 'tok/s/W']);
    expect(found('gpu_utilization')).toEqual(['gpu_utilization', '%']);
    expect(found('ttft_seconds')).toEqual(['ttft', 's']);
    expect(found('mfu_percent')).toEqual(['mfu', '%']);
    expect(found('ttft_percent')).toBeUndefined();
    expect(found('warp_factor')).toBeUndefined();
    expect(found('constructor')).toBeUndefined();
  });
});
