import type { Range } from '../../numbers/quantity';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';

/** What decks define beside their numbers, as far as a wrong definition of it can be told. */
export type Defined = 'ttft' | 'tpot' | 'e2e' | 'pue' | 'availability' | 'mfu';

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
  ttft: '\\bTTFT\\b|\\btime to (?:the )?first token\\b|首 ?个? ?(?:token|字|包|词元?) ?(?:时延|延迟|耗时|时间)',
  tpot: '\\b(?:TPOT|TBT|ITL)\\b|\\btime per output token\\b|\\binter-token latency\\b|\\btime between tokens\\b|token 间(?:隔|时延|延迟)',
  e2e: '\\b(?:E2E|end-to-end) latency\\b|\\bE2E\\b|(?:端到端|E2E) ?(?:时延|延迟|耗时)',
  pue: '\\bPUE\\b',
  availability: '\\bavailability\\b|可用[性率]',
  mfu: '\\bMFU\\b',
};
const KINDS = Object.keys(NAMES) as Defined[];
const ANY_NAME = new RegExp(KINDS.map((kind) => `(?<${kind}>${NAMES[kind]})`).join('|'), 'gi');
const WHOLE_LABEL = KINDS.map(
  (kind) => [kind, new RegExp(`^[ *]{0,3}(?:${NAMES[kind]})[ *]{0,3}(?:\\([^()]{0,40}\\))? ?$`, 'i')] as const,
);

/** What makes a name the one that is defined: a colon, an equals sign, 是指, `is defined as`. */
const DEFINES =
  /^[ *]{0,3}(?:\([^()]{0,40}\) ?)?(?: ?的?(?:全称|中文名?)(?:是|叫|为)[^,，。；;\d]{1,16}[,，] ?)?(?::|=|≈|(?:就是|是指?|指的?是?|即|定义为|定义成|表示|等于|算的是|按)|(?:is|means|measures|runs|as|equals)(?= )(?: (?:defined as|computed as|measured|the))?)/i;
/** `DCiE is the inverse of PUE: IT power by facility power`. */
const OF_INVERSE = /(?:\b(?:inverse|reciprocal|opposite) of(?: the)?|倒数|反过来) ?(?:的|是)? ?$/i;
/** Where a definition ends: the sentence, a clause of its own, the bracket that it stands in. */
const ENDS = /[。；;!?！？\n]|\.(?: |$)/;

/** The definitions of running text that are wrong. */
export function wrongDefinitions(passage: Passage): WrongDefinition[] {
  const { text } = passage;
  const names = [...text.matchAll(ANY_NAME)];
  return names.flatMap((match) => {
    const from = match.index + match[0].length;
    const verb = DEFINES.exec(text.slice(from, from + 64))?.[0];
    const defined = KINDS.find((kind) => match.groups?.[kind] !== undefined)!;
    if (verb === undefined || OF_INVERSE.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
    return judged(passage, match[0], defined, from + verb.length);
  });
}

/** The definitions in the cells beside a name that are wrong. */
export function wrongDefinitionsInRows({ rows }: TableReading): WrongDefinition[] {
  return rows.flatMap(([label, ...cells]) => {
    const defined = WHOLE_LABEL.find(([, name]) => name.test(label?.text ?? ''))?.[0];
    if (defined === undefined) return [];
    return cells.flatMap((cell) => judged(cell, label!.text.trim(), defined, 0));
  });
}

/** How a definition begins, rather than a value or a remark: a time, a fraction, the thing that is divided. */
const BEGINS =
  /^(?:the |an? |our |我们|就|把)?(?:time|interval|duration|delay|wait|period|number|total|whole|overall|full|entire|end-to-end|average|mean|span|gap|latency|request|tokens|share|fraction|percentage|E2E|\(?IT|\(?MTTR|from|measured|computed|how long|power|energy|用户|客户端|服务端|单个?|从|自|请求|发|收|提交|点击|相邻|两个|平均|每|总|整|端到端|一[次个条]|时间|显存|GPU|kernel)/i;

function judged(passage: Passage, name: string, defined: Defined, from: number): WrongDefinition[] {
  const rest = passage.text.slice(from);
  const end = ENDS.exec(rest)?.index ?? rest.length;
  const said = rest.slice(0, end);
  const verdict = BEGINS.test(said.trim()) ? JUDGES[defined](said.trim()) : undefined;
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

type Judge = (said: string) => 'wrong' | 'usage' | undefined;

const TO_FIRST = /[到至][^到至,，]{0,10}?(?:第一|首)|\b(?:to|until|till|before)(?: [a-z-]{1,12}){0,4}? first\b/i;
const TO_LAST =
  /[到至][^到至,，]{0,10}?(?:最后|最末|末)一?个? ?(?:token|词|字)|[到至][^到至,，]{0,10}?(?:完整|全部|整个|所有)的?(?:回复|回答|响应|输出|结果|答案|内容)|[到至][^到至,，]{0,10}?(?:生成|输出|回复|响应)(?:结束|完成|完毕)|\b(?:to|until|till|and)(?: [a-z-]{1,12}){0,4}? (?:last|final)(?: [a-z]{1,10})? (?:token|word|byte)|\b(?:to|until|till)(?: [a-z-]{1,12}){0,4}? (?:full|complete|whole|entire) (?:response|answer|reply|output)|\b(?:to|until|till) (?:the )?end of (?:the )?(?:response|answer|generation|stream)/i;
const FROM_FIRST = /从[^到至,，]{0,6}(?:第一|首)个|\bfrom (?:the )?first (?:output )?token\b/i;
const BETWEEN =
  /相邻(?:的)?(?:两个)? ?token|两个(?:相邻|连续)?的? ?token ?之?间|\bbetween (?:two )?(?:consecutive|successive|adjacent|subsequent) (?:output )?tokens\b/i;
const EXCEPT =
  /[−–]| - |减|不含|不计|不包括|除了?(?:首|第|去|掉)|而不是|不是|不同|区别|不等|有别|并非|(?<!最)后|\b(?:minus|except|excluding|excludes|less|after|subtract\w{0,4}|without|not|unlike|differ\w{0,6}|rather|instead|plus)\b|\+|加上?/i;
const TOTAL_PER_TOKEN =
  /^(?:the )?(?:(?:end-to-end|E2E|total|whole|overall|full|entire)(?: (?:request|response|generation))?|request)(?: (?:latency|time|duration))? ?(?:divided by|\/|÷|over) ?(?:the )?(?:total |full )?(?:(?:number|count) of )?(?:all )?(?:the )?(?:输出|生成|output |generated )?(?:token|n\b)|^(?:端到端|E2E|总|整体|全程|整个请求的?|请求) ?(?:时延|延迟|耗时|时间|时长)? ?(?:除以|\/|÷) ?(?:全部|所有|总)?(?:的|输出|生成){0,2} ?(?:token|词元|n\b)/i;
const PER_SECOND =
  /^(?:平均|单用户|每个?用户)?每秒(?:钟)?(?:能)?(?:生成|输出|产出|吐出)|^(?:the )?(?:number of )?(?:output )?tokens (?:generated |produced |output )?(?:per|each|a|every) second/i;
const IT_OVER_ALL =
  /^\(?(?:the )?IT ?(?:设备|负载|侧|equipment|load)? ?(?:的|总){0,2}(?:用电量?|能耗|耗电量?|电量|功率|功耗|energy|power|use|load)?(?: use| consumption| draw)?\)? ?(?:÷|\/|除以|比上?|divided by|over) ?\(?(?:the )?(?:机房|数据中心|园区|设施|总|全部?|整|total|facility|site|whole|building|data cent(?:er|re))|^(?:the )?(?:total )?(?:power|energy|electricity)(?: use| draw| consumption)? (?:of|used by|drawn by|for|that|going to)(?: the)? IT(?: equipment| load| gear| kit| side| draws| uses){0,2} ?(?:÷|\/|divided by|over) ?(?:the |all )?(?:(?:total |whole )?(?:power|energy|electricity)(?: use| draw| consumption)? (?:of|used by|drawn by|for|that) )?(?:the )?(?:whole|entire|total|facility|site|building|data cent(?:er|re))/i;
const REPAIR_OVER = /^\(?MTTR\)? ?(?:÷|\/|除以|divided by|over)/i;
const SHARE_OF_TIME =
  /时间(?:的)?(?:占比|比例)|\b(?:share|fraction|percentage|part) of (?:the )?time\b|(?:显存|memory)[^,，]{0,8}(?:占|比|share|used)/i;

const wrongIf = (isWrong: boolean): 'wrong' | undefined => (isWrong ? 'wrong' : undefined);

const JUDGES: Readonly<Record<Defined, Judge>> = {
  ttft: (said) =>
    wrongIf(!TO_FIRST.test(said) && !EXCEPT.test(said) && [TO_LAST, FROM_FIRST, BETWEEN].some((one) => one.test(said))),
  tpot: (said) => {
    if (EXCEPT.test(said)) return undefined;
    if (TOTAL_PER_TOKEN.test(said)) return 'usage';
    return wrongIf((TO_FIRST.test(said) && !TO_LAST.test(said)) || PER_SECOND.test(said));
  },
  e2e: (said) => wrongIf(TO_FIRST.test(said) && !TO_LAST.test(said) && !EXCEPT.test(said)),
  pue: (said) => wrongIf(IT_OVER_ALL.test(said)),
  availability: (said) => wrongIf(REPAIR_OVER.test(said)),
  mfu: (said) => wrongIf(SHARE_OF_TIME.test(said) && !EXCEPT.test(said)),
};
