import { canonicalValue, isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** What makes the emissions of all energy others than its product with the factor. */
const OTHERWISE =
  /绿电|绿证|抵[消扣]|扣|净|减[排少去]|含|加上?|其中|另|目标|\b(?:green|renewable|certificates?|offset|net|less|saved?|saves|avoid\w{0,3}|including|plus|target|of which|embodied)\b/i;
const TOLERANCE = 0.02;
const FAR = 20;

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
    const off = canonicalValue(mass) / expected;
    const room = TOLERANCE + [energy, factor, mass].reduce((sum, { step, value }) => sum + step / value / 2, 0);
    if (Math.abs(off - 1) <= room || off > FAR || off < 1 / FAR) return [];
    const from = `${passage.quote(energy)} × ${passage.quote(factor)}`;
    const operands = [energy, factor].map((quantity) => ({ passage, quantity }));
    return [{ passage, quantity: mass, expected: mass.value / off, from, of: operands }];
  });
}

const OPERANDS = 3;
