import type { Deck, SlideBody } from '../deck/deck';
import { isHidden } from '../deck/hidden';
import { plainText } from '../deck/plain-text';
import { absolute, type Span } from '../source/span';
import { parseDuration } from './duration';
import { type PageRange, pageRange } from './page-range';
import { speakingRate } from './rate';
import { type SpeakingRate, slideSeconds } from './speaking';

/** How long a talk is meant to take and how long its notes take. Seconds. */
export interface TalkTimes {
  /** What front matter's `duration:` gives the whole talk. */
  readonly planned?: number;
  /** Without hidden slides, which are not shown. */
  readonly estimated: number;
  /** By slide index. */
  readonly slides: readonly SlideTime[];
  /** Parts that a title claims pages for, in source order. */
  readonly parts: readonly PartTime[];
}

export interface SlideTime {
  /** What the slide's own `time:` says. */
  readonly planned?: number;
  /** 0 where the slide has no notes. */
  readonly estimated: number;
}

export interface PartTime {
  readonly title: string;
  /** Page numbers from 1, both included, as claimed. */
  readonly from: number;
  readonly to: number;
  readonly planned?: number;
  /** Of those claimed pages that the deck has. */
  readonly estimated: number;
  /** Absolute place of the claim. */
  readonly span: Span;
}

/** The times of a talk, at the deck's own rate unless another is given. Pages are the deck's slides, counted from 1. */
export function talkTimes(deck: Deck, rate: SpeakingRate = speakingRate(deck.settings)): TalkTimes {
  const known = talks.get(deck);
  if (known?.rate === rate) return known.times;
  const times = countTimes(deck, rate);
  talks.set(deck, { rate, times });
  return times;
}

const talks = new WeakMap<Deck, { readonly rate: SpeakingRate; readonly times: TalkTimes }>();

function countTimes(deck: Deck, rate: SpeakingRate): TalkTimes {
  const read = deck.slides.map(({ body }) => readTimes(body, rate));
  const slides = read.map(({ time }) => time);
  const parts: PartTime[] = [];
  let estimated = 0;
  // Counted at every keystroke.
  for (const [index, { claim, time }] of read.entries()) {
    const { settings, offset } = deck.slides[index]!;
    if (!isHidden(settings)) estimated += time.estimated;
    if (claim !== undefined) parts.push(partOf(claim, offset, slides));
  }
  const planned = parseDuration(deck.settings.duration ?? '');
  return {
    ...(planned === undefined ? {} : { planned }),
    estimated,
    slides,
    parts,
  };
}

/** What a slide says of times and pages; kept with its body, because most of a deck stays as it is while one types. */
interface ReadTimes {
  readonly rate: SpeakingRate;
  readonly time: SlideTime;
  readonly claim: Claim | undefined;
}

type Claim = PageRange & Pick<PartTime, 'title' | 'span'>;

const known = new WeakMap<SlideBody, ReadTimes>();

function readTimes(body: SlideBody, rate: SpeakingRate): ReadTimes {
  let times = known.get(body);
  if (times?.rate !== rate) {
    const [planned, estimated] = [plannedOf(body), slideSeconds(body, rate)];
    times = { rate, time: planned === undefined ? { estimated } : { planned, estimated }, claim: claimOf(body) };
    known.set(body, times);
  }
  return times;
}

/** A slide's own time only: one that it inherits was said of another. */
function plannedOf({ directives }: SlideBody): number | undefined {
  const own = directives.findLast(({ key }) => key === 'time' || key === '_time');
  return typeof own?.value === 'string' || typeof own?.value === 'number'
    ? parseDuration(String(own.value))
    : undefined;
}

/** The pages that a slide's title claims, with the place of the claim on the slide. */
function claimOf(body: SlideBody): Claim | undefined {
  if (!body.title) return undefined;
  const title = plainText(body.title.inlines);
  const range = pageRange(title.text);
  if (!range) return undefined;
  return { ...range, title: title.text.slice(0, range.start).trim(), span: title.spanOf(range.start, range.end) };
}

function partOf({ title, from, to, seconds, span }: Claim, offset: number, times: readonly SlideTime[]): PartTime {
  return {
    title,
    from,
    to,
    ...(seconds === undefined ? {} : { planned: seconds }),
    estimated: times.slice(from - 1, to).reduce((sum, { estimated }) => sum + estimated, 0),
    span: absolute(span, offset),
  };
}
