import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U10/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U10', '| 引擎 | TTFT |\n|---|---|\n| A | 450 ms |\n| B | 0.3 s |\n| C | 380 ms |'],
  ['U10', '| Model | Price |\n|---|---|\n| a | $0.6/M tokens |\n| b | $0.002/1K tokens |\n| c | $1.2/M tokens |'],
  ['U10', '| Tier | Capacity (GB) |\n|---|---|\n| HBM | 640 |\n| SSD | 30 TB |'],
  ['U10', '| 阶段 | TTFT |\n|---|---|\n| 基线 | 1.9 s |\n| 阶段一 | 820 ms |\n| 阶段二 | 0.6 s |'],
  ['U10', '| 引擎 | 吞吐 |\n|---|---|\n| A | 2,450 tok/s |\n| B | 147,000 tok/min |\n| C | 2,300 tok/s |'],
  ['U10', '| Engine | Energy |\n|---|---|\n| a | 2.7 J/token |\n| b | 0.75 Wh/1K tokens |\n| c | 2.4 J/token |'],
  ['U10', '| Pool | Wait (min) |\n|---|---|\n| chat | 12 |\n| batch | 45 s |'],
  ['U10', '| 池 | 功率（kW） |\n|---|---|\n| A | 32 |\n| B | 780 W |'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '| Model A | Qwen3-32B (32.8B parameters), BF16, 65.6 GB of weights, TP4 |\n|---|---|\n| Model B | Qwen3-8B (8.2B parameters), BF16, 16.4 GB of weights, one card |',
  '| Model B (8B) | 16.4 GB |\n|---|---|\n| Model C (32B) | 65.6 GB |',
  '| Item | Setup |\n|---|---|\n| Model B | BF16, 16.4 GB of weights, one card |\n| Storage | 4 × NVMe, 12.4 GB/s sequential read |',
  '| 项目 | 内容 |\n|---|---|\n| 模型（8B） | 权重 16.4 GB |\n| 时延（ms） | 380 |',
  '| Step | Wait (min) |\n|---|---|\n| a | 12 |\n| b | 45 |',
  '| 项 | 配置 |\n|---|---|\n| 计划 A | 80 GB |\n| 计划 B | 40 GB |',
  '| Config | GPUs |\n|---|---|\n| Plan A | 8 × H100, 640 GB |\n| Plan B | 4 × H100, 320 GB |',
  '| Plan | Note |\n|---|---|\n| Option B | 16.4 GB of weights |\n| Option W | 5 kW |',
  '| 方案 A/B | 16.4 GB |\n|---|---|\n| x | y |',
  '| Layer | Size |\n|---|---|\n| Group J | 16.4 MB |\n| Tier K | 20 MB |',
];

describe('units of a column', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
