import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** Words of a talk's plan: its minutes are a matter of timing, not of measured results. */
const TALK =
  /议程|计划|安排|部分|环节|这一?[章节讲]|全场|整场|开场|提问|答疑|讲|直播|课|培训|彩排|\b(?:plan|agenda|parts?|talk|session|questions|discussion|q&a|slides?|chapter|script|course|workshop|webinar|lecture|minutes for|organi[sz]ers|intro)\b/i;

/** Whether a wrong total is one of minutes in the plan of a talk. */
export function isTalkMinutes({
  passage,
  quantity,
}: {
  readonly passage: Passage;
  readonly quantity: Quantity;
}): boolean {
  const { unit } = quantity;
  const isMinutes = unit?.family === 'time' && (unit.factor === 60 || unit.factor === 3600);
  return isMinutes && TALK.test([passage.text, ...passage.context].join('\n'));
}
