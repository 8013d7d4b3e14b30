import { PlainText } from '../../../deck/plain-text';
import type { Quantity } from '../../../numbers/quantity';
import { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { middle } from '../interval';
import type { Miss } from '../miss';
import { equationsIn } from './equations';
import { isPure, sameDimensions } from './expression';
import { wrongEquations } from './judged-equations';
import { withUnitOf } from './label-equations';

/** A cell that is a calculation: it multiplies or divides numbers and says no result. */
const CALCULATES = /^[^=≈≒<>→|]{0,40}[\d)%A-Za-z\u3400-\u9fff] ?[×÷*/·][^=≈≒<>→|]{0,60}$/;
const OPERATOR = /[×÷*]|\d ?\/ ?[\d(]|[A-Za-z\u3400-\u9fff)] \/ [\d(]/;
/** A cell that is a result: one number and at most what it is of. */
const LEAD = /^ ?(?:[≈~约=$¥€£]|about |共|合)? ?[$¥€£]?$/;
const TAIL = /^ ?(?:[A-Za-z\u3400-\u9fff][A-Za-z\u3400-\u9fff /]{0,14})?(?:\([^()]{0,16}\))?$/;
/** What a column may hold besides results. */
const NO_RESULT =
  /目标|上限|限制|实测|实际|最多|至少|预算|现在|旧|新|[<>≤≥]|\b(?:target|limit|measured|actual|observed|at (?:least|most)|max|min|budget|before|after|old|new|vs)\b/i;
/** A column of calculations. */
const IS_CALCULATION =
  /算式|算法|计算|公式|推导|怎么算|\b(?:calculation|formula|how|reckon\w{0,4}|working|derivation|arithmetic)\b/i;
const FAR = 15;
const NEAR = 1.6;

interface Found {
  readonly isRight: boolean;
  readonly miss: Miss | undefined;
}

/** The numbers beside a cell that writes out another result: `| 196.6 MB ÷ 40 GB/s | 49 ms |`, in either order. */
export function wrongCellEquations({ header, rows }: TableReading): Miss[] {
  const found = rows.flatMap((row) =>
    row.flatMap((cell, at): Found[] => {
      if (!isCalculation(cell)) return [];
      const isSaid = IS_CALCULATION.test(header[at]?.text ?? '');
      const beside = [at + 1, at - 1].flatMap((other) => {
        const result = other < 1 ? undefined : row[other];
        if (result === undefined || NO_RESULT.test(header[other]?.text ?? '')) return [];
        // Only a column of calculations surely gives what another has under its unit.
        const one = judged(cell, result, isSaid) ?? (isSaid ? judged(cell, result, isSaid, header[other]) : undefined);
        return one === undefined ? [] : [one];
      });
      return beside.find(({ isRight }) => isRight) !== undefined
        ? [{ isRight: true, miss: undefined }]
        : beside.slice(0, 1);
    }),
  );
  const misses = found.flatMap(({ miss }) => miss ?? []);
  // Where most differ, the column beside is not what the calculations give.
  return misses.length > 1 && misses.length * 2 > found.length ? [] : misses;
}

function isCalculation({ text, quantities }: Passage): boolean {
  return text.length < LONGEST && quantities.length > 1 && CALCULATES.test(text) && OPERATOR.test(text);
}

const LONGEST = 96;

/** Undefined where the cell beside is not of the kind that the calculation gives. */
function judged(calculation: Passage, cell: Passage, isSaid: boolean, header?: Passage): Found | undefined {
  const quantity = resultIn(cell);
  if (quantity === undefined || NO_RESULT.test(cell.text)) return undefined;
  const written = new Passage(
    PlainText.join([calculation.plain, withUnitOf(header, cell, quantity)], ' = '),
    'text',
    cell.context,
  );
  const [equation, ...more] = equationsIn(written);
  if (equation === undefined || more.length > 0 || equation.left.operators.length === 0) return undefined;
  const { left, right } = equation;
  if (left.start > LEAD_MOST || right.operators.length > 0) return undefined;
  const isMeasured = !isPure(left) && sameDimensions(left.dimensions, right.dimensions);
  // `55 × 7,099 h × $0.67`: a price is told without what it is for.
  const isPriced = left.dimensions.money === 1 && right.dimensions.money === 1;
  if (!isMeasured && !isPriced && !(isSaid && isPure(left) && isPure(right))) return undefined;
  const [wrong] = wrongEquations(written);
  if (wrong === undefined) return { isRight: true, miss: undefined };
  const expected = isMeasured || left.plain === undefined ? wrong.expected : middle(left.plain);
  const times = Math.max(quantity.value / expected, expected / quantity.value);
  return times > (isMeasured || isPriced ? FAR : NEAR) ? undefined : { isRight: false, miss: wrong };
}

const LEAD_MOST = 24;

function resultIn({ text, quantities }: Passage): Quantity | undefined {
  const [quantity, ...more] = quantities;
  if (quantity === undefined || more.length > 0 || quantity.bound !== undefined || quantity.sign !== undefined)
    return undefined;
  if (quantity.high !== quantity.value) return undefined;
  const isAlone = LEAD.test(text.slice(0, quantity.start)) && TAIL.test(text.slice(quantity.end));
  return isAlone ? quantity : undefined;
}
