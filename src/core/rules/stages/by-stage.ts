import type { Slide } from '../../deck/deck';

const known = new WeakMap<readonly Slide[], ReadonlyMap<string, readonly Slide[]>>();

/** The slides of each stage by its id, in order; those without a stage are left out. Several rules ask for them at a keystroke. */
export function slidesByStage(slides: readonly Slide[]): ReadonlyMap<string, readonly Slide[]> {
  let stages = known.get(slides);
  if (stages === undefined) {
    stages = group(slides);
    known.set(slides, stages);
  }
  return stages;
}

function group(slides: readonly Slide[]): ReadonlyMap<string, readonly Slide[]> {
  const stages = new Map<string, Slide[]>();
  for (const slide of slides) {
    const { stage } = slide.settings;
    if (stage === undefined) continue;
    const own = stages.get(stage);
    if (own === undefined) stages.set(stage, [slide]);
    else own.push(slide);
  }
  return stages;
}
