import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type LabelValue, labelValueGroups } from './label-values';

/** What must be carried, */
const DEMAND = /峰值|需求|总|负载|流量|\b(?:peak|demand|load|traffic|required throughput|total)\b/i;
/** what one of them carries, */
const OF_ONE = /每|单|\b(?:per|each|one|a|single)\b|\/ ?(?:GPU|卡|副本|节点|replica|node|card)/i;
/** and how many are needed. */
const NEEDED =
  /(?:所?需|需要|至少)[^\d]{0,6}(?:副本|实例|卡|节点|台|GPU|张|机器)|(?:副本|卡|节点|实例|GPU|机器)数?(?:需求|量)|\b(?:replicas|instances|nodes|GPUs|cards|servers) (?:needed|required|to buy)\b|\b(?:needed|required) (?:replicas|instances|nodes|GPUs|cards|servers)\b/i;
/** Held for more than the demand, or reckoned at less than full. */
const SPARE =
  /余量|冗余|备|缓冲|预留|水位|利用率|可用|目标|现有|\b(?:headroom|reserve|spare|margin|buffer|utili[sz]ation|watermark|target|existing|current|N ?\+ ?\d)/i;
const RATES: ReadonlySet<string | undefined> = new Set(['token_rate', 'request_rate', 'item_rate', 'bandwidth']);
/** A rate by its name: QPS under a number without a unit. */
const NAMES_RATE = /QPS|RPS|TPS|吞吐|\b(?:req|tok\w{0,3})\/s\b/i;
const NEAR = 4;
const ROUNDING = 1.02;

/** `峰值 QPS：1,800`, `单副本 QPS：75`, `所需副本：28 个`: how many of one thing carry a load, in a list or a table's column. */
export function wrongNeededInLists(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  return labelValueGroups(texts, tables).flatMap((group): Miss[] => {
    if (group.some(({ label, unit }) => SPARE.test(label) || unit?.family === 'ratio')) return [];
    const rates = group.filter(isRate);
    const [each, ...more] = rates.filter(({ label }) => OF_ONE.test(label));
    const [demand, ...others] = rates.filter(({ label }) => !OF_ONE.test(label) && DEMAND.test(label));
    const [count, ...counts] = group.filter(
      (value) =>
        isCount(value) && NEEDED.test(value.label) && !OF_ONE.test(value.label) && !NAMES_RATE.test(value.label),
    );
    if (each === undefined || demand === undefined || count === undefined) return [];
    if (more.length + others.length + counts.length > 0 || each.unit?.family !== demand.unit?.family) return [];
    const need = sizeOf(demand) / sizeOf(each);
    const { value } = count.quantity;
    if (value >= Math.floor(need + 1e-9) && value <= Math.ceil(need * ROUNDING)) return [];
    if (need < 1 || value / need > NEAR || need / value > NEAR) return [];
    const from = `${demand.passage.quote(demand.quantity)} ÷ ${each.passage.quote(each.quantity)}`;
    return [
      { passage: count.passage, quantity: count.quantity, expected: Math.ceil(need - 1e-9), from, probable: true },
    ];
  });
}

const isCount = ({ quantity, unit }: LabelValue): boolean =>
  quantity.decimals === 0 && (unit === undefined || unit.family === undefined);
const isRate = ({ label, unit }: LabelValue): boolean =>
  RATES.has(unit?.family) || (unit === undefined && NAMES_RATE.test(label));
const sizeOf = ({ quantity, unit }: LabelValue): number => quantity.value * (unit?.factor ?? 1);
