import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  'Median TPOT landed at 0.042 s (4.2 ms), inside the limit',
  'A step takes 0.05 ms, or 50 s, at this batch',
  '首字延迟 0.03 毫秒，也就是 30 秒',
  'The rack draws 36 kW, i.e. 0.36 MW',
  '整机功率 6.4 kW，即 640 W',
  '停机 0.4 小时（240 分钟）',
];
const RIGHT = [
  'Median TPOT landed at 0.042 s (42 ms), inside the limit',
  'TTFT P50 (P99): 290 ms (1.4 s)',
  'The limit is 500 ms or 2 s, depending on the tier',
  'The rack draws 36 kW, i.e. 0.036 MW',
  '停机 0.4 小时（24 分钟）',
  'Training takes 36 h, that is 1.5 days',
  'We wait 300 ms (3 s timeout)',
];

describe('a value once more in another unit', () => {
  it.each(WRONG)('is reported where it is another: %s', (text) => {
    expect(rulesOn(text, /V03/)).toEqual(['V03']);
  });

  it.each(RIGHT)('is let stand where it is the same, or another is meant: %s', (text) => {
    expect(rulesOn(text, /V03/)).toEqual([]);
  });
});
