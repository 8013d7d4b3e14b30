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
