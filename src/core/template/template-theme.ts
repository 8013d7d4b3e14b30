import { type Color, type ColorRole, isRole } from '../scene/color';
import { contrast, luminance, mix, READABLE, readableOn } from '../scene/contrast';
import { type Box, inside } from '../scene/geometry';
import type { ShapeNode } from '../scene/node';
import type { Paint } from '../scene/recolor';
import type { Theme, ThemePage, ThemeSizes, ThemeText } from '../scene/theme';
import { THEMES, themeByName } from '../themes';
import { fontPair } from '../themes/faces';
import { roleColors } from './colors';
import type { TemplatePlace } from './placeholders';
import { bodyPlaces, isTitlePlace, type RoleLayouts } from './roles';
import type { Template, TemplateLayout } from './template';

/** A deck's theme made of a template's. */
export interface TemplateTheme {
  readonly theme: Theme;
  /** The colours of roles that are others on the template's slides than in its theme. */
  readonly paint: Paint;
}

/** Shares of the way from ground to text. */
const QUIET = 0.7;
const PANEL = 0.06;
const RULE = 0.18;
/** A panel stands out from the ground, but not more than this. */
const PANEL_CONTRAST = { least: 1.03, most: 1.6 } as const;

export function templateTheme(template: Template, layouts: RoleLayouts): TemplateTheme {
  const scheme = roleColors(template.scheme);
  const colors = colorsOf(scheme, layouts.content);
  const own = (color: Color): Color =>
    isRole(color) && scheme[color] !== colors[color] ? (scheme[color] as Color) : color;
  const page = pageOf(template, layouts, own, { ...THEMES[0]!, colors });
  const usual = isDark(colors) ? themeByName('midnight')! : THEMES[0]!;
  const { heading, body } = template.fonts;
  const theme: Theme = {
    ...usual,
    name: `template ${template.path}`,
    title: { en: template.path, zh: template.path },
    colors,
    rule: mix(colors.ground, colors.text, RULE),
    cover: {
      ground: layouts.cover.ground.hex as Color,
      text: page.cover.title.color,
      quiet: page.cover.text.color,
      accent: 'accent1',
      sectionGround: layouts.section.ground.hex as Color,
      gesture: 'none',
    },
    fonts: {
      ...usual.fonts,
      heading: fontPair(heading.latin || LATIN, heading.eastAsian || EAST_ASIAN),
      body: fontPair(body.latin || LATIN, body.eastAsian || EAST_ASIAN),
    },
    sizes: sizesOf(layouts, usual.sizes),
    page,
  };
  const paint: Paint = (color) => (isRole(color) && scheme[color] !== colors[color] ? (colors[color] as Color) : color);
  return { theme, paint };
}

/** What Office takes where a theme names no face. */
const LATIN = 'Calibri';
const EAST_ASIAN = 'Microsoft YaHei';

/** The theme's own colours, but text and ground as slides have them, and what stands on the ground readable there. */
function colorsOf(scheme: Record<ColorRole, string>, content: TemplateLayout): Record<ColorRole, string> {
  const said = titleOrBody(content)?.look.color;
  const wanted = said === undefined ? scheme.text : isRole(said) ? scheme[said] : said;
  const ground = groundBehind(content, wanted);
  const text = contrast(wanted, ground) >= READABLE ? wanted : luminance(ground) > 0.3 ? '#000000' : '#FFFFFF';
  const panelContrast = contrast(scheme.panel, ground);
  const panelSuits =
    panelContrast >= PANEL_CONTRAST.least &&
    panelContrast <= PANEL_CONTRAST.most &&
    contrast(text, scheme.panel) >= READABLE;
  const base = { ...scheme, text, ground, panel: panelSuits ? scheme.panel : mix(ground, text, PANEL) };
  const readable = (color: string): string => {
    const theme = { ...THEMES[0]!, colors: base };
    return readableOn(readableOn(color as Color, ground as Color, theme), base.panel as Color, theme);
  };
  const quietSuits = scheme.quiet !== ground && contrast(scheme.quiet, ground) >= READABLE;
  const quiet = readable(quietSuits ? scheme.quiet : mix(ground, text, QUIET));
  return { ...base, quiet, link: readable(scheme.link), visited: readable(scheme.visited) };
}

function titleOrBody(layout: TemplateLayout): TemplatePlace | undefined {
  return bodyPlaces(layout)[0] ?? layout.places.find(isTitlePlace);
}

function isDark({ ground, text }: Readonly<Record<ColorRole, string>>): boolean {
  return luminance(ground) < luminance(text);
}

const MARGIN = { side: 0.056, top: 0.07, bottom: 0.1 } as const;
const GAP = 12;
/** Titles of templates that have no place for one. */
const TITLE_SHARE = 0.14;

function pageOf(template: Template, layouts: RoleLayouts, own: (color: Color) => Color, colored: Theme): ThemePage {
  const { width, height } = template;
  const whole = {
    x: width * MARGIN.side,
    y: height * MARGIN.top,
    width: width * (1 - 2 * MARGIN.side),
    height: height * (1 - MARGIN.top - MARGIN.bottom),
  };
  const pair = (layout: TemplateLayout, places: readonly TemplatePlace[], share: number) => {
    const look = (place: TemplatePlace | undefined, box: Box) => legible(placeText(place, box, own), layout, colored);
    const title = look(places.find(isTitlePlace), { ...whole, height: height * share });
    return { title, text: look(bodyPlaces({ places })[0], below(title.box, whole)) };
  };
  const { title, text } = pair(layouts.content, contentPlaces(template, layouts.content), TITLE_SHARE);
  const furniture = (type: string): ThemeText | undefined => {
    const place = layouts.content.places.find((one) => one.type === type);
    return place && legible(placeText(place, place.box, own), layouts.content, colored);
  };
  const [footer, number] = [furniture('ftr'), furniture('sldNum')];
  return {
    width,
    height,
    title,
    body: text.box,
    cover: pair(layouts.cover, layouts.cover.places, 0.5),
    section: pair(layouts.section, layouts.section.places, 0.5),
    ...(footer && { footer }),
    ...(number && { number }),
  };
}

/** A body smaller than this share of the page is no place for a slide's content: then the master's places are. */
const SMALLEST_BODY = 0.3;

function contentPlaces({ width, height, master }: Template, { places }: TemplateLayout): readonly TemplatePlace[] {
  const areaOf = (all: readonly TemplatePlace[]): number => {
    const box = bodyPlaces({ places: all })[0]?.box;
    return box ? box.width * box.height : 0;
  };
  const least = width * height * SMALLEST_BODY;
  return areaOf(places) < least && areaOf(master) >= least ? master : places;
}

/** Large letters can be read from this contrast on. */
const LEGIBLE = 3;

/** The text in a colour that can be read on what the layout draws behind it, as far as that has one. */
function legible(text: ThemeText, layout: TemplateLayout, colored: Theme): ThemeText {
  const behind = colorBehind(text.box, layout);
  return behind === undefined ? text : { ...text, color: readableOn(text.color, behind, colored, LEGIBLE) };
}

/** The colour of what the layout draws behind the middle of a box; undefined for a picture, which has many. */
function colorBehind(box: Box, { graphics, ground }: TemplateLayout): Color | undefined {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const behind = graphics.findLast(
    (node) => (node.kind === 'picture' || (node.kind === 'shape' && isSolid(node))) && covers(node.box, x, y),
  );
  if (!behind) return ground.hex as Color;
  return behind.kind === 'shape' ? behind.fill!.color : undefined;
}

function isSolid({ fill }: ShapeNode): boolean {
  return fill !== undefined && fill.opacity === undefined;
}

/** What to reckon with behind text that a template puts on a picture. */
const DARK_PICTURE = '#202020';
const LIGHT_PICTURE = '#F0F0F0';

/** The ground of a layout's text, whose colour the template gives. */
function groundBehind(layout: TemplateLayout, text: string): string {
  const box = titleOrBody(layout)?.box;
  const behind = box ? colorBehind(box, layout) : (layout.ground.hex as Color);
  return behind ?? (luminance(text) > 0.3 ? DARK_PICTURE : LIGHT_PICTURE);
}

function covers({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

/** What is left of the page under a title, or beside it where that goes down to the foot. */
function below(title: Box, whole: Box): Box {
  const y = Math.min(title.y + title.height + GAP, whole.y + whole.height * 0.8);
  return { ...whole, y, height: whole.y + whole.height - y };
}

function placeText(place: TemplatePlace | undefined, otherwise: Box, own: (color: Color) => Color): ThemeText {
  const level = place?.look;
  return {
    box: place ? inside(place.box, place.insets) : otherwise,
    color: own(level?.color ?? 'text'),
    bold: level?.bold ?? false,
    align: level?.align ?? 'left',
    anchor: place?.anchor ?? 'top',
  };
}

/** The sizes that text is tried in. Points. */
const SCALE = [72, 66, 60, 54, 48, 44, 40, 36, 32, 30, 28, 26, 24, 20, 18, 16, 14, 12] as const;

function sizesOf(layouts: RoleLayouts, usual: ThemeSizes): ThemeSizes {
  const sizeOf = (place: TemplatePlace | undefined, otherwise: number): number => place?.look.size ?? otherwise;
  const title = (layout: TemplateLayout, otherwise: number) => sizeOf(layout.places.find(isTitlePlace), otherwise);
  const body = steps(sizeOf(bodyPlaces(layouts.content)[0], usual.body[0]!), 32, 12);
  return {
    deckTitle: steps(title(layouts.cover, usual.deckTitle[0]!), 72, 28),
    subtitle: steps(sizeOf(bodyPlaces(layouts.cover)[0], usual.subtitle[0]!), 36, 14),
    title: steps(title(layouts.content, usual.title[0]!), 54, 20),
    body,
    roomy: body[0]!,
    table: usual.table,
    footer: Math.min(
      14,
      sizeOf(
        layouts.content.places.find(({ type }) => type === 'ftr'),
        usual.footer,
      ),
    ),
  };
}

/** From the size wanted down the scale. */
function steps(wanted: number, most: number, least: number): number[] {
  const first = Math.max(least, Math.min(most, wanted));
  return [first, ...SCALE.filter((size) => size < first && size >= least)];
}
