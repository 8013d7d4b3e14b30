import { hasHan, isHan } from '../../../numbers/fold';
import { unreadable } from '../../../numbers/guards';
import { multiplierAt } from '../../../numbers/multipliers';
import { type Quantity, type Range, wholeNumber } from '../../../numbers/quantity';
import { unitAt, wholeUnit } from '../../../numbers/unit-parser';
import type { Passage } from '../../reading/passage';
import { manyBehind } from './per-many';
import { RESTATING, SHARE_OF, WORDED_EQUALS, WORDED_START } from './result-words';

export type Operator = '+' | '-' | '×' | '÷';

/** `=`; a word before the result of a calculation (合计, "makes"); a word before the same quantity in another unit. */
export type EqualsKind = 'sign' | 'result' | 'restated';

/** A piece of a written-out calculation. Words are left out: `64 layers × 8 heads` is number, operator, number. */
export type Token = Range &
  (
    | { readonly kind: 'number'; readonly quantity: Quantity; readonly power: number }
    | { readonly kind: 'operator'; readonly operator: Operator }
    | { readonly kind: 'open' | 'close' | 'stop' | 'words' }
    | { readonly kind: 'equals'; readonly approximate: boolean; readonly as: EqualsKind }
  );

const NUMBER = /(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,12})?/y;
const POWER = /\^(-?\d{1,3})|[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Without what a number in characters starts with. */
const HAN_RUN = /(?:(?![一两二三四五六七八九十百])[\u3400-\u9fff]){1,80}/y;
const WORD = /[A-Za-z_µ][\w-]{0,60}(?:\.\w{1,20})?/y;
const TIMES_WORD = /(?:乘以|乘上|乘(?= ?[\d$¥])|times(?= ?(?:(?:the|its|our|an?|all) )?[\d$¥€(])|multiplied by\b)/iy;
const OVER_WORD = /(?:除以|divided by\b)/iy;
const PLUS_WORD = /(?:加上|加(?= ?[\dA-Z$¥])|plus\b)/iy;
const MINUS_WORD = /(?:减去|减掉|扣掉|扣除|减(?= ?[\d$¥])|minus\b)/iy;
const WORD_OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [TIMES_WORD, '×'],
  [OVER_WORD, '÷'],
  [PLUS_WORD, '+'],
  [MINUS_WORD, '-'],
];
const REPEATED: readonly (string | undefined)[] = ['memory', 'bandwidth', 'energy', 'power', 'compute', 'mass'];
const TONNES = /^ ?t(?![\w/])/;
const STOPS = ',，。;；:!！?？、\n|"“”→<>≤≥';
const CARD_BEFORE = /\b[A-Z]{1,3}\d{2,4}[A-Z]{0,2} (?:(?:SXM\d?|PCIe|NVL|HBM\de?) )?$/;
/** What makes a size the name of a model, to whose memory more is added. */
const MODEL_ADDED =
  /^ ?(?:的 ?)?(?:BF16|FP\d{1,2}|INT\d|NF4|模型|权重|models?\b|weights?\b)[^×*÷/,，。；;\d]{0,8}(?:\+|加|plus\b)/i;
const OPERATORS: Readonly<Record<string, Operator>> = { '×': '×', '*': '×', '·': '×', '÷': '÷', '+': '+', '-': '-' };
/** What starts an operand after a multiplication sign. */
const OPERAND = /^ ?[\d$¥€(\u3400-\u9fffA-Za-z~≈]/;

/** The calculation that `passage` writes out, as tokens in order. */
export function tokensOf(passage: Passage): Token[] {
  return new Tokenizer(passage).read();
}

class Tokenizer {
  readonly #text: string;
  readonly #quantities: ReadonlyMap<number, Quantity>;
  #unreadable?: readonly Range[];
  readonly #tokens: Token[] = [];
  /** Whether the last token but for words is a number or closes a bracket. */
  #endsOperand = false;
  #at = 0;

  constructor({ text, quantities }: Passage) {
    this.#text = text;
    this.#quantities = new Map(quantities.map((quantity) => [quantity.start, quantity]));
  }

  /** Dear, and needed only where a digit belongs to no quantity. */
  get #names(): readonly Range[] {
    this.#unreadable ??= unreadable(this.#text);
    return this.#unreadable;
  }

  read(): Token[] {
    while (this.#at < this.#text.length) this.#next();
    return this.#tokens;
  }

  #next(): void {
    const c = this.#text[this.#at]!;
    if (c === ' ') this.#at++;
    else if (!(this.#quantity() || this.#equals(c) || this.#worded(c) || this.#sign(c))) this.#word(c);
  }

  #push(token: Token): true {
    this.#tokens.push(token);
    this.#at = token.end;
    if (token.kind !== 'words') this.#endsOperand = token.kind === 'number' || token.kind === 'close';
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  /** A number that the text's reader knows, or one that it takes for a name (`13,400/141.2`, `90B`, `10^9`). */
  #quantity(): boolean {
    const known = this.#quantities.get(this.#at);
    if (known !== undefined) return this.#cardMemory(known) || this.#modelName(known) || this.#number(known);
    if (!/\d/.test(this.#text[this.#at]!) || this.#names.some((range) => this.#isIn(range))) return false;
    const digits = this.#match(NUMBER)!;
    const start = this.#at;
    const multiplier = multiplierAt(this.#text, start + digits.length);
    const numberEnd = multiplier?.end ?? start + digits.length;
    const unit = unitAt(this.#text, this.#text[numberEnd] === ' ' ? numberEnd + 1 : numberEnd);
    const end = unit?.end ?? numberEnd;
    if (unit === undefined && /[A-Za-z_]/.test(this.#text[end] ?? '')) return false;
    if (this.#modelName({ start, end, unit: unit?.unit })) return true;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const scale = multiplier?.factor ?? 1;
    const value = Number(digits.replaceAll(',', '')) * scale;
    return this.#number({
      start,
      end,
      number: { start, end: numberEnd },
      value,
      high: value,
      step: 10 ** -decimals * scale,
      decimals,
      unit: unit?.unit,
      approximate: false,
    });
  }

  /** The 80 GB of `8 × H100 80GB` name the card. */
  #cardMemory({ unit, start, end }: Quantity): boolean {
    if (unit?.family !== 'memory' || !CARD_BEFORE.test(this.#text.slice(Math.max(0, start - 16), start))) return false;
    return this.#push({ kind: 'words', start, end });
  }

  /** The 7B of `7B BF16 加 4 GB` names a model. */
  #modelName({ unit, start, end }: Pick<Quantity, 'unit' | 'start' | 'end'>): boolean {
    if (unit !== undefined || this.#text[end - 1] !== 'B' || !MODEL_ADDED.test(this.#text.slice(end, end + 24)))
      return false;
    return this.#push({ kind: 'words', start, end });
  }

  #isIn({ start, end }: Range): boolean {
    return start <= this.#at && this.#at < end;
  }

  /** `1 - 92 / 132,480` and `(3.60 - 4.94) / 3.60` were read as from one number to the other. */
  #difference(read: Quantity): boolean {
    const { start, end, value, high, unit } = read;
    if (high === value || unit !== undefined) return false;
    const isInBrackets = this.#tokens.at(-1)?.kind === 'open' && /^ ?\) ?[/÷]/.test(this.#text.slice(end, end + 4));
    if (!isInBrackets && (value !== 1 || !/^ ?[/÷]/.test(this.#text.slice(end, end + 2)))) return false;
    const match = /^([\d.,]{1,20}) ?- ?(?=\d)/.exec(this.#text.slice(start, end));
    if (match === null) return false;
    const [minus, from] = [this.#text.indexOf('-', start), start + match[0].length];
    this.#bare(read, { start, end: start + match[1]!.length }, value);
    this.#push({ kind: 'operator', operator: '-', start: minus, end: minus + 1 });
    return this.#bare(read, { start: from, end }, high);
  }

  /** One end of what was read as a range. */
  #bare({ approximate }: Quantity, range: Range, value: number): true {
    const decimals = this.#text.slice(range.start, range.end).split('.')[1]?.length ?? 0;
    const quantity = { ...wholeNumber(range, value), step: 10 ** -decimals, decimals, approximate };
    return this.#push({ kind: 'number', quantity, power: 1, ...range });
  }

  #number(read: Quantity): true {
    if (this.#difference(read)) return true;
    let quantity = this.#withoutOperator(read);
    if (quantity.sign !== undefined && this.#endsOperand) {
      const { start, number, sign } = quantity;
      this.#push({ kind: 'operator', operator: sign, start, end: start + 1 });
      const bare = { ...quantity, start: start + 1, number: { start: number.start + 1, end: number.end } };
      quantity = { ...bare, value: Math.abs(bare.value), high: Math.abs(bare.high), sign: undefined };
    }
    quantity = this.#inTonnes(this.#perMany(quantity));
    this.#push({ kind: 'number', quantity, power: 1, start: quantity.start, end: quantity.end });
    const power = this.#match(POWER);
    if (power !== undefined) {
      const token = this.#tokens.pop()!;
      this.#push({ ...token, power: powerOf(power), end: token.end + power.length } as Token);
    }
    return true;
  }

  /** `5,957 kWh × 0.366 kg/kWh = 2.18 t`: the letter is a unit behind what is in kilograms. */
  #inTonnes(quantity: Quantity): Quantity {
    const letter = quantity.unit === undefined ? TONNES.exec(this.#text.slice(quantity.end, quantity.end + 4)) : null;
    const isMass = (token: Token): boolean =>
      token.kind === 'number' && token.quantity.unit?.dimensions.kilogram !== undefined;
    if (letter === null || !this.#tokens.some(isMass)) return quantity;
    return { ...quantity, unit: wholeUnit('tonne'), end: quantity.end + letter[0].length };
  }

  /** `× 13.9 GPU-hours per million`: an operand for each of so many. */
  #perMany(quantity: Quantity): Quantity {
    const { end, unit, value, high, step } = quantity;
    const many = manyBehind(this.#text, end);
    const isOperand = this.#tokens.findLast(({ kind }) => kind !== 'words')?.kind === 'operator';
    if (many === undefined || !isOperand || unit?.dimensions.money !== undefined) return quantity;
    return { ...quantity, value: value / many, high: high / many, step: step / many };
  }

  /** `2 × $2.50` was read as twice: the sign joins two numbers. */
  #withoutOperator(quantity: Quantity): Quantity {
    const { unit, number, end } = quantity;
    const isSign = unit?.family === 'factor' && /^[×xX]$/.test(unit.text);
    if (!isSign || !OPERAND.test(this.#text.slice(end, end + 3))) return quantity;
    return { ...quantity, end: number.end, unit: undefined, unitRange: undefined };
  }

  #equals(c: string): boolean {
    if (!'=≈≒≅'.includes(c)) return false;
    const run = this.#match(/[=≈≒≅<>~ ]{1,6}/y)!.trimEnd();
    const end = this.#at + run.length;
    if (run.includes('==') || /[<>]/.test(run) || /[<>!]/.test(this.#text[this.#at - 1] ?? '')) {
      return this.#push({ kind: 'stop', start: this.#at, end });
    }
    return this.#push({ kind: 'equals', approximate: c !== '=', as: 'sign', start: this.#at, end });
  }

  #sign(c: string): boolean {
    const start = this.#at;
    if (c === '(') return this.#push({ kind: 'open', start, end: start + 1 });
    if (c === ')') return this.#push({ kind: 'close', start, end: start + 1 }) && this.#unitOfBracket();
    if (c === '·' && this.#isDivider()) return this.#push({ kind: 'stop', start, end: start + 1 });
    const operator = this.#operator(c);
    if (operator !== undefined) return this.#push({ kind: 'operator', operator, start, end: start + 1 });
    const isStop = STOPS.includes(c) || (c === '.' && /^(?:\s|$)/.test(this.#text.slice(start + 1, start + 2)));
    return isStop && this.#push({ kind: 'stop', start, end: start + 1 });
  }

  /** `× (8.0 - 2.4) 元/百万`: bare numbers in brackets have the unit behind them. */
  #unitOfBracket(): true {
    const open = this.#tokens.findLastIndex(({ kind }) => kind === 'open');
    const inside = this.#tokens.slice(open + 1, -1);
    const areBare = inside.every((token) => token.kind !== 'number' || token.quantity.unit === undefined);
    const start = this.#text[this.#at] === ' ' ? this.#at + 1 : this.#at;
    const unit = areBare && inside.some(({ kind }) => kind === 'operator') ? unitAt(this.#text, start) : undefined;
    // `(1,600 × 3,600) × 10`: what follows is a sign, not `times` as a unit.
    if (open < 0 || unit?.unit.family === undefined || unit.unit.family === 'factor') return true;
    this.#push({ kind: 'operator', operator: '×', start, end: start });
    const range = { start, end: unit.end };
    return this.#push({
      kind: 'number',
      quantity: wholeNumber(range, 1, unit.unit),
      power: 1,
      ...range,
    });
  }

  /** `共 384 卡 · 48 nodes × 8`: a dot between spaces divides, unless it stands between two numbers. */
  #isDivider(): boolean {
    return /[^\d )] $/.test(this.#text.slice(Math.max(0, this.#at - 2), this.#at)) && this.#text[this.#at + 1] === ' ';
  }

  #operator(c: string): Operator | undefined {
    const [before, after] = [this.#text[this.#at - 1] ?? '', this.#text[this.#at + 1] ?? ''];
    const isEven = (before === ' ') === (after === ' ');
    if (c === '/' || c === '-') {
      const isBetween = isEven && (before === ' ' || (/[\d)a-zA-Z%]/.test(before) && /[\d($¥]/.test(after)));
      return isBetween && this.#endsOperand ? (c === '/' ? '÷' : '-') : undefined;
    }
    if (c === 'x' || c === 'X') {
      return isEven && this.#endsOperand && /[\d $¥(]/.test(after) && /[\d )]/.test(before) ? '×' : undefined;
    }
    return OPERATORS[c];
  }

  #worded(c: string): boolean {
    if (!this.#endsOperand || !WORDED_START.includes(c)) return false;
    if (this.#wordedEquals() || this.#againAfterComma() || this.#shareOf()) return true;
    for (const [pattern, operator] of WORD_OPERATORS) {
      const word = this.#match(pattern);
      if (word !== undefined) {
        return this.#push({ kind: 'operator', operator, start: this.#at, end: this.#at + word.length });
      }
    }
    return false;
  }

  #wordedEquals(): boolean {
    const word = this.#match(WORDED_EQUALS);
    if (word === undefined) return false;
    const start = this.#at;
    return this.#push({
      kind: 'equals',
      approximate: /约|about|roughly|some/.test(word),
      as: RESTATING.test(word) && (hasHan(word) || /^,/.test(word)) ? 'restated' : 'result',
      start,
      end: start + word.length,
    });
  }

  /** `70% of 260 = 182`: a product. */
  #shareOf(): boolean {
    const last = this.#tokens.at(-1);
    if (last?.kind !== 'number' || last.quantity.unit?.family !== 'ratio') return false;
    const word = this.#match(SHARE_OF);
    const [start, end] = [this.#at, this.#at + (word?.length ?? 0)];
    return word !== undefined && this.#push({ kind: 'operator', operator: '×', start, end });
  }

  /** `= 262,144 bytes, 256 KiB`: a result told once more, in the larger unit. */
  #againAfterComma(): boolean {
    const comma = this.#match(/[,，] ?/y);
    const [equals, number] = this.#tokens.slice(-2);
    if (comma === undefined || equals?.kind !== 'equals' || number?.kind !== 'number') return false;
    const start = this.#at;
    const again = this.#quantities.get(start + comma.length);
    if (again?.unit?.family !== number.quantity.unit?.family || !REPEATED.includes(again?.unit?.family)) return false;
    if (!/^ ?(?:$|[,，。；;)])/.test(this.#text.slice(again!.end, again!.end + 2))) return false;
    return this.#push({ kind: 'equals', approximate: false, as: 'restated', start, end: start + comma.length });
  }

  /** Only after an operand may a Chinese word be an operator or tell a result. */
  #hanWord(c: string): string {
    return this.#endsOperand ? c : (this.#match(HAN_RUN) ?? c);
  }

  #word(c: string): void {
    const start = this.#at;
    const word = isHan(c) ? this.#hanWord(c) : (this.#match(WORD) ?? this.#match(/[\d.,]{1,40}/y) ?? c);
    const last = this.#tokens.at(-1);
    if (last?.kind !== 'words') this.#push({ kind: 'words', start, end: start + word.length });
    else {
      this.#tokens[this.#tokens.length - 1] = { ...last, end: start + word.length };
      this.#at = start + word.length;
    }
  }
}

function powerOf(text: string): number {
  if (text.startsWith('^')) return Number(text.slice(1));
  const digits = [...text].map((c) => (c === '⁻' ? '-' : SUPERSCRIPTS.indexOf(c))).join('');
  return Number(digits);
}
