import type { Deck } from '../../../deck/deck';
import { type AgendaPart, agendasOf, nameOf, type Placed } from '../../plans/agenda';
import { planHeadings } from '../../plans/plan-headings';
import { AGENDA_NAME, type Amount, minutesIn, pagesIn } from '../../plans/plan-text';
import { type Total, totalsSaidIn } from '../../plans/talk-totals';
import type { OutlineHeading } from '../../reading/headings';
import { readSlide } from '../../reading/slide-reading';
import { type WrongSum, wrongTotalsOf } from './plan-sums';

/** A part of a talk: a heading that gives minutes, and everything up to the next one of its level. */
export interface TimedPart {
  readonly heading: OutlineHeading;
  readonly minutes: number;
  readonly end: number;
}

/** At the end of a heading, in brackets or after a comma: `（第3-6页，5分钟）`. */
const BRACKETED = /[([,，][^()]{0,20}$/;
/** Other marks before minutes that end a heading; what is measured is written so as well. */
const MARKED = /[|·—–:：-] ?[^()|·—–:：]{0,12}$/;
const LEAST_MARKED = 3;

/** The headings that give minutes, with what they are over. */
export function timedParts(deck: Deck): TimedPart[] {
  const headings = planHeadings(deck);
  const under = (mark: RegExp): OutlineHeading[] =>
    headings.filter((heading) => minutesOf(heading, mark) !== undefined);
  const marked = under(MARKED);
  const timed = new Set([...under(BRACKETED), ...(marked.length < LEAST_MARKED ? [] : marked)]);
  return headings.flatMap((heading, index) => {
    if (!timed.has(heading)) return [];
    // After `Part 1 (slides 6–9, 3 min)` the slides of the part may have headings of the same level.
    const pages = pagesIn(heading.text);
    const hasSeveral = pages !== undefined && pages.last > pages.first;
    const next = headings
      .slice(index + 1)
      .find((one) => one.level <= heading.level && (!hasSeveral || pagesIn(one.text) !== undefined || timed.has(one)));
    const minutes = minutesOf(heading, BRACKETED) ?? minutesOf(heading, MARKED)!;
    return [{ heading, minutes: minutes.value, end: next?.span.start ?? deck.text.length }];
  });
}

function minutesOf({ text }: OutlineHeading, mark: RegExp): Amount | undefined {
  // The minutes over a plan are those of the talk, not of its page.
  if (!mark.test(text.replace(/[)\]]\s*$/, '')) || AGENDA_NAME.test(text)) return undefined;
  return minutesIn(text)[0];
}

/** A part whose own parts all give minutes that do not add up to its own. */
export function wrongParts(
  deck: Deck,
  parts: readonly TimedPart[],
): { readonly part: TimedPart; readonly sum: number }[] {
  const headings = parts.length < 3 ? [] : planHeadings(deck);
  return parts.flatMap((part) => {
    const inside = headings.filter(({ span }) => span.start > part.heading.span.start && span.start < part.end);
    const level = Math.min(...inside.map((one) => one.level));
    const children = inside.filter((one) => one.level === level);
    const timed = parts.filter(({ heading }) => children.some(({ span }) => span.start === heading.span.start));
    const sum = sumOf(timed);
    if (timed.length < 2 || timed.length < children.length || sum === part.minutes) return [];
    return [{ part, sum }];
  });
}

const sumOf = (parts: readonly TimedPart[]): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** A total that is said before the first part and is not what the parts' headings add up to, with the offset of its slide. */
export interface WrongTotal {
  readonly wrong: WrongSum;
  readonly offset: number;
}

/** What belongs to a script and takes no time of the talk. */
const NOT_SPOKEN = /附录|参考|致谢|附[:：]|备用|备份|appendix|backup|references|acknowledg/i;
const LEAST_PARTS = 3;
/** Slides that a talk opens with: cover, agenda, what it is about. */
const OPENING = 4;

/** The totals of time that the opening gives a talk, where the parts' headings add up to something else. */
export function wrongTalkTotals(deck: Deck, parts: readonly TimedPart[]): WrongTotal[] {
  const level = Math.min(...parts.map(({ heading }) => heading.level));
  const top = parts.filter(({ heading }) => heading.level === level);
  const [first] = top;
  if (first === undefined || top.length < LEAST_PARTS) return [];
  const begin = first.heading.span.start;
  const between = planHeadings(deck).filter((one) => one.level <= level && one.span.start > begin);
  const isPartial = between.length - between.filter(({ text }) => NOT_SPOKEN.test(text)).length > top.length - 1;
  const agenda = { parts: top.map(partOf) };
  return deck.slides.slice(0, OPENING).flatMap(({ body, offset }) => {
    const totals = readSlide(body)
      .texts.filter(({ plain, place }) => plain.start + offset < begin && place !== 'note')
      .flatMap((passage): Total[] => totalsSaidIn(passage));
    return wrongTotalsOf(agenda, totals, isPartial).map((wrong) => ({ wrong, offset }));
  });
}

function partOf({ heading, minutes }: TimedPart): AgendaPart {
  const text = {
    text: heading.text,
    spanOf: ({ start, end }: { start: number; end: number }) => heading.spanOf(start, end),
  };
  const value: Amount = { ...minutesIn(heading.text)[0]!, value: minutes };
  return { name: nameOf(heading.text), text, minutes: { value, in: text } };
}

/** Minutes of a plan that differ from those at the heading of the part, with the offset of the plan's slide. */
export interface OtherMinutes {
  readonly part: TimedPart;
  readonly planned: Placed<Amount>;
  readonly offset: number;
}

/** The parts whose headings give other minutes than the plan. */
export function otherMinutes({ slides }: Deck, parts: readonly TimedPart[]): OtherMinutes[] {
  if (parts.length === 0) return [];
  return slides.flatMap(({ body, offset }) =>
    agendasOf(body).flatMap((agenda) =>
      agenda.parts.flatMap(({ name, minutes: planned }): OtherMinutes[] => {
        const [part, ...more] = name.length < 2 ? [] : parts.filter(({ heading }) => nameOf(heading.text) === name);
        if (part === undefined || more.length > 0 || planned === undefined) return [];
        return planned.value.value === part.minutes ? [] : [{ part, planned, offset }];
      }),
    ),
  );
}
