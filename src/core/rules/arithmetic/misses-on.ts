import type { SlideBody } from '../../deck/deck';
import { isCut } from '../../numbers/sentences';
import { isTalkMinutes } from '../plans/talk-minutes';
import { continuationsOf } from '../reading/continuations';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isOldAgain } from '../reading/standing';
import { isConsumedPower } from '../units/consumption';
import { wrongCacheCapacities } from './caches/cache-capacity';
import { wrongCacheSizes } from './caches/cache-sizes';
import { wrongTokenSizes } from './caches/cache-tokens';
import { wrongSessionsHeld } from './caches/sessions-held';
import { wrongBinaryUnits } from './derived/binary-units';
import { wrongBlendedPrices } from './derived/blended-prices';
import { wrongCapacities } from './derived/capacity';
import { wrongEmissions } from './derived/carbon';
import { wrongCompoundChanges, wrongSuccessiveChanges } from './derived/compound-changes';
import { wrongCompoundGrowth } from './derived/compound-growth';
import { wrongCopiesStored } from './derived/copies-stored';
import { wrongCountsOfEach } from './derived/counts-of-each';
import { wrongDegreeColumns, wrongDegrees } from './derived/degrees';
import { wrongDerivations } from './derived/derived';
import { wrongDifferencesOfSeveral } from './derived/differences-of-several';
import { wrongDiscounts } from './derived/discounts';
import { wrongEachAndAll } from './derived/each-and-all';
import { wrongEffectiveCosts } from './derived/effective-costs';
import { wrongEndToEnd } from './derived/end-to-end';
import { wrongEqualParts } from './derived/equal-parts';
import { wrongFlows } from './derived/flows-over-periods';
import { wrongGrownValues } from './derived/grown-values';
import { wrongKept } from './derived/kept-for-days';
import { wrongMeansOfBrackets, wrongMeansOfLists, wrongMeansTold } from './derived/means-told';
import { wrongOverPeriods } from './derived/over-periods';
import { wrongPaybacks, wrongYearlyPaybacks } from './derived/paybacks';
import { piecesOff } from './derived/pieces-off';
import { wrongProductsByName } from './derived/products-by-name';
import { wrongProportions } from './derived/proportions';
import { wrongRatesInBits } from './derived/rates-in-bits';
import { wrongRatesOverPeriods } from './derived/rates-over-periods';
import { wrongRatesPerWatt } from './derived/rates-per-watt';
import { wrongRestatedRates } from './derived/restated-rates';
import { wrongRestatedUnits } from './derived/restated-units';
import { wrongScaling } from './derived/scaling';
import { wrongSerialAvailability } from './derived/serial-availability';
import { wrongHoursAt, wrongSoManyAt } from './derived/so-many-at';
import { wrongInStatedPeriods } from './derived/stated-periods';
import { wrongSumsOverPeriods } from './derived/sums-over-periods';
import { wrongTrainingMfu } from './derived/training-mfu';
import { wrongVectorSizes } from './derived/vector-sizes';
import { wrongWeightedMeans } from './derived/weighted-means';
import { wrongWordedSteps } from './derived/worded-steps';
import { wrongWorkRates } from './derived/work-rates';
import { wrongAvailabilities } from './downtime/availability-columns';
import { wrongDowntimeColumns } from './downtime/downtime-columns';
import { wrongDowntimeInItems } from './downtime/downtime-in-lists';
import { wrongDowntimes } from './downtime/downtime-of-several';
import { wrongCellEquations } from './equations/cell-equations';
import { wrongBehindCommas } from './equations/comma-equations';
import { isSum, wrongEquations } from './equations/judged-equations';
import { wrongBracketedEquations, wrongLabelEquations } from './equations/label-equations';
import { wrongClockTimes } from './minutes/clock-times';
import { wrongElapsed } from './minutes/elapsed-columns';
import { isMistyped, type Miss } from './miss';
import { wrongRoles } from './roles/misses';
import { isOfSeveral } from './several';
import { wrongCountedCells } from './shares/counted-cells';
import { wrongCountedShares } from './shares/counted-shares';
import { wrongSharesOfFractions } from './shares/fraction-cells';
import { wrongLoadsTold } from './shares/loads-told';
import { wrongSharesOfNamed } from './shares/named-parts';
import { isShareOfOthers, isToldBeside } from './shares/other-wholes';
import { wrongPassedParts } from './shares/passed-parts';
import { wrongPercentsInAmounts } from './shares/percent-in-amounts';
import { wrongRestOfShares } from './shares/rest-of-shares';
import { wrongShareColumns, wrongSharesOfOne } from './shares/share-columns';
import { wrongShares } from './shares/shares';
import { wrongSharesInLists } from './shares/shares-in-lists';
import { wrongSharesOfRows } from './shares/shares-of-rows';
import { wrongSharesOfSplits } from './shares/split-wholes';
import { wrongToldParts } from './shares/told-parts';
import { wrongShareOfBase } from './tables/difference-columns';
import { wrongEnergyDigits } from './tables/efficiency-digits';
import { wrongEnergyInLists } from './tables/energy-in-lists';
import { wrongInverseLanes } from './tables/inverse-lanes';
import { wrongLabelledRelations } from './tables/labelled-relations';
import { wrongMeanColumns } from './tables/mean-columns';
import { wrongMeanRows } from './tables/mean-rows';
import { wrongMeansOfColumns } from './tables/means-of-columns';
import { wrongMultiples } from './tables/multiples';
import { wrongNamedRelations } from './tables/named-relations';
import { wrongNeededInLists } from './tables/needed-in-lists';
import { wrongPeriodProducts } from './tables/period-products';
import { wrongPricedLanes } from './tables/priced-lanes';
import { wrongQuotientsInTable } from './tables/quotients';
import { wrongQuotientsInItems } from './tables/quotients-in-lists';
import { wrongRatesPerMany } from './tables/rates-per-many';
import { wrongRelations } from './tables/relations';
import { wrongPricesOfRent } from './tables/rent-columns';
import { wrongRents } from './tables/rents';
import { wrongScalingColumns } from './tables/scaling-columns';
import { wrongSpeedups } from './tables/speedups';
import { wrongTripleProducts } from './tables/triple-products';
import { wrongListLevels } from './totals/list-levels';
import { wrongOtherParts, wrongRemainders, wrongRoomLeft, wrongRoomOfSeveral } from './totals/remainders';
import { wrongRunningTotals } from './totals/running-totals';
import { wrongStockChanges } from './totals/stock-changes';
import { wrongSumsOfEach, wrongSumsOfProducts } from './totals/sums-of-products';
import { wrongTotalColumns } from './totals/total-columns';

/**
 * What does not follow on a slide, the first miss of each number. A new reader is one file and one line here; those that look at
 * one passage or one table are found by `foundIn`, which reads each once.
 */
export function missesOn(slide: SlideBody): Miss[] {
  const { passages, texts, tables } = readSlide(slide);
  const plain = [...writtenOut(passages, texts, tables), ...inColumns(tables)];
  const sure = new Set<Miss>(plain.filter(isNear));
  const told = toldIn(passages, texts, tables);
  const byKinds = [...inRelations(tables), ...wrongBelow(texts), ...reckonedIn(texts, tables)];
  const unsaid = new Set<Miss>(byKinds.filter(({ probable }) => probable));
  // What one reader only guesses another may know.
  const known = byKinds.filter((one) => !unsaid.has(one));
  return once([...plain, ...told, ...known, ...unsaid])
    .filter((miss) => !isOfSeveral(miss, texts) && !isOfWrongUnit(miss) && !isOldAgain(miss.passage, miss.quantity))
    .filter((miss) => isBehindSign(miss) || (!isShareOfOthers(miss) && !isToldBeside(miss)))
    .map((miss) =>
      miss.unsure ||
      sure.has(miss) ||
      isMistyped(miss) ||
      (miss.isHeld && isNear(miss)) ||
      (!unsaid.has(miss) && isOfOneSentence(miss))
        ? miss
        : { ...miss, unsure: true },
    );
}

/** `124 ÷ 452 = 27.4%`: of what it is the result is written. */
const isBehindSign = ({ passage: { text }, quantity: { start } }: Miss): boolean =>
  /[=≈][ $¥€~约]{0,3}$/.test(text.slice(Math.max(0, start - 4), start));

/** A number with the other sign, or so many times off, is of something else rather than wrong. */
function isNear({ quantity, expected }: Miss): boolean {
  const times = quantity.value / expected;
  return times <= FAR && times >= 1 / FAR;
}

const FAR = 30;

/** Whether all that the number was reckoned from stands in its own sentence, as far as that is known, and it is not far off. */
function isOfOneSentence(miss: Miss): boolean {
  const { passage, quantity, of = [] } = miss;
  if (passage.place === 'cell' || !isNear(miss)) return false;
  return of.every(
    (one) =>
      one.passage === passage &&
      !isCut(
        passage.text.slice(Math.min(one.quantity.end, quantity.end), Math.max(one.quantity.start, quantity.start)),
      ),
  );
}

/** Off by hundreds, thousands or millions to the digit: a word or letter of scale that was not read is likelier than a slip. */
function isOfOtherScale({ quantity, expected }: Miss): boolean {
  const power = Math.log10(quantity.value / expected);
  return Math.abs(power) > 1.5 && Math.abs(power - Math.round(power)) < 0.003;
}

type Reader = (passages: readonly Passage[], texts: readonly Passage[], tables: readonly TableReading[]) => Miss[];

/** What an author has reckoned in so many words or signs: no other numbers can be meant. */
const writtenOut: Reader = (passages, texts, tables) => [
  // A plan's minutes are for L01.
  ...foundIn(passages, wrongEquations)
    .filter((wrong) => !(isSum(wrong) && isTalkMinutes(wrong)))
    .map((wrong) =>
      wrong.equation.as !== 'restated' && isOfOtherScale(wrong) ? { ...wrong, unsure: true as const } : wrong,
    ),
  ...foundIn(texts, wrongBracketedEquations),
  ...foundIn(tables, wrongLabelEquations),
  ...foundIn(tables, wrongCellEquations),
  ...foundIn(passages, wrongShares),
  ...foundIn(texts, wrongRestatedRates),
  ...foundIn(passages, wrongRestatedUnits),
  ...foundIn(texts, wrongRatesInBits),
  ...foundIn(texts, wrongFlows),
  ...foundIn(texts, wrongKept),
  ...foundIn(passages, wrongBinaryUnits),
];

/** What columns and rows give, as their names or their other numbers tell. */
const inColumns = (tables: readonly TableReading[]): Miss[] => [
  ...foundIn(tables, wrongTripleProducts),
  ...foundIn(tables, wrongPeriodProducts),
  ...foundIn(tables, wrongPricedLanes),
  ...foundIn(tables, wrongRents),
  ...foundIn(tables, wrongRunningTotals),
  ...foundIn(tables, wrongMeanRows),
  ...foundIn(tables, wrongMeanColumns),
  ...foundIn(tables, wrongQuotientsInTable),
  ...foundIn(tables, wrongRatesPerMany),
  ...foundIn(tables, wrongElapsed),
  ...foundIn(tables, wrongDegreeColumns),
  ...foundIn(tables, wrongSpeedups),
  ...foundIn(tables, wrongShareColumns),
  ...foundIn(tables, wrongSharesOfOne),
  ...foundIn(tables, wrongCountedCells),
  ...foundIn(tables, wrongSharesOfFractions),
  ...foundIn(tables, wrongNamedRelations),
  ...foundIn(tables, wrongScalingColumns),
  ...foundIn(tables, wrongShareOfBase),
  ...foundIn(tables, wrongPricesOfRent),
  ...foundIn(tables, wrongInverseLanes),
  ...foundIn(tables, wrongMultiples),
  ...foundIn(tables, wrongDowntimeColumns),
  ...foundIn(tables, wrongAvailabilities),
  ...foundIn(tables, wrongTotalColumns),
];

/** What holds in the other rows of a table: their numbers alone say that it must. */
const inRelations = (tables: readonly TableReading[]): Miss[] => foundIn(tables, wrongRelations);

/** What sentences, lists and captions give where their words say which of their numbers are meant. */
const toldIn: Reader = (passages, texts, tables) => [
  ...foundIn(texts, wrongCompoundChanges),
  ...foundIn(texts, wrongSuccessiveChanges),
  ...foundIn(texts, wrongCompoundGrowth),
  ...foundIn(texts, wrongGrownValues),
  ...foundIn(texts, wrongSerialAvailability),
  ...foundIn(texts, wrongDiscounts),
  ...foundIn(texts, wrongEndToEnd),
  ...foundIn(texts, wrongEqualParts),
  ...foundIn(texts, wrongMeansTold),
  ...foundIn(texts, wrongMeansOfLists),
  ...foundIn(texts, wrongMeansOfBrackets),
  ...foundIn(texts, wrongCountsOfEach),
  ...foundIn(texts, wrongCopiesStored),
  ...wrongMeansOfColumns(texts, tables),
  ...wrongQuotientsInItems(texts),
  ...foundIn(texts, wrongSharesOfSplits),
  ...foundIn(texts, wrongSharesOfNamed),
  ...foundIn(texts, wrongPassedParts),
  ...foundIn(texts, wrongLoadsTold),
  ...foundIn(texts, wrongPercentsInAmounts),
  ...foundIn(texts, wrongBehindCommas),
  ...wrongCountedShares(texts),
  ...foundIn(texts, wrongDowntimes),
  ...wrongDowntimeInItems(texts),
  ...wrongClockTimes(texts, tables),
  ...foundIn(texts, wrongInStatedPeriods),
  ...foundIn(texts, wrongWeightedMeans),
  ...wrongNeededInLists(texts, tables),
  ...foundIn(texts, wrongVectorSizes),
  ...foundIn(texts, piecesOff),
  ...wrongSharesOfRows(texts, tables),
  ...foundIn(passages, wrongEffectiveCosts),
  ...foundIn(texts, wrongWordedSteps),
  ...foundIn(texts, wrongStockChanges),
  ...wrongListLevels(texts),
  ...wrongSumsOfProducts(texts),
  ...foundIn(texts, wrongSumsOfEach),
  ...foundIn(texts, wrongDifferencesOfSeveral),
  ...foundIn(texts, wrongRestOfShares),
  ...wrongSharesInLists(texts),
  ...foundIn(texts, wrongRemainders),
  ...foundIn(texts, wrongOtherParts),
  ...wrongRoomLeft(texts),
  ...foundIn(texts, wrongRoomOfSeveral),
  ...foundIn(texts, wrongPaybacks),
  ...foundIn(texts, wrongYearlyPaybacks),
  ...foundIn(texts, wrongTrainingMfu),
  ...wrongTokenSizes(texts),
  ...wrongCacheSizes(texts, tables),
  ...wrongCacheCapacities(texts),
  ...wrongSessionsHeld(texts),
  ...foundIn(texts, wrongBlendedPrices),
  ...foundIn(texts, wrongDegrees),
  ...foundIn(texts, wrongToldParts),
  ...foundIn(texts, wrongSoManyAt),
  ...foundIn(texts, wrongHoursAt),
  ...foundIn(texts, wrongOverPeriods),
  ...foundIn(texts, wrongRatesOverPeriods),
  ...foundIn(texts, wrongScaling),
  ...foundIn(texts, wrongProductsByName),
  ...foundIn(texts, wrongCapacities),
  ...foundIn(texts, wrongWorkRates),
  ...foundIn(texts, wrongProportions),
  ...foundIn(texts, wrongEmissions),
  ...foundIn(texts, wrongRatesPerWatt),
];

/** What sentences, lists and captions give, put together by the kinds of their numbers. */
const reckonedIn = (texts: readonly Passage[], tables: readonly TableReading[]): Miss[] => [
  ...foundIn(texts, wrongEachAndAll),
  ...foundIn(texts, wrongDerivations),
  ...foundIn(texts, wrongSumsOverPeriods),
  ...wrongEnergyInLists(texts, tables),
  ...wrongEnergyDigits(texts, tables),
  ...wrongLabelledRelations(texts, tables),
  ...wrongRoles(texts, tables),
];

/** What does not follow from the text above that a text takes up: `8 nodes draw 51 kW`, then `At this rate 30 days take 1,530 kWh`. */
function wrongBelow(texts: readonly Passage[]): Miss[] {
  return continuationsOf(texts).flatMap(({ passage, from }) => {
    const both = [passage];
    const misses = [
      ...foundIn(both, wrongDerivations),
      ...foundIn(both, wrongOverPeriods),
      ...foundIn(both, wrongCompoundGrowth),
      ...foundIn(both, wrongRestatedRates),
      ...wrongRoles(both, []),
    ];
    return misses.filter(({ quantity }) => quantity.start >= from);
  });
}

/** `4,320 kW a day, 129,600 kWh in 30 days`: that the first is energy is told by another rule, and the second follows from it. */
const isOfWrongUnit = ({ of = [] }: Miss): boolean =>
  of.some(({ passage, quantity }) => isConsumedPower(passage, quantity));

/** The first miss of each number, several relations may know of one; none that was reckoned from a number already told. */
function once(misses: readonly Miss[]): Miss[] {
  const told = new Map<string, Miss>();
  for (const miss of misses) {
    const key = placeOf(miss);
    if (!told.has(key) && !miss.of?.some((one) => told.has(placeOf(one)))) told.set(key, miss);
  }
  return [...told.values()];
}

function placeOf({ passage, quantity }: Pick<Miss, 'passage' | 'quantity'>): string {
  const { start, end } = passage.spanOf(quantity);
  return `${start} ${end}`;
}
