/** How colours differ for readers with and without full colour vision. Colours are `#RRGGBB`. */

type Triple = readonly [number, number, number];

/** What each kind of colour blindness sees, in linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const SEEN_AS: Readonly<Record<'protan' | 'deutan' | 'tritan', readonly Triple[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type Vision = 'full' | keyof typeof SEEN_AS;
export const VISIONS: readonly Vision[] = ['full', 'protan', 'deutan', 'tritan'];

/** CIE 1976 lightness, 0 to 100. */
export function lightness(hex: string): number {
  return lab(linear(hex))[0];
}

/** CIE 1976 colour difference as a reader of that vision sees it; 2 is just noticeable side by side. */
export function difference(a: string, b: string, vision: Vision): number {
  const [one, other] = [lab(seen(linear(a), vision)), lab(seen(linear(b), vision))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

function seen([r, g, b]: Triple, vision: Vision): Triple {
  if (vision === 'full') return [r, g, b];
  const [x, y, z] = SEEN_AS[vision].map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x!, y!, z!];
}

/** From linear sRGB, white point D65. */
function lab([r, g, b]: Triple): Triple {
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
