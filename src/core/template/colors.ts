import { type Color, type ColorRole, SCHEME_SLOT } from '../scene/color';
import { mix } from '../scene/contrast';
import { childrenOf, find, type XmlElement } from '../source/xml-tree';

/** The colours of a theme part by slot (`dk1`, `accent1`), and what a master's map calls them. `#RRGGBB`. */
export interface Scheme {
  readonly slots: Readonly<Record<string, string>>;
  /** From the names that slides use (`tx1`) to slots (`dk1`). */
  readonly map: Readonly<Record<string, string>>;
}

const FALLBACK = '#000000';

export function readSlots(theme: XmlElement): Record<string, string> {
  const scheme = find(theme, 'a:themeElements/a:clrScheme');
  const slots: Record<string, string> = {};
  for (const slot of scheme?.children ?? []) {
    if (typeof slot === 'string') continue;
    const value = slot.children.find((child): child is XmlElement => typeof child !== 'string');
    slots[slot.name.replace('a:', '')] = hexOf(value?.attributes.lastClr ?? value?.attributes.val) ?? FALLBACK;
  }
  return slots;
}

function hexOf(digits: string | undefined): string | undefined {
  return digits && /^[\da-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : undefined;
}

const ROLES: ReadonlyMap<string, ColorRole> = new Map(
  Object.entries(SCHEME_SLOT).map(([role, name]) => [name, role as ColorRole]),
);

/** The colours of all roles. */
export function roleColors(scheme: Scheme): Record<ColorRole, string> {
  const colors: Partial<Record<ColorRole, string>> = {};
  for (const [name, role] of ROLES) colors[role] = schemeHex(name, scheme);
  return colors as Record<ColorRole, string>;
}

function schemeHex(name: string, { slots, map }: Scheme): string {
  return slots[map[name] ?? name] ?? FALLBACK;
}

export interface ReadColor {
  /** A role where the template names one and changes nothing of it. */
  readonly color: Color;
  readonly hex: string;
  /** 0 to 1; absent for solid. */
  readonly opacity?: number;
}

/** The colour in an `a:solidFill` or `a:bgRef`; `placeholder` stands for `phClr`. Undefined for one that cannot be told. */
export function readColor(parent: XmlElement | undefined, scheme: Scheme, placeholder?: string): ReadColor | undefined {
  const element = parent?.children.find((child): child is XmlElement => typeof child !== 'string');
  if (!element) return undefined;
  const { val, lastClr } = element.attributes;
  const name = element.name === 'a:schemeClr' ? (val ?? '') : undefined;
  const base = name === undefined ? hexOf(lastClr ?? val) : name === 'phClr' ? placeholder : schemeHex(name, scheme);
  if (base === undefined) return PRESETS[val ?? ''] ? { color: PRESETS[val!]!, hex: PRESETS[val!]! } : undefined;
  const { hex, opacity } = modified(base, element);
  const role = name === undefined || hex !== base ? undefined : ROLES.get(name);
  return { color: role ?? (hex as Color), hex, ...(opacity !== undefined && { opacity }) };
}

const PRESETS: Readonly<Record<string, Color>> = { black: '#000000', white: '#FFFFFF' };

const WHOLE = 100_000;

/** Applies `lumMod`, `lumOff`, `tint`, `shade` and `alpha`, in their order; others leave the colour as it is. */
function modified(base: string, element: XmlElement): { hex: string; opacity?: number } {
  let hex = base;
  let opacity: number | undefined;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const share = Number(child.attributes.val ?? WHOLE) / WHOLE;
    if (child.name === 'a:lumMod') hex = withLightness(hex, (light) => light * share);
    else if (child.name === 'a:lumOff') hex = withLightness(hex, (light) => light + share);
    else if (child.name === 'a:tint') hex = inLight(hex, (light) => 1 - share * (1 - light));
    else if (child.name === 'a:shade') hex = inLight(hex, (light) => share * light);
    else if (child.name === 'a:alpha') opacity = share;
  }
  return opacity === undefined || opacity >= 1 ? { hex } : { hex, opacity };
}

/** The colour with its channels changed as amounts of light (linear, 0 to 1), in which tints and shades are measured. */
function inLight(hex: string, change: (light: number) => number): string {
  const light = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const value = (amount: number): number =>
    amount <= 0.0031308 ? amount * 12.92 : 1.055 * amount ** (1 / 2.4) - 0.055;
  return hexFrom(channelsOf(hex).map((channel) => value(Math.min(1, Math.max(0, change(light(channel)))))));
}

/** Each from 0 to 1. */
function channelsOf(hex: string): number[] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255].map((channel) => channel / 255);
}

function hexFrom(channels: readonly number[]): string {
  const digits = channels.map((channel) =>
    Math.round(255 * Math.min(1, Math.max(0, channel)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`.toUpperCase();
}

/** The colour with another lightness in HSL: towards white or black, its hue kept. */
function withLightness(hex: string, change: (light: number) => number): string {
  const channels = channelsOf(hex);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const before = (high + low) / 2;
  const after = Math.min(1, Math.max(0, change(before)));
  const room = (light: number): number => 1 - Math.abs(2 * light - 1);
  const stretch = room(before) === 0 ? 0 : room(after) / room(before);
  return hexFrom(channels.map((channel) => after + (channel - before) * stretch));
}

/** A master's or layout's map of colour names; the one before where it says nothing. */
export function readMap(element: XmlElement | undefined, otherwise: Scheme['map']): Scheme['map'] {
  return element && Object.keys(element.attributes).length > 0 ? element.attributes : otherwise;
}

/** The first fill of a style list's kind, by its number (`idx`). */
export function styleFill(theme: XmlElement, index: number): XmlElement | undefined {
  const isBackground = index > 1000;
  const list = find(theme, `a:themeElements/a:fmtScheme/${isBackground ? 'a:bgFillStyleLst' : 'a:fillStyleLst'}`);
  const fills = (list?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
  return fills[index - (isBackground ? 1001 : 1)];
}

/** The colour in the middle of a gradient. */
export function gradientColor(fill: XmlElement, scheme: Scheme, placeholder?: string): ReadColor | undefined {
  const stops = childrenOf(find(fill, 'a:gsLst') ?? fill, 'a:gs').map((stop) => readColor(stop, scheme, placeholder));
  const colors = stops.flatMap((stop) => stop ?? []);
  const [first, last] = [colors[0], colors.at(-1)];
  if (!first || !last) return undefined;
  const hex = mix(first.hex, last.hex, 0.5);
  return { color: hex, hex };
}
