import { sentencesIn } from '../../../numbers/sentences';
import type { Placed } from '../../plans/agenda';
import { type Amount, ASIDE_PART, minutesIn, type PlanText } from '../../plans/plan-text';
import { isTalkMinutes } from '../../plans/talk-minutes';
import { isTotal, timesIn } from '../../plans/talk-totals';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import { ListPerBody } from '../../reading/per-body';
import { readSlide } from '../../reading/slide-reading';
import { wrongStatedTotals } from '../totals/stated-totals';
import { type WrongSum, wrongTotalsOn } from './plan-sums';

/** The sums of minutes on a slide that are wrong: in sentences, in tables and lists with what is said beside them. */
export const wrongMinuteSums = new ListPerBody((body) =>
  /分钟|\bmin/i.test(body.text) ? [...foundIn(readSlide(body).passages, sumsSaid), ...wrongTotalsOn(body)] : [],
);

/** In sentences that plan a talk; else totals of minutes that any text gives with its parts. */
function sumsSaid(passage: Passage): WrongSum[] {
  const found = inSentences(passage);
  if (found.length > 0) return found;
  const totals = foundIn([passage], wrongStatedTotals).filter(isTalkMinutes);
  if (totals.length === 0 || passage.place === 'cell') return [];
  return totals.map(({ quantity, sum }) => {
    const minutes = (quantity.unit?.factor ?? 60) / 60;
    const total = { ...quantity.number, value: quantity.value * minutes };
    return { sum: Math.round(sum * minutes), total: { value: total, in: passage as PlanText } };
  });
}

const PARTS_MOST = 24;

function inSentences(passage: Passage): WrongSum[] {
  const { text } = passage;
  if (!/分钟|\bmin/i.test(text) || !/\d[^\d]*\d/.test(text)) return [];
  const bare = bareList(text);
  if (bare !== undefined) return [placed(bare, 0, passage)];
  return sentencesIn(text).flatMap(({ start, text: sentence }) => {
    const wrong = chain(sentence) ?? divided(sentence) ?? listed(sentence);
    if (wrong === undefined) return [];
    return [placed(wrong, start, passage)];
  });
}

function placed({ sum, total, last }: SentenceSum, by: number, passage: Passage): WrongSum {
  const move = (amount: Amount): Placed<Amount> => ({
    value: { ...amount, start: amount.start + by, end: amount.end + by },
    in: passage,
  });
  return { sum, total: move(total), last: move(last) };
}

const BARE_LIST = /(?<![\d.])\d{1,2}(?:(?:[、,，] ?(?:and )?| ?(?:和|and) ?)\d{1,2}){2,20} ?(?:分钟|min(?:ute)?s?\b)/i;
const PARTS = /部分|环节|[章节段]|依次|分别|\b(?:parts?|sections?|segments?|chapters?|blocks|items)\b/i;

const OF_TALK =
  /全场|全程|分享|演讲|汇报|议程|讲|课|\b(?:slot|talk|session|agenda|presentation|meeting|webinar|lecture|workshop|speak)\b/i;

/** `全场 12 分钟，五个部分依次是 2、2、3、2、1 分钟`: the list in the order of the parts, which it does not name. */
function bareList(text: string): SentenceSum | undefined {
  const run = BARE_LIST.exec(text);
  if (run === null || !PARTS.test(text) || !OF_TALK.test(text) || NOT_PARTS.test(text.slice(0, run.index)))
    return undefined;
  const [total, ...more] = timesIn(text.slice(0, run.index));
  if (total === undefined || more.length > 0 || timesIn(text.slice(run.index + run[0].length)).length > 0)
    return undefined;
  const parts = [...run[0].matchAll(/\d{1,2}/g)].map(({ 0: digits, index }) => ({
    value: Number(digits),
    start: run.index + index,
    end: run.index + index + digits.length,
  }));
  return differing(parts, total);
}

interface SentenceSum {
  readonly sum: number;
  readonly total: Amount;
  readonly last: Amount;
}

function differing(parts: readonly Amount[], total: Amount): SentenceSum | undefined {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return sum === total.value ? undefined : { sum, total, last: parts.at(-1)! };
}

const TOTAL_FIRST =
  /(?:总时长|总时间|总计|共计|合计|\btotal(?: time| duration)?|\bduration)[^\d]{0,8}(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b)[^\d。;；\n]{0,12}[:：=(]/i;
const TERM = /^[^\d]{0,40}(?<![\d.])(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b)?(?![\d.%])[^\d]{0,40}$/i;
const RESULT = /^ ?(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b)?(?![\d.])/i;

/** `5 min cluster + 8 min scheduling + 9 min the run = 22 min`, `Total 45 min: 6 + 6 + 12`. */
function chain(text: string): SentenceSum | undefined {
  if (text.split('+').length < 3 || text.split('+').length > PARTS_MOST) return undefined;
  const first = TOTAL_FIRST.exec(text);
  if (first !== null) {
    const from = first.index + first[0].length;
    const length = /^[ \d+分钟minutes]{1,200}/.exec(text.slice(from))?.[0].trimEnd().length ?? 0;
    const at = first.index + first[0].indexOf(first[1]!);
    const parts = terms(text, from, from + length);
    if (parts !== undefined)
      return differing(parts, { value: Number(first[1]), start: at, end: at + first[1]!.length });
  }
  const named = namedTerms(text) ?? splitInto(text);
  if (named !== undefined) return named;
  const equals = text.indexOf('=');
  const result = equals < 0 ? null : RESULT.exec(text.slice(equals + 1));
  if (result === null || !/分钟|\bmin/i.test(text.slice(0, equals + 1 + result[0].length))) return undefined;
  const start = equals + 1 + result[0].indexOf(result[1]!);
  const parts = terms(text, Math.max(text.lastIndexOf(':', equals), text.lastIndexOf('：', equals)) + 1, equals);
  return parts && differing(parts, { value: Number(result[1]), start, end: start + result[1]!.length });
}

/** `全场 40 分钟：痛点 8 + 产品 12 + 问答 5`: the parts with their names after the total. */
function namedTerms(text: string): SentenceSum | undefined {
  const colon = /[:：(]/.exec(text)?.index ?? -1;
  const [total, ...more] = colon < 0 ? [] : timesIn(text.slice(0, colon));
  if (total === undefined || more.length > 0 || /[=≈]/.test(text)) return undefined;
  const parts = terms(text, colon + 1, text.length);
  const wrong = parts && differing(parts, total);
  const pieces = text.slice(colon + 1).split('+');
  const aside = pieces.findIndex((piece) => ASIDE_PART.test(piece));
  return wrong !== undefined && wrong.sum - total.value === parts![aside]?.value ? undefined : wrong;
}

/** `the total is 14 minutes, split 2 + 3 + 3 + 2 + 4`: bare numbers that follow the only minutes of the sentence. */
function splitInto(text: string): SentenceSum | undefined {
  const run = BARE_TERMS.exec(text);
  const [total, ...more] = run === null ? [] : timesIn(text.slice(0, run.index));
  if (run === null || total === undefined || more.length > 0) return undefined;
  const parts = terms(text, run.index, run.index + run[0].length);
  return SPLIT.test(text.slice(total.end, run.index)) && parts ? differing(parts, total) : undefined;
}

const BARE_TERMS = /(?<![\d.+×x*/-] ?)\d{1,3}(?: ?\+ ?\d{1,3}){2,20}(?![\d.]| ?[=+×x*%≈])/;
const SPLIT =
  /^(?: ?分钟| ?min(?:ute)?s?)?[^\d+=。；;]{0,40}(?:\b(?:split|divided|shared out|as|into)\b|分[成为作]?|拆[成为]?|即|按|[,，(:])[^\d+=。；;]{0,16}$/i;

/** The numbers between the signs; undefined unless each piece holds exactly one. */
function terms(text: string, from: number, to: number): Amount[] | undefined {
  const found: Amount[] = [];
  let at = from;
  for (const piece of text.slice(from, to).split('+')) {
    const digits = TERM.exec(piece)?.[1];
    if (digits === undefined) return undefined;
    const start = at + piece.indexOf(digits);
    found.push({ value: Number(digits), start, end: start + digits.length });
    at += piece.length + 1;
  }
  return found.length < 3 ? undefined : found;
}

const DIVIDES =
  /分(?:的|成|为|配|给|了|作|[两三四五六七八\d] ?[段部章节块个讲])|安排|计划|议程|这[么样]讲|一共|总共|共计|合计|全场|全程|[本这](?:个|一)?(?:部分|[节章讲段])|\b(?:in total|altogether|this (?:part|section|chapter|block)|split|divided?|spend|plan|agenda|as follows|talk|session|goes? to)\b/i;
/** More than the parts, or minutes that come many times. */
const NOT_PARTS =
  /每|各|其余|剩|另外?|之[前后]|\b(?:each|per|every|rest|remaining|plus|another|than)\b|\d ?[×x*]|到|至|从|<|>|→/i;

/** `5 分钟我是这么分的：统计 2 分钟，模型 2 分钟，案例 1 分钟`. */
function divided(text: string): SentenceSum | undefined {
  const colon = /[:：]/.exec(text)?.index ?? -1;
  if (colon < 0 || !DIVIDES.test(text.slice(0, colon))) return undefined;
  const lead = timesIn(text.slice(0, colon));
  const parts = minutesIn(text).filter(({ start }) => start > colon);
  if (lead.length !== 1 || parts.length < 2 || NOT_PARTS.test(text.slice(colon))) return undefined;
  return areAllNumbers(text.slice(colon), parts) ? differing(parts, lead[0]!) : undefined;
}

/** `检测 2 分钟，重启 3 分钟，一共 5 分钟`: every minute of the sentence, the total at its end. */
function listed(text: string): SentenceSum | undefined {
  const amounts = minutesIn(text);
  const total = amounts.at(-1);
  if (amounts.length < 4 || NOT_PARTS.test(text) || !isTotal(text, total!)) return undefined;
  const parts = amounts.slice(0, -1);
  if (parts.some((part) => isTotal(text, part)) || !areAllNumbers(text, amounts)) return undefined;
  // `平均等待 47 分钟，其中 29、12、6，合计就是这 47 分钟`: told before its parts, and again.
  const [first, ...rest] = parts as [Amount, ...Amount[]];
  if (rest.length > 1 && sumOf(rest) === first.value && first.value === total!.value) return undefined;
  return differing(parts, total!);
}

const sumOf = (amounts: readonly Amount[]): number => amounts.reduce((sum, { value }) => sum + value, 0);

/** No other number stands among the minutes. */
function areAllNumbers(text: string, amounts: readonly Amount[]): boolean {
  return (text.match(/\d{1,9}/g)?.length ?? 0) === amounts.length;
}
