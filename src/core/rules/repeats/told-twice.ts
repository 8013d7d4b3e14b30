import type { Deck } from '../../deck/deck';
import { digitsOf, isSwapped } from '../reading/digits';
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
export function mistypedOnce(deck: Deck): RuleFinding[] {
  const pairs = mistyped(deck);
  const [sure, perhaps] = [false, true].map((is) => pairs.filter((pair) => isDoubtful(pair) === is));
  return [
    ...findingsOf(sure!, deck, sameThing, true),
    ...findingsOf(perhaps!, deck, perhapsSame, true).map((one) => ({ ...one, severity: 'info' as const })),
  ];
}

/** Two digits make so few numbers that many are alike: in cells, and where no digits changed places, that tells little. */
function isDoubtful({ earlier, later }: TwoValues): boolean {
  const [a, b] = [earlier, later].map(({ fact: { passage, quantity } }) =>
    digitsOf(passage, quantity).replace('.', ''),
  ) as [string, string];
  return b.length < SURE_DIGITS && (later.fact.place === 'cell' || !isSwapped(a, b));
}

const SURE_DIGITS = 3;

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
