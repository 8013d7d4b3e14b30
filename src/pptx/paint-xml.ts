import { type Color, isRole, SCHEME_SLOT } from '../core/scene/color';
import type { Fill, Stroke } from '../core/scene/node';
import { emu } from './units';

/** Six hex digits of a fixed colour; `#abc` is widened, anything unreadable is black. */
export function hexDigits(color: string): string {
  const digits = color.replace('#', '').toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) return digits;
  if (/^[0-9A-F]{3}$/.test(digits)) return digits.replace(/./g, '$&$&');
  return '000000';
}

/** Hundred-thousandths, as DrawingML writes shares. */
export function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value || 0)) * 100000);
}

/** A theme role as `a:schemeClr`, so that a change of theme changes it; a fixed colour as `a:srgbClr`. */
export function colorXml(color: Color, opacity = 1): string {
  const [tag, value] = isRole(color) ? ['a:schemeClr', SCHEME_SLOT[color]] : ['a:srgbClr', hexDigits(color)];
  if (opacity >= 1) return `<${tag} val="${value}"/>`;
  return `<${tag} val="${value}"><a:alpha val="${share(opacity)}"/></${tag}>`;
}

export function fillXml(fill: Fill | undefined): string {
  if (fill?.to !== undefined) return gradientXml(fill, fill.to);
  return fill ? `<a:solidFill>${colorXml(fill.color, fill.opacity)}</a:solidFill>` : '<a:noFill/>';
}

/** From one colour to the other; `scaled="0"`: the angle is that on the page, whatever the shape's proportions. */
function gradientXml({ color, opacity, angle = 0 }: Fill, to: Color): string {
  const stop = (at: number, one: Color): string => `<a:gs pos="${at}">${colorXml(one, opacity)}</a:gs>`;
  const turn = Math.round((((angle % 360) + 360) % 360) * 60000);
  return `<a:gradFill rotWithShape="1"><a:gsLst>${stop(0, color)}${stop(100000, to)}</a:gsLst><a:lin ang="${turn}" scaled="0"/></a:gradFill>`;
}

const DASH = { dash: 'dash', dot: 'sysDot' } as const;

/** A line's properties under the given element name (`a:ln`, or `a:lnT` … of a table cell). */
export function strokeXml(stroke: Stroke, tag = 'a:ln', ends = ''): string {
  const dash = stroke.dash ? `<a:prstDash val="${DASH[stroke.dash]}"/>` : '';
  return `<${tag} w="${emu(stroke.width)}"><a:solidFill>${colorXml(stroke.color)}</a:solidFill>${dash}${ends}</${tag}>`;
}
