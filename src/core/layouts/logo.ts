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

/** What is left of a box of text beside the logo, if that stands in its row. */
export function clearOfLogo(box: Box, { logo }: Theme): Box {
  if (!logo || !overlaps(box, logo.box)) return box;
  const end = box.x + box.width;
  const [from, to] = logo.place.endsWith('left') ? [logo.box.x + logo.box.width + GAP, end] : [box.x, logo.box.x - GAP];
  return { ...box, x: from, width: to - from };
}

/** Whether they share a part of the page, or would with the logo's gap at its sides. */
function overlaps(a: Box, logo: Box): boolean {
  const beside = a.x >= logo.x + logo.width + GAP || logo.x - GAP >= a.x + a.width;
  return !beside && a.y < logo.y + logo.height && logo.y < a.y + a.height;
}
