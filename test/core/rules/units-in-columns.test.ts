import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U10/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U10', '| 引擎 | TTFT |\n|---|---|\n| A | 450 ms |\n| B | 0.3 s |\n| C | 380 ms |'],
  ['U10', '| Model | Price |\n|---|---|\n| a | $0.6/M tokens |\n| b | $0.002/1K tokens |\n| c | $1.2/M tokens |'],
  ['U10', '| Tier | Capacity (GB) |\n|---|---|\n| HBM | 640 |\n| SSD | 30 TB |'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '| Model A | Qwen3-32B (32.8B parameters), BF16, 65.6 GB of weights, TP4 |\n|---|---|\n| Model B | Qwen3-8B (8.2B parameters), BF16, 16.4 GB of weights, one card |',
  '| Model B (8B) | 16.4 GB |\n|---|---|\n| Model C (32B) | 65.6 GB |',
  '| Item | Setup |\n|---|---|\n| Model B | BF16, 16.4 GB of weights, one card |\n| Storage | 4 × NVMe, 12.4 GB/s sequential read |',
  '| 项目 | 内容 |\n|---|---|\n| 模型（8B） | 权重 16.4 GB |\n| 时延（ms） | 380 |',
];

describe('units of a column', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
