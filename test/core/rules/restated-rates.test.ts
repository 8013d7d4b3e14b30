import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about derived values and about what a dollar buys. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^(?:V03|U09|C0[17])$/);

describe('what tokens cost or take, said again the other way round or in another unit', () => {
  it.each([
    'Take the inverse: $0.50 per million tokens means 0.5 million tokens per dollar.',
    '每百万 token 0.5 美元，反过来一美元能买 50 万 token。',
    '$0.50 per million tokens, or 500k tokens per dollar.',
    'One dollar buys 0.4 million tokens, that is $0.40 per million.',
    'A dollar buys 600k tokens. A million tokens therefore costs $0.60.',
    'One dollar buys 600k tokens, so a million tokens cost $0.60.',
    '一美元能换 60 万 token，也就是每百万 token 0.60 美元。',
    '1 美元可以生成 400 万 token，折合每百万 token 0.40 美元。',
    'At $0.20 per million tokens you get 2 million tokens for a dollar.',
    '3.0 tok/s/W 对应每百万 token 0.93 kWh',
    '3.0 tok/s/W corresponds to 0.93 kWh per million tokens.',
    'At 3.18 J per token, that is the same as 11.4 kWh per million output tokens.',
    'The fleet needs 3.18 J per output token. That is the same as 11.4 kWh per million output tokens, PUE not counted.',
    '3.18 J/token，也就是每百万 token 11.4 kWh。',
    'Energy per token: 1.8 J, i.e. 0.05 kWh per million tokens',
    '能效 2.5 tok/J，相当于每个 token 2.5 J。',
    '4 tokens per joule means 4 joules per token.',
    '$0.60 per million tokens, which is $0.006 per thousand tokens.',
    '每百万 token 3 元，合每千 token 0.03 元。',
  ])('is told where the two are not the same: %s', (text) => expect(reported(text)).toEqual(['V03']));

  it.each([
    '$0.50 per million tokens means 2 million tokens per dollar.',
    'One dollar buys 2.5 million tokens, that is $0.40 per million.',
    '一美元能换 60 万 token，也就是每百万 token 1.67 美元。',
    'Input costs $0.50 per million tokens, output $2.00 per million tokens.',
    '$0.50 per million input tokens and $2.00 per million output tokens',
    'The board needs 2 J per token; at the meter that is 0.72 kWh per million tokens.',
    '2 J/token，乘 PUE 1.3 就是每百万 token 0.72 kWh。',
    'Energy per token: 1.8 J, i.e. 0.5 kWh per million tokens',
    '每个 token 0.5 焦耳，换算下来每百万 token 是 0.14 度电。',
    'We pay $0.60 per million tokens, or 20% less than the $0.75 per million of last year.',
    '3.0 tok/s/W 对应每百万 token 0.093 kWh',
    'Price went from $0.60 per million tokens to $0.30 per million tokens.',
    'At $0.60 per million tokens a dollar buys 1.67 million tokens; at $0.30 it buys 3.3 million tokens per dollar.',
    '$0.60 per million tokens, so a request of 2,000 tokens costs $0.0012.',
    'Power is 700 W at 1,400 tok/s, which is 0.5 J per token or 0.139 kWh per million tokens.',
    '每百万 token 0.5 美元，按汇率 7.2 折合每百万 token 3.6 元。',
    'One dollar buys 300k tokens on A and 500k tokens per dollar on B.',
  ])('is left alone where they are, or where they are of two things: %s', (text) => expect(reported(text)).toEqual([]));
});
