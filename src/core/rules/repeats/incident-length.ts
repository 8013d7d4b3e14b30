import type { Deck, Slide } from '../../deck/deck';
import { type Amount, hoursIn, minutesIn } from '../plans/plan-text';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { ListPerBody, PerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

interface Placed {
  readonly passage: Passage;
  /** In minutes. */
  readonly quantity: Amount;
  readonly slide: Slide;
}

/** The length of an incident as its report gives it, and as it is called later. */
export interface OtherLength {
  readonly earlier: Placed;
  readonly later: Placed;
}

const REPORT = /post-?mortem|incident|outage|复盘|事故|故障报告|故障回顾|RCA/i;
const LENGTH =
  /\b(?:duration|lasted|lasting|outage of|downtime of)[: ]{1,2}(?:of |for )?\d|(?:持续|历时|影响时长|故障时长|中断时长|总时长)(?:时间|了)?[: ]?\d/i;
const CALLED =
  /\b(?:this|the|our) \d{1,4}[- ]min(?:ute)?s? (?:outage|incident|interruption|disruption|downtime|degradation)|[这本]次 ?\d{1,4} ?分钟的?(?:故障|中断|事故|宕机|停服)/i;

/** `This 75-minute outage` in the report of one that took 90 minutes. */
export function otherLengths({ slides }: Deck): OtherLength[] {
  if (reports.on(slides).length === 0) return [];
  const told = lengths.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  const [earlier] = told;
  // Several lengths are those of several things.
  if (earlier === undefined || told.some(({ quantity }) => quantity.value !== earlier.quantity.value)) return [];
  return called
    .on(slides)
    .flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })))
    .filter(({ quantity }) => quantity.value !== earlier.quantity.value)
    .map((later) => ({ earlier, later }));
}

type Found = Omit<Placed, 'slide'>;

/** Whether the title of a slide says that it is about an incident. */
const reports = new PerBody(
  (body) => readSlide(body).texts.some(({ place, text }) => place === 'title' && REPORT.test(text)),
  (isReport) => !isReport,
);
const lengths = new ListPerBody((body) => foundIn(readSlide(body).texts, lengthsIn));
const called = new ListPerBody((body) => foundIn(readSlide(body).texts, calledIn));

const lengthsIn = (passage: Passage): Found[] => timeIn(passage, LENGTH);
const calledIn = (passage: Passage): Found[] => timeIn(passage, CALLED);

/** The time that begins within what `pattern` finds. */
function timeIn(passage: Passage, pattern: RegExp): Found[] {
  const match = pattern.exec(passage.text);
  if (match === null) return [];
  const end = match.index + match[0].length;
  const minutes = [...minutesIn(passage.text), ...hoursIn(passage.text)];
  const quantity = minutes.find(({ start }) => start >= match.index && start <= end);
  return quantity === undefined ? [] : [{ passage, quantity }];
}
