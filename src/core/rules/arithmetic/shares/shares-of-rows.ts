import { agreeing, canonicalValue, type Quantity } from '../../../numbers/quantity';
import { lastSentence } from '../../../numbers/sentences';
import { namesOf, normalized, placeOf } from '../../reading/names';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal, isWithin } from '../../reading/total-rows';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from '../tables/columns';

/** What a share is of, at the end of its clause: `80% of all errors`. */
const OF_NOUN =
  /^ of (?:(?:all|the|our|its|total) ){0,3}([a-z][a-z-]{2,20}(?: [a-z-]{2,16})?)(?= ?(?:$|[,.;:)]|(?:and|while|but|or)\b))/i;
/** 占全部错误的 80%. */
const OF_NOUN_HAN = /占(?:到|了)?(?:全部|所有|总|全网)?([\u3400-\u9fff]{2,6}?)(?:总数|总量)?的 ?(?:约|近|超过)? ?$/;
/** Verbs that give a row its part. */
const HAS =
  /\b(?:carr|hold|held|account|produc|t[ao]k|makes?|made|ha[sd]|have|contribut|caus|represent|is|are|was|were|handle|serve|receiv|own|generat|got|gets?|saw|sees?|brought|bring)[a-z]{0,5}\b|占/i;
/** Of another time, of what may be, or of a part of the row. */
const OTHER =
  /去年|上[月周季]|如果|预计|目标|\b(?:last|previous|before|if|would|will|could|target|expect\w{0,3}|planned|goal|used to|each|per|of (?:which|them|these))\b/i;
const MOST_ROWS = 40;

/** What sentences say that rows of a table have of a column, where the numbers of the column say otherwise. */
export function wrongSharesOfRows(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const known = tables.filter(({ rows }) => rows.length > 1 && rows.length <= MOST_ROWS);
  if (known.length === 0) return [];
  return texts.flatMap((passage) => {
    if (!passage.text.includes('%') || passage.place === 'cell') return [];
    return passage.quantities.flatMap((share) => {
      const noun = nounOf(passage.text, share);
      if (noun === undefined) return [];
      const lead = lastSentence(passage.text.slice(0, share.start));
      if (OTHER.test(lead) || !HAS.test(lead)) return [];
      const judged = known.flatMap((table) => judgedIn(passage, share, noun, normalized(lead), table));
      return judged.length === 1 && judged[0] !== 'right' ? [judged[0]!] : [];
    });
  });
}

const MEAN = /^(?:mean|average|median|均值|平均|中位)/i;

function nounOf(text: string, { unit, sign, value, start, end }: Quantity): string | undefined {
  if (unit?.family !== 'ratio' || sign !== undefined || value > 100) return undefined;
  const noun =
    OF_NOUN.exec(text.slice(end, end + 48))?.[1] ?? OF_NOUN_HAN.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  // `1.2% of the mean` is no part of what the rows add up to.
  return noun === undefined || MEAN.test(noun) ? undefined : normalized(noun);
}

function judgedIn(
  passage: Passage,
  share: Quantity,
  noun: string,
  lead: string,
  table: TableReading,
): (Miss | 'right')[] {
  const { header, rows } = table;
  const parts = rows.filter(([label]) => !isTotal(label?.text ?? '') && !isWithin(label?.text ?? ''));
  const named = parts.filter(([label]) => label !== undefined && namesOf(label).some((name) => placeOf(name, lead)));
  const columns = header.flatMap((head, at) => (at > 0 && isCalled(head.text, noun) ? [at] : []));
  const [column, ...more] = columns;
  if (named.length === 0 || named.length === parts.length || column === undefined || more.length > 0) return [];
  if (named.some((row) => row.some((cell) => cell.quantities.some((one) => isSame(one, share))))) return ['right'];
  const amounts = (all: readonly (readonly Passage[])[]): (CellNumber | undefined)[] =>
    all.map((row) => cellNumber(row[column], header[column]?.labelUnit?.unit));
  const [own, every] = [amounts(named), amounts(parts)];
  if (every.some((one) => one === undefined || one.unit?.family === 'ratio')) return [];
  const [part, whole] = [sizeOf(own as CellNumber[]), sizeOf(every as CellNumber[])];
  const expected = (100 * part) / whole;
  if (!(part > 0) || holds(share, expected)) return ['right'];
  // The rows may hold sums of others of them: then the row of the total tells.
  const totals = amounts(rows.filter(([label]) => isTotal(label?.text ?? '')));
  if (totals.some((total) => total !== undefined && holds(share, (100 * part) / sizeOf([total])))) return ['right'];
  const from = `${(own as CellNumber[]).map((one) => one.passage.quote(one.quantity)).join(' + ')} ÷ ${Number(whole.toPrecision(8))}`;
  return [{ passage, quantity: share, expected, from, probable: true }];
}

/** A row that has the share itself, in whatever column, tells how it was reckoned. */
const isSame = ({ unit, value }: Quantity, share: Quantity): boolean =>
  unit?.family === 'ratio' && value === share.value;

const sizeOf = (cells: readonly CellNumber[]): number =>
  cells.reduce((sum, { quantity }) => sum + canonicalValue(quantity), 0);

/** Whether a header is the name of what is counted, in the singular or the plural. */
function isCalled(header: string, noun: string): boolean {
  const name = normalized(header)
    .replace(/\([^()]{0,40}\)/g, '')
    .trim();
  const stem = (word: string): string => word.replace(/(?:es|s)$/, '');
  return name !== '' && (stem(name) === stem(noun) || name.replace(/[数量]$/, '') === noun.replace(/[数量]$/, ''));
}

/** As it was rounded, or within its bound. */
function holds(share: Quantity, expected: number): boolean {
  const { low, high } = agreeing({ ...share, bound: undefined });
  if (share.bound === 'atLeast') return expected >= low - share.step;
  if (share.bound === 'atMost') return expected <= high + share.step;
  return expected >= low - share.step / 2 && expected <= high + share.step / 2;
}
