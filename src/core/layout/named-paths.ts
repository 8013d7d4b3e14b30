import type { Deck } from '../deck/deck';
import { outlinePath } from '../outlines/deck-outline';
import type { NamedFiles } from '../scene/resources';
import { themePath } from '../themes/theme-path';

/** The paths of the files that a deck's front matter names, from the deck's folder, by the keys that name them. */
export type NamedPaths = { readonly [K in keyof NamedFiles]?: string };

/** What a host has to read before it lays the deck out, pictures aside. */
export function namedPaths({ settings }: Deck): NamedPaths {
  const theme = themePath(settings.theme);
  const metrics = typeof settings.metrics === 'string' ? settings.metrics : undefined;
  const outline = settings.outline === undefined ? undefined : outlinePath(settings.outline);
  const { template } = settings;
  return {
    ...(theme !== undefined && { theme }),
    ...(metrics !== undefined && { metrics }),
    ...(outline !== undefined && { outline }),
    ...(template !== undefined && { template }),
  };
}
