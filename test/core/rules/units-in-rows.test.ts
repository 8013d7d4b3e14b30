import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { applyEdits } from '../../../src/core/source/text-edit';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U01/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U01', '| 项目 | 优化前 | 优化后 |\n|---|---|---|\n| 峰值显存 | 71 | 58 |\n| 吞吐 | 1,800 tok/s | 2,400 tok/s |'],
  ['U01', '首字延迟从 820 降到了 410，用户明显感觉快了'],
  ['U01', '我们把单卡吞吐做到了 2,450，翻了一倍'],
  ['U01', 'Cost per million tokens went from 0.95 to 0.63'],
  ['U01', 'Throughput per watt is now 4.2'],
  [
    'U01',
    '| Metric | Before | After |\n|---|---|---|\n| Energy per output token | 2.7 | 1.3 |\n| Hit rate | 31% | 55% |',
  ],
  ['U01', '| Metric | Q1 | Q2 |\n|---|---|---|\n| Decode speed | 31 | 55 |\n| Peak memory | 62 GB | 58 GB |'],
  ['U01', '| 指标 | 上线前 | 上线后 |\n|---|---|---|\n| 单卡功耗 | 700 W | 330 W |\n| 总线带宽 | 182 | 338 |'],
  ['U01', '| 项 | 值 |\n|---|---|\n| 冷启动耗时 | 62 |\n| 显存 | 80 GB |'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '| Metric | Before | After |\n|---|---|---|\n| Energy per output token (J) | 2.7 | 1.3 |\n| PUE | 1.4 | 1.2 |',
  '| Metric | Unit | Before |\n|---|---|---|\n| Energy per output token | J | 2.7 |\n| Bus bandwidth | GB/s | 182 |',
  '| 指标 | 基线 | 说明 |\n|---|---|---|\n| 每 token 能耗 | 2.7 J | 2 |',
  '| 指标 | 权重 | 得分 |\n|---|---|---|\n| 每 token 能耗 | 3 | 8 |\n| 整机功率 | 2 | 7 |',
  '| Risk | Probability | Impact |\n|---|---|---|\n| Power | 3 | 5 |\n| Memory | 2 | 4 |',
  '| Energy per token | 2.7 J | 1.3 J |',
  '| Metric | Slide | Owner |\n|---|---|---|\n| Bandwidth | 12 | Li |',
  '| Item | Count |\n|---|---|\n| Memory | 8 |\n| Power | 4 |',
  '以下单位均为 J。\n\n| 指标 | 基线 | 目标 |\n|---|---|---|\n| 每 token 能耗 | 2.7 | 1.3 |',
  '| Metric | Before (J) | After (J) |\n|---|---|---|\n| Energy per output token | 2.7 | 1.3 |',
  '| Month | Average power | GPUs |\n|---|---|---|\n| May | 4.2 kW | 8 |',
  '| Metric | Q1 | Q2 |\n|---|---|---|\n| Decode time share | 31% | 55% |\n| Power feeds | 2 | 4 |',
  '| Metric | Value |\n|---|---|\n| Queue wait time | 3 of 12 |\n| Peak memory | 62 GB |',
  '| 维度 | 现状 | 差距 |\n|---|---|---|\n| 带宽 | 4 | 1 |\n| 显存 | 3 | 2 |',
  '| 指标 | 权重 | 现状 |\n|---|---|---|\n| 整机功率 | 20 | 5.6 kW |\n| 峰值显存 | 30 | 71 GB |',
  '| 项 | 值 |\n|---|---|\n| 时间 | 2025 |\n| 显存 | 80 GB |',
  '| Item | Value |\n|---|---|\n| Start-up time | 12:30 |\n| Memory | 80 GB |',
];

describe('rows without a unit', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});

describe('a row whose label has no unit', () => {
  const row = (label: string): string => `| Metric | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| ${label} | 450 | 470 | 440 |`;
  const found = (text: string) => lintDeck(parseDeck(text)).filter(({ rule }) => rule === 'U01');

  it('is told once, at its first cell, and its fixes write the unit behind the label', () => {
    const text = row('P99 TTFT');
    const [finding, ...more] = found(text);
    expect(more).toEqual([]);
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('450');
    expect(finding!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual(['470', '440']);
    expect(finding!.fixes!.map(({ edits }) => applyEdits(text, edits))).toEqual([
      row('P99 TTFT (ms)'),
      row('P99 TTFT (s)'),
    ]);
  });

  it('is told at its only cell, where the unit is written beside the number', () => {
    const text = '| Metric | Q1 |\n|---|---|\n| P99 TTFT | 450 |';
    const [fix] = found(text)[0]!.fixes!;
    expect(applyEdits(text, fix!.edits)).toBe(text.replace('450', '450 ms'));
  });
});
