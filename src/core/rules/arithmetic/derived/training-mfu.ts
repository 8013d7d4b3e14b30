import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { operandsOf } from './operands';

const MFU = /\bMFU\b|算力利用率|FLOPS utili[sz]ation/i;
/** `70B`, 700 亿参数, `70 × 10⁹ parameters`. */
const PARAMETERS =
  /(?<![\d.-])(\d{1,4}(?:\.\d{1,3})?)(?:(?: ?B\b| billion)|( ?亿)(?= ?(?:个)?参数)| ?[×x] ?10(?:⁹|\^9))(?! ?\/)/g;
/** How many cards: 128 张 H100, `512 GPUs`. */
const CARDS = /^ ?(?:[张块片] ?(?:[A-Z]\d{2,3}|GPU|卡|加速卡)|卡(?![时·])|[A-Z]\d{2,3}s?\b|GPUs\b|cards\b)/;
/** Not all parameters take part in each token. */
const SPARSE = /\bMoE\b|激活|稀疏|\b(?:active|experts?|sparse)\b/i;
/** Operations for each parameter and token: forwards and backwards. */
const OPERATIONS = 6;
const FORWARDS = 2;
/** Forwards once more, where activations are not kept. */
const AGAIN = /重计算|\bHFU\b|\b(?:recomput|checkpointed activations|activation checkpoint)|8 ?[N×*]/i;
const WITH_AGAIN = 8;
const TOLERANCE = 0.025;

/**
 * The MFUs of a training run that its parameters, tokens a second, cards and peak do not give: 6 operations for each
 * parameter and token, of what all cards could do.
 */
export function wrongTrainingMfu(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !MFU.test(text) || SPARSE.test(text)) return [];
  const sizes = [...text.matchAll(PARAMETERS)].map(([, size, hundreds]) => Number(size) * (hundreds ? 1e8 : 1e9));
  const share = onlyOf(quantities.filter(({ unit }) => unit?.family === 'ratio'));
  const rate = onlyOf(quantities.filter(({ unit }) => unit?.family === 'token_rate' && unit.scope === undefined));
  const peak = onlyOf(quantities.filter(({ unit }) => unit?.family === 'compute'));
  const cards = onlyOf(countsIn(passage));
  if (new Set(sizes).size !== 1 || !share || !rate || !peak || !cards) return [];
  if (![share, rate, peak].every(isExact) || share.sign !== undefined) return [];
  const given = (by: number): number =>
    ((by * sizes[0]! * canonicalValue(rate)) / (cards.value * canonicalValue(peak))) * 100;
  // `12,400 tok/s, which is 1,736 TFLOPS`: what the tokens take is no peak, and serving takes a third of training.
  const [done, most] = [sizes[0]! * canonicalValue(rate), canonicalValue(peak)];
  if ([FORWARDS, OPERATIONS].some((by) => Math.abs((by * done) / most - 1) <= TOLERANCE)) return [];
  const operations = AGAIN.test(text) ? [OPERATIONS, WITH_AGAIN] : [OPERATIONS];
  const isGiven = operations.some((by) => Math.abs(given(by) / share.value - 1) <= TOLERANCE);
  const expected = given(OPERATIONS);
  if (isGiven || !(expected > 0 && expected < 100)) return [];
  const from = `${OPERATIONS} × ${sizes[0]! / 1e9}B × ${passage.quote(rate)} ÷ (${passage.quote(cards)} × ${passage.quote(peak)})`;
  return [{ passage, quantity: share, expected, from, probable: true }];
}

const countsIn = (passage: Passage): Quantity[] =>
  operandsOf(passage)
    .flat()
    .flatMap(({ quantity, isCount }) =>
      isCount && CARDS.test(passage.text.slice(quantity.number.end, quantity.number.end + 12)) ? [quantity] : [],
    );

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
