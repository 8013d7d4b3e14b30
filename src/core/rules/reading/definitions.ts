import type { Range } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import { ABOVE_THROUGHPUT, type Defined, isWrongMeaning, NOT } from './meanings';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';

/** A definition that cannot be that of its name: `TTFT：从第一个 token 到最后一个 token 的时间`. */
export interface WrongDefinition {
  readonly passage: Passage;
  /** What the name is said to be. */
  readonly range: Range;
  readonly name: string;
  readonly defined: Defined;
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
  mttr: '\\bMTTR\\b|平均(?:修复|恢复)时间',
  mtbf: '\\bMTBF\\b|平均(?:无故障|故障间隔)时间',
  busy: '\\b(?:GPU|NVML) utili[sz]ation\\b|GPU ?利用率',
};
const KINDS = Object.keys(NAMES) as Defined[];
const ANY_NAME = new RegExp(KINDS.map((kind) => `(?<${kind}>${NAMES[kind]})`).join('|'), 'gi');
const WHOLE_LABEL = KINDS.map(
  (kind) => [kind, new RegExp(`^[ *]{0,3}(?:${NAMES[kind]})[ *]{0,3}(?:\\([^()]{0,40}\\))? ?$`, 'i')] as const,
);

/** What makes a name the one that is defined: a colon, an equals sign, 是指, `is defined as`. */
const DEFINES =
  /^[ *]{0,3}(?:\([^()]{0,40}\) ?)?(?:的?(?:全称|全名|中文名?)(?:就?是|叫|为)?[^，,。；;:]{2,24}[，,] ?|的?(?:定义|算法|公式|口径|计算(?:方法|公式|方式)?|含义|意思)(?=就?是|为|:|=)|[，,] ?(?!\d)[^，,。；;:=\d]{2,40}?(?:(?=:)|[，,] ?(?=(?:is|means|就?是|等于|即) ?))|[，,] ?(?=就?是|等于|指|也就是))?(?:[?？][ \n*]{0,4}(?:(?:it|that|this) is )?|, (?:you |we |simply |just )?(?=divide|take)|:|=|≈|(?:在数值上)?(?:就是|是指?|指的?是?|即|定义为|定义成|表示|就?等于|算的是|统计的?是?|衡量的?是?|计的?是?|按)|(?:is|means|measures|counts|covers|tracks|stands for|refers to|runs|as|equals)(?= )(?: (?:(?:numerically |simply |exactly |by definition )?(?:the same as|equal to|identical to)|(?:defined|computed|calculated|worked out|obtained) (?:as|by)|measured|that|just|simply|the))?|(?:tells|says)(?: you| us)?(?= ))/i;
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
  return [{ passage, range, name: label.text.trim(), defined: 'goodput' }];
}

/** How a definition begins, rather than a value or a remark: a time, a fraction, the thing that is divided. */
const BEGINS =
  /^(?:the |an? |our |all |only |simply |just |我们|就是?|把|(?:用|拿|以|将|有) ?)?(?:time|power|energy|electricity|ratio|dividing|divide|tak(?:e|ing)|peak|board|server|node|rack|theoretical|hardware|misses|cache misses|missed|joules|every|all|what|IT|peak|achieved|停机|不可用|用[掉了]|故障|所有|全部|峰值|queries|requests|throughput|joules|watts|price|hourly|cost|value|slowest|good|how much|servers?|\d{1,2}(?:\.\d{1,2})? ?%|只有|最慢|未命中|没有?命中|miss|峰值|理论|硬件|功[率耗]|能耗|租金|吞吐|满足|达标|价格|每|interval|duration|delay|wait|period|number|total|whole|overall|full|entire|end-to-end|average|mean|span|gap|latency|request|tokens|share|fraction|percentage|E2E|\(?IT|\(?MTTR|from|measured|computed|how long|mean|the mean|averaged?|downtime|uptime|用户|客户端|服务端|单个?|从|自|请求|发|收|提交|点击|相邻|连续|两个|平均|每|总|整|端到端|一[次个条]|时间|显存|GPU|kernel)/i;

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
  if (!BEGINS.test(said.trim()) || !isWrongMeaning(defined, plainly(said.trim()))) return [];
  const start = from + said.length - said.trimStart().length;
  return [
    {
      passage,
      range: { start, end: start + said.trim().length },
      name,
      defined,
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
    },
  ];
}
