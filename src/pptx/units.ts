import type { Box } from '../core/scene/geometry';

const EMU_PER_POINT = 12700;

/** Points to EMU (914400 an inch), whole as OOXML wants them. Bad numbers become 0 rather than an unreadable file. */
export function emu(points: number): number {
  return Number.isFinite(points) ? Math.round(points * EMU_PER_POINT) : 0;
}

export function points(emus: number): number {
  return emus / EMU_PER_POINT;
}

/** Hundredths of a point: font sizes and exact line spacing. */
export function hundredths(pt: number): number {
  return Number.isFinite(pt) ? Math.round(pt * 100) : 0;
}

export interface EmuBox {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

/** Both edges are rounded, not the size, so that boxes that touch in points touch in EMU too. */
export function emuBox(box: Box): EmuBox {
  const x = emu(box.x);
  const y = emu(box.y);
  return { x, y, cx: Math.max(0, emu(box.x + box.width) - x), cy: Math.max(0, emu(box.y + box.height) - y) };
}

/** Lengths laid end to end: each from rounded edge to rounded edge, so that their sum is the rounded sum. */
export function emuLengths(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    const start = emu(end);
    end += length;
    return emu(end) - start;
  });
}

export function sameBox(a: Box, b: Box): boolean {
  const one = emuBox(a);
  const other = emuBox(b);
  return one.x === other.x && one.y === other.y && one.cx === other.cx && one.cy === other.cy;
}
