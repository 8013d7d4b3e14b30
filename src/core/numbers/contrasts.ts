import { type Claim, comparablePair, type Pair, pairWithUnit } from './change';
import { hasHan } from './fold';
import { levelsByKind } from './levels';
import type { Quantity } from './quantity';
import { lastSentence } from './sentences';
import { type Label, labelsOf } from './time-labels';
import type { Unit } from './units';

/**
 * An old and a new value that no 从…到 and no arrow joins, but that stand side by side: `原先 40 分钟，现在 18 分钟`,
 * `34% in July, 47% in September`, `900 ms before the change; today it is 270 ms`.
 */
export interface Contrast extends Pair {
  /** Words of time, release or condition say which of the two is the old one; else only their places do. */
  readonly cued: boolean;
  /** The text has no other number of their kind. */
  readonly alone: boolean;
}

/** The surroundings of two neighbouring numbers, each without other numbers. */
interface Setting {
  readonly lead: string;
  readonly between: string;
  /** Of `between`: what belongs to the number before and what to the number after. */
  readonly near: string;
  readonly far: string;
  readonly tail: string;
}

/** How far the two numbers may stand apart: in Chinese, in English, and without a cue. */
const REACH = 80;
const ENGLISH_REACH = 144;
const UNCUED_REACH = 40;

const EVENT =
  '上线|优化|改造|升级|部署|切换|调整|迁移|引入|启用|接入|合并|重构|扩容|灰度|变更|改版|整改|治理|更换|去重|修|上|改|量化|压缩|搬迁|全量';
const OLD = new RegExp(
  `(?:${EVENT})(?:之|以)?前|原先|原来|原本|原有|原为|原定|起初|最初|当初|[一刚最]开始|开始时|之前|此前|以前|从前|先前|过去|往年|往常|以往|[\\u3400-\\u9fff]前(?=[,，的是为要约有]| |\\d|$)|还是|去年|前年|上[一个]{0,2}(?:年|季度|季|月|周|轮|版|批|次|代|期)|年初|月初|期初|旧|老(?![师化板旧练])|基线|基准|没[上开用有做加]|不开|未开|未用|关闭|\\b(?:used to|was|were|previously|before|originally|formerly|without|the old|old|(?:last|the previous|the prior) (?:year|month|quarter|week|round|release|version|run|one)|last|previous|prior|initially|at first|baseline|took|needed|waited|once|back then|the year before|ago|earlier|had been|first round|(?:started|began|begun|starting|beginning)(?: out| off)? (?:at|with|on)|no)\\b`,
  'i',
);
const NEW = new RegExp(
  `(?:${EVENT})(?:之|以)?后|现在|如今|目前|当前|今天|今年|眼下|以后|之后|本(?:季度|季|月|周|年|轮|版|期)|这[一个]{0,2}(?:年|季|月|周|轮|版|期|次)|最后(?!一)|最终|到头来|[\\u3400-\\u9fff]后(?=[,，的是为约只仅稳降升就才到]| |\\d|$)|已经?|新|开启|打开|换成|改[为成用]|\\b(?:now|today|currently|after|with|since|these days|at present|the new|new|this (?:year|month|quarter|week)|is|final round|(?:ended|ending|finished|landed|arrived|settled)(?: up)? (?:at|with|on))\\b`,
  'i',
);
/** Words that leave no doubt: one of the two numbers with one of them is enough. */
const THEN =
  /(?<![目当提空])前(?=[,，的是为约要有:]| |\d|$)|原先|原来|原本|原有|原为|原定|起初|当初|之前|此前|以前|从前|先前|过去(?!了)|往年|去年|前年|上[一个]{0,2}(?:年|季度|季|月|周|轮|版|批|次|代|期)(?![线升涨调])|年初|期初|旧(?!金)|老(?![师化板旧练])|\b(?:used to|previously|formerly|originally|once|back then|earlier|had been|(?:last|the previous|the prior) (?:year|month|quarter|week|round|release|version|run|job|one)|the year before|a year ago|before (?:the|we|this|that|our|it)|it (?:was|used to)|the old)\b/i;
const NOW =
  /(?<![最然随前今此])[\u3400-\u9fff](?<![最然随前今此])后(?=[,， \d仅只为降就约才到是])|现在|如今|眼下|目前|\b(?:now|today|currently|these days|at present)\b/i;
/** A second clause that begins with what was changed: `每次 92 s，改为异步后 6 s`, `1.3 GB, with FP8 it takes 0.65 GB`. */
const SWITCHED =
  /^[,，;；] ?(?![^,，。；;]{0,18}前)(?:而|但|在|经过?|通过)?(?:改[为成用造进走]|换[成用了上]|切[换到成]|启用|引入|采用|使用|开启|打开|升级|优化|迁移|接入|加[了上入]|关[闭掉]|调整|合并|部署|量化|压缩|重构|异步|并行|增量|新)[^,，。；;]{0,18}$|^[,;.(] ?(?:but |and |while )?(?:with|after|using|once|switching|moving|enabling|turning on|the new)\b[^,;.]{0,44}$/i;
/** `Before the move, users waited …; in October they waited …`: a date is enough for the new value. */
const BEFORE_EVENT = /^ ?(?:\bbefore (?:the|we|this|that|our)\b|[^,，。；;]{1,12}(?:之|以)?前[,，])/i;
/** What stands there is measured against a limit or is no state of the thing: 目标 180 ms，现在 240 ms. */
const NO_STATE =
  /目标(?!任务|模型|节点|环境|硬件|机器|平台)|预期|计划|预计|要求|阈值|门限|上限|下限|预算|承诺|峰值|最高|最低|其中|合计|对应|折合|\b(?:SL[OA]s?(?! (?:attainment|compliance))|target|goal|budget|threshold|limit|promise|planned|expected|forecast|of which|peak|total|i\.e|or)\b/i;
/** Before the first number these are said of both. */
const OF_BOTH = /峰值|最高|最低|合计|\b(?:peak|total)\b/gi;
/** 期初 320 家，新签 77 家: what came in or went out is no state of what was there. */
const FLOW = /新签|新增|新开|新来|入库|出库|入职|离职|流失|转正|退役|注销|流入|流出|关闭|净增/;
/** The second follows from the first: 单盘 14 GB/s，8 块就是 112 GB/s. */
const DERIVED = /[=×*÷]|就是|等于|即|合计|总共|一共|折合|相当于|\b(?:i\.e|which (?:is|makes)|that is|makes)\b/i;
/** `£0.46 per million. Against the £0.58 of Q2 that is`: the next sentence begins with what it is measured against. */
const MEASURED =
  /^[^.。!！?？;；\d]{0,50}[.。!！]\s?(?:against|compared (?:with|to)|versus|next to|relative to|与|跟|和|比起|相比于?|相较于?|较|对比)(?: ?[a-z'’]{1,14}| ?[\u3400-\u9fff]{1,6}的?){0,3} ?$/i;
/** The new value stands first: `160 KiB，比 BF16 的 320 KiB`, `58 s instead of 94 s`, `2.1% after 2.8%`, `28 nodes do what took 36`. */
const COMPARED =
  /^[a-z]?(?: [A-Za-z][\w-]{0,12}){0,4} ?[,，(]? ?(?:(?:比|较|相比于?|相较于?|对比)[^,，。；;]{0,16}|(?:compared (?:with|to)|versus|vs\.?|instead of|rather than|(?:up|down) from|against|what)(?: [a-z'’-]{1,14}){0,3} ?|after (?:about |nearly )?)$/i;
const STATISTIC = /\bT?P\d{2}(?:\.\d{1,3})?\b|中位|均值|平均|\bmean\b|\bmedian\b|\bavg\b|\baverage\b/gi;

/** The old and new values of folded `text` that stand side by side, in order of their place. */
export function readContrasts(
  text: string,
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
  claims: readonly Claim[],
  amounts: readonly Claim[] = [],
): readonly Contrast[] {
  if (quantities.length < 2) return [];
  const taken = new Set<Quantity>(claims.filter(({ mode }) => mode !== 'to').map(({ quantity }) => quantity));
  const reach = hasHan(text) ? REACH : ENGLISH_REACH;
  const isAmount = (one: Quantity): boolean => amounts.some(({ quantity }) => quantity === one);
  const ends = new Set(pairs.flatMap(({ from, to }) => [from.start, to.start]));
  const found = levelsByKind(text, quantities, claims).flatMap(({ noun, levels: all }) => {
    // 上季 331 万，环比增加 27 万: no value of its own, unless nothing else is there (`lost 14 nodes in Q1 and 21 in Q2`).
    const stated = all.filter((one) => !isAmount(one));
    const levels = stated.length > 1 ? stated : all;
    return levels.flatMap((to, index) => {
      const from = levels[index - 1];
      if (from === undefined || taken.has(from) || taken.has(to)) return [];
      if (ends.has(from.start) || ends.has(to.start) || to.start - from.end > reach) return [];
      if (!comparablePair(from, to) && !comparablePair(to, from)) return [];
      if (isReckoned(from, to)) return [];
      if (isCaseName(text, from, to) || (areReleases(from, to) && !isPue(text, from))) return [];
      const contrast = contrastOf(from, to, settingOf(text, levels, index));
      // Bare numbers without a noun may be anything.
      return contrast === undefined ||
        (noun === '' && !contrast.cued && !isPue(text, from)) ||
        isRentAndPrice(text, from, to) ||
        (!contrast.cued && isItAndSite(text, from, to))
        ? []
        : [{ ...contrast, alone: levels.filter((one) => !taken.has(one)).length === 2 }];
    });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** `At $20 an hour, a million tokens cost $0.50`: what a machine costs and what its work costs. */
function isRentAndPrice(text: string, ...pair: readonly [Quantity, Quantity]): boolean {
  if (pair.some(({ unit }) => unit?.dimensions.money === undefined)) return false;
  const [first, second] = pair.map(({ end }) => PER_TIME.test(text.slice(end, end + 16)));
  const isOfTokens = OF_TOKENS.test(text.slice(pair[0].end, pair[1].start));
  return first !== second && (isOfTokens || PER_MANY.test(text.slice(pair[1].end, pair[1].end + 16)));
}

/** `38,880 kWh IT and 48,600 kWh at the meter, 25% less`: one month, metered at two places. */
function isItAndSite(text: string, from: Quantity, to: Quantity): boolean {
  const behind = text.slice(from.end, to.start) + text.slice(to.end, to.end + 24).split(/[,，。；;]/)[0]!;
  return /\bIT\b/.test(behind) && SITE.test(behind);
}

const SITE = /\b(?:meters?|metered|facility|site|wall|grid|building)\b|电表|设施|园区|总表|进线|机房/i;
const PER_TIME = /^ ?(?:(?:an?|per|each|every|\/) ?(?:hour|h\b|day|month|year)|[每/] ?(?:小时|天|日|月|年))/i;
const PER_MANY = /^ ?(?:per |a |\/ ?|[每/] ?)(?:million|thousand|[KM]\b|百万|千)/i;
const OF_TOKENS = /\btokens?\b|词元/i;

/** `40 kW 的离线任务，每天 320 kWh`: a rate and what it comes to over a longer time are no two states of one thing. */
const isReckoned = (a: Quantity, b: Quantity): boolean =>
  a.unit?.dimensions.second === -1 && b.unit?.dimensions.second === -1 && isPerSecond(a.unit) !== isPerSecond(b.unit);

/** Watts, and what is counted by the second: in powers of a thousand of it, or of 1,024, as bytes or as bits. */
function isPerSecond({ factor, bits }: Unit): boolean {
  const digits = Math.log10(bits ? factor * 8 : factor);
  return Math.abs(digits - Math.round(digits)) < BINARY;
}

/** Digits by which a TiB is more than a thousand GB; those of a day are further off. */
const BINARY = 0.05;

/** `3 秒，是 1K 的 36 倍`: a length or a count names the case that a value of another kind is compared with. */
const isCaseName = (text: string, ...pair: readonly Quantity[]): boolean =>
  pair.some(({ unit, number, end }) => unit !== undefined && !SCALED.test(text.slice(number.start, end))) &&
  pair.some(({ unit, number, end }) => unit === undefined && /^\d{1,3} ?[KkMm]$/.test(text.slice(number.start, end)));
const SCALED = /\d ?(?:[KkMmBb](?![A-Za-z])|[万亿]|million|thousand)/;

/** `At 3.3 speed it was $0.53, so 3.4 is cheaper`: bare numbers one step apart are releases. */
const areReleases = (from: Quantity, to: Quantity): boolean =>
  [from, to].every(({ unit, decimals }) => unit === undefined && decimals === 1) &&
  Math.floor(from.value) === Math.floor(to.value) &&
  Math.abs(from.value - to.value) < 0.15;

/** A PUE has no unit, but nobody takes it for a count. */
function isPue(text: string, { unit, start, value, decimals, high }: Quantity): boolean {
  const isPlain = unit === undefined && decimals > 0 && high === value && value >= 1 && value < 4;
  return isPlain && /\bPUE\b[^\d,，。；;]{0,12}$/.test(text.slice(Math.max(0, start - 20), start));
}

function settingOf(text: string, levels: readonly Quantity[], index: number): Setting {
  const from = levels[index - 1]!;
  const to = levels[index]!;
  const before = levels[index - 2]?.end ?? 0;
  // 现在 1 次调用 $0.012: a number in the same clause is no number of its own.
  const isApart = /[,，、]/.test(text.slice(before, from.start));
  const lead = text.slice(Math.max(isApart ? before : 0, from.start - 40), from.start);
  const between = text.slice(from.end, to.start);
  const [near, far] = halves(between);
  const tail = text.slice(to.end, Math.min(levels[index + 1]?.start ?? text.length, to.end + 24));
  return {
    lead: lastSentence(lead),
    between,
    near,
    far,
    tail: tail.split(/[,，。；;:(\n]|\. /)[0]!,
  };
}

/** `系统提示词 310 token，500 token 的输入里`: the first is a part of the second. */
const IS_WHOLE = /^ ?的?[\u3400-\u9fff]{0,4}?(?:里|当中|之中)(?![面程])/;

function contrastOf(first: Quantity, second: Quantity, setting: Setting): Omit<Contrast, 'alone'> | undefined {
  const { lead, between, near, far, tail } = setting;
  if ((COMPARED.test(between) || MEASURED.test(between)) && comparablePair(second, first))
    return { ...pairWithUnit(second, first, { start: first.start, end: second.end }), cued: true };
  if (sentenceEnds(between) > 1 || DERIVED.test(between) || IS_WHOLE.test(tail)) return undefined;
  if (FLOW.test(between) && !FLOW.test(lead)) return undefined;
  // `1,480 ms at P95; in October 610 ms`: up to the mark a statistic belongs to the first number.
  const own = lead.split(/[,，]/).at(-1)!.replace(OF_BOTH, ' ');
  if (NO_STATE.test(own + between + tail) || statistic(lead + near) !== statistic(far, lead + near)) return undefined;
  const range = { start: first.start, end: second.end };
  const order = orderOf(setting);
  if (order === undefined && (between.length > UNCUED_REACH || /[。.!?！？\n](?=\s|$|[\u3400-\u9fff])/.test(between)))
    return undefined;
  const [from, to] = order === 'backward' ? [second, first] : [first, second];
  if (!comparablePair(from, to)) return undefined;
  // Rates that are read off together, with words between that join and do not set apart.
  if (order === undefined && !DIVIDER.test(between)) return undefined;
  return { ...pairWithUnit(from, to, range), cued: order !== undefined };
}

/** What sets two values side by side. */
const DIVIDER = /[,，:、;；]|\b(?:where|whereas|while|against|and)\b|而|和|与|^ ?对 ?$/;

function sentenceEnds(text: string): number {
  return text.split(/[。；;！!？?]\n?|\.(?=\s|$)\n?|\n/).length - 1;
}

/** The statistics that `text` names; those of `otherwise` where it names none. */
function statistic(text: string, otherwise = ''): string {
  const named = (words: string): string => [...words.matchAll(STATISTIC)].map(([word]) => word.toLowerCase()).join();
  return named(text) || named(otherwise);
}

/** Whether the first number is the old one (`forward`), the second (`backward`), or nothing says so. */
function orderOf(setting: Setting): 'forward' | 'backward' | undefined {
  const labels = labelOrder(setting);
  if (labels !== undefined) return labels;
  const { lead, near, far, tail } = setting;
  const first = lead + near;
  const second = far + tail;
  if (BEFORE_EVENT.test(lead) && labelsOf(second).length > 0) return 'forward';
  if (OLD.test(first) && NEW.test(second)) return 'forward';
  if (NEW.test(first) && OLD.test(second) && !NEW.test(second))
    return isWithAndWithout(first, second) ? undefined : 'backward';
  if (THEN.test(second)) return THEN.test(first) ? undefined : 'backward';
  return THEN.test(first) || NOW.test(second) || SWITCHED.test(far) ? 'forward' : undefined;
}

/** `28.8 kW with fans, 24.8 kW without`: either may be how it was before. */
const isWithAndWithout = (first: string, second: string): boolean =>
  /\bwith\b/i.test(first) && !OLD.test(second.replace(/\bwithout\b/gi, ' '));

/** What belongs to the number before and what to the number after: a mark divides them. */
function halves(between: string): readonly [string, string] {
  const mark = between.search(/[,，。；;:(—]|\. | (?:where|while|whereas|when)\b| and $/);
  return mark < 0 ? ['', between] : [between.slice(0, mark), between.slice(mark)];
}

/** `3 月 5.1 h，4 月 4.2 h` and `34% in July, 47% in September`: labels of one kind before or after both numbers. */
function labelOrder({ lead, between, near, far, tail }: Setting): 'forward' | 'backward' | undefined {
  const inside = labelsOf(between);
  const before = [labelsOf(lead).at(-1), inside.at(-1)] as const;
  const after = [inside[0], labelsOf(tail)[0]] as const;
  const around = [labelsOf(near)[0], labelsOf(far).at(-1)] as const;
  return compared(...before) ?? compared(...after) ?? compared(...around);
}

function compared(a: Label | undefined, b: Label | undefined): 'forward' | 'backward' | undefined {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.rank === b.rank) return undefined;
  return a.rank < b.rank ? 'forward' : 'backward';
}
