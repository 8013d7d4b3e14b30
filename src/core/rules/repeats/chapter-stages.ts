import type { Slide } from '../../deck/deck';
import { PerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { stageMentions } from '../stages/stage-mentions';
import { labelsOf } from './other-things';
import type { Placed } from './placed';
import { areOfTwoStages } from './told-stages';

/** The only stage that the title of a chapter names; null for a chapter of none or of several, undefined where no chapter begins. */
const begun = new PerBody(
  (body): number | null | undefined => {
    if (body.title?.level !== 1) return undefined;
    const title = readSlide(body).texts.find(({ place }) => place === 'title');
    const [stage, ...more] = stageMentions(title?.text ?? '');
    return stage === undefined || more.length > 0 ? null : stage.stage;
  },
  (stage) => stage === undefined,
);

/** The stage of the chapter that a slide belongs to: `# Stage 3: memory` holds until the next heading of that level. */
function chapterStage(slides: readonly Slide[], at: number): number | undefined {
  for (let index = at; index >= 0; index--) {
    const stage = begun.of(slides[index]!.body);
    if (stage !== undefined) return stage ?? undefined;
  }
  return undefined;
}

/** Whether two numbers stand in chapters of different stages, unless what stands nearer names another. */
export function areOfTwoChapters(earlier: Placed, later: Placed, slides: readonly Slide[]): boolean {
  const [a, b] = [earlier, later].map(({ slide: { index } }) => chapterStage(slides, index));
  if (a === b && a === undefined) return false;
  const at = (one: Placed, section: number | undefined) => ({ passage: one.passage, labels: labelsOf(one), section });
  return areOfTwoStages(at(earlier, a), at(later, b));
}
