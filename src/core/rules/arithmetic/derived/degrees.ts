import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { cellNumber } from '../tables/columns';

/** How many parts a model or its data is cut into, by what is cut. Experts share the ranks of the others. */
const DEGREES: readonly RegExp[] = [
  /(?:\bTP|张量并行|tensor[- ]parallel(?:ism)?)(?:度|数|大小| size| degree| of)? ?[=:为是取×]{0,2} ?(\d{1,5})(?![\d.,]\d|\d)/gi,
  /(?:\bPP|流水线?并行|pipeline[- ]parallel(?:ism)?)(?:度|数|大小| size| degree| of)? ?[=:为是取×]{0,2} ?(\d{1,5})(?![\d.,]\d|\d)/gi,
  /(?:\bDP|数据并行|data[- ]parallel(?:ism)?)(?:度|数|大小| size| degree| of)? ?[=:为是取×]{0,2} ?(\d{1,5})(?![\d.,]\d|\d)/gi,
];
const OTHER_DEGREE =
  /\b[CS]P ?[=:]? ?\d|序列并行|上下文并行|\b(?:context|sequence)[- ]parallel|\bFSDP\b|\bHSDP\b|每个?(?:pod|单元|副本)|\bper (?:pod|replica|cell)\b|副本|\breplicas?\b|备|\bspares?\b/i;
/** Cheap: whether two of them may be there. */
const PARALLEL = /TP|张量并行|tensor[- ]parallel/i;
const CARDS_AFTER =
  /^ ?(?:张|块|个|片)? ?(?:H\d{2,3} ?|A\d{2,3} ?|B\d{2,3} ?)?(?:卡|GPUs?\b|加速卡|显卡|ranks?\b|accelerators?\b|cards?\b)/i;

/** The number of cards that the degrees of parallelism of the same sentence do not multiply to. */
export function wrongDegrees(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!PARALLEL.test(text) || OTHER_DEGREE.test(text)) return [];
  const degrees = DEGREES.map((pattern) => [...text.matchAll(pattern)]);
  if (degrees.some((found) => found.length !== 1)) return [];
  const [cards, ...more] = quantities.filter((quantity) => isCards(text, quantity));
  if (cards === undefined || more.length > 0) return [];
  const factors = degrees.map(([match]) => Number(match![1]));
  const ends = degrees.map(([match]) => match!.index);
  const span = text.slice(Math.min(...ends, cards.start), Math.max(...ends, cards.start));
  const expected = factors.reduce((product, factor) => product * factor, 1);
  if (/[。;；!?]|\.\s/.test(span) || expected === cards.value) return [];
  // A machine of eight, two jobs beside each other: another number of the sentence makes up for it.
  const others = quantities.filter((one) => one !== cards).map(({ value }) => value);
  if (
    others.some(
      (value) =>
        value > 1 && (expected * value === cards.value || expected === cards.value * value) && !factors.includes(value),
    )
  )
    return [];
  return [{ passage, quantity: cards, expected, from: factors.join(' × ') }];
}

function isCards(text: string, { end, start, value, high, bound, approximate, unit }: Quantity): boolean {
  const isCount = value === high && bound === undefined && !approximate && Number.isInteger(value) && value > 8;
  const isNamed =
    unit?.scope === 'gpu' ||
    CARDS_AFTER.test(text.slice(end, end + 12)) ||
    /(?:GPU|卡)(?:数|总数)? ?[:=为共是]? ?$/i.test(text.slice(Math.max(0, start - 8), start));
  return isCount && isNamed && (unit === undefined || unit.scope === 'gpu');
}

/** Headers of columns that give one degree each. */
const DEGREE_COLUMNS: readonly RegExp[] = [
  /^ ?(?:TP\b|张量并行|tensor[- ]parallel)/i,
  /^ ?(?:PP\b|流水线?并行|pipeline[- ]parallel)/i,
  /^ ?(?:DP\b|数据并行|data[- ]parallel)/i,
];
/** Degrees that multiply with the others; experts share the ranks of them. */
const FURTHER_COLUMN = /^ ?(?:[CS]P\b|序列并行|上下文并行|(?:context|sequence)[- ]parallel)/i;
const NOT_ALL = /每|单|备|空闲|\bper\b|\/|spare|idle|\bfree\b|hours?|卡时|小时/i;
const CARDS_COLUMN = /卡|GPU|加速器|\bcards?\b|\branks?\b|world[ _]?size|accelerators?|devices?/i;

/** The numbers of cards in a table that the degrees of parallelism in the same row do not multiply to. */
export function wrongDegreeColumns({ header, rows }: TableReading): Miss[] {
  const names = header.map(({ text }) => text);
  const degrees = DEGREE_COLUMNS.map((pattern) => names.findIndex((name) => pattern.test(name)));
  const further = names.flatMap((name, column) => (FURTHER_COLUMN.test(name) ? [column] : []));
  const counts = names.flatMap((name, column) =>
    !degrees.includes(column) && CARDS_COLUMN.test(name) && !NOT_ALL.test(name) ? [column] : [],
  );
  const [cards, ...more] = counts;
  if (cards === undefined || more.length > 0 || degrees.filter((column) => column >= 0).length < 2) return [];
  const factors = [...degrees.filter((column) => column >= 0), ...further];
  const judged = rows.flatMap((row) => {
    const numbers = [...factors, cards].map((column) => cellNumber(row[column], undefined));
    if (numbers.some((one) => one === undefined || !(one.quantity.value > 0))) return [];
    const said = numbers.at(-1)!;
    const values = numbers.slice(0, -1).map((one) => one!.quantity.value);
    return [{ said, values, expected: values.reduce((product, value) => product * value, 1) }];
  });
  const wrong = judged.filter(({ said, expected }) => said.quantity.value !== expected);
  // Where a degree is left out, or the cards are those of one replica, no row fits.
  const isAll = degrees.every((column) => column >= 0);
  if (wrong.length > (isAll ? 2 : 1) || judged.length - wrong.length < (isAll ? 1 : 3)) return [];
  return wrong.flatMap(({ said, values, expected }) => [
    { passage: said.passage, quantity: said.quantity, expected, from: values.join(' × ') },
  ]);
}
