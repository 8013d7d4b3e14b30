import type { Picture as PictureData } from '../../scene/resources';
import { inPoints, type PictureWords } from './words';

/** Pixels of a picture at 96 dpi are CSS pixels: three quarters of a point. */
const POINTS_PER_PIXEL = 0.75;

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture's own size. */
export function naturalSize({ width, height }: PictureData): Size {
  return { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
}

/** The size that the words ask for; a side they leave out follows the proportions. Shares are of `whole`. */
export function askedSize(natural: Size, { width, height }: PictureWords, whole: Size): Size {
  const ratio = natural.width / natural.height;
  const [w, h] = [width && inPoints(width, whole.width), height && inPoints(height, whole.height)];
  if (w !== undefined && h !== undefined) return { width: w, height: h };
  if (w !== undefined) return { width: w, height: w / ratio };
  if (h !== undefined) return { width: h * ratio, height: h };
  return natural;
}

/** The factor, at most 1, that brings `size` into `width` and `height`. */
export function shrinkage(size: Size, width: number, height: number): number {
  return Math.min(1, width / Math.max(1, size.width), height / Math.max(1, size.height));
}
