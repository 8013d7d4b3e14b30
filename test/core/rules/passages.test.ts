import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** Passages about inference benchmarks as release notes, reports and posts write them, with nothing wrong in them. */
const PASSAGES: readonly (readonly [string, string])[] = [
  [
    'a release note',
    `## v0.9.2

- Prefix caching is on by default. On a ShareGPT replay (Llama-3-8B, 1×A100 80GB, BF16, 64 concurrent users) P50 TTFT drops from 412 ms to 168 ms, 59% lower, and output throughput rises from 2,310 to 3,120 tok/s (+35%).
- Chunked prefill caps P99 ITL at 48 ms; before, single long prompts pushed it to 310 ms.
- Fixed: \`--max-num-seqs 256\` was ignored on CUDA 12.4. Upgrading from 0.8.x needs driver 550.54 or newer.
- The Docker image shrinks from 9.8 GB to 6.1 GB (38% smaller).`,
  ],
  [
    'a benchmark table',
    `### Llama-3-70B, FP8, 4×H100, 1024/256 tokens, concurrency 128

| Engine | Output throughput (tok/s) | TTFT P50 (ms) | TTFT P99 (ms) | TPOT (ms) | GPU util (%) |
|---|---:|---:|---:|---:|---:|
| A 1.2 | 5,840 | 310 | 1,420 | 21.4 | 91 |
| B 0.9 | 5,210 | 355 | 1,610 | 23.9 | 88 |
| C 2.0 | 6,120 | 298 | 1,380 | 20.6 | 93 |

C is 17% faster than B in output throughput and has the lowest P99 TTFT.`,
  ],
  [
    'a post about cost',
    `We moved our summarisation service from on-demand A100s at $3.67/h to reserved H100s at $2.49/h. Per GPU the new fleet sustains 3,400 output tokens/s instead of 1,250, so a million output tokens cost about $0.20 rather than $0.82, a cut of roughly 75%. Utilisation (SM active, 5-minute average) went from 41% to 63%, up 22 percentage points. Nothing else changed: same 13B model, same FP16 weights (26 GB), same 99.9% availability target.`,
  ],
  [
    'an energy section',
    `## Energy

At batch 32 the server draws 5.2 kW on average and produces 10,400 output tok/s, that is 2 tok/s/W at the wall, or 0.5 J/token. A quarter of that power goes to fans and CPUs. With PUE 1.25 the facility figure is 1.6 tok/s/W. Over a day the node uses 125 kWh.`,
  ],
  [
    'a scheduling report',
    `### Fragmentation after bin packing

- 512 GPUs in 64 nodes; 37 jobs waited longer than 10 minutes before, 9 after (76% fewer).
- Of 1,204 pods, 301 (25%) asked for less than half a GPU.
- Allocation rose from 71% to 86%, +15 pp; SM activity from 34% to 47%.
- Median queue wait 4 min 10 s, P95 22 min.`,
  ],
  [
    '发布说明',
    `## 0.7 版本说明

- 默认开启分块预填充。Qwen2.5-14B、单卡 A100 80GB、BF16、并发 48、输入/输出 1024/256 下，P99 TTFT 从 1.8 s 降到 0.7 s，降低约 61%；输出吞吐从 1,620 tok/s 提升到 2,140 tok/s，提升 32%。
- INT4（AWQ）权重把显存占用从 28 GB 降到 9.6 GB。
- 修复 CUDA 12.1 下 NCCL 2.18.3 偶发卡死；最低驱动版本 535.104.05。
- 新增 3 个指标：\`queue_wait_seconds\`、\`kv_cache_usage\`、\`tokens_total\`。`,
  ],
  [
    '测试表格',
    `### DeepSeek-R1-Distill-32B，FP8，2×H20，并发 64

| 方案 | 输出吞吐（tok/s） | P50 TTFT（ms） | P99 TPOT（ms） | 显存（GB） | 相对基线 |
|---|---:|---:|---:|---:|---:|
| 基线 | 980 | 640 | 58 | 84 | - |
| 前缀缓存 | 1,270 | 310 | 55 | 86 | +30% |
| 前缀缓存 + 投机解码 | 1,860 | 325 | 34 | 92 | +90% |

测试条件：输入 2,048、输出 512 token，共 1,000 个请求，预热 5 分钟。`,
  ],
  [
    '博客段落',
    `我们在 128 张 A800 上跑了两周。刚上线时 GPU 利用率（nvidia-smi，1 分钟均值）只有 31%，主要卡在数据加载；换成本地 NVMe 缓存后升到 58%，提升 27 个百分点。训练吞吐从每卡 2,900 token/s 提高到 5,100 token/s，约 1.76 倍，单步时间由 3.4 s 缩短到 1.9 s。期间共发生 14 次故障，其中 9 次（约 64%）与网卡有关，平均恢复时间 11 分钟。`,
  ],
  [
    '容量规划',
    `## 容量估算

- 峰值 420 req/s，平均输出 180 token，即 75,600 tok/s 输出吞吐。
- 单卡 H20 在 SLO（P95 TTFT < 1 s，P95 TPOT < 50 ms）内约 1,900 tok/s，需要约 40 张卡，留 25% 余量后 50 张。
- 按 ¥18/卡时计，50 张卡每天 ¥21,600；夜间缩到 20 张可省约 30%。
- 70B 模型 INT4 权重约 35 GB，KV 缓存另需约 30 GB，单卡 96GB 可以放下。`,
  ],
  [
    'a multi-tenant case',
    `## Sharing one A100 80GB between seven tenants

MIG gives seven 1g.10gb instances with hard isolation; each serves a 1.5B model in INT8 at P95 E2E latency below 900 ms. With time slicing the same card carries up to 12 tenants, but P95 grows to 2.1 s under load. Nightly batch jobs fill the gap: between 1:00 and 6:00 the card runs at 94% SM activity. Availability over 90 days was 99.95%, two incidents of 31 and 34 minutes.`,
  ],
];

describe('no wrong error or warning on', () => {
  it.each(PASSAGES)('%s', (_name, text) => {
    const findings = lintDeck(parseDeck(text)).filter(({ severity }) => severity !== 'info');
    expect(findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)).toEqual([]);
  });
});
