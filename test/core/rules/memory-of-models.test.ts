import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rule about models and memory. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^V06$/);

describe('a model and the memory that it takes or is put into', () => {
  it.each([
    '- 110B in BF16: 110 GB',
    'A 34B model in BF16 sits on a single 48 GB card and leaves 14 GB for KV',
    'A 405B model in BF16 takes eight 80 GB cards and we still have room for KV.',
    'We serve a 405B model, 405 GB in FP8. With careful settings you can even squeeze the FP8 weights into four cards, 320 GB in total.',
    '再大一点的模型，比如 405B，一台 8 卡服务器共有 640 GB 显存，BF16 权重可以整个放进去，只是缓存略紧张。',
    '## 34B 模型的显存\n\n- BF16 权重 68 GB\n- INT4 权重 8.5 GB，所以 24 GB 的小卡也能装下',
    'Our 70B model takes 140 GB in BF16 and 70 GB in FP8. People always ask about INT4. There the weights still take 70 GB, and our evals did not like the answers.',
    '"At home I run the very same 8B model in BF16 on my gaming card with 12 GB", an intern told me, "and nothing spills over."',
    'A 70B checkpoint in BF16 weighs 70 GB, so one H100 will do.',
    'Our 32B model in BF16 is 64 GB. One L40S with 48 GB is enough for it.',
    'The 8B model in FP16 needs about 8 GB of memory.',
    'At FP8 a 70B model weighs 140 GB.',
    'The 13B model fits comfortably on a 24 GB RTX 4090 in half precision.',
    'Mixtral-class 141B weights in FP8 are 141 GB, which one H100 with 80 GB swallows whole.',
    'We loaded the 72B in BF16 on two A100 40GB cards and it just fit.',
    'Two 40 GB cards are all you need for a 70B model in FP16.',
    'Weights at INT8 for 120B: 60 GB.',
    '120B parameters at one byte each come to 60 GB.',
    'With 7 billion parameters at two bytes each the weights come to 7 GB.',
    '这个 32B 的模型，用 BF16 的话，一张 48G 的卡就能跑起来。',
    '72B 用 FP8 存，权重也就 36 GB 左右。',
    '我们线上是 32B，BF16。一张 L40S 只有 48 GB，单卡就跑起来了。',
    '235B 的模型，FP8 权重 235 GB，两张 H100 就够了。',
    '8B 模型按 BF16 算，权重是 8 GB。',
    '671B 模型的 FP8 权重，一台 8 卡 A100（640 GB）刚好放得下。',
    '同样是 14B，BF16 要 28 GB，INT8 要 7 GB。',
    '14B：BF16 要 28 GB，INT4 要 14 GB',
    '四张 24 GB 的卡正好放下 70B 的 FP16 权重',
    'In BF16 the 32B weights take 64 GB, so one 48 GB card per replica is enough.',
    'The weights alone (BF16, 70B parameters) are 140 GB; a single 96 GB card holds them with room to spare.',
    'The same 70B model in INT4 takes 17.5 GB.',
    'Half a byte per parameter: the 70B model comes down to 17 GB.',
  ])('is told where size, precision and memory disagree: %s', (text) => expect(reported(text)).toEqual(['V06']));

  it.each([
    '- 110B in BF16: 220 GB',
    '- 235B mixture of experts (22B active) in FP8: 235 GB',
    'Half a byte per parameter: the 70B model comes down to 35 GB.',
    'The same 70B model in INT4 takes 35 GB, or 40 GB with scales.',
    'In BF16 the 32B weights take 64 GB, so two 48 GB cards per replica are needed.',
    'The 70B weights in BF16 are 140 GB: split over two cards that is 70 GB each.',
    'With TP=4 a 70B model in BF16 puts 35 GB of weights on every card.',
    'A 70B model in BF16 sits on two 80 GB cards and leaves 20 GB for KV',
    'A 34B model in INT4 sits on a single 24 GB card and leaves 7 GB for KV',
    'Our 32B model in BF16 is 64 GB. One L40S with 48 GB is not enough for it.',
    'Our 32B model in BF16 is 64 GB. One H200 with 141 GB is enough for it.',
    'Quantized to 4 bit, the 70B model shrinks from 140 GB to 35 GB.',
    '14B：BF16 要 28 GB，INT4 要 7 GB',
    '72B 用 FP8 存，权重也就 72 GB 左右，单卡放得下。',
    '70B 模型 INT4 量化后还要 35 GB 显存，加 KV 一共 70 GB。',
    '我们线上是 32B，BF16。一张 L40S 只有 48 GB，两张才跑得起来。',
    '235B 的模型，FP8 权重 235 GB，四张 H100 就够了。',
    'You can run Llama 3 70B on one 80 GB GPU in INT4.',
    'You can run an 8B model on one 24 GB GPU unquantized.',
    'Weights at INT8 for 120B: 120 GB.',
    'The 13B model in INT8 fits comfortably on a 24 GB RTX 4090.',
    'People always ask about INT4. There the weights take 35 GB, and our evals did not like the answers.',
    'Our 70B model takes 140 GB in BF16. Asked about FP8: there the weights take 70 GB.',
    'Our 70B model with FP8 weights takes 70 GB per replica and 140 GB for the two replicas.',
    'A 7B draft model and a 70B target in BF16: 14 GB plus 140 GB, on two 80 GB cards.',
    'The 32B model in FP8 uses one 48 GB card; in BF16 it needs two.',
    'An 8 GB card runs a 7B model in INT4.',
    'A 24 GB card runs out of memory with a 14B model in BF16.',
    'Does a 70B model in BF16 fit into 80 GB? The answer is no.',
    '32B BF16 一张 48 GB 的卡放不下，我们用两张。',
    '一张 80 GB 的卡放 70B BF16 的四分之一就满了。',
    '单机 8 卡 640 GB 放得下 235B 的 BF16 权重 470 GB。',
    '671B FP8 的权重 671 GB，8 × 80 GB 装不下，要 8 × 141 GB。',
    'The model file has 16 GB in BF16, 8B parameters.',
  ])('is left alone where they agree or say that it does not fit: %s', (text) => expect(reported(text)).toEqual([]));

  it('reads weights of one copy in two precisions, and that nothing is offloaded', () => {
    expect(reported('- Weights of one copy: 28 GB in BF16, only 7 GB in FP8')).toEqual(['V06']);
    expect(reported('- Weights of one copy: 28 GB in BF16, only 14 GB in FP8')).toEqual([]);
    expect(reported('单张 24 GB 的卡直接部署 14B 模型（FP16，不 offload），还能留 2 GB。')).toEqual(['V06']);
    expect(reported('单张 48 GB 的卡直接部署 14B 模型（FP16，不 offload），还能留 2 GB。')).toEqual([]);
  });
});
