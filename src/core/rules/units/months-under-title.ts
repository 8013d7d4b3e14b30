import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { ImpossibleInSentence } from './values-in-sentence';

const PUE = /\bPUE\b/;
/** Names of other ratios near one, and what is done with PUE. */
const OTHER =
  /WUE|CUE|DCiE|系数|权重|占比|比例|变化|[增降减差]|倍|\b(?:WUE|CUE|DCiE|factor|weight|share|ratio|change|delta|cut|saving)/i;
/** A month or a quarter right before its value. */
const TIME_BEFORE =
  /(?:\d{1,2} ?月份?|Q[1-4]|[一二三四]季度|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})(?: ?[:为是]| was| at)? ?$/;
/** `1.12 in October`. */
const TIME_AFTER = /^ (?:in|for) (?:Q[1-4]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\b/;
const OTHERS_AT_LEAST = 2;

/** `10 月 1.19、11 月 1.15、12 月 0.98` under `PUE`: the one value of a series of months that no PUE can have. */
export function monthsUnderTitle(passage: Passage): ImpossibleInSentence[] {
  const { text, quantities, mentions } = passage;
  const values = quantities.filter(({ decimals, unit }) => decimals > 1 && unit === undefined);
  if (values.length <= OTHERS_AT_LEAST || mentions.length > 0 || PUE.test(text)) return [];
  const ofMonths = values.filter(
    ({ start, end }) =>
      TIME_BEFORE.test(text.slice(Math.max(0, start - 16), start)) || TIME_AFTER.test(text.slice(end)),
  );
  const slips = ofMonths.filter(isSlip);
  if (slips.length !== 1 || ofMonths.filter(isPossible).length < OTHERS_AT_LEAST) return [];
  const { context } = passage;
  return context.some((line) => PUE.test(line)) && ![text, ...context].some((line) => OTHER.test(line))
    ? slips.map((quantity) => ({ passage, quantity, name: 'PUE' }))
    : [];
}

const isPossible = ({ value, high }: Quantity): boolean => value >= 1 && high < 3;
const isSlip = ({ value, high }: Quantity): boolean => value >= 0.8 && high < 1;
