import { writtenCount } from '../../numbers/number-words';
import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { HALF_PEAKS, PEAKS } from './compute-peaks';
import { isCompute, PRECISION } from './precision-said';

/** Compute that is so many peaks with sparsity, though nothing says so. */
export interface SparseTotal {
  readonly quantity: Quantity;
  readonly cards: number;
  /** The dense BF16 peak of each, in TFLOPS. */
  readonly dense: number;
  /** The sentence names the cards, and calls the figure BF16. */
  readonly isNamed: boolean;
}

export const SPARSE = /稀疏|spars/i;
export const DENSE = /稠密|dense/i;
export const HALF = /\b(?:BF|FP)-?16\b|half[- ]precision/i;
export const OTHER_PRECISION = /\b(?:FP|INT|TF|MX|NV)-?(?:4|6|8|32)\b/i;

/** How exactly a total must be so many peaks. */
const EXACT = 0.002;
/** Servers hold eight cards. */
const IN_SERVERS = 8;
const ONE_SERVER =
  /整机|八卡|8 ?卡|单节点|每节点|单台|每台|\b(?:a|each|per|one) (?:node|server|box|machine)\b|\b(?:8-GPU|eight-GPU|[DH]GX)\b/i;
/** Peaks that advertise: BF16 of A100 and H100, FP8 of H100. */
const ADVERTISED = [624, 1979, 3958];
/** What cards reach at least before the total of many is looked at, in TFLOPS. */
const LEAST_TOTAL = 4500;
const ACHIEVED = /有效|实测|实际|[=≈] ?$|effective|achieved|measured|sustained/i;

/** `有效算力：… = 1,653 TFLOPS，每卡约 207 TFLOPS`: what each card has of what was achieved, which no format names. */
export const isPartOfAchieved = ({ text, quantities }: Passage, quantity: Quantity): boolean =>
  OF_EACH.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)) &&
  quantities.some(
    (one) =>
      one.end <= quantity.start &&
      isCompute(one) &&
      ACHIEVED.test(text.slice(0, one.start)) &&
      canonicalValue(one) > canonicalValue(quantity),
  );
const OF_EACH = /(?:[每单] ?[张块]?卡|\b(?:each|per (?:card|GPU)),?)[^\d，,。；;]{0,4}$/i;

/** `总算力 4,053 PFLOPS` of 2,048 cards. `clause`: the words around the figure; `texts`: all of the slide, which may count the cards. */
export function sparseTotal(
  passage: Passage,
  quantity: Quantity,
  clause: string,
  texts: readonly Passage[],
): SparseTotal | undefined {
  const teraflops = (quantity.value * quantity.unit!.factor) / 1e12;
  if (SPARSE.test(clause)) return undefined;
  const named = cardsNamed(passage, quantity, teraflops, clause);
  if (named !== undefined) return named;
  if (teraflops < LEAST_TOTAL || DENSE.test(clause)) return undefined;
  if (ACHIEVED.test(clause) || ACHIEVED.test(passage.text.slice(0, quantity.start))) return undefined;
  const exact = exactnessOf(quantity);
  const counts = new Set<number>();
  if (ONE_SERVER.test(clause)) counts.add(IN_SERVERS);
  for (const { quantities } of texts)
    for (const { value } of quantities) if (value > 0 && value % IN_SERVERS === 0) counts.add(value);
  const cardsFor = (peak: number): number | undefined =>
    [...counts].find((count) => Math.abs(teraflops / (count * peak) - 1) < exact);
  // `FP8 稠密峰值：1,979 TFLOPS，32 张就是 63.3 PFLOPS`: the precision is named once a sentence.
  const precision = PRECISION.test(clause) ? clause : lastSentence(passage.text.slice(0, quantity.start));
  for (const peak of ADVERTISED) {
    const { dense, unless } = PEAKS[peak]!;
    const cards = cardsFor(peak);
    // Twice as many cards at the dense peak would explain it as well.
    if (cards === undefined || cardsFor(dense) !== undefined || unless.test(precision)) continue;
    return { quantity, cards, dense, isNamed: false };
  }
  return undefined;
}

/** So many cards of a kind, right before what they have together: `Four H100s give us`, `4 张 H100 合计`. */
const CARDS_NAMED =
  /(?<![\d.,A-Za-z-])(\d{1,5}|(?:two|three|four|six|eight|sixteen)\b|[两二三四五六八十]) ?(?:[张块片×x*] ?)?(?:NVIDIA )?(A100|A800|H100|H800|H200)s?\b[^，,。；;.\d]{0,40}$/i;

/** `Four H100s give us 7.9 PFLOPS of dense BF16`: the cards of the sentence times the peak with sparsity. */
function cardsNamed({ text }: Passage, quantity: Quantity, teraflops: number, clause: string): SparseTotal | undefined {
  const match = CARDS_NAMED.exec(text.slice(0, quantity.start));
  if (match === null || !HALF.test(clause) || OTHER_PRECISION.test(clause)) return undefined;
  const cards = writtenCount(match[1]!);
  const [dense, sparse] = HALF_PEAKS[match[2]!.toUpperCase()]!;
  const isSparse = cards > 1 && Math.abs(teraflops / (cards * sparse) - 1) <= exactnessOf(quantity);
  return isSparse ? { quantity, cards, dense, isNamed: true } : undefined;
}

/** `15.8 PFLOPS` is all that the digits can say of 15.83. */
const exactnessOf = ({ step, value }: Quantity): number => Math.max(EXACT, Math.min(step / value / 2, 4 * EXACT));
