import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/core/numbers/quantity';
import { readQuantities } from '../../../src/core/numbers/read';

/** A quantity in one line: `2450 tok/s`, `60..70 %`, with `~`, `>=`, `<=`, sign and scope where there are any. */
function brief(q: Quantity): string {
  const value = q.high === q.value ? String(q.value) : `${q.value}..${q.high}`;
  const bound = q.bound === 'atLeast' ? '>=' : q.bound === 'atMost' ? '<=' : '';
  const unit = q.unit === undefined ? '' : ` ${q.unit.family ?? '?'}`;
  const more = [q.unit?.scope && `/${q.unit.scope}`, q.unit?.tokens].filter(Boolean).join(' ');
  return `${q.approximate ? '~' : ''}${bound}${q.sign === '+' ? '+' : ''}${value}${unit}${more && ` ${more}`}`;
}

const read = (text: string): string[] => readQuantities(text).map(brief);

describe('values and units', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['推理吞吐量达到 2450', ['2450']],
    ['推理吞吐量达到 2,450 tok/s', ['2450 token_rate']],
    ['Throughput reached 30,000 tokens per GPU', ['30000 tokens /gpu']],
    ['输出 token 吞吐量：23.4 请求/秒', ['23.4 request_rate']],
    ['1,250 output tok/s/GPU', ['1250 token_rate /gpu output']],
    ['2.3万token/秒', ['23000 token_rate']],
    ['每秒处理 2450 个 token', ['2450 token_rate']],
    ['2.2k tok/s per H200', ['2200 token_rate /gpu']],
    ['2 million tokens/day', ['2000000 token_rate']],
    ['TTFT 180ms，TBT 30 毫秒', ['180 time', '30 time']],
    ['12 ms/token', ['12 time_per_token']],
    ['GPU 利用率 38%，显存 80GB', ['38 ratio', '80 memory']],
    ['400 Gb/s（50 GB/s）', ['400 bandwidth', '50 bandwidth']],
    ['3 焦耳（3 J/token）', ['3 energy', '3 energy_per_token']],
    ['5 tokens/W, 5 tok/s/W, 2 tok/J', ['5 tokens_per_power', '5 tokens_per_energy', '2 tokens_per_energy']],
    ['120 tok/s/($/小时)', ['120 tokens_per_money']],
    ['120 tok/s per $/hour (432k tokens/$)', ['120 tokens_per_money', '432000 tokens_per_money']],
    ['120 tok/s/$', ['120 token_rate_per_money']],
    ['$0.03/1K tokens', ['0.03 money_per_token']],
    ['$0.27/M', ['0.27 money_per_token']],
    ['$460万', ['4600000 money']],
    ['H100 每卡每小时 35 美元', ['35 money_rate /gpu']],
    ['$3.5 per GPU-hour', ['3.5 money_rate /gpu']],
    ['$2.5/GPU-hour', ['2.5 money_rate /gpu']],
    ['6.4 PFLOPS', ['6.4 compute']],
    ['15 个百分点, 15 pp', ['15 points', '15 points']],
    ['3 倍, 159x, 4×, 三倍, 十二倍', ['3 factor', '159 factor', '4 factor', '3 factor', '12 factor']],
    ['百分之三十，百分之 5', ['30 ratio', '5 ratio']],
    ['300B tokens', ['300000000000 tokens']],
    ['1e6 tokens', ['1000000 tokens']],
    ['降至 1/4', ['0.25 factor']],
    ['3 ms/step', ['3 ?']],
    ['TTFT 45 ms/TBT 8 ms', ['45 time', '8 time']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('forms of numbers', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['９３．５％', ['93.5 ratio']],
    ['（＋13.6％）', ['+13.6 ratio']],
    ['(−20%)', ['-20 ratio']],
    ['\\+8.6%', ['+8.6 ratio']],
    ['60-70%', ['60..70 ratio']],
    ['60%–70%', ['60..70 ratio']],
    ['100～200 ms', ['100..200 time']],
    ['30 至 50%', ['30..50 ratio']],
    ['2-3万', ['20000..30000']],
    ['$40–$60', ['40..60 money']],
    ['900 ms–1.2 s', ['0.9..1.2 time']],
    ['约 30 ms，~30 ms，about 30 ms，30 ms 左右', ['~30 time', '~30 time', '~30 time', '~30 time']],
    ['>80%，≥80%，超过 80%，80%+，80%以上', ['>=80 ratio', '>=80 ratio', '>=80 ratio', '>=80 ratio', '>=80 ratio']],
    ['<50 ms，不超过 50 ms，50 ms 以内', ['<=50 time', '<=50 time', '<=50 time']],
    ['up to 4x, at least 90%', ['<=4 factor', '>=90 ratio']],
    ['38 → 72%', ['38', '72 ratio']],
    ['128K 上下文', ['128000']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no quantity', () => {
  it.each([
    'H100、A100-80、L40S、GB200 NVL72',
    'Qwen3-8B, Llama-2-7B, GPT-4, DeepSeek-V3, 70B, 1.7T, 3D, 8-bit, 4-way',
    'vLLM 0.6, CUDA 12.4, Llama 3 405B, PCIe 5.0, v0.6.3, 12.4.1, 2.x',
    '2025-09-05, 2025/9, 2024年9月5日, 2025 年, 2024Q3, Sep 5, 2025, 9月, 12:30, 24/7',
    '2018-2022 年，2023–2024',
    '夜里 2 点到 6 点，每天 23 点，晚上 11 点',
    'https://example.org/v1/2024?x=5 localhost:8080 10.0.0.1:6443 db.internal:5432',
    'bench-2.json, ./runs/2025/log_3.txt, nvidia.com/gpu: 8, mig-1g.5gb',
    '1g.5gb, 2g.10gb, 3g.20gb, 7g.80gb',
    '16Gi, 500m',
    '第3页，第 25-27 页，图 4，表2，阶段2，Stage 3, Table 2, Slide 9, #42, [1], [^2]',
    'P99, TP99, P99.9, 99 分位, 99th percentile',
    '$P(x_1) = 2^{10}$, 10^6, ±5%',
    '512/128, 3/4',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('spans', () => {
  it('cover sign, currency, number and unit', () => {
    const text = '成本：＋$1,200万/年，TTFT 从 0.5 s';
    const spans = readQuantities(text).map((q) => text.slice(q.start, q.end));
    expect(spans).toEqual(['＋$1,200万/年', '0.5 s']);
  });

  it('tell number and unit apart', () => {
    const text = '吞吐 2.3 万 tok/s/GPU';
    const [q] = readQuantities(text);
    expect(text.slice(q!.number.start, q!.number.end)).toBe('2.3 万');
    expect(text.slice(q!.unitRange!.start, q!.unitRange!.end)).toBe('tok/s/GPU');
    expect(q).toMatchObject({ value: 23000, step: 1000, decimals: 1 });
  });
});

describe('any text', () => {
  it('is read without throwing', () => {
    const pieces = [
      '%',
      '$',
      '/',
      '每',
      '1',
      '.',
      ',',
      '万',
      'K',
      '~',
      '-',
      'tok',
      '(',
      '（',
      '到',
      '\n',
      '倍',
      'per ',
      '\u{1f600}',
    ];
    for (let i = 0; i < 3000; i++) {
      const text = [7, 11, 13, 17, 19].map((p) => pieces[(i * p + (i >> 3)) % pieces.length]).join('');
      for (const q of readQuantities(text)) expect(q.end).toBeGreaterThan(q.start);
    }
  });
});
