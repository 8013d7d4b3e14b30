import type { Change } from '../../metrics/change';
import type { Color } from '../../scene/color';
import type { Theme } from '../../scene/theme';

/** The theme's colour for a change for the better or the worse; undefined for one that is neither. */
export function meaningColor({ good }: Change, { meaning }: Theme): Color | undefined {
  if (good === undefined) return undefined;
  return `#${(good ? meaning.good : meaning.bad).slice(1)}`;
}
