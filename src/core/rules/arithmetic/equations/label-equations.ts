import { PlainText } from '../../../deck/plain-text';
import type { Quantity } from '../../../numbers/quantity';
import { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { middle } from '../interval';
import type { Miss } from '../miss';
import { type WrongEquation, wrongEquations } from './judged-equations';

/** A calculation of products and quotients in a label: in brackets, or behind its last comma or colon. */
const IN_BRACKETS = /\(([$¥€£]?\d[^()=≈:;；×÷*]{0,40}[×÷*][^()=≈:;；]{0,40})\)[^()\d]{0,12}$/;
const AT_END = /^(?:.{0,60}(?:[，:—]|,(?!\d)))? ?([$¥€£]?\d[^()=≈:;；，×÷*]{0,40}[×÷*][^()=≈:;；，]{0,40})$/;
/** Between such brackets and the number that they give. */
const GIVES = /^\) ?(?:[:=]|is|are|was|were|makes?|为|是|共|合计|达)? ?(?:约|about )?$/i;
/** What a label may be besides: bounds, one of several ways, what was not reckoned. */
const NO_RESULT =
  /目标|上限|实测|最多|至少|[<>≤≥~≈]|\b(?:target|limit|measured|actual|at (?:least|most)|up to|max|min|of which)\b/i;

/** The only numbers of rows whose label gives the calculation: `| GPU-hours (1,024 × 312 h) | 319,488 |`. */
export function wrongLabelEquations({ header, rows }: TableReading): Miss[] {
  return rows.flatMap((row) => {
    const [label, ...cells] = row;
    const at = label === undefined || NO_RESULT.test(label.text) ? undefined : calculationIn(label.text);
    if (label === undefined || at === undefined) return [];
    const values = cells.filter(({ quantities }) => quantities.length > 0);
    const [value] = values;
    const [quantity, ...more] = value?.quantities ?? [];
    if (value === undefined || values.length > 1 || quantity === undefined || more.length > 0) return [];
    return judged(label.plain.slice(at.start, at.end), value, quantity, header[row.indexOf(value)]);
  });
}

/** The same in a sentence: `GPU-hours (1,024 × 312 h): 319,488`. */
export function wrongBracketedEquations(passage: Passage): Miss[] {
  const { text, quantities, plain } = passage;
  if (!/[×÷*][^()×÷*]{1,40}\)/.test(text)) return [];
  return quantities.flatMap((quantity) => {
    const close = text.lastIndexOf(')', quantity.start);
    if (close < 0 || !GIVES.test(text.slice(close, quantity.start))) return [];
    const from = Math.max(0, close - LONGEST);
    const at = IN_BRACKETS.exec(text.slice(from, close + 1));
    if (at === null || NO_RESULT.test(text.slice(from, close))) return [];
    const start = from + at.index + 1;
    // `70 GB / (2 × 3.35 TB/s) = 10.4 ms`: an operand.
    if (/[×÷*/+−-] ?$/.test(text.slice(Math.max(0, start - 3), start - 1))) return [];
    // `operation €2.4M (3 × €0.4M + 2 × €0.6M) = €6.4M`: the bracket tells what the number before it is.
    if (quantities.some((one) => one.end < start && text.slice(one.end, start - 1).trim() === '')) return [];
    return judged(plain.slice(start, start + at[1]!.length), passage, quantity);
  });
}

const LONGEST = 96;

function calculationIn(label: string): { readonly start: number; readonly end: number } | undefined {
  const match = IN_BRACKETS.exec(label) ?? AT_END.exec(label);
  if (match === null) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

/** Calculation and result as the equation that they are. */
function judged(calculation: PlainText, value: Passage, quantity: Quantity, header?: Passage): Miss[] {
  if (quantity.bound !== undefined || quantity.sign !== undefined) return [];
  const result = withUnitOf(header, value, quantity);
  const written = new Passage(PlainText.join([calculation, result], ' = '), 'text', value.context);
  return wrongEquations(written).filter(isSlip);
}

/** The text of a cell's number, with the unit of its header where it has none of its own. */
export function withUnitOf(header: Passage | undefined, { plain }: Passage, { start, end, unit }: Quantity): PlainText {
  const number = plain.slice(start, end);
  const label = unit === undefined ? header?.labelUnit : undefined;
  if (label === undefined) return number;
  const named = header!.plain.slice(label.range.start, label.range.end);
  // Money is written before its number.
  return label.unit.family === 'money' ? PlainText.join([named, number]) : PlainText.join([number, named], ' ');
}

/** Dimensions tell that the number is the result; `(2 × 4)` beside 16 may be the shape of something. */
function isSlip({ equation: { left }, quantity, expected }: WrongEquation): boolean {
  const isMeasured = left.terms.some(({ unit }) => unit?.family !== undefined && unit.family !== 'ratio');
  const result = isMeasured || left.plain === undefined ? expected : middle(left.plain);
  const ratio = Math.max(quantity.value / result, result / quantity.value);
  return ratio < (isMeasured ? FAR : NEAR);
}

const FAR = 15;
const NEAR = 1.5;
