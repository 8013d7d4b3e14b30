/** What decks define beside their numbers, as far as a wrong definition of it can be told. */
export type Defined =
  | 'ttft'
  | 'tpot'
  | 'e2e'
  | 'pue'
  | 'availability'
  | 'mfu'
  | 'goodput'
  | 'hits'
  | 'perJoule'
  | 'perDollar'
  | 'cost'
  | 'rate'
  | 'percentile'
  | 'mttr'
  | 'mtbf'
  /** What monitoring calls the utilisation of a GPU: the time in which a kernel runs. */
  | 'busy';

type Judge = (said: string) => boolean;

const TO_FIRST = /[到至][^到至,，]{0,10}?(?:第一|首)|\b(?:to|until|till|before)(?: [a-z-]{1,12}){0,4}? first\b/i;
const TO_LAST =
  /[到至][^到至,，]{0,10}?(?:最后|最末|末)一?个? ?(?:token|词|字)|[到至][^到至,，]{0,10}?(?:完整|全部|整个|所有)的?(?:回复|回答|响应|输出|结果|答案|内容)|[到至][^到至,，]{0,10}?(?:生成|输出|回复|响应)(?:结束|完成|完毕)|\b(?:to|until|till|and)(?: [a-z-]{1,12}){0,4}? (?:last|final)(?: [a-z]{1,10})? (?:token|word|byte)|\b(?:to|until|till)(?: [a-z-]{1,12}){0,4}? (?:full|complete|whole|entire) (?:response|answer|reply|output)|\b(?:to|until|till) (?:the )?end of (?:the )?(?:response|answer|generation|stream)/i;
const FROM_FIRST = /从[^到至,，]{0,6}(?:第一|首)个|\bfrom (?:the )?first (?:output )?token\b/i;
const BETWEEN =
  /(?:相邻|连续)(?:的)?(?:两个)? ?(?:输出|生成)?的? ?(?:token|词元)|两个(?:相邻|连续)?的? ?token ?之?间|\bbetween (?:two )?(?:(?:consecutive|successive|adjacent|subsequent) )?(?:output )?tokens\b/i;
const EXCEPT =
  /[−–]| - |减|不含|不计|不包括|除了?(?:首|第|去|掉)|而不是|不是|不同|区别|不等|有别|并非|(?<!最)后|\b(?:minus|except|excluding|excludes|less|after|subtract\w{0,4}|without|not|unlike|differ\w{0,6}|rather|instead|plus)\b|\+|加上?/i;
const FIRST_LEFT_OUT =
  /首[^，,。；;]{0,8}(?:除外|不算|不计|不含)|\bfirst (?:output )?token (?:is |was )?(?:excluded|left out|taken off|dropped|ignored)\b/i;
const WITH_FIRST =
  /(?:首|第一)[^，,。；;]{0,10}(?:算|计|包含|包括)(?:在内|在里面|进去?|了进去|入)|(?:包[含括]|连同|算上|计入|加上)(?:了)?(?:首|第一)|\b(?:including|counting|with|and) (?:also )?(?:the )?(?:first (?:output )?token|TTFT|prefill)\b(?! (?:excluded|left out|taken off))|\bfirst (?:token|one) (?:included|counted|too|as well)\b/i;
const TOTAL_PER_TOKEN =
  /^(?:the )?(?:(?:end-to-end|E2E|total|whole|overall|full|entire)(?: (?:request|response|generation))?|request)(?: (?:latency|time|duration))? ?(?:divided by|\/|÷|over) ?(?:the )?(?:total |full )?(?:(?:number|count) of )?(?:all )?(?:the )?(?:输出|生成|output |generated )?(?:token|n\b)|^(?:端到端|E2E|总|整体|全程|整个请求的?|请求) ?(?:时延|延迟|耗时|时间|时长)? ?(?:除以|\/|÷) ?(?:全部|所有|总)?(?:的|输出|生成){0,2} ?(?:token|词元|n\b)/i;
const PER_SECOND =
  /^(?:平均|单用户|每个?用户)?每秒(?:钟)?(?:能)?(?:生成|输出|产出|吐出)|^(?:the )?(?:number of )?(?:output )?tokens (?:generated |produced |output )?(?:per|each|a|every) second/i;
const OVER = ' ?(?:÷|\\/|除以|比上?|divided by|over|to|as a (?:share|fraction|percentage) of) ?';
const OF_WHAT =
  '(?:the )?(?:(?:power|energy|electricity|load|consumption|kWh|watts)(?: (?:of|used by|drawn by|consumed by|that goes (?:in)?to|going (?:in)?to|at|into|for))? )?(?:the |all |all the )?';
const IT_OVER_ALL = new RegExp(
  `^\\(?${OF_WHAT}(?:IT|servers?) ?(?:设备|负载|侧|部分|equipment|load|gear|hardware)? ?(?:的|总|消耗){0,2}(?:用电量?|能耗|耗电量?|电量|功率|功耗|电力|energy|power|use|load|electricity)?(?: (?:use|consumption|draw|load))?\\)?${OVER}\\(?${OF_WHAT}(?:机房|数据中心|园区|设施|总|全部?|整|total|facility|site|whole|entire|building|data cent(?:er|re)|hall|meter|utility|campus)`,
  'i',
);
const PART_FOR_IT =
  /^(?:IT|服务器)[^，,。]{0,10}(?:占|与|和)[^，,。]{0,12}(?:总|机房|数据中心|园区|全部|设施)[^，,。]{0,12}(?:比例|比重|之比|的比|份额|占比|百分比)|^(?:how much|the (?:share|fraction|part|percentage)|share|fraction|percentage) of (?:the |all |all the |a )?(?:total |facility(?:['’]s)? |site(?:['’]s)? |data cent(?:er|re)['’]?s? |hall['’]?s? |incoming )*(?:power|energy|electricity)[^.;]{0,24}\b(?:reaches|goes to|goes into|ends up in|used by|arrives at)[^.;]{0,16}\b(?:IT|servers?|GPUs?|cards)\b/i;
const REPAIR_OVER = /^\(?MTTR\)? ?(?:÷|\/|除以|divided by|over)/i;
const SHARE_OF_TIME =
  /时间(?:的)?(?:占比|比例)|\b(?:share|fraction|percentage|part) of (?:the )?time\b|(?:显存|memory)[^,，]{0,8}(?:占|比|share|used)/i;

/** Two that change places with each other. */
const PEAK_OVER =
  /^(?:the )?(?:hardware |theoretical |dense |card['’]?s? )*(?:peak|硬件|理论|峰值)[^,.;÷/，。]{0,24}(?:÷|\/|除以|divided by|over) ?(?:the )?(?:achieved|actual|measured|useful|model|实际|实测|有效|达到)/i;
const POWER_OVER_TOKENS =
  /^(?:the )?(?:board |server |average |total )?(?:power|watts|joules|energy|功率|功耗|能耗)[^,.;÷/，。]{0,24}(?:÷|\/|除以|divided by|over) ?(?:the )?(?:output |number of |generated |每秒)?(?:tok|throughput|吞吐|输出)/i;
const PRICE_OVER_TOKENS =
  /^(?:the )?(?:hourly |GPU )?(?:price|cost|rent|租金|价格|成本|每小时[租价])[^,.;÷，。]{0,24}(?:÷|除以|divided by|over) ?(?:the )?(?:number of |output |每小时)?(?:tok|throughput|吞吐)/i;
const TOKENS_OVER_PRICE =
  /^(?:the )?(?:number of |output |每小时)?(?:hourly )?(?:tokens|throughput|吞吐)[^,.;÷，。]{0,24}(?:÷|除以|divided by|over) ?(?:the )?(?:hourly |GPU )?(?:price|cost|rent|租金|价格|成本|每小时[租价])/i;
const PER_MINUTE =
  /^(?:the )?(?:number of )?(?:queries|requests) (?:served |handled |answered )?(?:per|a|each|every|in a) (?:minute|hour|day)\b|^每(?:分钟|小时|天)[^，,。；;]{0,8}(?:请求|查询|次)/i;
const MISSES =
  /^(?:the )?(?:number of )?(?:cache )?(?:misses|missed (?:lookups|requests|blocks))[^,.;]{0,16}(?:÷|\/|divided by|over|to\b)|^(?:未命中|没有?命中|miss)[^，,。]{0,16}(?:÷|\/|除以|占)|^(?:the )?(?:share|fraction|percentage|part) of [^,.;]{0,36}\b(?:that miss|that were missed|not (?:found|served|in the cache)|(?:be )?recomputed)\b/i;
/** `Goodput can exceed throughput`: a part is never more than the whole. */
export const ABOVE_THROUGHPUT =
  /(?:可以|可能|会|能|总是|往往|通常|一般|常常|必然|应该)(?:比[^，,。；;]{0,10}吞吐[^，,。；;]{0,6}[高大]|(?:高于|大于|超过|高过)[^，,。；;]{0,8}吞吐)|\b(?:can|may|might|could|will|is|must|should)(?: (?:well|even|easily|be|always|often|usually|typically|generally)){0,3} (?:exceeds?|(?:higher|greater|larger|more) than|above|beyond)(?: the)?(?: (?:total|raw|request|overall|plain))? throughput\b|\b(?:always|often|usually) exceeds(?: the)? throughput\b/i;
/** `P99：99% 的请求都比它慢`, `P99 is the average of the slowest 1%`. */
const OTHER_SIDE =
  /^(?:the (?:value|latency) (?:that|which) )?9\d(?:\.\d{1,2})? ?%(?: of| 的)[^.;。；]{0,36}(?:\b(?:slower|exceed|above|longer|worse|later|wait (?:more|longer))|慢|超过|大于|高于|更[久长])|^(?:the )?(?:average|mean) (?:of|over) the slowest|^最慢的?[^，,。；;]{0,14}(?:平均|均值)|^(?:只有 ?|only )?1 ?%(?: of| 的)[^.;。；]{0,36}(?:\b(?:faster|below|under|within|quicker)|更?快|以内|低于)/i;
export const NOT = /不|未|没有|无法|\b(?:no|not|never|cannot|nor|neither)\b|n['’]t\b/i;

/** `端到端时延除以请求数`: of requests, where tokens are counted. */
const OVER_REQUESTS =
  /(?:÷|\/|除以|\b(?:divided by|(?<!taken |computed |measured |averaged )over)) ?(?:the )?(?:total |number of |count of ){0,2}(?:requests|queries|请求|查询)/i;
const TIME_TO_WHOLE =
  /^(?:the )?(?:time|duration|latency) from [^.;]{0,24}\b(?:until|to|till) (?:the )?(?:whole |full |complete )?(?:answer|response|reply|generation) (?:is |has been )?(?:complete|finished|done|full)/i;
const TIME_PER_TOKEN =
  /^(?:the )?(?:average |mean )?time (?:per|for each|of each) (?:output )?token\b|^每个?(?:输出)? ?token 的?(?:平均)?(?:时间|耗时)/i;
const TO_FIRST_AND = /^(?:the )?(?:time|wait|delay) between (?:the )?request and (?:the )?first/i;
/** What counts towards goodput whatever its latency. */
const WHATEVER_SLO =
  /\b(?:regardless|whether or not|irrespective|no matter|including (?:those|requests) that (?:miss|violat))|无论|不管|不论|包括(?:超时|未达标|不达标)/i;
const SHARE_OF_MEMORY = /^(?:the )?(?:share|fraction|percentage|part) of (?:the )?(?:GPU )?(?:memory|HBM|VRAM)\b/i;
const JOULES_PER_TOKEN =
  /^(?:the )?(?:number of )?joules per (?:output )?token|^J\/tok|^每个? ?token 的?(?:焦耳数?|能耗|耗能)/i;
const INVERSE = /倒数|inverse|reciprocal|1 ?[÷/]/i;
const IT_OVER_WHAT =
  /^(?:the )?(?:IT|server)[^.;÷/]{0,24}(?:divided by|over) (?:what|all|everything) (?:the )?(?:whole |entire )?(?:site|hall|facility|building|data cent(?:er|re)|campus)?/i;
const DOWN_SHARE =
  /^(?:the )?(?:share|fraction|percentage|part) of (?:the )?time[^.;]{0,40}\b(?:down|unavailable|offline|out)\b|^(?:the )?downtime ?(?:÷|\/|divided by|over)|^(?:停机|不可用|故障)(?:时间|时长)? ?(?:÷|\/|除以|占)/i;
const NOT_DOWN = /\b(?:not|isn['’]t|without)\b|[不无没]停|1 ?[-−–]/i;
const BETWEEN_FAILURES =
  /\bbetween (?:two )?(?:failures|faults|outages|incidents)\b|两次(?:故障|宕机|中断)之?间|故障间隔/i;
const TO_REPAIR =
  /\bto (?:repair|recover|restore|fix)\b|从(?:发生)?故障到(?:恢复|修复)|(?:恢复|修复)(?:所需|需要)?的?(?:平均)?时间/i;
const OF_PEAK =
  /峰值算力|理论算力|\b(?:share|fraction|percentage|part) of (?:the )?(?:peak|theoretical)(?: (?:FLOPS|compute|performance))?\b|多少(?:峰值|理论)?算力/i;

const JUDGES: Readonly<Record<Defined, Judge>> = {
  ttft: (said) =>
    !TO_FIRST.test(said) &&
    !EXCEPT.test(said) &&
    [TO_LAST, FROM_FIRST, BETWEEN, TIME_PER_TOKEN].some((one) => one.test(said)),
  tpot: (said) => {
    if (WITH_FIRST.test(said) && !NOT.test(said)) return true;
    if (EXCEPT.test(said) || FIRST_LEFT_OUT.test(said)) return false;
    if ([TOTAL_PER_TOKEN, OVER_REQUESTS, TIME_TO_WHOLE].some((one) => one.test(said))) return true;
    return (TO_FIRST.test(said) && !TO_LAST.test(said)) || TO_FIRST_AND.test(said) || PER_SECOND.test(said);
  },
  e2e: (said) => TO_FIRST.test(said) && !TO_LAST.test(said) && !EXCEPT.test(said),
  pue: (said) => [IT_OVER_ALL, PART_FOR_IT, IT_OVER_WHAT].some((one) => one.test(said)),
  availability: (said) => REPAIR_OVER.test(said) || (DOWN_SHARE.test(said) && !NOT_DOWN.test(said)),
  mfu: (said) =>
    ((SHARE_OF_TIME.test(said) || SHARE_OF_MEMORY.test(said)) && !EXCEPT.test(said)) || PEAK_OVER.test(said),
  goodput: (said) => WHATEVER_SLO.test(said),
  hits: (said) => MISSES.test(said) && !EXCEPT.test(said),
  perJoule: (said) => POWER_OVER_TOKENS.test(said) || (JOULES_PER_TOKEN.test(said) && !INVERSE.test(said)),
  perDollar: (said) => PRICE_OVER_TOKENS.test(said),
  cost: (said) => TOKENS_OVER_PRICE.test(said),
  rate: (said) => PER_MINUTE.test(said),
  percentile: (said) => OTHER_SIDE.test(said) && !NOT.test(said),
  mttr: (said) => BETWEEN_FAILURES.test(said) && !TO_REPAIR.test(said) && !EXCEPT.test(said),
  mtbf: (said) => TO_REPAIR.test(said) && !BETWEEN_FAILURES.test(said) && !EXCEPT.test(said),
  busy: (said) => OF_PEAK.test(said) && !EXCEPT.test(said) && !NOT.test(said),
};

/** Whether folded `said`, by which a deck explains `defined`, cannot be its meaning. */
export const isWrongMeaning = (defined: Defined, said: string): boolean => JUDGES[defined](said);
