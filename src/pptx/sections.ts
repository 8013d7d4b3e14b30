import type { Scene, SceneSection } from '../core/scene/scene';
import { promptsFor } from './prompts';

/**
 * The Scene's sections as PowerPoint needs them: in order, each with a slide, every slide in one. Slides before the
 * first section form one of their own, as in PowerPoint.
 */
export function sectionsOf(scene: Scene): SceneSection[] {
  const byFirst = new Map<number, SceneSection>();
  for (const section of scene.sections) {
    if (section.first >= 0 && section.first < scene.slides.length) byFirst.set(section.first, section);
  }
  if (byFirst.size === 0) return [];
  if (!byFirst.has(0)) byFirst.set(0, { name: promptsFor(scene.lang).defaultSection, first: 0 });
  return [...byFirst.values()].sort((a, b) => a.first - b.first);
}

/** A GUID that is the same whenever the seed is. */
export function stableGuid(seed: string): string {
  const hex = [0, 1, 2, 3].map((round) => hash(`${seed}\u0000${round}`).toString(16).padStart(8, '0')).join('');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `A${hex.slice(17, 20)}`, hex.slice(20)];
  return `{${groups.join('-')}}`.toUpperCase();
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
