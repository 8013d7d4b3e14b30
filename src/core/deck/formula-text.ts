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
  /\\([A-Za-z]{1,16}|[^A-Za-z])|\d(?:\{,\}\d{3}|\\,\d{3}|,\d{3}|\d){0,16}(?:\.\d{1,12})?|\^\{?(-?\d{1,3})\}?|\s{1,8}|[-+=/(){}[\]≈×÷·&~]|[\s\S]/g;

/**
 * What a formula reckons with numbers alone, as it would be written in a line, each piece with its place: of
 * `\rho = \frac{3}{4} \times 100 = 75` the last two sides. `at` is where `tex` stands, letter for letter. Undefined where no
 * two sides of it are numbers, or it is nested too deep.
 */
export function formulaText(tex: string, at: Span): readonly (readonly [text: string, at: Span])[] | undefined {
  if (!EQUATION.test(tex) || at.end - at.start !== tex.length) return undefined;
  const pieces = piecesOf(tex);
  if (pieces === undefined) return undefined;
  const shown = shownSides(sidesOf(pieces));
  if (shown.size === 0) return undefined;
  return pieces.map((piece) => [shown.has(piece) ? piece.text : ' ', span(at.start + piece.from, at.start + piece.to)]);
}

/** Cheap: digits on both sides of a sign. */
const EQUATION = /\d[^=≈]{0,200}(?:=|≈|\\approx|\\simeq)[^=≈]{0,40}\d/;

/** The pieces of a formula in order; brackets stand for fractions. */
function piecesOf(tex: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  /** What closes the open groups, the innermost last. */
  const closing: string[] = [];
  const tokens = [...tex.matchAll(TOKEN)];
  for (let index = 0; index < tokens.length; index++) {
    const { 0: token, 1: macro, 2: power, index: from } = tokens[index]!;
    const to = from + token.length;
    const add = (text: string, end = to): number => pieces.push({ text, from, to: end });
    if (macro !== undefined && WORDS.test(macro)) {
      const group = /^\{[^{}]{0,60}\}/.exec(tex.slice(to))?.[0];
      if (group === undefined) return undefined;
      pieces.push({ text: group.slice(1, -1), from: to + 1, to: to + group.length - 1 });
      while (tokens[index + 1] !== undefined && tokens[index + 1]!.index < to + group.length) index++;
    } else if (macro !== undefined && FRACTION.test(macro)) {
      if (tex[to] !== '{') return undefined;
      index++;
      add('(', to + 1);
      closing.push(') ÷ (');
    } else if (token === '{') closing.push('');
    else if (token === '}') {
      const close = closing.pop();
      if (close === undefined) return undefined;
      if (close !== '') add(close);
      if (close === ') ÷ (') {
        if (tokens[index + 1]?.[0] !== '{') return undefined;
        index++;
        closing.push(')');
      }
    } else if (macro !== undefined) {
      const sign = SIGNS[macro];
      if (sign !== undefined) add(sign);
      else if (SPACES.test(macro)) add(' ');
      else pieces.push({ text: ' ', from, to, isOpaque: true });
    } else if (power !== undefined) add(`^${power}`);
    else if (/^\d/.test(token)) add(token.replace(/\{,\}|\\,/g, ','));
    else if (/^[-+=/()≈×÷]$/.test(token)) add(token);
    else if (/^[\s~]/.test(token)) add(' ');
    else pieces.push({ text: ' ', from, to, isOpaque: true });
  }
  return closing.length === 0 ? pieces : undefined;
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
