import type { Range } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';

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
  | 'percentile';

/** A definition that cannot be that of its name: `TTFT：从第一个 token 到最后一个 token 的时间`. */
export interface WrongDefinition {
  readonly passage: Passage;
  /** What the name is said to be. */
  readonly range: Range;
  readonly name: string;
  readonly defined: Defined;
  /** Some do define it so, though the numbers of others then mean something else. */
  readonly isUsage: boolean;
}

const NAMES: Readonly<Record<Defined, string>> = {
  percentile:
    '\\bT?P(?:50|9\\d(?:\\.\\d{1,2})?)\\b(?! ?(?:TTFT|TPOT|TBT|ITL|E2E|端到端|首))(?: (?:latency|value)| ?(?:延迟|时延|值))?',
  ttft: '\\bTTFT\\b|\\btime to (?:the )?first token\\b|首 ?个? ?(?:token|字|包|词元?) ?(?:时延|延迟|耗时|时间)',
  tpot: '\\b(?:TPOT|TBT|ITL)\\b|\\btime per output token\\b|\\binter-token latency\\b|\\btime between tokens\\b|token 间(?:隔|时延|延迟)',
  e2e: '\\b(?:E2E|end-to-end) latency\\b|\\bE2E\\b|(?:端到端|E2E) ?(?:时延|延迟|耗时)',
  pue: '\\bPUE\\b',
  availability: '\\bavailability\\b|可用[性率]',
  mfu: '\\bMFU\\b',
  goodput: '\\bgoodput\\b|有效吞吐量?',
  hits: '\\bhit rate\\b|命中率',
  perJoule:
    '\\btok(?:en)?s?(?: per joule|\\/J\\b|\\/s\\/W\\b| per second (?:per|and) watt)|\\b(?:throughput|performance) per watt\\b|每瓦吞吐量?|每焦耳? ?token 数',
  perDollar: '\\btok(?:en)?s? ?(?:per dollar\\b|\\/ ?\\$)|每美元 ?token 数',
  cost: '\\bcost per (?:million|1M|M) (?:output )?tokens\\b|\\$ ?\\/ ?M tok(?:en)?s?|每百万 ?token(?:的)?成本',
  rate: '\\b(?:QPS|RPS)\\b',
};
const KINDS = Object.keys(NAMES) as Defined[];
const ANY_NAME = new RegExp(KINDS.map((kind) => `(?<${kind}>${NAMES[kind]})`).join('|'), 'gi');
const WHOLE_LABEL = KINDS.map(
  (kind) => [kind, new RegExp(`^[ *]{0,3}(?:${NAMES[kind]})[ *]{0,3}(?:\\([^()]{0,40}\\))? ?$`, 'i')] as const,
);

/** What makes a name the one that is defined: a colon, an equals sign, 是指, `is defined as`. */
const DEFINES =
  /^[ *]{0,3}(?:\([^()]{0,40}\) ?)?(?:的?(?:全称|全名|中文名?)(?:就?是|叫|为)?[^，,。；;:]{2,24}[，,] ?|的?(?:定义|算法|公式|口径|计算(?:方法|公式|方式)?|含义|意思)(?=就?是|为|:|=)|[，,] ?(?!\d)[^，,。；;:=\d]{2,40}?(?:(?=:)|[，,] ?(?=(?:is|means|就?是|等于|即) ?))|[，,] ?(?=就?是|等于|指|也就是))?(?:[?？][ \n*]{0,4}(?:(?:it|that|this) is )?|, (?:you |we |simply |just )?(?=divide|take)|:|=|≈|(?:就是|是指?|指的?是?|即|定义为|定义成|表示|等于|算的是|按)|(?:is|means|measures|runs|as|equals)(?= )(?: (?:(?:defined|computed|calculated|worked out|obtained) (?:as|by)|measured|that|just|simply|the))?|(?:tells|says)(?: you| us)?(?= ))/i;
/** Where a definition ends: the sentence, a clause of its own, the bracket that it stands in. */
const ENDS = /[。；;!?！？\n]|\.(?: |$)/;

/** The definitions of running text that are wrong. */
export function wrongDefinitions(passage: Passage): WrongDefinition[] {
  const { text } = passage;
  const names = [...text.matchAll(ANY_NAME)];
  if (names.length === 0) return [];
  const told = names.flatMap((match) => {
    if (INVERSE_OF.test(text.slice(0, match.index))) return [];
    const from = match.index + match[0].length;
    const verb = DEFINES.exec(text.slice(from, from + 64))?.[0];
    const defined = KINDS.find((kind) => match.groups?.[kind] !== undefined)!;
    if (verb === undefined || namesOther(verb, defined)) return definedBefore(passage, match, defined);
    return judged(passage, match[0], defined, from + verb.length);
  });
  return told.length > 0 ? told : goodputAbove(passage);
}

const INVERSE_OF =
  /(?:\b(?:reciprocal|inverse|opposite) of (?:the )?|(?<!\d)1 ?[/÷] ?|(?:倒数|反过来) ?(?:的|是)? ?)$/i;

const namesOther = (text: string, defined: Defined): boolean =>
  [...text.matchAll(ANY_NAME)].some(({ groups }) => groups?.[defined] === undefined);

/** `IT energy divided by total energy is the PUE`, `… 就叫 PUE`: what stands before a name that it is given. */
const CALLED =
  /(?:,? (?:is|gives|yields|makes|equals|and call (?:it|that|this)|we call|is (?:called|known as|what we call)|and you (?:get|have)|to get|gives? (?:us|you))(?: the| our| your)? |[,，]? ?(?:就?是|即|就?叫做?|称为|就?得到了?|得出|记为) ?(?:所谓的?|我们的)?)["“]?$/i;

function definedBefore(passage: Passage, match: RegExpExecArray, defined: Defined): WrongDefinition[] {
  const before = passage.text.slice(0, match.index);
  const link = CALLED.exec(before.slice(-40))?.[0];
  if (link === undefined) return [];
  const said = lastSentence(before.slice(0, before.length - link.length));
  const from = before.length - link.length - said.length;
  return judged(passage, match[0], defined, from, before.length - link.length);
}

/** The definitions in the cells beside a name that are wrong. */
export function wrongDefinitionsInRows({ rows }: TableReading): WrongDefinition[] {
  return rows.flatMap(([label, ...cells]) => {
    const defined = WHOLE_LABEL.find(([, name]) => name.test(label?.text ?? ''))?.[0];
    if (defined === undefined) return [];
    return cells.flatMap((cell) =>
      defined === 'goodput' ? goodputCell(cell, label!) : judged(cell, label!.text.trim(), defined, 0),
    );
  });
}

/** `| Goodput | …; can exceed throughput |`. */
function goodputCell(passage: Passage, label: Passage): WrongDefinition[] {
  const match = ABOVE_THROUGHPUT.exec(passage.text);
  if (match === null || NOT.test(passage.text)) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  return [{ passage, range, name: label.text.trim(), defined: 'goodput', isUsage: false }];
}

/** How a definition begins, rather than a value or a remark: a time, a fraction, the thing that is divided. */
const BEGINS =
  /^(?:the |an? |our |all |only |simply |just |我们|就是?|把|(?:用|拿|以|将|有) ?)?(?:time|power|energy|electricity|ratio|dividing|divide|tak(?:e|ing)|peak|board|server|node|rack|theoretical|hardware|misses|cache misses|missed|queries|requests|throughput|joules|watts|price|hourly|cost|value|slowest|good|how much|servers?|\d{1,2}(?:\.\d{1,2})? ?%|只有|最慢|未命中|没有?命中|miss|峰值|理论|硬件|功[率耗]|能耗|租金|吞吐|满足|达标|价格|每|interval|duration|delay|wait|period|number|total|whole|overall|full|entire|end-to-end|average|mean|span|gap|latency|request|tokens|share|fraction|percentage|E2E|\(?IT|\(?MTTR|from|measured|computed|how long|用户|客户端|服务端|单个?|从|自|请求|发|收|提交|点击|相邻|两个|平均|每|总|整|端到端|一[次个条]|时间|显存|GPU|kernel)/i;

function judged(
  passage: Passage,
  name: string,
  defined: Defined,
  from: number,
  to = passage.text.length,
): WrongDefinition[] {
  const rest = passage.text.slice(from, to);
  const end = ENDS.exec(rest)?.index ?? rest.length;
  const said = rest.slice(0, end);
  const verdict = BEGINS.test(said.trim()) ? JUDGES[defined](plainly(said.trim())) : undefined;
  if (verdict === undefined) return [];
  const start = from + said.length - said.trimStart().length;
  return [
    {
      passage,
      range: { start, end: start + said.trim().length },
      name,
      defined,
      isUsage: verdict === 'usage',
    },
  ];
}

/** `dividing A by B`, `用 A 除以 B`: as `A divided by B`. */
const plainly = (said: string): string =>
  said
    .replace(
      /^(?:by )?(?:dividing|divide|taking|take) ([^.;]{1,60}?)(?: and divid(?:e|ing) (?:it|that))? by /i,
      '$1 divided by ',
    )
    .replace(/^(?:就是|用|拿|以|将|把|the ratio of |ratio of ) ?/i, '');

type Judge = (said: string) => 'wrong' | 'usage' | undefined;

const TO_FIRST = /[到至][^到至,，]{0,10}?(?:第一|首)|\b(?:to|until|till|before)(?: [a-z-]{1,12}){0,4}? first\b/i;
const TO_LAST =
  /[到至][^到至,，]{0,10}?(?:最后|最末|末)一?个? ?(?:token|词|字)|[到至][^到至,，]{0,10}?(?:完整|全部|整个|所有)的?(?:回复|回答|响应|输出|结果|答案|内容)|[到至][^到至,，]{0,10}?(?:生成|输出|回复|响应)(?:结束|完成|完毕)|\b(?:to|until|till|and)(?: [a-z-]{1,12}){0,4}? (?:last|final)(?: [a-z]{1,10})? (?:token|word|byte)|\b(?:to|until|till)(?: [a-z-]{1,12}){0,4}? (?:full|complete|whole|entire) (?:response|answer|reply|output)|\b(?:to|until|till) (?:the )?end of (?:the )?(?:response|answer|generation|stream)/i;
const FROM_FIRST = /从[^到至,，]{0,6}(?:第一|首)个|\bfrom (?:the )?first (?:output )?token\b/i;
const BETWEEN =
  /相邻(?:的)?(?:两个)? ?token|两个(?:相邻|连续)?的? ?token ?之?间|\bbetween (?:two )?(?:consecutive|successive|adjacent|subsequent) (?:output )?tokens\b/i;
const EXCEPT =
  /[−–]| - |减|不含|不计|不包括|除了?(?:首|第|去|掉)|而不是|不是|不同|区别|不等|有别|并非|(?<!最)后|\b(?:minus|except|excluding|excludes|less|after|subtract\w{0,4}|without|not|unlike|differ\w{0,6}|rather|instead|plus)\b|\+|加上?/i;
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
  /^(?:the )?(?:number of )?(?:cache )?(?:misses|missed (?:lookups|requests|blocks))[^,.;]{0,16}(?:÷|\/|divided by|over)|^(?:未命中|没有?命中|miss)[^，,。]{0,16}(?:÷|\/|除以|占)|^(?:the )?(?:share|fraction|percentage|part) of [^,.;]{0,36}\b(?:that miss|that were missed|not (?:found|served|in the cache)|(?:be )?recomputed)\b/i;
/** `Goodput can exceed throughput`: a part is never more than the whole. */
const ABOVE_THROUGHPUT =
  /(?:可以|可能|会|能|总是|往往|通常|一般|常常|必然|应该)(?:比[^，,。；;]{0,10}吞吐[^，,。；;]{0,6}[高大]|(?:高于|大于|超过|高过)[^，,。；;]{0,8}吞吐)|\b(?:can|may|might|could|will|is|must|should)(?: (?:well|even|easily|be|always|often|usually|typically|generally)){0,3} (?:exceeds?|(?:higher|greater|larger|more) than|above|beyond)(?: the)?(?: (?:total|raw|request|overall|plain))? throughput\b|\b(?:always|often|usually) exceeds(?: the)? throughput\b/i;
const GOODPUT_ABOVE = new RegExp(
  `(\\bgoodput\\b|有效吞吐量?)[^.。！？!?\\n\\d]{0,60}?(?:${ABOVE_THROUGHPUT.source})`,
  'i',
);

/** What says of goodput that it is above the throughput, in whatever sentence. */
function goodputAbove(passage: Passage): WrongDefinition[] {
  const match = GOODPUT_ABOVE.exec(passage.text);
  if (
    match === null ||
    NOT.test(match[0]) ||
    /\b(?:old|previous|baseline|than the other)\b|原来|基线/i.test(passage.text.slice(match.index))
  )
    return [];
  return [
    {
      passage,
      range: { start: match.index, end: match.index + match[0].length },
      name: match[1]!,
      defined: 'goodput',
      isUsage: false,
    },
  ];
}

/** `P99：99% 的请求都比它慢`, `P99 is the average of the slowest 1%`. */
const OTHER_SIDE =
  /^(?:the (?:value|latency) (?:that|which) )?9\d(?:\.\d{1,2})? ?%(?: of| 的)[^.;。；]{0,36}(?:\b(?:slower|exceed|above|longer|worse|later|wait (?:more|longer))|慢|超过|大于|高于|更[久长])|^(?:the )?(?:average|mean) (?:of|over) the slowest|^最慢的?[^，,。；;]{0,14}(?:平均|均值)|^(?:只有 ?|only )?1 ?%(?: of| 的)[^.;。；]{0,36}(?:\b(?:faster|below|under|within|quicker)|更?快|以内|低于)/i;
const NOT = /不|未|没有|无法|\b(?:no|not|never|cannot|nor|neither)\b|n['’]t\b/i;

const wrongIf = (isWrong: boolean): 'wrong' | undefined => (isWrong ? 'wrong' : undefined);

const JUDGES: Readonly<Record<Defined, Judge>> = {
  ttft: (said) =>
    wrongIf(!TO_FIRST.test(said) && !EXCEPT.test(said) && [TO_LAST, FROM_FIRST, BETWEEN].some((one) => one.test(said))),
  tpot: (said) => {
    if (WITH_FIRST.test(said) && !NOT.test(said)) return 'wrong';
    if (EXCEPT.test(said)) return undefined;
    if (TOTAL_PER_TOKEN.test(said)) return 'usage';
    return wrongIf((TO_FIRST.test(said) && !TO_LAST.test(said)) || PER_SECOND.test(said));
  },
  e2e: (said) => wrongIf(TO_FIRST.test(said) && !TO_LAST.test(said) && !EXCEPT.test(said)),
  pue: (said) => wrongIf(IT_OVER_ALL.test(said) || PART_FOR_IT.test(said)),
  availability: (said) => wrongIf(REPAIR_OVER.test(said)),
  mfu: (said) => wrongIf((SHARE_OF_TIME.test(said) && !EXCEPT.test(said)) || PEAK_OVER.test(said)),
  goodput: () => undefined,
  hits: (said) => wrongIf(MISSES.test(said) && !EXCEPT.test(said)),
  perJoule: (said) => wrongIf(POWER_OVER_TOKENS.test(said)),
  perDollar: (said) => wrongIf(PRICE_OVER_TOKENS.test(said)),
  cost: (said) => wrongIf(TOKENS_OVER_PRICE.test(said)),
  rate: (said) => wrongIf(PER_MINUTE.test(said)),
  percentile: (said) => wrongIf(OTHER_SIDE.test(said) && !NOT.test(said)),
};
