import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/core/numbers/about';
import { readClaims, readPairs } from '../../../src/core/numbers/change';
import { readQuantities } from '../../../src/core/numbers/read';

function read(text: string): { pairs: string[]; claims: string[]; about: number } {
  const quantities = readQuantities(text);
  const pairs = readPairs(text, quantities);
  const claims = readClaims(text, quantities, pairs);
  return {
    pairs: pairs.map(({ from, to }) => `${from.value} ${to.value}`),
    claims: claims.map((c) => `${c.kind} ${c.mode} ${c.direction ?? '?'} ${Math.abs(c.quantity.value)}`),
    about: claims.filter((claim) => pairs.some((pair) => standingOf(text, claim, pair) === 'sure')).length,
  };
}

describe('pairs of an old and a new value', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['成本从 $100 降到 $35，下降 75%', ['100 35']],
    ['利用率由 60% 提升至 75%', ['60 75']],
    ['from 38 to 72%', ['38 72']],
    ['Latency fell from 100 ms to 54 ms', ['100 54']],
    ['Hit rate increased by 4.4x (11.8% to 52.4%)', ['11.8 52.4']],
    ['0.8→127，159x', ['0.8 127']],
    ['100 ms -> 80 ms -> 60 ms', ['100 80', '80 60', '100 60']],
    ['时延由 50ms 变为 60ms', ['50 60']],
    ['TPOT 32 ms，较基线 45 ms 降低 29%', ['45 32']],
    ['utilization of 72%, up from 38%', ['38 72']],
    // No pairs: other units, ranges, an amount before a level, lists.
    ['从 $2/h 涨到 $1,440/月', []],
    ['延迟 50-80 ms', []],
    ['提升 15% 提高到 75%', []],
    ['P50 12 ms，P99 80 ms', []],
    ['8 to 16 GPUs', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).pairs).toEqual(expected);
  });
});

describe('claims of a change', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['下降 75%', ['percent by down 75']],
    ['提升了约 3 倍', ['factor by up 3']],
    ['提升到 3 倍', ['factor to up 3']],
    ['降低到原来的 54%', ['percent to down 54']],
    ['(+15%)', ['percent by up 15']],
    ['(−78%)', ['percent by down 78']],
    ['40% cheaper', ['percent by down 40']],
    ['a 54% reduction', ['percent by down 54']],
    ['5x latency reduction', ['factor by down 5']],
    ['3x faster', ['factor ratio up 3']],
    ['159x', ['factor ratio ? 159']],
    ['increased by 4.4x', ['factor by up 4.4']],
    ['rose to 4.4x', ['factor to up 4.4']],
    ['latency cut to 1/5', ['percent to down 20']],
    ['提升 15 个百分点', ['points by up 15']],
    ['GPU 利用率 75%', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).claims).toEqual(expected);
  });
});

describe('which claim speaks of which pair', () => {
  it.each([
    '成本从 $100 降到 $35，下降 75%',
    '利用率从 60% 提升到 75%（+15%）',
    'Latency fell from 100 ms to 54 ms, a 54% reduction',
    'Hit rate increased by 4.4x (11.8% to 52.4%)',
    '0.8→127，159x',
  ])('speaks of it: %s', (text) => {
    expect(read(text).about).toBe(1);
  });

  it.each([
    '成本从 $100 降到 $35，吞吐提升 75%',
    'TTFT from 2 s to 1 s; throughput up 30%',
    '从 100 降到 35。成功率提升 75%',
  ])('speaks of something else: %s', (text) => {
    expect(read(text).about).toBe(0);
  });
});
