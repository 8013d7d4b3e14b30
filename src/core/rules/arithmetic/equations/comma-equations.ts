import { PlainText } from '../../../deck/plain-text';
import type { Quantity } from '../../../numbers/quantity';
import { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { equationsIn } from './equations';
import { isPure, sameDimensions } from './expression';
import { wrongEquations } from './judged-equations';

/** Words between the comma behind a calculation and its result: `，FP32 要`, `, which takes`, `, so FP32 needs`. */
const TAKES =
  /([,，]) ?(?:(?:所以|因此|于是|光|仅|这|那|就|那么|so|which|that|this|and) ?){0,3}(?:(?!再|加|另|还|但|而|不)[^\d，,。；;:=≈()×÷*+]{0,8}|[A-Z]{2,4}\d{1,2} ?|(?:the |all |each |one )?(?:[A-Za-z]{2,12} ){0,2}[A-Z]{0,4}\d{0,2} ?)(?:要占?|需要?|占用?|用掉?|共|合计|总共|(?:就|也就)?是|为|takes?|took|makes?|needs?|gives?|comes? to|uses?|occup(?:y|ies)|is|are)(?:约|大约| about| roughly| some)? ?$/i;
/** The same with the word behind the number. */
const ABOUT = /([,，]) ?(?:about |roughly |some |约|大约)?$/i;
const IN_TOTAL = /^ (?:in total|in all|together|altogether|overall)\b/i;
/** What may be more than the calculation, or only a part of it. */
const OTHERWISE =
  /实测|其中|留|剩|加上|连同|算上|超过|不到|上限|目标|最多|至少|\b(?:measured|of which|leaves|left|plus|with|including|limit|target|at (?:least|most)|only)\b/i;
/** What has more in it than the parts that were multiplied: 8 × 700 W，整机要 10.2 kW. */
const OF_MORE =
  /整[机柜套台]|机[柜架房]|系统|服务器|节点|墙上|\b(?:nodes?|servers?|racks?|systems?|chassis|sites?|wall|box|machines?|whole|entire)\b/i;
const OPERATOR = /[×÷*]/;
const FAR = 15;

/** What a clause behind a calculation says that it comes to, where it does not: `6 亿 × 768 × 4 字节，FP32 要 184.3 GB`. */
export function wrongBehindCommas(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!OPERATOR.test(text)) return [];
  return quantities.flatMap((quantity, index): Miss[] => {
    const before = quantities[index - 1];
    if (before === undefined || !isPlain(quantity)) return [];
    const from = Math.max(0, quantity.start - REACH);
    const said = text.slice(from, quantity.start);
    const behind = text.slice(quantity.end, quantity.end + 16);
    const match = TAKES.exec(said) ?? (IN_TOTAL.test(behind) ? ABOUT.exec(said) : null);
    if (match === null || OTHERWISE.test(match[0]) || OF_EACH.test(match[0]) || OF_EACH_BEHIND.test(behind)) return [];
    const comma = from + match.index;
    const start = startOf(text, comma);
    const calculation = text.slice(start, comma);
    if (!OPERATOR.test(calculation) || /[=≈]/.test(calculation) || OTHERWISE.test(calculation)) return [];
    const isOfMore = OF_MORE.test(match[0]);
    return judged(passage, { start, end: comma }, quantity).filter(
      ({ expected }) => !isOfMore || quantity.value < expected,
    );
  });
}

const REACH = 48;
/** Of one of those that were multiplied. */
const OF_EACH = /[每各单]|\b(?:each|per|every|one)\b/i;
const OF_EACH_BEHIND = /^ ?(?:each\b|per\b|apiece\b|an? [a-z]|\/|每)/i;

const isPlain = ({ value, high, bound, sign, unit }: Quantity): boolean =>
  value === high && bound === undefined && sign === undefined && unit?.family !== undefined && unit.family !== 'ratio';

/** Where the clause that ends at `end` begins; a comma within a number parts nothing. */
function startOf(text: string, end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST); at--) {
    const c = text[at]!;
    const isInNumber = c === ',' && /^\d{3}/.test(text.slice(at + 1, at + 4)) && /\d/.test(text[at - 1] ?? '');
    if ('。；;:，！!？?|\n'.includes(c) || (c === ',' && !isInNumber) || (c === '.' && text[at + 1] === ' '))
      return at + 1;
  }
  return Math.max(0, end - LONGEST);
}

const LONGEST = 96;

function judged({ plain, context }: Passage, { start, end }: { start: number; end: number }, result: Quantity): Miss[] {
  const parts = [plain.slice(start, end), plain.slice(result.start, result.end)];
  const written = new Passage(PlainText.join(parts, ' = '), 'text', context);
  const equation = equationsIn(written).at(-1);
  if (equation === undefined || equation.left.operators.length === 0 || isPure(equation.left)) return [];
  if (equation.right.operators.length > 0 || !sameDimensions(equation.left.dimensions, equation.right.dimensions))
    return [];
  return wrongEquations(written).filter(
    ({ quantity: { value }, expected }) => Math.max(value / expected, expected / value) < FAR,
  );
}
