import type { Passage } from './passage';
import type { Polarity } from './polarity';

/**
 * Names of rows and columns that are no indicators of the catalogue but leave no doubt which way is better: a stricter list
 * than that of `polarity.ts`, where a sentence has said already that something became better. Costs are those of a unit.
 */
const LOWER =
  /错误率|单步(?:时间|耗时)|迭代时间|冷启动|恢复时间|加载时间|(?:step|iteration|recovery|load(?:ing)?|start-?up) time|cold[ -]start|失败率|故障率|误报率|漏报率|丢包率|中断率|碎片率?|流失率|驱逐率|抢占率|拒绝率|超时率|重试率|延迟|时延|等待|排队|抖动|能耗|单位成本|单价|每[^,，。；;]{1,12}(?:成本|电费|价格)|PUE|WUE|MTTR|MTTD|宕机|停机|停顿|中断次数|(?:error|failure|fault|abort|drop|loss|miss|timeout|retry|reject(?:ion)?|eviction|preemption|fragmentation|churn|false[ -](?:positive|alarm))s? rate|fragmentation|latency|\bwait(?:ing)?(?: time)?\b|queue(?:ing)? (?:time|delay)|jitter|downtime|cost per|energy per|time to (?:first|recover|repair|detect)|stall(?:s|ed)?\b|interruptions|掉[卡线]|叫醒|故障(?:次|数)|中断(?:次|数)|告警(?:次|数|条|量)|报错|宕机|OOM|重启(?:次|数)|投诉|time between (?!failures)|(?:mean )?time to \w+|lead time|turnaround|\b(?:incidents?|outages?|crashes|restarts|complaints|alerts|pages per|escalations|failures per)\b/i;
const HIGHER =
  /命中率|成功率|利用率|可用率|可用性|覆盖率|准确率|精度|召回率|通过率|达标率|达成率|分配率|接受率|复用率|完成率|吞吐|有效训练时间|能效|MTBF|MFU|goodput|ETTR|(?:hit|success|utili[sz]ation|allocation|acceptance|pass|completion|coverage|reuse|availability)s? (?:rate|ratio)|utili[sz]ation|accuracy|throughput|attainment|availability|coverage|without (?:error|failure)|(?:output )?tok(?:ens)?\/s|req(?:uests)?\/s|\bQPS\b|\bSM[ _-]?(?:active|activity|util)|SM ?活跃|张量核活跃/i;

/** Which way is better for what folded `name` names; undefined where nothing says it, or both do. */
export function betterOf({ text, mentions }: Pick<Passage, 'text' | 'mentions'>): Polarity | undefined {
  const known = new Set(mentions.map(({ indicator }) => indicator.better));
  const [higher, lower] = [HIGHER.test(text), LOWER.test(text)];
  if (known.size === 1 && !known.has('context')) {
    const { better } = mentions[0]!.indicator;
    // Energy per token is the inverse of the indicator that it goes by.
    return better === 'higher' && lower && !higher ? 'lower' : (better as Polarity);
  }
  if (known.size > 0) return undefined;
  if (higher === lower) return undefined;
  return higher ? 'higher' : 'lower';
}
