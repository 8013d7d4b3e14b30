import { describe, expect, it } from 'vitest';
import { startOfCalculation } from '../../../src/core/numbers/calculations';
import { readPairs } from '../../../src/core/numbers/change';
import { readQuantities } from '../../../src/core/numbers/read';

/** The calculation before the last number of `text`, up to it. */
function calculationIn(text: string): string | undefined {
  const quantities = readQuantities(text);
  const last = quantities.at(-1)!;
  const start = startOfCalculation({ text, quantities }, last);
  return start === undefined ? undefined : text.slice(start, last.start);
}

const pairsIn = (text: string): string[] =>
  readPairs(text, readQuantities(text)).map(({ from, to }) => `${from.value} ${to.value}`);

describe('a calculation', () => {
  it.each([
    ['服务器一天用电 100.8 × 24 = 2,419 kWh', '100.8 × 24 = '],
    ['It takes 640 + 180 = 820 ms', '640 + 180 = '],
    ['每晚 8 张 × 3 小时 × 2 元 ≈ 48 元', '8 张 × 3 小时 × 2 元 ≈ '],
  ])('is found before what it gives: %s', (text, calculation) => {
    expect(calculationIn(text)).toBe(calculation);
  });

  it.each(['TTFT = 820 ms', '700 W ≈ 0.7 kW', 'from 820 ms to 700 ms', '12 台，每台 8 张，共 96 张'])(
    'is none in: %s',
    (text) => {
      expect(calculationIn(text)).toBeUndefined();
    },
  );
});

describe('an old and a new value that are reckoned', () => {
  it.each([
    ['单步由 640 + 180 = 820 ms 变成 640 + 60 = 700 ms', ['820 700']],
    ['from 640 + 180 = 820 ms to 640 + 60 = 700 ms', ['820 700']],
    ['从 820 ms 降到 640 + 60 = 700 ms', ['820 700']],
  ])('are what the calculations give: %s', (text, pairs) => {
    expect(pairsIn(text)).toEqual(pairs);
  });
});
