import { describe, expect, it } from 'vitest';
import { wholeUnit } from '../../../src/core/numbers/unit-parser';
import { comparable } from '../../../src/core/numbers/units';

describe('units', () => {
  const cases: readonly (readonly [string, string | undefined, number])[] = [
    ['tok/s', 'token_rate', 1],
    ['K tok/s', 'token_rate', 1000],
    ['tokens/min', 'token_rate', 1 / 60],
    ['亿token/天', 'token_rate', 1e8 / 86400],
    ['ms', 'time', 1e-3],
    ['MiB', 'memory', 0.001048576],
    ['Gb/s', 'bandwidth', 0.125],
    ['kWh', 'energy', 3.6e6],
    ['kW·h', 'energy', 3.6e6],
    ['tok/s/kW', 'tokens_per_energy', 1e-3],
    ['J/token', 'energy_per_token', 1],
    ['$/M tokens', 'money_per_token', 1e-6],
    ['$/1K tokens', 'money_per_token', 1e-3],
    ['元/百万token', 'money_per_token', 1e-6],
    ['tok/s/$', 'token_rate_per_money', 1],
    ['requests/sec', 'request_rate', 1],
    ['GB/token', undefined, 1],
  ];
  it.each(cases)('%s', (text, family, factor) => {
    const unit = wholeUnit(text);
    expect(unit?.family).toBe(family);
    expect(unit?.factor).toBeCloseTo(factor, 9);
  });

  it.each(['GPU', 'seconds and', 'xyz', '', 'P99'])('no unit: %s', (text) => {
    expect(wholeUnit(text)).toBeUndefined();
  });

  it.each(['ms/图像', 'tok/s/图像生成', '元/笔单/图像'])('ends where a word under the slash is no unit: %s', (text) => {
    expect(wholeUnit(text)).toBeUndefined();
  });

  it('counts per machine in several words', () => {
    expect(['tok/s/整机', 'tok/s/单机', 'tok/s/台'].map((text) => wholeUnit(text)?.scope)).toEqual(
      Array(3).fill('node'),
    );
  });

  it('sees that a watt is a joule a second', () => {
    expect(wholeUnit('tok/s/W')?.family).toBe(wholeUnit('tok/J')?.family);
  });

  it('compares within one family, scope and currency only', () => {
    expect(comparable(wholeUnit('ms'), wholeUnit('s'))).toBe(true);
    expect(comparable(wholeUnit('tok/s/GPU'), wholeUnit('tok/s'))).toBe(false);
    expect(comparable(wholeUnit('$'), wholeUnit('元'))).toBe(false);
  });
});
