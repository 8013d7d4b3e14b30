import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/core/numbers/about';
import { readClaims, readPairs } from '../../../src/core/numbers/change';
import { readContrasts } from '../../../src/core/numbers/contrasts';
import { fold } from '../../../src/core/numbers/fold';
import { readQuantities } from '../../../src/core/numbers/read';
import { labelsOf } from '../../../src/core/numbers/time-labels';

function contrastsOf(text: string): string[] {
  const folded = fold(text);
  const quantities = readQuantities(folded);
  const pairs = readPairs(folded, quantities);
  const claims = readClaims(folded, quantities, pairs);
  return readContrasts(folded, quantities, pairs, claims).map(
    ({ from, to, cued }) => `${from.value} ${to.value}${cued ? '' : ' uncued'}`,
  );
}

describe('old and new values side by side', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['原先要等 40 分钟，现在 18 分钟就能起', ['40 18']],
    ['上线前一直在 62% 附近。灰度以后稳定在 81%', ['62 81']],
    ['绿电占比：2024 年 32%，2025 年 58%', ['32 58']],
    ['R6 $2.29，R7 $2.15', ['2.29 2.15']],
    ['9 月 58%，6 月 41%', ['41 58']],
    ['34% in July, 47% in September', ['34 47']],
    ['waited 900 ms before the change; today it is 270 ms', ['900 270']],
    ['310 ms without, 136 ms with it', ['310 136']],
    ['显存占用 31 GB，比 v1 版的 42 GB 少', ['42 31']],
    ['58 s instead of 94 s', ['94 58']],
    ['风冷 1.40 kW，液冷 0.35 kW', ['1.4 0.35 uncued']],
    ['needs 14 GPUs instead of 50', ['50 14']],
    ['every run took 95 minutes, today it needs 50', ['95 50']],
    ['每月 54 万元，老合同 90 万元', ['900000 540000']],
    ['190 ms in October, against 120 ms in August', ['120 190']],
    ['25 ms in 2.3 and 22 ms in 2.4', ['25 22']],
    ['单盘 14 GB/s，8 块就是 112 GB/s', []],
    ['每 30 分钟存一次，停 9.1 秒', []],
    // No state of one thing: a goal, other statistics, other units, already a pair, no cue and far apart.
    ['目标 180 ms，现在 240 ms', []],
    ['P50 12 ms，P99 80 ms', []],
    ['原来 $2/h，现在 40 ms', []],
    ['从 60% 提升到 75%', []],
    ['单卡跑满要 700 W。不算风扇和网卡的话，整机大概还要再加上差不多 900 W', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(contrastsOf(text)).toEqual(expected);
  });
});

describe('labels of time and release', () => {
  it.each([
    ['3 月和 2024 年', 'month 3, year 2024'],
    ['Q1, R6, v1.2, 二季度', 'quarter 1, release 6, release 1.2, quarter 2'],
    ['阶段 3, stage 4', 'stage 3, stage 4'],
    ['it may march on in July', 'month 7'],
    ['the margin of H100 over A100', ''],
  ])('%s', (text, expected) => {
    expect(
      labelsOf(text)
        .map(({ kind, rank }) => `${kind} ${rank}`)
        .join(', '),
    ).toBe(expected);
  });
});

describe('how surely a claim speaks of a pair', () => {
  const cases: readonly (readonly [string, 'sure' | 'likely' | undefined])[] = [
    ['P95 由 1,600 ms 压到 480 ms，足足降低了 30%', 'sure'],
    ['MTTR 从 R6 的 38 分钟压到 13 分钟，较 R6 缩短 35%', 'sure'],
    ['from 203 to 407 sessions, a gain of 100%', 'sure'],
    ['It fell from $12K to $9K per month. That is a saving of 25%', 'sure'],
    ['显存从 320 KiB 变成 80 KiB，一口气省掉 60% 的显存', 'sure'],
    ['从 700 瓦调到 560 瓦，相当于把上限降低了 80%', 'sure'],
    ['由 84 万元减到 58.8 万元，口径不变，省下 38%', 'sure'],
    ['TTFT went from 940 ms to 310 ms, which takes 77% off the wait', 'sure'],
    ['并发从 32 提到 64，吞吐却只多了 60%', undefined],
    ['it took us from 52% to 66%, so the ratio is up 14%', 'likely'],
    ['成本从 $100 降到 $35，而训练提升 75%', undefined],
    ['from $3 to $2 per hour, saving 30% on long contracts', undefined],
    ['从 100 降到 35。成功率提升 75%', undefined],
    ['功率从 700 W 降到 560 W，省 12% 的预算', undefined],
  ];
  it.each(cases)('%s', (text, expected) => {
    const folded = fold(text);
    const quantities = readQuantities(folded);
    const pairs = readPairs(folded, quantities);
    const [claim] = readClaims(folded, quantities, pairs);
    expect(claim === undefined ? 'no claim' : standingOf(folded, claim, pairs[0]!)).toBe(expected);
  });
});
