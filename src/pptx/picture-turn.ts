import type { Box } from '../core/scene/geometry';
import type { PictureNode } from '../core/scene/node';
import type { Picture } from '../core/scene/resources';
import { transformXml } from './shape-xml';

/** How a picture's pixels are brought upright: mirrored first, then turned clockwise by quarters, as DrawingML does. */
export interface Turn {
  readonly mirrored: boolean;
  readonly quarters: 0 | 1 | 2 | 3;
}

const UPRIGHT: Turn = { mirrored: false, quarters: 0 };
/** By Exif's numbers. PowerPoint draws a file's pixels as they are stored, whatever Exif says. */
const TURNS: Readonly<Record<NonNullable<Picture['orientation']>, Turn>> = {
  2: { mirrored: true, quarters: 0 },
  3: { mirrored: false, quarters: 2 },
  4: { mirrored: true, quarters: 2 },
  5: { mirrored: true, quarters: 3 },
  6: { mirrored: false, quarters: 1 },
  7: { mirrored: true, quarters: 1 },
  8: { mirrored: false, quarters: 3 },
};

export function turnOf({ orientation }: Picture): Turn {
  return orientation === undefined ? UPRIGHT : TURNS[orientation];
}

/** Sixty-thousandths of a degree in a quarter turn. */
const QUARTER = 5_400_000;

/** The transform whose turned box is `box`: DrawingML gives the box before it is turned about its middle. */
export function turnedTransform(box: Box, { mirrored, quarters }: Turn): string {
  const lies = quarters % 2 === 1;
  const stored = lies
    ? {
        x: box.x + (box.width - box.height) / 2,
        y: box.y + (box.height - box.width) / 2,
        width: box.height,
        height: box.width,
      }
    : box;
  const turn = quarters === 0 ? '' : ` rot="${quarters * QUARTER}"`;
  return transformXml(stored, 'a:xfrm', `${turn}${mirrored ? ' flipH="1"' : ''}`);
}

type Crop = NonNullable<PictureNode['crop']>;

/** The crop of the pixels as they are stored that gives `shown` once they are upright. */
export function storedCrop(shown: Crop, { mirrored, quarters }: Turn): Crop {
  let { left, top, right, bottom } = shown;
  // Each step undoes a quarter turn: what is on top when upright was on the left before it.
  for (let i = 0; i < quarters; i++) [left, top, right, bottom] = [top, right, bottom, left];
  return mirrored ? { left: right, top, right: left, bottom } : { left, top, right, bottom };
}
