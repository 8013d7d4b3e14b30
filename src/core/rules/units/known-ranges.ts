import { KNOWN_PRICES } from './known-prices';
import { CARD, type KnownRange } from './known-range';

const SPECIAL_RUN =
  /全量|重建|建库|建索引|构建|批量|离线|过载|压测|超时|冷启动|\b(?:rebuild|index build|batch|offline|overload|time-?out|cold|reindex|full scan|build(?:s|ing)?|indexing)\b/i;

/** What each piece of a kind draws at most, in W; its name in either language, as patterns: `每只 400G 光模块`, `optics at 12 W each`. */
const powerOfOne = (name: KnownRange['name'], zh: string, en: string, high: number): KnownRange[] =>
  [
    `[每单一][张块台个只片根颗] ?(?:[\\dA-Z.]{1,8} ?)?(?:${zh})|(?:${zh})(?:[^。；;\\d]{0,4}| [\\dA-Z]{1,8}(?: [\\dA-Z]{1,6})?[，,] ?)[每单一][张块台个只片根颗]|单(?:${zh})`,
    `\\b(?:[Aa]n?|[Oo]ne|[Ee]ach|[Ee]very|[Ss]ingle|[Pp]er) (?:[\\w.-]{1,10} )?(?:${en})\\b(?! (?:switch|cage|port|bank))`,
    `\\b(?:${en})s? (?:[a-z]{2,8} )?\\d[\\d.]{0,6} ?[kM]?W (?:each|apiece|per (?:piece|module|unit))\\b`,
  ].map((said) => ({
    name,
    family: 'power' as const,
    low: 0,
    high,
    shown: ['0', `${high} W`],
    said: [new RegExp(said)],
    notTied: NOT_ONE_POWER,
  }));
const NOT_ONE_POWER =
  /合计|[总共]|一共|全部|加起来|整[机柜网]|集群|机房|连同|[×x*] ?\d|\d ?[×x*]|\b(?:total|altogether|all|together|fleet|cluster|hall|with (?:its|the|all))\b/i;

/** All of them; a value out of range is judged by the first whose words stand with it. */
export const KNOWN_RANGES: readonly KnownRange[] = [
  ...KNOWN_PRICES,
  {
    name: { en: 'one rack', zh: '一个机柜' },
    family: 'power',
    low: 0,
    high: 400_000,
    shown: ['0', '400 kW'],
    said: [
      /机[柜架]|\bracks?\b/i,
      /[每单一]个?(?:风冷|液冷|冷板|标准|GPU)? ?(?:机?[柜架])|\b(?:each|per|every|one|a|single)(?: [a-z-]{3,14}){0,2} rack\b/i,
    ],
    not: /园区|机房|合计|总|共|\b(?:racks|campus|hall|total|all|altogether|site)\b/i,
  },
  {
    name: { en: 'one server', zh: '一台服务器' },
    family: 'power',
    low: 0,
    high: 40_000,
    shown: ['0', '40 kW'],
    said: [
      /[每单一]台 ?(?:[\dA-Z]{1,8} ?卡?)? ?[^，,。；;\d]{0,8}(?:服务器|机器|整机|节点)|\b(?:each|per|every|one|a|single)(?: [\w-]{2,14}){0,2} (?:server|node|machine|box)\b/i,
    ],
    not: /机柜|机房|集群|合计|总|共|\b(?:racks?|hall|cluster|total|all|altogether|fleet|servers|nodes)\b/i,
  },
  ...powerOfOne(
    { en: 'one optical module', zh: '一只光模块' },
    '光模块',
    '[Oo]ptical module|[Oo]ptic|[Tt]ransceiver|[Pp]luggable',
    100,
  ),
  ...powerOfOne({ en: 'one network card', zh: '一块网卡' }, '网卡', 'NIC|DPU|[Nn]etwork card', 400),
  ...powerOfOne(
    { en: 'one drive', zh: '一块硬盘' },
    '硬盘|固态盘|盘',
    'SSD|NVMe drive|[Hh]ard disk|[Hh]ard drive',
    100,
  ),
  {
    name: { en: 'one GPU server', zh: '一台 GPU 服务器' },
    family: 'power',
    low: 50,
    high: 200_000,
    shown: ['50 W', '200 kW'],
    said: [
      /(?:整机|单机|[每单一]台(?:服务器|机器|节点)?|服务器)的?(?:平均|峰值|最大|满载|典型|实测|额定)?(?:功率|功耗)(?!差|降|增|的)|\b(?:server|node|machine) (?:power|draw)\b(?! (?:fell|drop|rise|rose|grew|saving|differ))|\b(?:server|node) draws\b/i,
    ],
    not: /待机|关机|休眠|BMC|管理口|风扇|边缘|空闲|省|降了|少了|增了|多了|差|误差|精度|抖动|每 ?(?:GB|TB|token)|\b(?:standby|off|sleep\w{0,3}|idle|fans?|edge|Jetson|saves?|saved|saving|less|more|by|error|accuracy|precision|per)\b/i,
  },
  {
    name: { en: 'one rack of cards', zh: '一柜 GPU' },
    family: 'power',
    low: 500,
    high: 1_200_000,
    shown: ['500 W', '1.2 MW'],
    said: [
      /(?:(?:单|每|整|一)个?机?柜|机柜)(?:的|内|里)?(?:平均|峰值|最大|满载|典型|实测|额定|供电|总|设计)?(?:功率|功耗|散热|负[荷载])(?!差|降|增|的|因)|(?:一|整|每)个?机?柜(?:就是|就|共|合计|为|要)? ?\d|\b(?:rack power|power (?:per|of (?:a|the|each|one)) rack)\b|\b(?:our|one|each|this|a|every) rack of \d/i,
    ],
    not: /待机|空柜|风扇|PDU|照明|传感|省|降了|少了|增了|多了|差|误差|精度|园区|机房|每 ?(?:U|卡|台)|\b(?:racks|hall|campus|site|empty|standby|fans?|PDUs?|lights?|sensors?|saves?|saved|saving|less|more|by|error|accuracy|precision)\b/i,
  },
  {
    name: { en: 'the peak of one card', zh: '一张卡的峰值算力' },
    family: 'compute',
    low: 4e12,
    high: 2e17,
    shown: ['4 TFLOPS', '200 PFLOPS'],
    said: [
      CARD,
      /(?:稠密|稀疏|理论|标称|BF16|FP16|FP8|张量)[^，,。；;\d]{0,4}(?:峰值|算力)|\b(?:dense|sparse|theoretical|data ?sheet|tensor|BF16|FP16|FP8) (?:[A-Z]+\d{1,2} )?(?:peak|FLOPS|compute)\b/i,
    ],
    not: /(?<![\d.,])(?:\d[\d,]{0,8}|[两二四八十百千万]) ?[张块台个卡柜×x*]|集群|整机|[总共]|合计|NVL|\d (?:[A-Z]\d{2,3}s|GPUs|cards|nodes)\b|\b(?:cluster|fleet|all|total|nodes?|racks?|pods?|together)\b|每[瓦元]|CPU|FP64|双精度|(?:实测|跑[到出])[^，,。；;\d]{0,4}\d[\d.,]{0,8} ?[MGTP]FLOP|比例|差|\bper (?:watt|dollar)|\b(?:CPU|FP64|measured \d|achieved|kernel|gap|less|more)\b/i,
  },
  {
    name: { en: 'the memory of one card', zh: '一张卡的显存' },
    family: 'memory',
    low: 1,
    high: 2000,
    shown: ['1 GB', '2 TB'],
    said: [
      /(?:\b(?:cards?|GPUs?|[ABHL]\d{2,3}S?)|卡|GPU) ?(?:each )?(?:(?:has|have|with|comes? with|carr(?:y|ies)|有|带|自带|配有?) ?)?(?:16|24|32|40|48|64|80|94|96|141|144|180|192|288) ?MB ?(?:of |的 ?)?(?:HBM\d?e?|显存|VRAM|(?:GPU |device )?memory)(?! ?(?:left|free|空))/i,
    ],
    not: /剩|空闲|缓存|L2|共享|寄存|给|留|缓冲|开销|驱动|\b(?:left|free|spare|cache|L2|shared|registers?|only)\b/i,
  },
  {
    name: { en: 'one access to memory', zh: '一次访存' },
    family: 'time',
    low: 1e-11,
    high: 1e-3,
    shown: ['0.01 ns', '1 ms'],
    said: [
      /HBM|显存|SRAM|DRAM|\bL[123]\b|共享内存|shared memory|\bDDR\d?\b/i,
      /(?:读|写|访问|访存|取)一次|[一单每]次 ?(?:[A-Z\d]{2,5} ?)?(?:读|写|访问|访存)|访[问存](?:延迟|时延)|(?:HBM|显存|SRAM|DRAM|缓存|内存)的?(?:延迟|时延)|\b(?:access(?:es)? (?:latency|time)|latency of (?:HBM|SRAM|DRAM|L[123])|(?:HBM|SRAM|DRAM|L[123]|memory) latency|(?:one|a|each|single) (?:read|access|load) (?:from|of|to))\b/i,
    ],
    not: /权重|模型|整[块卡]|全部|带宽|[GMT]i?B\b|搬|拷|换[入出]|交换|卸载|token|步|\b(?:weights|model|whole|entire|all|cop(?:y|ies)|swap|offload|page|fault|checkpoint|step)\b/i,
  },
  {
    name: { en: 'one kernel launch', zh: '一次 kernel 启动' },
    family: 'time',
    low: 1e-7,
    high: 1e-3,
    shown: ['0.1 µs', '1 ms'],
    said: [
      /\bkernel[- ]launch|\blaunch(?:ing)? (?:a|one|each|every) kernel\b|(?:kernel|核函数) ?(?:的 ?)?(?:启动|发射|下发)/i,
      /[每一单]次|[每一]个|\b(?:per launch|each launch|each|one|a single|per kernel|every)\b/i,
    ],
    not: /步|层|[共总]|合计|一轮|每个? ?token|请求|编译|JIT|\b(?:steps?|layers?|total|in all|token|request|iteration|compil\w{1,4}|sum)\b|(?<![\d.,])\d{2,6} ?(?:个|次|kernels|launches)/i,
  },
  {
    name: { en: 'one all-reduce within a node', zh: '一次机内 all-reduce' },
    family: 'time',
    low: 5e-7,
    high: 5,
    shown: ['0.5 µs', '5 s'],
    said: [
      /all-?reduce|allgather|all-?gather|reduce-?scatter/i,
      /NVLink|NVSwitch|机内|单机|\b(?:in|within|inside) (?:one|a|the|each) (?:node|server|box)\b/i,
      /[一单每]次|\b(?:one|a|an|each|every|single)\b/i,
    ],
    not: /超时|[共总]|合计|[挂卡]住|卡死|hang|故障|全程|训练|一步|\b(?:time-?outs?|total|hung|stuck|stall\w{0,2}|failure|step|run|epoch|all day)\b/i,
  },
  {
    name: { en: 'one search of a vector index', zh: '一次向量检索' },
    family: 'time',
    low: 1e-6,
    high: 60,
    shown: ['1 µs', '60 s'],
    said: [
      /向量|HNSW|IVF|\bANN\b|\bvector|embedding/i,
      /检索|查询|召回|搜索|\b(?:search|quer(?:y|ies)|lookups?|retriev)/i,
      /耗时|延迟|时延|用时|中位|平均|P\d\d|\b(?:latency|takes?|took|median|mean|average|returns?)\b/i,
    ],
    not: SPECIAL_RUN,
  },
  {
    name: { en: 'one read from a cache', zh: '一次缓存读取' },
    family: 'time',
    low: 1e-9,
    high: 10,
    shown: ['1 ns', '10 s'],
    said: [
      /Redis|memcached|缓存(?:命中|读取|查询)|\bcache (?:hit|read|lookup|get)s?\b/i,
      /耗时|延迟|时延|用时|P\d\d|\b(?:latency|takes?|took|median|returns?)\b/i,
    ],
    not: /TTL|过期|预热|有效期|失效|expir|retention|\bwarm|节省|saved?/i,
  },
  {
    name: { en: 'one RDMA operation', zh: '一次 RDMA 操作' },
    family: 'time',
    low: 1e-7,
    high: 0.5,
    shown: ['0.1 µs', '500 ms'],
    said: [/RDMA/i, /延迟|时延|\blatency\b/i],
    not: /超时|建连|重传|time-?out|connect|retransmi/i,
  },
  {
    name: { en: 'a signal on its way', zh: '传播时延' },
    family: 'time',
    low: 1e-11,
    high: 1,
    shown: ['0.01 ns', '1 s'],
    said: [/传播(?:时延|延迟)|propagation (?:delay|latency)/i],
  },
  {
    name: { en: 'one decoding step', zh: '一步解码' },
    family: 'time',
    low: 1e-5,
    high: 60,
    shown: ['10 µs', '60 s'],
    said: [
      /\b(?:one|each|every|per|a single|a) (?:decode|decoding|generation) step\b|[一每单]个?步解码|解码(?:一|每|单)步|每个?解码步/i,
    ],
    not: /开销|抖动|差|间隔|调度|采样|launch|kernel|overhead|jitter|sampl|scheduler/i,
  },
  {
    name: { en: 'a network round trip', zh: '一次网络往返' },
    family: 'time',
    low: 1e-8,
    high: 5,
    shown: ['10 ns', '5 s'],
    said: [/\bRTT\b|往返(?:时延|延迟|时间)|round[- ]trip/i],
    not: /超时|卫星|time-?out|satellite|探测|interval/i,
  },
  {
    name: { en: 'starting a model', zh: '拉起一个模型' },
    family: 'time',
    low: 0.05,
    high: 86_400,
    shown: ['50 ms', '24 h'],
    said: [
      /冷启动|拉起|(?:加载|载入|读入)[^，,。；;]{0,8}(?:权重|模型)|(?:权重|模型)[^，,。；;]{0,6}(?:加载|载入)|\bcold[- ]starts?\b|\b(?:load(?:s|ing)?|start(?:s|ing)?|boot(?:s|ing)?)(?: up)? (?:the |an? )?(?:[\w.-]{1,12} )?(?:weights|model|service|replica)\b/i,
    ],
    not: /提前|抖动|误差|间隔|切换|路由|已驻留|每次心跳|jitter|interval|switch|resident/i,
  },
  {
    name: { en: 'the grid’s carbon', zh: '电网碳排因子' },
    family: 'mass_per_energy',
    low: 0,
    high: 2 / 3.6e6,
    shown: ['0', '2 kg/kWh'],
    said: [],
  },
  {
    name: { en: 'tokens per joule', zh: '每瓦吞吐' },
    family: 'tokens_per_energy',
    low: 1e-5,
    high: 300,
    shown: ['0.00001 tok/s/W', '300 tok/s/W'],
    said: [],
  },
  {
    name: { en: 'one user’s stream', zh: '单个用户的输出' },
    family: 'token_rate',
    low: 0.01,
    high: 5000,
    shown: ['0.01 tok/s', '5,000 tok/s'],
    said: [
      /单用户|每用户|单路|单流|每路|单请求|\/ ?user\b|\b(?:per|each|one|single)[- ](?:user|stream|session)\b|\b(?:batch(?: size)?|并发|concurrency) ?(?:of |= ?|为 ?)?1(?![\d,.])/i,
    ],
    not: /预填充|输入|prefill|input|prompt|合计|总|集群|total|aggregate|cluster/i,
  },
  {
    name: { en: 'what one person does in a day', zh: '一个人一天的次数' },
    family: 'requests',
    low: 0,
    high: 50_000,
    shown: ['0', '50,000'],
    said: [
      /人均|每人|每[位名]|\b(?:per|each|every|an?) (?:engineer|user|person|employee|developer|head|seat|analyst)\b/i,
      /每天|每日|日均|一天|\b(?:per|a|each|every) (?:working )?day\b|\bdaily\b/i,
    ],
    not: /脚本|机器人|\b(?:bots?|scripts?|total|all)\b|合计|总共/i,
  },
  {
    name: { en: 'the memory bandwidth of one card', zh: '一张卡的显存带宽' },
    family: 'bandwidth',
    low: 50,
    high: 40_000,
    shown: ['50 GB/s', '40 TB/s'],
    said: [
      /(?:HBM\d?e?|显存|GDDR\dX?) ?(?:的 ?)?(?:峰值|理论)?带宽|\b(?:HBM\d?e?|GPU memory|VRAM|device memory) bandwidth\b/i,
    ],
    not: /占|用|耗|剩|余|省|差|切片|实例|\bMIG\b|合计|总|共|集群|节点|整机|每个? ?token|读取|(?<![\d.,])(?:\d{2,6}|[2-9]|[两二三四五六七八九十百]) ?(?:[张块台柜]|[×x] ?[ABHLKV]\d)|(?<![\d.,])\b(?:\d{2,6}|[2-9]|two|four|eight|sixteen) (?:[A-Z]{1,3}\d{2,4}s?|cards|GPUs|servers|nodes|boxes|racks)\b|\b(?:us(?:e[sd]?|ing)|consum\w{1,8}|left|spare|slices?|instances?|takes?|total|aggregate|cluster|nodes?|servers?|together|all|per (?:token|request|user|layer)|short|lost|loses?)\b/i,
  },
  {
    name: { en: 'the KV cache of one token', zh: '一个 token 的 KV' },
    family: 'memory',
    low: 1e-8,
    high: 0.1,
    shown: ['10 B', '100 MB'],
    said: [/每个? ?token|\b(?:per|each|a) token\b/i, /KV|缓存|\bcache\b/i],
    not: /[×x*=]|共|总|合计|上下文|并发|路|会话|一共|池|[放装]|容纳|存得?下|\b(?:total|sessions?|contexts?|users?|altogether|sequences|so|at \d|for \d|pools?|holds?|fits?|room)\b/i,
  },
];
