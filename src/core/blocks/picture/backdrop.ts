import type { Picture } from '../../deck/block';
import type { Box } from '../../scene/geometry';
import type { PictureNode, SceneNode } from '../../scene/node';
import type { Picture as PictureData } from '../../scene/resources';
import { PAGE } from '../../scene/scene';
import type { Problem } from '../../source/problem';
import type { BlockContext } from '../block-kind';
import { noticeNode, pictureProblems } from './notice';
import { askedSize, naturalSize, type Size } from './size';
import { type PictureWords, readWords, type Split } from './words';

/** The ground of a slide. */
export interface Backdrop {
  /** Drawn under everything else on the slide. */
  readonly pictures: readonly PictureNode[];
  /** Whether it takes the whole page: then nothing of what the layout draws is shown. */
  readonly takesPage: boolean;
  /** Frames in place of pictures that cannot be shown, where a side of the slide is theirs. */
  readonly notices: readonly SceneNode[];
  readonly problems: readonly Problem[];
}

/** The side of the slide that its backgrounds take for themselves, as the last of them that names one says. */
export function splitOf(backgrounds: readonly Picture[]): Split | undefined {
  return backgrounds.flatMap(({ words }) => readWords(words).split ?? []).at(-1);
}

/** The page on one side of a split: where the pictures are, or what they leave. */
export function sideOfPage(side: Split['side'], share: number, page: Pick<Box, 'width' | 'height'>): Box {
  const width = page.width * share;
  return { x: side === 'left' ? 0 : page.width - width, y: 0, width, height: page.height };
}

/** The pictures on the slide's ground, beside one another (or under, if one of them says `vertical`) in their area. */
export function placeBackdrop(
  backgrounds: readonly Picture[],
  context: Pick<BlockContext, 'theme' | 'ink' | 'resources'>,
): Backdrop {
  const split = splitOf(backgrounds);
  const page = context.theme.page ?? PAGE;
  const area = split ? sideOfPage(split.side, split.share, page) : sideOfPage('left', 1, page);
  const all = backgrounds.map((picture) => ({ picture, words: readWords(picture.words) }));
  const vertical = all.some(({ words }) => words.vertical);
  const pictures: PictureNode[] = [];
  const notices: SceneNode[] = [];
  all.forEach(({ picture, words }, index) => {
    const own = part(area, index, all.length, vertical);
    const found = context.resources.get(picture.src);
    if (found && !('fault' in found)) pictures.push(backgroundNode(picture, words, found, own));
    else if (split) notices.push(noticeNode(picture, own, context));
  });
  const problems = all.flatMap(({ picture, words }) => pictureProblems(picture, words.filters, context.resources));
  return { pictures, takesPage: pictures.length > 0 && !split, notices, problems };
}

function part(area: Box, index: number, count: number, vertical: boolean): Box {
  if (vertical) return { ...area, y: area.y + (area.height * index) / count, height: area.height / count };
  return { ...area, x: area.x + (area.width * index) / count, width: area.width / count };
}

function backgroundNode(picture: Picture, words: PictureWords, data: PictureData, area: Box): PictureNode {
  return {
    kind: 'picture',
    id: 0,
    name: 'Background',
    ...centred(drawnSize(naturalSize(data), words, area), area),
    resource: picture.src,
    ...(words.opacity === undefined ? {} : { opacity: words.opacity }),
    alt: picture.alt,
    span: picture.span,
  };
}

/** As CSS's `background-size`: a length or a share, a keyword, or what fills the area. */
function drawnSize(natural: Size, words: PictureWords, area: Box): Size {
  if (words.width || words.height) return askedSize(natural, words, area);
  const scales = [area.width / natural.width, area.height / natural.height] as const;
  switch (words.fill) {
    case 'cover':
      return scaled(natural, Math.max(...scales));
    case 'contain':
      return scaled(natural, Math.min(...scales));
    case 'auto':
      return natural;
    default:
      return scaled(natural, (words.fill.share * area.width) / natural.width);
  }
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: width * factor, height: height * factor };
}

/** In the middle of the area; what is beyond it is cut off. */
function centred(size: Size, area: Box): Pick<PictureNode, 'box' | 'crop'> {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  const box = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
  const [sides, ends] = [cut(size.width, width), cut(size.height, height)];
  return sides > 0 || ends > 0 ? { box, crop: { left: sides, top: ends, right: sides, bottom: ends } } : { box };
}

/** The share cut off at each of two edges; what is only rounding is nothing. */
function cut(whole: number, shown: number): number {
  const share = (1 - shown / whole) / 2;
  return share > 1e-6 ? share : 0;
}
