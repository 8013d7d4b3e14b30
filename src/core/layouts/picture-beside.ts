import type { Block, BlockOf } from '../deck/block';
import { plainText } from '../deck/plain-text';
import type { Box } from '../scene/geometry';
import type { SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { type Message, message } from '../source/message';
import { arrangePage, bodyPlaceholder, fillBody, fillFirst, pageDesign } from './page';
import { bodyArea, INDEX, placeholder } from './parts';
import { enlarged, hasOwnSize, proportionsOf } from './pictures';
import type { Arranged, LayoutContext, SlideInput } from './slide-layout';

/** A picture or chart on one side, text on the other: what `picture-left` and `picture-right` share. */
export type Side = 'left' | 'right';

/** The picture's share of the width; a tall picture takes less, but no less than the second. */
const SHARE = 0.6;
const LEAST_SHARE = 0.25;
const GUTTER = 32;
/** Wider pictures than this lose too much beside text and stand under it. */
const WIDEST = 2.6;
/** Longer texts, counted in Latin letters, would become too small in a column. */
const LONGEST_TEXT = 700;

type Shown = BlockOf<'picture' | 'chart'>;

const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'heading', 'quote']);

/** How well the slide suits: the picture stands where the source has it, before the text or after it. */
export function suitsBeside({ slide: { body }, resources }: SlideInput, side: Side): number {
  const picture = body.blocks.at(side === 'left' ? 0 : -1);
  if (!body.title || !picture || !isShown(picture) || !pictureBesideText(body.blocks)) return 0;
  const texts = body.blocks.filter((block) => block !== picture);
  // A sentence stands over or under a chart, which is as wide as it can be.
  if (picture.kind === 'chart')
    return texts.some(({ kind }) => kind === 'list') && lengthOf(texts) <= LONGEST_TEXT ? 4 : 0;
  if (hasOwnSize(picture)) return 0;
  const tooWide = (proportionsOf(picture, resources) ?? 1) > WIDEST;
  return tooWide || lengthOf(texts) > LONGEST_TEXT ? 0 : 4;
}

export function objectionToBeside(name: string, blocks: readonly Block[]): Message | undefined {
  return pictureBesideText(blocks)
    ? undefined
    : message('The layout "{0}" wants one picture and text beside it. The slide is set as content.', name);
}

function isShown(block: Block): block is Shown {
  return block.kind === 'picture' || block.kind === 'chart';
}

function pictureBesideText(blocks: readonly Block[]): { picture: Shown; texts: readonly Block[] } | undefined {
  const pictures = blocks.filter(isShown);
  const texts = blocks.filter((block) => !isShown(block));
  const [picture] = pictures;
  if (pictures.length !== 1 || texts.length === 0 || !texts.every((block) => TEXT_KINDS.has(block.kind)))
    return undefined;
  return { picture: picture!, texts };
}

/** Letters of the text, East Asian ones counted twice. */
function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'list') return sum + block.items.reduce((all, item) => all + lengthOf(item.blocks), 0);
    if (block.kind === 'quote') return sum + lengthOf(block.blocks);
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return sum;
    return sum + plainText(block.inlines).text.replace(/[\u2e80-\uffef]/g, 'xx').length;
  }, 0);
}

interface Areas {
  readonly picture: Box;
  readonly text: Box;
}

function areas(side: Side, pictureWidth: number, theme: Theme): Areas {
  const area = bodyArea(theme);
  const textWidth = area.width - GUTTER - pictureWidth;
  const [left, right] = side === 'left' ? [pictureWidth, textWidth] : [textWidth, pictureWidth];
  const first: Box = { ...area, width: left };
  const second: Box = { ...area, x: area.x + left + GUTTER, width: right };
  return side === 'left' ? { picture: first, text: second } : { picture: second, text: first };
}

export function designBeside(theme: Theme, name: string, side: Side): SceneLayout {
  const { picture, text } = areas(side, bodyArea(theme).width * SHARE, theme);
  const size = theme.sizes.body[0]!;
  const places = [
    placeholder('pic', INDEX.object, 'Picture', picture, { size }),
    bodyPlaceholder(theme, INDEX.body, 'Text', text),
  ];
  return pageDesign(theme, name, 'picTx', side === 'left' ? places : places.reverse());
}

export function arrangeBeside(side: Side, input: SlideInput, context: LayoutContext): Arranged {
  const { blocks } = input.slide.body;
  const { picture, texts } = pictureBesideText(blocks)!;
  const box = areas(side, pictureWidth(picture, context), context.theme);
  const shown = enlarged(context.flow([picture], box.picture), box.picture, side, context);
  const text = context.flow(texts, box.text);
  const pictureNodes = fillFirst(shown, { type: 'pic', index: INDEX.object }, (_, node) => node.kind === 'picture');
  const textNodes = fillBody(text, INDEX.body);
  const first = blocks[0] === picture;
  return arrangePage(input, context, {
    nodes: first ? [...pictureNodes, ...textNodes] : [...textNodes, ...pictureNodes],
    problems: [...shown.problems, ...text.problems],
    flow: {
      size: text.size,
      rest: text.rest,
      perBlock: first ? [...shown.perBlock, ...text.perBlock] : [...text.perBlock, ...shown.perBlock],
    },
  });
}

function pictureWidth(picture: Shown, { resources, theme }: LayoutContext): number {
  const { width, height } = bodyArea(theme);
  if (picture.kind === 'chart') return width * SHARE;
  const atFullHeight = height * (proportionsOf(picture, resources) ?? Number.POSITIVE_INFINITY);
  return Math.min(width * SHARE, Math.max(width * LEAST_SHARE, atFullHeight));
}
