import type { Deck, Slide } from '../deck/deck';
import { parseDeck } from '../parse';
import { DIRECTIVES } from '../parse/directives';
import type { Span } from '../source/span';
import type { TextEdit } from '../source/text-edit';

const DIVIDER = '\n\n---\n\n';
/** Settings of a slide that moved are set right one by one; a deck that needs more than this is left alone. */
const MOST_REPAIRS = 60;

/** One slide of a deck in the making: its text, and the slide whose settings it keeps. */
export interface SlideText {
  readonly text: string;
  readonly keeps?: number;
}

/** A slide's own text without the blank lines around it, as an absolute span. */
export function slideSpan({ offset, body }: Slide): Span {
  const start = offset + body.text.length - body.text.trimStart().length;
  return { start, end: Math.max(start, offset + body.text.trimEnd().length) };
}

/** The slides of a deck as texts, in order. */
export function slideTexts(deck: Deck): SlideText[] {
  return deck.slides.map((slide) => {
    const { start, end } = slideSpan(slide);
    return { text: deck.text.slice(start, end), keeps: slide.index };
  });
}

/**
 * The edit that makes these texts the slides of the deck. A slide that took its stage, footer … from one before it, and has
 * another before it now, gets a directive of its own. Undefined where the texts do not divide into as many slides.
 */
export function editTo(deck: Deck, slides: readonly SlideText[]): TextEdit | undefined {
  const whole = assembled(deck, slides);
  return whole === undefined ? undefined : smallestEdit(deck.text, whole);
}

function assembled(deck: Deck, slides: readonly SlideText[]): string | undefined {
  const dividers = dividersOf(deck);
  const kept = join(deck, slides, dividers);
  const isDivided = parseDeck(kept).slides.length === slides.length;
  const separators = isDivided ? dividers : [];
  return isDivided || parseDeck(join(deck, slides, [])).slides.length === slides.length
    ? withSettings(deck, slides, separators)
    : undefined;
}

/** What stands between the slides now. */
function dividersOf({ text, slides }: Deck): string[] {
  const spans = slides.map(slideSpan);
  return spans.slice(1).map(({ start }, index) => text.slice(spans[index]!.end, start));
}

function join({ text, slides: before }: Deck, slides: readonly SlideText[], dividers: readonly string[]): string {
  const spans = before.map(slideSpan);
  const head = text.slice(0, spans[0]?.start ?? text.length);
  const tail = text.slice(spans.at(-1)?.end ?? text.length);
  const body = slides.map((slide, index) => (index === 0 ? '' : (dividers[index - 1] ?? DIVIDER)) + slide.text);
  return head + body.join('') + tail;
}

function withSettings(deck: Deck, slides: readonly SlideText[], dividers: readonly string[]): string | undefined {
  const texts = [...slides];
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const whole = join(deck, texts, dividers);
    const wrong = firstWrong(deck, texts, parseDeck(whole));
    if (!wrong) return whole;
    texts[wrong.index] = { ...texts[wrong.index]!, text: `${wrong.directives}\n${texts[wrong.index]!.text}` };
  }
  return undefined;
}

/** The first slide whose inherited settings are not those it had, with the directives that say so. */
function firstWrong(deck: Deck, texts: readonly SlideText[], made: Deck) {
  for (const [index, { keeps }] of texts.entries()) {
    const before = keeps === undefined ? undefined : deck.slides[keeps]!.settings.all;
    const after = made.slides[index]?.settings.all;
    if (!before || !after) continue;
    const lines = [...DIRECTIVES.values()]
      .filter(({ name, scope }) => scope === 'local' && !same(before[name], after[name]))
      .flatMap(({ name }) => (isPlain(before[name]) ? [`<!-- ${name}: ${plain(before[name])} -->`] : []));
    if (lines.length > 0) return { index, directives: lines.join('\n') };
  }
  return undefined;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
const plain = (value: unknown): string =>
  value === undefined || value === null || value === ''
    ? '""'
    : /^[\p{L}\p{N}][^:#]*$/u.test(String(value))
      ? String(value)
      : JSON.stringify(String(value));

/** The edit from one text to the other that leaves what they share at both ends. */
function smallestEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
