import type { Color } from '../../scene/color';
import { resolveColor } from '../../scene/contrast';
import type { Theme } from '../../scene/theme';
import type { Gantt, GanttTask } from './model';

/** What colours say about a task. */
export type Look = 'plain' | 'active' | 'done' | 'crit';
const NAMES: Readonly<Record<Look, { readonly en: string; readonly zh: string }>> = {
  plain: { en: 'planned', zh: '计划' },
  active: { en: 'active', zh: '进行中' },
  done: { en: 'done', zh: '已完成' },
  crit: { en: 'critical', zh: '关键' },
};

/** A critical task is that before all else. */
export function lookOf({ tags }: GanttTask): Look {
  if (tags.has('crit')) return 'crit';
  return tags.has('active') ? 'active' : tags.has('done') ? 'done' : 'plain';
}

/** What the colours mean, where there is more than one. */
export function legendOf({ sections }: Gantt, lang: string): { look: Look; name: string }[] {
  const bars = sections.flatMap(({ tasks }) => tasks).filter(({ tags }) => !tags.has('milestone'));
  const used = new Set(bars.map(lookOf));
  if (used.size < 2) return [];
  const isChinese = lang.toLowerCase().startsWith('zh');
  return (['plain', 'active', 'done', 'crit'] as const)
    .filter((look) => used.has(look))
    .map((look) => ({ look, name: isChinese ? NAMES[look].zh : NAMES[look].en }));
}

/** Of 255, in red, green and blue together: colours nearer than this are taken for one another. */
const ALIKE = 90;

/** What active tasks are painted in: the accent, unless critical tasks look like it. */
export function activeColor(accent: Color, theme: Theme): Color {
  const [one, bad] = [resolveColor(accent, theme), theme.meaning.bad].map(channels);
  const apart = one!.reduce((sum, value, index) => sum + Math.abs(value - bad![index]!), 0);
  return apart < ALIKE ? 'accent2' : accent;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
