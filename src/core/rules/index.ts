import { claimDoesNotMatch } from './c01-claim-does-not-match';
import { multiplierWording } from './c02-multiplier-wording';
import { reductionByMultiple } from './c03-reduction-by-multiple';
import { percentOrPoints } from './c04-percent-or-points';
import { byAndTo } from './c05-by-and-to';
import { directionConflicts } from './c07-direction';
import { valueInconsistent } from './k01-value-inconsistent';
import { overflow } from './overflow';
import { pictureMissing } from './picture-missing';
import { latencyPercentile } from './r01-latency-percentile';
import { indicatorCoverage } from './r03-indicator-coverage';
import type { Rule } from './rule';
import { unitMissing } from './u01-unit-missing';
import { unitOfWrongDimension } from './u02-unit-of-wrong-dimension';
import { throughputScope } from './u03-throughput-scope';
import { kindOfLatency } from './u04-kind-of-latency';
import { bitsAndBytes } from './u05-bits-and-bytes';
import { unitsMixed } from './u10-units-mixed';
import { impossibleValue } from './v01-impossible-value';
import { implausibleValue } from './v02-implausible-value';
import { derivedValue } from './v03-derived-value';
import { falseComparison } from './v04-false-comparison';

export type { DeckRule, Rule, RuleExample, RuleFinding, SlideRule } from './rule';

/**
 * Every rule, in order of precedence: of several findings about one number, that of the first rule stays.
 * What is impossible comes before what is unlikely (V01, V02), a slip of letters before the arithmetic it spoils
 * (U05, V03), and the rules that know exactly what is wrong with a claim before the one that only knows that it is
 * (C05, C04, C03 before C01 and C02). Hints come last.
 */
export const RULES: readonly Rule[] = [
  unitOfWrongDimension,
  bitsAndBytes,
  impossibleValue,
  byAndTo,
  percentOrPoints,
  reductionByMultiple,
  claimDoesNotMatch,
  derivedValue,
  falseComparison,
  implausibleValue,
  directionConflicts,
  unitsMixed,
  unitMissing,
  valueInconsistent,
  multiplierWording,
  throughputScope,
  kindOfLatency,
  latencyPercentile,
  indicatorCoverage,
  overflow,
  pictureMissing,
];
