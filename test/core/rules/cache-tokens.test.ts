import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const told = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^V03$/);

describe('what a token takes in the cache', () => {
  it.each([
    ['48 层、4 个 KV 头、每头 128 维，KV 存 BF16，每个 token 要 {} KiB。', '48', '96'],
    ['The model has 48 layers and 4 KV heads of 128 dimensions; in BF16 a token takes {} KiB.', '48', '96'],
    ['- 48 层，4 个 KV 头，头维度 128\n- KV 缓存用 FP8\n- 每 token {} KiB', '96', '48'],
    ['Layers: 48, KV heads: 4, head dim 128. FP16 cache: {} KiB per token.', '192', '96'],
    // In another format
    ['缓存用 BF16 时每 token 96 KiB。\n\n改存 FP8 以后，每 token {} KiB。', '24', '48'],
    ['- BF16: a token takes 96 KiB\n- FP8: a token takes {} KiB', '24', '48'],
    // More of them
    ['48 层、4 个 KV 头、每头 128 维，KV 存 BF16，剩下的 36 GB 能放约 {} 万 token。', '73', '36.6'],
    ['48 层、4 个 KV 头、每头 128 维，KV 存 BF16。一条 32K 的上下文占 {} GiB。', '1.5', '3'],
  ])('is told where it does not follow: %s', (text, wrong, right) => {
    expect(told(text.replace('{}', wrong))).toEqual(['V03']);
    expect(told(text.replace('{}', right))).toEqual([]);
  });

  it.each([
    // The weights' format is not the cache's
    '- 权重用 FP8 部署\n- 80 层，8 个 KV 头，头维度 128\n- 每 token 320 KiB',
    '70B FP8 模型，80 层、8 个 KV 头、每头 128 维，每 token 320 KiB。',
    'The 70B model runs in FP8. It has 80 layers and 8 KV heads with a head dimension of 128, so a token takes 320 KiB.',
    // Half of it, a card's part, another kind of attention, another model
    '80 层、8 个 KV 头、每头 128 维，BF16，K 和 V 各 160 KiB/token。',
    '- FP16: 320 KiB per token\n- With FP8 and TP 8 each card keeps 20 KiB per token',
    '- 60 层，MLA，每 token 70 KiB（BF16）\n- 改 FP8 后每 token 34 KiB',
    '- 模型 A（BF16）每 token 320 KiB\n- 模型 B（FP8）每 token 96 KiB',
    '换成 GQA 之前 FP16 每 token 2 MiB；换成 GQA 并改用 FP8，每 token 128 KiB。',
    '- FP8: a token takes 96 KiB\n- INT4: a token takes 54 KiB',
  ])('is left alone: %s', (text) => expect(told(text)).toEqual([]));
});
