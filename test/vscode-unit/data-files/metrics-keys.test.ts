import { describe, expect, it } from 'vitest';
import { METRIC_FIELDS } from '../../../src/core/metrics/fields';
import { STAGES } from '../../../src/core/metrics/keys';
import { readMetrics } from '../../../src/core/metrics/read-metrics';
import { METRICS_FILE, THEME_FILE } from '../../../src/vscode/data-files/kinds';
import { METRICS_KEYS } from '../../../src/vscode/data-files/metrics-keys';
import { suggestions } from '../../../src/vscode/data-files/suggestions';

const suggest = (before: string) => suggestions(before, METRICS_KEYS, []);
const labels = (before: string) => suggest(before).map(({ label }) => label);

describe('completion in metrics files', () => {
  it('offers stages, then fields, then what a value can say', () => {
    expect(labels('')).toEqual([...STAGES.map(({ id }) => id), 'indicators']);
    expect(labels('stage2:\n  ').slice(0, METRIC_FIELDS.length)).toEqual(METRIC_FIELDS.map(({ name }) => name));
    expect(labels('stage2:\n  ').slice(METRIC_FIELDS.length)).toEqual(['label', 'source', 'conditions']);
    const value = ['value', 'unit', 'percentile', 'source', 'conditions', 'estimated', 'method'];
    expect(labels('stage2:\n  ttft_milliseconds: { ')).toEqual(value);
    expect(labels('stage2:\n  ttft_milliseconds: { estimated: ')).toEqual(['true', 'false']);
    expect(labels('baseline: { ').slice(0, 1)).toEqual(['throughput_tokens_per_sec']);
  });

  it('writes a field so that a number goes on after it', () => {
    const field = suggest('stage2:\n  ttft').find(({ label }) => label === 'ttft_milliseconds')!;
    expect(field).toMatchObject({ insert: 'ttft_milliseconds: ', replaced: 4 });
    expect(field.about).toEqual({ en: 'Time To First Token (ms)', zh: '首 token 延迟（ms）' });
  });

  it('offers nothing that the reader does not know', () => {
    for (const { label } of suggest('stage1:\n  '))
      expect(readMetrics(`stage1:\n  ${label}:\n`).problems, label).toEqual([]);
  });
});

describe('data files', () => {
  it('are known by their names', () => {
    expect(METRICS_FILE.matches('/a/gpu.metrics.yaml')).toBe(true);
    expect(METRICS_FILE.matches('/a/GPU.METRICS.YML')).toBe(true);
    expect(METRICS_FILE.matches('/a/metrics.yaml')).toBe(false);
    expect(THEME_FILE.matches('/a/gpu.metrics.yaml')).toBe(false);
  });
});
