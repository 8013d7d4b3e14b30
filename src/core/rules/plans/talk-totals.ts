import type { SlideBody } from '../../deck/deck';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import type { Agenda, Placed } from './agenda';
import { isBareTime, isTimeOfTitle } from './bare-times';
import { AGENDA_NAME, type Amount, hoursIn, minutesIn, type PlanText } from './plan-text';

/** A time that is said of a talk, or of a plan, as a whole. */
export interface Total {
  readonly total: Placed<Amount>;
  /** Minutes that the same sentence adds. */
  readonly extras: readonly number[];
  /** It is the plan's own: of its row or its heading. */
  readonly isPlan: boolean;
  /** Questions are in it, whether the plan has them or not. */
  readonly hasQuestions?: boolean;
}

/** The totals of a talk's time that a text says. */
export function totalsSaidIn(passage: Passage): Total[] {
  const amounts = timesIn(passage.text);
  if (amounts.length > 6 || /每|each|per /i.test(passage.text)) return [];
  const isOfTime = isLineOfTime(passage, amounts);
  const totals = amounts.filter((amount) => isOfTime || isTotal(passage.text, amount));
  const extras = amounts.filter((amount) => !totals.includes(amount)).map(({ value }) => value);
  const hasQuestions = hasQuestionsIn(passage.text);
  return totals.map((amount) => ({
    total: { value: amount, in: passage as PlanText },
    extras,
    isPlan: false,
    hasQuestions,
  }));
}

/** The totals that are said of a plan: in its own row, in the heading over it, in the sentences before and after it. */
export function totalsOf({ total, start, end }: Agenda, body: SlideBody): Total[] {
  const { texts } = readSlide(body);
  const at = ({ plain }: Passage): number => plain.start;
  const before = texts.filter((text) => at(text) < start);
  const heading = before.findLast(isHeading);
  const near = [...before.slice(-2), ...texts.filter((text) => at(text) >= end).slice(0, 2)];
  const sentences = near.flatMap((text) =>
    text === undefined || text === heading || isHeading(text) ? [] : totalsSaidIn(text),
  );
  return [
    ...(total === undefined ? [] : [{ total, extras: [], isPlan: true }]),
    ...(heading === undefined ? [] : ofHeading(heading)),
    ...sentences,
  ];
}

function ofHeading(heading: Passage): Total[] {
  const [amount, ...more] = timesIn(heading.text);
  if (amount === undefined || more.length > 0) return [];
  const { text } = heading;
  const isPlan = AGENDA_NAME.test(text) || TALK.test(text) || isTotal(text, amount);
  const total = { total: { value: amount, in: heading }, extras: [], isPlan, hasQuestions: hasQuestionsIn(text) };
  return isPlan || isBareTime(text, amount) ? [total] : [];
}

const lines = new ListPerBody((body): readonly Total[] =>
  /分钟|小时|\bmin|hour/i.test(body.text)
    ? readSlide(body).texts.flatMap((passage) =>
        isLineOfTime(passage, timesIn(passage.text)) ? totalsSaidIn(passage) : [],
      )
    : [],
);

/** The totals in lines about nothing but the time of the talk. */
export const timeLines = (body: SlideBody): readonly Total[] => lines.of(body);

const TOTAL_BEFORE =
  /(?:加在一起|加起来|合计|一共|总共|总计|共计?|全场|全程|整场|总时长|总时间|全部讲完|合起来|\btogether|\btotal|\bin all|altogether|adds? up to|sums? to|comes? to|overall|whole (?:talk|session|thing)|\bplan (?:is|was|calls) (?:for )?)[^\d。；;]{0,14}$/i;
const TOTAL_AFTER =
  /^ ?(?:分钟|min(?:ute)?s?)[^。；;,，\d]{0,8}(?:in total|in all|altogether|total|together|overall|的总)/i;

/** Whether words beside an amount of folded `text` say that it is a total. */
export const isTotal = (text: string, { start, end }: Amount): boolean =>
  TOTAL_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || TOTAL_AFTER.test(text.slice(end, end + 28));

/** What a talk is called, and what its time is called. */
const TALK =
  /时长|时间|用时|限时|计划|预计|安排|分享|演讲|汇报|报告|会议|培训|课程|[怎这]么讲|流程|\b(?:planned|time|slot|duration|length|run ?time|talk|session|meeting|presentation|workshop|lecture|webinar|training|scheduled|allotted|allocated|budget(?:ed)?|reserved|booked|you have|we have)\b/i;
/** Longer lines say more than how long it takes; a Chinese character says as much as two letters. */
const LINE_MOST = 96;
const lengthOf = (text: string): number => text.length + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0);

/** The minutes and hours that folded `text` gives, as minutes. */
export const timesIn = (text: string): Amount[] => [...minutesIn(text), ...hoursIn(text)];

/** `Planned: 30 minutes`, `本次分享 40 分钟，安排如下：`: a line about nothing but the time of the talk. */
function isLineOfTime({ text }: Passage, amounts: readonly Amount[]): boolean {
  const [amount, ...more] = amounts;
  if (amount === undefined || more.length > 0 || lengthOf(text) > LINE_MOST) return false;
  if (isBareTime(text, amount)) return true;
  if (!TALK.test(text) && !ALL_OF_IT.test(text)) return false;
  return !ONLY_SOME.test(text.replace(WITH_QUESTIONS, '').replace(WITHOUT_QUESTIONS, ''));
}

/** The time of it all, whatever it is of; what is asked of those who listen. */
const ALL_OF_IT = /全程|全场|整场|占用(?:大家|各位)|\b(?:keep you|of your time|bear with me)\b/i;

/** The length that the title of a deck gives the talk: `GPU pools (35 minutes)`. */
export function titleTimes(body: SlideBody): readonly Total[] {
  const title = readSlide(body).texts.find(({ place }) => place === 'title');
  const amounts = title === undefined ? [] : timesIn(title.text);
  const [amount, ...more] = amounts;
  if (title === undefined || amount === undefined || more.length > 0 || !isTimeOfTitle(title.text, amount)) return [];
  const hasQuestions = hasQuestionsIn(title.text);
  return [{ total: { value: amount, in: title }, extras: [], isPlan: false, hasQuestions }];
}

const hasQuestionsIn = (text: string): boolean => WITH_QUESTIONS.test(text.replace(WITHOUT_QUESTIONS, ''));

const QUESTIONS = '(?:提问|问答|答疑|讨论|休息|Q ?& ?A|questions?|discussion)';
/** `questions included`, 含问答. */
const WITH_QUESTIONS = new RegExp(
  `(?:包?含|包括|算上|连同?)(?:了|上)?[^，,。；;]{0,4}${QUESTIONS}|\\b(?:including|incl\\.?|with) (?:the )?${QUESTIONS}|${QUESTIONS}(?: (?:are|is))? included|${QUESTIONS}[^，,。；;]{0,2}(?:在内|包含)`,
  'i',
);
/** `问答不计在内`, `excluding questions`. */
const WITHOUT_QUESTIONS = new RegExp(
  `不(?:含|包括|算|计入?)[^，,。；;]{0,4}${QUESTIONS}|${QUESTIONS}[^，,。；;]{0,4}(?:不计|不算|不含|除外|另[算计])(?:[在之]?内)?|${QUESTIONS}(?:放在|放到|留到|留在)[^，,。；;]{1,8}|不(?:休息|提问)|\\b(?:excluding|excl\\.?|without|not counting|before) (?:the )?${QUESTIONS}|${QUESTIONS} (?:(?:are|is|come|follow|taken) )?(?:not (?:included|counted)|excluded|extra|come on top|after(?:wards|ward)?\\b|at the end)|\\b(?:then|followed by|and then|after that|afterwards) (?:the |your |time for |comes? |come )?${QUESTIONS}|(?:之后|然后|随后|最后|再)[^，,。；;\\d]{0,3}${QUESTIONS}|${QUESTIONS}(?:在后|放在?最后|随后)`,
  'i',
);

/** Minutes of something in the talk, or bounds. */
const ONLY_SOME =
  /答疑|问答|提问|休息|讨论|Q ?& ?A|questions|break|另[有外]|额外|提前|迟到|超时|以内|不超过|最多|每|<|≤|\b(?:at most|up to|extra|additional|late|early|another|plus|each|per|within|under|less than)\b/i;
