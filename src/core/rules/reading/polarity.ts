import type { Indicator } from '../../indicators/indicator';
import type { Unit, UnitFamily } from '../../numbers/units';
import type { Passage } from './passage';

/** Which way is better. */
export type Polarity = 'higher' | 'lower';

/**
 * Names that leave no doubt which way is better, even where nothing else is said: rows and columns of stages. Costs are
 * those of a unit.
 */
const KNOWN_LOWER =
  /错误率|返工率|返修率|退货率|差错率|缺陷率|投诉率|报废率|首响|单步(?:时间|耗时)|迭代时间|冷启动|恢复时间|加载时间|(?:step|iteration|recovery|load(?:ing)?|start-?up) time|cold[ -]start|失败率|故障率|误报率|漏报率|丢包率|中断率|碎片率?|流失率|驱逐率|抢占率|拒绝率|超时率|重试率|延迟|时延|等待|排队|抖动|能耗|单位成本|单价|每[^,，。；;]{1,12}(?:成本|电费|价格)|PUE|WUE|MTTR|MTTD|宕机|停机|不可用|停顿|中断次数|(?:error|failure|fault|abort|drop|loss|miss|timeout|retry|reject(?:ion)?|eviction|preemption|fragmentation|churn|false[ -](?:positive|alarm))s? rate|fragmentation|latency|\bwait(?:ing)?(?: time)?\b|queue(?:ing)? (?:time|delay)|jitter|downtime|cost per|energy per|time to (?:first|recover|repair|detect)|stall(?:s|ed)?\b|interruptions|掉[卡线]|叫醒|故障(?:次|数)|中断(?:次|数)|告警(?:次|数|条|量)|报错|OOM|重启(?:次|数)|投诉|time between (?!failures|interruptions|incidents|stops|crashes|outages|restarts|errors|faults)|(?:mean )?time to \w+|lead time|turnaround|\b(?:incidents?|outages?|crashes|restarts|complaints|alerts|pages (?:per|an?)|escalations|failures per)\b/i;
/** The share of what went wrong: 漏接率, 坏盘占比, 5xx. */
const WRONG_SHARE = /[45]xx|[漏误错坏废弃失掉丢退逾拒断损违返][\u3400-\u9fff]{0,3}(?:率|占比|比例)/;
const SURELY_LOWER = new RegExp(`${WRONG_SHARE.source}|${KNOWN_LOWER.source}`, 'i');
const SURELY_HIGHER =
  /命中率|成功率|利用率|(?<!不)可用[率性]|覆盖率|准确率|精度|召回率|通过率|达标率|达成率|分配率|接受率|复用率|完成率|吞吐|有效训练时间|能效|MTBF|MFU|goodput|ETTR|(?:hit|success|utili[sz]ation|allocation|acceptance|pass|completion|coverage|reuse|availability)s? (?:rate|ratio)|utili[sz]ation|accuracy|throughput|attainment|availability|coverage|without (?:error|failure)|(?:output )?tok(?:ens)?\/s|req(?:uests)?\/s|\bQPS\b|\bSM[ _-]?(?:active|activity|util)|SM ?活跃|张量核活跃/i;
/** Names that tell it where a sentence says already that something became better. */
const ALSO_LOWER =
  /(?<!(?:有效|运行|在线|可用|稳定|间隔|工作|故障)(?:的|训练)?)时间(?!分布|维度|段|点|窗|线|轴|表|占比|片|戳)|耗时|用时|成本|费用|功耗|碎片率|浪费|闲置率|空闲率|卡顿|开销|告警|J\/token|(?<!\b(?:busy|up|real|effective|productive|useful) )\btime\b|\b(?:latency|latencies|costs?|error rate|errors|failure rate|failures|waits?|delays?|downtime|overhead|waste|jitter|stalls?|evictions|retries|interruptions|idle|energy|price|bill|MTTR|TTFT|TPOT|TBT|ITL|PUE)\b|费用|月费|年费|服务费|租金|租费|月租|年租|电费|账单|价格|报价|售价|开支|支出|工单|投诉|返工|返修率|退款率|退货率|报废率|差错率|重传率|坏盘|坏块|崩溃|泄漏|冲突|缺陷|失败数|失败次数|故障数|故障次数|错误数|拥塞|积压|堆积|工时|人天|逾期|唤醒|OOM|\b(?:pages per (?:shift|night|week|day)|(?:open |weekly |support )?tickets|complaints|crash(?:es| loops)|spend(?:ing)?|fees?|rent|quote|incidents|outages|defects?|backlog|lag|bugs|alerts|packet loss|rework|turnaround|lead time)\b/i;
const ALSO_HIGHER =
  /(?:成本|费用)(?:的?)(?:回收|收回|覆盖|节省|节约)(?:率|比例|额)?|\bcosts? (?:recover(?:ed|y)|covered|saved|savings?|coverage)\b|\brecover(?:ed|y) of (?:the )?costs?\b|速度|速率|带宽|毛利率?|净利率?|利润率?|吞吐量?|有效率|效率|time between failures|time between (?:interruptions|incidents|stops|crashes|outages|restarts|errors|faults)|\b(?:speed|bandwidth|utili[sz]ation|coverage|attainment|allocation rate|margin|profit|throughput|hit (?:rate|ratio)|availability|uptime|accuracy|success rate|acceptance rate|pass rate|efficiency|yield|MTBF|MFU|ETTR|satisfaction)\b|转化率|续费率|留存率|合格率|良率|满意度|营收|利润|\b(?:conversion|retention rate|renewal rate|attach rate|revenue)\b/i;
const LOWER = new RegExp(`${ALSO_LOWER.source}|${SURELY_LOWER.source}`, 'gi');
const HIGHER = new RegExp(`${ALSO_HIGHER.source}|${SURELY_HIGHER.source}`, 'gi');

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

/** Which way is better for values of an indicator in a unit: energy of a token goes by the name of its inverse. */
export function betterIn({ better }: Indicator, unit: Unit | undefined): Polarity | undefined {
  if (unit?.family?.startsWith('energy')) return 'lower';
  return better === 'context' ? undefined : better;
}

/** Energy or money of a token, and not tokens of a joule or a dollar. */
const PER_TOKEN =
  /(?:^|[^A-Za-z])(?:m?J|joules?|k?Wh|[$¥€]|USD|cents?|焦耳?|度|瓦时|元)(?: ?\/ ?| per )(?:1?[MBkK] |million |1k )?(?:output |input )?tok(?:en)?s?(?![A-Za-z/])|每个? ?(?:百万 ?)?(?:token|词元)[^\d,，;；]{0,6}(?:能耗|耗电|电耗|焦)/i;

/** Which way is better for what folded `name` names; undefined where nothing says it, or both do. */
export function betterOf({ text, mentions }: Pick<Passage, 'text' | 'mentions'>): Polarity | undefined {
  // `Attainment (TTFT ≤ 300 ms)`: what is named in the brackets is a condition.
  const bracket = text.indexOf('(');
  const head = text.slice(0, Math.max(0, bracket));
  if (
    mentions.length > 0 &&
    mentions.every(({ start }) => start > bracket) &&
    SURELY_HIGHER.test(head) &&
    !SURELY_LOWER.test(head)
  )
    return 'higher';
  const known = new Set(mentions.map(({ indicator }) => indicator.better));
  const [higher, lower] = [SURELY_HIGHER.test(text), SURELY_LOWER.test(text)];
  if (known.size === 1 && !known.has('context')) {
    // `Server energy, J/token`: goes by the name of its inverse.
    if (PER_TOKEN.test(text)) return 'lower';
    const { better } = mentions[0]!.indicator;
    // Energy per token is the inverse of the indicator that it goes by.
    return better === 'higher' && lower && !higher ? 'lower' : (better as Polarity);
  }
  if (known.size > 0) return undefined;
  if (higher === lower) return undefined;
  return higher ? 'higher' : 'lower';
}
