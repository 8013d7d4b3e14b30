import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { NamedNumber } from './named-numbers';

const REPEATS =
  /再(?:强调|说|看|提醒|讲|重申|重复)|重申|^[—– -]{0,4}附[:： ]?$|[—–]附[:： ]|统一(?:答复|口径|回复)|复述|回顾|如前|前面|刚才|上面|前述|对外口径|\b(?:once (?:more|again)|again|for the record|repeat|as (?:we|i|you) (?:said|say|tell|told|noted|mentioned|know|saw)|remind(?:er)?|recall|by our own count|in other words|to be clear|restat(?:e|ed|ing)|officially|asked)\b/i;
const CHANGES =
  /现在|目前|如今|当时|此前|之前|原[来先]|后来|曾|已经|改[为成到]|变[为成]|升级|优化|改造|上调|下调|(?:变|涨|降|升|跌|增|减)[到至]|\b(?:now|today|currently|then|later|earlier|previously|formerly|used to|initially|originally|became|after|before|since|instead|until|rose|fell|dropped|grew|improved|went|up|down)\b/i;
const SENTENCE = /[。；;!！?？\n]|\.(?= |$)/g;
const CLAUSE = /[，、:：()（）—–]|,(?!\d{3})/g;
const CALCULATES = /[=×÷*≈]/;

/** A number's sentence, taken apart: what must be the same where it is said again. Each part is read when asked. */
export class Told {
  readonly passage: Passage;
  /** Where its sentence stands. */
  readonly start: number;
  readonly end: number;
  /** The sentence with a mark for each amount of the number's kind. */
  readonly #sentence: string;
  readonly #number: NamedNumber;
  #words?: readonly Word[];
  #own?: ReadonlySet<string>;
  #all?: ReadonlySet<string>;
  #conditions?: ReadonlySet<string>;

  constructor(number: NamedNumber) {
    const { passage, quantity } = number;
    const { text } = passage;
    const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
    this.passage = passage;
    this.start = (ends.findLast((at) => at < quantity.start) ?? -1) + 1;
    this.end = ends.find((at) => at >= quantity.end) ?? text.length;
    this.#sentence = without(passage, quantity, this.start, this.end);
    this.#number = number;
  }

  /** Says of itself that it repeats. */
  get isRepeat(): boolean {
    return saysAgain(this.#sentence);
  }

  /** Tells what was once and what is now, or calculates. */
  get isOfChange(): boolean {
    return CALCULATES.test(this.#sentence) || CHANGES.test(this.#sentence);
  }

  /** The words of its own clause; of a cell also those of its row and column. */
  get own(): ReadonlySet<string> {
    this.#own ??= this.#readOwn();
    return this.#own;
  }

  /** `own` with those of the whole sentence and of the items above. */
  get all(): ReadonlySet<string> {
    const { context } = this.passage;
    this.#all ??= new Set([
      ...this.own,
      ...this.#read().map(({ word }) => word),
      ...(context.length > 1 ? wordsIn(context.slice(1).join(' ')).map(({ word }) => word) : []),
    ]);
    return this.#all;
  }

  /** What the clauses before it say it depends on: `on weekends,`; and the names and numbers in them. */
  get conditions(): ReadonlySet<string> {
    this.#conditions ??= this.#readConditions();
    return this.#conditions;
  }

  get #at(): number {
    return this.#number.quantity.start - this.start;
  }

  #read(): readonly Word[] {
    this.#words ??= wordsIn(this.#sentence);
    return this.#words;
  }

  /** Where the clauses of the sentence begin that stand before the number, and its own. */
  #clauses(): number[] {
    return [0, ...[...this.#sentence.slice(0, this.#at).matchAll(CLAUSE)].map(({ index }) => index + 1)];
  }

  #readOwn(): ReadonlySet<string> {
    const { labels, passage } = this.#number;
    const clauses = this.#clauses();
    const after = this.#sentence.slice(this.#at).search(CLAUSE);
    const end = after < 0 ? this.#sentence.length : this.#at + after;
    const over = labels.length === 0 ? [] : wordsIn(labels.join(' '));
    const from = (start: number): Set<string> => this.#between(start, end, over);
    let own = from(clauses.pop()!);
    // A clause that says little goes on with what stands before the first number of the sentence, or with the one before it.
    const first = passage.quantities.find(({ start }) => start >= this.start)!.start - this.start;
    if (first < this.#at && weightOf(own) < LEAST) for (const word of this.#between(0, first, [])) own.add(word);
    for (let start = clauses.pop(); start !== undefined && weightOf(own) < LEAST; start = clauses.pop())
      own = from(start);
    return own;
  }

  #between(start: number, end: number, more: readonly Word[]): Set<string> {
    const inside = this.#read().filter(({ at }) => at >= start && at < end);
    return new Set([...inside, ...more].map(({ word }) => word));
  }

  #readConditions(): ReadonlySet<string> {
    const clauses = this.#clauses();
    const found = clauses.slice(1).flatMap((end, index) => {
      const clause = this.#sentence.slice(clauses[index], end - 1).trim();
      if (clause === '' || clause.includes('#') || SAYING.test(clause) || REPEATS.test(clause)) return [];
      const inside = [...this.#between(clauses[index]!, end, [])];
      return isCondition(clause) ? inside : inside.filter(isName);
    });
    return new Set(found);
  }
}

/** Whether a sentence says of itself that it repeats. */
export const saysAgain = (sentence: string): boolean => REPEATS.test(sentence);

const known = new WeakMap<NamedNumber, Told>();

/** What stands around `number`. */
export function toldWith(number: NamedNumber): Told {
  let told = known.get(number);
  if (told === undefined) {
    told = new Told(number);
    known.set(number, told);
  }
  return told;
}

/** Enough words to know a thing by: three words of Latin letters, or five characters. */
export const LEAST = 5;

/** How much words tell: a Latin one as much as two Chinese characters. */
export function weightOf(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += /[\u3400-\u9fff]/.test(word) ? 1 : 2;
  return sum;
}

/** How much of `words` stands in `around`: its weight, and its share of the weight of all of them; 0 of none. */
export function sharedIn(words: ReadonlySet<string>, around: ReadonlySet<string>): { weight: number; share: number } {
  const weight = weightOf([...words].filter((word) => around.has(word)));
  return { weight, share: weight / (weightOf(words) || 1) };
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
  if (/^[\x20-\x7e]+$/.test(clause)) return CONDITION_LATIN.test(clause);
  return clause.length <= SHORT || CONDITION_HAN.test(clause);
}

const STOP_HAN =
  /[上中下里内](?=的)|[的了是在为有和与到从共约就把被也都还又于至达个只一总计合均每该本这那其中时长数量目率值期间]/g;
const STOP_LATIN = new Set(
  'the a an at of in is was were are be been it its and or to per with for from on by that this these those we our us they their there here has have had came come comes out stood stands stand hit reached reaches reach well still just only about over all total which who each one as so than into up down'.split(
    ' ',
  ),
);

/** A word that tells things apart, and where it stands. */
interface Word {
  readonly word: string;
  readonly at: number;
}

const WORD = /[A-Za-z][A-Za-z0-9.-]*|\d[\d,.]*|[\u3400-\u9fff]/g;

/** The words of `text` that tell things apart. */
export const tellingWords = (text: string): ReadonlySet<string> => new Set(wordsIn(text).map(({ word }) => word));

/** The words of `text`: Latin ones without their endings, single Chinese characters, numbers; none that say little. */
function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  const told = text.replace(STOP_HAN, (stop) => ' '.repeat(stop.length));
  for (const { 0: written, index: at } of told.matchAll(WORD)) {
    if (written.length === 1) {
      if (!/[a-z]/.test(written)) found.push({ word: written, at });
      continue;
    }
    const word = written.toLowerCase().replace(/(?<=\w)[.,-]+$/, '');
    if (STOP_LATIN.has(word)) continue;
    found.push({ word: word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word, at });
  }
  return found;
}

/** Verbs, what everything is, and what an indicator is called beside its name. */
const SAYS_LITTLE =
  /首字|首包|吐字|出字|模型|服务|系统|整体|结果|数据|实测|测得|测出|现在|目前|我们|可以|能够|的时候|时候|达到|做到|稳定|保持|提升|提高|提到|升到|降到|降低|下降|达|只|仅|要|用|能|换成|改用|以后|之后|提一句|讲|\b(?:now|currently|today|models?|services?|systems?|values?|figures?|numbers?|results?|delivers?|delivered|gives?|gave|makes?|made|measured|shows?|showed|runs?|ran|gets?|got|charges?|charged|asks?|bills?|offers?|sits?|sees?|saw|climb(?:s|ed)?|rose|rises|fell|falls|drop(?:s|ped)?|went|cut|reach(?:es|ed)?|settled|stays?|stayed|say|mention|slide|note|end|ended|recall|remember|yields?|needs?|brings?|brought|takes?|took|costs?|constant|fixed|same|given|unchanged)\b/gi;
/** The words of `text` that name something. */
export const namesIn = (text: string): ReadonlySet<string> => tellingWords(text.replace(SAYS_LITTLE, ' '));
