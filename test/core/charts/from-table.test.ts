import { describe, expect, it } from 'vitest';
import { type ChartSpec, chartFromTable, sortedChart } from '../../../src/core/charts';

describe('a chart of a table', () => {
  it('has a series a column, and gaps where there is no number', () => {
    const rows = [
      { category: 'Baseline', values: [38, 7] },
      { category: 'Stage 1', values: [55] },
      { category: 'Stage 2', values: [Number.NaN, null] },
    ];
    const spec = chartFromTable('line', { series: ['GPU', 'CPU'], rows }, { valueAxis: { unit: '%' } });
    expect(spec).toEqual({
      type: 'line',
      valueAxis: { unit: '%' },
      categories: ['Baseline', 'Stage 1', 'Stage 2'],
      series: [
        { name: 'GPU', values: [38, 55, null] },
        { name: 'CPU', values: [7, null, null] },
      ],
    });
  });
});

describe('sorting', () => {
  const spec: ChartSpec = {
    type: 'bar',
    categories: ['a', 'b', 'c'],
    series: [
      { name: 'one', values: [1, 5, null] },
      { name: 'two', values: [1, null, 3] },
    ],
    highlight: { category: 0 },
  };

  it('puts categories in the order of their sums, and keeps what is highlighted', () => {
    const sorted = sortedChart(spec, 'descending');
    expect(sorted.categories).toEqual(['b', 'c', 'a']);
    expect(sorted.series.map(({ values }) => values)).toEqual([
      [5, null, 1],
      [null, 3, 1],
    ]);
    expect(sorted.highlight).toEqual({ category: 2 });
    expect(sortedChart(spec, 'ascending').categories).toEqual(['a', 'c', 'b']);
  });

  it('adds up nothing that has an axis of its own', () => {
    const latency = { name: 'latency', values: [900, 100, 500], axis: 'second' } as const;
    expect(sortedChart({ ...spec, series: [...spec.series, latency] }, 'descending').categories).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(sortedChart({ ...spec, series: [latency] }, 'descending').categories).toEqual(['a', 'c', 'b']);
  });

  it('leaves equal ones where they are', () => {
    const equal = { ...spec, series: [{ name: 'one', values: [1, 1, 1] }] };
    expect(sortedChart(equal, 'descending').categories).toEqual(['a', 'b', 'c']);
  });
});
