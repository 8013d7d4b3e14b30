import type { Range } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import { withoutStatistic } from './ties';

/** Kinds of quantities that decks name without an indicator of the catalogue. */
export type QuantityKind =
  | 'bandwidth'
  | 'time'
  | 'power'
  | 'energy'
  | 'memory'
  | 'weights'
  | 'operations'
  | 'count'
  | 'context'
  | 'speed'
  | 'share'
  | 'fill';

/** The name of a quantity as written, with its place in the text. */
export interface QuantityNoun extends Range {
  readonly kind: QuantityKind;
  readonly name: string;
}

/** Each kind's names, the unit to offer, and the families that can never measure it. */
const KINDS: Readonly<Record<QuantityKind, { names: string; unit: string; never: readonly UnitFamily[] }>> = {
  bandwidth: {
    names: '带宽|bandwidth',
    unit: 'GB/s',
    never: [
      'time',
      'time_per_token',
      'token_rate',
      'request_rate',
      'item_rate',
      'memory',
      'power',
      'energy',
      'compute',
    ],
  },
  time: {
    names: '耗时|用时|排队等待|首字等待|平均等待|中位等待|等待|延迟|时延|时长|时间|latency|duration|elapsed|time',
    unit: 'ms',
    never: [
      'bandwidth',
      'tokens',
      'requests',
      'token_rate',
      'request_rate',
      'item_rate',
      'memory',
      'power',
      'energy',
      'compute',
    ],
  },
  power: {
    names: '功率|功耗|(?:peak |average |idle |rated |total )?power(?: draw| consumption)?|TDP',
    unit: 'W',
    never: ['time', 'bandwidth', 'token_rate', 'request_rate', 'memory'],
  },
  energy: {
    names: '能耗|用电量|耗电量|电量|energy(?: use| used| consumption)?',
    unit: 'kWh',
    never: ['time', 'bandwidth', 'token_rate', 'request_rate', 'memory', 'compute'],
  },
  memory: {
    names:
      '(?:显存|内存|存储)(?:占用|用量|容量)|(?:peak |total |used |GPU |host )memory|memory (?:usage|footprint|size|capacity)|cache footprint',
    unit: 'GB',
    never: ['time', 'token_rate', 'request_rate', 'item_rate', 'power', 'energy'],
  },
  /** They are loaded in a time, at a rate. */
  weights: {
    names: 'weights|权重',
    unit: 'GB',
    never: ['token_rate', 'request_rate', 'power', 'energy'],
  },
  operations: {
    names: 'IOPS|每秒(?:请求|操作|查询|事务|读写)数|操作速率|(?:metadata )?(?:operation|op) rate|operations per second',
    unit: 'op/s',
    never: ['time', 'bandwidth', 'token_rate', 'memory', 'power', 'energy', 'compute', 'ratio'],
  },
  count: {
    names:
      '队列长度|排队长度|队列深度|排队请求数|并发数|并发度|批大小|批次大小|参数量|参数规模|queue (?:length|depth)|concurrency|batch size',
    unit: '1',
    never: ['time', 'bandwidth', 'token_rate', 'power', 'energy', 'compute'],
  },
  speed: {
    names:
      '(?:生成|输出|解码|吐字)(?:速度|速率)|(?:generation|output|decode|decoding) speed|(?:input|output|prompt|generation|decode) token rate',
    unit: 'tok/s',
    never: ['time', 'request_rate', 'memory', 'bandwidth', 'power', 'energy', 'compute', 'ratio'],
  },
  context: {
    names: '上下文(?:窗口|长度)|序列长度|context (?:window|length)|sequence length',
    unit: 'tokens',
    never: ['time', 'bandwidth', 'token_rate', 'request_rate', 'memory', 'power', 'energy', 'compute', 'ratio'],
  },
  share: {
    names:
      '命中率|利用率|使用率|占用率|错误率|失败率|成功率|丢包率|重传率|接受率|可用率|碎片率|活跃度|达标率|准确率|召回率|(?:error|hit|failure|success|acceptance|packet loss|loss) (?:rate|ratio)|utili[sz]ation',
    unit: '%',
    never: ['time', 'bandwidth', 'token_rate', 'memory', 'power', 'energy', 'compute'],
  },
  /** In English a memory’s occupancy may be the amount that is occupied. */
  fill: {
    names: 'occupancy',
    unit: '%',
    never: ['time', 'bandwidth', 'token_rate', 'power', 'energy', 'compute'],
  },
};
const KIND_NAMES = Object.keys(KINDS) as QuantityKind[];

const AT_END = KIND_NAMES.map((kind) => [kind, new RegExp(`(?:${latinWord(KINDS[kind].names)})$`, 'i')] as const);
/** In running text `time`, `power` and `energy` are used too freely; 低延迟 praises a network. */
const IN_TEXT =
  /(?<!(?<!最)[低高])(?:(?<bandwidth>带宽|\bbandwidth)|(?<time>(?:排队|首字|平均|中位|最长|调度)的?等待(?![时队区池期中]|的?请求)|首[字包](?![节符母母装含子])|耗时|用时|时延|延迟|(?:加载|恢复|排队|启动|等待|传输|保存|写入|读取|响应|训练|切换|单步|每步|迭代|计算|通信|编译|预热|推理|处理)时间|\blatency|\b(?:queue(?:ing)?|schedul(?:er|ing)|admission) (?:wait|delay)|\b(?:median|mean|average|longest) wait\b|\b(?:load|save|restore|response|recovery|queue|wait|transfer|step|iteration|compute|start-?up|warm-?up|process|build|boot)(?:ing)? time)|(?<power>功率|功耗|\b(?:rack|node|server|board|card|chip|GPU|facility|site|hall|cluster|total|average|peak|idle|mean|IT) power(?: draw| consumption)?(?! (?:cap|limit|budget|cost|supply|supplies|feed|meter|price|bill)s?\b)|\bpower (?:draw|consumption)|\bTDP)|(?<energy>能耗|[耗用]电量|\benergy (?:use|consumption))|(?<memory>(?:HBM|显存|内存|存储|磁盘|硬盘|缓存) ?[容总]量|\b(?:HBM|memory|storage|disk|cache) capacity|显存占用|显存用量|显存|内存占用|KV ?缓存(?:占用|用量)?|(?:检查点|快照|数据集|模型文件)大小|\b(?:checkpoint|snapshot|dataset|model) size|\bGPU memory used|\b(?:free |available |used |peak )(?:GPU |host |device )?memory(?! (?:bandwidth|latency|copies|time|speed|rate|clock|access))|\bKV[ -]cache(?: (?:size|footprint|use|usage))?|cache footprint|memory (?:footprint|use|usage))|(?<weights>权重(?:大小)?|\bweights)|(?<operations>IOPS|每秒(?:请求|操作|查询|事务|读写)数|操作速率|operation rate)|(?<count>(?<![选定调设控按])(?:队列长度|排队长度|队列深度|并发数|并发度|批大小|参数量)|\bqueue (?:length|depth)|\bconcurrency|\bbatch size)|(?<speed>(?:生成|输出|解码|吐字)(?:速度|速率)|\b(?:generation|output|decode|decoding) speed)|(?<context>上下文(?:窗口|长度)|序列长度|\bcontext (?:window|length)|\bsequence length)|(?<share>(?:命中|利用|使用|占用|错误|失败|成功|丢包|重传|接受|碎片|达标|准确|召回)率|活跃度|\b(?:error|hit|failure|success|acceptance|loss) (?:rate|ratio)|\butili[sz]ation)|(?<fill>\boccupancy))(?![a-z])/gi;
const SEVERAL = /[/、&+]|[与和及或]|\b(?:and|or|vs|per)\b/i;

function latinWord(names: string): string {
  return names.replace(/(^|\|)(?=[a-zA-Z(])/g, '$1\\b');
}

/** `Snapshot to host memory`, `loss of power`, `用 TBT 上限选批大小`: the noun is no name for a value. */
const PHRASE =
  /^(?:用(?![电时])|按|以(?!太)|把|将|对(?!话)|让|通过(?!率)|基于|根据)|\b(?:of|to|in|on|from|for|with|without|over|by|into|at)\b/i;

/** The unit to offer for a kind. */
export const unitOfKind = (kind: QuantityKind): string => KINDS[kind].unit;

/** Whether a unit of `family` can never measure `kind`. */
export const isMisfit = (kind: QuantityKind, family: UnitFamily | undefined): boolean =>
  family !== undefined && KINDS[kind].never.includes(family);

/** The quantity that a folded label names: its last word, brackets and percentiles aside; undefined if it names several. */
export function nounOfLabel(label: string): QuantityNoun | undefined {
  const core = withoutStatistic(label.replace(/\([^()]{0,40}\)|\[[^[\]]{0,40}\]/g, ''))
    .trim()
    .replace(/(?:平均值?|均值|中位数?|峰值|最大值?|最小值?|合计)$/, '')
    .trim();
  if (core === '' || core.length > 40 || SEVERAL.test(core) || PHRASE.test(core)) return undefined;
  for (const [kind, pattern] of AT_END) {
    const match = pattern.exec(core);
    if (match === null) continue;
    const start = label.indexOf(match[0]);
    return start < 0 ? undefined : { kind, name: core, start, end: start + match[0].length };
  }
  return undefined;
}

/** A quantity that running text names. */
export interface NamedQuantity extends QuantityNoun {
  /** `延迟和带宽：0.5 µs、3.35 TB/s`: several names share the numbers. */
  readonly isShared: boolean;
}

/** The quantities that folded running text names, in order of their place. */
export function nounsIn(text: string): NamedQuantity[] {
  return [...text.matchAll(IN_TEXT)].map(({ 0: name, index, groups }) => ({
    kind: KIND_NAMES.find((one) => groups?.[one] !== undefined)!,
    name,
    start: index,
    end: index + name.length,
    isShared: /(?:[和与及、/]| and| or) ?$/.test(text.slice(Math.max(0, index - 6), index)),
  }));
}

/** The last of `nouns` before `end`, no further back than `reach`; undefined if it shares its numbers with others. */
export function nounBefore(nouns: readonly NamedQuantity[], end: number, reach: number): QuantityNoun | undefined {
  const last = nouns.findLast((noun) => noun.end <= end);
  return last === undefined || last.isShared || last.start < end - reach ? undefined : last;
}
