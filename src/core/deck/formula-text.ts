import { type Span, span } from '../source/span';

/** A piece of a formula as it would be written in a line; opaque where it is a letter or a macro that is not read. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isOpaque?: true;
}

/** Macros that stand for a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '×',
  ast: '×',
  div: '÷',
  approx: '≈',
  simeq: '≈',
  '%': '%',
  $: '$',
};
/** Macros that only set what they stand before apart or larger. */
const SPACES = /^(?:[,;:! ]|quad|qquad|left|right|[bB]ig[lrg]{0,2})$/;
const FRACTION = /^[dt]?frac$/;
const WORDS = /^(?:text|mathrm|textrm|operatorname|unit)$/;

const TOKEN =
  /\\([A-Za-z]{1,16}|[^A-Za-z])|\d(?:\{,\}\d{3}|\\,\d{3}|,\d{3}|\d){0,16}(?:\.\d{1,12})?|\^\{?(-?\d{1,3})\}?|\s{1,8}|[-+=/(){}[\]≈×÷·&~]|[\s\S]/y;

/**
 * What a formula reckons with numbers alone, as it would be written in a line, each piece with its place: of
 * `\rho = \frac{3}{4} \times 100 = 75` the last two sides. `at` is where `tex` stands, letter for letter. Undefined where no
 * two sides of it are numbers, or its braces do not match.
 */
export function formulaText(tex: string, at: Span): readonly (readonly [text: string, at: Span])[] | undefined {
  if (!EQUATION.test(tex) || at.end - at.start !== tex.length) return undefined;
  const pieces = new PieceReader(tex).read();
  if (pieces === undefined) return undefined;
  const shown = shownSides(sidesOf(pieces));
  if (shown.size === 0) return undefined;
  return pieces.map((piece) => [shown.has(piece) ? piece.text : ' ', span(at.start + piece.from, at.start + piece.to)]);
}

/** Cheap: digits on both sides of a sign. */
const EQUATION = /\d[^=≈]{0,200}(?:=|≈|\\approx|\\simeq)[^=≈]{0,40}\d/;

/** What stands where a group ends: nothing, or between and behind the parts of a fraction. */
const GROUP = '';
const NUMERATOR = ') ÷ (';
const DENOMINATOR = ')';

/** Reads one formula from left to right; brackets stand for its fractions. */
class PieceReader {
  readonly #tex: string;
  readonly #pieces: Piece[] = [];
  /** What closes the open groups, the innermost last. */
  readonly #closing: string[] = [];
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Its pieces in order; undefined where its braces do not match. */
  read(): readonly Piece[] | undefined {
    while (this.#at < this.#tex.length) if (!this.#readNext()) return undefined;
    return this.#closing.length === 0 ? this.#pieces : undefined;
  }

  /** Whether the next token could be read. */
  #readNext(): boolean {
    TOKEN.lastIndex = this.#at;
    const [token, macro, power] = TOKEN.exec(this.#tex)!;
    if (macro !== undefined && WORDS.test(macro)) return this.#readWords(token.length);
    if (macro !== undefined && FRACTION.test(macro)) return this.#open(token.length, '(', NUMERATOR);
    if (token === '{') this.#closing.push(GROUP);
    if (token === '}') return this.#close();
    this.#add(token.length, textOf(token, macro, power));
    return true;
  }

  /** The words of `\text{…}`. */
  #readWords(length: number): boolean {
    const group = /^\{[^{}]{0,60}\}/.exec(this.#tex.slice(this.#at + length, this.#at + length + 62))?.[0];
    if (group === undefined) return false;
    this.#at += length + 1;
    this.#add(group.length - 2, group.slice(1, -1));
    this.#at++;
    return true;
  }

  /** A group that begins behind the next `length` letters: what it begins with, and what closes it. */
  #open(length: number, text: string, closing: string): boolean {
    if (this.#tex[this.#at + length] !== '{') return false;
    this.#closing.push(closing);
    this.#add(length + 1, text);
    return true;
  }

  #close(): boolean {
    const closing = this.#closing.pop();
    if (closing === NUMERATOR) return this.#open(1, closing, DENOMINATOR);
    if (closing === undefined) return false;
    this.#add(1, closing);
    return true;
  }

  /** The next `length` letters read as `text`; opaque without one. */
  #add(length: number, text: string | undefined): void {
    const place = { from: this.#at, to: this.#at + length };
    this.#at = place.to;
    if (text === undefined) this.#pieces.push({ text: ' ', ...place, isOpaque: true });
    else if (text !== '') this.#pieces.push({ text, ...place });
  }
}

/** A token as it would be written in a line; undefined where it is not read. */
function textOf(token: string, macro: string | undefined, power: string | undefined): string | undefined {
  if (macro !== undefined) return SIGNS[macro] ?? (SPACES.test(macro) ? ' ' : undefined);
  if (power !== undefined) return `^${power}`;
  if (token === '{') return '';
  if (/^\d/.test(token)) return token.replace(/\{,\}|\\,/g, ',');
  if (/^[-+=/()≈×÷]$/.test(token)) return token;
  return /^[\s~]/.test(token) ? ' ' : undefined;
}

interface Side {
  readonly pieces: readonly Piece[];
  /** The sign that leads to it. */
  readonly sign?: Piece;
}

function sidesOf(pieces: readonly Piece[]): Side[] {
  const sides: { readonly pieces: Piece[]; readonly sign?: Piece }[] = [{ pieces: [] }];
  for (const piece of pieces) {
    if (piece.text === '=' || piece.text === '≈') sides.push({ pieces: [], sign: piece });
    else sides.at(-1)!.pieces.push(piece);
  }
  return sides;
}

/** The pieces of the sides that stand beside one another and have numbers alone, with the signs between them. */
function shownSides(sides: readonly Side[]): ReadonlySet<Piece> {
  const isNumeric = ({ pieces }: Side): boolean =>
    pieces.some(({ text }) => /\d/.test(text)) && pieces.every(({ isOpaque }) => isOpaque === undefined);
  const shown = new Set<Piece>();
  sides.forEach((side, index) => {
    const before = sides[index - 1];
    if (before === undefined || !isNumeric(side) || !isNumeric(before)) return;
    for (const piece of [...before.pieces, side.sign!, ...side.pieces]) shown.add(piece);
  });
  return shown;
}
