import type { Deck, Slide } from '../deck/deck';
import { isHidden } from '../deck/hidden';
import { absolute } from '../source/span';
import type { TextEdit } from '../source/text-edit';
import { editTo, slideSpan, slideTexts } from './slide-texts';

/** Moves slides, which stay in their order, before the slide that is `before` now; the deck's length means its end. */
export function moveSlides(deck: Deck, moved: readonly number[], before: number): TextEdit | undefined {
  const texts = slideTexts(deck);
  const chosen = new Set(moved);
  const isChosen = (index: number) => chosen.has(index);
  const stay = (from: number, to: number) => texts.slice(from, to).filter((_, index) => !isChosen(from + index));
  const taken = texts.filter((_, index) => isChosen(index));
  return editTo(deck, [...stay(0, before), ...taken, ...stay(before, texts.length)]);
}

/** A copy of a slide after it. */
export function duplicateSlide(deck: Deck, index: number): TextEdit | undefined {
  const texts = slideTexts(deck);
  const copy = texts[index];
  return copy && editTo(deck, [...texts.slice(0, index + 1), copy, ...texts.slice(index + 1)]);
}

/** Takes slides away; the last one stays as an empty slide. */
export function deleteSlides(deck: Deck, indices: readonly number[]): TextEdit | undefined {
  const left = slideTexts(deck).filter((_, index) => !indices.includes(index));
  return editTo(deck, left.length > 0 ? left : [{ text: '' }]);
}

/** Puts a new slide of this text before the slide that is `before` now; the deck's length means its end. */
export function insertSlide(deck: Deck, before: number, markdown: string): TextEdit | undefined {
  const texts = slideTexts(deck);
  return editTo(deck, [...texts.slice(0, before), { text: markdown.trim() }, ...texts.slice(before)]);
}

/** Gives a slide another title; one without a title gets a heading of level 2. A line break in the title becomes a space. */
export function renameSlide(deck: Deck, index: number, title: string): TextEdit | undefined {
  const slide = deck.slides[index];
  const text = title.replace(/\s+/g, ' ').trim();
  if (!slide || text === '') return undefined;
  const inlines = slide.body.title?.inlines;
  if (inlines && inlines.length > 0) {
    const place = { start: inlines[0]!.span.start, end: inlines.at(-1)!.span.end };
    return { span: absolute(place, slide.offset), text };
  }
  const { start } = slideSpan(slide);
  const at = start + endOfComments(deck.text.slice(start));
  return { span: { start: at, end: at }, text: `## ${text}\n\n` };
}

/**
 * Hides slides from export, or shows them again where all of them are hidden: the directive comes and goes, one that says
 * otherwise is replaced. A directive among others in one comment goes by its own line.
 */
export function hideSlides(deck: Deck, indices: readonly number[]): TextEdit | undefined {
  const chosen = deck.slides.filter(({ index }) => indices.includes(index));
  const hide = chosen.some(({ settings }) => !isHidden(settings));
  const texts = slideTexts(deck).map((slide, index) => {
    if (!indices.includes(index) || isHidden(deck.slides[index]!.settings) === hide) return slide;
    const text = withoutHide(deck.slides[index]!);
    return { ...slide, text: hide ? `<!-- hide: true -->\n${text}` : text };
  });
  return editTo(deck, texts);
}

/** The slide's text without what it says about hiding: the comment where that says nothing else, else the line in it. */
function withoutHide(slide: Slide): string {
  const { body, offset } = slide;
  const { start, end } = slideSpan(slide);
  const said = body.directives.filter(({ key }) => key === 'hide' || key === '_hide');
  const left = said.reduceRight(
    (text, { span }) => {
      const [before, after] = [text.slice(0, span.start), text.slice(span.end)];
      const opened = /<!--\s*$/.exec(before);
      const closed = /^\s*-->[ \t]*\r?\n?/.exec(after);
      if (opened && closed) return before.slice(0, opened.index) + after.slice(closed[0].length);
      return before.replace(/[ \t]*$/, '') + after.replace(/^[ \t]*\r?\n/, '');
    },
    body.text.slice(0, end - offset),
  );
  return left.slice(start - offset).trim();
}

/** Where the comments that a slide begins with are over. */
function endOfComments(text: string): number {
  return /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*/.exec(text)![0].length;
}
