import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { CARD_PEAKS } from '../units/compute-peaks';
import type { Miss } from './miss';

const MFU = /\b[MH]FU\b|算力利用率|FLOPS utili[sz]ation/i;
const PEAK = /峰值|peak|标称/i;
const TERA = 1e12;
const CARD = /\b(V100|A[18]00|H[128]00|H20|L40S|B200)\b/g;
const TOLERANCE = 0.025;

/**
 * The MFUs beside a measured rate that no peak gives: neither one that the slide names nor one of the cards on it.
 * Where the passage itself gives the peak, it is a share of two amounts and read as such.
 */
export function wrongMfu(texts: readonly Passage[]): Miss[] {
  const told = texts.filter(({ text }) => MFU.test(text) && text.includes('%'));
  if (told.length === 0) return [];
  const peaks = texts.flatMap((passage) =>
    PEAK.test(passage.text) ? passage.quantities.filter(isCompute).map(tera) : [],
  );
  const cards = texts.flatMap(({ text }) => [...text.matchAll(CARD)].flatMap(([name]) => CARD_PEAKS[name] ?? []));
  const known = peaks.length > 0 ? [...peaks, ...cards] : cards;
  return known.length === 0 ? [] : told.flatMap((passage) => judged(passage, known));
}

function judged(passage: Passage, peaks: readonly number[]): Miss[] {
  const { text, quantities } = passage;
  const [rate, ...rates] = quantities.filter(isCompute);
  const [share, ...shares] = quantities.filter(({ unit }) => unit?.family === 'ratio');
  if (rate === undefined || share === undefined || rates.length + shares.length > 0 || PEAK.test(text)) return [];
  if (share.sign !== undefined || share.bound !== undefined || rate.bound !== undefined || rate.value !== rate.high)
    return [];
  if (!MFU.test(text.slice(Math.max(0, share.start - 24), share.end + 10)) || share.value === 0) return [];
  // A peak beside an MFU that is planned with.
  if (peaks.some((peak) => Math.abs(tera(rate) / peak - 1) <= TOLERANCE)) return [];
  if (peaks.some((peak) => Math.abs(tera(rate) / peak / (share.value / 100) - 1) <= TOLERANCE)) return [];
  const expected = (tera(rate) / peaks[0]!) * 100;
  return expected > 100
    ? []
    : [{ passage, quantity: share, expected, from: `${passage.quote(rate)} ÷ ${peaks[0]} TFLOPS`, probable: true }];
}

const isCompute = ({ unit }: Quantity): boolean => unit?.family === 'compute';
const tera = ({ value, unit }: Quantity): number => (value * (unit?.factor ?? TERA)) / TERA;
