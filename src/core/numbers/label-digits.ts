import type { Quantity } from './quantity';

/** `stage 1`, `phase 3`: the digit of a label, which is no value. */
const LABEL_DIGIT =
  /\b(stage|phase|step|build|release|version|round|week|wave|sprint|generation) (?=\d{1,2}(?![\d.,%]))/gi;

/** `text` with the digits of its labels joined to their words: `in stage-1 to`. */
export const withLabelsJoined = (text: string): string => text.replace(LABEL_DIGIT, '$1-');

/** `升到 256 路的 5,801 tok/s`: how many ran beside each other when the value behind it was measured. */
const SETTING = /(?<![\d.,])\d{1,5}(?= ?(?:路|个?并发|路并发|个会话)(?:下|时)?的 ?\d)/g;

/** The quantities of `text` that are no digits of labels, and no settings of what follows them. */
export function withoutLabels(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const labels = new Set([
    ...[...text.matchAll(LABEL_DIGIT)].map(({ index, 0: label }) => index + label.length),
    ...[...text.matchAll(SETTING)].map(({ index }) => index),
  ]);
  return labels.size === 0
    ? quantities
    : quantities.filter(({ number, unit }) => !(unit === undefined && labels.has(number.start)));
}
