import { isHan } from './fold';
import { type Currency, type Dimensions, familyOf, type Scope, type UnitFamily } from './units';

/** The smallest piece of a unit: `ms`, `tokens`, `GPU`, `$`. Factors are to the family's canonical unit. */
export interface UnitAtom {
  readonly dimensions: Dimensions;
  readonly family: UnitFamily | undefined;
  readonly factor: number;
  readonly scope?: Scope;
  readonly currency?: Currency;
  readonly ambiguous?: true;
  readonly bits?: true;
}

interface AtomSpec extends Partial<UnitAtom> {
  /** Spellings whose capitals matter (`Mb` is not `MB`). */
  readonly exact?: string;
  /** Spellings in any case. */
  readonly words?: string;
}

const TIME = { second: 1 } as const;
const BYTE = { byte: 1 } as const;
const BIT_RATE = { byte: 1, second: -1 } as const;
const POWER = { joule: 1, second: -1 } as const;
const ENERGY = { joule: 1 } as const;
const MASS = { kilogram: 1 } as const;
const COMPUTE = { flop: 1, second: -1 } as const;
const MONTH = 2_629_800;

/** Data sizes are in GB, because that is what decks and cards are quoted in. */
const ATOMS: readonly AtomSpec[] = [
  { words: 'tok toks token tokens 词元 个token 个tokens 个词元', dimensions: { token: 1 } },
  { words: 'tps t/s', dimensions: { token: 1, second: -1 }, ambiguous: true },
  { exact: 'TPM', dimensions: { token: 1, second: -1 }, factor: 1 / 60, ambiguous: true },
  { words: 'req reqs request requests query queries 请求 个请求 次请求 次 笔', dimensions: { request: 1 } },
  { words: 'rps qps', dimensions: { request: 1, second: -1 } },
  { exact: 'RPM', dimensions: { request: 1, second: -1 }, factor: 1 / 60, ambiguous: true },
  {
    words: 'img imgs image images sample samples frame frames page pages doc docs step steps 图 样本 帧',
    dimensions: { item: 1 },
  },
  { words: 'op ops operation operations 次操作 个操作', dimensions: { item: 1 } },
  { words: 'iops fps', dimensions: { item: 1, second: -1 } },

  { exact: 's', words: 'sec secs second seconds 秒 秒钟', dimensions: TIME },
  { words: 'ms msec millisecond milliseconds 毫秒', dimensions: TIME, factor: 1e-3 },
  { exact: 'us µs', words: 'microsecond microseconds 微秒', dimensions: TIME, factor: 1e-6 },
  { words: 'ns nanosecond nanoseconds 纳秒', dimensions: TIME, factor: 1e-9 },
  { words: 'min mins minute minutes 分钟', dimensions: TIME, factor: 60 },
  { exact: 'h', words: 'hr hrs hour hours 小时 个小时 钟头 个钟头', dimensions: TIME, factor: 3600 },
  { words: '卡时 卡小时 卡·时 卡·小时', dimensions: TIME, factor: 3600, scope: 'gpu' },
  { words: '节点小时', dimensions: TIME, factor: 3600, scope: 'node' },
  { words: '人时 人小时', dimensions: TIME, factor: 3600, scope: 'user' },
  { words: '卡天 卡日', dimensions: TIME, factor: 86_400, scope: 'gpu' },
  { words: '卡月', dimensions: TIME, factor: MONTH, scope: 'gpu' },
  { words: '卡年', dimensions: TIME, factor: 12 * MONTH, scope: 'gpu' },
  { words: 'day days 天', dimensions: TIME, factor: 86_400 },
  { words: 'week weeks wk 周 个星期', dimensions: TIME, factor: 604_800 },
  { words: 'month months mo 月 个月', dimensions: TIME, factor: MONTH },
  { words: 'year years yr 年', dimensions: TIME, factor: 12 * MONTH },

  { words: '% percent pct', dimensions: { percent: 1 } },
  { words: '成', dimensions: { percent: 1 }, factor: 10, ambiguous: true },
  { words: 'pp ppt ppts pct-pt 百分点 个百分点 个点', dimensions: { point: 1 } },
  { words: 'x × fold 倍', dimensions: { times: 1 } },

  { exact: 'B', words: 'byte bytes 字节 个字节', dimensions: BYTE, factor: 1e-9 },
  { exact: 'KB kB', dimensions: BYTE, factor: 1e-6 },
  { exact: 'MB', words: 'megabyte megabytes 兆字节', dimensions: BYTE, factor: 1e-3 },
  { exact: 'GB', words: 'gigabyte gigabytes 吉字节', dimensions: BYTE },
  { exact: 'TB', words: 'terabyte terabytes 太字节', dimensions: BYTE, factor: 1e3 },
  { exact: 'PB', dimensions: BYTE, factor: 1e6 },
  { exact: 'KiB', dimensions: BYTE, factor: 1.024e-6 },
  { exact: 'MiB', dimensions: BYTE, factor: 1.048576e-3 },
  { exact: 'GiB', dimensions: BYTE, factor: 1.073741824 },
  { exact: 'TiB', dimensions: BYTE, factor: 1099.511627776 },
  { exact: 'G', dimensions: BYTE, ambiguous: true },
  { exact: 'kb Kb kbit Kbit', dimensions: BYTE, factor: 0.125e-6, bits: true },
  { exact: 'Mb Mbit', dimensions: BYTE, factor: 0.125e-3, bits: true },
  { exact: 'Gb Gbit', words: 'gigabit gigabits 吉比特', dimensions: BYTE, factor: 0.125, bits: true },
  { exact: 'Tb Tbit', dimensions: BYTE, factor: 125, bits: true },
  { exact: 'kbps Kbps', dimensions: BIT_RATE, factor: 0.125e-6, bits: true },
  { exact: 'Mbps mbps', dimensions: BIT_RATE, factor: 0.125e-3, bits: true },
  { exact: 'Gbps gbps', dimensions: BIT_RATE, factor: 0.125, bits: true },
  { exact: 'Tbps tbps', dimensions: BIT_RATE, factor: 125, bits: true },
  { exact: 'MBps', dimensions: BIT_RATE, factor: 1e-3 },
  { exact: 'GBps', dimensions: BIT_RATE },
  { exact: 'TBps', dimensions: BIT_RATE, factor: 1e3 },

  { exact: 'mW', words: '毫瓦', dimensions: POWER, factor: 1e-3 },
  { exact: 'W', words: 'watt watts 瓦 瓦特', dimensions: POWER },
  { exact: 'kW KW', words: 'kilowatt kilowatts 千瓦', dimensions: POWER, factor: 1e3 },
  { exact: 'MW', words: 'megawatt megawatts 兆瓦', dimensions: POWER, factor: 1e6 },
  { exact: 'GW', words: 'gigawatt gigawatts 吉瓦', dimensions: POWER, factor: 1e9 },
  { exact: 'mJ', dimensions: ENERGY, factor: 1e-3 },
  { exact: 'J', words: 'joule joules 焦 焦耳', dimensions: ENERGY },
  { exact: 'kJ KJ', dimensions: ENERGY, factor: 1e3 },
  { exact: 'MJ', dimensions: ENERGY, factor: 1e6 },
  { exact: 'GJ', dimensions: ENERGY, factor: 1e9 },
  { exact: 'Wh', words: '瓦时', dimensions: ENERGY, factor: 3600 },
  { exact: 'kWh KWh KWH', words: '千瓦时', dimensions: ENERGY, factor: 3.6e6 },
  { exact: 'MWh', words: '兆瓦时', dimensions: ENERGY, factor: 3.6e9 },
  { exact: 'GWh', dimensions: ENERGY, factor: 3.6e12 },
  { exact: 'TWh', dimensions: ENERGY, factor: 3.6e15 },
  { words: '度', dimensions: ENERGY, factor: 3.6e6, ambiguous: true },

  { exact: 'GFLOPS', words: 'gigaflops', dimensions: COMPUTE, factor: 1e9 },
  { exact: 'TFLOPS TFLOPs TFlops TOPS', words: 'teraflops', dimensions: COMPUTE, factor: 1e12 },
  { exact: 'PFLOPS PFLOPs PFlops POPS', words: 'petaflops', dimensions: COMPUTE, factor: 1e15 },
  { exact: 'EFLOPS EFLOPs', words: 'exaflops', dimensions: COMPUTE, factor: 1e18 },
  { exact: 'FLOP FLOPs', dimensions: { flop: 1 } },
  { exact: 'TFLOP', dimensions: { flop: 1 }, factor: 1e12 },
  { exact: 'PFLOP', dimensions: { flop: 1 }, factor: 1e15 },

  { exact: 'kg', words: 'kilogram kilograms 千克 公斤', dimensions: MASS },
  { words: 'gram grams 克', dimensions: MASS, factor: 1e-3 },
  { words: 'ton tons tonne tonnes 吨', dimensions: MASS, factor: 1e3 },

  { words: '$ usd dollar dollars 美元 美金', exact: 'US$', dimensions: { money: 1 }, currency: 'USD' },
  { words: 'cent cents 美分', dimensions: { money: 1 }, factor: 0.01, currency: 'USD' },
  { words: '¥ rmb cny yuan 元 元人民币 人民币', dimensions: { money: 1 }, currency: 'CNY' },
  { words: '分钱', dimensions: { money: 1 }, factor: 0.01, currency: 'CNY' },
  { words: '€ eur euro euros 欧元', dimensions: { money: 1 }, currency: 'EUR' },
  { words: '£ gbp 英镑', dimensions: { money: 1 }, currency: 'GBP' },

  {
    words: 'gpu gpus card cards chip chips accelerator xpu npu 卡 张卡 单卡 显卡 加速卡 芯片',
    dimensions: {},
    scope: 'gpu',
  },
  {
    words: 'node nodes server servers machine host box 节点 个节点 机 台 整机 单机 机器 服务器',
    dimensions: {},
    scope: 'node',
  },
  { words: 'rack racks cabinet 机柜 机架 柜', dimensions: {}, scope: 'rack' },
  { words: 'cluster clusters 集群', dimensions: {}, scope: 'cluster' },
  { words: 'user users stream session client 用户 人 会话', dimensions: {}, scope: 'user' },
  { words: 'instance instances replica replicas pod pods worker 实例 副本', dimensions: {}, scope: 'instance' },
  { words: 'iteration iter 迭代 步', dimensions: {}, scope: 'step' },
];

function index(spellings: (spec: AtomSpec) => string | undefined): ReadonlyMap<string, UnitAtom> {
  const atoms = new Map<string, UnitAtom>();
  for (const spec of ATOMS) {
    const { exact: _exact, words: _words, ...rest } = spec;
    for (const spelling of spellings(spec)?.split(' ') ?? []) {
      atoms.set(spelling, { dimensions: {}, factor: 1, family: familyOf(spec.dimensions ?? {}), ...rest });
    }
  }
  return atoms;
}

const EXACT = index((spec) => spec.exact);
const WORDS = index((spec) => spec.words);

/** Spellings that start with a Chinese character, by that character, longest first. */
const HAN: ReadonlyMap<string, readonly string[]> = (() => {
  const byFirst = new Map<string, string[]>();
  for (const word of WORDS.keys()) {
    if (isHan(word[0])) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
})();

/** The atom spelled `run` (letters only), or undefined. */
export function atomOfLetters(run: string): UnitAtom | undefined {
  return EXACT.get(run) ?? WORDS.get(run.toLowerCase());
}

/** The longest atom that starts with a Chinese character at `at`, with its length. */
export function atomOfHan(text: string, at: number): { readonly atom: UnitAtom; readonly length: number } | undefined {
  for (const word of HAN.get(text[at]!) ?? []) {
    if (text.slice(at, at + word.length).toLowerCase() === word) return { atom: WORDS.get(word)!, length: word.length };
  }
  return undefined;
}
