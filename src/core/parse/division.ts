import { type Dividers, divide, type Part, type PartShape } from './divide';

/** The division of a whole deck, with what a later parse needs to repeat only what changed. */
export interface Division {
  readonly text: string;
  readonly rule: DivisionRule;
  /** The dividers that the rule led to. */
  readonly dividers: Dividers;
  readonly parts: readonly DividedPart[];
}

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

/** A part is fresh, with tokens, or the same text as a slide of the division before. */
export type DividedPart = PartShape & { readonly fresh?: Part; readonly keptFrom?: number };

const PLAIN_DOCUMENT_HEADINGS = [1, 2] as const;

/** Divides a deck. With `previous`, only the slides around the change are read again. */
export function divideDeck(text: string, rule: DivisionRule, previous?: Division): Division {
  if (previous && sameRule(rule, previous.rule)) {
    const parts = redivide(text, previous);
    if (parts && isStillRight(parts, previous)) return { text, rule, dividers: previous.dividers, parts };
  }
  const dividers: Dividers = { anyRule: rule.anyRule, headings: rule.headings ?? [] };
  const parts = divide(text, rule.from, text.length, dividers);
  if (!rule.plainDocument || parts.length > 1 || parts[0]!.topHeadings < 2) {
    return { text, rule, dividers, parts: parts.map(fresh) };
  }
  const byHeadings = { ...dividers, headings: PLAIN_DOCUMENT_HEADINGS };
  return { text, rule, dividers: byHeadings, parts: divide(text, rule.from, text.length, byHeadings).map(fresh) };
}

function fresh(part: Part): DividedPart {
  const { start, end, next, divider, references, topHeadings } = part;
  return { start, end, next, divider, references, topHeadings, fresh: part };
}

function sameRule(a: DivisionRule, b: DivisionRule): boolean {
  return (
    a.from === b.from &&
    a.anyRule === b.anyRule &&
    a.plainDocument === b.plainDocument &&
    String(a.headings) === String(b.headings)
  );
}

/** Whether a plain document is still one, or a deck without dividers still has none of its headings to divide it. */
function isStillRight(parts: readonly DividedPart[], { rule, dividers }: Division): boolean {
  if (!rule.plainDocument) return true;
  if (dividers.headings.length === 0) return parts.length > 1 || parts[0]!.topHeadings < 2;
  return parts.length > 1 && parts.every((part) => part.divider !== 'rule');
}

/**
 * Keeps the slides before and after the change, and divides what is between. A slide's start resets the block
 * structure, so the slides after the change stand as they are once a slide begins where the first of them did.
 */
function redivide(text: string, { text: before, parts, dividers }: Division): DividedPart[] | undefined {
  const shift = text.length - before.length;
  const first = firstChanged(text, before, parts);
  if (first === undefined) return undefined;
  let last = firstUnchangedAfter(text, before, parts, first, shift);
  for (let extra = 1; ; extra *= 2) {
    const until = last < parts.length ? regionEnd(parts, last) + shift : text.length;
    const divided = divide(text, parts[first]!.start, until, dividers);
    const kept = (from: number, to: number, by: number): DividedPart[] =>
      parts.slice(from, to).map((part, index) => moved(part, from + index, by));
    if (last >= parts.length) return [...kept(0, first, 0), ...divided.map(fresh)];
    const meeting = parts[last]!.start + shift;
    const count = divided.findIndex((part) => part.start === meeting);
    if (count > 0) {
      return [...kept(0, first, 0), ...divided.slice(0, count).map(fresh), ...kept(last, parts.length, shift)];
    }
    last = Math.min(parts.length, last + extra);
  }
}

/** A heading divides by standing there, a thematic break by its own line, which ends before the next slide. */
function regionEnd(parts: readonly DividedPart[], last: number): number {
  return parts[last - 1]!.divider === 'rule' ? parts[last]!.start : parts[last]!.next;
}

function moved(part: DividedPart, keptFrom: number, by: number): DividedPart {
  const { start, end, next, divider, references, topHeadings } = part;
  return { start: start + by, end: end + by, next: next + by, divider, references, topHeadings, keptFrom };
}

/** The first slide to read again; undefined if the text before the slides changed. */
function firstChanged(text: string, before: string, parts: readonly DividedPart[]): number | undefined {
  const { start } = parts[0]!;
  if (text.slice(0, start) !== before.slice(0, start)) return undefined;
  let first = 0;
  while (first < parts.length - 1 && isSame(text, before, parts[first]!, 0)) first++;
  // The slide before ends where this one begins: a changed heading or an unfinished divider concerns it too.
  const isSettled = first === 0 || (parts[first - 1]!.divider === 'rule' && endsLine(text, parts[first]!.start));
  return isSettled ? first : first - 1;
}

function firstUnchangedAfter(
  text: string,
  before: string,
  parts: readonly DividedPart[],
  first: number,
  shift: number,
): number {
  let last = parts.length;
  while (last > first + 1) {
    const part = parts[last - 1]!;
    if (part.start + shift <= parts[first]!.start || !isSame(text, before, part, shift)) break;
    last--;
  }
  return last;
}

function isSame(text: string, before: string, { start, next }: PartShape, shift: number): boolean {
  return text.slice(start + shift, next + shift) === before.slice(start, next);
}

/** Whether a line ends right before `at`, whatever follows. */
function endsLine(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  return last === 0x0a || (last === 0x0d && text.charCodeAt(at) !== 0x0a);
}
