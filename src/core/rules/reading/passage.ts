import type { PlainText } from '../../deck/plain-text';
import type { Mention } from '../../indicators/mentions';
import type { Claim, Pair } from '../../numbers/change';
import type { Contrast } from '../../numbers/contrasts';
import { fold, hasHan } from '../../numbers/fold';
import type { Quantity, Range } from '../../numbers/quantity';
import type { Span } from '../../source/span';
import { lookAround, type Piece, type Silence } from './found-in';
import type { LabelUnit } from './label-unit';
import type { NamedQuantity } from './quantity-nouns';
import { TextFacts } from './text-facts';

export type Place = 'title' | 'heading' | 'text' | 'cell' | 'note';

/** A piece of a slide that is read as one: a paragraph, an item, a heading, a cell. What it says is read once, when asked. */
export class Passage implements Piece {
  /** The visible text, full-width forms folded; offsets of quantities and mentions count in it. */
  readonly text: string;
  readonly #facts: TextFacts;
  readonly #place: Place;
  readonly #context: readonly string[];
  #standing?: string;

  constructor(
    readonly plain: PlainText,
    place: Place,
    context: readonly string[],
    factsOf: (text: string) => TextFacts = (text) => new TextFacts(text),
  ) {
    this.text = unwrapped(fold(plain.text));
    this.#facts = factsOf(this.text);
    this.#place = place;
    this.#context = context;
  }

  get place(): Place {
    lookAround();
    return this.#place;
  }

  /** Folded texts that stand above and may name a unit or a condition: title, headings, parent items. */
  get context(): readonly string[] {
    lookAround();
    return this.#context;
  }

  /** Who finds nothing in its text. */
  get silence(): Silence {
    return this.#facts.silence;
  }

  get whereItStands(): string {
    this.#standing ??= [this.#place, ...this.#context].join('\n');
    return this.#standing;
  }

  get quantities(): readonly Quantity[] {
    const { quantities } = this.#facts;
    const isNumbered = this.#place === 'heading' || this.#place === 'title';
    return isNumbered && quantities.some(this.#isNumbering)
      ? quantities.filter((one) => !this.#isNumbering(one))
      : quantities;
  }

  /** `4.2 Cards`: which of its document's headings it is. */
  readonly #isNumbering = ({ start, end, unit }: Quantity): boolean =>
    start <= 1 && unit?.family === undefined && NUMBERING.test(this.text.slice(0, end + 2));

  /** Names of indicators, without those that are a quantity's unit (`TPS` of `120 TPS`). */
  get mentions(): readonly Mention[] {
    return this.#facts.mentions;
  }

  get pairs(): readonly Pair[] {
    return this.#facts.pairs;
  }

  get claims(): readonly Claim[] {
    return this.#facts.claims;
  }

  /** Old and new values that no 从…到 joins. */
  get contrasts(): readonly Contrast[] {
    return this.#facts.contrasts;
  }

  /** Claims in the unit of the values themselves: 省下 3 天. */
  get amounts(): readonly Claim[] {
    return this.#facts.amounts;
  }

  /** The quantities that running text names, whether the catalogue has them or not. */
  get nouns(): readonly NamedQuantity[] {
    return this.#facts.nouns;
  }

  /** The unit that it gives for the numbers under or beside it: `TTFT (ms)`. */
  get labelUnit(): LabelUnit | undefined {
    return this.#facts.labelUnit;
  }

  /** Whether fixes and quoted words should be Chinese. */
  get isChinese(): boolean {
    return hasHan(this.text) || (this.place === 'cell' && this.context.some(hasHan));
  }

  /** The slide-relative span of a range of `text`. */
  spanOf(range: Range): Span {
    return this.plain.spanOf(range.start, range.end);
  }

  /** The author's own letters of a range of `text`. */
  quote(range: Range): string {
    return this.plain.text.slice(range.start, range.end);
  }
}

const NUMBERING = /^ ?\d{1,2}(?:\.\d{1,2}){1,3}\.? [^\d]/;

/** A sentence that goes on in the next line, which Marp keeps as a break: nobody ends a line of its own in the middle of it. */
function unwrapped(text: string): string {
  return text.includes('\n') ? text.replace(IN_SENTENCE, wrapped) : text;
}

/** Words and units that a line of its own does not begin with, where the one before ends in a number. */
const GOES_ON =
  'to|from|and|or|in|of|an?|per|than|this|last|today|now|which|faster|slower|cheaper|less|fewer|more|higher|lower|better|worse|reduction|increase|drop|rise|points?|pp|ms|µs|s|tok\\/s|tokens?|req\\/s|[KMGT]i?B(?:\\/s)?|k?W|MW|[kM]Wh|J';
const IN_SENTENCE = new RegExp(
  [
    '(?<=[a-z,，;；])\\n(?=[a-z\\d$\\u3400-\\u9fff])',
    `(?<=[\\dA-Z%)→])\\n(?=(?:${GOES_ON})(?![A-Za-z]))`,
    '(?<=\\d)\\n(?=[毫微]?秒|分钟|小时|[千百]?万|亿|元|美元|倍|个百分点)',
    '(?<=[到至从由为约达了降升高低加减少增涨跌省])\\n(?=[\\d$¥€])',
    '(?<=→)\\n|\\n(?=→|[(（][^()（）\\n]{1,40}[)）])',
  ].join('|'),
  'g',
);

/** `\n` as a space, but not before what may be another line of a list of values. */
function wrapped(mark: string, at: number, text: string): string {
  const before = text[at - 1]!;
  return /[a-z]/.test(before) && /[\u3400-\u9fff]/.test(text[at + 1]!) ? mark : ' ';
}

/** Whether anything of `texts` stands under a line that `name` finds; each line is looked at once. */
export function standUnder(texts: readonly Passage[], name: RegExp): boolean {
  const above = new Set(texts.flatMap(({ context }) => context));
  return [...above].some((line) => name.test(line));
}

/** Whether a piece of a slide is its title or a heading. */
export const isHeading = ({ place }: { readonly place: Place }): boolean => place === 'title' || place === 'heading';
