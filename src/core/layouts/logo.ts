import type { Box } from '../scene/geometry';
import type { Picture } from '../scene/resources';
import { PAGE } from '../scene/scene';
import type { LogoPlace, Theme } from '../scene/theme';
import { MARGIN } from './parts';

/** Where a theme's logo stands, and how titles and footers keep clear of it. Points. */

/** The rows that a logo may fill: that of the title, and that of the footer. */
const ROOM = {
  top: { y: 30, width: 400, height: 62 },
  bottom: { y: 498, width: 200, height: 34 },
} as const;
const GAP = 16;

/** The logo in the middle of its row, `width` wide if that fits there, else as large as fits. */
export function logoBox(place: LogoPlace, width: number, picture: Pick<Picture, 'width' | 'height'>): Box {
  const room = place.startsWith('top') ? ROOM.top : ROOM.bottom;
  const shown = Math.min(width, room.width, (room.height * picture.width) / picture.height);
  const height = (shown * picture.height) / picture.width;
  const x = place.endsWith('left') ? MARGIN.left : PAGE.width - MARGIN.right - shown;
  return { x, y: room.y + (room.height - height) / 2, width: shown, height };
}

/** How much of a row the logo takes at each end, the gap beside it included. */
export function takenByLogo({ logo }: Theme, row: 'top' | 'bottom'): { readonly left: number; readonly right: number } {
  const taken = logo?.place.startsWith(row) ? logo.box.width + GAP : 0;
  return logo?.place.endsWith('left') ? { left: taken, right: 0 } : { left: 0, right: taken };
}
