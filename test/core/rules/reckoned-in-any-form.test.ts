import { describe, expect, it } from 'vitest';
import { Random } from '../../hostile/random';
import { rulesOn } from './rules-on';

/** A way to write out a calculation: what it says with a result, and the result. */
interface Written {
  readonly say: (result: string) => string;
  readonly result: number;
  readonly decimals?: number;
}

type Form = (random: Random) => Written;

const commas = (value: number, decimals = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** Each with numbers of its own every time. */
const FORMS: Readonly<Record<string, Form>> = {
  'watts of cards in kW': (r) => {
    const [a, b] = [r.int(3, 96), r.int(300, 900)];
    return { say: (x) => `- ${a} × ${b} W = ${x} kW`, result: (a * b) / 1000, decimals: 2 };
  },
  'energy of a load': (r) => {
    const [a, b, c] = [r.int(3, 96), r.int(300, 900), r.int(5, 48)];
    return { say: (x) => `- ${a} × ${b} W × ${c} h = ${x} kWh`, result: (a * b * c) / 1000, decimals: 1 };
  },
  'rent of a month': (r) => {
    const [a, b] = [r.int(11, 96), r.int(120, 390) / 100];
    return { say: (x) => `- $${b.toFixed(2)} × ${a} × 720 h = $${x}`, result: a * b * 720 };
  },
  'a sum in brackets, multiplied': (r) => {
    const [a, b, c] = [r.int(12, 980), r.int(12, 980), r.int(11, 96)];
    return { say: (x) => `- (${a} + ${b}) × ${c} = ${x}`, result: (a + b) * c };
  },
  'a quotient by brackets, in millions': (r) => {
    const [a, b] = [r.int(110, 900) / 100, r.int(300, 2000)];
    const result = (a / (b * 3600)) * 1e6;
    return { say: (x) => `- $${a.toFixed(2)} ÷ (${commas(b)} × 3,600) × 10⁶ = $${x}`, result, decimals: 3 };
  },
  'what is left of a rate': (r) => {
    const [a, p] = [r.int(10_000, 90_000), r.int(11, 88)];
    return { say: (x) => `- ${commas(a)} tok/s × (1 − ${p}%) = ${x} tok/s`, result: a * (1 - p / 100) };
  },
  'a share by a slash': (r) => {
    const b = r.int(1000, 9000);
    const a = r.int(200, 990);
    return { say: (x) => `- ${commas(a)} / ${commas(b)} = ${x}%`, result: (100 * a) / b, decimals: 1 };
  },
  'tokens of requests': (r) => {
    const [a, b] = [r.int(11, 96), r.int(1100, 3000)];
    return { say: (x) => `- ${a} req/s × ${commas(b)} tokens = ${x} tok/s`, result: a * b };
  },
  'tokens of a watt': (r) => {
    const [a, b] = [r.int(10_000, 90_000), r.int(300, 990) / 10];
    return {
      say: (x) => `- ${commas(a)} tok/s ÷ ${b.toFixed(1)} kW = ${x} tok/s/W`,
      result: a / b / 1000,
      decimals: 3,
    };
  },
  'a bill in words': (r) => {
    const [a, b] = [r.int(11, 90), r.int(110, 900) / 100];
    return { say: (x) => `- ${a} GPUs × $${b.toFixed(2)} × 24 h comes to $${x} a day`, result: a * b * 24 };
  },
  'a bill of energy': (r) => {
    const [a, b] = [r.int(10_000, 90_000), r.int(110, 300) / 1000];
    return { say: (x) => `- ${commas(a)} kWh × $${b.toFixed(3)} = $${x}`, result: a * b };
  },
  'emissions in tonnes': (r) => {
    const [a, b] = [r.int(10_000, 90_000), r.int(110, 900) / 1000];
    return { say: (x) => `- ${commas(a)} kWh × ${b.toFixed(3)} kg/kWh = ${x} t`, result: (a * b) / 1000, decimals: 2 };
  },
  'the power at the meter': (r) => {
    const [a, b] = [r.int(110, 900), r.int(110, 160) / 100];
    return { say: (x) => `- ${a} kW × PUE ${b.toFixed(2)} = ${x} kW`, result: a * b, decimals: 1 };
  },
  'a price beside its formula': (r) => {
    const [a, b, c] = [r.int(11, 96), r.int(1000, 9000), r.int(110, 900) / 100];
    const say = (x: string) =>
      `| Item | Formula | Cost |\n|---|---|---|\n| H100 | ${a} × ${commas(b)} h × $${c.toFixed(2)} | $${x} |`;
    return { say, result: a * b * c };
  },
  'a power under its unit': (r) => {
    const [a, b] = [r.int(11, 96), r.int(300, 900)];
    return {
      say: (x) => `| Item | kW |\n|---|---|\n| GPUs (${a} × ${b} W) | ${x} |`,
      result: (a * b) / 1000,
      decimals: 2,
    };
  },
  'a month at a rate': (r) => {
    const [a, b] = [r.int(11, 90), r.int(12, 39) / 10];
    return {
      say: (x) => `- ${a} 张卡，每张 ${b.toFixed(1)} 元/小时，一个月 720 小时，共 ${x} 元`,
      result: a * b * 720,
    };
  },
  'times of events, told twice': (r) => {
    const [a, b] = [r.int(11, 90), r.int(11, 55)];
    const say = (x: string) => `- ${a} 次 × ${b} 分钟 = ${commas(a * b)} 分钟（${x} 小时）`;
    return { say, result: (a * b) / 60, decimals: 1 };
  },
  'a rate of each card': (r) => {
    const [a, b] = [r.int(10_000, 90_000), r.int(11, 96)];
    return { say: (x) => `- ${commas(a)} tok/s 除以 ${b} 张卡，就是每卡 ${x} tok/s`, result: a / b };
  },
  'energy by a verb': (r) => {
    const [a, b] = [r.int(30, 900), r.int(11, 48)];
    return { say: (x) => `- ${a} kW 乘以 ${b} 小时得 ${x} kWh`, result: a * b };
  },
  'emissions by a factor': (r) => {
    const a = r.int(20_000, 90_000);
    return {
      say: (x) => `- 用电 ${commas(a)} kWh，按 0.57 kg/kWh 折算 ${x} 吨`,
      result: (a * 0.57) / 1000,
      decimals: 2,
    };
  },
  'a rate of each watt': (r) => {
    const [a, b] = [r.int(10_000, 90_000), r.int(300, 990) / 100];
    const say = (x: string) => `- 吞吐 ${commas(a)} tok/s，整机 ${b.toFixed(2)} kW，每瓦 ${x} tok/s`;
    return { say, result: a / b / 1000, decimals: 2 };
  },
  'energy of a day': (r) => {
    const a = r.int(30, 990);
    return { say: (x) => `- The hall draws ${a} kW on average, that is ${x} kWh a day`, result: a * 24 };
  },
  'a fall in percent': (r) => {
    const [a, b] = [r.int(500, 990), r.int(100, 450)];
    return { say: (x) => `- P99 TTFT 从 ${a} ms 降到 ${b} ms，降低 ${x}%`, result: 100 * (1 - b / a), decimals: 1 };
  },
  'a rise in percent': (r) => {
    const [a, b] = [r.int(100, 480), r.int(600, 990)];
    return {
      say: (x) => `- Throughput per GPU rose from ${a} to ${b} tok/s, up ${x}%`,
      result: 100 * (b / a - 1),
      decimals: 1,
    };
  },
  'a change in a cell': (r) => {
    const [a, b] = [r.int(500, 990), r.int(100, 450)];
    const say = (x: string) =>
      `| Metric | Before | After | Change |\n|---|---|---|---|\n| P99 TTFT (ms) | ${a} | ${b} | −${x}% |`;
    return { say, result: 100 * (1 - b / a), decimals: 1 };
  },
  'a share of several': (r) => {
    const [a, b] = [r.int(100, 600), r.int(20, 90)];
    return { say: (x) => `- Of ${a} GPUs ${b} were idle, that is ${x}%`, result: (100 * b) / a, decimals: 1 };
  },
  'the power of a hall': (r) => {
    const [a, b] = [r.int(200, 900), r.int(115, 160) / 100];
    return { say: (x) => `- ${a} kW of IT load × PUE ${b.toFixed(2)} is ${x} kW`, result: a * b, decimals: 1 };
  },
};

/** With another first digit, which makes it at least a tenth more or half as much. */
const slipped = (written: string): string =>
  written.replace(/[1-9]/, (digit) => (digit === '9' ? '4' : String(Number(digit) + 1)));

const SEED = 20261201;
const TIMES = 6;

const CASES = Object.entries(FORMS).flatMap(([name, form]) => {
  const random = new Random(SEED);
  return Array.from({ length: TIMES }, () => {
    const { say, result, decimals } = form(random);
    const written = commas(result, decimals);
    return [name, say(written), say(slipped(written))] as const;
  });
});

describe('a calculation that is written out', () => {
  it.each(CASES)('is left alone where it is right (%s): %s', (_name, right) => {
    expect(rulesOn(right, /^[CV]/)).toEqual([]);
  });

  it.each(CASES)('is told where a digit of its result is another (%s): not %s', (_name, _right, wrong) => {
    expect(rulesOn(wrong, /^[CV]/)).not.toEqual([]);
  });
});
