import type { ChartDrawing, ChartText } from '../scene/chart';
import type { PlanInput } from './plan';

/** A drawing before its texts are gathered. */
export type Draft = Omit<ChartDrawing, 'texts' | 'title' | 'legend' | 'size' | 'ink' | 'type' | 'categories'>;

/** Puts a plot and what stands around it together; `own` are the texts of axes and labels. */
export function finished(
  { spec, frame, size, look }: PlanInput,
  draft: Draft,
  own: readonly ChartText[],
): ChartDrawing {
  const { title, legend } = frame;
  const captions = [draft.value?.title, draft.second?.title, draft.across?.title, draft.category?.title, draft.center];
  const texts = [
    title,
    ...(legend?.entries ?? []).map(({ text }) => text),
    ...captions,
    ...own,
    ...draft.lines.map(({ label }) => label),
  ];
  return {
    ...draft,
    type: spec.type,
    categories: spec.categories,
    ...(title && { title }),
    ...(legend && { legend }),
    size,
    ink: look.ink,
    texts: texts.filter((text): text is ChartText => text !== undefined && text.text !== ''),
  };
}
