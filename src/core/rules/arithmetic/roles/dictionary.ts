import type { UnitFamily } from '../../../numbers/units';
import { isKnownPeak } from '../../units/compute-peaks';

/** What a number is in a relation of the domain. */
export type RoleName =
  | 'failures'
  | 'downtime'
  | 'uptime'
  | 'period'
  | 'mttr'
  | 'mtbf'
  | 'availability'
  | 'pue'
  | 'facility'
  | 'it'
  | 'losses'
  | 'power'
  | 'firstToken'
  | 'perToken'
  | 'weightsRead'
  | 'overhead'
  | 'decodeTime'
  | 'endToEnd'
  | 'stay'
  | 'duration'
  | 'interval'
  | 'tokens'
  | 'atOnce'
  | 'requestRate'
  | 'goodput'
  | 'attainment'
  | 'userRate'
  | 'totalRate'
  | 'cardRate'
  | 'tokenRate'
  | 'weights'
  | 'sizePerToken'
  | 'size'
  | 'sizePerSecond'
  | 'memoryBandwidth'
  | 'algorithmBandwidth'
  | 'busBandwidth'
  | 'bandwidth'
  | 'linkRate'
  | 'cardTime'
  | 'hours'
  | 'bill'
  | 'cards'
  | 'headroom'
  | 'compute'
  | 'peakCompute'
  | 'mfu'
  | 'linkUse'
  | 'joulesPerToken'
  | 'kilowattHoursPerMillion'
  | 'tokensPerJoule'
  | 'priceOfTime'
  | 'priceOfTokens'
  | 'tokensPerMoney';

/** A family of units, a mere number, bytes of each token, or hours of a card. */
export type Kind = UnitFamily | 'count' | 'size_per_token' | 'work';

export interface Role {
  readonly name: RoleName;
  /** What it is measured in; its noun must stand near. */
  readonly kinds: readonly Kind[];
  readonly noun?: RegExp;
  /** The unit says enough where no other role's noun stands near. */
  readonly isOfUnit?: true;
  /** Many things have its noun: another role's that stands somewhat farther off is meant. */
  readonly isWeak?: true;
  /** What else the number must be: its factor to canonical units, its value in them. */
  readonly is?: (scale: number, value: number) => boolean;
  /** The noun says that the number is of so many: 每百万 token 0.4 元. */
  readonly ofMany?: number;
}

const DAY = 86_400;
/** Joules per token against kilowatt-hours per million of them. */
const LEAST_KWH = 1.5;
const MOST_PUE = 4;
/** What a step of decoding takes at most; those of training take longer. */
const MOST_STEP = 0.2;
/** Links are told in bits: Mb/s, Gb/s and Tb/s in GB/s. */
const BITS = [0.125e-3, 0.125, 125];

/** What a price or an energy is of. */
const PER_MILLION =
  /(?:每)?(?:一)?百万(?:个)?(?:输出|输入)? ?(?:token|词元)|\b(?:per|a|one|each|every) (?:1 ?)?(?:M\b|million)(?: (?:output |input )?tokens?)?|\/ ?M\b/gi;

/** The dictionary of both languages. The noun that stands nearest to a number decides; of equally near ones the first. */
export const ROLES: readonly Role[] = [
  {
    name: 'mttr',
    kinds: ['time'],
    noun: /MTTR|平均(?:每次)?(?:故障)?(?:恢复|修复|停机|中断)|(?:恢复|修复|每次停机)(?:时间|时长|用时)?平均|每次平均(?:恢复|修复|停机)?|\b(?:mean|average|avg)(?: [a-z]{2,10}){0,2} (?:recover|repair|restor|resol|outage)[a-z]{0,8}|\b(?:recovery|repair)(?= takes| took)|\bto (?:come back|recover|be (?:repaired|restored|back)|restart)\b|(?:恢复|修复)(?:要|需要?|用时?|一次要?)/gi,
  },
  {
    name: 'mtbf',
    kinds: ['time'],
    noun: /MTBF|MTTF|平均(?:无故障|故障间隔|间隔)|平均每隔|\b(?:mean|average) (?:time|interval)? ?between (?:failures|interruptions|incidents)|\b(?:fails|breaks|crashes|goes down)(?: once)? every (?:about )?$|每隔?(?=[^，。；]{0,12}(?:坏|故障|中断|挂)一次)/gi,
  },
  {
    name: 'downtime',
    kinds: ['time'],
    noun: /(?<!平均|每次)(?:停机|中断(?!间隔)|不可用|宕机|掉线|故障时[间长]|离线|停服|(?<![\u3400-\u9fff]不)停(?:了|过|掉)|断服)|(?<!mean |average )\b(?:down ?time|outages?|unavailab\w{0,8}|unreachable|(?:was|were|be|been|is|hours|hrs?|minutes|min) (?:down|out of)|(?:were|was) lost|down for|dark|offline|interrupted for|hours lost|lost)\b/gi,
  },
  {
    name: 'uptime',
    kinds: ['time'],
    noun: /有效(?:推进|训练|运行|时间)|正常运行|\b(?:productive|useful|uptime|was up|were up)\b/gi,
  },
  {
    name: 'period',
    kinds: ['time'],
    noun: /(?:全[周月年天季]|全季度|总时长|墙钟|连续(?:训练|运行|跑了?)|一共跑了?|周期|统计期)|\b(?:out of|wall[- ]clock|ran for|run (?:lasted|of|took)|window of|in a period of)\b/gi,
    isOfUnit: true,
    is: (_, value) => value >= DAY && value % DAY === 0,
  },
  {
    name: 'firstToken',
    kinds: ['time'],
    noun: /TTFT|首 ?(?:个)?(?:token|词元|字|包)|\bfirst[- ](?:output )?(?:token|of them)\b|\bthe first\b(?= of (?:them|which))|\bstarts? (?:streaming|to stream)\b/gi,
  },
  {
    name: 'weightsRead',
    kinds: ['time'],
    noun: /(?:读|扫)(?:一遍|取|完)?(?:全部|所有)?权重|权重(?:读取|读一遍)|\b(?:weights? reads?|read(?:ing)? (?:all |the )?(?:the )?weights)\b/gi,
    is: (_, value) => value < 5,
  },
  {
    name: 'perToken',
    kinds: ['time', 'time_per_token'],
    noun: /\b(?:TPOT|TBT|ITL)\b|(?:每|后续)(?:个|一个)?(?:输出|后续)? ?(?:token|词元|字)|后续每个|(?:字|token|词元)(?:与字)?(?:之间|间隔)|\b(?:per|each|every) (?:further |following |next |subsequent |later |output |additional )?tokens?\b|\binter-?token\b|\bbetween (?:two |the )?(?:output )?tokens\b|\ba token\b|\btoken gaps?\b|\btokens?\b[^.;\d]{0,24}\beach $|^ ?ms each\b|每个 ?$/gi,
    is: (_, value) => value < 5,
  },
  {
    name: 'perToken',
    kinds: ['time'],
    noun: /每(?:一)?步|单步|\b(?:per|each|every|a|one) (?:decode |decoding )?step\b/gi,
    is: (_, value) => value < MOST_STEP,
  },
  {
    name: 'endToEnd',
    kinds: ['time'],
    noun: /E2E|端到端|总(?:耗时|时延|延迟|时长|用时|共)|整[条个次段]|全程|完整(?:回答|回复|响应|一段)?|一共要?|\bend[- ]to[- ]end\b|\b(?:whole|full|entire|complete|total) (?:answer|reply|response|request|latency|time)\b|\b(?:in all|in total|altogether|finish(?:es|ed)?|complete(?:s|d)?|done)\b|\b(?:answer|reply|response|completion)s?\b[^.;,]{0,28}? (?:takes?|took|needs?|lasts?)\b|(?:回答|回复|答案|应答)[^\d，,。；;]{0,4}(?:要|需要?|用了?|花了?|耗时)|\b(?:last (?:byte|token)|(?:from )?(?:request|first byte|start) to (?:the )?last (?:token|byte)|closed the span)\b|末 ?(?:个)?(?:token|字节)/gi,
  },
  {
    name: 'decodeTime',
    kinds: ['time'],
    noun: /(?:光|单|仅|纯|只)?(?:是)?解码(?!步|一步|器|卡|池)|(?:光|单|仅|纯)(?:是)?(?:生成|输出|吐字)|\bdecod(?:e|ing)\b(?! (?:step|node|card|pool))|\bgenerat(?:ion|ing) alone\b/gi,
    is: (_, value) => value >= 0.5,
  },
  {
    name: 'stay',
    kinds: ['time'],
    isWeak: true,
    noun: /(?<!单步)(?:平均)?(?:延迟|时延|响应时间|停留|逗留|服务时间|处理时间|耗时|驻留)|\b(?:latency|response time|time in (?:the )?system|residence(?: time)?|stays?(?: in)?|service time)\b/gi,
  },
  { name: 'interval', kinds: ['time'], noun: /(?:每隔?|\bevery|\bonce in) ?$|^ ?(?:小时|分钟)的?(?:周期|间隔)/gi },
  { name: 'cardTime', kinds: ['work'], isOfUnit: true },
  { name: 'duration', kinds: ['time'], isOfUnit: true },
  {
    name: 'failures',
    kinds: ['count', 'requests'],
    noun: /故障(?:次数|数)?|中断(?:次数)?|宕机|停机(?:次数)?|\b(?:failures?|outages?|incidents?|interruptions?|crash(?:es|ed)?|failed|breakdowns?|faults?|stoppages?)\b/gi,
  },
  { name: 'pue', kinds: ['count', 'factor'], noun: /\bPUE\b/gi, is: (_, value) => value >= 1 && value < MOST_PUE },
  {
    name: 'cards',
    kinds: ['count'],
    noun: /\branks?\b|\b(?:GPUs|cards|ways?)\b|-(?:card|GPU)\b|(?<![/每])张?卡(?![时天])|参与者/gi,
    is: (_, value) => value > 1,
  },
  {
    name: 'atOnce',
    kinds: ['count', 'requests'],
    noun: /并发(?:数|度|请求)?|并行[度数]|在途|同时(?:在|有)?(?:处理|解码|挂着?|跑|有)|(?:系统|引擎|服务)(?:里|中)|挂在|批(?:大小|量)|路(?![由径线])|\b(?:concurren\w{1,4}|in[- ]flight|streams?|sequences?|sessions? (?:at once|active)|simultaneous|in the system|at any (?:moment|time|one time|given)|batch(?: size)?(?: of)?|at (?:once|a time))\b/gi,
    is: (_, value) => value > 1,
  },
  {
    name: 'tokens',
    kinds: ['tokens'],
    isOfUnit: true,
    is: (_, value) => value >= 8,
  },
  {
    name: 'tokens',
    kinds: ['count'],
    noun: /\b(?:more|further|additional|following|other|extra|remaining) (?:output )?tokens\b|个?输出 ?(?:token|词元)|生成 ?(?:token|词元)s? ?[数量]|(?:输出|生成)长度|\b(?:output|generated) tokens?\b(?=[^/]|$)|\boutput length\b/gi,
    is: (_, value) => value >= 8,
  },
  { name: 'hours', kinds: ['count'], noun: /小时数?|\bhours\b/gi },
  {
    name: 'bill',
    kinds: ['money'],
    noun: /账单|费用|月租|总价|花费|\b(?:bill|invoice|paid|pay|spend|spent|monthly cost|total cost)\b/gi,
  },
  {
    name: 'availability',
    kinds: ['ratio'],
    noun: /可用(?:性|率|度)|在线率|有效训练(?:时间)?(?:占比|率)|ETTR|SLA|[三四五两]个 ?(?:半)? ?9|\b(?:availability|available|uptime|effective training|nines)\b/gi,
    is: (_, value) => value > 0.5 && value < 1,
  },
  {
    name: 'attainment',
    kinds: ['ratio'],
    noun: /达标率?|达成率?|满足|\b(?:met|meet|attain\w{0,5}|within|satisf\w{1,6})\b/gi,
    is: (_, value) => value > 0.1 && value < 1,
  },
  { name: 'mfu', kinds: ['ratio'], noun: /\b[MH]FU\b|算力利用率|\bFLOPS? utili[sz]ation\b/gi },
  {
    name: 'overhead',
    kinds: ['ratio'],
    noun: /开销|周期的 ?$|占(?!用)(?:了|到|比)?(?:总|训练|运行|全部)?(?:时间|时长)?的?|损失|拖慢|\b(?:overhead|of the time|of (?:training|run|wall[- ]clock) time|costs? (?:us )?)\b/gi,
    is: (_, value) => value < 0.9,
  },
  {
    name: 'linkUse',
    kinds: ['ratio'],
    noun: /(?:带宽|链路|线速|端口|网卡)(?:的)?(?:利用率|占比|效率)|(?:达到|跑到|占)(?:线速|标称|带宽)的?|\b(?:link|port|bandwidth|line[- ]rate) (?:utili[sz]ation|efficiency|usage)\b|\bof (?:line rate|nominal)\b/gi,
  },
  {
    name: 'headroom',
    kinds: ['ratio'],
    noun: /余量|冗余|备用|缓冲|预留|多备|\b(?:headroom|reserve|spare|margin|buffer|redundancy|on top)\b/gi,
    is: (_, value) => value < 1,
  },
  {
    name: 'facility',
    kinds: ['power', 'energy'],
    noun: /总(?:负荷|功率|用电|耗电|电力|表)|机房|园区|设施|市电|全口径|入口|\b(?:facility|site|building|utility|grid|substation|(?:at the )?(?:meter|gate)|whole hall|hall|data ?cent(?:er|re))\b/gi,
  },
  {
    name: 'it',
    kinds: ['power', 'energy'],
    noun: /(?<!(?:非|\bnon|除|外的) ?-?)\bIT\b|(?:GPU|算力|设备) ?侧|服务器(?:侧|端)?(?=用电|功率|负载|耗电|[^\u3400-\u9fff]|$)|\bGPUs (?:use|draw|take|consume)\b|\b(?:servers|racks|equipment)\b/g,
  },
  {
    name: 'losses',
    kinds: ['power', 'energy'],
    noun: /(?:制冷|冷却|散热)[^\d，,。；;]{0,4}(?:配电|供电|照明|损耗)[^\d，,。；;]{0,6}?(?:损耗|开销)?|非 ?IT(?:部分|负载|用电|功耗)?|配套(?:设施)?(?:用电|功耗)|\bcooling (?:and|plus|,) (?:power )?(?:distribution|losses|conversion)\b|\b(?:non-IT (?:load|power)|overhead power|facility overhead|cooling and losses)\b|(?:机房|设施|园区)(?:另外?|额外)(?:加|多|用|耗|要)(?:了|上)?|\b(?:building|facility|site|hall|cooling) (?:adds?|added|adding|puts?) (?:another |on )?/gi,
  },
  { name: 'power', kinds: ['power'], isOfUnit: true },
  {
    name: 'goodput',
    kinds: ['request_rate'],
    noun: /goodput|有效吞吐|达标|满足(?:全部|所有)? ?SLO|\b(?:within|met|meet|meets|inside)(?: (?:the|both|all|every|their))? SLOs?\b|\bon[- ]time\b/gi,
  },
  {
    name: 'requestRate',
    kinds: ['request_rate'],
    isOfUnit: true,
    noun: /饱和(?:时|点)?|到达率?|压到|灌入|\b(?:saturat(?:ed|ion|es)|arrivals?|offered)\b/gi,
  },
  {
    name: 'userRate',
    kinds: ['token_rate'],
    noun: /每(?:个|位|名|一个)?(?:用户|读者|会话|路|流|人)|单(?:个)?(?:用户|路|流|会话|请求|条)|(?:用户|读者|一个人|人)(?:体感|感受|看到|侧|端|来说)?|batch ?(?:size)? ?[=:为]? ?1\b|\b(?:per|each|single|one|lonely|a)[ -](?:chat )?(?:user|stream|session|sequence|reader|person)s?\b|\b(?:readers?|users?) (?:sees?|gets?|reads?)\b|\bbatch[- ](?:1|one)\b/gi,
  },
  {
    name: 'userRate',
    kinds: ['tokens'],
    noun: /(?:用户|读者|路|人)每秒(?:钟)?[^\d,，。；;]{0,6}$|\b(?:user|reader|stream|session)s? (?:sees?|gets?|reads?|receives?) (?:about )?$/gi,
  },
  {
    name: 'cardRate',
    kinds: ['token_rate', 'request_rate', 'item_rate'],
    noun: /每(?:张|块)?(?:卡|GPU)|[单整](?:张|块)?(?:卡|GPU)|一张卡|\b(?:per|each|a|one|every|single)[ -](?:GPU|card|accelerator|H\d{3}|A\d{3})\b/gi,
  },
  {
    name: 'totalRate',
    kinds: ['token_rate'],
    noun: /一台|整机|单机|每台|整个|合计|总(?:吞吐|输出|速率)|集群|\b(?:nodes?|servers?|box|cluster|fleet|pool|total|aggregate|together)\b/gi,
  },
  { name: 'tokenRate', kinds: ['token_rate'], isOfUnit: true },
  {
    name: 'sizePerToken',
    kinds: ['memory', 'size_per_token'],
    noun: /每(?:个)? ?(?:token|词元)|\/ ?token|\b(?:per|each|every|a) token\b|\btoken (?:takes|needs|costs)\b/gi,
    is: (_, value) => value < 0.1,
  },
  { name: 'weights', kinds: ['memory'], noun: /权重|模型(?:文件|大小)?|\b(?:weights|weight bytes|model)\b/gi },
  { name: 'sizePerSecond', kinds: ['memory'], noun: /每秒(?:钟)?(?:是|为|约)? ?$|\b(?:per|a|each|every) second\b/gi },
  { name: 'size', kinds: ['memory'], isOfUnit: true },
  { name: 'sizePerToken', kinds: ['size_per_token'], isOfUnit: true },
  {
    name: 'algorithmBandwidth',
    kinds: ['bandwidth'],
    noun: /\balg(?:orithm)?[ -]?(?:bw|bandwidth)\b|算法带宽/gi,
  },
  { name: 'busBandwidth', kinds: ['bandwidth'], noun: /\bbus[ -]?(?:bw|bandwidth)\b|总线带宽/gi },
  {
    name: 'memoryBandwidth',
    kinds: ['bandwidth'],
    noun: /HBM|显存带宽|(?:H|A|B)\d{3} ?带宽|^ ?TB\/s (?:card|GPU|board|[ABH]\d{3})\b|\bmemory(?: bandwidth)?\b/gi,
  },
  {
    name: 'linkRate',
    kinds: ['bandwidth'],
    noun: /标称|额定|线速|理论|(?:注入|网卡|端口|出口)带宽|\b(?:nominal|rated|theoretical|line rate|on paper|injection (?:bandwidth|rate))\b/gi,
  },
  { name: 'linkRate', kinds: ['bandwidth'], isOfUnit: true, is: (scale) => BITS.includes(scale) },
  { name: 'bandwidth', kinds: ['bandwidth'], isOfUnit: true },
  { name: 'peakCompute', kinds: ['compute'], noun: /峰值|标称|\b(?:peak|nominal|rated)\b/gi },
  { name: 'peakCompute', kinds: ['compute'], isOfUnit: true, is: (_, value) => isKnownPeak(value) },
  { name: 'compute', kinds: ['compute'], isOfUnit: true },
  {
    name: 'kilowattHoursPerMillion',
    kinds: ['energy_per_token'],
    isOfUnit: true,
    is: (scale) => scale > LEAST_KWH,
  },
  { name: 'joulesPerToken', kinds: ['energy_per_token'], isOfUnit: true, is: (scale) => scale <= LEAST_KWH },
  {
    name: 'joulesPerToken',
    kinds: ['energy'],
    noun: /每(?:个)?(?:输出)? ?(?:token|词元)|\b(?:per|each|every|a|one) (?:output )?token\b/gi,
    is: (scale) => scale <= 1,
  },
  {
    name: 'kilowattHoursPerMillion',
    kinds: ['energy'],
    noun: PER_MILLION,
    is: (scale) => scale > LEAST_KWH,
    ofMany: 1e6,
  },
  { name: 'tokensPerJoule', kinds: ['tokens_per_energy'], isOfUnit: true },
  { name: 'priceOfTime', kinds: ['money_rate'], isOfUnit: true },
  { name: 'priceOfTokens', kinds: ['money_per_token'], isOfUnit: true },
  { name: 'priceOfTokens', kinds: ['money'], noun: PER_MILLION, ofMany: 1e6 },
  {
    name: 'tokensPerMoney',
    kinds: ['tokens'],
    noun: /(?:一|每)(?:一)?(?:块钱|美元|元钱?|美金)|\b(?:a|one|per|each|every) (?:US )?dollar\b|\bdollar buys\b/gi,
  },
  { name: 'tokensPerMoney', kinds: ['tokens_per_money'], isOfUnit: true },
];
