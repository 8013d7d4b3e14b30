import type { SlideBody } from '../deck/deck';
import type { RuleFinding } from '../rules';
import { retractions } from '../rules/reading/retractions';
import type { Span } from '../source/span';

/** The rules on units, claims, values and consistency: an author may quote a mistake that they know. */
const ABOUT_NUMBERS = /^[UCVK]\d/;

/** The slide that a place of the deck is on: its body, and where it begins. */
export type SlideAt = (at: number) => { readonly body: SlideBody; readonly offset: number } | undefined;

/** Whether a finding of a rule is about a number that its slide takes back, here or in the other place. */
export function isRetracted(ruleId: string, { span, related = [] }: RuleFinding, slideAt: SlideAt): boolean {
  return (
    ABOUT_NUMBERS.test(ruleId) && [span, ...related.map((one) => one.span)].some((one) => isTakenBack(one, slideAt))
  );
}

function isTakenBack({ start, end }: Span, slideAt: SlideAt): boolean {
  const slide = slideAt(start);
  if (slide === undefined) return false;
  const { body, offset } = slide;
  return retractions.of(body).some((own) => offset + own.start <= start && end <= offset + own.end);
}
