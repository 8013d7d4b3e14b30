import type { Scene, SceneSlide } from '../core/scene/scene';

/** Number of the slide's layout in the file, from 1. A layout that the Scene does not list counts as the first. */
export function layoutNumber(scene: Scene, slide: SceneSlide): number {
  const same = scene.layouts.indexOf(slide.layout);
  const index = same >= 0 ? same : scene.layouts.findIndex((layout) => layout.name === slide.layout.name);
  return Math.max(0, index) + 1;
}
