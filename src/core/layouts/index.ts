import type { Block } from '../deck/block';
import type { SlideBody } from '../deck/deck';
import { type Message, message } from '../source/message';
import { blank } from './blank';
import { closing } from './closing';
import { code } from './code';
import { comparison } from './comparison';
import { content } from './content';
import { lead } from './lead';
import { pictureFull } from './picture-full';
import { pictureLeft } from './picture-left';
import { pictureRight } from './picture-right';
import { quote } from './quote';
import { section } from './section';
import type { SlideInput, SlideLayout } from './slide-layout';
import { splitLeft } from './split-left';
import { splitRight } from './split-right';
import { steps } from './steps';
import { table } from './table';
import { timeline } from './timeline';
import { title } from './title';
import { twoColumn } from './two-column';

/** Every slide layout. The order is that of the layouts in the PowerPoint file. */
export const LAYOUTS: readonly SlideLayout[] = [
  title,
  section,
  content,
  twoColumn,
  comparison,
  table,
  pictureLeft,
  pictureRight,
  pictureFull,
  code,
  steps,
  timeline,
  quote,
  splitLeft,
  splitRight,
  lead,
  closing,
  blank,
];

/** The layout of that name, as `<!-- layout: … -->` gives it. */
export function layoutByName(name: string): SlideLayout | undefined {
  return LAYOUTS.find((layout) => layout.name === name);
}

export interface LayoutChoice {
  readonly layout: SlideLayout;
  /** Why the slide is not set in the layout that the author named. */
  readonly objection?: Message;
}

/** The layout the author named if the slide goes into it, else `content`; the one that suits best where none is named. */
export function chooseLayout(input: SlideInput): LayoutChoice {
  const { settings, body } = input.slide;
  const named = settings.layout === undefined ? undefined : layoutByName(settings.layout);
  const claimant = LAYOUTS.find((layout) => layout.claims?.(input));
  if (claimant)
    return named && named !== claimant ? { layout: claimant, objection: noRoom(named) } : { layout: claimant };
  const objection = named?.objection?.(body.blocks);
  if (objection) return { layout: plainLayout(input.slide.body), objection };
  if (named) return { layout: named };
  return {
    layout: LAYOUTS.reduce((best, layout) => (layout.suits(input) > best.suits(input) ? layout : best), content),
  };
}

/** The layout that takes any blocks: without a title, the one that has no place for it. */
function plainLayout({ title }: SlideBody): SlideLayout {
  return title ? content : blank;
}

function noRoom({ name }: SlideLayout): Message {
  return message('A picture takes one side of the slide, which leaves no room for the layout "{0}".', name);
}

/** The layout of a further page of a divided slide: that of the first while it takes what is left. */
export function layoutForRest(first: SlideLayout, blocks: readonly Block[]): SlideLayout {
  return first.objection?.(blocks) ? content : first;
}
