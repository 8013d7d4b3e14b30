import type { SlideBody } from '../../deck/deck';
import { countNamed } from '../../numbers/number-words';
import { rounded } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { betterOf } from '../reading/polarity';
import { readSlide, type TableReading } from '../reading/slide-reading';
import type { AgainstClaim, ToldValue } from './monotone-claims';
import { isUnderOneHeading } from './under-heading';

const STEP_EN =
  '(?:releases?|stages?|phases?|steps?|versions?|quarters?|months?|rounds?|waves?|generations?|iterations?)';
const EACH_STEP_EN = `(?:\\b(?:each|every)(?: single)? ${STEP_EN}|\\b${STEP_EN} (?:by|after|to|over) ${STEP_EN}|\\b(?:each|every)(?: single)? time|\\bstep by step|\\bsteadily|\\ball the way)`;
const ALL_EN =
  '\\b(?:every|each|all)(?: of)?(?: the)?(?: (?:one|other|nine|eight|seven|six|five|four|three))? (?:rows?|lines?|indicators?|metrics?|measures?|figures?|values?|numbers?)\\b';
const BETTER_EN = '\\b(?:better|improv(?:e|es|ed|ing)|the right (?:way|direction))\\b';
const CLAIMS: readonly RegExp[] = [
  new RegExp(`${ALL_EN}[^.;:]{0,60}?${BETTER_EN}[^.;:]{0,24}?${EACH_STEP_EN}`, 'i'),
  new RegExp(`${EACH_STEP_EN}[^.;:]{0,24}?${ALL_EN}[^.;:]{0,60}?${BETTER_EN}`, 'i'),
  /(?:[每各]一?[行项个]|所有|全部|其余|其他|[两三四五六七八九十]{1,2}[项行个])(?:的)?(?:指标|数字|数值|行)?[^。；;，,]{0,8}?(?:逐[版期步级月季]|每一?个?[版期步次月季阶]|一路|步步|一[版期步]比一[版期步])[^。；;，,]{0,12}?(?:变好|改善|改进|更好|向好|进步|优化)/,
];
/** Not said of what is. */
const NOT_SO =
  /不是|并非|并不|目标|计划|预计|希望|应[该当]|多数|大部分|\b(?:not (?:every|all|each)|should|will|must|would|most|nearly|almost|if|target|expect(?:ed)?)\b/i;
const EXCEPT = /除|例外|只有|唯[一有]|\b(?:but|except(?:ion|ions)?|save|apart from|other than|only)\b/i;
const EXCEPT_COUNT =
  /(?:\b(?:but|except(?: for)?|save|apart from) |\bwith |除了? ?|只有 ?)(one|two|three|an?(?= exception)|[一两二三\d])(?: exceptions?)?(?! [a-z]{2,12} of)[个项行条]?/i;
const LEAST_ROWS = 4;
const LEAST_STEPS = 3;
/** Less than this share of a value is noise. */
const NOISE = 0.01;

/**
 * The step back of the one row that is against `every row but one improves at each release`, 除功率外每一行都逐版改善, where that
 * row is none of the exceptions.
 */
export function againstImproving(body: SlideBody): AgainstClaim[] {
  if (!/better|improv|right|变好|改[善进]|更好|向好|进步|优化/i.test(body.text)) return [];
  const { texts, tables } = readSlide(body);
  return texts.flatMap((passage) => {
    const said = claimIn(passage);
    if (said === undefined) return [];
    const [table, ...more] = tables.filter((one) => isUnderOneHeading(one, passage, texts));
    return table === undefined || more.length > 0 ? [] : rowsAgainst(table, passage.text, said, texts);
  });
}

function claimIn({ text }: Passage): string | undefined {
  const said = CLAIMS.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined);
  const sentence = said && sentencesIn(text).find((one) => one.text.includes(said))?.text;
  return sentence === undefined || NOT_SO.test(sentence) ? undefined : said;
}

interface Row {
  readonly label: Passage;
  readonly values: readonly ToldValue[];
}

function rowsAgainst(table: TableReading, text: string, said: string, texts: readonly Passage[]): AgainstClaim[] {
  const rows = rowsOf(table);
  if (rows.length < LEAST_ROWS || rows.length !== table.rows.length) return [];
  const excepting = sentencesIn(text)
    .map((one) => one.text)
    .filter((sentence) => EXCEPT.test(sentence))
    .join(' ');
  const isExcepted = ({ label }: Row): boolean => isNamedIn(label.text, excepting);
  const turning = rows.filter((row) => turnOf(row) !== undefined && !isExcepted(row));
  const others = rows.filter((row) => !turning.includes(row) && (isExcepted(row) || isWorse(row)));
  const [only, ...more] = turning;
  // An exception that nobody can tell may be this row.
  const most = EXCEPT_COUNT.exec(text)?.[1];
  const isKnown = excepting === '' || others.length >= (most === undefined ? 1 : countOf(most));
  if (only === undefined || more.length > 0 || !isKnown) return [];
  const { earlier, later } = turnOf(only)!;
  const quotes = [earlier, later].map(({ passage, quantity }) => passage.quote(quantity.number));
  const isTold = texts.some((one) => quotes.every((quote) => one.text.includes(quote)));
  return isTold ? [] : [{ earlier, later, said }];
}

const countOf = (written: string): number => (/^an?$/i.test(written) ? 1 : (countNamed(written) ?? Number(written)));

/** Those with one plain number under each step. */
function rowsOf({ rows }: TableReading): Row[] {
  return rows.flatMap(([label, ...cells]) => {
    const values = cells.flatMap((passage): ToldValue[] => {
      const [quantity, ...more] = passage.quantities;
      const isPlain = quantity !== undefined && more.length === 0 && quantity.high === quantity.value;
      return isPlain && quantity.bound === undefined && quantity.sign === undefined ? [{ passage, quantity }] : [];
    });
    const isFull = values.length === cells.length && values.length >= LEAST_STEPS;
    return label === undefined || !isFull ? [] : [{ label, values }];
  });
}

const sizeOf = ({ quantity: { value, unit } }: ToldValue): number => value * (unit?.factor ?? 1);

/** The step of a row that goes against its way from the first to the last: whichever way is better, that one is worse. */
function turnOf({ values }: Row): Pick<AgainstClaim, 'earlier' | 'later'> | undefined {
  const way = Math.sign(sizeOf(values.at(-1)!) - sizeOf(values[0]!));
  const steps = values.slice(1).map((later, at) => ({ earlier: values[at]!, later }));
  const back = steps.filter(({ earlier, later }) => {
    const [a, b] = [sizeOf(earlier), sizeOf(later)];
    const slack = Math.max(NOISE * Math.abs(a), (rounded(earlier.quantity).high - earlier.quantity.value) * 2);
    return way * (b - a) < 0 && Math.abs(b - a) > slack;
  });
  return way !== 0 && back.length === 1 ? back[0] : undefined;
}

function isWorse({ label, values }: Row): boolean {
  const better = betterOf(label);
  const step = sizeOf(values.at(-1)!) - sizeOf(values[0]!);
  return better !== undefined && (better === 'higher' ? step < 0 : step > 0);
}

/** `Server power per node (kW)` in `the exception is the power of the server`: at least half of its words. */
function isNamedIn(label: string, text: string): boolean {
  const name = label.split('(')[0]!.toLowerCase();
  const words = [...name.matchAll(/[a-z]{4,}|[\u3400-\u9fff]{2}/g)].map(([word]) => word.slice(0, 5));
  const main = words.slice(0, 2);
  return main.length > 0 && main.every((word) => text.toLowerCase().includes(word));
}
