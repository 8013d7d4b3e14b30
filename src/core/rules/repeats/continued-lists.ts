import type { Slide } from '../../deck/deck';
import { readSlide } from '../reading/slide-reading';
import type { ListedCount } from './counted-rows';

/** `Three lessons (1/2)`, 三条经验（一）: a page of several. */
const PAGE_OF =
  /[(（] ?(?:\d|[一二三四上中下续]|part|cont)[^()（）]{0,12}[)）] ?$|[,，:：–—-] ?(?:part \w{1,5}|continued|cont['’.]?d?\.?|续) ?$/i;
/** What a title says before its remark. */
const STEM = /^[^(（,，:：–—]{3,60}/;

/** Whether what a line announces goes on from the slide before or on the next one: of the same title, or with the next number. */
export function isContinued(slides: readonly Slide[], slide: Slide, { passage }: ListedCount): boolean {
  if (PAGE_OF.test(passage.text)) return true;
  const at = slides.indexOf(slide);
  const beside = [slides[at - 1], slides[at + 1]].filter((one) => one !== undefined);
  const own = titleOf(slide);
  if (own !== undefined && beside.some((one) => titleOf(one) === own)) return true;
  return [slide, slides[at + 1]].some((one) => one !== undefined && startsLater(one));
}

/** The title without a remark behind it. */
function titleOf({ body }: Slide): string | undefined {
  const title = readSlide(body).texts.find(({ place }) => place === 'title');
  return title === undefined ? undefined : STEM.exec(title.text)?.[0].trim().toLowerCase();
}

/** Whether the first list of a slide begins with a later number. */
function startsLater({ body: { blocks } }: Slide): boolean {
  const list = blocks.find(({ kind }) => kind === 'list');
  return list?.kind === 'list' && list.ordered && list.start > 1;
}
