import type { Slide, SlideBody } from '../../deck/deck';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { ListPerBody, type OnSlide } from '../reading/per-body';
import { isChange } from '../reading/reading';
import { readSlide } from '../reading/slide-reading';
import { CHANGE } from '../reading/table-readings';
import { isGoal } from '../reading/ties';
import { isIncrement } from './increments';

/** A number with what it counts and the words that say of what. */
export interface NamedNumber {
  readonly quantity: Quantity;
  readonly passage: Passage;
  /** What two numbers must share to be compared: unit and scope, or the word that counts. */
  readonly kind: string;
  /** What a counting word counts (`张 H100`); '' where the sentence leaves it out. */
  readonly noun: string;
  /** In the unit of its kind. */
  readonly value: Interval;
  /** Kind and value to about half a percent, to look for equal numbers; of a pair both. */
  readonly places: readonly string[];
  /** Words of its own clause, row, column and the item above. */
  readonly words: ReadonlySet<string>;
  /** `words` with those of its whole sentence up to it and of the headings over it. */
  readonly around: ReadonlySet<string>;
  /** A word among `words` that is more than a common noun: a name, a year. */
  readonly subject: string | undefined;
  /** `P99`, `mean`; '' where none is said. */
  readonly statistic: string;
  /** A statement of its own of what is so: no goal, no supposition, no term of a calculation. Read when asked. */
  readonly isStated: boolean;
  /** A term of a calculation rather than a statement of its own. */
  readonly isTerm: boolean;
  /** The names of its row and column; none in running text. */
  readonly labels: readonly string[];
  /** For the second of a pair (`from 1,850 to 610`): the first. */
  readonly from?: Interval;
}

const known = new ListPerBody((body): readonly NamedNumber[] => {
  const { texts, tables } = readSlide(body);
  return [
    ...texts.flatMap((passage) => inText(passage)),
    ...tables.flatMap(({ header, rows }) =>
      rows.flatMap((row) => row.flatMap((cell, column) => (column === 0 ? [] : inText(cell, row[0], header[column])))),
    ),
  ];
});

/** The levels on a slide: limits, ranges and changes are left out. Read once per body, words and goals when asked. */
export const namedNumbers = (body: SlideBody): readonly NamedNumber[] => known.of(body);

/** The slides with such levels, in order. */
export const numbersOn = (slides: readonly Slide[]): OnSlide<readonly NamedNumber[]>[] => known.on(slides);

/** A name or a number with two digits. */
const SUBJECT = /[a-z]{3}|\d{2}/;

function inText(passage: Passage, label?: Passage, header?: Passage): NamedNumber[] {
  if (passage.quantities.length === 0) return [];
  const labels = [label, header].flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  return passage.quantities.flatMap((quantity, index): NamedNumber[] => {
    if (!isLevel(passage, quantity) || passage.pairs.some(({ from }) => from.start === quantity.start)) return [];
    const kind = kindOf(passage, quantity, label, header);
    return kind === undefined ? [] : [new NumberInText(passage, quantity, index, kind, labels)];
  });
}

/** Most numbers are never compared with another: their words are looked at when somebody asks. */
class NumberInText implements NamedNumber {
  readonly kind: string;
  readonly noun: string;
  readonly value: Interval;
  readonly places: readonly string[];
  readonly from?: Interval;
  #own?: readonly string[];
  #words?: ReadonlySet<string>;
  #around?: ReadonlySet<string>;
  #statistic?: string;
  #isStated?: boolean;

  constructor(
    readonly passage: Passage,
    readonly quantity: Quantity,
    private readonly index: number,
    kind: Kind,
    readonly labels: readonly string[],
  ) {
    const pair = passage.pairs.find(({ to }) => to.start === quantity.start);
    this.kind = kind.name;
    this.noun = kind.noun;
    this.value = scaled(quantity, kind.factor);
    this.places = [quantity, ...(pair === undefined ? [] : [pair.from])].map((one) => placeOf(kind, one));
    if (pair !== undefined) this.from = scaled(pair.from, kind.factor);
  }

  /** Its clause and the names of its row and column. */
  get own(): readonly string[] {
    this.#own ??= [clauseAt(this.passage, this.index), ...this.labels];
    return this.#own;
  }

  get isTerm(): boolean {
    return isTerm(this.passage, this.quantity);
  }

  get isStated(): boolean {
    const { passage, quantity, labels } = this;
    this.#isStated ??=
      !labels.some((name) => isGoal(name) || CHANGE.test(name)) &&
      !isGoal(this.own[0]!) &&
      !isSupposed(passage, quantity) &&
      !isIncrement(passage, quantity) &&
      !isAhead(passage, quantity);
    return this.#isStated;
  }

  get words(): ReadonlySet<string> {
    const { place, context } = this.passage;
    this.#words ??= new Set(wordsOf([...this.own, ...(place === 'text' ? context.slice(2) : [])].join(' ')));
    return this.#words;
  }

  get around(): ReadonlySet<string> {
    const { text, context } = this.passage;
    this.#around ??= new Set([
      ...this.words,
      ...wordsOf([sentenceAt(text, this.quantity.start), ...context].join(' ')),
    ]);
    return this.#around;
  }

  get subject(): string | undefined {
    return [...this.words].filter((word) => SUBJECT.test(word)).sort((a, b) => b.length - a.length)[0];
  }

  get statistic(): string {
    this.#statistic ??= statisticOf(this.own.join(' '));
    return this.#statistic;
  }
}

const OPERATOR_NEAR = /[×÷+*/<>≤≥] ?$/;
const OPERATOR_AFTER = /^ ?[×÷+*]/;
const PERCENTILE = /\bT?P\d{2}(?:\.\d)?\b/i;
const MEAN = /平均|均值|[年月日]均|\b(?:mean|average)\b/i;
const MEDIAN = /中位|\bmedian\b/i;

function isLevel(passage: Passage, quantity: Quantity): boolean {
  if (quantity.bound !== undefined || quantity.high !== quantity.value || quantity.approximate || quantity.value === 0)
    return false;
  return !isChange(passage, quantity) || passage.pairs.some(({ to }) => to.start === quantity.start);
}

/** What is not so, or not yet: an assumption, a plan, another case. */
const SUPPOSED =
  /未来|将来|如果|假如|假设|假定|倘若|若(?!干)|要是|预计|预期|普及|换成|翻一番|比如|例如|\b(?:if|would|will|could|suppose|assum(?:e|ing)|future|expected|planned|next year|instead|for example|e\.g\.)/i;

function isSupposed({ text }: Passage, { start, end }: Quantity): boolean {
  const from = Math.max(...['。', '；', ';', '\n', '？', '?'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return SUPPOSED.test(text.slice(from, end));
}

/** What leads a list of goals, and what heads a plan. */
const GOALS_FOLLOW = /(?:目标|承诺|计划|规划|\b(?:targets?|goals?|plan(?:ned)?|objectives?))[^，,。；;:\d]{0,12}[:：]/i;
const IS_MEASURED = /实测|实际|现在|目前|如今|\b(?:actual(?:ly)?|measured|now|today|currently|so far)\b/i;
const AHEAD =
  /下一?[步季阶]|下(?:半|个?季|个?月|一?年|周)|明年|未来|展望|路线图|规划|承诺|下阶段|\b(?:next (?:steps?|quarters?|year|up|two|six|half)|outlook|road ?map|what(?:'s| is) next|looking ahead|commitments?)\b/i;

/** A value of a plan: after `目标：`, under `Next steps`. */
function isAhead(passage: Passage, { start }: Quantity): boolean {
  const lead = sentenceAt(passage.text, start);
  const goal = GOALS_FOLLOW.exec(lead);
  if (goal !== null && !IS_MEASURED.test(lead.slice(goal.index))) return true;
  return passage.place === 'text' && passage.context.some((text) => AHEAD.test(text)) && !IS_MEASURED.test(lead);
}

const placeOf = ({ name, factor }: Kind, { value }: Quantity): string =>
  `${name} ${Math.round(Math.log(Math.abs(value * factor)) * 200)}`;

function statisticOf(text: string): string {
  const percentile = PERCENTILE.exec(text)?.[0].toLowerCase();
  return percentile ?? (MEAN.test(text) ? 'mean' : MEDIAN.test(text) ? 'median' : '');
}

/** A term of a calculation. */
function isTerm({ text }: Passage, { start, end }: Quantity): boolean {
  return OPERATOR_NEAR.test(text.slice(Math.max(0, start - 3), start)) || OPERATOR_AFTER.test(text.slice(end, end + 3));
}

const scaled = (quantity: Quantity, factor: number): Interval => {
  const { low, high } = rounded(quantity);
  return { low: low * factor, high: high * factor };
};

const COUNTER =
  /^ ?(?:个 ?)?(张|台|条|次|块|名|位|人|只|枚|份|家|套|件|项|起|例|辆|节点|会话|租户|机柜|GPUs?\b|nodes?\b|cards?\b|servers?\b|tenants?\b) ?([A-Za-z][A-Za-z0-9-]{1,16}|[\u3400-\u9fff]{2})?/i;
/** `415 open tickets`: in English what is counted is a plural. */
const PLURAL = /^ (?:[A-Za-z][\w-]{2,14} ){0,2}?([a-z]{3,16}[^su\W])s\b/;
/** `0.65 元一度`, `每卡时 2.5 美元`: a price of one of something. */
const PRICE_AFTER = /^ ?一?(?:个)?(度|卡时|千瓦时|小时|张|台|百万)/;
const PRICE_BEFORE = /[每一](度|卡时|千瓦时|小时|张|台|百万)[^\d。，,；;]{0,6}$/;

interface Kind {
  readonly name: string;
  readonly noun: string;
  readonly factor: number;
}

function kindOf(passage: Passage, quantity: Quantity, label?: Passage, header?: Passage): Kind | undefined {
  const { text } = passage;
  const unit = quantity.unit ?? header?.labelUnit?.unit ?? label?.labelUnit?.unit;
  const after = text.slice(quantity.end, quantity.end + 24);
  if (unit === undefined) {
    const [, counter = PLURAL.exec(after)?.[1], noun = ''] = COUNTER.exec(after) ?? [];
    const bare = counter === undefined ? bareIndicator(passage, quantity, label, header) : undefined;
    if (bare !== undefined) return { name: bare, noun: '', factor: 1 };
    if (counter === undefined || quantity.value < 10) return undefined;
    return { name: `# ${counter.toLowerCase().replace(/s$/, '')}`, noun: noun.toLowerCase(), factor: 1 };
  }
  if (unit.family === undefined || unit.family === 'factor' || unit.family === 'points') return undefined;
  const before = text.slice(Math.max(0, quantity.start - 16), quantity.start);
  const price = unit.family === 'money' ? (PRICE_AFTER.exec(after)?.[1] ?? PRICE_BEFORE.exec(before)?.[1] ?? '') : '';
  return { name: `${unit.family} ${unit.currency ?? ''} ${price}`.trim(), noun: price, factor: unit.factor };
}

/** An indicator that is written without a unit, such as PUE. */
function bareIndicator(
  { mentions, text }: Passage,
  { start }: Quantity,
  label?: Passage,
  header?: Passage,
): string | undefined {
  const own = mentions.findLast(({ end }) => end <= start && text.slice(end, start).length < 16);
  const mention = own ?? label?.mentions[0] ?? header?.mentions[0];
  return mention !== undefined && mention.indicator.families.length === 0 ? mention.indicator.id : undefined;
}

const sentenceAt = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[。；;!?\n]/)
    .at(-1)!;

/** The words from the number or mark before, and a condition in brackets or a noun right after. */
function clauseAt({ text, quantities, pairs }: Passage, index: number): string {
  const quantity = quantities[index]!;
  const pair = pairs.find(({ to }) => to.start === quantity.start);
  const start = pair?.from.start ?? quantity.start;
  const sentence = text
    .slice(0, start)
    .split(/[。；;!?\n]/)
    .at(-1)!;
  const pieces = sentence.split(/[，,、:]/);
  const near = pieces.at(-1)!;
  // A clause that names little goes on with the one before it.
  const lead = wordsOf(near).length < 3 && pieces.length > 1 ? `${pieces.at(-2)} ${near}` : near;
  const rest =
    /^(?: ?\([^()]{1,40}\)| ?[^，,。；;、()\d]{1,16})/.exec(text.slice(quantity.end, quantity.end + 48))?.[0] ?? '';
  // A bracket with values of its own tells of parts, not of conditions.
  const isOther = quantities.some(({ start: at }) => at >= quantity.end && at < quantity.end + rest.length);
  return isOther ? lead : `${lead} ${rest}`;
}

const STOP =
  /^(?:the|an?|at|of|in|is|was|were|are|its?|and|to|per|with|for|from|on|by|that|this|we|our|now|still|did|has|have|had|well|inside|结束|大约|已经|我们|这个|一个|就是|今天|从原|降到|达到|提升|改到|目前|现在|只有|一共|每一|能放)$/i;

/** Latin words, numbers, and every two Chinese characters that stand side by side, in lower case. */
export function wordsOf(text: string): string[] {
  const pieces = text.toLowerCase().match(/[a-z][a-z0-9.-]*|\d[\d,.]*|[\u3400-\u9fff]+/g) ?? [];
  return pieces.flatMap((piece) => {
    if (!/[\u3400-\u9fff]/.test(piece))
      return STOP.test(piece) || piece.length > 24 ? [] : [piece.replace(/(?<![.,])[.,]+$/, '')];
    const plain = piece.replace(/[的了是在为有和与到从共约就把被]/g, ' ');
    return plain.split(' ').flatMap((run) => {
      if (run.length === 1) return [run];
      return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)).filter(
        (pair) => !STOP.test(pair),
      );
    });
  });
}
