import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** `saves 14 GB`, 多占 24 GB: right before the memory. */
const CHANGE =
  /(?:\b(?:sav(?:es?|ed|ing)|frees?|freed|adds?|another|extra)|[多少][占用要出]?了?|省[下出掉]?了?|腾出) ?$/i;
/** `half of the weights take 14 GB`: in the clause that ends at the memory. */
const PART = /\b(?:half|quarter|third|adapter|head)\b|一半|[几分]之|适配器/i;
/** `14 GB more than in FP8`. */
const AFTER = /^ ?(?:more|less|fewer|extra|higher|lower|on top)\b/i;
const REACH = 48;

/** Whether a memory between these words is a change or a part of what weights take. */
export function isDifference(before: string, after: string): boolean {
  const near = before.slice(-REACH);
  const clause = near.split(/[,，.;；。]/).at(-1)!;
  return CHANGE.test(near) || PART.test(clause) || AFTER.test(after);
}

const IS_LEFT = /剩|余|\b(?:remain(?:s|ed|ing)?|left|leaves?|leaving|free)\b/i;

/** `80 GB − 32 GB = 48 GB remain. In BF16 it would have been 16 GB`: what two memories of the text leave. */
export function isWhatIsLeft({ text, quantities }: Passage, { start, value, unit }: Quantity): boolean {
  if (!IS_LEFT.test(text.slice(0, start))) return false;
  const sizes = quantities.flatMap((one) =>
    one.unit?.family === 'memory' ? [(one.value * one.unit.factor) / (unit?.factor ?? 1)] : [],
  );
  return sizes.some((whole) => sizes.some((part) => Math.abs(whole - part - value) <= value * ROUNDING));
}

const ROUNDING = 0.01;
