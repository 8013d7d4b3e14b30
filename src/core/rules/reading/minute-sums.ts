import type { SlideBody } from '../../deck/deck';
import { sentenceStarts } from '../../numbers/sentences';
import { wrongStatedTotals } from '../arithmetic/stated-totals';
import { type Agenda, agendasOf, type Placed } from './agenda';
import { foundIn } from './found-in';
import type { Passage } from './passage';
import { AGENDA_NAME, type Amount, hoursIn, minutesIn, type PlanText } from './plan-text';
import { readSlide } from './slide-reading';
import { isTalkMinutes } from './talk-minutes';

/** Minutes that do not add up: the parts of a plan and the total that is said of them. */
export interface WrongSum {
  readonly sum: number;
  readonly total: Placed<Amount>;
  /** The last part, which may be the wrong one, where the parts stand beside one another. */
  readonly last?: Placed<Amount>;
}

const known = new WeakMap<SlideBody, readonly WrongSum[]>();

/** The sums of minutes on a slide that are wrong: in sentences, in tables and lists with what is said beside them. */
export function wrongSumsOf(body: SlideBody): readonly WrongSum[] {
  let found = known.get(body);
  if (found === undefined) {
    found = /分钟|\bmin/i.test(body.text)
      ? [...foundIn(readSlide(body).passages, sumsSaid), ...agendasOf(body).flatMap((agenda) => inAgenda(agenda, body))]
      : [];
    known.set(body, found);
  }
  return found;
}

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
  const starts = sentenceStarts(text);
  return starts.flatMap((start, index) => {
    const sentence = text.slice(start, starts[index + 1] ?? text.length);
    const wrong = chain(sentence) ?? divided(sentence) ?? listed(sentence);
    if (wrong === undefined) return [];
    const move = (amount: Amount): Placed<Amount> => ({
      value: { ...amount, start: amount.start + start, end: amount.end + start },
      in: passage,
    });
    return [{ sum: wrong.sum, total: move(wrong.total), last: move(wrong.last) }];
  });
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
  const named = namedTerms(text);
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
  /分(?:的|成|为|配|给|了|作|[两三四五六七八\d] ?[段部章节块个讲])|安排|计划|议程|这[么样]讲|一共|总共|共计|合计|全场|全程|\b(?:in total|altogether|split|divided?|spend|plan|agenda|as follows|talk|session|goes? to)\b/i;
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

const TOTAL_BEFORE =
  /(?:加在一起|加起来|合计|一共|总共|总计|共计?|全场|全程|整场|总时长|总时间|全部讲完|合起来|\btogether|\btotal|\bin all|altogether|adds? up to|sums? to|comes? to|overall|whole (?:talk|session|thing))[^\d。；;]{0,14}$/i;
const TOTAL_AFTER =
  /^ ?(?:分钟|min(?:ute)?s?)[^。；;,，\d]{0,8}(?:in total|in all|altogether|total|together|overall|的总)/i;

const isTotal = (text: string, { start, end }: Amount): boolean =>
  TOTAL_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || TOTAL_AFTER.test(text.slice(end, end + 28));

/** `检测 2 分钟，重启 3 分钟，一共 5 分钟`: every minute of the sentence, the total at its end. */
function listed(text: string): SentenceSum | undefined {
  const amounts = minutesIn(text);
  const total = amounts.at(-1);
  if (amounts.length < 4 || NOT_PARTS.test(text) || !isTotal(text, total!)) return undefined;
  const parts = amounts.slice(0, -1);
  if (parts.some((part) => isTotal(text, part)) || !areAllNumbers(text, amounts)) return undefined;
  return differing(parts, total!);
}

/** No other number stands among the minutes. */
function areAllNumbers(text: string, amounts: readonly Amount[]): boolean {
  return (text.match(/\d{1,9}/g)?.length ?? 0) === amounts.length;
}

const ASIDE_PART = /答疑|问答|讨论|提问|休息|茶歇|缓冲|机动|自由|Q ?& ?A|questions?|discussion|break|buffer/i;
/** Who leaves the opening out of the talk leaves its close out too. */
const FRAME_PART = /开场|结语|welcome|wrap/i;

/** The total that the first slide gives the talk, where the only plan of the deck adds up to something else and has no total of its own. */
export function wrongFirstTotal(bodies: readonly SlideBody[]): readonly WrongSum[] {
  const [first] = bodies;
  const line = first === undefined ? [] : timeLines(first);
  if (line.length !== 1) return [];
  const plans = bodies.slice(1, PLAN_WITHIN).flatMap((body) => {
    const agendas = agendasOf(body).filter(({ parts }) => parts.some(({ minutes }) => minutes !== undefined));
    return agendas.map((agenda) => ({ agenda, body }));
  });
  const [plan] = plans;
  if (plans.length !== 1 || totalsOf(plan!.agenda, plan!.body).length > 0) return [];
  return judged(plan!.agenda, line);
}

/** A plan stands near the beginning of a deck. */
const PLAN_WITHIN = 5;
const lines = new WeakMap<SlideBody, readonly Total[]>();

function timeLines(body: SlideBody): readonly Total[] {
  let found = lines.get(body);
  if (found === undefined) {
    found = /分钟|小时|\bmin|hour/i.test(body.text)
      ? readSlide(body).texts.flatMap((passage) =>
          isLineOfTime(passage, timesIn(passage.text)) ? saidIn(passage) : [],
        )
      : [];
    lines.set(body, found);
  }
  return found;
}

const inAgenda = (agenda: Agenda, body: SlideBody): WrongSum[] => judged(agenda, totalsOf(agenda, body));

/** The totals that a plan's parts do not add up to; where the parts are not all of it, that they exceed. */
export function judged(
  { parts }: Pick<Agenda, 'parts'>,
  totals: readonly Total[],
  isPartial: boolean = false,
): WrongSum[] {
  const timed = parts.flatMap(({ minutes }) => (minutes === undefined ? [] : [minutes.value.value]));
  if (timed.length < Math.max(3, parts.length - 1)) return [];
  const sum = timed.reduce((all, value) => all + value, 0);
  // Questions, breaks and the opening may be in the plan and not in the total.
  const minutesOf = (kind: RegExp): number[] =>
    parts.flatMap(({ text, minutes }) => (minutes && kind.test(text.text) ? [-minutes.value.value] : []));
  const [questions, frame] = [minutesOf(ASIDE_PART), minutesOf(FRAME_PART)];
  const around = frame.length === 0 ? [] : [frame.reduce((all, value) => all + value, 0)];
  return totals.flatMap(({ total, extras, isPlan, hasQuestions }) => {
    const { value } = total.value;
    const isNear = isPlan || (value < sum * MOST_APART && sum < value * MOST_APART);
    // What the parts leave of it is for the questions.
    const isLeft = sum < value && ((hasQuestions && questions.length === 0) || isPartial);
    const aside = [...(hasQuestions ? [] : questions), ...around, ...extras];
    return !isNear || isLeft || reaches(value - sum, aside) ? [] : [{ sum, total }];
  });
}

/** Totals that are further from the sum of a list are of something else. */
const MOST_APART = 1.6;

export interface Total {
  readonly total: Placed<Amount>;
  /** Minutes that the same sentence adds. */
  readonly extras: readonly number[];
  /** It is the plan's own: of its row or its heading. */
  readonly isPlan: boolean;
  /** Questions are in it, whether the plan has them or not. */
  readonly hasQuestions?: boolean;
}

/** The totals that are said of a plan: in its own row, in the heading over it, in the sentences before and after it. */
function totalsOf({ total, start, end }: Agenda, body: SlideBody): Total[] {
  const { texts } = readSlide(body);
  const at = ({ plain }: Passage): number => plain.start;
  const before = texts.filter((text) => at(text) < start);
  const heading = before.findLast(({ place }) => place === 'title' || place === 'heading');
  const near = [...before.slice(-2), ...texts.filter((text) => at(text) >= end).slice(0, 2)];
  const sentences = near.flatMap((text) =>
    text === undefined || text === heading || isHeading(text) ? [] : saidIn(text),
  );
  return [
    ...(total === undefined ? [] : [{ total, extras: [], isPlan: true }]),
    ...(heading === undefined ? [] : ofHeading(heading)),
    ...sentences,
  ];
}

const isHeading = ({ place }: Passage): boolean => place === 'title' || place === 'heading';

function ofHeading(heading: Passage): Total[] {
  const [amount, ...more] = timesIn(heading.text);
  if (amount === undefined || more.length > 0) return [];
  const isOfPlan = AGENDA_NAME.test(heading.text) || TALK.test(heading.text) || isTotal(heading.text, amount);
  return isOfPlan ? [{ total: { value: amount, in: heading }, extras: [], isPlan: true }] : [];
}

/** What a talk is called, and what its time is called. */
const TALK =
  /时长|时间|用时|限时|计划|预计|安排|分享|演讲|汇报|报告|会议|培训|课程|[怎这]么讲|流程|\b(?:planned|time|slot|duration|length|run ?time|talk|session|meeting|presentation|workshop|lecture|webinar|training|scheduled|allotted|allocated|budget(?:ed)?|reserved|booked|you have|we have)\b/i;
/** Longer lines say more than how long it takes; a Chinese character says as much as two letters. */
const LINE_MOST = 96;
const lengthOf = (text: string): number => text.length + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0);

const timesIn = (text: string): Amount[] => [...minutesIn(text), ...hoursIn(text)];

/** `Planned: 30 minutes`, `本次分享 40 分钟，安排如下：`: a line about nothing but the time of the talk. */
function isLineOfTime({ text }: Passage, amounts: readonly Amount[]): boolean {
  if (amounts.length !== 1 || lengthOf(text) > LINE_MOST || !TALK.test(text)) return false;
  return !ONLY_SOME.test(text.replace(WITH_QUESTIONS, '').replace(WITHOUT_QUESTIONS, ''));
}

const QUESTIONS = '(?:提问|问答|答疑|讨论|休息|Q ?& ?A|questions?|discussion)';
/** `questions included`, 含问答. */
const WITH_QUESTIONS = new RegExp(
  `(?:包?含|包括|算上|连同?)(?:了|上)?[^，,。；;]{0,4}${QUESTIONS}|\\b(?:including|incl\\.?|with) (?:the )?${QUESTIONS}|${QUESTIONS}(?: (?:are|is))? included|${QUESTIONS}[^，,。；;]{0,2}(?:在内|包含)`,
  'i',
);
/** `问答不计在内`, `excluding questions`. */
const WITHOUT_QUESTIONS = new RegExp(
  `不(?:含|包括|算|计入?)[^，,。；;]{0,4}${QUESTIONS}|${QUESTIONS}[^，,。；;]{0,4}(?:不计|不算|不含|除外|另[算计])(?:[在之]?内)?|\\b(?:excluding|excl\\.?|without|not counting|before) (?:the )?${QUESTIONS}|${QUESTIONS} (?:(?:are|is) )?(?:not (?:included|counted)|excluded|extra|come on top)`,
  'i',
);

/** Minutes of something in the talk, or bounds. */
const ONLY_SOME =
  /答疑|问答|提问|休息|讨论|Q ?& ?A|questions|break|另[有外]|额外|提前|迟到|超时|以内|不超过|最多|每|<|≤|\b(?:at most|up to|extra|additional|late|early|another|plus|each|per|within|under|less than)\b/i;

/** The totals of a talk's time that a text says. */
export function saidIn(passage: Passage): Total[] {
  const amounts = timesIn(passage.text);
  if (amounts.length > 6 || /每|each|per /i.test(passage.text)) return [];
  const isOfTime = isLineOfTime(passage, amounts);
  const totals = amounts.filter((amount) => isOfTime || isTotal(passage.text, amount));
  const extras = amounts.filter((amount) => !totals.includes(amount)).map(({ value }) => value);
  const hasQuestions = WITH_QUESTIONS.test(passage.text.replace(WITHOUT_QUESTIONS, ''));
  return totals.map((amount) => ({
    total: { value: amount, in: passage as PlanText },
    extras,
    isPlan: false,
    hasQuestions,
  }));
}

/** Whether some of the `steps` add up to `distance`. */
function reaches(distance: number, steps: readonly number[]): boolean {
  let sums = new Set([0]);
  for (const step of steps) sums = new Set([...sums, ...[...sums].map((sum) => sum + step)]);
  return sums.has(distance);
}
