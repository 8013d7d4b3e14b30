import { type Quantity, rounded } from '../../../numbers/quantity';
import { isCut, lastSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isOfMeasured, isOfNamedWhole } from '../shares/same-whole';
import { isSizeOfEach } from '../shares/size-of-each';
import { type Operand, operandsOf } from './operands';

/** Words that make a percentage the share of one amount in another. */
const SHARE =
  /率|占|比例|份额|也就是|[,，(]?即|相当于|折合|等于|就是|[,，] ?合|只有|仅|达到|为|是|\b(?:share|rate|ratio|fraction|portion|proportion|percent(?:age)?|utili[sz]ation|mfu|mbu|efficiency|that is|which is|i\.e\.|or|so|hence|thus|of them|in all|makes?|equals?|call it|for an?)\b|[=(]/i;
/** Changes, comparisons and targets: the numbers are no part and whole. */
const OTHER =
  /提升|提高|上升|增|涨|下降|降|减|省|快|慢|便宜|同比|环比|目标|要求|上限|阈值|SL[OA]|达标|→|从|由|\b(?:up|down|from(?= \d)|to \d|rose|fell|grew|more|less|fewer|faster|slower|cheaper|saves?|saved|cut|target|limit|goal|instead|against(?! an? )|versus|vs|than|gain|drop|increase|decrease|including|incl|plus|with the|(?:inside|within) the|(?:under|over|below|above) (?:the |our )?(?:budget|plan|forecast|estimate))\b|比[^\d，,。；;]{1,10}[少多高低快慢长短]|含|包括|加上|倍|上一代|[×÷=*]/i;
const COUNTED: ReadonlySet<string | undefined> = new Set([
  undefined,
  'requests',
  'tokens',
  'memory',
  'bandwidth',
  'compute',
  'power',
  'energy',
  'money',
  'time',
]);
/** Of a time, what was lost of it: 720 小时里有 3.6 小时不可用. */
const DOWN = /不可用|停机|宕机|不能用|挂了|\b(?:down|unavailable|outage|unreachable|downtime)\b/i;
/** Indicators that are shares of what a unit of this family measures. */
const OF_FAMILY: Readonly<Record<string, RegExp>> = {
  compute: /MFU|HFU|利用率|效率|utili[sz]ation|efficiency|peak|峰值/i,
  memory:
    /占(?:用|了|去|掉)|利用|使用|碎片|剩余|空闲|用了|occup|us(?:ed|age)|utili|fragment|free|taken|of (?:the|it)|full|装|满/i,
};
/** A percentage of something else than what is counted. */
const ITS_OWN =
  /GPU ?(?:平均)?利用率|SM|CPU|磁盘|可用性|命中|准确|GPU utili[sz]ation|availability|accuracy|hit rate|load|负载|平均[\u3400-\u9fff]{0,4}占用|显存占用/i;
const USE = /^[^\d]{0,16}(?:利用率|使用率|占用率)|^ ?(?:[a-z]{1,10} ){0,2}(?:utili[sz]ation|occupancy|usage)\b/i;
/** What the share is of instead. */
const OTHER_WHOLE = /全年|年化|每[年月周天]|其余|剩下|\b(?:fleet|rest|others|overall|annual|monthly|yearly)\b/i;
const REACH = 48;
/** `so availability was about` is that long. */
const OWN_REACH = 24;
/** Less than this is no share that anybody tells in percent. */
const LEAST = 0.001;

/**
 * The percentages that the only two amounts of one kind beside them do not give: `860 张工单，关掉 344 张，也就是 52%`.
 */
export function wrongProportions(passage: Passage): Miss[] {
  if (passage.quantities.length < 3 || !passage.text.includes('%') || OTHER.test(passage.text)) return [];
  const sentences = operandsOf(passage);
  const own = sentences.flatMap((sentence) => judged(passage, sentence));
  return own.length > 0 || sentences.length !== 2 ? own : judged(passage, sentences.flat());
}

function judged(passage: Passage, operands: readonly Operand[]): Miss[] {
  const [share, ...shares] = operands.filter(({ isShare }) => isShare);
  if (share === undefined || shares.length > 0 || !isPlain(share.quantity)) return [];
  const amounts = operands.filter(
    (one) =>
      !one.isShare &&
      COUNTED.has(one.family) &&
      isPlain(one.quantity) &&
      !(one.isCount && isSizeOfEach(passage.text, one.quantity)),
  );
  const [a, b] = amounts;
  if (a === undefined || b === undefined || amounts.length > 2 || operands.length > 4) return [];
  if (isOfNumberBefore(passage.text, share, a, b)) return [];
  if (operands.some(({ family }) => family === 'factor' || family === 'points') || isBetween(share, a, b)) return [];
  if (a.value === b.value || !isOneKind(passage.text, a, b) || !isTold(passage, share, a, b)) return [];
  // `Each card takes 700 W, which makes 5.6 kW, or 60% of the whole`: one of them and all of them.
  if (!a.isCount && a.isPerUnit !== b.isPerUnit && isSoMany(a.value, b.value)) return [];
  if (share.value > 1 || (a.family === 'money' && (a.isPerUnit || b.isPerUnit))) return [];
  const ratio = Math.min(a.value, b.value) / Math.max(a.value, b.value);
  if (ratio < LEAST) return [];
  const options = [ratio, 1 - ratio, 1 / ratio - 1, ratio / (1 + ratio), 1 / (1 + ratio)];
  const slack = Math.max(0.02 * share.value, (share.quantity.step / 100) * 0.75, (a.slack + b.slack) * ratio);
  // `分 8 批，每批 32 台，占总数的 12.5%`: one of so many.
  const ofOne = amounts.flatMap(({ isCount, value }) => (isCount && value > 1 ? [1 / value] : []));
  if ([...options, ...ofOne].some((one) => Math.abs(one - share.value) <= slack)) return [];
  const [less, greater] = a.value < b.value ? [a, b] : [b, a];
  const from = `${passage.quote(less.quantity.number)} ÷ ${passage.quote(greater.quantity.number)}`;
  return [{ passage, quantity: share.quantity, expected: ratio * 100, from, probable: true }];
}

const isSoMany = (a: number, b: number): boolean => {
  const times = Math.max(a, b) / Math.min(a, b);
  return times > 1.5 && Math.abs(times / Math.round(times) - 1) < 0.01;
};

/** A share between the two belongs to the first of them. */
const isBetween = (share: Operand, a: Operand, b: Operand): boolean =>
  share.quantity.start > a.quantity.start && share.quantity.start < b.quantity.start;

function isPlain(quantity: Quantity): boolean {
  const { sign, bound, value, high } = quantity;
  return sign === undefined && bound === undefined && value === high && rounded(quantity).low > 0;
}

/** The words around the share say that it is one of these amounts. */
function isTold({ text, claims }: Passage, { quantity }: Operand, a: Operand, b: Operand): boolean {
  if (claims.some((claim) => claim.quantity === quantity)) return false;
  if (isOfNamedWhole(text.slice(0, quantity.start), text.slice(0, Math.max(a.quantity.end, b.quantity.end))))
    return false;
  const before = Math.max(
    0,
    ...[a, b].map(({ quantity: { end } }) => (end <= quantity.start ? end : 0)),
    quantity.start - REACH,
  );
  const lead = text.slice(before, quantity.start);
  const near = lead + text.slice(quantity.end, quantity.end + 16).split(/[。；;]/)[0]!;
  if (a.family === 'time')
    return (
      /可用|availab|uptime/i.test(near) &&
      [a, b].some(({ quantity: { start, end } }) => DOWN.test(text.slice(Math.max(0, start - 12), end + 16)))
    );
  if (a.isCount && isOfMeasured(lead, text.slice(quantity.end, quantity.end + 24))) return false;
  // `128 reserved. Utilisation is 45%`: a sentence about the use of what was counted.
  if (a.isCount && isCut(lead) && USE.test(lastSentence(lead))) return false;
  if (ITS_OWN.test(lead.slice(-OWN_REACH)) && !isCountedOf(text, lead, quantity)) return false;
  if (
    OTHER_WHOLE.test(lead) ||
    /^ ?(?:(?:a|per|each) (?:day|week|month|year)\b|\/ ?[天周月年])/.test(text.slice(quantity.end, quantity.end + 12))
  )
    return false;
  const wanted = OF_FAMILY[a.family ?? ''];
  // What is in use is more than the weights.
  if (a.family === 'memory' && /利用率|utili/i.test(lead) && /权重|\bweights?\b/i.test(text)) return false;
  if (!SHARE.test(near)) return false;
  const said = THAT_IS.test(lead) ? text.slice(a.quantity.start, quantity.end) : near;
  return wanted === undefined || wanted.test(said);
}

/** 超 1.8 万元，即 5%: what the share is of stands right before it, and is none of the two. */
const isOfNumberBefore = (text: string, { quantity: { start } }: Operand, ...amounts: readonly Operand[]): boolean =>
  amounts.every(({ quantity }) => quantity.start > start) &&
  /\d[^\d，,。；;]{0,6}[,，(] ?(?:也就是|就是|即|相当于|折合|合|that is|i\.e\.|or) ?(?:约|about )?$/i.test(
    text.slice(0, start),
  );

/** 命中 5,800 次，总共 10,000 次，命中率 58%: what the rate is of has been counted, by the same word. */
function isCountedOf(text: string, lead: string, share: Quantity): boolean {
  const word = /命中|准确|\bhit|\baccura/i.exec(lead.slice(-OWN_REACH))?.[0].toLowerCase();
  if (/准确|accura/i.test(word ?? '') && COUNTED_RIGHT.test(text.slice(0, share.start))) return true;
  return word !== undefined && text.slice(0, share.start).toLowerCase().split(word).length > 2;
}

/** 答对 1,248 题, `1,248 answered correctly`. */
const COUNTED_RIGHT =
  /[答做判猜]对|正确|判准|\d[^\d。；;]{0,24}\b(?:correct(?:ly)?|right|solved)\b|\b(?:solves?|solved|answers?|answered)(?: [a-z]{1,10}){0,2} \d/i;

/** The share is that of the two amounts before it, whatever they are called. */
const THAT_IS =
  /^[^\d，,；;。]{0,4}[,，(] ?(?:也就是|就是|即|相当于|折合|合|that is|that's|i\.e\.|or) ?(?:约|about )?$/i;

/** One unit; counts with one measure word, or one of them without a noun. */
function isOneKind(text: string, a: Operand, b: Operand): boolean {
  if (a.family !== b.family && !(a.isCount && b.isCount)) return false;
  const [x, y] = [a.quantity, b.quantity];
  if (x.unit?.currency !== y.unit?.currency || (a.isCount && !(Number.isInteger(x.value) && Number.isInteger(y.value))))
    return false;
  if (!a.isCount) return true;
  const [one, other] = [nounAfter(text, x), nounAfter(text, y)];
  return (one !== '' || other !== '') && (one === '' || other === '' || one === other);
}

const NO_NOUN =
  /^(?:of|were|was|are|is|in|on|at|and|or|for|to|with|by|had|have|has|that|which|who|the|a|we|it|out|last|this|every|among|taken|could|did|do)$|ed$/i;

/** The measure word or the noun of a count, singular; '' where nothing tells. */
function nounAfter(text: string, { end, unit }: Quantity): string {
  // 个请求 and 次 are units, 36 个 of them is none.
  if (unit !== undefined) return /^[个次笔](?=请求|$)/.exec(unit.text)?.[0] ?? unit.text.toLowerCase();
  const [, han, latin] = /^ ?(?:([\u3400-\u9fff])|([A-Za-z]{2,16}))/.exec(text.slice(end, end + 18)) ?? [];
  if (han !== undefined) return /[个件笔次条张名位台块份题起]/.test(han) ? han : '';
  return latin === undefined || NO_NOUN.test(latin) ? '' : latin.toLowerCase().replace(/s$/, '');
}
