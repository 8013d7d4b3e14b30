import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  // Items are read by themselves and together.
  '- 成本：11.54 → 8.47 元，全年降低 26.6%\n- 14B 模型用 BF16 整块放进 24 GB 的卡\n- 参照：公有云 H100 按需价 2.98 美元',
  // What is denied is no refusal.
  'The 70B in BF16 runs on one 80 GB card, unquantised and with no offload',
  'The BF16 weights of the 34B run on a single 48 GB card, no sharding required',
  '70B 的 BF16 权重不用量化也不用切分，一张 80 GB 的 H100 就够',
  '一台 24 GB 的工作站显卡直接加载 13B 的 FP16 权重，没有卸载',
  'An FP8 checkpoint of the 405B sits on a single node of four 80 GB cards',
  'The 405B in BF16 takes a full 8×H100 80GB node and leaves room for its cache',
  // Weights and a cache add up.
  'With 44 GB of weights and 50 GB of KV cache, the replica sits inside one 80 GB card',
  '权重 44 GB、KV 缓存 50 GB，一张 80 GB 的卡刚好放下',
  // A row that counts its cards.
  '| Workload | Model | Precision | Hardware |\n|---|---|---|---|\n| chat | 70B | BF16 | 1 × H100 80GB |',
  '| 业务 | 模型 | 精度 | 部署 |\n|---|---|---|---|\n| 客服 | 72B | FP16 | 单张 A100 80GB |',
  '| Model | Precision | Card | GPUs |\n|---|---|---|---|\n| 405B | FP8 | H100 80GB | 4 |',
  // Sizes after quantisation.
  'INT4 shrinks the 14B model from 28 GB to 14 GB',
  '14B 模型从 FP16 量化到 INT4，权重由 28 GB 降到 14 GB',
  "Going from FP16 to INT8 halves a 32B model's weights to 16 GB",
  // Beside cells that are exact.
  '| Model | BF16 (GB) | FP8 (GB) | INT4 (GB) |\n|---|---|---|---|\n| 8B | 16 | 8 | 4 |\n| 72B | 144 | 72 | 46 |',
  '| 模型 | 精度 | 权重 |\n|---|---|---|\n| 14B | FP16 | 28 GB |\n| 14B | INT8 | 14 GB |\n| 14B | INT4 | 10 GB |',
];
const RIGHT = [
  'The 70B in FP8 runs on one 80 GB card, with no offload',
  'The 70B in BF16 does not run on one 80 GB card without offload',
  '70B 的 BF16 权重不量化放不下一张 80 GB 的 H100',
  '70B 的 FP16 权重按 TP=4 切分，每张卡放 35 GB',
  'With 44 GB of weights and 25 GB of KV cache, the replica sits inside one 80 GB card',
  '| Workload | Model | Precision | Hardware |\n|---|---|---|---|\n| chat | 70B | BF16 | 2 × H100 80GB |',
  '| Model | Precision | Card | GPUs |\n|---|---|---|---|\n| 405B | FP8 | H100 80GB | 8 |',
  '| Model | Precision | Card |\n|---|---|---|\n| 70B (TP=4) | BF16 | H100 80GB |',
  'INT4 shrinks the 14B model from 28 GB to 7.9 GB',
  '14B 模型从 FP16 量化到 INT8，权重由 28 GB 降到 14 GB',
  "Going from FP16 to INT8 halves a 32B model's weights to 32 GB",
  '| Model | BF16 (GB) | FP8 (GB) | INT4 (GB) |\n|---|---|---|---|\n| 8B | 16 | 8 | 4 |\n| 72B | 144 | 72 | 40 |',
];

describe('weights on cards', () => {
  it.each(WRONG)('that have no room for them are reported: %s', (text) => {
    expect(rulesOn(text, /V06/)).toEqual(['V06']);
  });

  it.each(RIGHT)('that have room are not: %s', (text) => {
    expect(rulesOn(text, /V06/)).toEqual([]);
  });
});
