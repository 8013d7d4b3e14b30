import type { Deck } from '../../deck/deck';
import type { RuleFinding } from '../rule';
import { areOfTwoChapters } from './chapter-stages';
import type { PlacedFact } from './links';
import { areOfOtherCases } from './other-things';
import type { Placed } from './placed';
import { areToldApart } from './told-apart';
import { mistyped, type TwoValues, takenUp, twoValues } from './two-values';
import { findings, perhapsSame, sameThing, type Wording } from './two-values-finding';

/** Two values of one thing, wherever they stand. */
export const twice = (deck: Deck): RuleFinding[] => findingsOf(twoValues(deck), deck, sameThing);

/** Numbers that stand once and are another one of the deck with a digit wrong or two digits changed over. */
export const mistypedOnce = (deck: Deck): RuleFinding[] => findingsOf(mistyped(deck), deck, sameThing, true);

/** What a closing slide takes up in the words of an earlier one, with another value. */
export const inClosing = (deck: Deck): RuleFinding[] => findingsOf(takenUp(deck), deck, perhapsSame);

const findingsOf = (pairs: readonly TwoValues[], deck: Deck, wording: Wording, areSlips = false): RuleFinding[] =>
  pairs
    .filter((one) => !areToldApart(one))
    .map((one) => placedIn(one, deck))
    .filter((one) => areOfOneCase(one, deck))
    .flatMap(({ earlier, later }) => findings(earlier, later, wording, areSlips));

function placedIn({ earlier, later }: TwoValues, { slides }: Deck): PlacedPair {
  const at = ({ fact: { passage, quantity }, slide }: PlacedFact): Placed => ({
    passage,
    quantity,
    slide: slides[slide]!,
  });
  return { earlier: at(earlier), later: at(later) };
}

interface PlacedPair {
  readonly earlier: Placed;
  readonly later: Placed;
}

const areOfOneCase = ({ earlier, later }: PlacedPair, { slides }: Deck): boolean =>
  !areOfOtherCases(earlier, later) && !areOfTwoChapters(earlier, later, slides);
