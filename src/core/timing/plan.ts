import type { Deck, Slide } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import { absolute, type Span } from '../source/span';
import { parseDuration } from './duration';
import { pageRange } from './page-range';
import { speakingRate } from './rate';
import { type SpeakingRate, slideSeconds } from './speaking';

/** How long a talk is meant to take and how long its notes take. Seconds. */
export interface TalkTimes {
  /** What front matter's `duration:` gives the whole talk. */
  readonly planned?: number;
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
  const slides = deck.slides.map((slide): SlideTime => {
    const planned = plannedOf(slide);
    return { ...(planned === undefined ? {} : { planned }), estimated: slideSeconds(slide.body, rate) };
  });
  const planned = parseDuration(deck.settings.duration ?? '');
  return {
    ...(planned === undefined ? {} : { planned }),
    estimated: slides.reduce((sum, { estimated }) => sum + estimated, 0),
    slides,
    parts: deck.slides.flatMap((slide) => partOf(slide, slides)),
  };
}

/** A slide's own time only: one that it inherits was said of another. */
function plannedOf({ body }: Slide): number | undefined {
  const own = body.directives.findLast(({ key }) => key === 'time' || key === '_time');
  return typeof own?.value === 'string' || typeof own?.value === 'number'
    ? parseDuration(String(own.value))
    : undefined;
}

function partOf({ body, offset }: Slide, times: readonly SlideTime[]): PartTime[] {
  if (!body.title) return [];
  const title = plainText(body.title.inlines);
  const range = pageRange(title.text);
  if (!range) return [];
  const { from, to, seconds } = range;
  return [
    {
      title: title.text.slice(0, range.start).trim(),
      from,
      to,
      ...(seconds === undefined ? {} : { planned: seconds }),
      estimated: times.slice(from - 1, to).reduce((sum, { estimated }) => sum + estimated, 0),
      span: absolute(title.spanOf(range.start, range.end), offset),
    },
  ];
}
