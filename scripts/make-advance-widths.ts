/**
 * Reads the advance widths of the measuring fonts and writes src/core/text/advance-widths.json.
 * Run by hand when a font or a range is added (`node scripts/run.mjs scripts/make-advance-widths.ts`); the result is committed.
 * Carlito is metric-compatible with Calibri, Liberation Sans with Arial, Liberation Mono with Courier New.
 */
import { writeFileSync } from 'node:fs';
import { openSync } from 'fontkit';

const FONT_FILES: Record<string, string> = {
  carlito: '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf',
  'carlito-bold': '/usr/share/fonts/truetype/crosextra/Carlito-Bold.ttf',
  liberationSans: '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  'liberationSans-bold': '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  liberationMono: '/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf',
  'liberationMono-bold': '/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf',
};

/** Latin with its supplements, Greek, Cyrillic, punctuation, currency, letterlike, arrows, operators, box drawing, shapes. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2044],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x2126],
  [0x2190, 0x2199],
  [0x2200, 0x226f],
  [0x2500, 0x257f],
  [0x2580, 0x259f],
  [0x25a0, 0x25cf],
];

/** Thousandths of an em as two printable characters, base 90; 0 means that the font lacks the glyph. */
function pack(widths: readonly number[]): string {
  return widths.map((w) => String.fromCharCode(33 + Math.floor(w / 90), 33 + (w % 90))).join('');
}

function widthsOf(file: string): string[] {
  const font = openSync(file) as unknown as {
    unitsPerEm: number;
    hasGlyphForCodePoint(c: number): boolean;
    glyphForCodePoint(c: number): { advanceWidth: number };
  };
  return RANGES.map(([first, last]) => {
    const widths: number[] = [];
    for (let c = first; c <= last; c++) {
      widths.push(
        font.hasGlyphForCodePoint(c)
          ? Math.round((font.glyphForCodePoint(c).advanceWidth * 1000) / font.unitsPerEm)
          : 0,
      );
    }
    return pack(widths);
  });
}

const faces = Object.fromEntries(Object.entries(FONT_FILES).map(([name, file]) => [name, widthsOf(file)]));
writeFileSync('src/core/text/advance-widths.json', `${JSON.stringify({ ranges: RANGES, faces })}\n`);
