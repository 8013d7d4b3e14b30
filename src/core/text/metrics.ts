import widths from './advance-widths.json';
import { isCombining, isHangul, isWide } from './characters';

/** The fonts whose advance widths are shipped. Each stands for the Office face of the same widths. */
export type Face = 'carlito' | 'liberationSans' | 'liberationMono';

/** Width of a character that the table lacks: a little over the average Latin letter, or the one width of a monospaced face. */
const UNKNOWN_WIDTH: Readonly<Record<Face, number>> = { carlito: 550, liberationSans: 550, liberationMono: 600 };
/** Hangul in the usual faces is slightly narrower than an em. */
const HANGUL_WIDTH = 920;
const EM = 1000;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** Stars, ticks, crosses and other signs come from a symbol face, in which they are nearly an em wide. */
const SYMBOL_WIDTH = 900;

const tables = new Map<string, ReadonlyMap<number, number>>();

function table(face: Face, bold: boolean): ReadonlyMap<number, number> {
  const name = bold ? `${face}-bold` : face;
  const known = tables.get(name);
  if (known) return known;
  const result = new Map<number, number>();
  const packed = widths.faces[name as keyof typeof widths.faces];
  widths.ranges.forEach(([first], index) => {
    const text = packed[index]!;
    for (let i = 0; i < text.length; i += 2) {
      const width = (text.charCodeAt(i) - 33) * 90 + text.charCodeAt(i + 1) - 33;
      if (width > 0) result.set(first! + i / 2, width);
    }
  });
  // Carlito has no glyph of its own for it, and it is set as wide as a space.
  result.set(NO_BREAK_SPACE, result.get(SPACE)!);
  tables.set(name, result);
  return result;
}

/**
 * Advance width of a character in thousandths of an em.
 * `wide` says that the text around gives it an East Asian form (quotes and dashes take their script from their neighbours).
 */
export function advance(code: number, face: Face, bold: boolean, wide: boolean): number {
  if (isCombining(code)) return 0;
  if (wide || isWide(code)) return isHangul(code) ? HANGUL_WIDTH : EM;
  return (
    table(face, bold).get(code) ?? (isSymbol(code) && face !== 'liberationMono' ? SYMBOL_WIDTH : UNKNOWN_WIDTH[face])
  );
}

/** Unicode's blocks of signs and dingbats; code sets them in the one width of its face. */
function isSymbol(code: number): boolean {
  return (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b50 && code <= 0x2b55);
}
