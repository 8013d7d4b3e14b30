import { type Dividers, divide, type Part, type PartShape } from './divide';

/** What the deck says about its division. */
export interface DivisionRule {
  /** Where the slides begin. */
  readonly from: number;
  readonly anyRule: boolean;
  /** `headingDivider`'s levels; undefined if the deck does not say. */
  readonly headings: readonly number[] | undefined;
  /** A deck without dividers is divided at its headings of level 1 and 2. */
  readonly plainDocument: boolean;
}

/** The division of a whole deck, with what a later parse needs to repeat only what changed. */
export interface Division {
  readonly text: string;
  readonly rule: DivisionRule;
  /** The dividers that the rule led to. */
  readonly dividers: Dividers;
  readonly parts: readonly PartShape[];
  /** How many parts at the start and at the end have the same text as those of the division before. */
  readonly keptHead: number;
  readonly keptTail: number;
  /** The parts between, with their tokens. */
  readonly fresh: readonly Part[];
}

const PLAIN_DOCUMENT_HEADINGS = [1, 2] as const;

/** Divides a deck. With `previous`, only the slides around the change are read again. */
export function divideDeck(text: string, rule: DivisionRule, previous?: Division): Division {
  if (previous && sameRule(rule, previous.rule)) {
    const division = redivide(text, previous);
    if (division && isStillRight(division)) return division;
  }
  const dividers: Dividers = { anyRule: rule.anyRule, headings: rule.headings ?? [] };
  const parts = divide(text, rule.from, text.length, dividers);
  if (!rule.plainDocument || parts.length > 1 || parts[0]!.topHeadings < 2) {
    return wholeDivision(text, rule, dividers, parts);
  }
  const byHeadings = { ...dividers, headings: PLAIN_DOCUMENT_HEADINGS };
  return wholeDivision(text, rule, byHeadings, divide(text, rule.from, text.length, byHeadings));
}

function wholeDivision(text: string, rule: DivisionRule, dividers: Dividers, fresh: readonly Part[]): Division {
  return { text, rule, dividers, parts: fresh.map(shapeOf), keptHead: 0, keptTail: 0, fresh };
}

/** The part without its tokens, which nobody needs once the slide is read. */
function shapeOf({ start, end, next, divider, references, topHeadings }: PartShape): PartShape {
  return { start, end, next, divider, references, topHeadings };
}

function sameRule(a: DivisionRule, b: DivisionRule): boolean {
  return (
    a.from === b.from &&
    a.anyRule === b.anyRule &&
    a.plainDocument === b.plainDocument &&
    String(a.headings) === String(b.headings)
  );
}

/** Whether a plain document still is one, and a deck that was none has not become one. */
function isStillRight({ parts, rule, dividers }: Division): boolean {
  if (!rule.plainDocument) return true;
  if (dividers.headings.length === 0) return parts.length > 1 || parts[0]!.topHeadings < 2;
  let headings = 0;
  for (const { divider, topHeadings } of parts) {
    if (divider === 'rule') return false;
    headings += topHeadings;
  }
  return headings > 1;
}

/**
 * Keeps the slides before and after the change, and divides what is between. A slide's start resets the block
 * structure, so the slides after the change stand as they are once a slide begins where the first of them did.
 * Undefined if the text before the slides changed.
 */
function redivide(text: string, { text: before, parts, rule, dividers }: Division): Division | undefined {
  const shift = text.length - before.length;
  const head = commonHead(text, before);
  if (head < rule.from) return undefined;
  const first = firstChanged(text, head, parts);
  let last = firstUnchangedAfter(parts, first, before.length - commonTail(text, before, head));
  // Where the line end before it went, a slide's first line has become part of another.
  if (last < parts.length && !endsLine(text, parts[last]!.start + shift)) last++;
  for (let extra = 1; ; extra *= 2) {
    const until = last < parts.length ? regionEnd(parts, last) + shift : text.length;
    const fresh = divide(text, parts[first]!.start, until, dividers);
    const meeting = last < parts.length ? parts[last]!.start + shift : Number.POSITIVE_INFINITY;
    const count = last < parts.length ? fresh.findIndex((part) => part.start === meeting) : fresh.length;
    if (count > 0) {
      const own = fresh.slice(0, count);
      const tail = shift === 0 ? parts.slice(last) : parts.slice(last).map((part) => moved(part, shift));
      const all = [...parts.slice(0, first), ...own.map(shapeOf), ...tail];
      return { text, rule, dividers, parts: all, keptHead: first, keptTail: tail.length, fresh: own };
    }
    last = Math.min(parts.length, last + extra);
  }
}

function moved({ start, end, next, divider, references, topHeadings }: PartShape, by: number): PartShape {
  return { start: start + by, end: end + by, next: next + by, divider, references, topHeadings };
}

/** A heading divides by standing there, a thematic break by its own line, which ends before the next slide. */
function regionEnd(parts: readonly PartShape[], last: number): number {
  return parts[last - 1]!.divider === 'rule' ? parts[last]!.start : parts[last]!.next;
}

/** The first slide to read again, when the first `head` characters are the same. */
function firstChanged(text: string, head: number, parts: readonly PartShape[]): number {
  let first = 0;
  while (first < parts.length - 1 && parts[first]!.next <= head) first++;
  // The slide before ends where this one begins: a changed heading or an unfinished divider concerns it too.
  const isSettled = first === 0 || (parts[first - 1]!.divider === 'rule' && endsLine(text, parts[first]!.start));
  return isSettled ? first : first - 1;
}

/** The first slide after `first` that lies in the unchanged end of the old text, from `tailStart` on. */
function firstUnchangedAfter(parts: readonly PartShape[], first: number, tailStart: number): number {
  let last = parts.length;
  while (last > first + 1 && parts[last - 1]!.start >= tailStart) last--;
  return last;
}

/** Whether a line ends right before `at`, whatever follows. */
function endsLine(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  return last === 0x0a || (last === 0x0d && text.charCodeAt(at) !== 0x0a);
}

/** Comparing pieces of this length at once is far faster than comparing characters. */
const STRIDE = 4096;

/** How many characters two texts have in common at their start. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= most && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts have in common at their end, without the first `head` of either. */
function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  const piece = (text: string): string => text.slice(text.length - count - STRIDE, text.length - count);
  while (count + STRIDE <= most && piece(a) === piece(b)) count += STRIDE;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
