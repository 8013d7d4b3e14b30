import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { PEAKS } from './compute-peaks';

/** The name of a number format, or the word for it. */
export const PRECISION =
  /\b(?:NV|MX)?(?:FP|BF|TF|INT)-? ?\d{1,2}\b|\bbfloat|\bfloat\d|\bW\dA\d|精度|\b(?:single|double|half|mixed)[- ]precision/i;
/** A note that speaks for every figure of the slide. */
const FOR_ALL = new RegExp(`(?:均|除注明|all (?:figures|values|numbers)).{0,20}(?:${PRECISION.source})`, 'i');

/** Whether a text speaks for every figure of its slide. */
export const saysForAll = ({ text, quantities }: Passage): boolean =>
  quantities.every((quantity) => !isCompute(quantity)) && FOR_ALL.test(text);

/** Whether a number is an amount of computing a second, and no change of one. */
export function isCompute({ unit, sign }: Quantity): boolean {
  return unit?.family === 'compute' && sign === undefined;
}

/** Longer than this, the passage above is no item that speaks for the next. */
const ITEM = 100;

/** What the items right above in the same list say, which may name the precision for this one too. */
export function siblingsAbove(texts: readonly Passage[], index: number): string {
  const passage = texts[index]!;
  if (!passage.quantities.some(isCompute)) return '';
  const isSibling = ({ text, quantities, context }: Passage): boolean =>
    text.length <= ITEM && quantities.some(isCompute) && context.join() === passage.context.join();
  const first = texts.slice(0, index).findLastIndex((one) => !isSibling(one)) + 1;
  return texts
    .slice(first, index)
    .map(({ text }) => text)
    .join('\n');
}

/** `13,200 tokens per second at 16 GFLOP make 211.2 TFLOPS`, `111,000 tok/s 折 7.104 PFLOPS`: what work comes to is of no format. */
const isReckoned = ({ text, quantities }: Passage, { start, unit, value }: Quantity): boolean =>
  PEAKS[Math.round((value * unit!.factor) / 1e12)] === undefined &&
  (isOfOperations(text.slice(Math.max(0, start - 48), start)) ||
    quantities.some(
      (one) => one.unit?.family === 'token_rate' && one.end <= start && COMES_TO.test(text.slice(one.end, start)),
    ));

/** `5,600 × 2 × 72B =`: two operations for each parameter. */
const OF_PARAMETERS =
  /\d ?[×x*] ?2 ?[×x*] ?\d{1,4}(?:\.\d{1,2})? ?(?:B|亿|billion)?(?: ?(?:参数|parameters))? ?[=≈] ?$/i;

/** `10,200 × 6 × 7 × 10⁹ =`: the same with the billions written out, six of them where a model is trained. */
const OF_BILLIONS = /[×x*] ?[26] ?[×x*] ?\d{1,4}(?:\.\d{1,2})? ?(?:[×x*] ?10(?:⁹|\^9|e9)|B|亿|billion)? ?[=≈] ?$/i;

/** `19.84 PFLOP ÷ 0.90 s =`: operations over the time that they took. */
const OVER_TIME =
  /FLOPs? ?[÷/] ?\d[\d.,]{0,9} ?(?:[mµ]?s|sec(?:ond)?s?|毫?秒|h(?:ours?)?|小时|min(?:utes)?|分钟|天|days?) ?[=≈] ?$/i;

const isOfOperations = (before: string): boolean =>
  OF_PARAMETERS.test(before) ||
  OF_BILLIONS.test(before) ||
  OVER_TIME.test(before) ||
  /GFLOPs?\b[^.。;；]{0,16}(?:makes?|are|is|gives?|comes? to|就是|即|等于|合|得|[=≈]|[，,] ?约?(?:每秒|一秒)) ?(?:about |约 ?)?$/i.test(
    before,
  );

const COMES_TO =
  /^(?: of (?:input|output|prompts?|prefill|decod(?:e|ing)))?[,，]? ?(?:[×x*] ?2 ?[×x*] ?\d{1,4}(?:\.\d)?B ?)?(?:that |which |this |也)?(?:makes?|are|is|gives?|comes? to|corresponds? to|amounts? to|takes?|needs?|costs?|works? out at|就?是|即|等于|折[合算成]?|换算[成为]?|相当于|[约共]?合|需要?|要|[=≈]) ?(?:about |roughly |约 ?)?$/i;

/** `48 × 1.4 TFLOP = 67.2 TFLOPS，占 296 TFLOPS 的 22.7%`: the peak that work was a share of, told again. */
function isWholeOfReckoned(passage: Passage, { start, end }: Quantity): boolean {
  const { text, quantities } = passage;
  const isWhole =
    /^ ?的 ?约? ?\d{1,3}(?:\.\d{1,2})? ?%/.test(text.slice(end, end + 12)) ||
    /% of (?:the |its )?$/i.test(text.slice(Math.max(0, start - 10), start));
  return isWhole && quantities.some((one) => one.start < start && isCompute(one) && isReckoned(passage, one));
}

/** What work comes to, and the peak of which it is told to be a share. */
export const isReckonedCompute = (passage: Passage, quantity: Quantity): boolean =>
  isReckoned(passage, quantity) || isWholeOfReckoned(passage, quantity);

/** `989 TFLOPS 除下来` under `BF16 稠密算力是 989 TFLOPS`: of a figure that a slide repeats, the precision is told once. */
export const isPrecisionElsewhere = (passage: Passage, { value, unit }: Quantity, texts: readonly Passage[]): boolean =>
  !PRECISION.test(passage.text) &&
  texts.some(
    (other) =>
      other !== passage &&
      other.quantities.some(
        (one) =>
          isCompute(one) &&
          one.value * one.unit!.factor === value * unit!.factor &&
          PRECISION.test(clauseAt(other.text, one)),
      ),
  );

const CLAUSE_END = /[,，;；。!！?？\n]|\.(?= |$)/;

/** What stands between the marks around `quantity`; a comma among digits is none. */
export function clauseAt(text: string, { start, end }: Quantity): string {
  const left = text
    .slice(0, start)
    .replace(/(?<=\d),(?=\d{3})/g, ' ')
    .split(CLAUSE_END)
    .at(-1)!;
  const right = text
    .slice(end)
    .replace(/(?<=\d),(?=\d{3})/g, ' ')
    .split(CLAUSE_END)[0]!;
  return left + text.slice(start, end) + right;
}
