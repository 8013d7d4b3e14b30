import type { Quantity } from '../../numbers/quantity';
import type { NamedNumber } from './named-numbers';
import type { Passage } from './passage';

/** A number's sentence, taken apart: what must be the same where it is said again. */
export interface Told {
  readonly passage: Passage;
  /** Where its sentence stands. */
  readonly start: number;
  readonly end: number;
  /** The words of its own clause, of a cell those of its row and column. */
  readonly own: ReadonlySet<string>;
  /** `own` with those of the whole sentence and of the items above. */
  readonly all: ReadonlySet<string>;
  /** What clauses before it say it depends on: `on weekends,`. */
  readonly conditions: ReadonlySet<string>;
  /** Says of itself that it repeats. */
  readonly isRepeat: boolean;
  /** Tells what was once and what is now. */
  readonly isOfChange: boolean;
  /** Stands in a calculation. */
  readonly isCalculated: boolean;
}

const REPEATS =
  /再(?:强调|说|看|提醒|讲|重申|重复)|重申|^[—– -]{0,4}附[:： ]?$|[—–]附[:： ]|统一(?:答复|口径|回复)|复述|回顾|如前|前面|刚才|上面|前述|对外口径|\b(?:once (?:more|again)|again|for the record|repeat|as (?:we|i|you) (?:said|say|tell|told|noted|mentioned|know|saw)|remind(?:er)?|recall|by our own count|in other words|to be clear|restat(?:e|ed|ing)|officially|asked)\b/i;
const CHANGES =
  /现在|目前|如今|当时|此前|之前|原[来先]|后来|曾|已经|改[为成到]|变[为成]|升级|优化|改造|上调|下调|(?:变|涨|降|升|跌|增|减)[到至]|\b(?:now|today|currently|then|later|earlier|previously|formerly|used to|initially|originally|became|after|before|since|instead|until|rose|fell|dropped|grew|improved|went|up|down)\b/i;
const SENTENCE = /[。；;!！?？\n]|\.(?= |$)/g;
const CLAUSE = /[，、:：()（）—–]|,(?!\d{3})/;

const known = new WeakMap<NamedNumber, Told>();

/** What stands around the number of `number`; the words of a cell are those of its row and column. */
export function toldWith(number: NamedNumber): Told {
  let told = known.get(number);
  if (told === undefined) {
    told = read(number);
    known.set(number, told);
  }
  return told;
}

function read({ passage, quantity, labels }: NamedNumber): Told {
  const { text, context, quantities } = passage;
  const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
  const start = (ends.findLast((at) => at < quantity.start) ?? -1) + 1;
  const end = ends.find((at) => at >= quantity.end) ?? text.length;
  const blanked = without(passage, quantity, start, end);
  const at = quantity.start - start;
  const left = blanked.slice(0, at);
  const piece = left.split(CLAUSE).at(-1)! + blanked.slice(at).split(CLAUSE)[0]!;
  const over = labels.join(' ');
  const first = quantities.find((one) => one.start >= start)!;
  const lead = left.split(CLAUSE).slice(0, -1);
  let said = `${piece} ${over}`;
  // A clause that says little goes on with what stands before the first number of the sentence, or with the one before it.
  if (first.start < quantity.start && weightOf(contentWords(said)) < LEAST)
    said = `${blanked.slice(0, first.start - start)} ${said}`;
  for (let index = lead.length - 1; index >= 0 && weightOf(contentWords(said)) < LEAST; index--)
    said = `${lead[index]} ${said}`;
  const own = contentWords(said);
  return {
    passage,
    start,
    end,
    own,
    all: new Set([...own, ...contentWords(`${blanked} ${over} ${context.slice(1).join(' ')}`)]),
    conditions: new Set([
      ...contentWords(lead.filter(isCondition).join(' ')),
      ...[...contentWords(lead.filter((clause) => !clause.includes('#')).join(' '))].filter(isName),
    ]),
    isRepeat: REPEATS.test(blanked),
    isOfChange: CHANGES.test(blanked),
    isCalculated: /[=×÷*≈]/.test(blanked),
  };
}

/** Enough words to know a thing by: three words of Latin letters, or five characters. */
export const LEAST = 5;

/** How much words tell: a Latin one as much as two Chinese characters. */
export function weightOf(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += /[\u3400-\u9fff]/.test(word) ? 1 : 2;
  return sum;
}

/** The sentence with a mark for each amount of the number's kind; other numbers tell what it is about: `64 users`. */
function without({ text, quantities }: Passage, own: Quantity, start: number, end: number): string {
  let sentence = text.slice(start, end);
  for (const quantity of quantities) {
    const { start: from, end: to, unit } = quantity;
    const isOfKind = quantity === own || (unit !== undefined && unit.family === own.unit?.family);
    if (from < start || to > end || !isOfKind) continue;
    sentence = sentence.slice(0, from - start) + '#'.repeat(to - from) + sentence.slice(to - start);
  }
  return sentence;
}

/** Numbers, letters, months and what stands in pairs tell one thing from another. */
const TELLING =
  /\d|^[A-Z]$|[一二两三四五六七八九十前后上下大小高低新旧内外冷热读写入出首末白夜早晚东西南北主备甲乙丙丁日周月年季峰谷中均]|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|^(?:before|after|input|output|read|write|old|new|first|last|upper|lower|min|max|mean|median|average|day|night|week|weekend|weekday|peak|idle|north|south|east|west|primary|secondary|cold|warm|hot|with|without|no|not)/;

/** Whether a word is one that tells a thing from others of its name. */
export const isTelling = (word: string): boolean => TELLING.test(word);

const isName = (word: string): boolean => /\d|^[A-Z]$/.test(word);

const CONDITION_LATIN =
  /^ ?(?:and |but |while )?(?:on|in|at|with|without|for|under|during|over|across|from|by|per|when|if|within|outside|inside|among)\b/i;
const CONDITION_HAN = /^ ?(?:在|当|若|如果|对|用|换|从|仅|只)|[时后前下内间期上里段]$/;
/** Somebody says it: no condition. */
const SAYING = /认为|说|指出|强调|表示|答复|显示|知道|可见|[遍次]$/;
const SHORT = 6;

/** Whether a clause before the number's tells under what it holds. */
function isCondition(clause: string): boolean {
  const words = clause.trim();
  if (words === '' || words.includes('#') || SAYING.test(words) || REPEATS.test(words)) return false;
  if (/^[\x20-\x7e]+$/.test(words)) return CONDITION_LATIN.test(words);
  return words.length <= SHORT || CONDITION_HAN.test(words);
}

const STOP_HAN =
  /[上中下里内](?=的)|[的了是在为有和与到从共约就把被也都还又于至达个只一总计合均每该本这那其中时长数量目率值期间]/g;
const STOP_LATIN = new Set(
  'the a an at of in is was were are be been it its and or to per with for from on by that this these those we our us they their there here has have had came come comes out stood stands stand hit reached reaches reach well still just only about over all total which who each one as so than into up down'.split(
    ' ',
  ),
);

/** The words of `text` that tell things apart: Latin ones without their endings, single Chinese characters, numbers. */
function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.replace(STOP_HAN, ' ').matchAll(/[A-Za-z][A-Za-z0-9.-]*|\d[\d,.]*|[\u3400-\u9fff]/g)) {
    if (/^[A-Z]$/.test(word)) found.add(word);
    const plain = word.toLowerCase().replace(/(?<=\w)[.,-]+$/, '');
    if (plain.length > 1 && !STOP_LATIN.has(plain)) found.add(plain.length > 3 ? plain.replace(/s$/, '') : plain);
    else if (/[\u3400-\u9fff\d]/.test(plain)) found.add(plain);
  }
  return found;
}
