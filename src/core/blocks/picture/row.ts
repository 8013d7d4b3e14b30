import type { Picture } from '../../deck/block';
import type { Box } from '../../scene/geometry';
import type { PictureNode, SceneNode } from '../../scene/node';
import type { BlockContext, Frame, Placed } from '../block-kind';
import { noticeNode, pictureProblems } from './notice';
import { askedSize, naturalSize, type Size, shrinkage } from './size';
import { type PictureWords, readWords } from './words';

const GAP = 16;
/** A picture is not made lower than this, however full the slide: then the slide overflows, and says so. */
const LEAST_HEIGHT = 60;
/** Heights that differ by no more than this factor are made one; an icon beside a picture stays one. */
const ALIKE = 2;
/** The notice in place of a picture that cannot be shown. */
const NOTICE: Size = { width: 320, height: 120 };

interface Member {
  readonly picture: Picture;
  readonly words: PictureWords;
  readonly size: Size;
  readonly shown: boolean;
}

/** Pictures in a row, in the middle of the frame and of each other. */
export function placeRow(pictures: readonly Picture[], frame: Frame, context: BlockContext): Placed {
  const members = levelled(pictures.map((picture) => memberOf(picture, frame, context)));
  const gaps = GAP * (members.length - 1);
  const total: Size = {
    width: members.reduce((sum, { size }) => sum + size.width, 0),
    height: members.reduce((most, { size }) => Math.max(most, size.height), 0),
  };
  const scale = shrinkage(total, Math.max(1, frame.width - gaps), Math.max(LEAST_HEIGHT, frame.height));
  const height = total.height * scale;
  let x = frame.x + (frame.width - total.width * scale - gaps) / 2;
  const nodes = members.map((member): SceneNode => {
    const size = { width: member.size.width * scale, height: member.size.height * scale };
    const box: Box = { x, y: frame.y + (height - size.height) / 2, ...size };
    x += size.width + GAP;
    return member.shown ? pictureNode(member, box) : noticeNode(member.picture, box, context);
  });
  const problems = members.flatMap(({ picture, words }) => pictureProblems(picture, words.filters, context.resources));
  return { height, nodes, problems };
}

/** Pictures beside each other that have no size of their own are as high as the lowest of them, if that is like the others. */
function levelled(members: readonly Member[]): readonly Member[] {
  const free = members.filter(({ words, shown }) => shown && words.width === undefined && words.height === undefined);
  const heights = free.map(({ size }) => size.height);
  const lowest = Math.min(...heights);
  if (free.length < 2 || Math.max(...heights) > lowest * ALIKE) return members;
  return members.map((member) => {
    if (!free.includes(member)) return member;
    const { width, height } = member.size;
    return { ...member, size: { width: (width * lowest) / height, height: lowest } };
  });
}

function memberOf(picture: Picture, frame: Frame, { resources }: BlockContext): Member {
  const words = readWords(picture.words);
  const found = resources.get(picture.src);
  const shown = found !== undefined && !('fault' in found);
  return { picture, words, shown, size: askedSize(shown ? naturalSize(found) : NOTICE, words, frame) };
}

function pictureNode({ picture, words }: Member, box: Box): PictureNode {
  return {
    kind: 'picture',
    id: 0,
    name: 'Picture',
    box,
    resource: picture.src,
    ...(words.opacity === undefined ? {} : { opacity: words.opacity }),
    alt: picture.alt,
    span: picture.span,
  };
}
