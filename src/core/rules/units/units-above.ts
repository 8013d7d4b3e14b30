import { wholeUnit } from '../../numbers/unit-parser';
import type { UnitFamily } from '../../numbers/units';
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

/** `表中时延单位为 ms`, `All numbers are in tok/s`: a text that gives the unit of a table's numbers. */
const FOR_ALL =
  /(?:单位(?:(?:均|都|统一|一律|皆)?[为是:用]| (?=[A-Za-z$¥%]))|\b(?:all|numbers|values|figures|rows|columns|latenc(?:y|ies)|times|throughput|rates)\b[^.;:\d]{0,24} in|[,(] in) ?([^\s，,。；;()]{1,12})/gi;

/** The kinds of units that a text gives to the numbers of others. */
export function unitsForAll(text: string): UnitFamily[] {
  return [...text.matchAll(FOR_ALL)].flatMap(([, unit]) => wholeUnit(unit!.replace(/[.:]$/, ''))?.family ?? []);
}
