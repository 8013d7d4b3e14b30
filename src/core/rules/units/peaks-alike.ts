import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { PEAKS, SPARSE_OF } from './compute-peaks';
import { isCompute } from './precision-said';
import { HALF, OTHER_PRECISION, SPARSE } from './sparse-totals';

/** A peak in 16 bits that is printed with the figure of 8 bits. */
export interface PeakAlike {
  readonly quantity: Quantity;
  /** The dense peak in 16 bits, in TFLOPS. */
  readonly dense: number;
}

const FORMAT_AFTER =
  /^ ?(?:(?:dense )?(?:in|of|at|for|with)|[(（]|的)? ?(?:dense |稠密 ?)?((?:BF|FP|INT)-?(?:16|8))(?!\d)/i;
const FORMAT_BEFORE =
  /((?:BF|FP|INT)-?(?:16|8)) ?(?:稠密|的|峰值|算力|dense|peak|is|of|at|为|是|:|,| ){0,6}(?:about |约 ?)?$/i;
const EIGHT = /8$/;

/** `1,979 TFLOPS in BF16 and 1,979 TFLOPS in FP8`: every card that is told of does twice as much in 8 bits. */
export function peaksAlike({ text, quantities }: Passage): PeakAlike[] {
  const peaks = quantities.filter((one) => isCompute(one) && PEAKS[teraflopsOf(one)] !== undefined);
  if (peaks.length < 2 || SPARSE.test(text)) return [];
  const isAllAfter = peaks.every(({ end }) => FORMAT_AFTER.test(text.slice(end, end + 24)));
  const named = peaks.map((quantity) => ({ quantity, format: formatOf(text, quantity, isAllAfter) }));
  return named.flatMap(({ quantity, format }) => {
    const teraflops = teraflopsOf(quantity);
    const isHalf = format !== undefined && HALF.test(format) && SPARSE_OF[teraflops] !== undefined;
    const isEight = named.some(
      (one) => one.format !== undefined && EIGHT.test(one.format) && teraflopsOf(one.quantity) === teraflops,
    );
    return isHalf && isEight ? [{ quantity, dense: PEAKS[teraflops]!.dense }] : [];
  });
}

/** What is said not to be meant; not where its figure follows. */
const NOT_SPARSE =
  /(?:不[用是取按算]|而?非|没用|未用)了? ?稀疏[值峰算力口径]{0,4}(?! ?[(\d])|\b(?:not|never) (?:the |a )?spars(?:e|ity)(?: (?:one|value|peak|figure))?(?! ?[(\d])|\b(?:without|no) sparsity\b|\bspars(?:e|ity)(?: [a-z]{3,10})?[;,:–—-] (?:we|ours|our models?|that) (?:(?:have|use|has|run) none|(?:do|does|is) not\b|(?:don't|doesn't|isn't)\b)/gi;

/** `BF16 稠密峰值 1,979 TFLOPS，不用稀疏值`: the figure that is said not to be used. */
export function peakNotSparse({ text, quantities }: Passage): PeakAlike[] {
  const [quantity, ...more] = quantities.filter(isCompute);
  if (quantity === undefined || more.length > 0 || SPARSE_OF[teraflopsOf(quantity)] === undefined) return [];
  const said = text.replace(NOT_SPARSE, ' ');
  const isDenied = said !== text && !SPARSE.test(said);
  return isDenied && HALF.test(said) && !OTHER_PRECISION.test(said)
    ? [{ quantity, dense: PEAKS[teraflopsOf(quantity)]!.dense }]
    : [];
}

const formatOf = (text: string, { start, end }: Quantity, isAfter: boolean): string | undefined =>
  isAfter
    ? FORMAT_AFTER.exec(text.slice(end, end + 24))?.[1]
    : FORMAT_BEFORE.exec(text.slice(Math.max(0, start - 28), start))?.[1];

const teraflopsOf = ({ value, unit }: Quantity): number => Math.round((value * unit!.factor) / 1e12);
