import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { type Amount, hoursIn, minutesIn } from '../plans/plan-text';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
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
  if (!slides.some(({ body }) => incidentOf(body).isReport)) return [];
  const told = slides.flatMap((slide) => incidentOf(slide.body).lengths.map((one) => ({ ...one, slide })));
  const [earlier] = told;
  // Several lengths are those of several things.
  if (earlier === undefined || told.some(({ quantity }) => quantity.value !== earlier.quantity.value)) return [];
  return slides
    .flatMap((slide) => incidentOf(slide.body).called.map((one) => ({ ...one, slide })))
    .filter(({ quantity }) => quantity.value !== earlier.quantity.value)
    .map((later) => ({ earlier, later }));
}

type Found = Omit<Placed, 'slide'>;

/** What a slide says of an incident. The lengths are looked for when they are asked: most decks report none. */
class Incident {
  /** Its title says that it is about one. */
  readonly isReport: boolean;
  readonly #texts: readonly Passage[];
  #lengths?: readonly Found[];
  #called?: readonly Found[];

  constructor(body: SlideBody) {
    this.#texts = readSlide(body).texts;
    this.isReport = this.#texts.some(({ place, text }) => place === 'title' && REPORT.test(text));
  }

  get lengths(): readonly Found[] {
    this.#lengths ??= foundIn(this.#texts, lengthsIn);
    return this.#lengths;
  }

  get called(): readonly Found[] {
    this.#called ??= foundIn(this.#texts, calledIn);
    return this.#called;
  }
}

const incidents = new WeakMap<SlideBody, Incident>();

function incidentOf(body: SlideBody): Incident {
  let incident = incidents.get(body);
  if (incident === undefined) {
    incident = new Incident(body);
    incidents.set(body, incident);
  }
  return incident;
}

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
