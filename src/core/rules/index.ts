import { claimDoesNotMatch } from './c01-claim-does-not-match';
import { multiplierWording } from './c02-multiplier-wording';
import { reductionByMultiple } from './c03-reduction-by-multiple';
import { percentOrPoints } from './c04-percent-or-points';
import { byAndTo } from './c05-by-and-to';
import { noBaseline } from './c06-no-baseline';
import { directionConflicts } from './c07-direction';
import { closingTable } from './closing-table';
import { contrastLow } from './contrast-low';
import { valueInconsistent } from './k01-value-inconsistent';
import { stageRegression } from './k02-stage-regression';
import { indicatorMisfiled } from './k03-indicator-misfiled';
import { timeBudget } from './l01-time-budget';
import { pageOrder } from './l02-page-ranges';
import { linkNowhere } from './link-nowhere';
import { overflow } from './overflow';
import { pictureAlt } from './picture-alt';
import { pictureBroken } from './picture-broken';
import { pictureMissing } from './picture-missing';
import { placeholder } from './placeholder';
import { pointsThin } from './points-thin';
import { latencyPercentile } from './r01-latency-percentile';
import { benchmarkContext } from './r02-benchmark-context';
import { indicatorCoverage } from './r03-indicator-coverage';
import { provenance } from './r04-provenance';
import { resultsWithoutData } from './results-without-data';
import type { Rule } from './rule';
import { slideTooLong } from './slide-too-long';
import { stageCoverage } from './stage-coverage';
import { stageDiagram } from './stage-diagram';
import { stageMissing } from './stage-missing';
import { stageNarrative } from './stage-narrative';
import { stageOrder } from './stage-order';
import { talkTooLong } from './talk-too-long';
import { textSmall } from './text-small';
import { titleDuplicate } from './title-duplicate';
import { titleMissing } from './title-missing';
import { tooMuchText } from './too-much-text';
import { unitMissing } from './u01-unit-missing';
import { unitOfWrongDimension } from './u02-unit-of-wrong-dimension';
import { throughputScope } from './u03-throughput-scope';
import { kindOfLatency } from './u04-kind-of-latency';
import { bitsAndBytes } from './u05-bits-and-bytes';
import { gbAndGib } from './u06-gb-and-gib';
import { powerAndEnergy } from './u07-power-and-energy';
import { perWatt } from './u08-per-watt';
import { perDollar } from './u09-per-dollar';
import { unitsMixed } from './u10-units-mixed';
import { flopsPrecision } from './u11-flops-precision';
import { whichUtilization } from './u12-which-utilization';
import { tokenLatencyNames } from './u13-token-latency-names';
import { impossibleValue } from './v01-impossible-value';
import { implausibleValue } from './v02-implausible-value';
import { derivedValue } from './v03-derived-value';
import { falseComparison } from './v04-false-comparison';
import { partsDoNotSum } from './v05-parts-do-not-sum';
import { memoryFit } from './v06-memory-fit';

export type { DeckRule, Rule, RuleContext, RuleExample, RuleFinding, RuleOption, SlideRule } from './rule';

/**
 * Every rule, in order of precedence: of several findings about one number, that of the first rule stays.
 *
 * - What a number is counted in comes first (U02, U07, U08, U09, U05, U06): with a wrong unit nothing else can be judged.
 * - What is impossible comes before what is unlikely (V01 before V02), a slip of letters before the arithmetic that it
 *   spoils (U05 before V03), what follows from the same line before what does not fit (V03, V04 before V06, V02).
 * - The rules that know exactly what is wrong with a claim come before the one that only knows that it is (C05, C04,
 *   C03 before C01 and C02).
 * - A missing precision (U11) comes after V02 and V03: a figure that is off by a thousand is not mended by naming FP8.
 * - A worse value at a later stage is told as that (K02), not as two values that differ (K01).
 * - A unit that is missing (U01) silences the hints about the same number; hints come last (C02, U03, U04, R01, C06 …).
 * - What lacks in the whole deck is told once (R03); `stage-coverage` speaks only of what other stages give.
 * - L01 times the parts that headings give minutes to; `slide-too-long` and `talk-too-long` time slides and the talk.
 */
export const RULES: readonly Rule[] = [
  unitOfWrongDimension,
  powerAndEnergy,
  perWatt,
  perDollar,
  bitsAndBytes,
  gbAndGib,
  impossibleValue,
  byAndTo,
  percentOrPoints,
  reductionByMultiple,
  claimDoesNotMatch,
  derivedValue,
  falseComparison,
  memoryFit,
  implausibleValue,
  directionConflicts,
  flopsPrecision,
  unitsMixed,
  unitMissing,
  stageRegression,
  valueInconsistent,
  partsDoNotSum,
  indicatorMisfiled,
  timeBudget,
  pageOrder,
  multiplierWording,
  throughputScope,
  kindOfLatency,
  latencyPercentile,
  tokenLatencyNames,
  whichUtilization,
  noBaseline,
  benchmarkContext,
  provenance,
  placeholder,
  indicatorCoverage,
  stageCoverage,
  stageMissing,
  stageOrder,
  stageDiagram,
  stageNarrative,
  closingTable,
  pointsThin,
  resultsWithoutData,
  titleMissing,
  titleDuplicate,
  overflow,
  textSmall,
  tooMuchText,
  contrastLow,
  pictureMissing,
  pictureBroken,
  pictureAlt,
  linkNowhere,
  talkTooLong,
  slideTooLong,
];
