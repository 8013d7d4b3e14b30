import type { UnitFamily } from '../../numbers/units';
import type { Passage } from './passage';

/** Which way is better. */
export type Polarity = 'higher' | 'lower';

const LOWER =
  /(?<!(?:有效|运行|在线|可用|稳定|间隔|工作|故障)(?:的|训练)?)时间(?!分布|维度|段|点|窗|线|轴|表|占比|片|戳)|耗时|用时|延迟|时延|成本|费用|单价|能耗|功耗|错误率|失败率|故障率|丢包率|误报率|超时率|拒绝率|排队|等待|中断次数|碎片率|浪费|闲置率|空闲率|停顿|卡顿|冷启动|重试率|驱逐率|抢占率|抖动|开销|告警|MTTR|PUE|WUE|J\/token|(?<!\b(?:busy|up|real|effective|productive|useful) )\btime\b|\b(?:latency|latencies|costs?|error rate|errors|failure rate|failures|waits?|delays?|downtime|overhead|waste|jitter|stalls?|evictions|retries|interruptions|idle|energy|price|bill|MTTR|TTFT|TPOT|TBT|ITL|PUE)\b/gi;
const HIGHER =
  /速度|速率|带宽|利用率|覆盖率|分配率|召回率|达成率|毛利率?|净利率?|利润率?|吞吐量?|命中率|可用率|可用性|成功率|准确率|精度|达标率|通过率|接受率|有效率|复用率|效率|能效|MTBF|MFU|ETTR|goodput|time between failures|\b(?:speed|bandwidth|utili[sz]ation|coverage|attainment|allocation rate|margin|profit|throughput|hit (?:rate|ratio)|availability|uptime|accuracy|success rate|acceptance rate|pass rate|efficiency|yield|MTBF|MFU|ETTR|satisfaction)\b/gi;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly better: Polarity | 'context';
}

/** What a unit alone tells: nobody wants more joules a token. */
const BY_UNIT: Readonly<Partial<Record<UnitFamily, Polarity>>> = {
  energy_per_token: 'lower',
  energy_per_request: 'lower',
  money_per_token: 'lower',
  time_per_token: 'lower',
  token_rate: 'higher',
  request_rate: 'higher',
  tokens_per_energy: 'higher',
  tokens_per_money: 'higher',
  bandwidth: 'higher',
};
/** Times that nobody wants short. */
const LONG =
  /间隔|周期|寿命|续航|保留|留存|窗口|期限|有效|无故障|连续|稳定|在线|可用|正常运行|超时|interval|period|between|retention|uptime|lifetime|window|timeout|deadline|age\b|\bTTL\b/i;

/** Which way is better by the unit alone; seconds are waited for unless a word says that they last. */
function byUnit(words: string, family: UnitFamily | undefined): Polarity | undefined {
  if (family === 'time') return LONG.test(words) ? undefined : 'lower';
  return family === undefined ? undefined : BY_UNIT[family];
}

/**
 * Which way is better for what `passage` names between `from` and `to`: of several names the last, unless they are
 * joined and disagree (`利用率和开销`). The unit of its values decides where nothing known is named.
 */
export function polarityOf(passage: Passage, from: number, to: number, family?: UnitFamily): Polarity | undefined {
  const named = namesIn(passage, from, to);
  const last = named.at(-1);
  if (last === undefined) return byUnit(passage.text.slice(from, to), family);
  // 每 token 能耗 counts as the name of tokens per joule; in joules less is better.
  if (family === 'energy' || family === 'energy_per_token') return 'lower';
  if (last.better === 'context') return byUnit(passage.text.slice(from, to), family);
  const before = named.at(-2);
  const between = before === undefined ? '' : passage.text.slice(before.end, last.start);
  const isJoined = before !== undefined && before.better !== last.better && /^[^,，。；;]{0,12}$/.test(between);
  return isJoined ? undefined : last.better;
}

/** The names in order of their end; one inside another counts as the longer one, an indicator before a mere noun. */
function namesIn({ text, mentions }: Passage, from: number, to: number): readonly Named[] {
  const words = text.slice(from, to);
  const nouns = (
    [
      ['lower', LOWER],
      ['higher', HIGHER],
    ] as const
  ).flatMap(([better, pattern]): Named[] =>
    [...words.matchAll(pattern)].map(({ 0: word, index }) => {
      const start = from + index;
      return { start, end: start + word.length, better };
    }),
  );
  const indicators = mentions
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, indicator }): Named => ({ start, end, better: indicator.better }));
  const all = [...indicators, ...nouns];
  return all
    .filter((one, index) => !all.some((other, at) => other !== one && covers(other, one, at < index)))
    .sort((a, b) => a.end - b.end);
}

function covers(outer: Named, inner: Named, isFirst: boolean): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false;
  return isFirst || outer.end - outer.start > inner.end - inner.start;
}
