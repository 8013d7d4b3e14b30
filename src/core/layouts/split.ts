import { sideOfPage, splitOf } from '../blocks/picture/backdrop';
import type { Split } from '../blocks/picture/words';
import { slideBackgrounds } from '../deck/backgrounds';
import type { Block } from '../deck/block';
import type { Box } from '../scene/geometry';
import type { SceneNode } from '../scene/node';
import type { PlaceholderSpec, SceneLayout } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { furnitureNodes, furniturePlaceholders } from './furniture';
import { clearOfLogo } from './logo';
import { bodyPlaceholder, fillBody, titleProblems, withPart } from './page';
import {
  decoration,
  INDEX,
  isText,
  MARGIN,
  onPage,
  pageSize,
  placeholder,
  placeholderProblems,
  textInPlaceholder,
} from './parts';
import { type Arranged, type LayoutContext, onlyText, type SlideInput } from './slide-layout';

/** A picture from edge to edge on one side (`![bg left](…)`), the slide on the other: `split-left` and `split-right`. */

const USUAL_SHARE = 0.5;
/** Margin of the text on a half page; narrower parts have less. */
const WIDEST_MARGIN = 40;
const MARGIN_SHARE = 0.09;
const TITLE = { y: 30, height: 78 } as const;
const ACCENT = { y: 112, width: 44, height: 3 } as const;
const BODY = { y: 130, height: 360 } as const;
/** An opening page: its title ends where its text begins, a little above the middle. */
const OPENING = { title: { y: 110, height: 150 }, accentY: 270, body: { y: 292, height: 180 } } as const;
const OPENING_TEXTS = 4;

/** Which side of the slide its backgrounds take, if any. */
export function splitOfSlide({ slide }: SlideInput): Split | undefined {
  return splitOf(slideBackgrounds(slide.body, slide.settings));
}

/** The part of the page that a picture on `side` leaves, without margins at the sides. */
function textArea({ side, share }: Split, theme: Theme): Box {
  const area = sideOfPage(side === 'left' ? 'right' : 'left', 1 - share, pageSize(theme));
  const margin = Math.min(WIDEST_MARGIN, area.width * MARGIN_SHARE);
  return { ...area, x: area.x + margin, width: area.width - 2 * margin };
}

export function designSplit(theme: Theme, name: string, side: Split['side']): SceneLayout {
  const area = textArea({ side, share: USUAL_SHARE }, theme);
  return {
    name,
    type: 'cust',
    placeholders: [
      titleSpec(theme, area),
      bodyPlaceholder(theme, INDEX.body, 'Body', rows(area, BODY, theme)),
      ...furniturePlaceholders(theme, area),
    ],
    // The accent's place depends on the picture's width: slides draw their own.
    graphics: [],
  };
}

function titleSpec(theme: Theme, area: Box): PlaceholderSpec {
  const size = theme.sizes.title[0]!;
  const box = clearOfLogo(rows(area, TITLE, theme), theme);
  return placeholder('title', INDEX.title, 'Title', box, { size, bold: true, anchor: 'bottom' });
}

/** The area's part between two lines of the 960 × 540 page. */
function rows(area: Box, { y, height }: Pick<Box, 'y' | 'height'>, theme: Theme): Box {
  const own = onPage({ ...area, y, height }, theme);
  return { ...area, y: own.y, height: own.height };
}

function accent(area: Box, y: number, theme: Theme): SceneNode[] {
  return theme.page ? [] : [decoration('Accent', 'rect', { ...ACCENT, x: area.x, y }, 'accent2')];
}

export function arrangeSplit(input: SlideInput, context: LayoutContext, side: Split['side']): Arranged {
  const area = textArea(splitOfSlide(input) ?? { side, share: USUAL_SHARE }, context.theme);
  const { title, blocks } = input.slide.body;
  const own =
    title?.level === 1 && onlyText(blocks, OPENING_TEXTS) ? opening(input, area, context) : page(input, area, context);
  return { ...own, nodes: [...own.nodes, ...furnitureNodes(input, context, area)] };
}

/** The talk's or a part's name with a few texts, large and in the middle. */
function opening(input: SlideInput, area: Box, context: LayoutContext): Arranged {
  const { theme } = context;
  const { title, blocks } = input.slide.body;
  const spec = { ...titleSpec(theme, area), box: rows(area, OPENING.title, theme) };
  const sizes = { sizes: theme.sizes.deckTitle, lines: 3, font: 'heading' } as const;
  const texts = blocks.filter(isText);
  const body = placeholder('body', INDEX.body, 'Body', rows(area, OPENING.body, theme), {
    size: theme.sizes.subtitle[0]!,
    color: 'quiet',
  });
  const nodes = [
    textInPlaceholder([title!], spec, sizes, context),
    ...(texts.length > 0 ? [textInPlaceholder(texts, body, { sizes: theme.sizes.subtitle, lines: 6 }, context)] : []),
  ];
  return { nodes: [...nodes, ...accent(area, OPENING.accentY, theme)], problems: placeholderProblems(nodes) };
}

function page(input: SlideInput, area: Box, context: LayoutContext): Arranged {
  const { title, blocks } = input.slide.body;
  const { theme } = context;
  const fit = { sizes: theme.sizes.title, lines: 2, font: 'heading' } as const;
  const head = title ? [textInPlaceholder([withPart(title, input.part)], titleSpec(theme, area), fit, context)] : [];
  const frame: Box = title
    ? rows(area, BODY, theme)
    : rows(area, { y: MARGIN.top, height: BODY.y + BODY.height - MARGIN.top }, theme);
  const flow = context.flow(blocks satisfies readonly Block[], frame);
  return {
    nodes: [...head, ...(title ? accent(area, ACCENT.y, theme) : []), ...fillBody(flow, INDEX.body)],
    problems: [...flow.problems, ...titleProblems(head, title)],
    flow,
  };
}
