import type { Deck } from '../deck/deck';
import type { Indicator } from '../indicators';
import { readSlide } from '../rules/reading/slide-reading';
import { absolute, type Span, touches } from '../source/span';

/** An indicator that is named in a deck, and where. The span is absolute. */
export interface NamedIndicator {
  readonly indicator: Indicator;
  readonly span: Span;
}

/** The indicator whose name stands at `offset`, in text, a table or notes; undefined where there is none. */
export function indicatorAt(deck: Deck, offset: number): NamedIndicator | undefined {
  const slide = deck.slides.findLast((one) => one.offset <= offset);
  if (!slide) return undefined;
  for (const passage of readSlide(slide.body).passages) {
    for (const mention of passage.mentions) {
      const span = absolute(passage.spanOf(mention), slide.offset);
      if (touches(span, offset)) return { indicator: mention.indicator, span };
    }
  }
  return undefined;
}
