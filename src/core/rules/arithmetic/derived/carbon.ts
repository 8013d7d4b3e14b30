import { canonicalValue, isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { offResult } from './off-results';

/** What makes the emissions of all energy others than its product with the factor. */
const OTHERWISE =
  /绿电|绿证|抵[消扣]|扣|净|减[排少去]|含|加上?|其中|另|目标|\b(?:green|renewable|certificates?|offset|net|less|saved?|saves|avoid\w{0,3}|including|plus|target|of which|embodied)\b/i;

/** `用电 47,088 kWh，按 0.57 kg/kWh 折算 26.8 吨`: emissions that the energy and the factor before them do not give. */
export function wrongEmissions(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence).filter(({ unit }) => unit?.family !== 'ratio');
    const of = (family: string): Quantity[] => own.filter(({ unit }) => unit?.family === family);
    const [[energy], [factor], [mass]] = [of('energy'), of('mass_per_energy'), of('mass')];
    if (energy === undefined || factor === undefined || mass === undefined || own.length !== OPERANDS) return [];
    if (mass.start < Math.max(energy.start, factor.start) || ![energy, factor, mass].every(isExact)) return [];
    if (OTHERWISE.test(sentence.text) || /[×=]/.test(sentence.text)) return [];
    const expected = canonicalValue(energy) * canonicalValue(factor);
    return offResult(passage, mass, expected, [energy, factor], '×');
  });
}

const OPERANDS = 3;
