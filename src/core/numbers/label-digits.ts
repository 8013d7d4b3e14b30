import type { Quantity } from './quantity';

/** `stage 1`, `phase 3`: the digit of a label, which is no value. */
const LABEL_DIGIT =
  /\b(stage|phase|step|build|release|version|round|week|wave|sprint|generation) (?=\d{1,2}(?![\d.,%]))/gi;

/** `text` with the digits of its labels joined to their words: `in stage-1 to`. */
export const withLabelsJoined = (text: string): string => text.replace(LABEL_DIGIT, '$1-');

/** The quantities of `text` that are no digits of labels. */
export function withoutLabels(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const labels = new Set([...text.matchAll(LABEL_DIGIT)].map(({ index, 0: label }) => index + label.length));
  return labels.size === 0
    ? quantities
    : quantities.filter(({ number, unit }) => !(unit === undefined && labels.has(number.start)));
}
