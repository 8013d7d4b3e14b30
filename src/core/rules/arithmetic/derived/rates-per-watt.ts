import { canonicalValue, isExact, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { offResult } from './off-results';

/** Right before a rate: it is that of so much power. */
const PER_WATT = /每(?:一)?(瓦|千瓦|W|kW)(?:的?(?:产出|吞吐|输出))?(?:能出|可出|有|出|约|是|为|达到?|只有| ){0,3}$/;
const WATTS: Readonly<Record<string, number>> = { 瓦: 1, W: 1, 千瓦: 1e3, kW: 1e3 };
/** The rate and the power are not of one thing. */
const OTHERWISE = /PUE|机房|园区|目标|峰值功率|上限|从|由|→|比|\b(?:peak|limit|target|from|than)\b/i;

/** `吞吐 24,296 tok/s，整机 3.2 kW，每瓦 7.59 tok/s`: what a watt gives, by the only rate and the only power before it. */
export function wrongRatesPerWatt(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !/每(?:一)?(?:千?瓦|k?W)/.test(text)) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    if (OTHERWISE.test(sentence.text)) return [];
    const own = standingIn(quantities, sentence);
    return own.flatMap((result) => {
      const watts = WATTS[PER_WATT.exec(text.slice(sentence.start, result.start))?.[1] ?? ''];
      const before = own.filter(({ end }) => end <= result.start);
      const [rate, ...rates] = before.filter(({ unit }) => unit?.family === 'token_rate');
      const [power, ...powers] = before.filter(({ unit }) => unit?.family === 'power');
      const isOne = watts !== undefined && result.unit?.family === 'token_rate' && rate && power;
      if (!isOne || rates.length + powers.length > 0 || ![result, rate, power].every(isExact)) return [];
      if (rate.unit?.scope !== power.unit?.scope) return [];
      const expected = (canonicalValue(rate) / canonicalValue(power)) * watts;
      return offResult(passage, result, expected, [rate, power], '÷');
    });
  });
}
