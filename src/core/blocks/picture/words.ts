/** A length in points, or a share of what is around it. */
export type Length = { readonly points: number } | { readonly share: number };

/** What Marp's words beside a picture's alternative text ask for. */
export interface PictureWords {
  readonly width?: Length;
  readonly height?: Length;
  /** 0 to 1; solid unless given. */
  readonly opacity?: number;
  /** Filters that are not drawn, as written. */
  readonly filters: readonly string[];
  /** How a background fills its area; `cover` unless given. A share is one of the area's width. */
  readonly fill: 'cover' | 'contain' | 'auto' | { readonly share: number };
  /** The part of the slide that a background takes for itself. */
  readonly split?: Split;
  /** Several backgrounds stand one under the other. */
  readonly vertical: boolean;
}

export interface Split {
  readonly side: 'left' | 'right';
  /** Share of the slide's width. */
  readonly share: number;
}

const FILTER = /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|saturate|sepia)(?::|$)/;
/** What a bare `opacity` means in Marp. */
const HALF_CLEAR = 0.5;
const DEFAULT_SPLIT = 0.5;
/** A split leaves both sides some room. */
const SPLIT_RANGE = [0.1, 0.9] as const;

/** Reads the words in order, the later of two for one thing wins. What is none of them is not there: see `core/parse`. */
export function readWords(words: readonly string[] = []): PictureWords {
  let read: PictureWords = { filters: [], fill: 'cover', vertical: false };
  for (const word of words) read = { ...read, ...readWord(word, read) };
  return read;
}

function readWord(word: string, { filters }: PictureWords): Partial<PictureWords> {
  const [name = '', value = ''] = word.split(/:(.*)/s);
  if (FILTER.test(word)) return { filters: [...filters, word] };
  switch (name) {
    case 'w':
    case 'width':
      return sized('width', value);
    case 'h':
    case 'height':
      return sized('height', value);
    case 'opacity':
      return { opacity: value === '' ? HALF_CLEAR : (shareOf(value) ?? 1) };
    case 'left':
    case 'right':
      return { split: { side: name, share: splitShare(value) } };
    case 'vertical':
      return { vertical: true };
    case 'cover':
    case 'contain':
    case 'auto':
      return { fill: name };
    case 'fit':
      return { fill: 'contain' };
    default: {
      const share = name.endsWith('%') ? shareOf(name) : undefined;
      return share === undefined ? {} : { fill: { share } };
    }
  }
}

function sized(side: 'width' | 'height', value: string): Partial<PictureWords> {
  const length = lengthOf(value);
  return length ? { [side]: length } : {};
}

function splitShare(value: string): number {
  const share = shareOf(value) ?? DEFAULT_SPLIT;
  return Math.min(SPLIT_RANGE[1], Math.max(SPLIT_RANGE[0], share));
}

/** `0.4` or `40%`; undefined for what is no number. */
function shareOf(text: string): number | undefined {
  const found = /^(\d*\.?\d+)(%?)$/.exec(text);
  if (!found) return undefined;
  return found[2] ? Number(found[1]) / 100 : Math.min(1, Number(found[1]));
}

/** Points per CSS unit; a slide of Marp's is 1280 px wide, as ours is at 96 dpi. */
const UNITS: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  q: 72 / 101.6,
  em: 20,
  rem: 20,
  vw: 9.6,
  vh: 5.4,
};

/** A CSS length; undefined for `auto` and for what is none, which leave the size to the picture. */
function lengthOf(text: string): Length | undefined {
  const found = /^(\d*\.?\d+)([a-z%]*)$/i.exec(text);
  const value = Number(found?.[1]);
  if (!found || !(value > 0)) return undefined;
  if (found[2] === '%') return { share: value / 100 };
  const unit = UNITS[found[2]!.toLowerCase()];
  return unit === undefined ? undefined : { points: value * unit };
}

/** The length in points where the whole is `whole` points. */
export function inPoints(length: Length, whole: number): number {
  return 'points' in length ? length.points : length.share * whole;
}
