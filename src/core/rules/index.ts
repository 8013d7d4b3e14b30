import { claimDoesNotMatch } from './c01-claim-does-not-match';
import { multiplierWording } from './c02-multiplier-wording';
import { reductionByMultiple } from './c03-reduction-by-multiple';
import { percentOrPoints } from './c04-percent-or-points';
import { byAndTo } from './c05-by-and-to';
import { overflow } from './overflow';
import { pictureMissing } from './picture-missing';
import { indicatorCoverage } from './r03-indicator-coverage';
import type { Rule } from './rule';
import { unitMissing } from './u01-unit-missing';
import { unitOfWrongDimension } from './u02-unit-of-wrong-dimension';
import { impossibleValue } from './v01-impossible-value';

export type { DeckRule, Rule, RuleExample, RuleFinding, SlideRule } from './rule';

/**
 * Every rule, in order of precedence: of several findings about one number, that of the first rule stays.
 * C05 and C04 know more exactly what is wrong with a claim than C01, C03 than C02.
 */
export const RULES: readonly Rule[] = [
  unitOfWrongDimension,
  impossibleValue,
  byAndTo,
  percentOrPoints,
  reductionByMultiple,
  claimDoesNotMatch,
  multiplierWording,
  unitMissing,
  indicatorCoverage,
  overflow,
  pictureMissing,
];
