import type { UnitFamily } from './units';

/** Nouns for what a unit measures, which need not have been named before. */
export const NOUNS: Readonly<Partial<Record<UnitFamily, RegExp>>> = {
  bandwidth: /带宽|速率|速度|bandwidth|speed|rate/i,
  token_rate: /吞吐|产出|速度|throughput|speed|\boutput\b|goodput/i,
  request_rate: /吞吐|流量|QPS|throughput|traffic|load/i,
  memory: /显存|内存|存储|容量|占用|字节|memory|space|footprint|bytes|\bdata\b/i,
  requests: /请求|流量|requests|traffic|load/i,
  time: /时间|耗时|延迟|时延|等待|速度|speed|time|latency|wait|delay|TTFT|TPOT|\bTBT\b/i,
  money: /成本|费用|价格|单价|[售原现定]价|租金|电费|钱|开支|账单|支出|cost|bill|spend|money|price/i,
  money_rate: /成本|费用|钱|开支|账单|支出|租金|价格|单价|cost|bill|spend|money|price|rate/i,
  money_per_token: /成本|费用|价格|单价|钱|cost|price/i,
  power: /功耗|功率|电|power|draw/i,
  energy: /电|能耗|能量|energy|power/i,
};

/** The same with what narrows them to a part: 读带宽, 总功耗. */
export const SPOKEN: Readonly<Partial<Record<UnitFamily, RegExp>>> = Object.fromEntries(
  Object.entries(NOUNS).map(([family, { source }]) => [family, new RegExp(`[读写总净单整]?(?:${source})`, 'i')]),
);

/** What is measured in a unit of its own or counted, whatever the words around it. */
const MEASURED =
  /吞吐|产出|速度|速率|带宽|延迟|时延|耗时|时间|显存|内存|容量|成本|费用|价格|单价|账单|营收|收入|功耗|功率|能耗|电费|用电|利用率|命中率|成功率|失败率|错误率|准确率|可用率|碎片率|精度|质量|算力|效率|能效|流量|请求[量数]|任务数|用户数|投诉|并发|人均|\b(?:throughput|goodput|output|speed|bandwidth|latency|TTFT|TPOT|TBT|ITL|wait|delay|memory|footprint|capacity|costs?|price|bill|spend|revenue|power|energy|utili[sz]ation|hit rate|accuracy|quality|availability|traffic|load|efficiency|requests|users|complaints|errors?|compute)\b/gi;

/** Whether `clause` names a measure, and not just that of `family`. */
export function namesMeasure(clause: string, family?: UnitFamily): boolean {
  return namesOtherMeasure(clause, '', family);
}

/** Whether `clause` names a measure that is not the one of `family` and that `known` does not name. */
export function namesOtherMeasure(clause: string, known: string, family: UnitFamily | undefined): boolean {
  const own = family === undefined ? undefined : NOUNS[family];
  const said = known.toLowerCase();
  return [...clause.matchAll(MEASURED)].some(([noun]) => !own?.test(noun) && !said.includes(noun.toLowerCase()));
}
