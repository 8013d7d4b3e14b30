import type { SceneSlide } from '../scene/scene';
import type { RuleFinding } from './rule';

/** The problems of one code that layout noticed on a slide, as findings. */
export function sceneProblems(scene: SceneSlide | undefined, code: string): readonly RuleFinding[] {
  const problems = scene?.problems.filter((problem) => problem.code === code) ?? [];
  return problems.map(({ severity, message, span }) => ({ severity, message, span }));
}
