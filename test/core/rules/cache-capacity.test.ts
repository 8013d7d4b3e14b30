import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rule about derived values. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^V03$/);

describe('the tokens that a memory is said to hold', () => {
  it.each([
    'A token costs 163,840 bytes (FP8 cache), hence 51.9 GB hold about 217k tokens.',
    '总显存 320 GB，可用 288 GB，扣掉 140 GB 权重和 8 GB 激活，剩 140 GB。每 token 320 KiB，能放约 14.3 万个 token。',
    '- A token needs 256 KiB of KV\n- 72 GB hold about 475k tokens.',
    '每个 token 的 KV 是 320 KiB，剩下 64 GB 可以放 2 万个 token。',
    'At 128 KiB per token, the 40 GB that are left have room for 31,000 tokens.',
  ])('are told where size and memory do not give them: %s', (text) => expect(reported(text)).toEqual(['V03']));

  it.each([
    'A token costs 163,840 bytes (FP8 cache), hence 51.9 GB hold about 317k tokens.',
    '- A token needs 256 KiB of KV\n- 72 GB hold about 275k tokens.',
    '每个 token 的 KV 是 320 KiB，剩下 64 GB 可以放 20 万个 token。',
    'At 128 KiB per token, the 40 GB that are left have room for 305,000 tokens.',
    'At 128 KiB per token, the 40 GB that are left have room for 10 sessions of 30,000 tokens each.',
    '每 token 320 KiB，剩 140 GB，留一半给前缀，能放约 21 万个 token。',
  ])('are left alone where they do, or where a part is kept: %s', (text) => expect(reported(text)).toEqual([]));
});
