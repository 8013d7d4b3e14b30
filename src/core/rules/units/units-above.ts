import type { Reading } from '../reading/reading';

/** `K96 满载能效，同一单位：904`, `In the same unit, the L4: 310`: what a line above gives in its unit. */
export const isOfUnitAbove = ({ passage, mention, quantity }: Reading, readings: readonly Reading[]): boolean =>
  SAME_UNIT.test(passage.text) &&
  readings.some(
    (one) =>
      one.unit?.family !== undefined &&
      mention.families.includes(one.unit.family) &&
      one.passage.spanOf(one.quantity).end <= passage.spanOf(quantity).start,
  );
const SAME_UNIT =
  /(?:同一?|相同的?|一样的?)单位|单位(?:同[上前]|相同|一样|不变)|\b(?:same|that|this) unit\b|\bunits? as (?:above|before)\b|\bditto\b/i;
