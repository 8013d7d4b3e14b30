import type { PreviewMemory, View } from '../src/protocol';
import { FIT } from './zoom';

export const VIEWS: readonly View[] = ['list', 'grid', 'slide'];

/** What the page remembers, read from whatever it or an older version of it left behind. */
export function readMemory(state: unknown, uri: string): PreviewMemory {
  const kept = recordOf(state);
  const zooms = recordOf(kept.zooms);
  const zoom = (view: View) => numberOf(zooms[view], FIT);
  return {
    uri,
    view: VIEWS.find((view) => view === kept.view) ?? 'list',
    slide: numberOf(kept.slide, 0),
    zooms: { list: zoom('list'), grid: zoom('grid'), slide: zoom('slide') },
    notes: kept.notes === true,
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise;
}
