import type { Deck, SlideBody } from '../../deck/deck';
import { findMentions, type MentionFinder } from '../../indicators/mentions';

/** Finders of bodies that are read with a team's own indicators. */
const finders = new WeakMap<SlideBody, MentionFinder>();
const copies = new WeakMap<MentionFinder, WeakMap<SlideBody, SlideBody>>();

/** What finds the indicators that `body` names. */
export function finderOf(body: SlideBody): MentionFinder {
  return finders.get(body) ?? findMentions;
}

/**
 * The deck as it reads with another finder. What rules read is kept by the identity of slide bodies, so each body gets
 * a copy of its own, the same one every time.
 */
export function readWith(deck: Deck, finder: MentionFinder): Deck {
  let known = copies.get(finder);
  if (known === undefined) {
    known = new WeakMap();
    copies.set(finder, known);
  }
  const bodies = known;
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, body: copyOf(slide.body, finder, bodies) })) };
}

function copyOf(body: SlideBody, finder: MentionFinder, known: WeakMap<SlideBody, SlideBody>): SlideBody {
  let copy = known.get(body);
  if (copy === undefined) {
    copy = { ...body };
    known.set(body, copy);
    finders.set(copy, finder);
  }
  return copy;
}
